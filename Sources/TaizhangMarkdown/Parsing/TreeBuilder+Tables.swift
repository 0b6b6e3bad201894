/// What rows and cells need to know of the table they stand in.
struct TableState {
  var alignments: [ColumnAlignment] = []
  /// 1-based; the delimiter row follows.
  var headerLine = 0
  /// 1-based; where the header row begins on its line, 0 when only its line is known.
  var headerColumn = 0
  /// Index of the next cell in its row.
  var column = 0
  var cells = CellCursor(source: PreparedSource(bytes: []), bounds: 0..<0)
}

extension TreeBuilder {
  mutating func enterTable(_ node: CMarkNode) {
    // cmark joins a paragraph's lines to the table's head; the header row is the last.
    let head = LineTable(readLeaf(node))
    let extra = (1...head.count).count { !head[$0].isEmpty } - 1
    table.alignments = node.alignments
    table.headerLine = node.startLine + max(extra, 0)
    table.headerColumn = extra > 0 ? 0 : node.startColumn
    var range = blockRange(node)
    if extra > 0 {
      let start = locator.prefixEnd(lines[table.headerLine], quoteDepth: quoteDepth)
      range = start..<max(start, range.upperBound)
    }
    openNode(.table, range)
  }

  mutating func enterRow(_ node: CMarkNode, isHeader: Bool) {
    let line = isHeader ? table.headerLine : node.startLine
    let bounds = lines[line]
    let start =
      isHeader && table.headerColumn > 0
      ? lines.offset(line: line, column: table.headerColumn)
      : locator.prefixEnd(bounds, quoteDepth: quoteDepth)
    let row = start..<bounds.upperBound
    table.column = 0
    table.cells = CellCursor(source: source, bounds: row)
    openNode(.tableRow(isHeader: isHeader), row)
  }

  mutating func enterCell(_ node: CMarkNode) {
    let leaf = readLeaf(node)
    let (bounds, segments) = table.cells.next(leaf)
    cursor = InlineCursor(leaf: LeafText(bytes: leaf, segments: segments))
    leafRange = bounds
    openNode(.tableCell(nextAlignment()), bounds)
  }

  /// The alignment of the next cell of the open row.
  mutating func nextAlignment() -> ColumnAlignment {
    defer { table.column += 1 }
    return table.column < table.alignments.count ? table.alignments[table.column] : .none
  }
}
