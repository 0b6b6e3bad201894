import TaizhangModel

/// The records of a YAML file: a batch with a 项目 list, or one record.
func readProjectFile(
  _ node: YAMLNode,
  _ source: SourceFile,
  in context: inout ReadingContext
) -> [ProjectRecord] {
  let head = FieldValues<ProjectField>(node, in: &context)
  guard let key = head.key(.projects) else {
    let empty = SourceRange(0, 0)
    return readProject(head, source, prose: empty, in: &context).map { [$0] } ?? []
  }
  for field in head.fields where field != .projects && !ProjectField.table[field].isShared {
    let label = ProjectField.table[field].label
    context.report(.wrongShape, at: head.key(field)?.range ?? head.range, label, "per record")
  }
  let items = head.items(.projects, &context)
  if items.isEmpty {
    context.report(.missingField, at: key.range, key.text, ProjectField.table.record)
  }
  let records = items.map { FieldValues<ProjectField>($0, in: &context) }
  // What every record lacks is told once: the file might say it for all of them.
  let untold = [ProjectField.batch, .kind].filter { field in
    records.count > 1 && head[field] == nil && records.allSatisfy { $0[field] == nil }
  }
  for field in untold { head.reportMissing(field, &context) }
  if records.allSatisfy({ $0.key(.places) != nil }) {
    context.loosePlaces += head.texts(.places, &context)
  }
  return records.compactMap { own in
    if let nested = own.key(.projects) {
      context.report(.wrongShape, at: nested.range, nested.text, "per file")
      own.leaveOut(.projects, &context)
    }
    return readProject(
      own.filled(from: head),
      nil,
      prose: SourceRange(0, 0),
      without: untold,
      in: &context
    )
  }
}

/// A Markdown file with front matter as one record with prose.
func parseProjectPage(_ source: SourceFile, in context: inout ReadingContext) -> ProjectRecord? {
  guard let (node, body) = parseHead(source, in: &context) else { return nil }
  if let second = secondHead(source.bytes, body.bounds) {
    context.report(.unreadableYAML, at: second, "second document")
  }
  let fields = FieldValues<ProjectField>(node, in: &context)
  if let key = fields.key(.projects) {
    context.report(.wrongShape, at: key.range, key.text, "per file")
    fields.leaveOut(.projects, &context)
  }
  context.reportDamage(in: body)
  return readProject(fields, source, prose: body, in: &context)
}

/// One record; `source` is given where the file's name may stand in for the id.
///
/// The caller has checked the keys; every field is read even when an earlier one is missing, so
/// that one run tells all findings. What is `told` to be missing is not told again.
func readProject(
  _ fields: FieldValues<ProjectField>,
  _ source: SourceFile?,
  prose: SourceRange,
  without told: [ProjectField] = [],
  titles: [SectionTitle] = [],
  in context: inout ReadingContext
) -> ProjectRecord? {
  let id = source.map { fields.idOrStem(.id, $0, &context) } ?? fields.slug(.id, &context)
  let name = fields.required(.name, &context)
  let amount = fields.amount(.amount, &context)
  let record = ProjectRecord(
    id: id ?? Located("", at: context.spot(fields.range)),
    name: name ?? Located("", at: context.spot(fields.range)),
    batch: told.contains(.batch) ? nil : fields.required(.batch, &context),
    kind: told.contains(.kind) ? nil : fields.required(.kind, &context),
    sector: fields.text(.sector, &context),
    places: fields.texts(.places, &context),
    amount: amount,
    hasUnreadableAmount: fields[.amount] != nil && amount == nil,
    amountLabel: fields.text(.amountLabel, &context),
    count: fields.number(.count, in: 1...1_000_000, &context) ?? 1,
    listMissing: fields.flag(.listMissing, &context),
    lead: fields.text(.lead, &context),
    responsible: fields.texts(.responsible, &context),
    deadline: fields.deadline(.deadline, .unreadableDeadline, &context),
    target: fields.text(.target, &context),
    stage: fields.text(.stage, &context),
    milestones: fields.items(.milestones, &context).compactMap { readMilestone($0, &context) },
    changes: fields.items(.changes, &context).compactMap { readChange($0, &context) },
    investors: fields.texts(.investors, &context).map(\.value),
    content: fields.string(.content, &context),
    announcement: fields.text(.announcement, &context),
    quotes: fields.quotes(.quotes, &context),
    assignment: fields.onlyQuote(.assignment, &context),
    signedOn: fields.deadline(.signedOn, .unreadableDate, &context),
    related: fields.texts(.related, &context),
    remarks: fields.string(.remarks, &context),
    prose: prose,
    spot: id?.spot ?? context.spot(fields.range),
    titles: titles
  )
  guard id != nil, name != nil else {
    context.loosePlaces += record.places
    fields.leaveOut(&context)
    if let id { context.leaveOut(named: id.value) }
    return nil
  }
  return record
}

private func readChange(_ node: YAMLNode, _ context: inout ReadingContext) -> ChangeRecord? {
  readChange(FieldValues<ChangeField>(node, in: &context), &context)
}

/// One change, of a record's list or of a table.
func readChange(
  _ fields: FieldValues<ChangeField>,
  _ context: inout ReadingContext
) -> ChangeRecord? {
  if fields[.date] == nil { fields.reportMissing(.date, &context) }
  let kind = fields.text(.kind, &context)
  let amount = fields.amount(.amount, &context)
  let label = fields.text(.amountLabel, &context)
  let count = fields.number(.count, in: 1...1_000_000, &context)
  guard let date = fields.deadline(.date, .unreadableDate, &context) else { return nil }
  return ChangeRecord(
    date: date,
    kind: kind,
    amount: amount,
    amountLabel: label,
    count: count,
    content: fields.string(.content, &context),
    remarks: fields.string(.remarks, &context),
    evidence: fields.string(.evidence, &context),
    announcement: fields.text(.announcement, &context),
    quote: fields.quote(.quote, line: .line, &context)
  )
}

private func readMilestone(
  _ node: YAMLNode,
  _ context: inout ReadingContext
) -> MilestoneRecord? {
  let fields = FieldValues<MilestoneField>(node, in: &context)
  let event = fields.required(.event, &context)
  let record = MilestoneRecord(
    event: event?.value ?? "",
    stage: fields.text(.stage, &context),
    date: fields.deadline(.date, .unreadableDate, &context),
    isPlanned: fields.flag(.isPlanned, &context),
    quote: fields.quote(.quote, line: .line, &context)
  )
  return event == nil ? nil : record
}

extension FieldValues {
  fileprivate func deadline(
    _ field: Field,
    _ id: Diagnostic.ID,
    _ context: inout ReadingContext
  ) -> Located<DeadlineExpression>? {
    parsed(field, id, &context, DeadlineExpression.init(parsing:))
  }
}
