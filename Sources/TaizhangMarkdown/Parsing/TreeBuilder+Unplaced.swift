internal import TaizhangModel

extension TreeBuilder {
  /// Does what `enter` does where places are not asked for: every range is empty.
  mutating func enterUnplaced(_ node: CMarkNode, _ kind: MarkdownKind) {
    switch kind {
    case .text, .html:
      addLiteral(of: node, kind)
    case .thematicBreak, .softBreak, .lineBreak:
      append(kind, 0..<0)
    case .code, .htmlBlock:
      openNode(kind, 0..<0)
      addLiteral(of: node, .text)
      closeNode()
    case .codeBlock:
      openNode(kind, 0..<0)
      keepInfo(of: node)
      addLiteral(of: node, .text)
      closeNode()
    case .paragraph:
      openNode(.paragraph(isTight: isInTightItem), 0..<0)
    case .table:
      table.alignments = node.alignments
      openNode(kind, 0..<0)
    case .tableRow:
      table.column = 0
      openNode(kind, 0..<0)
    case .tableCell:
      openNode(.tableCell(nextAlignment()), 0..<0)
    case .footnoteDefinition:
      footnotes += 1
      openNode(.footnoteDefinition(number: footnotes), 0..<0)
    case .link, .image, .footnoteReference:
      openNode(kind, 0..<0)
      keepTarget(of: node, kind)
    case .document, .blockQuote, .list, .item, .heading, .emphasis, .strong, .strikethrough,
      .unknown:
      openNode(kind, 0..<0)
    }
  }

  private mutating func addLiteral(of node: CMarkNode, _ kind: MarkdownKind) {
    let start = tree.arena.count
    node.appendLiteral(to: &tree.arena)
    guard tree.arena.count > start else { return }
    append(kind, 0..<0, stored: SourceRange(start, tree.arena.count))
  }
}
