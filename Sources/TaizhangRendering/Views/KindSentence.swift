import TaizhangModel
import TaizhangTemplates

/// The totals of one kind as a clause: 签约 3 个，签约额 47.6 亿元，1 个未注明金额.
struct KindSentence: Viewable {
  var kind: String
  var projects: Int
  /// 个 or 项.
  var measure: String
  /// The page and section whose records it speaks of.
  var origin: String
  /// Those of its lines that have a sum.
  var sums: [TotalView]
  var unstated: Int
  var withBound: Int
  /// Their labels and words: 签约额百亿元以上; empty where they are many.
  var bounds = ""
  var isFirst: Bool

  static let fields: [Field<KindSentence>] = [
    .text("kind") { $0.kind },
    .text("projects") { String($0.projects) },
    .text("measure") { $0.measure },
    .text("origin") { $0.origin },
    .list("sums") { $0.sums },
    .flag("hasUnstated") { $0.unstated > 0 },
    .text("unstated") { String($0.unstated) },
    .flag("hasBound") { $0.withBound > 0 },
    .text("withBound") { String($0.withBound) },
    .text("bounds") { $0.bounds },
    .flag("isFirst") { $0.isFirst },
  ]

  /// One clause for each kind, in the order of the totals; none where there are no records.
  static func all(_ totals: [TotalView]) -> [KindSentence] {
    var clauses: [KindSentence] = []
    for total in totals {
      if clauses.last?.kind != total.kind {
        clauses.append(
          KindSentence(
            kind: total.kind,
            projects: 0,
            measure: measureWord(ofKind: total.kind),
            origin: total.origin,
            sums: [],
            unstated: 0,
            withBound: 0,
            isFirst: clauses.isEmpty
          )
        )
      }
      let last = clauses.count - 1
      clauses[last].projects += total.projects
      clauses[last].unstated += total.unstated
      clauses[last].withBound += total.withBound
      if total.amount != nil { clauses[last].sums.append(total) }
      for bound in total.bounds {
        clauses[last].bounds += "\(clauses[last].bounds.isEmpty ? "" : "、")\(total.label)\(bound)"
      }
    }
    return clauses
  }
}

/// The clauses as a sentence without its end: 签约 3 个，签约额 47.6 亿元，1 个未注明金额；洽谈 2 项.
func kindsSentence(_ totals: [TotalView], in unit: MoneyUnit) -> Sentence {
  var sentence = Sentence()
  for clause in KindSentence.all(totals) {
    if !clause.isFirst { sentence.add("；") }
    sentence.add("\(clause.kind) \(clause.projects) \(clause.measure)", to: clause.origin)
    for sum in clause.sums {
      guard let amount = sum.amount else { continue }
      let label = sum.label.isEmpty ? "金额" : sum.label
      let gap = amount.isAbout ? "" : " "
      sentence.add("，")
      sentence.add("\(label)\(gap)\(amount.text) \(unit.rawValue)", to: sum.origin)
    }
    if clause.unstated > 0 {
      sentence.add("，")
      sentence.add("\(clause.unstated) \(clause.measure)未注明金额", to: clause.origin)
    }
    if clause.withBound > 0 {
      sentence.add("，")
      let bounds = clause.bounds.isEmpty ? "" : "（\(clause.bounds)）"
      sentence.add(
        "\(clause.withBound) \(clause.measure)不能相加、未计入\(bounds)",
        to: clause.origin
      )
    }
  }
  return sentence
}
