import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// 总体情况: what the month comes to, in sentences; every clause with a figure leads to its rows.
func overallSentences(_ bulletin: Bulletin, _ context: SiteContext) -> [Sentence] {
  Array(overallParagraphs(bulletin, context).joined())
}

/// The same sentences by what they are about: counts, money, rates, sums, deadlines, problems.
func overallParagraphs(_ bulletin: Bulletin, _ context: SiteContext) -> [[Sentence]] {
  let rates = context.ledger.rules.progress.rates.enumerated().map { index, rule in
    let (now, before) = (bulletin.all.rates[index], bulletin.before.rates[index])
    return Sentence(rateSentence(rule, now, since: before), to: "#places")
  }
  return [
    [countsSentence(bulletin, context), movementSentence(bulletin, context)],
    moneySentences(bulletin, context), rates,
    sumSentences(bulletin),
    [deadlineSentence(bulletin, context)], [problemSentence(bulletin)],
  ].filter { !$0.isEmpty }
}

/// 签约 29 个，签约额 438.24 亿元，1 个未注明金额；洽谈 15 项…, as of the bulletin's day.
private func moneySentences(_ bulletin: Bulletin, _ context: SiteContext) -> [Sentence] {
  let totals = bulletin.all.totals.lines.map { TotalView($0, context.ledger, origin: "#places") }
  guard !totals.isEmpty else { return [] }
  var sentence = kindsSentence(totals, in: context.unit)
  sentence.add("。")
  return [sentence]
}

private func sumSentences(_ bulletin: Bulletin) -> [Sentence] {
  var sentences: [Sentence] = []
  for measure in Measure.allCases {
    guard let now = bulletin.all.sum(measure) else { continue }
    var words = "\(measure.word)\(spaced(now.sum))（\(now.projects) 个项目报数"
    if let before = bulletin.before.sum(measure), !measure.isYearly || bulletin.month.month > 1,
      let difference = now.sum.money.subtracting(before.sum.money)
    {
      let size = spaced(
        ReportedSum(
          money: Money(fen: abs(difference.fen)),
          isAbout: now.sum.isAbout || before.sum.isAbout
        )
      )
      words +=
        difference == .zero
        ? "，与上月持平" : "，比上月\(difference > .zero ? "增加" : "减少")\(size)"
    }
    sentences.append(Sentence(words + "）。", to: "#reported"))
  }
  return sentences
}

/// Behind a word: a blank and 3000 万元, or 约 3000 万元.
private func spaced(_ sum: ReportedSum) -> String {
  sum.isAbout ? sum.words : " \(sum.words)"
}

/// What changed in the month, for the front page.
func newsSentences(_ bulletin: Bulletin, _ context: SiteContext) -> [Sentence] {
  [
    countsSentence(bulletin, context), movementSentence(bulletin, context),
    deadlineSentence(bulletin, context), problemSentence(bulletin),
  ]
}

private func countsSentence(_ bulletin: Bulletin, _ context: SiteContext) -> Sentence {
  let all = bulletin.all
  let rules = context.ledger.rules
  let total =
    all.intents == 0
    ? "\(all.projects) 个项目"
    : "\(all.projects) 个，其中项目 \(all.projects - all.intents) 个、\(rules.intentWords(all.intents))"
  var sentence = Sentence("截至\(bulletin.day.chinese)，台账共有 \(total)", to: "#places")
  sentence.add("，")
  sentence.add("本月有 \(all.reported) 个报送了进展", to: "#reported")
  if rules.progress.duty != nil {
    sentence.add("，")
    sentence.add("另有 \(all.unreported) 个应报未报", to: "#unreported")
  }
  sentence.add("。")
  return sentence
}

private func movementSentence(_ bulletin: Bulletin, _ context: SiteContext) -> Sentence {
  let rules = context.ledger.rules
  var forwards = 0
  var added = 0
  var intents = 0
  for (ref, changes) in bulletin.changes {
    let count = context.ledger.projects[ref].count(on: bulletin.day)
    let isIntent = rules.kinds[context.ledger.projects[ref].kind(on: bulletin.day)].isNoProject
    for change in changes {
      switch change {
      case .added:
        added += count
        if isIntent { intents += count }
      case .stage(let from, let to):
        if let to, from.map({ $0 < to }) ?? true { forwards += count }
      default: break
      }
    }
  }
  let listed =
    intents == 0 ? "项目 \(added) 个" : " \(added) 个（含\(rules.intentWords(intents))）"
  return Sentence("本月新列入\(listed)，\(forwards) 个项目阶段有推进。", to: "#changes")
}

