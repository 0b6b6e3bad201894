/// A sheet to be written: lines above a table, the table's head, and its rows.
package struct SheetDraft: Sendable {
  /// Of the sheet; at most 31 characters, none of `[ ] : * ? / \`.
  package var name: String
  package var title: String
  /// Below the title, each in a row of its own.
  package var lines: [String]
  package var columns: [ColumnDraft]
  /// From left to right; columns behind the last cell are empty.
  package var rows: [[CellDraft]]
  /// Lines of text that a row has room for at least, ≥ 1.
  package var shortestRow: Int
  /// Whether its head has buttons to filter and sort by.
  package var hasFilter: Bool

  package init(
    name: String,
    title: String,
    lines: [String],
    columns: [ColumnDraft],
    rows: [[CellDraft]],
    shortestRow: Int = 1,
    hasFilter: Bool = false
  ) {
    self.name = name
    self.title = title
    self.lines = lines
    self.columns = columns
    self.rows = rows
    self.shortestRow = shortestRow
    self.hasFilter = hasFilter
  }
}

/// A column of a sheet to be written.
package struct ColumnDraft: Sendable {
  package var head: String
  package var content: Content
  /// In characters of the sheet's font; a Chinese one takes two.
  package var width: Double
  /// Shown where one of its cells is chosen; empty for nothing.
  package var hint: String

  package enum Content: Sendable, Equatable {
    /// Filled in already, and shaded.
    case given
    case number
    /// Short words that a program must not make a date or a number of: 12/100.
    case text
    case prose
    /// One of these, or something else after a question.
    case choice([String])
  }

  package init(_ head: String, _ content: Content, width: Double, hint: String = "") {
    self.head = head
    self.content = content
    self.width = width
    self.hint = hint
  }
}

package enum CellDraft: Hashable, Sendable {
  case empty
  /// Never taken for a formula, whatever it begins with.
  case text(String)
  case number(Double)
}
