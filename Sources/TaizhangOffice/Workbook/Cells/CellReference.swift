/// The place of a cell.
struct CellReference {
  /// From 1.
  var row: Int
  /// From 0.
  var column: Int

  static let lastRow = 1_048_576
  static let lastColumn = 16_383

  /// Reads `A1` to `XFD1048576`; nil for anything else.
  init?(_ text: Span<UInt8>) {
    (row, column) = (0, 0)
    var letters = 0
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && letters < 3:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0 && row <= CellReference.lastRow:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        guard row > 0 else { return nil }
      default:
        return nil
      }
    }
    column -= 1
    guard (1...CellReference.lastRow).contains(row),
      (0...CellReference.lastColumn).contains(column)
    else { return nil }
  }
}

extension CellRange {
  /// Reads `A1:C3`, or `A1` for one cell; nil for anything else.
  init?(_ text: String) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count <= 2, let start = CellReference(Array(ends[0].utf8).span),
      let end = CellReference(Array(ends[ends.count - 1].utf8).span), start.row <= end.row,
      start.column <= end.column
    else { return nil }
    self.init(rows: start.row...end.row, columns: start.column...end.column)
  }
}
