package import TaizhangLedger
package import TaizhangModel
import TaizhangWording

extension Ledger {
  /// 开工, or 开工（停滞） where a condition lies over the stage; empty where no stage is known.
  package func stageWords(_ state: ProjectState) -> String {
    let stage = state.stage.map { rules.stages[$0].name } ?? ""
    guard let condition = state.condition else { return stage }
    return "\(stage)（\(rules.progress.conditions[condition].name)）"
  }
}

extension SiteContext {
  /// The same, without a copy of the state.
  func stageWords(_ point: StagePoint) -> String {
    let stage = point.stage.map { ledger.rules.stages[$0].name } ?? ""
    guard let condition = point.condition else { return stage }
    return "\(stage)（\(ledger.rules.progress.conditions[condition].name)）"
  }

  /// What is known of a record once its deadline has passed.
  func overdueWord(_ ref: Ref<Project>) -> OverdueWord {
    guard let step = dueSteps[Int(ref.index)],
      let last = ledger.entry(states[Int(ref.index)]), last.facts.day >= step.due
    else { return .unreported }
    return step.target == nil ? .undecided : .late
  }

  /// The heading over records whose deadline has passed.
  var overdueHeading: OverdueWord { ledger.reports.isEmpty ? .unreported : .any }
}

extension Measure {
  /// 累计到位资金.
  var word: String {
    switch self {
    case .fundsThisYear: "本年到位资金"
    case .fundsTotal: "累计到位资金"
    case .investedThisYear: "本年完成投资"
    case .investedTotal: "累计完成投资"
    }
  }
}

extension ReportedSum {
  /// 约 3000 万元.
  var words: String {
    var text = ShortText()
    appendWords(to: &text)
    return text.text
  }

  /// The same behind what is there.
  func appendWords(to text: inout ShortText) {
    if isAbout { text.append("约 ") }
    money.appendWords(to: &text)
  }
}

extension Portion {
  /// 12/100 条生产线（12.00%）; the percentage rounded half up.
  package var words: String {
    let share = Ratio(numerator: Int64(done), denominator: Int64(whole)).percent ?? ""
    return "\(done)/\(whole)\(unit.isEmpty ? "" : " \(unit)")（\(share)%）"
  }
}
