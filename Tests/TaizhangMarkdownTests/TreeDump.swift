import TaizhangModel

@testable import TaizhangMarkdown

extension MarkdownTree {
  /// One line a node: indentation, kind, source bytes, and the literal.
  ///
  /// `=` before a literal says that it is the source's bytes, `~` that it is not.
  func dump() -> String {
    var lines: [String] = []
    var ends: [Int32] = []
    for (index, node) in nodes.enumerated() {
      while let end = ends.last, end <= Int32(index) { ends.removeLast() }
      var line = String(repeating: "  ", count: ends.count)
      line += "\(node.kind)".replacing("TaizhangMarkdown.ColumnAlignment", with: "")
      line += " \(node.range.start)-\(node.range.end)"
      if node.literal.start < node.literal.end || node.kind == .text {
        let text = String(decoding: literal(node), as: UTF8.self)
        line += node.isVerbatim ? " = " : " ~ "
        line += text.debugDescription
      }
      if node.title.start < node.title.end {
        line += " title " + String(decoding: title(node), as: UTF8.self)
      }
      lines.append(line)
      ends.append(node.subtreeEnd)
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// The tree of this text.
  var parsed: MarkdownTree { parseMarkdown(Array(utf8)[...]) }
}
