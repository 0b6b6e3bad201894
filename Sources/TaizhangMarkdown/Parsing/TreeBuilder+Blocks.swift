extension TreeBuilder {
  /// The bytes of a block, in the prepared source, as cmark says.
  func blockRange(_ node: CMarkNode) -> Range<Int> {
    let start = lines.offset(line: node.startLine, column: node.startColumn)
    let end = lines.offset(line: node.endLine, column: node.endColumn + 1)
    return start..<max(start, end)
  }

  mutating func enterBlockQuote(_ node: CMarkNode) {
    quoteDepth += 1
    openNode(.blockQuote, blockRange(node))
  }

  mutating func enterFootnoteDefinition(_ node: CMarkNode) {
    footnotes += 1
    openNode(.footnoteDefinition(number: footnotes), blockRange(node))
  }

  mutating func enterParagraph(_ node: CMarkNode) {
    let leaf = readLeaf(node)
    // A paragraph that cmark split off a table's head has no place; the table has its own.
    let placed = node.startLine > 0 ? node : node.next ?? node
    let place = leafPlace(placed)
    let segments = locator.locateParagraph(leaf, at: place)
    let range = node.startLine > 0 ? blockRange(node) : blockRange(placed)
    openLeaf(.paragraph(isTight: isInTightItem), range, LeafText(bytes: leaf, segments: segments))
  }

  mutating func enterHeading(_ node: CMarkNode, _ kind: MarkdownKind) {
    let leaf = readLeaf(node)
    let place = leafPlace(node)
    var segments = locator.locateHeading(leaf, at: place)
    if segments.isEmpty { segments = locator.locateParagraph(leaf, at: place) }
    openLeaf(kind, blockRange(node), LeafText(bytes: leaf, segments: segments))
  }

  /// Opens a block of inlines and sets the cursor to its text.
  mutating func openLeaf(_ kind: MarkdownKind, _ range: Range<Int>, _ leaf: LeafText) {
    cursor = InlineCursor(leaf: leaf)
    var range = range
    if let start = leaf.source(0), let end = leaf.sourceEnd(trimmedCount(leaf.bytes)) {
      range = min(range.lowerBound, start)..<max(range.lowerBound, end)
      if case .paragraph = kind { range = start..<max(start, end) }
    }
    leafRange = range
    openNode(kind, range)
  }

  /// Adds a code or HTML block and its text, line by line.
  mutating func addLines(_ node: CMarkNode, _ kind: MarkdownKind) {
    openNode(kind, blockRange(node))
    var line = node.startLine
    if kind == .codeBlock {
      keepInfo(of: node)
      if node.isFenced { line += 1 }
    }
    node.readLiteral(into: &literal)
    let text = LineTable(literal)
    for number in 1...text.count {
      let piece = text[number]
      let isLast = number == text.count
      if isLast, piece.isEmpty { break }
      addLine(literal[piece], line: line, hasEnd: !isLast)
      line += 1
    }
    closeNode()
  }

  /// Gives the open code block its info string.
  mutating func keepInfo(of node: CMarkNode) {
    node.readInfo(into: &literal)
    if let index = open.last { tree.nodes[index].literal = store(literal) }
  }

  private mutating func addLine(_ piece: ArraySlice<UInt8>, line: Int, hasEnd: Bool) {
    let bounds = lines[line]
    let start = bounds.upperBound - piece.count
    let end = bounds.upperBound
    let hasLF = hasEnd && end < source.bytes.count && source.bytes[end] == UInt8(ascii: "\n")
    if start >= bounds.lowerBound, source.bytes[start..<end] == piece {
      appendVerbatim(.text, start..<(hasLF ? end + 1 : end))
      if hasLF { return }
    } else if !piece.isEmpty {
      appendUnplaced(.text, bounds, literal: piece)
    }
    if hasEnd { append(.text, end..<end, literal: [UInt8(ascii: "\n")]) }
  }

  func leafPlace(_ node: CMarkNode) -> LeafPlace {
    LeafPlace(line: node.startLine, column: node.startColumn, quoteDepth: quoteDepth)
  }

  func readLeaf(_ node: CMarkNode) -> [UInt8] {
    var bytes: [UInt8] = []
    node.readContent(into: &bytes)
    return bytes
  }

  /// Whether the paragraph to come stands in an item of a tight list.
  var isInTightItem: Bool {
    guard open.count >= 2, tree.nodes[open[open.count - 1]].kind == .item,
      case .list(_, isTight: true) = tree.nodes[open[open.count - 2]].kind
    else { return false }
    return true
  }

  private func trimmedCount(_ bytes: [UInt8]) -> Int {
    var count = bytes.count
    while count > 0, bytes[count - 1].isSpaceOrTab || bytes[count - 1].isLineEnd { count -= 1 }
    return count
  }
}
