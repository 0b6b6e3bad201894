import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// 开工率 68.52%（37/54），比上月上升 1.85 个百分点.
///
/// Of a rule with amounts the share of the money is said first, and each share says what it is one of:
/// 开工率按金额 36.51%（160/438.24 亿元，1 个未计入），与上月持平；按个数 68.52%（37/54）….
func rateSentence(_ rule: RateRule, _ now: RateSum, since before: RateSum? = nil) -> String {
  guard now.whole > 0 else { return "\(rule.name)没有可以相比的项目（—）。" }
  guard now.isKnown else { return "\(rule.name)的 \(now.whole) 个项目都\(silenceWords(rule))（—）。" }
  var words = rule.name
  if rule.label != nil {
    let share = now.amount.percent.map { "\($0)%" } ?? "—"
    let omitted = now.withoutAmount > 0 ? "，\(omittedWords(now))" : ""
    words += "按金额 \(share)（\(amountWords(now))\(omitted)）"
    words += "\(movement(now.amount, before?.amount))；按个数"
  }
  let share = now.count.percent.map { "\($0)%" } ?? "—"
  words += " \(share)（\(now.part)/\(now.whole)）\(movement(now.count, before?.count))"
  if now.unreported > 0 { words += "；其中 \(now.unreported) 个\(silenceWords(rule))" }
  return words + "。"
}

/// What is missing of a project below the line that counts as not reported.
private func silenceWords(_ rule: RateRule) -> String {
  rule.measure.map { "没有报送\($0.word)" } ?? "从未报送进展"
}

/// 12.5/30 亿元, 约 12.5/30 亿元: the amounts above and below the line.
func amountWords(_ sum: RateSum) -> String {
  let (part, whole) = amountSides(sum)
  return "\(part)/\(whole)"
}

/// 约 12.5 and 约 30 亿元: a narrow column may part them, and must part no number.
func amountSides(_ sum: RateSum) -> (part: String, whole: String) {
  let unit = MoneyUnit.hundredMillionYuan
  let part = AmountView(sum.partAmount, isAbout: sum.isPartAbout, in: unit).text
  let whole = AmountView(sum.wholeAmount, isAbout: sum.isWholeAbout, in: unit).text
  return (part, "\(whole) \(unit.rawValue)")
}

/// 1 个未计入: the projects below the line that have no amount that counts.
func omittedWords(_ sum: RateSum) -> String { "\(sum.withoutAmount) 个未计入" }

/// ，比上月上升 1.85 个百分点; empty where there is nothing to compare.
private func movement(_ now: Ratio, _ before: Ratio?) -> String {
  guard let new = now.basisPoints, let old = before?.basisPoints else { return "" }
  guard new != old else { return "，与上月持平" }
  return "，比上月\(new > old ? "上升" : "下降") \(points(abs(new - old))) 个百分点"
}

/// Hundredths of a percentage point, as points with two decimals: 185 is 1.85.
private func points(_ basisPoints: Int64) -> String {
  Ratio(numerator: basisPoints, denominator: 10_000).percent ?? ""
}
