/// How a tree becomes HTML.
package struct HTMLOptions: Sendable {
  /// Added to each heading's level; the sum is kept within 1 and 6.
  package var headingShift = 0
  /// With `"text"`, headings get the ids `text-h1`, `text-h2`, … in order; nil for none.
  package var headingIDPrefix: String?
  package var footnotes = FootnoteOptions()

  package init(
    headingShift: Int = 0,
    headingIDPrefix: String? = nil,
    footnotes: FootnoteOptions = FootnoteOptions()
  ) {
    self.headingShift = headingShift
    self.headingIDPrefix = headingIDPrefix
    self.footnotes = footnotes
  }
}

/// Ids of footnotes, and their words: plain text in the page's language.
package struct FootnoteOptions: Sendable {
  /// Begins every id, so that several texts may share a page: `p-fn-1`, `p-fnref-1`.
  package var idPrefix: String
  /// Names the section of notes for those who hear the page; empty for none.
  package var sectionLabel: String
  /// What the link back to the text shows.
  package var backText: String
  /// What the link back is called for those who hear the page; empty for its text.
  package var backLabel: String

  package init(
    idPrefix: String = "",
    sectionLabel: String = "",
    backText: String = "\u{21A9}",
    backLabel: String = ""
  ) {
    self.idPrefix = idPrefix
    self.sectionLabel = sectionLabel
    self.backText = backText
    self.backLabel = backLabel
  }
}
