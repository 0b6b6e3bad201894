import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// The text of the meeting's papers: the whole ledger as of its day; every sentence is computed.
func meetingSections(_ set: PrintSet, _ context: SiteContext) -> [PrintSection] {
  let paper = MeetingPaper(set: set, context: context)
  return [
    PrintSection("总体情况", paper.overall),
    PrintSection("各县市园区情况", paper.groups(ownPlaceTotals(context), of: "属地")),
    PrintSection("各行业情况", paper.groups(filledSectorTotals(context), of: "行业")),
    PrintSection("进展情况", paper.progress),
    PrintSection("时限情况", paper.deadlines),
    PrintSection("存在问题", paper.problems),
    PrintSection("公布数核对", context.reconciliations.isEmpty ? [] : paper.claims),
  ].filter { !$0.paragraphs.isEmpty }
}

/// What the sections are made from.
struct MeetingPaper {
  var set: PrintSet
  var context: SiteContext

  var overall: [PrintParagraph] {
    let ledger = context.ledger
    var sources = Sentence("台账收录")
    sources.add("公告\(ledger.announcements.count)份", to: "announcements/index.html")
    sources.add("、")
    sources.add("记录\(ledger.projects.count)条", to: "projects/index.html")
    sources.add("。")
    sources.add(kinds(context.totals(context.groups.all, ProjectsPage.origin)))
    sources.add("。")
    return [PrintParagraph(sources), PrintParagraph(statuses), PrintParagraph(calibre)]
  }

  /// 时限已过 103 个，临期 0 个 …, each leading to its section.
  private var statuses: Sentence {
    var sentence = Sentence("按完成时限分，")
    for (index, count) in DeadlineCount.all(context).enumerated() {
      if index > 0 { sentence.add("，") }
      let anchor = count.projects == 0 ? "" : "#\(count.anchor)"
      let intents = count.intents.isEmpty ? "" : "（含\(paperText(count.intents))）"
      sentence.add(
        "\(count.status.word)\(count.projects)个\(intents)",
        to: "deadlines.html\(anchor)"
      )
    }
    sentence.add("。“时限已过，未见报送”只说明截至这一天没有收到报送。")
    return sentence
  }

  private var calibre: String {
    let intents = context.ledger.rules.intentWord
    let counts = intents.isEmpty ? "" : "不分类别的个数含\(intents)，各阶段的个数不含。"
    return
      "\(counts)金额照公告所写，不换算、不估计、不补填；不同名目的金额不相加。未注明金额的计个数，不计金额；不能相加的（界限、区间、外币）不计入合计。"
  }

  /// One paragraph for each place or sector; `what` names what the last of them do not state.
  func groups(_ rows: [TotalsView], of what: String) -> [PrintParagraph] {
    rows.filter { !$0.isEmpty }.enumerated().map { index, row in
      var sentence = kinds(row.lines)
      if row.overdue > 0 {
        sentence.add("；")
        sentence.add("时限已过\(row.overdue)个", to: row.pressing)
      }
      if row.near > 0 {
        sentence.add("；")
        sentence.add("临期\(row.near)个", to: row.pressing)
      }
      sentence.add("。")
      let name = row.name == unstatedWord ? "\(what)\(unstatedWord)" : row.name
      return PrintParagraph(second: index + 1, Link(text: name, href: row.href), sentence)
    } + emptyPlaces(rows.filter(\.isEmpty).map { (Link(text: $0.name, href: $0.href), $0.listed) })
  }

  /// 签约3个，签约额47.6亿元，1个未注明金额；洽谈2项.
  private func kinds(_ totals: [TotalView]) -> Sentence {
    kindsSentence(totals, in: context.unit).onPaper("")
  }

  var deadlines: [PrintParagraph] {
    let near = context.annexOrders.byDay(context).filter {
      context.statuses[Int($0.index)].word == "near"
    }
    var first = Sentence()
    if near.isEmpty {
      first.add("没有临期的项目。")
    } else {
      let projects = context.pressing(near).near
      first.add("临期的\(projects)个", to: "deadlines.html#near")
      first.add("：")
      let records = near.lazy.map { ref -> (link: Link, details: [String]) in
        let project = context.ledger.projects[ref]
        let due = context.dueSteps[Int(ref.index)].map { $0.words } ?? ""
        return (context.link(ref), [project.places.first.map { context.link($0).text } ?? "", due])
      }
      first.add(namedRecords(records, of: projects, annex: set.annex(.deadlines)))
    }
    let passed = context.deadlines.sections.first { $0.status.isOverdue }
    let days = (passed?.days ?? []).reversed().enumerated().map { index, day in
      let sentence = Sentence(
        passedWords(day),
        to: context.deadlines.hrefs[Int(day.members[0].index)]
      )
      return PrintParagraph(third: index + 1, sentence)
    }
    guard !days.isEmpty else { return [PrintParagraph(first)] }
    return [PrintParagraph(first), PrintParagraph("时限已过的，按到期日列出：")] + days
  }

  /// 2023年12月31日到期的33个，已过305天：时限已过，未见报送; what is known of each is told apart:
  /// 逾期2个，时限已过、未见报送31个.
  private func passedWords(_ day: DeadlineList.Day) -> String {
    var counts: [(word: OverdueWord, projects: Int)] = []
    for word in [OverdueWord.late, .undecided, .unreported] {
      let members = day.members.filter { context.overdueWord($0) == word }
      guard !members.isEmpty else { continue }
      counts.append((word, members.reduce(0) { $0 + context.ledger.projects[$1].count }))
    }
    let known =
      counts.count == 1
      ? counts[0].word.rawValue
      : counts.map { $0.word.inOneWord + "\($0.projects)个" }.joined(separator: "，")
    let distance = paperText(statusWords(day.status).detail)
    return "\(day.day?.chinese ?? "")到期的\(day.projects)个，\(distance)：\(known)。"
  }

  var claims: [PrintParagraph] {
    var counts = Sentence("公告写明的")
    counts.add("\(context.reconciliations.count)项数字", to: "reconciliation.html#claims")
    counts.add("逐项与台账核对，")
    for (index, verdict) in VerdictCount.all(context).filter({ $0.count > 0 }).enumerated() {
      if index > 0 { counts.add("，") }
      counts.add("\(verdict.word)\(verdict.count)项", to: "reconciliation.html#claims")
    }
    counts.add("。")
    let differing = context.claimRows.filter { $0.verdictClass == "differs" }
    let lines = differing.prefix(mostNamed).enumerated().map { index, claim in
      var sentence = Sentence(claim.what, to: claim.href)
      sentence.add("：")
      sentence.add("公布\(claim.stated)", to: claim.source.href)
      if !claim.recorded.isEmpty {
        sentence.add("，")
        sentence.add("核对\(paperText(claim.recorded))", to: claim.href)
      }
      sentence.add("，")
      sentence.add("\(paperText(claim.reason))。", to: claim.href)
      return PrintParagraph(third: index + 1, sentence)
    }
    var paragraphs = [PrintParagraph(counts)]
    if !differing.isEmpty { paragraphs.append(PrintParagraph("不符的是：")) }
    paragraphs += lines
    if differing.count > mostNamed, let annex = set.annex(.claims) {
      let words = "不符的共\(differing.count)项，全部见附件\(annex.number)。"
      paragraphs.append(PrintParagraph(words, to: annex.path))
    }
    return paragraphs
  }
}
