import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// How far the projects have come and what holds them up, as of the ledger's day.
extension MeetingPaper {
  /// Stages, rates and sums; nothing where no record states a stage.
  var progress: [PrintParagraph] {
    let sum = context.ledger.standingSum(
      of: context.states,
      context.lights,
      on: context.ledger.settings.asOf
    )
    guard sum.stages.dropLast().contains(where: { $0 > 0 }) else { return [] }
    var paragraphs = [PrintParagraph(stages(sum))]
    guard !context.ledger.reports.isEmpty else { return paragraphs }
    for (rule, rate) in zip(context.ledger.rules.progress.rates, sum.rates) {
      let words = paperText(rateSentence(rule, rate))
      paragraphs.append(PrintParagraph(words, to: StageList.path))
    }
    let rates = context.ledger.rules.progress.rates
    if !rates.isEmpty {
      let definitions = rates.map { rateWords($0, context.ledger.rules) }
      // An office's own words may end a sentence.
      let words = definitions.map { $0.hasSuffix("。") ? $0 : $0 + "。" }.joined()
      paragraphs.append(PrintParagraph("以上比率的口径，\(words)"))
    }
    let sums = Measure.allCases.compactMap { measure in
      sum.sum(measure).map { "\(measure.word)\(paperText($0.sum.words))（\($0.projects)个项目报数）" }
    }
    if !sums.isEmpty {
      let words = sums.joined(separator: "，") + "。"
      // The bulletin of the same day lists what they are made of; on another day no page does.
      let list = context.bulletins.last.flatMap { bulletin in
        bulletin.day == context.ledger.settings.asOf
          ? "\(bulletinLink(bulletin).href)#reported" : nil
      }
      paragraphs.append(PrintParagraph(words, to: list ?? reportsCSVPath))
    }
    return paragraphs
  }

  /// 按阶段分，签约2个、落地2个；其中停滞1个, each leading to its section.
  private func stages(_ sum: ProgressSum) -> Sentence {
    var sentence = Sentence("按阶段分")
    let intents = paperText(context.ledger.rules.intentWords(sum.intents))
    if !intents.isEmpty { sentence.add("（不含\(intents)）", to: context.intentsOrigin) }
    let refs = context.ledger.rules.stages.indices.map { Optional(Ref<Stage>($0)) } + [nil]
    var mark = "，"
    for (stage, projects) in zip(refs, sum.stages) where projects > 0 {
      sentence.add(mark)
      mark = "、"
      let name = stage.map { context.ledger.rules.stages[$0].name } ?? unstatedWord
      sentence.add("\(name)\(projects)个", to: "\(StageList.path)#\(stageAnchor(stage))")
    }
    let conditions = context.ledger.rules.progress.conditions.indices.compactMap { index in
      let projects = count {
        let kind = context.ledger.projects[$0].kind
        return context.states[$0].condition == Ref(index)
          && !context.ledger.rules.kinds[kind].isNoProject
      }
      return projects == 0
        ? nil : "\(context.ledger.rules.progress.conditions[index].name)\(projects)个"
    }
    if !conditions.isEmpty {
      sentence.add("，")
      sentence.add("其中\(conditions.joined(separator: "、"))", to: StageList.path)
    }
    sentence.add("。")
    return sentence
  }

  /// The projects of the records, by their place in the ledger, of which something holds.
  private func count(_ isCounted: (Int) -> Bool) -> Int {
    context.ledger.projects.indices.reduce(0) { sum, index in
      isCounted(index) ? sum + context.ledger.projects[index].count : sum
    }
  }

  /// Lights, where there are rules for them, and problems, where there are reports.
  var problems: [PrintParagraph] {
    var parts: [(name: String, Sentence)] = []
    if !context.ledger.rules.progress.lights.isEmpty { parts.append(("红黄灯", lights)) }
    if !context.ledger.reports.isEmpty {
      let open = context.annexOrders.problems(context)
      let annex = set.annex(.problems)
      let day = context.ledger.settings.asOf
      let sentence = problemSentence(open, on: day, from: annex?.path ?? "", annex, context)
      parts.append(("需要协调解决的问题", sentence))
    }
    return parts.enumerated().map { index, part in
      PrintParagraph(second: index + 1, Link(text: part.name, href: ""), part.1)
    }
  }

  /// 红灯1个、绿灯6个、不亮灯1个, by the graver of a record's lights; the red ones by name.
  private var lights: Sentence {
    let annex = set.annex(.lit)
    let colors: [LightColor?] = [.red, .orange, .yellow, .blue, .green, nil]
    let counts = colors.compactMap { color -> String? in
      let projects = count { context.lights[$0].gravest?.color == color }
      return projects == 0 ? nil : "\(color?.lightWord ?? "不亮灯")\(projects)个"
    }
    var sentence = Sentence("\(counts.joined(separator: "、"))。", to: annex?.path ?? StageList.path)
    // A record whose reporting is lit red as well is named once, by what is said of the project.
    let red = context.annexOrders.lit(context).prefix { $0.light.color == .red }
      .filter { context.lights[Int($0.project.index)].gravest == $0.light }
    guard !red.isEmpty else { return sentence }
    sentence.add("亮红灯的是：")
    let records = red.lazy.map { ref, light -> (link: Link, details: [String]) in
      let place = context.ledger.projects[ref].places.first.map { context.link($0).text } ?? ""
      return (context.link(ref), [place, paperText(context.view(of: light).reason.words)])
    }
    let projects = red.reduce(0) { $0 + context.ledger.projects[$1.project].count }
    sentence.add(namedRecords(records, of: projects, annex: annex))
    return sentence
  }
}

/// 未解决的3个，其中用地问题2个、融资问题1个；已过解决时限的1个; the page that lists them, and the annex.
func problemSentence(
  _ open: [BulletinLists.Entry],
  on day: Day,
  from page: String,
  _ annex: PrintSet.Annex?,
  _ context: SiteContext
) -> Sentence {
  guard !open.isEmpty else { return Sentence("没有未解决的问题。", to: page) }
  let types = context.ledger.rules.progress.problemTypes
  let refs = types.indices.map { Optional(Ref<ProblemType>($0)) } + [nil]
  let counts = refs.compactMap { type -> String? in
    let count = open.count { $0.problem.problem.type == type }
    let name = type.map { "\(types[$0].name)问题" } ?? "\(unstatedWord)类型的"
    return count == 0 ? nil : "\(name)\(count)个"
  }
  let late = open.count { $0.problem.problem.due.map { $0 < day } ?? false }
  var words = "未解决的\(open.count)个，其中\(counts.joined(separator: "、"))"
  if late > 0 { words += "；已过解决时限的\(late)个" }
  var sentence = Sentence(words, to: page)
  if let annex {
    sentence.add("，")
    sentence.add("责任单位和解决时限见附件\(annex.number)", to: annex.path)
  }
  sentence.add("。")
  return sentence
}