private func deadlineSentence(_ bulletin: Bulletin, _ context: SiteContext) -> Sentence {
  let all = bulletin.all
  func projects(_ refs: [Ref<Project>]) -> Int {
    context.ledger.projects(of: refs, on: bulletin.day)
  }
  var sentence = Sentence("时限已过的 \(all.overdue) 个", to: "#places")
  sentence.add("，")
  sentence.add("其中本月起超过时限的 \(projects(bulletin.newlyOverdue)) 个", to: "#overdue")
  sentence.add("；")
  sentence.add("下月到期的 \(projects(bulletin.dueNext)) 个", to: "#due")
  let dueNow = projects(dueOnLastDay(bulletin, context))
  if dueNow > 0 { sentence.add("（含本月最后一天到期的 \(dueNow) 个）", to: "#due") }
  if !context.ledger.rules.progress.lights.isEmpty {
    sentence.add("；")
    sentence.add(lightCounts(bulletin, context), to: "#lights")
  }
  sentence.add("。")
  return sentence
}

/// 红灯 1 个，橙灯 2 个，黄灯 3 个: each colour by itself.
func lightCounts(_ bulletin: Bulletin, _ context: SiteContext) -> String {
  let colors = countedLights([bulletin], context.ledger.rules)
  return colors.map { "\($0.lightWord) \(bulletin.all.lit($0)) 个" }.joined(separator: "，")
}

/// Those among the records due next whose last day is that of the bulletin.
func dueOnLastDay(_ bulletin: Bulletin, _ context: SiteContext) -> [Ref<Project>] {
  bulletin.dueNext.filter { context.ledger.dueStep(of: $0, on: bulletin.day)?.due == bulletin.day }
}

private func problemSentence(_ bulletin: Bulletin) -> Sentence {
  let open = bulletin.problems.filter { $0.problem.problem.solvedOn == nil }
  let late = open.count { $0.problem.problem.due.map { $0 < bulletin.day } ?? false }
  let solved = bulletin.problems.count - open.count
  return Sentence(
    "未解决的问题 \(open.count) 个，其中已过解决时限的 \(late) 个；本月解决 \(solved) 个。",
    to: "#problems"
  )
}

/// 没有计入项目的：疏附县（另有 13 个涉及、计入别处）、阜康市: the places without records in one sentence.
func emptyPlacesSentence(_ places: [(link: Link, listed: Int)]) -> Sentence {
  var sentence = Sentence("没有计入项目的：")
  for (index, place) in places.enumerated() {
    if index > 0 { sentence.add("、") }
    sentence.add(place.link.text, to: place.link.href)
    guard place.listed > 0 else { continue }
    sentence.add("（")
    sentence.add("另有 \(place.listed) 个涉及、计入别处", to: "\(place.link.href)#listed")
    sentence.add("）")
  }
  sentence.add("。")
  return sentence
}

/// 莎车县：项目 12 个，本月报送 10 个；签约 12 个，签约额 47.6 亿元；开工率 50%（6/12），第 2 名，上升 1 名;
/// of a rate with amounts: 开工率按金额 36%，按个数 50%（6/12），按个数第 2 名.
func placeSentence(
  _ row: BulletinGroupRow,
  _ bulletin: Bulletin,
  in unit: MoneyUnit
) -> Sentence {
  var sentence = Sentence(row.name, to: row.href)
  let projects =
    row.intents.isEmpty ? "项目 \(row.projects) 个" : "共 \(row.projects) 个（含\(row.intents)）"
  sentence.add("：\(projects)，本月报送 \(row.reported) 个；", to: "#places")
  sentence.add(kindsSentence(row.totals, in: unit))
  var words = ""
  for cell in row.rates {
    let amount = cell.amounts.isEmpty || cell.percent == "—" ? "" : "按金额 \(cell.amountPercent)，按个数"
    let silent = cell.unreported > 0 ? "，未报 \(cell.unreported) 个" : ""
    let counts =
      cell.isUnknown ? "（未报）" : cell.percent == "—" ? "" : "（\(cell.counts)\(silent)）"
    words += "；\(cell.name)\(amount) \(cell.percent)\(counts)"
    guard cell.isRanked, !row.rank.isEmpty else { continue }
    words += "，\(amount.isEmpty ? "" : "按个数")第 \(row.rank) 名\(row.rankChange)"
  }
  if row.overdue > 0 { words += "；时限已过 \(row.overdue) 个" }
  if !words.isEmpty { sentence.add(words, to: "#places") }
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
