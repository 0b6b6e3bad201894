extension HTMLWriter {
  mutating func enterList(_ index: Int, _ start: Int?) {
    guard let start else { return begin(index, "<ul>\n", "</ul>\n") }
    guard start != 1 else { return begin(index, "<ol>\n", "</ol>\n") }
    text.tag(numbered: "<ol start=\"\(start)\">\n")
    push(index, "</ol>\n")
  }

  mutating func enterParagraph(_ index: Int, isTight: Bool) {
    let end: StaticString = isTight ? "" : "</p>\n"
    if !isTight { text.tag("<p>") }
    guard let parent, tree.nodes[parent].subtreeEnd == tree.nodes[index].subtreeEnd else {
      return push(index, isTight ? "\n" : end)
    }
    if case .footnoteDefinition(let number) = tree.nodes[parent].kind {
      push(index, end, .noteEnd(number: number))
    } else {
      push(index, end)
    }
  }

  mutating func enterHeading(_ index: Int, _ level: Int) {
    headings += 1
    let tags = headingTags[min(max(level + options.headingShift, 1), 6) - 1]
    text.tag(tags.start)
    if let prefix = options.headingIDPrefix { text.attribute("id", "\(prefix)-h\(headings)") }
    text.tag(">")
    push(index, tags.end)
  }

  mutating func enterCodeBlock(_ index: Int) {
    text.tag("<pre><code")
    let info = tree.literal(tree.nodes[index])
    let language = info.prefix { !$0.isSpaceOrTab }
    if !language.isEmpty {
      text.attribute("class", Array("language-".utf8)[...] + language)
    }
    begin(index, ">", "</code></pre>\n", .code)
  }

  mutating func enterTable(_ index: Int) {
    hasTableBody = false
    begin(index, "<div class=\"scroll\">\n<table>\n", "</table>\n</div>\n", .table)
  }

  mutating func enterRow(_ index: Int, isHeader: Bool) {
    isHeaderRow = isHeader
    if isHeader { return begin(index, "<thead>\n<tr>", "</tr>\n</thead>\n") }
    if !hasTableBody { text.tag("<tbody>\n") }
    hasTableBody = true
    begin(index, "<tr>", "</tr>\n")
  }

  /// A cell; an empty one in the head is no heading of anything.
  mutating func enterCell(_ index: Int, _ alignment: ColumnAlignment) {
    let isEmpty = Int(tree.nodes[index].subtreeEnd) == index + 1
    let isHeading = isHeaderRow && !isEmpty
    text.tag(isHeading ? "<th scope=\"col\"" : "<td")
    switch alignment {
    case .right: text.tag(" class=\"num\"")
    case .center: text.tag(" class=\"center\"")
    case .left, .none: break
    }
    begin(index, ">", isHeading ? "</th>" : "</td>")
  }
}

/// By level, from 1.
private let headingTags: [(start: StaticString, end: StaticString)] = [
  ("<h1", "</h1>\n"), ("<h2", "</h2>\n"), ("<h3", "</h3>\n"), ("<h4", "</h4>\n"),
  ("<h5", "</h5>\n"), ("<h6", "</h6>\n"),
]
