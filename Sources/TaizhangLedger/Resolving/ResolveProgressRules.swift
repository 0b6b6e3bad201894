import TaizhangModel

func resolveProgressRules(
  _ record: ProgressRulesRecord,
  _ names: Names,
  _ found: inout [Diagnostic]
) -> ProgressRules {
  var rules = ProgressRules()
  rules.conditions = record.conditions.map {
    Condition(
      name: $0.word.name.value,
      aliases: $0.word.aliases.map(\.value),
      nature: $0.nature
    )
  }
  rules.problemTypes = record.problemTypes.map {
    ProblemType(name: $0.name.value, aliases: $0.aliases.map(\.value))
  }
  rules.lights = record.lights.map { light in
    var rule = light.rule
    rule.stage = light.stage.flatMap { names.stages.resolve($0, .unknownStage, &found) }
    return rule
  }
  rules.rates = record.rates.map { rate in
    RateRule(
      name: rate.name,
      denominator: resolve(rate.denominator, names, &found),
      numerator: resolve(rate.numerator, names, &found),
      label: rate.label.flatMap { names.amountLabels.resolve($0, .unknownAmountLabel, &found) },
      measure: rate.measure,
      isRanked: rate.isRanked,
      remarks: rate.remarks
    )
  }
  rules.duty = record.duty.map { duty in
    ReportDuty(
      from: duty.from,
      kinds: names.kinds.resolve(duty.kinds, .unknownKind, &found),
      until: duty.until.flatMap { names.stages.resolve($0, .unknownStage, &found) }
    )
  }
  return rules
}

private func resolve(
  _ selection: SelectionRecord,
  _ names: Names,
  _ found: inout [Diagnostic]
) -> Selection {
  Selection(
    kinds: names.kinds.resolve(selection.kinds, .unknownKind, &found),
    stages: names.stages.resolve(selection.stages, .unknownStage, &found),
    without: names.conditions.resolve(selection.without, .unknownCondition, &found)
  )
}
