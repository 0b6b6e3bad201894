/// Reads the sheets of an `.xlsx` workbook: every cell as the text of its value.
///
/// Parts are found by their relations, inflated and parsed piece by piece. A part that cannot be
/// read wholly makes the workbook one that cannot be read: there is never a part of a sheet.
///
/// - Parameters:
///   - bytes: The file.
///   - limits: What reading may cost.
/// - Returns: All sheets of cells, hidden ones too.
/// - Throws: `OfficeFault`; see its cases.
package func readWorkbook(
  _ bytes: [UInt8],
  limits: OfficeLimits = .standard
) throws(OfficeFault) -> Workbook {
  if let fault = compoundFileFault(bytes) { throw fault }
  guard bytes.count <= limits.fileBytes else { throw .tooLarge }
  var package = OfficePackage(try ZipArchive(bytes), limits)
  let part = try package.mainPart()
  let list = try package.read(part) { SheetListReader(limits.sheets, $0) }
  let relations = try package.relations(of: part)
  let context = SheetContext(
    texts: try package.sharedTexts(relations),
    formats: try package.cellFormats(relations),
    epoch: list.epoch,
    keepsValues: !list.computesOnLoad
  )

  var sheets: [Sheet] = []
  for entry in list.sheets {
    guard let relation = relations[entry.relation] else { throw .damaged(part: part) }
    guard relation.kind == "worksheet" else {
      guard sheetKindsWithoutCells.contains(relation.kind) else { throw .damaged(part: part) }
      continue
    }
    let reader = try package.read(relation.part) { SheetReader(context, $0) }
    sheets.append(
      Sheet(
        name: entry.name,
        isHidden: entry.isHidden,
        hiddenColumns: reader.hiddenColumns,
        rows: reader.rows,
        merges: reader.merges,
        comments: try package.commentedCells(ofSheet: relation.part)
      )
    )
  }
  return Workbook(sheets: sheets)
}

/// Charts, dialogs, and macros of Excel 4.
private let sheetKindsWithoutCells: Set = [
  "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet",
]
