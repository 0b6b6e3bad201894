/// What a table of the ledger tells of its records' progress, for which only months' sheets are read.
package struct TabledProgress: Sendable {
  /// The columns with something filled in, as they stand in the head; never empty.
  package var columns: [Located<String>]
  /// The ids of the records of the table.
  package var projects: [String]
  /// How an acceptance names the columns.
  package var subject: String

  package init(columns: [Located<String>], projects: [String], subject: String) {
    self.columns = columns
    self.projects = projects
    self.subject = subject
  }
}

extension Diagnostic {
  /// Columns of a ledger's table that are a report's, where nobody reports on its records.
  package static func unreadColumns(ofReports progress: TabledProgress) -> Diagnostic {
    let words = progress.columns.map(\.value).joined(separator: "、")
    return Diagnostic(
      .unreadColumn,
      at: progress.columns[0].spot,
      words,
      words,
      "of the reports",
      subject: progress.subject
    )
  }
}
