import TaizhangOffice

/// The text is a file; or a document, its lists and its styles with a zero byte behind each, which are
/// put into an archive whose checksums are right.
///
/// Any bytes are refused, or are paragraphs and tables whose numbers, cells and counts are as they
/// are promised to be.
func documentFault(_ bytes: [UInt8]) -> String? {
  let file = bytes.starts(with: Array("PK".utf8)) ? bytes : documentArchive(of: bytes)
  guard let document = try? readDocument(file, limits: .fuzzingDocuments) else { return nil }
  let kinds = document.omissions.map(\.kind)
  guard kinds == Omission.Kind.allCases.filter(kinds.contains),
    document.omissions.allSatisfy({ $0.count > 0 })
  else { return "omissions \(document.omissions)" }
  return blocksFault(document.blocks)
}

extension OfficeLimits {
  fileprivate static let fuzzingDocuments = OfficeLimits(
    fileBytes: 1 << 20,
    inflatedBytes: 8 << 20,
    items: 10_000,
    sheets: 0,
    textBytes: 1 << 20
  )
}

private func blocksFault(_ blocks: [Block]) -> String? {
  for block in blocks {
    switch block {
    case .paragraph(let paragraph):
      guard paragraph.text.utf8.starts(with: paragraph.number.utf8) else {
        return "number \(paragraph.number) of \(paragraph.text)"
      }
      if paragraph.isBulleted, !paragraph.number.isEmpty { return "a bullet with a number" }
    case .table(let table):
      if table.rows.isEmpty { return "a table without rows" }
      for row in table.rows {
        guard (0...1000).contains(row.columnsBefore) else { return "columns \(row.columnsBefore)" }
        for cell in row.cells {
          guard cell.columnSpan >= 1 else { return "span \(cell.columnSpan)" }
          guard cell.blocks.isEmpty || !cell.continuesAbove else { return "a cell not its own" }
          if let fault = blocksFault(cell.blocks) { return fault }
        }
      }
    }
  }
  return nil
}

private func documentArchive(of bytes: [UInt8]) -> [UInt8] {
  let texts = bytes.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
  let parts = [("d.xml", "<document/>"), ("n.xml", "<numbering/>"), ("s.xml", "<styles/>")]
  let entries = parts.enumerated().map { index, part in
    ZipWriter.Entry(part.0, index < texts.count ? texts[index] : Array(part.1.utf8))
  }
  let package = """
    <Relationships><Relationship Id="d" Type="officeDocument" Target="d.xml"/></Relationships>
    """
  let relations = """
    <Relationships><Relationship Id="n" Type="numbering" Target="n.xml"/>\
    <Relationship Id="s" Type="styles" Target="s.xml"/></Relationships>
    """
  return ZipWriter(
    entries + [.init("_rels/.rels", package), .init("_rels/d.xml.rels", relations)]
  ).written()
}
