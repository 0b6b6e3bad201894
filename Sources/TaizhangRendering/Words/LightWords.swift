import TaizhangLedger
import TaizhangModel
import TaizhangTemplates

/// What a rule saw: 时限已过 31 天; put together only where it is shown.
enum LightReason {
  case words(String)
  case counted(StaticString, Int, StaticString)

  /// Reporting is judged for the last month that is over on the day, so the month is named.
  init(
    _ rule: Ref<LightRule>,
    _ number: Int,
    _ isSinceAnnounced: Bool,
    on day: Day,
    _ context: SiteContext
  ) {
    switch context.ledger.rules.progress.lights[rule].trigger {
    case .overdue: self = .counted("时限已过 ", number, " 天")
    case .near where number == 0: self = .words("当日到期")
    case .near, .onTime: self = .counted("还有 ", number, " 天到期")
    case .met: self = .words("已达到")
    case .stalled where number == 0: self = .words("停滞不满 1 个月")
    case .stalled: self = .counted("停滞满 ", number, " 个月")
    case .ended: self = .words("已终止")
    case .notReached:
      let stage = context.ledger.rules.progress.lights[rule].stage
      let name = stage.map { context.ledger.rules.stages[$0].name } ?? ""
      let start = isSinceAnnounced ? "公布" : "签约"
      self = .words("\(start)满 \(number) 个月，未到\(name)")
    case .unreported where number == 1:
      self = .counted("", Month.last(completeOn: day).month, "月未报")
    case .unreported: self = .counted("连续 ", number, " 个月未报")
    case .unchanged where number == 1:
      self = .counted("", Month.last(completeOn: day).month, "月与上月雷同")
    case .unchanged: self = .counted("连续 ", number, " 个月雷同")
    }
  }

  var words: String {
    switch self {
    case .words(let words): words
    case .counted(let before, let number, let after): counted(before, number, after).text
    }
  }

  func write(to view: inout ViewBuilder) {
    switch self {
    case .words(let words): view.write(text: words)
    case .counted(let before, let number, let after): view.write(counted(before, number, after))
    }
  }

  private func counted(
    _ before: StaticString,
    _ number: Int,
    _ after: StaticString
  ) -> ShortText {
    var text = ShortText()
    text.append(before)
    text.append(number)
    text.append(after)
    return text
  }
}

/// A rule of the lights in words: 红灯，逾期：时限已过，至少 31 天.
func lightRuleWords(_ rule: LightRule, _ rules: Rules) -> String {
  let measure = rule.trigger.countsDays ? "天" : "个月"
  var words = "\(rule.color.word)灯，\(rule.name)：\(triggerWord(rule.trigger))"
  if let stage = rule.stage { words += "（\(rules.stages[stage].name)）" }
  if let atLeast = rule.atLeast { words += "，至少 \(atLeast) \(measure)" }
  if let atMost = rule.atMost { words += "，至多 \(atMost) \(measure)" }
  if !rule.remarks.isEmpty { words += "。\(rule.remarks)" }
  return words
}

private func triggerWord(_ trigger: LightRule.Trigger) -> String {
  switch trigger {
  case .overdue: "时限已过"
  case .near: "临期"
  case .onTime: "未到期"
  case .met: "已达到"
  case .stalled: "停滞"
  case .ended: "终止"
  case .notReached: "签约（没有写明日期的，公布）以来未到应到的阶段"
  case .unreported: "应报未报"
  case .unchanged: "与上月雷同"
  }
}

/// 口径 of a rate: whom it counts above and below the line, and what is left out.
func rateWords(_ rule: RateRule, _ rules: Rules) -> String {
  let part: String
  if let measure = rule.measure {
    let others = selectionWords(rule.numerator, rules)
    part = "报有\(measure.word)（大于零）的项目\(others.isEmpty ? "" : "（\(others)）")"
  } else {
    part = "\(selectionWords(rule.numerator, rules))的项目"
  }
  let whole = selectionWords(rule.denominator, rules)
  var words = "\(rule.name)：分子为分母中\(part)，分母为\(whole.isEmpty ? "全部" : whole + "的")项目"
  if let label = rule.label {
    let name = rules.amountLabels[label].name
    let above = rule.measure.map { "分子为其\($0.word)之和，分母为" } ?? "分子、分母都为"
    words += "；按金额，\(above)\(name)之和，没有\(name)的不计入"
  }
  words += "；分母为零的写“—”，一个也没有报过的写“— 未报”"
  return rule.remarks.isEmpty ? words : "\(words)。\(rule.remarks)"
}

/// 类别是签约、阶段在开工至达产、状况不是终止; empty where all are meant.
private func selectionWords(_ selection: Selection, _ rules: Rules) -> String {
  var parts: [String] = []
  if !selection.kinds.isEmpty {
    parts.append("类别是\(selection.kinds.map { rules.kinds[$0].name }.joined(separator: "或"))")
  }
  if !selection.stages.isEmpty {
    let names = selection.stages.map { rules.stages[$0].name }
    parts.append("阶段是\(names.joined(separator: "、"))")
  }
  if !selection.without.isEmpty {
    let names = selection.without.map { rules.progress.conditions[$0].name }
    parts.append("状况不是\(names.joined(separator: "、"))")
  }
  return parts.joined(separator: "，")
}
