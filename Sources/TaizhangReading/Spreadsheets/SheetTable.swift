import TaizhangModel

/// A sheet as the texts of its cells, each with the bytes it stands on.
struct SheetTable: Sendable {
  /// Below `Content/`.
  var path: String
  /// Empty where the file is one table (CSV).
  var name = ""
  var isHidden = false
  /// Those that hold something, from top to bottom.
  var lines: [SheetLine] = []
  var merges: [CellSpan] = []

  /// How an acceptance names something of this table: `projects/台账.xlsx 签约 包联领导`.
  func subject(_ words: String) -> String {
    [path, name, words].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// A row that holds something.
struct SheetLine: Sendable {
  /// 1-based, as the spreadsheet program numbers it.
  var number: Int
  var isHidden = false
  /// Those that hold something, from left to right.
  var cells: [SheetValue]

  subscript(column: Int) -> SheetValue? { cells.first { $0.column == column } }
}

/// A cell's text, without white space at either end; never empty.
struct SheetValue: Sendable {
  /// 0-based: A is 0.
  var column: Int
  var text: String
  var range: SourceRange
  /// Why it says nothing that can be read; a keyword, worded in `TaizhangWording`.
  var fault: String?
}

/// Cells that were made one.
struct CellSpan: Sendable, Equatable {
  /// 1-based.
  var rows: ClosedRange<Int>
  /// 0-based.
  var columns: ClosedRange<Int>

  func holds(row: Int, column: Int) -> Bool { rows.contains(row) && columns.contains(column) }
}

extension StringProtocol {
  /// Without white space at either end, wide blanks and no-break spaces included.
  func trimmed() -> SubSequence where SubSequence == Substring {
    var text = self[...]
    while let first = text.unicodeScalars.first, first.properties.isWhitespace || isMark(first) {
      text.unicodeScalars.removeFirst()
    }
    while let last = text.unicodeScalars.last, last.properties.isWhitespace || isMark(last) {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}

/// What editors leave at the ends of a text and nobody sees.
private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\u{FEFF}" || scalar == "\u{200B}"
}
