import TaizhangModel

let formerLabel = ChangeRowField.table[.former].label

extension RowReader {
  /// The columns as they are in one row: where it says what changes, 变更前 and 变更后 hold values of that.
  func columns(
    of line: SheetLine,
    in context: inout ReadingContext
  ) -> [Int: SheetHeader.Column] {
    guard
      let cell = line.cells.first(where: {
        columns[$0.column]?.meaning == .matter && !isBlank($0.text)
      })
    else { return columns }
    let matter = SheetHeader.Column(cell, cell.text, kind)
    let halves = columns.filter(\.value.meaning.isTime)
    var own = columns
    guard matter.meaning.isChangeable else {
      reportMatter(cell, in: &context)
      for index in halves.keys { own[index] = nil }
      return own
    }
    if !halves.values.contains(where: { column in
      column.meaning == .latter && line[column.index].map { !isBlank($0.text) } == true
    }) {
      context.reportMissing(.latter, at: cell.range)
    }
    for (index, half) in halves {
      own[index]?.meaning = half.meaning == .latter ? matter.meaning : .former(of: matter.meaning)
      own[index]?.name.unit = matter.name.unit ?? half.name.unit
      own[index]?.range = cell.range
    }
    return own
  }

  /// Whether a row of a table with a column for each thing tells no new value of any; one that says what
  /// changes has been looked at already.
  func changesNothing(_ line: SheetLine) -> Bool {
    !line.cells.contains { cell in
      guard let meaning = columns[cell.column]?.meaning, !isBlank(cell.text) else { return false }
      return meaning == .matter || meaning.isChangeable
    }
  }

  private func reportMatter(_ cell: SheetValue, in context: inout ReadingContext) {
    let known = changeableLabels + ["金额"]
    context.report(
      .unknownChoice,
      at: cell.range,
      cell.text,
      ChangeRowField.table[.matter].label,
      (known + ["签约额等金额名目"]).joined(separator: " | "),
      suggestion: nearestName(to: cell.text, among: known)
    )
  }
}

extension ReadingContext {
  /// A row of a table of changes that has one half of what it must say.
  mutating func reportMissing(_ field: ChangeRowField, at range: SourceRange) {
    let table = ChangeRowField.table
    report(.missingField, at: range, table[field].label, table.record)
  }
}

/// A row of a table of changes: whose it is, what it was, and the rest, which is read as the list in a
/// record is.
func readChangeRow(
  _ row: YAMLNode,
  sharing shared: FieldValues<ChangeField>,
  in context: inout ReadingContext
) -> TabledChange? {
  guard case .mapping(let entries, let range) = row else { return nil }
  let isOwn = entries.map { ChangeRowField.table.field(of: $0) != nil }
  func mapping(_ wanted: Bool) -> YAMLNode {
    .mapping(zip(entries, isOwn).filter { $0.1 == wanted }.map(\.0), range)
  }
  let own = FieldValues<ChangeRowField>(mapping(true), in: &context)
  let fields = FieldValues<ChangeField>(mapping(false), in: &context).filled(from: shared)
  let project = own.required(.project, &context)
  let name = own.text(.name, &context)
  let former = own[.former].map { readFormer($0, &context) } ?? []
  guard var change = readChange(fields, &context), let project else { return nil }
  // Of many projects there is no one year that 5月20日 could be of.
  guard change.date.value.resolved(from: nil)?.due != nil else {
    context.report(.deadlineNeedsBase, at: change.date.spot.range, change.date.value.text)
    return nil
  }
  (change.row, change.former) = (project.spot, former)
  return TabledChange(project: project, name: name, change: change)
}

private func readFormer(
  _ node: YAMLNode,
  _ context: inout ReadingContext
) -> [Located<FormerValue>] {
  let fields = FieldValues<ChangeField>(node, in: &context)
  func located(_ field: ChangeField, _ value: FormerValue?) -> Located<FormerValue>? {
    value.flatMap { value in
      fields[field].map { Located(value, at: context.spot($0.range)) }
    }
  }
  let values: [(ChangeField, FormerValue?)] = [
    (.kind, fields.text(.kind, &context).map { .kind($0.value) }),
    (.amount, fields.amount(.amount, &context).map { .amount($0.value) }),
    (.amountLabel, fields.text(.amountLabel, &context).map { .amountLabel($0.value) }),
    (.count, fields.number(.count, in: 1...1_000_000, &context).map(FormerValue.count)),
    (.content, fields.text(.content, &context).map { .content($0.value) }),
  ]
  return values.compactMap(located)
}
