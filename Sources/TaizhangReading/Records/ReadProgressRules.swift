import TaizhangModel

/// What `rules.yaml` says of conditions, problem types, lights, rates and reporting.
func readProgressRules(
  _ fields: FieldValues<RulesField>,
  in context: inout ReadingContext
) -> ProgressRulesRecord {
  var rules = ProgressRulesRecord()
  rules.conditions = fields.items(.conditions, &context)
    .compactMap { readCondition($0, in: &context) }
  rules.problemTypes = fields.items(.problemTypes, &context)
    .compactMap { readWord($0, in: &context) }
  rules.lights = fields.items(.lights, &context).compactMap { readLight($0, in: &context) }
  var ranked: SourceRange?
  rules.rates = fields.items(.rates, &context)
    .compactMap { readRate($0, ranked: &ranked, in: &context) }
  rules.duty = fields[.duty].flatMap { readDuty($0, in: &context) }
  return rules
}

private func readCondition(
  _ node: YAMLNode,
  in context: inout ReadingContext
) -> ConditionRecord? {
  let fields = FieldValues<ConditionField>(node, in: &context)
  let natures = KeyValuePairs(
    dictionaryLiteral: ("正常", Condition.Nature.normal),
    ("停滞", Condition.Nature.stalled),
    ("终止", Condition.Nature.ended)
  )
  let name = fields.required(.name, &context)
  let nature = fields.choice(.nature, natures, &context)
  if fields[.nature] == nil { fields.reportMissing(.nature, &context) }
  guard let name, let nature else {
    fields.leaveOut(&context)
    return nil
  }
  let word = VocabularyRecord(name: name, aliases: fields.texts(.aliases, &context), remarks: "")
  return ConditionRecord(word: word, nature: nature)
}

/// The words of the conditions in the files.
private let triggers = KeyValuePairs(
  dictionaryLiteral: ("时限已过", LightRule.Trigger.overdue),
  ("临期", LightRule.Trigger.near),
  ("未到期", LightRule.Trigger.onTime),
  ("已达到", LightRule.Trigger.met),
  ("停滞", LightRule.Trigger.stalled),
  ("终止", LightRule.Trigger.ended),
  ("未到阶段", LightRule.Trigger.notReached),
  ("未报", LightRule.Trigger.unreported),
  ("雷同", LightRule.Trigger.unchanged)
)

private func readLight(_ node: YAMLNode, in context: inout ReadingContext) -> LightRuleRecord? {
  let fields = FieldValues<LightField>(node, in: &context)
  let name = fields.required(.name, &context)
  let color = fields.choice(.color, lightColors, &context)
  let trigger = fields.choice(.trigger, triggers, &context)
  for field in [LightField.color, .trigger] where fields[field] == nil {
    fields.reportMissing(field, &context)
  }
  let stage = fields.text(.stage, &context)
  if trigger == .notReached, stage == nil { fields.reportMissing(.stage, &context) }
  if let trigger {
    reportIdle([.stage], of: fields, with: trigger, in: &context) { $0 == .notReached }
    reportIdle([.atLeast, .atMost], of: fields, with: trigger, in: &context) { $0.counts }
  }
  let atMost = fields.number(.atMost, in: 0...10_000, &context)
  let rule = LightRule(
    name: name?.value ?? "",
    color: color ?? .red,
    trigger: trigger ?? .overdue,
    // A light of at least 31 and at most 30 days never lights.
    atLeast: fields.number(.atLeast, in: 0...(atMost ?? 10_000), &context),
    atMost: atMost,
    stage: nil,
    remarks: fields.string(.remarks, &context)
  )
  guard name != nil, color != nil, trigger != nil else { return nil }
  return LightRuleRecord(rule: rule, stage: stage)
}

/// Reports the fields that say nothing with the condition of their light, and what they go with.
private func reportIdle(
  _ idle: [LightField],
  of fields: FieldValues<LightField>,
  with trigger: LightRule.Trigger,
  in context: inout ReadingContext,
  unless takes: (LightRule.Trigger) -> Bool
) {
  guard !takes(trigger) else { return }
  let word = triggers.first { $0.value == trigger }?.key ?? ""
  let words = triggers.filter { takes($0.value) }.map(\.key).joined(separator: " | ")
  let label = LightField.table[.trigger].label
  for field in idle {
    guard let key = fields.key(field), fields[field] != nil else { continue }
    context.report(.unknownChoice, at: key.range, word, label, words, key.text)
  }
}

/// `ranked` is where a rate before says that places are ranked by it; they are ranked by one alone.
private func readRate(
  _ node: YAMLNode,
  ranked: inout SourceRange?,
  in context: inout ReadingContext
) -> RateRuleRecord? {
  let fields = FieldValues<RateField>(node, in: &context)
  let measures = KeyValuePairs(
    dictionaryLiteral: ("本年到位资金", Measure.fundsThisYear),
    ("累计到位资金", Measure.fundsTotal),
    ("本年完成投资", Measure.investedThisYear),
    ("累计完成投资", Measure.investedTotal)
  )
  let name = fields.required(.name, &context)
  // Of what neither picks records nor adds up a sum, every rate is 100%.
  if fields[.numerator] == nil, fields[.measure] == nil {
    fields.reportMissing(.numerator, &context)
  }
  let isRanked = fields.flag(.isRanked, &context)
  if isRanked, let range = fields[.isRanked]?.range {
    if let ranked {
      let label = RateField.table[.isRanked].label
      context.report(.unknownChoice, at: range, "是", label, "否", related: ranked)
    }
    ranked = ranked ?? range
  }
  let rule = RateRuleRecord(
    name: name?.value ?? "",
    denominator: readSelection(fields[.denominator], in: &context),
    numerator: readSelection(fields[.numerator], in: &context),
    label: fields.text(.label, &context),
    measure: fields.choice(.measure, measures, &context),
    isRanked: isRanked,
    remarks: fields.string(.remarks, &context)
  )
  return name == nil ? nil : rule
}

private func readSelection(
  _ node: YAMLNode?,
  in context: inout ReadingContext
) -> SelectionRecord {
  var selection = SelectionRecord()
  guard let node else { return selection }
  let fields = FieldValues<SelectionField>(node, in: &context)
  selection.kinds = fields.texts(.kinds, &context)
  selection.stages = fields.texts(.stages, &context)
  selection.without = fields.texts(.without, &context)
  return selection
}

private func readDuty(_ node: YAMLNode, in context: inout ReadingContext) -> ReportDutyRecord? {
  let fields = FieldValues<DutyField>(node, in: &context)
  let from = fields.parsed(
    .from,
    .unreadableDate,
    of: Day.yearsOfPapers,
    &context,
    Month.init(parsing:)
  )
  if fields[.from] == nil { fields.reportMissing(.from, &context) }
  let kinds = fields.texts(.kinds, &context)
  let until = fields.text(.until, &context)
  return from.map { ReportDutyRecord(from: $0.value, kinds: kinds, until: until) }
}
