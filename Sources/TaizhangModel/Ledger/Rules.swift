/// The office's own vocabulary and thresholds: `rules.yaml`.
package struct Rules: Hashable, Sendable {
  package var kinds: [Kind]
  /// In the order a project goes through them.
  package var stages: [Stage]
  package var amountLabels: [AmountLabel]
  /// A deadline this many days away or fewer is near.
  ///
  /// 0…366.
  package var nearDays: Int
  /// What happens month after month: conditions, lights, rates.
  package var progress = ProgressRules()

  package init(kinds: [Kind], stages: [Stage], amountLabels: [AmountLabel], nearDays: Int) {
    self.kinds = kinds
    self.stages = stages
    self.amountLabels = amountLabels
    self.nearDays = nearDays
  }
}

/// 类别: what a record is on the list as, such as 签约 or 洽谈.
package struct Kind: Hashable, Sendable {
  package var name: String
  package var aliases: [String]
  /// The heading it is shown under where kinds are few; its own name where the table says none.
  package var group: String
  /// The stage a record of this kind has when nothing more is said.
  package var stage: Ref<Stage>?
  /// What is of this kind is no project, such as 采购意向: it goes through no stages, so counts by
  /// stage leave it out, and other counts say that they hold it.
  package var isNoProject: Bool
  package var remarks: String

  package init(
    name: String,
    aliases: [String],
    group: String,
    stage: Ref<Stage>?,
    isNoProject: Bool = false,
    remarks: String
  ) {
    self.name = name
    self.aliases = aliases
    self.group = group
    self.stage = stage
    self.isNoProject = isNoProject
    self.remarks = remarks
  }
}

/// 阶段: how far a project has come.
package struct Stage: Hashable, Sendable {
  package var name: String
  package var aliases: [String]
  package var remarks: String

  package init(name: String, aliases: [String], remarks: String) {
    self.name = name
    self.aliases = aliases
    self.remarks = remarks
  }
}

/// 金额名目: what an amount is an amount of.
///
/// Amounts are never added across labels.
package struct AmountLabel: Hashable, Sendable {
  package var name: String
  package var aliases: [String]
  /// 口径, printed under tables.
  package var remarks: String

  package init(name: String, aliases: [String], remarks: String) {
    self.name = name
    self.aliases = aliases
    self.remarks = remarks
  }
}
