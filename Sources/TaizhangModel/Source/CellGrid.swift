/// Where the cells of a workbook stand in the text that was made of it.
///
/// Spots go by bytes, and people by sheet, row and column; this leads from the one to the other.
package struct CellGrid: Sendable, Equatable {
  /// A cell and its first byte.
  package struct Cell: Sendable, Equatable {
    package var start: Int32
    /// Index into `sheets`.
    package var sheet: Int32
    /// 1-based, as the spreadsheet program numbers it.
    package var row: Int32
    /// 0-based: A is 0.
    package var column: Int32

    package init(start: Int, sheet: Int, row: Int, column: Int) {
      self.start = Int32(start)
      self.sheet = Int32(sheet)
      self.row = Int32(row)
      self.column = Int32(column)
    }
  }

  /// The names of the sheets.
  package var sheets: [String]
  /// By `start`, ascending.
  package var cells: [Cell]

  package init(sheets: [String], cells: [Cell]) {
    self.sheets = sheets
    self.cells = cells
  }

  /// The cell that a byte belongs to: the last one that begins at or before it.
  ///
  /// Nil where there is no cell before it.
  package func cell(at offset: Int) -> Cell? {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(cells[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? cells[low - 1] : nil
  }

  /// What people call a cell: `签约!C7`.
  package func name(of cell: Cell) -> String {
    "\(sheets[Int(cell.sheet)])!\(columnLetters(Int(cell.column)))\(cell.row)"
  }
}

/// The letters over a column of a spreadsheet: 0 is A, 25 is Z, 26 is AA.
package func columnLetters(_ column: Int) -> String {
  var letters: [Unicode.Scalar] = []
  var rest = max(0, column) + 1
  while rest > 0 {
    letters.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26)))
    rest = (rest - 1) / 26
  }
  var text = String.UnicodeScalarView()
  text.append(contentsOf: letters.reversed())
  return String(text)
}
