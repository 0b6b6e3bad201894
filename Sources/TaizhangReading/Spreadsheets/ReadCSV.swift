import TaizhangModel

/// A table of comma-separated values (RFC 4180), as spreadsheet programs save it.
///
/// Rows are numbered as such a program numbers them, which is not by lines where a cell holds line
/// ends. Rows may have any number of cells. A quotation mark that is never closed and text behind a
/// closed one are findings.
func readCSV(
  _ bytes: [UInt8],
  path: String,
  in context: inout ReadingContext
) -> SheetTable {
  var reader = CSVReader(bytes: bytes, index: startOfText(bytes))
  var table = SheetTable(path: path)
  var number = 0
  while reader.index < bytes.count {
    number += 1
    let cells = reader.line(&context)
    if !cells.isEmpty { table.lines.append(SheetLine(number: number, cells: cells)) }
  }
  return table
}

private struct CSVReader {
  let bytes: [UInt8]
  var index: Int

  /// One row; the index then stands behind its line end.
  mutating func line(_ context: inout ReadingContext) -> [SheetValue] {
    var cells: [SheetValue] = []
    var column = 0
    while true {
      let (text, range) = cell(&context)
      let trimmed = text.trimmed()
      if !trimmed.isEmpty {
        cells.append(SheetValue(column: column, text: String(trimmed), range: range))
      }
      guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
      index += 1
      column += 1
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\r") { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
    return cells
  }

  private mutating func cell(_ context: inout ReadingContext) -> (String, SourceRange) {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      let start = index
      skipPlain()
      return (text(start..<index), SourceRange(start, index))
    }
    let open = index
    var content: [UInt8] = []
    index += 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
        index += 1
      }
      content.append(bytes[index])
      index += 1
    }
    let range = SourceRange(open + 1, index)
    guard index < bytes.count else {
      context.report(.unreadableCell, at: SourceRange(open, open + 1), "quote not closed")
      context.leaveOut(range)
      return ("", range)
    }
    index += 1
    let behind = index
    skipPlain()
    if index > behind {
      context.report(.unreadableCell, at: SourceRange(behind, index), "text behind quote")
    }
    return (String(decoding: content, as: UTF8.self), range)
  }

  /// To the next comma or line end.
  private mutating func skipPlain() {
    while index < bytes.count, bytes[index] != UInt8(ascii: ","),
      bytes[index] != UInt8(ascii: "\n"),
      bytes[index] != UInt8(ascii: "\r")
    {
      index += 1
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
