/// What a month's sheet says of a record itself, beside the report: 完成时限, 总投资.
///
/// Reports change no record, so it is held against the record and then forgotten.
package struct RecordStatement: Sendable {
  /// What of a record it is about.
  package enum Matter: Hashable, Sendable {
    /// The label is the column's name, or nil of 金额.
    case amount(label: String?)
    /// 计划开工时间 is one, by its event.
    case milestone(event: String, isPlanned: Bool)
    case batch, kind, sector, places, amountLabel, count, lead, responsible, deadline, target
    case investors, content, signedOn

    package var isAmount: Bool {
      if case .amount = self { true } else { false }
    }
  }

  /// Its id, or its name.
  package var project: Located<String>
  /// The month of its folder.
  package var month: Month
  package var matter: Matter
  /// As written; a sum with the unit of its column.
  package var text: Located<String>
  /// The names in it, where it is a list.
  package var names: [String]
  /// Whether its sheet is a form, in which the ledger's own words were filled in beforehand.
  package var isOfForm: Bool
  /// The column's name, in the head.
  package var column: Located<String>
  /// How an acceptance names the column.
  package var columnSubject: String

  package init(
    project: Located<String>,
    month: Month,
    matter: Matter,
    text: Located<String>,
    names: [String],
    isOfForm: Bool,
    column: Located<String>,
    columnSubject: String
  ) {
    self.project = project
    self.month = month
    self.matter = matter
    self.text = text
    self.names = names
    self.isOfForm = isOfForm
    self.column = column
    self.columnSubject = columnSubject
  }
}

extension Diagnostic {
  /// A column of a month's sheet that tells something of the records themselves, which is not read.
  package static func unreadColumn(ofRecord column: Located<String>, subject: String) -> Diagnostic
  {
    Diagnostic(
      .unreadColumn,
      at: column.spot,
      column.value,
      column.value,
      "of the record",
      subject: subject
    )
  }
}
