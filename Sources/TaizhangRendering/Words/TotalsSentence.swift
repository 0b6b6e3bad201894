import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// Totals in one sentence: 签约 3 个，签约额 47.6 亿元；洽谈 1 项，1 项未注明金额.
///
/// Empty where there are no records. Kinds are told one after the other, labels within.
func totalsSentence(_ totals: [Total], _ ledger: Ledger) -> String {
  var parts: [String] = []
  var index = 0
  while index < totals.count {
    let kind = totals[index].kind
    let lines = totals[index...].prefix { $0.kind == kind }
    index += lines.count
    let name = ledger.rules.kinds[kind].name
    let measure = measureWord(ofKind: name)
    var clauses = ["\(name) \(lines.reduce(0) { $0 + $1.projects }) \(measure)"]
    for line in lines where line.withAmount > 0 {
      let label = line.label.map { ledger.rules.amountLabels[$0].name } ?? "金额"
      let figure = line.amount.exactText(in: ledger.settings.moneyUnit)
      clauses.append("\(label) \(figure) \(ledger.settings.moneyUnit.rawValue)")
    }
    let unstated = lines.reduce(0) { $0 + $1.unstated }
    if unstated > 0 { clauses.append("\(unstated) 条未注明金额") }
    let bounds = lines.reduce(0) { $0 + $1.withBound }
    if bounds > 0 { clauses.append("\(bounds) 条只写界限、未计入") }
    parts.append(clauses.joined(separator: "，"))
  }
  return parts.joined(separator: "；")
}
