import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// The text of a month's bulletin on paper; every sentence is computed, and names no more records
/// than a reader takes in: the annexes list them all.
func bulletinSections(
  _ bulletin: Bulletin,
  _ lists: BulletinLists,
  _ set: PrintSet,
  _ context: SiteContext
) -> [PrintSection] {
  let paper = BulletinPaper(bulletin: bulletin, lists: lists, set: set, context: context)
  return [
    PrintSection("总体情况", paper.overall),
    PrintSection("各县市园区情况", paper.places),
    PrintSection("本月变化", paper.changes),
    PrintSection("存在问题", paper.problems),
    PrintSection("下月到期", paper.dueNext),
  ]
}

private struct BulletinPaper {
  var bulletin: Bulletin
  var lists: BulletinLists
  var set: PrintSet
  var context: SiteContext

  var rules: ProgressRules { context.ledger.rules.progress }
  var page: String { "bulletins/\(bulletin.month.iso).html" }

  var overall: [PrintParagraph] {
    var paragraphs = overallParagraphs(bulletin, context).map { sentences in
      var paragraph = Sentence()
      for sentence in sentences { paragraph.add(sentence.onPaper(page)) }
      return PrintParagraph(paragraph)
    }
    let stages = StageCount.all(bulletin.all, context.ledger.rules).filter { $0.projects > 0 }
    if !stages.isEmpty {
      let words = stages.map { "\($0.name)\($0.projects)个" }.joined(separator: "、")
      let intents = paperText(context.ledger.rules.intentWords(bulletin.all.intents))
      let without = intents.isEmpty ? "" : "（不含\(intents)）"
      paragraphs.insert(
        PrintParagraph("按阶段分\(without)，\(words)。", to: "\(page)#places"),
        at: 1
      )
    }
    return paragraphs
  }

  var places: [PrintParagraph] {
    let filled = lists.counties.enumerated().map { index, row in
      var sentence = placeSentence(row, bulletin, in: context.unit).onPaper(page)
      // The name is the paragraph's head; what follows it opened with a colon.
      sentence.pieces.removeFirst()
      sentence.pieces[0].text = String(sentence.pieces[0].text.drop { $0 == "：" })
      return PrintParagraph(second: index + 1, Link(text: row.name, href: row.href), sentence)
    }
    return filled + emptyPlaces(lists.emptyCounties)
  }

  var changes: [PrintParagraph] {
    let moved = lists.moved
    var paragraphs = moved.prefix(mostNamed).enumerated().map { index, entry in
      let link = context.link(entry.project)
      var sentence = Sentence(link.text, to: link.href)
      let place = place(of: entry.project)
      sentence.add("\(place.isEmpty ? "" : "（\(place)）")：")
      sentence.add(entry.changes.map(words).joined(separator: "；") + "。", to: link.href)
      return PrintParagraph(third: index + 1, sentence)
    }
    if moved.isEmpty { paragraphs.append(PrintParagraph("阶段、状况、问题和灯与上月末相比没有变化。")) }
    if moved.count > mostNamed, let annex = set.annex(.changes) {
      let words = "本月共\(lists.projects["changes"] ?? 0)个有变化，全部见附件\(annex.number)。"
      paragraphs.append(PrintParagraph(words, to: annex.path))
    }
    let onlySums = bulletin.onlySums
    if onlySums > 0 {
      paragraphs.append(PrintParagraph("另有\(onlySums)个只有资金和投资数的变化。", to: "\(page)#changes"))
    }
    return paragraphs
  }

  /// Words that somebody wrote stay as they are.
  private func words(_ change: Change) -> String {
    let words = changeWords(change, context.ledger, in: .chinese)
    switch change {
    case .problem, .solved, .withdrawn: return words
    default: return paperText(words)
    }
  }

  var problems: [PrintParagraph] {
    var parts = [("时限", overdue)]
    if !rules.lights.isEmpty { parts.append(("红黄灯", lights)) }
    if rules.duty != nil { parts.append(("报送", unreported)) }
    parts.append(("需要协调解决的问题", open))
    return parts.enumerated().map { index, part in
      PrintParagraph(second: index + 1, Link(text: part.0, href: ""), part.1)
    }
  }

  private var overdue: Sentence {
    var sentence = Sentence("时限已过的\(bulletin.all.overdue)个", to: "\(page)#places")
    let newly = lists.overdue
    guard !newly.isEmpty else {
      sentence.add("，没有本月起超过时限的。")
      return sentence
    }
    sentence.add("，")
    sentence.add("其中本月起超过时限的\(lists.projects["overdue"] ?? 0)个", to: "\(page)#overdue")
    sentence.add("：")
    sentence.add(named(newly, .overdue) { due(of: newly[$0]) })
    return sentence
  }

  private var lights: Sentence {
    var sentence = Sentence("\(paperText(lightCounts(bulletin, context)))。", to: "\(page)#lights")
    let red = bulletin.lights.filter { $0.light.color == .red }
    guard !red.isEmpty else { return sentence }
    sentence.add("亮红灯的是：")
    let words = named(red.map(\.project), .lights) { index in
      paperText(LightView(red[index].light, on: bulletin.day, context).reason.words)
    }
    sentence.add(words)
    return sentence
  }

  private var unreported: Sentence {
    let missing = bulletin.unreported
    guard !missing.isEmpty else { return Sentence("应报的都报了。", to: "\(page)#unreported") }
    var sentence = Sentence("应报未报的\(bulletin.all.unreported)个", to: "\(page)#unreported")
    sentence.add("：")
    let words = named(missing.map(\.project), .unreported) { index in
      missing[index].months == 1 ? "本月未报" : "连续\(missing[index].months)个月未报"
    }
    sentence.add(words)
    return sentence
  }

  private var open: Sentence {
    let open = bulletin.problems.filter { $0.problem.problem.solvedOn == nil }
    return problemSentence(
      open,
      on: bulletin.day,
      from: "\(page)#problems",
      set.annex(.problems),
      context
    )
  }

  var dueNext: [PrintParagraph] {
    let next = bulletin.dueNext
    guard !next.isEmpty else { return [PrintParagraph("下月没有到期的项目。")] }
    var sentence = Sentence("下月到期、未见报送达到的\(lists.projects["due"] ?? 0)个", to: "\(page)#due")
    let dueNow = context.ledger.projects(of: dueOnLastDay(bulletin, context), on: bulletin.day)
    if dueNow > 0 { sentence.add("（含本月最后一天到期的\(dueNow)个）", to: "\(page)#due") }
    sentence.add("：")
    let words = named(next, .due) { index in
      let lead = context.ledger.projects[next[index]].lead.map { context.ledger.units[$0].name }
      return (lead.map { "牵头单位\($0)，" } ?? "") + due(of: next[index])
    }
    sentence.add(words)
    return [PrintParagraph(sentence)]
  }

  private func due(of ref: Ref<Project>) -> String {
    context.ledger.dueStep(of: ref, on: bulletin.day)?.words ?? ""
  }

  private func place(of ref: Ref<Project>) -> String {
    context.ledger.projects[ref].places.first.map { context.ledger.places[$0].name } ?? ""
  }

  /// `detail` is what is said of the record at a place, and asked of those alone that are named.
  private func named(
    _ records: [Ref<Project>],
    _ topic: AnnexTopic,
    _ detail: @escaping (Int) -> String
  ) -> Sentence {
    namedRecords(
      records.indices.lazy.map { index in
        (context.link(records[index]), [place(of: records[index]), detail(index)])
      },
      of: context.ledger.projects(of: records, on: bulletin.day),
      annex: set.annex(topic)
    )
  }
}
