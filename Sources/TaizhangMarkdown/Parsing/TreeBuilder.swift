internal import TaizhangModel

/// Turns cmark's events into a `MarkdownTree`.
///
/// `enter` and `exit` dispatch; the work is in the extensions: blocks, tables, inlines, and
/// `TreeBuilder+Append.swift`, which alone adds nodes.
struct TreeBuilder {
  let locator: LeafLocator
  /// Whether nodes get their places in the source.
  let isPlaced: Bool
  /// Added to every offset.
  let origin: Int
  var tree = MarkdownTree()
  /// Indices of the nodes entered and not yet left.
  var open: [Int] = []
  var quoteDepth = 0
  var footnotes = 0
  var table = TableState()
  /// Follows the inlines of the open paragraph, heading or cell.
  var cursor = InlineCursor(leaf: LeafText())
  /// The open leaf's bytes in the prepared source; where lost text is put.
  var leafRange = 0..<0

  // Reused buffers.
  var literal: [UInt8] = []
  var pieces: [TextPiece] = []

  init(source: PreparedSource, origin: Int, isPlaced: Bool) {
    locator = LeafLocator(source: source, lines: LineTable(isPlaced ? source.bytes : []))
    self.isPlaced = isPlaced
    self.origin = origin
    tree.nodes.reserveCapacity(source.bytes.count / 16 + 8)
    tree.arena.reserveCapacity(source.bytes.count)
  }

  var source: PreparedSource { locator.source }
  var lines: LineTable { locator.lines }

  mutating func enter(_ node: CMarkNode) {
    let kind = MarkdownKind(node)
    guard isPlaced else { return enterUnplaced(node, kind) }
    switch kind {
    case .document, .list, .item, .unknown: openNode(kind, blockRange(node))
    case .blockQuote: enterBlockQuote(node)
    case .paragraph: enterParagraph(node)
    case .heading: enterHeading(node, kind)
    case .codeBlock, .htmlBlock: addLines(node, kind)
    case .thematicBreak: append(kind, blockRange(node))
    case .table: enterTable(node)
    case .tableRow(let isHeader): enterRow(node, isHeader: isHeader)
    case .tableCell: enterCell(node)
    case .footnoteDefinition: enterFootnoteDefinition(node)
    case .text: addText(node)
    case .code: addCode(node)
    case .html: addHTML(node)
    case .softBreak, .lineBreak: addLineBreak(kind)
    case .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference:
      enterInline(node, kind)
    }
  }

  mutating func exit(_ node: CMarkNode) {
    guard let index = open.last else { return }
    switch tree.nodes[index].kind {
    case .blockQuote: quoteDepth -= 1
    case .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference:
      if isPlaced { exitInline(node, index) }
    default: break
    }
    closeNode()
  }

  /// The tree; an empty document when nothing was entered.
  mutating func finish() -> MarkdownTree {
    if tree.nodes.isEmpty { append(.document, 0..<source.bytes.count) }
    return tree
  }
}
