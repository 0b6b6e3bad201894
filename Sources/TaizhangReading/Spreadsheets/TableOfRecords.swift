import TaizhangModel

/// The column by which a sheet is known to be a form: when a record was last reported on.
package let lastReportColumn = "上次报送"

/// A table whose rows are read, for what else it says of records.
struct TableOfRecords {
  let table: SheetTable
  let header: SheetHeader
  /// Those that are read.
  let columns: [SheetHeader.Column]
  let kind: SheetKind

  /// What the rows of a month's sheet say of the records they name, whether they report anything or not.
  ///
  /// A cell that cannot be read says something, too: its text is held against the record as it stands.
  func statements(of month: Month, in context: ReadingContext) -> [RecordStatement] {
    let stated = header.columns.compactMap {
      column -> (SheetHeader.Column, RecordStatement.Matter)? in
      guard case .ofRecord(let meaning) = column.meaning, !header.leavesOut(column) else {
        return nil
      }
      return meaning.matter.map { (column, $0) }
    }
    guard !stated.isEmpty else { return [] }
    let isForm = header.columns.contains { $0.name.name == lastReportColumn }
    return table.lines.drop { $0.number <= header.lastRow }.flatMap { line -> [RecordStatement] in
      guard let project = key(of: line, in: context) else { return [] }
      return stated.compactMap { column, matter in
        guard let cell = line[column.index], says(cell.text, of: matter) else { return nil }
        let text = matter.isAmount ? moneyText(cell, unit: column.name.unit) : cell.text
        return RecordStatement(
          project: project,
          month: month,
          matter: matter,
          text: Located(text, at: context.spot(cell.range)),
          names: separatedNames(cell.text),
          isOfForm: isForm,
          column: Located(column.words, at: context.spot(column.range)),
          columnSubject: table.subject(column.words)
        )
      }
    }
  }

  /// How a row names its record: by the id, or by the name where there is none.
  private func key(of line: SheetLine, in context: ReadingContext) -> Located<String>? {
    for label in [kind.keyLabel, kind.nameLabel] {
      guard let column = columns.first(where: { $0.meaning.label == label }),
        let cell = line[column.index], !isBlank(cell.text)
      else { continue }
      return Located(kind.keyText(cell.text, label), at: context.spot(cell.range))
    }
    return nil
  }

  /// Whether words in a cell say something; that a deadline is open does.
  private func says(_ text: String, of matter: RecordStatement.Matter) -> Bool {
    matter == .deadline ? !isBlank(text) : !saysNothing(text)
  }
}

extension ColumnMeaning {
  /// What of a record a column of a month's sheet can be held against; nil where it can be against nothing.
  var matter: RecordStatement.Matter? {
    switch self {
    case .amount(let label): .amount(label: label)
    case .milestone(let event, let isPlanned): .milestone(event: event, isPlanned: isPlanned)
    case .field(let label, _): matters[label]
    default: nil
    }
  }
}

private let matters: [String: RecordStatement.Matter] = {
  let fields: [(ProjectField, RecordStatement.Matter)] = [
    (.batch, .batch), (.kind, .kind), (.sector, .sector), (.places, .places),
    (.amountLabel, .amountLabel), (.count, .count), (.lead, .lead), (.responsible, .responsible),
    (.deadline, .deadline), (.target, .target), (.investors, .investors), (.content, .content),
    (.signedOn, .signedOn),
  ]
  return Dictionary(uniqueKeysWithValues: fields.map { (ProjectField.table[$0].label, $1) })
}()
