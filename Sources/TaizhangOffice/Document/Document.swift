/// What a text document says, in its order, and how much of it is not told.
///
/// The paragraphs of a text box follow the one it hangs on.
package struct Document: Sendable, Equatable {
  package var blocks: [Block]
  /// In the order of the kinds, each at most once.
  package var omissions: [Omission]
  /// How many changes are recorded that nobody has accepted or refused yet; what is read is the text with all
  /// of them.
  package var changes: Int

  package init(blocks: [Block], omissions: [Omission], changes: Int = 0) {
    self.blocks = blocks
    self.omissions = omissions
    self.changes = changes
  }
}

/// A paragraph or a table.
package enum Block: Sendable, Equatable {
  case paragraph(Paragraph)
  case table(Table)
}

/// A paragraph as readers see it, an empty one too.
package struct Paragraph: Sendable, Equatable {
  /// Untrimmed, number included; a line feed where a line ends within the paragraph.
  package var text: String
  /// What automatic numbering puts in front, with what stands between it and the words: `一、`,
  /// `1.` and a tab; empty where there is none.
  ///
  /// ``text`` begins with it.
  package var number: String
  /// Whether it is an item of a list without numbers; its bullet is no part of the text.
  package var isBulleted: Bool

  package init(text: String, number: String = "", isBulleted: Bool = false) {
    self.text = text
    self.number = number
    self.isBulleted = isBulleted
  }
}

/// A table as it is laid out.
package struct Table: Sendable, Equatable {
  package var rows: [TableRow]

  package init(rows: [TableRow]) {
    self.rows = rows
  }
}

/// A row of a table.
package struct TableRow: Sendable, Equatable {
  /// Columns of the table that lie before the first cell, 0 in nearly all rows.
  package var columnsBefore: Int
  package var cells: [TableCell]

  package init(columnsBefore: Int = 0, cells: [TableCell]) {
    self.columnsBefore = columnsBefore
    self.cells = cells
  }
}

/// A cell of a row.
package struct TableCell: Sendable, Equatable {
  /// What stands in it; a table may, too.
  package var blocks: [Block]
  /// Columns it takes, 1 or more.
  package var columnSpan: Int
  /// Whether it is the lower part of the cell above it, and holds nothing of its own.
  package var continuesAbove: Bool

  package init(blocks: [Block], columnSpan: Int = 1, continuesAbove: Bool = false) {
    self.blocks = blocks
    self.columnSpan = columnSpan
    self.continuesAbove = continuesAbove
  }

  /// Its paragraphs, a line feed between them; of a table in it a line each row, with tabs.
  package var text: String {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.text
      case .table(let table):
        table.rows.map { $0.cells.map(\.text).joined(separator: "\t") }.joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }
}

/// How often a document holds something that is not read.
package struct Omission: Sendable, Equatable {
  package var kind: Kind
  /// 1 or more.
  package var count: Int

  package init(kind: Kind, count: Int) {
    self.kind = kind
    self.count = count
  }

  /// What is not read.
  package enum Kind: Sendable, CaseIterable {
    /// Runs of hidden or crossed out text with something in them, hidden rows, hidden numbers, and what stands in a
    /// cell that another one covers.
    case hiddenText
    /// Paragraphs whose automatic number is not certain: a format or a list that is not known, a
    /// level before the ones above it, or a list that also stands where it may or may not count.
    case number
    /// Characters of a font of symbols (Wingdings), whose code says nothing of what they look like;
    /// several in a row may count as one.
    case symbol
    /// Fields that the file has no result of: a date, a check box, a character in a circle.
    case field
    /// References to them.
    case footnote, endnote, comment
    /// References of sections to them.
    case header, footer
    /// Also charts, diagrams, ink, and lines and shapes without text.
    case picture
    /// Spreadsheets and the like inside the document, also formulas of older programs.
    case embeddedObject
    case equation
    /// Readings above characters.
    case phoneticGuide
    /// Other documents that are to be shown inside this one.
    case embeddedDocument
  }
}
