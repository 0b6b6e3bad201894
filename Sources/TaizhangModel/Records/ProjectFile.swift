/// What one file of records holds.
package struct ProjectFile: Sendable {
  package var records: [ProjectRecord]
  /// See `Records`.
  package var progress: [TabledProgress]
  /// What spots point into where it is not the file itself.
  package var text: SourceFile?

  package init(records: [ProjectRecord], progress: [TabledProgress], text: SourceFile?) {
    (self.records, self.progress, self.text) = (records, progress, text)
  }
}
