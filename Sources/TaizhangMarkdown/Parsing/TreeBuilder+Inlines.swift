internal import TaizhangModel

extension TreeBuilder {
  mutating func addText(_ node: CMarkNode) {
    node.readLiteral(into: &literal)
    cursor.calibrate(column: node.startColumn)
    pieces.removeAll(keepingCapacity: true)
    if !cursor.isLost {
      cursor.skipText(literal, hasEscapes: !isInAngleLink, pieces: &pieces)
    }
    addPieces(.text)
  }

  mutating func addCode(_ node: CMarkNode) {
    node.readLiteral(into: &literal)
    let start = cursor.offset
    pieces.removeAll(keepingCapacity: true)
    if !cursor.isLost { cursor.skipCode(literal, pieces: &pieces) }
    openNode(.code, inlineRange(from: start))
    addPieces(.text)
    closeNode()
  }

  mutating func addHTML(_ node: CMarkNode) {
    node.readLiteral(into: &literal)
    cursor.calibrate(column: node.startColumn)
    pieces.removeAll(keepingCapacity: true)
    if !cursor.isLost, let content = cursor.skipVerbatim(literal) {
      pieces.append(TextPiece(content: content, literal: 0..<literal.count, isVerbatim: true))
    }
    addPieces(.html)
  }

  mutating func addLineBreak(_ kind: MarkdownKind) {
    let start = cursor.offset
    if !cursor.isLost { cursor.skipLineBreak() }
    append(kind, inlineRange(from: start))
  }

  mutating func enterInline(_ node: CMarkNode, _ kind: MarkdownKind) {
    cursor.calibrate(column: node.startColumn)
    let start = cursor.offset
    if !cursor.isLost { skipOpening(kind) }
    openNode(kind, inlineRange(from: start))
    keepTarget(of: node, kind)
  }

  /// Gives the open link, image or reference what it leads to.
  mutating func keepTarget(of node: CMarkNode, _ kind: MarkdownKind) {
    guard let index = open.last else { return }
    switch kind {
    case .link, .image:
      node.readURL(into: &literal)
      tree.nodes[index].literal = store(withoutAids(literal))
      node.readTitle(into: &literal)
      tree.nodes[index].title = store(withoutAids(literal))
    case .footnoteReference:
      node.readLiteral(into: &literal)
      let number = literal.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
      tree.nodes[index].kind = .footnoteReference(number: number)
    default: break
    }
  }

  mutating func exitInline(_ node: CMarkNode, _ index: Int) {
    if !cursor.isLost { skipClosing(tree.nodes[index].kind, node) }
    let end = original(inlineRange(from: cursor.offset)).end
    tree.nodes[index].range.end = max(tree.nodes[index].range.end, end)
  }

  private mutating func skipOpening(_ kind: MarkdownKind) {
    switch kind {
    case .emphasis: cursor.skip(1, UInt8(ascii: "*"), UInt8(ascii: "_"))
    case .strong: cursor.skip(2, UInt8(ascii: "*"), UInt8(ascii: "_"))
    case .strikethrough: cursor.skipTildes()
    case .link: cursor.skip(1, UInt8(ascii: "["), UInt8(ascii: "<"))
    case .image: cursor.skip(2, UInt8(ascii: "!"))
    case .footnoteReference: cursor.skipFootnoteReference()
    default: break
    }
  }

  private mutating func skipClosing(_ kind: MarkdownKind, _ node: CMarkNode) {
    switch kind {
    case .emphasis, .strong, .strikethrough: skipOpening(kind)
    case .link, .image: cursor.skipLinkTail(endColumn: node.endColumn)
    default: break
    }
  }

  /// Whether the text to come stands in `<…>`.
  private var isInAngleLink: Bool {
    guard let index = open.last, tree.nodes[index].kind == .link, !cursor.isLost,
      cursor.offset > 0
    else { return false }
    return cursor.bytes[cursor.offset - 1] == UInt8(ascii: "<")
  }

  /// Adds a text's parts; when the cursor was lost, the rest of the text as one.
  private mutating func addPieces(_ kind: MarkdownKind) {
    var placed = 0
    for piece in pieces {
      add(piece, kind)
      placed = piece.literal.upperBound
    }
    guard placed < literal.count else { return }
    appendUnplaced(kind, inlineRange(from: cursor.offset), literal: literal[placed...])
  }

  private mutating func add(_ piece: TextPiece, _ kind: MarkdownKind) {
    let leaf = cursor.leaf
    guard piece.isVerbatim else {
      if let start = leaf.source(piece.content.lowerBound),
        let end = leaf.sourceEnd(piece.content.upperBound)
      {
        append(kind, start..<max(start, end), literal: literal[piece.literal])
      }
      return
    }
    var start = piece.content.lowerBound
    while start < piece.content.upperBound {
      let index = leaf.segmentIndex(at: start)
      let segment = leaf.segments[index]
      let limit =
        index + 1 < leaf.segments.count ? leaf.segments[index + 1].content : leaf.bytes.count
      let end = min(piece.content.upperBound, limit)
      let place = segment.source + start - segment.content
      appendVerbatim(kind, place..<(place + end - start))
      start = end
    }
  }

  /// The source between an offset of the block's text and the cursor.
  ///
  /// When the cursor is lost, from there to the block's end.
  private func inlineRange(from start: Int) -> Range<Int> {
    let end = cursor.isLost ? cursor.bytes.count : cursor.offset
    if let first = cursor.leaf.source(start), let last = cursor.leaf.sourceEnd(end) {
      // The last line's end may be cmark's own.
      return first..<max(first, min(last, source.bytes.count))
    }
    return leafRange
  }
}
