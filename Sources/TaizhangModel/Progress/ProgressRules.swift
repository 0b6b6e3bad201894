/// The office's rules for what happens month after month; part of `rules.yaml`.
package struct ProgressRules: Hashable, Sendable {
  package var conditions: [Condition] = []
  package var problemTypes: [ProblemType] = []
  /// From top to bottom the first that holds gives the light.
  package var lights: [LightRule] = []
  package var rates: [RateRule] = []
  /// Nil where nobody has to report; then nothing is called 未报.
  package var duty: ReportDuty?

  package init() {}
}

/// 状况: what lies over a stage, such as 停滞; a project stalls at a stage.
package struct Condition: Hashable, Sendable {
  package var name: String
  package var aliases: [String]
  package var nature: Nature

  /// What the program makes of it.
  package enum Nature: String, Hashable, Sendable, CaseIterable {
    /// Takes another condition back.
    case normal
    case stalled
    /// Deadlines no longer run and no reports are owed.
    case ended
  }

  package init(name: String, aliases: [String], nature: Nature) {
    self.name = name
    self.aliases = aliases
    self.nature = nature
  }
}

/// 问题类型: 用地, 环评, 融资 and so on.
package struct ProblemType: Hashable, Sendable {
  package var name: String
  package var aliases: [String]

  package init(name: String, aliases: [String]) {
    self.name = name
    self.aliases = aliases
  }
}

/// The colours of the lights; every one is shown as a word.
package enum LightColor: String, Hashable, Sendable, CaseIterable {
  case red
  case orange
  case yellow
  case blue
  case green
}

/// One rule of the lights.
package struct LightRule: Hashable, Sendable {
  package var name: String
  package var color: LightColor
  package var trigger: Trigger
  /// Days or months, as the trigger counts; both ends inclusive, nil for no bound.
  package var atLeast: Int?
  package var atMost: Int?
  /// For `notReached`: the stage that should have been reached.
  package var stage: Ref<Stage>?
  package var remarks: String

  /// What a rule looks at, and what it counts.
  package enum Trigger: String, Hashable, Sendable, CaseIterable {
    /// Days since the last day.
    case overdue
    /// Days left, where they are few enough to be near.
    case near
    /// Days left.
    case onTime
    case met
    /// Whole months since the report that told it.
    case stalled
    case ended
    /// Whole months since the signing, as long as a stage has not been reached.
    case notReached
    /// Months in a row that a report was owed and did not come.
    case unreported
    /// Months in a row that a report said what the one before it had said.
    case unchanged

    /// Whether it is about reporting rather than about the project.
    package var isReporting: Bool { self == .unreported || self == .unchanged }

    /// Whether it counts anything that could have bounds.
    package var counts: Bool { self != .met && self != .ended }

    /// Whether it counts days; months otherwise.
    package var countsDays: Bool { self == .overdue || self == .near || self == .onTime }
  }

  package init(
    name: String,
    color: LightColor,
    trigger: Trigger,
    atLeast: Int?,
    atMost: Int?,
    stage: Ref<Stage>?,
    remarks: String
  ) {
    self.name = name
    self.color = color
    self.trigger = trigger
    self.atLeast = atLeast
    self.atMost = atMost
    self.stage = stage
    self.remarks = remarks
  }

  /// Whether a number lies within the bounds.
  package func admits(_ number: Int) -> Bool {
    number >= atLeast ?? .min && number <= atMost ?? .max
  }
}

/// Some records, by kind, stage and condition; an empty list admits everything.
package struct Selection: Hashable, Sendable {
  package var kinds: [Ref<Kind>]
  package var stages: [Ref<Stage>]
  /// Records in one of these conditions are left out.
  package var without: [Ref<Condition>]

  package init(
    kinds: [Ref<Kind>] = [],
    stages: [Ref<Stage>] = [],
    without: [Ref<Condition>] = []
  ) {
    self.kinds = kinds
    self.stages = stages
    self.without = without
  }

  package func admits(kind: Ref<Kind>, stage: Ref<Stage>?, condition: Ref<Condition>?) -> Bool {
    (kinds.isEmpty || kinds.contains(kind))
      && (stages.isEmpty || stage.map(stages.contains) ?? false)
      && !(condition.map(without.contains) ?? false)
  }
}

/// 考核指标: a rate, as the records of the numerator over those of the denominator.
package struct RateRule: Hashable, Sendable {
  package var name: String
  package var denominator: Selection
  /// Of the denominator's records.
  package var numerator: Selection
  /// The amounts that are added up beside the counts; nil where only counts are taken.
  package var label: Ref<AmountLabel>?
  /// What is added up above the line in place of the amounts; a record counts above the line
  /// where it has some of it.
  package var measure: Measure?
  /// Places, sectors and units are ranked by it.
  package var isRanked: Bool
  package var remarks: String

  package init(
    name: String,
    denominator: Selection,
    numerator: Selection,
    label: Ref<AmountLabel>?,
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

/// 报送要求: which records owe a report each month.
package struct ReportDuty: Hashable, Sendable {
  /// The first month a report was owed for.
  package var from: Month
  /// Empty for all.
  package var kinds: [Ref<Kind>]
  /// From this stage on none is owed.
  package var until: Ref<Stage>?

  package init(from: Month, kinds: [Ref<Kind>], until: Ref<Stage>?) {
    self.from = from
    self.kinds = kinds
    self.until = until
  }
}
