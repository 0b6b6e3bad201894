/// A workbook's sheets, in their order.
package struct Workbook: Sendable, Equatable {
  package var sheets: [Sheet]

  package init(sheets: [Sheet]) {
    self.sheets = sheets
  }
}

/// A sheet of cells; sheets that hold a chart or a dialog are none.
package struct Sheet: Sendable, Equatable {
  /// As on its tab.
  package var name: String
  /// Hidden by its user, or by a program so that no user can show it.
  package var isHidden: Bool
  /// From 0, which is A; in the order of the file, as they stand.
  package var hiddenColumns: [ClosedRange<Int>]
  /// Those that hold something, ascending by number.
  package var rows: [SheetRow]
  /// Merged ranges, in the order of the file, as they stand.
  package var merges: [CellRange]
  /// Cells that have comments, in the order of the file.
  package var comments: [CellRange]

  package init(
    name: String,
    isHidden: Bool,
    hiddenColumns: [ClosedRange<Int>] = [],
    rows: [SheetRow],
    merges: [CellRange],
    comments: [CellRange] = []
  ) {
    self.name = name
    self.isHidden = isHidden
    self.hiddenColumns = hiddenColumns
    self.rows = rows
    self.merges = merges
    self.comments = comments
  }
}

/// A row with at least one cell.
package struct SheetRow: Sendable, Equatable {
  /// From 1, as the spreadsheet program shows it; at most 1,048,576.
  package var number: Int
  /// By hand or by a filter.
  package var isHidden: Bool
  /// Those with content, ascending by column.
  package var cells: [SheetCell]

  package init(number: Int, isHidden: Bool, cells: [SheetCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }
}

/// A cell that holds something; one that is only formatted, or holds an empty text, is none.
package struct SheetCell: Sendable, Equatable {
  /// From 0, which is A; at most 16,383, which is XFD.
  package var column: Int
  package var content: CellContent
  package var strike: Strike

  /// How much of what it holds is struck through, blanks aside.
  package enum Strike: Sendable, Equatable {
    case none, part, all
  }

  package init(column: Int, content: CellContent, strike: Strike = .none) {
    self.column = column
    self.content = content
    self.strike = strike
  }
}

/// A rectangle of cells.
package struct CellRange: Sendable, Hashable {
  /// From 1, inclusive.
  package var rows: ClosedRange<Int>
  /// From 0, inclusive.
  package var columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
