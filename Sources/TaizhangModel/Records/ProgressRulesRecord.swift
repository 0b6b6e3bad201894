/// What `rules.yaml` says of conditions, lights, rates and reporting, before names are resolved.
package struct ProgressRulesRecord: Sendable {
  package var conditions: [ConditionRecord] = []
  package var problemTypes: [VocabularyRecord] = []
  package var lights: [LightRuleRecord] = []
  package var rates: [RateRuleRecord] = []
  package var duty: ReportDutyRecord?

  package init() {}
}

/// 状况.
package struct ConditionRecord: Sendable {
  package var word: VocabularyRecord
  package var nature: Condition.Nature

  package init(word: VocabularyRecord, nature: Condition.Nature) {
    self.word = word
    self.nature = nature
  }
}

/// 红黄绿灯.
package struct LightRuleRecord: Sendable {
  /// Its stage is not yet resolved.
  package var rule: LightRule
  package var stage: Located<String>?

  package init(rule: LightRule, stage: Located<String>?) {
    self.rule = rule
    self.stage = stage
  }
}

/// 分子 or 分母 as lists of names.
package struct SelectionRecord: Sendable {
  package var kinds: [Located<String>] = []
  package var stages: [Located<String>] = []
  package var without: [Located<String>] = []

  package init() {}
}

/// 考核指标.
package struct RateRuleRecord: Sendable {
  package var name: String
  package var denominator: SelectionRecord
  package var numerator: SelectionRecord
  package var label: Located<String>?
  package var measure: Measure?
  package var isRanked: Bool
  package var remarks: String

  package init(
    name: String,
    denominator: SelectionRecord,
    numerator: SelectionRecord,
    label: Located<String>?,
    measure: Measure?,
    isRanked: Bool,
    remarks: String
  ) {
    self.name = name
    self.denominator = denominator
    self.numerator = numerator
    self.label = label
    self.measure = measure
    self.isRanked = isRanked
    self.remarks = remarks
  }
}

/// 报送要求.
package struct ReportDutyRecord: Sendable {
  package var from: Month
  package var kinds: [Located<String>]
  package var until: Located<String>?

  package init(from: Month, kinds: [Located<String>], until: Located<String>?) {
    self.from = from
    self.kinds = kinds
    self.until = until
  }
}
