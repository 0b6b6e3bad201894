internal import TaizhangModel

extension HTMLWriter {
  mutating func enterLink(_ index: Int) {
    let node = tree.nodes[index]
    guard !text.isInsideLink, let address = safeAddress(tree.literal(node), for: .link) else {
      return push(index, "")
    }
    beginLink(address)
    if node.title.start < node.title.end { text.attribute("title", tree.title(node)) }
    text.tag(">")
    push(index, "</a>", .link)
  }

  /// Writes an image, or its alternative text where its address will not do.
  mutating func enterImage(_ index: Int) -> Int {
    let node = tree.nodes[index]
    guard let address = safeAddress(tree.literal(node), for: .image) else {
      push(index, "")
      return index + 1
    }
    text.tag("<img")
    text.attribute("src", address[...])
    text.attribute("alt", plainText(tree, below: index)[...])
    if node.title.start < node.title.end { text.attribute("title", tree.title(node)) }
    text.tag(">")
    return Int(node.subtreeEnd)
  }

  /// Writes text, with links on the addresses in it.
  mutating func writeText(_ node: MarkdownNode) {
    let literal = tree.literal(node)
    guard !text.isInsideLink, !isInsideCode else { return text.text(literal, of: node) }
    var start = literal.startIndex
    for found in findAddresses(in: literal) {
      guard let address = safeAddress(literal[found], for: .link) else { continue }
      if start < found.lowerBound { text.text(literal[start..<found.lowerBound], of: node) }
      beginLink(address)
      text.tag(">")
      text.text(literal[found], of: node)
      text.tag("</a>")
      text.isInsideLink = false
      start = found.upperBound
    }
    if start < literal.endIndex { text.text(literal[start...], of: node) }
  }

  mutating func writeSoftBreak(_ index: Int) {
    if !tree.joinsLines(at: index) { text.out.append(UInt8(ascii: "\n")) }
  }

  private mutating func beginLink(_ address: [UInt8]) {
    text.tag("<a")
    text.attribute("href", address[...])
    text.isInsideLink = true
  }
}
