/// Whether a file is a workbook of these sheets and of nothing else.
///
/// Every part has to be whole, also those that no reader of ours looks at, and every cell what it was to
/// be. What writes workbooks keeps their parts in files meanwhile, and does not tell where the disk did
/// not take all of one: a part of a sheet would be sent out for the whole.
package func holdsSheets(_ bytes: [UInt8], _ sheets: [SheetDraft]) -> Bool {
  do throws(OfficeFault) {
    let limits = OfficeLimits.boundless
    let archive = try ZipArchive(bytes)
    var package = OfficePackage(archive, limits)
    for name in archive.names { _ = try package.read(name) { WholePart(allowance: $0) } }
    let read = try readWorkbook(bytes, limits: limits).sheets
    return read.count == sheets.count && zip(read, sheets).allSatisfy { isEqual($0, $1) }
  } catch {
    return false
  }
}

extension OfficeLimits {
  /// For what this program wrote itself.
  fileprivate static let boundless = OfficeLimits(
    fileBytes: .max,
    inflatedBytes: .max,
    items: .max,
    sheets: .max,
    textBytes: .max
  )
}

/// Tells no more of a part than that it is XML, to its end.
private struct WholePart: PartReader {
  static let root = Element.workbook
  static let takesAnyRoot = true
  var allowance: Allowance

  func open(_ element: Element, _ attributes: Attributes) {}
}

private func isEqual(_ sheet: Sheet, _ draft: SheetDraft) -> Bool {
  let above = ([draft.title] + draft.lines).map { [CellDraft.text($0)] }
  let table = [draft.columns.map { CellDraft.text($0.head) }] + draft.rows
  let lines = (above + table).enumerated().map { index, cells in
    let cells = cells.prefix(max(1, draft.columns.count)).enumerated().map {
      (column: $0, draft: $1)
    }
    return (number: index + 1, cells: cells.filter { !isBlank($0.draft) })
  }.filter { !$0.cells.isEmpty }
  return sheet.name == draft.name && sheet.rows.count == lines.count
    && zip(sheet.rows, lines).allSatisfy { row, line in
      row.number == line.number && row.cells.count == line.cells.count
        && zip(row.cells, line.cells).allSatisfy { cell, expected in
          cell.column == expected.column && isEqual(cell.content, expected.draft)
        }
    }
}

private func isBlank(_ draft: CellDraft) -> Bool { draft == .empty || draft == .text("") }

private func isEqual(_ content: CellContent, _ draft: CellDraft) -> Bool {
  switch (content, draft) {
  // What looks like an escape in a text is one for who reads the file.
  case (.text(let read), .text(let text)): read == text || read == decodedText(Array(text.utf8))
  case (.number(let read), .number(let value)), (.framed(let read, _), .number(let value)),
    (.scaledNumber(let read), .number(let value)):
    // Read with 15 digits.
    Double(read).map { abs($0 - value) <= abs(value) * 1e-14 } ?? false
  default: false
  }
}
