import TaizhangModel
import TaizhangOffice

/// A sheet as the texts of its cells, each with the bytes it stands on.
struct SheetTable: Sendable {
  /// Below `Content/`.
  var path: String
  /// Empty where the file is one table (CSV).
  var name = ""
  var isHidden = false
  var hiddenColumns: [ClosedRange<Int>] = []
  /// Those that hold something, from top to bottom.
  var lines: [SheetLine] = []
  /// Cells that were made one.
  var merges: [CellRange] = []
  /// Cells that have comments.
  var comments: [CellRange] = []

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

  subscript(column: Int) -> SheetValue? {
    let index = cells.partition(from: column)
    return index < cells.count && cells[index].column == column ? cells[index] : nil
  }

  /// The cell with the words of a title, whose number may have a cell of its own.
  var title: SheetValue {
    cells.dropFirst().first.flatMap { isNumber(cells[0].text) ? $0 : nil } ?? cells[0]
  }

  /// The cells of a run of columns.
  func cells(in columns: ClosedRange<Int>) -> ArraySlice<SheetValue> {
    cells[cells.partition(from: columns.lowerBound)..<cells.partition(from: columns.upperBound + 1)]
  }
}

/// A cell's text, without white space at either end; never empty.
struct SheetValue: Sendable {
  /// 0-based: A is 0.
  var column: Int
  var text: String
  var range: SourceRange
  /// What is kept where it is a number, and neither a text nor a date; the text may show more.
  var number: String?
  /// Whether a date is kept, of whatever pieces.
  var isDate = false
  /// All of it is struck through.
  var isStruck = false
  /// Why it says nothing that can be read; a keyword, worded in `TaizhangWording`.
  var fault: String?

  /// As ids are.
  var isASCII: Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  /// Full-width or not; 亿 and 三 are none.
  var hasDigit: Bool {
    text.unicodeScalars.contains { (0x30...0x39).contains($0.halfWidth.value) }
  }

  /// Full-width or not.
  var hasColon: Bool { text.unicodeScalars.contains { $0 == "：" || $0 == ":" } }
}

extension [SheetValue] {
  /// Where the cells of a column and those right of it begin.
  fileprivate func partition(from column: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension CellRange {
  func starts(at cell: SheetValue, _ line: SheetLine) -> Bool {
    rows.lowerBound == line.number && columns.lowerBound == cell.column
  }

  /// As spreadsheet programs write it: `D3:D4`.
  var name: String {
    "\(columnLetters(columns.lowerBound))\(rows.lowerBound):"
      + "\(columnLetters(columns.upperBound))\(rows.upperBound)"
  }
}

/// 一, （二） or 3, beside the title it is of.
private func isNumber(_ text: String) -> Bool {
  isTitleNumber(text) || !text.contains(where: \.isLetter)
}
