import TaizhangMarkdown
import TaizhangModel

/// Any text is well nested markup of our own elements, its nodes lie in the text and in order, what
/// is said to be verbatim is, and marks add elements and nothing else.
func markdownFault(_ any: [UInt8]) -> String? {
  // Files that are not UTF-8 are refused before.
  let bytes = Array(String(decoding: any, as: UTF8.self).utf8)
  let tree = parseMarkdown(bytes[...])
  if let fault = placeFault(tree, bytes) { return fault }
  let third = bytes.count / 3
  let marks = [
    Mark(id: 1, range: SourceRange(0, bytes.count)),
    Mark(id: 2, range: SourceRange(third, 2 * third)),
    Mark(id: 3, range: SourceRange(third, third)),
  ]
  var marked: [UInt8] = []
  renderHTML(tree, marks: marks, style: .fuzzing, into: &marked)
  var plain: [UInt8] = []
  renderHTML(tree, into: &plain)
  if let fault = nestingFault(marked) ?? nestingFault(plain) { return fault }
  if let fault = addressFault(plain) { return fault }
  guard withoutMarks(marked) == plain else { return "marks change the text" }
  var unplaced: [UInt8] = []
  renderHTML(parseUnplacedMarkdown(bytes[...]), into: &unplaced)
  return unplaced == plain ? nil : "places change the text"
}

/// Takes out the marks' elements, which no text can hold unescaped.
private func withoutMarks(_ html: [UInt8]) -> [UInt8] {
  var rest = html[...]
  var result: [UInt8] = []
  while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
    result += rest[..<start]
    rest = rest[start...]
    let tag = [Array("<mark>".utf8), Array("</mark>".utf8)].first(where: rest.starts)
    if tag == nil { result.append(UInt8(ascii: "<")) }
    rest = rest.dropFirst(tag?.count ?? 1)
  }
  return result + rest
}

private func placeFault(_ tree: MarkdownTree, _ bytes: [UInt8]) -> String? {
  for (index, node) in tree.nodes.enumerated() {
    guard node.range.start >= 0, node.range.start <= node.range.end, node.range.end <= bytes.count
    else { return "a node out of bounds" }
    guard Int(node.subtreeEnd) > index, Int(node.subtreeEnd) <= tree.nodes.count else {
      return "a node that ends before itself"
    }
    if node.isVerbatim, !bytes[node.range.bounds].elementsEqual(tree.literal(node)) {
      return "\(node.range) is not its literal"
    }
  }
  return nil
}

/// Addresses that a browser would do more with than go there.
private func addressFault(_ html: [UInt8]) -> String? {
  let text = String(decoding: html, as: UTF8.self)
  for name in ["href=\"", "src=\""] {
    for piece in text.split(separator: name, omittingEmptySubsequences: false).dropFirst() {
      let address = piece.prefix { $0 != "\"" }
      let scheme = address.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
      guard address.dropFirst(scheme.count).first == ":" else {
        if address.hasPrefix("//") || address.contains("\\") { return "address \(address)" }
        continue
      }
      guard ["http", "https", "mailto"].contains(scheme.lowercased()), name != "src=\"" else {
        return "address \(address)"
      }
    }
  }
  return nil
}

extension MarkStyle {
  /// `<mark>` around each run.
  fileprivate static let fuzzing = MarkStyle(
    open: { _, output in output += Array("<mark>".utf8) },
    close: { _, output in output += Array("</mark>".utf8) }
  )
}
