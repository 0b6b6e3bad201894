import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// 总体情况: what the month comes to, in sentences; every clause with a figure leads to its rows.
func overallSentences(_ bulletin: Bulletin, _ context: SiteContext) -> [Sentence] {
  Array(overallParagraphs(bulletin, context).joined())
}

/// The same sentences by what they are about: counts, rates, sums, deadlines, problems.
func overallParagraphs(_ bulletin: Bulletin, _ context: SiteContext) -> [[Sentence]] {
  let rules = context.ledger.rules
  let rates = rules.progress.rates.enumerated().map { index, rule in
    let (now, before) = (bulletin.all.rates[index], bulletin.before.rates[index])
    return Sentence(rateSentence(rule, now, before, rules), to: "#places")
  }
  return [
    [countsSentence(bulletin, context), movementSentence(bulletin)], rates, sumSentences(bulletin),
    [deadlineSentence(bulletin, context)], [problemSentence(bulletin)],
  ].filter { !$0.isEmpty }
}

private func sumSentences(_ bulletin: Bulletin) -> [Sentence] {
  var sentences: [Sentence] = []
  for measure in Measure.allCases {
    guard let now = bulletin.all.sum(measure) else { continue }
    var words = "\(measure.word) \(now.money.words)（\(now.records) 条记录报数"
    if let before = bulletin.before.sum(measure), !measure.isYearly || bulletin.month.month > 1,
      let difference = now.money.subtracting(before.money)
    {
      let size = Money(fen: abs(difference.fen)).words
      words +=
        difference == .zero
        ? "，与上月持平" : "，比上月\(difference > .zero ? "增加" : "减少") \(size)"
    }
    sentences.append(Sentence(words + "）。", to: "#changes"))
  }
  return sentences
}

/// What changed in the month, for the front page.
func newsSentences(_ bulletin: Bulletin, _ context: SiteContext) -> [Sentence] {
  [
    countsSentence(bulletin, context), movementSentence(bulletin),
    deadlineSentence(bulletin, context), problemSentence(bulletin),
  ]
}

private func countsSentence(_ bulletin: Bulletin, _ context: SiteContext) -> Sentence {
  let all = bulletin.all
  var sentence = Sentence("截至\(bulletin.day.chinese)，台账共有 \(all.projects) 个项目", to: "#places")
  sentence.add("，")
  sentence.add("本月有 \(all.reported) 个报送了进展", to: "#changes")
  if context.ledger.rules.progress.duty != nil {
    sentence.add("，")
    sentence.add("另有 \(all.unreported) 个应报未报", to: "#unreported")
  }
  sentence.add("。")
  return sentence
}

private func movementSentence(_ bulletin: Bulletin) -> Sentence {
  var forwards = 0
  var added = 0
  for (_, changes) in bulletin.changes {
    for change in changes {
      switch change {
      case .added: added += 1
      case .stage(let from, let to):
        if let to, from.map({ $0 < to }) ?? true { forwards += 1 }
      default: break
      }
    }
  }
  return Sentence("本月新列入 \(added) 条记录，\(forwards) 条的阶段前进。", to: "#changes")
}

/// 开工率 68.52%（37/54），比上月上升 1.85 个百分点；按签约额 36.51%.
private func rateSentence(
  _ rule: RateRule,
  _ now: RateSum,
  _ before: RateSum,
  _ rules: Rules
) -> String {
  guard let percent = now.count.percent else { return "\(rule.name)没有可以相比的项目（—）。" }
  var words = "\(rule.name) \(percent)%（\(now.part)/\(now.whole)）"
  if let new = now.count.basisPoints, let old = before.count.basisPoints {
    words += new == old ? "，与上月持平" : "，比上月\(new > old ? "上升" : "下降") \(points(abs(new - old))) 个百分点"
  }
  if let label = rule.label {
    let amount = now.amount.percent.map { "\($0)%" } ?? "—"
    words += "；按\(rules.amountLabels[label].name) \(amount)"
  }
  if now.unreported > 0 { words += "；其中 \(now.unreported) 个从未报送进展" }
  return words + "。"
}

/// Hundredths of a percentage point, as points with two decimals: 185 is 1.85.
private func points(_ basisPoints: Int64) -> String {
  Ratio(numerator: basisPoints, denominator: 10_000).percent ?? ""
}

private func deadlineSentence(_ bulletin: Bulletin, _ context: SiteContext) -> Sentence {
  let (all, newly, next) = (bulletin.all, bulletin.newlyOverdue.count, bulletin.dueNext.count)
  var sentence = Sentence("时限已过的项目 \(all.overdue) 个", to: "#places")
  sentence.add("，")
  sentence.add("本月新到期未达到的 \(newly) 条", to: "#overdue")
  sentence.add("，")
  sentence.add("下月到期的 \(next) 条", to: "#due")
  if !context.ledger.rules.progress.lights.isEmpty {
    sentence.add("；")
    sentence.add("红灯 \(all.red) 个，黄灯 \(all.yellow) 个", to: "#lights")
  }
  sentence.add("。")
  return sentence
}

private func problemSentence(_ bulletin: Bulletin) -> Sentence {
  let open = bulletin.problems.filter { $0.problem.problem.solvedOn == nil }
  let late = open.count { $0.problem.problem.due.map { $0 < bulletin.day } ?? false }
  let solved = bulletin.problems.count - open.count
  return Sentence(
    "没有解决的问题 \(open.count) 个，其中过了解决时限的 \(late) 个；本月解决 \(solved) 个。",
    to: "#problems"
  )
}

/// 莎车县：项目 12 个，本月报送 10 个；开工率 50%（6/12），第 2 名，上升 1 名.
func placeSentence(_ row: BulletinGroupRow, _ bulletin: Bulletin) -> Sentence {
  var sentence = Sentence(row.name, to: row.href)
  var words = "：项目 \(row.projects) 个，本月报送 \(row.reported) 个"
  for cell in row.rates {
    let amount = cell.amountPercent.isEmpty ? "" : "，按金额 \(cell.amountPercent)"
    let counts = cell.percent == "—" ? "" : "（\(cell.counts)\(amount)）"
    words += "；\(cell.name) \(cell.percent)\(counts)"
    if cell.isRanked, !row.rank.isEmpty { words += "，第 \(row.rank) 名\(row.rankChange)" }
  }
  if row.overdue > 0 { words += "；时限已过 \(row.overdue) 个" }
  sentence.add(words, to: "#places")
  if row.red > 0 {
    sentence.add("；")
    sentence.add("红灯 \(row.red) 个", to: "#lights")
  }
  if row.unreported > 0 {
    sentence.add("；")
    sentence.add("应报未报 \(row.unreported) 个", to: "#unreported")
  }
  sentence.add("。")
  return sentence
}
