/// Footnotes while a text is written.
struct NoteState {
  /// How often each note has been referred to, by number.
  var references: [Int: Int] = [:]
  /// Whether the section of notes has begun.
  var hasSection = false
}

extension HTMLWriter {
  mutating func writeReference(_ number: Int) {
    guard !text.isInsideLink else { return text.tag(numbered: "<sup>\(number)</sup>") }
    let count = notes.references[number, default: 0] + 1
    notes.references[number] = count
    text.tag("<sup><a")
    text.attribute("href", "#\(options.footnotes.idPrefix)fn-\(number)")
    text.attribute("id", referenceID(number, count))
    text.tag(numbered: ">\(number)</a></sup>")
  }

  mutating func enterNote(_ index: Int, _ number: Int) {
    if !notes.hasSection {
      notes.hasSection = true
      text.tag("<section class=\"footnotes\"")
      let label = options.footnotes.sectionLabel
      if !label.isEmpty { text.attribute("aria-label", label) }
      text.tag(">\n<ol>\n")
    }
    text.tag("<li")
    text.attribute("id", "\(options.footnotes.idPrefix)fn-\(number)")
    text.tag(">")
    push(index, "</li>\n", endsInParagraph(index) ? .plain : .noteEnd(number: number))
  }

  /// Writes the links from a note back to each of its references.
  mutating func writeBackLinks(_ number: Int) {
    for count in 1...max(notes.references[number, default: 0], 1) {
      guard notes.references[number] != nil else { return }
      text.tag(" <a class=\"back\"")
      text.attribute("href", "#" + referenceID(number, count))
      let label = options.footnotes.backLabel
      if !label.isEmpty { text.attribute("aria-label", label) }
      text.tag(">")
      text.out.appendEscaped(Array(options.footnotes.backText.utf8)[...])
      text.tag("</a>")
    }
  }

  mutating func endNotes() {
    if notes.hasSection { text.tag("</ol>\n</section>\n") }
  }

  private func referenceID(_ number: Int, _ count: Int) -> String {
    let id = "\(options.footnotes.idPrefix)fnref-\(number)"
    return count == 1 ? id : "\(id)-\(count)"
  }

  /// Whether a note's last child is a paragraph, which then carries the links back.
  private func endsInParagraph(_ index: Int) -> Bool {
    let end = tree.nodes[index].subtreeEnd
    var child = index + 1
    while child < Int(end) {
      if tree.nodes[child].subtreeEnd == end {
        if case .paragraph(isTight: false) = tree.nodes[child].kind { return true }
        return false
      }
      child = Int(tree.nodes[child].subtreeEnd)
    }
    return false
  }
}
