/// A row of a table of changes as written: 变更 of the record that it names.
package struct TabledChange: Sendable {
  /// Its id, or its name.
  package var project: Located<String>
  /// Its name beside the id, which then must agree.
  package var name: Located<String>?
  package var change: ChangeRecord

  package init(project: Located<String>, name: Located<String>?, change: ChangeRecord) {
    self.project = project
    self.name = name
    self.change = change
  }
}

/// What a row says that something was before its change.
package enum FormerValue: Sendable {
  case kind(String)
  case amount(Amount)
  case amountLabel(String)
  case count(Int)
  case content(String)
}
