/// The title of a section of a table, 一、青山县项目（2个）, as it stands above a record's row.
package struct SectionTitle: Sendable {
  package var words: Located<String>
  /// What it may be the name of, the longest first: 青山县项目, 青山县.
  package var names: [String]
  /// How an acceptance names it.
  package var subject: String

  package init(words: Located<String>, names: [String], subject: String) {
    self.words = words
    self.names = names
    self.subject = subject
  }
}
