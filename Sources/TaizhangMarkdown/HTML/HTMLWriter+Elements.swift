extension HTMLWriter {
  /// Writes a node's start, or all of a leaf.
  ///
  /// - Parameter index: The node's index.
  /// - Returns: Index of the next node to visit.
  mutating func enter(_ index: Int) -> Int {
    let node = tree.nodes[index]
    switch node.kind {
    case .document: push(index, "", .document)
    case .blockQuote: begin(index, "<blockquote>\n", "</blockquote>\n")
    case .list(let start, _): enterList(index, start)
    case .item: begin(index, "<li>", "</li>\n")
    case .paragraph(let isTight): enterParagraph(index, isTight: isTight)
    case .heading(let level): enterHeading(index, level)
    case .codeBlock: enterCodeBlock(index)
    case .htmlBlock: begin(index, "<p>", "</p>\n", .code)
    case .thematicBreak: text.tag("<hr>\n")
    case .table: enterTable(index)
    case .tableRow(let isHeader): enterRow(index, isHeader: isHeader)
    case .tableCell(let alignment): enterCell(index, alignment)
    case .footnoteDefinition(let number): enterNote(index, number)
    case .text: writeText(node)
    case .html: text.text(tree.literal(node), of: node)
    case .softBreak: writeSoftBreak(index)
    case .lineBreak: text.tag("<br>\n")
    case .code: begin(index, "<code>", "</code>", .code)
    case .emphasis: begin(index, "<em>", "</em>")
    case .strong: begin(index, "<strong>", "</strong>")
    case .strikethrough: begin(index, "<del>", "</del>")
    case .link: enterLink(index)
    case .image: return enterImage(index)
    case .footnoteReference(let number): writeReference(number)
    case .unknown: push(index, "")
    }
    return index + 1
  }

  /// Writes a start tag and remembers its end tag.
  mutating func begin(
    _ index: Int,
    _ start: StaticString,
    _ end: StaticString,
    _ role: OpenElement.Role = .plain
  ) {
    text.tag(start)
    if case .code = role { isInsideCode = true }
    push(index, end, role)
  }

  /// Writes an element's end.
  mutating func close(_ element: OpenElement) {
    switch element.role {
    case .plain, .link: break
    case .code: isInsideCode = false
    case .table: if hasTableBody { text.tag("</tbody>\n") }
    case .document: endNotes()
    case .noteEnd(let number): writeBackLinks(number)
    }
    if element.end.utf8CodeUnitCount > 0 { text.tag(element.end) }
    if case .link = element.role { text.isInsideLink = false }
  }
}
