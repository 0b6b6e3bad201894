import TaizhangModel

/// A deadline this many days away or fewer is near, unless `rules.yaml` says otherwise.
let defaultNearDays = 30

func readSite(_ node: YAMLNode, in context: inout ReadingContext) -> SiteRecord? {
  let fields = FieldValues<SiteField>(node, in: &context)
  let title = fields.required(.title, &context)
  let editor = fields.required(.editor, &context)
  let asOf = fields.parsed(
    .asOf,
    .unreadableDate,
    of: Day.yearsOfPapers,
    &context
  ) { text -> Day? in
    Day(iso: text) ?? DeadlineExpression(parsing: text)?.fixedDay
  }
  if fields[.asOf] == nil { fields.reportMissing(.asOf, &context) }
  let units = KeyValuePairs(
    dictionaryLiteral: ("亿元", MoneyUnit.hundredMillionYuan),
    ("万元", MoneyUnit.tenThousandYuan)
  )
  return SiteRecord(
    title: title?.value ?? "",
    editor: editor?.value ?? "",
    asOf: asOf,
    moneyUnit: fields.choice(.moneyUnit, units, &context) ?? .hundredMillionYuan,
    introduction: fields.string(.introduction, &context)
  )
}

func readRules(_ node: YAMLNode, in context: inout ReadingContext) -> RulesRecord? {
  let fields = FieldValues<RulesField>(node, in: &context)
  for field in [RulesField.kinds, .stages, .amountLabels] where fields[field] == nil {
    fields.reportMissing(field, &context)
  }
  var rules = RulesRecord(
    kinds: fields.items(.kinds, &context).compactMap { readKind($0, in: &context) },
    stages: fields.items(.stages, &context).compactMap { readWord($0, in: &context) },
    amountLabels: fields.items(.amountLabels, &context).compactMap { readWord($0, in: &context) },
    nearDays: fields.number(.nearDays, in: 0...366, &context) ?? defaultNearDays
  )
  rules.progress = readProgressRules(fields, in: &context)
  return rules
}

private func readKind(_ node: YAMLNode, in context: inout ReadingContext) -> KindRecord? {
  let fields = FieldValues<VocabularyField>(node, in: &context)
  guard let word = readWord(fields, in: &context) else { return nil }
  return KindRecord(
    word: word,
    group: fields.text(.group, &context),
    stage: fields.text(.stage, &context),
    isNoProject: fields.flag(.noProject, &context)
  )
}

func readWord(_ node: YAMLNode, in context: inout ReadingContext) -> VocabularyRecord? {
  readWord(FieldValues<VocabularyField>(node, in: &context), in: &context)
}

func readWord(
  _ fields: FieldValues<VocabularyField>,
  in context: inout ReadingContext
) -> VocabularyRecord? {
  guard let name = fields.required(.name, &context) else {
    fields.leaveOut(&context)
    return nil
  }
  return VocabularyRecord(
    name: name,
    aliases: fields.texts(.aliases, &context),
    remarks: fields.string(.remarks, &context)
  )
}

extension DeadlineExpression {
  /// The one day an expression names without a base date, or nil.
  fileprivate var fixedDay: Day? {
    guard terms.count == 1, case .day(let day)? = terms.first?.end else { return nil }
    return day
  }
}
