/// What a node is, with what its element needs to know.
package enum MarkdownKind: Equatable, Sendable {
  // Blocks.
  case document
  case blockQuote
  /// `start` is the first number of an ordered list, 0 to 999,999,999; nil for bullets.
  case list(start: Int?, isTight: Bool)
  case item
  /// Tight paragraphs are items' text without an element of their own.
  case paragraph(isTight: Bool)
  /// 1 to 6, as written.
  case heading(level: Int)
  /// Its children are `text` nodes, one or more a line, line ends included.
  case codeBlock
  /// Raw HTML; children as in `codeBlock`.
  case htmlBlock
  case thematicBreak
  case table
  case tableRow(isHeader: Bool)
  case tableCell(ColumnAlignment)
  /// 1 and up, in the order of first reference.
  case footnoteDefinition(number: Int)

  // Inlines.
  case text
  /// Its children are `text` nodes.
  case code
  /// Raw inline HTML; the literal is the tag as written.
  case html
  case softBreak
  case lineBreak
  case emphasis
  case strong
  case strikethrough
  /// The literal is the address, unescaped and unchecked.
  case link
  /// The literal is the address; the children are the alternative text.
  case image
  case footnoteReference(number: Int)

  /// Something this version does not know; its children are kept.
  case unknown
}

/// A table column's alignment, from its delimiter row.
package enum ColumnAlignment: Sendable {
  case none
  case left
  case center
  case right
}
