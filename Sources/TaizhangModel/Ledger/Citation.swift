/// A passage of an announcement that something rests on.
package struct Citation: Hashable, Sendable {
  package var announcement: Ref<Announcement>
  /// The words as the record quotes them.
  package var quote: String
  /// The passage in the announcement's file, in bytes from the file's start.
  package var passage: SourceRange
  /// The 1-based line of the announcement's file on which the passage starts.
  package var line: Int

  package init(
    announcement: Ref<Announcement>,
    quote: String,
    passage: SourceRange,
    line: Int
  ) {
    self.announcement = announcement
    self.quote = quote
    self.passage = passage
    self.line = line
  }
}
