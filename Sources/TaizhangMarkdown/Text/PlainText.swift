/// The text of a tree without markup, for summaries and search.
///
/// Blocks stand on lines of their own, a row's cells are parted by tabs; images give their
/// alternative text; numbers of footnotes are left out.
package func plainText(_ tree: MarkdownTree) -> [UInt8] {
  plainText(tree, below: 0)
}

/// The text of a node's descendants without markup.
///
/// - Parameters:
///   - tree: The tree.
///   - index: The node's index.
/// - Returns: Text without line ends at its ends.
package func plainText(_ tree: MarkdownTree, below index: Int) -> [UInt8] {
  var text: [UInt8] = []
  for child in (index + 1)..<max(Int(tree.nodes[index].subtreeEnd), index + 1) {
    let node = tree.nodes[child]
    switch node.kind {
    case .text, .html: text += tree.literal(node)
    case .softBreak: if !tree.joinsLines(at: child) { text.append(UInt8(ascii: " ")) }
    case .lineBreak, .paragraph, .heading, .codeBlock, .htmlBlock, .tableRow: endLine(&text)
    case .tableCell: endCell(&text)
    default: break
    }
  }
  while let last = text.last, last.isLineEnd { text.removeLast() }
  return text
}

private func endLine(_ text: inout [UInt8]) {
  if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
}

private func endCell(_ text: inout [UInt8]) {
  if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\t")) }
}
