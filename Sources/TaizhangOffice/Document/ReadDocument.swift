/// Reads the text of a `.docx` document: its paragraphs and tables as readers see them, automatic
/// numbers included.
///
/// Of what was changed with a record of changes it is what the text is now. What is not read is
/// counted. Parts are found by their relations, inflated and parsed piece by piece. A part that
/// cannot be read wholly makes the document one that cannot be read.
///
/// - Parameters:
///   - bytes: The file; macros and templates (`.docm`, `.dotx`) are documents, too.
///   - limits: What reading may cost.
/// - Returns: The document's own text, without headers, footers and notes.
/// - Throws: `OfficeFault`; see its cases.
package func readDocument(
  _ bytes: [UInt8],
  limits: OfficeLimits = .standard
) throws(OfficeFault) -> Document {
  if let fault = compoundFileFault(bytes) { throw fault }
  guard bytes.count <= limits.fileBytes else { throw .tooLarge }
  var package = OfficePackage(try ZipArchive(bytes), limits)
  let part = try package.mainPart()
  let relations = try package.relations(of: part)
  var styles = DocumentStyles()
  if let part = try package.only("styles", of: relations) {
    styles = try package.read(part, DocumentStylesReader.init).styles
  }
  var lists = DocumentLists()
  if let part = try package.only("numbering", of: relations) {
    lists = try package.read(part, DocumentListsReader.init).lists
  }
  let reader = try package.read(part) { DocumentReader(styles, lists, $0) }
  return Document(
    blocks: reader.blocks,
    omissions: reader.omissions,
    changes: reader.changes
  )
}
