import TaizhangLedger
import TaizhangMarkdown
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// `bulletins/YYYY-MM.html`: the bulletin of a month, as known at its end.
///
/// What stands in it does not depend on the site's as-of date. Long lists go on over parts; what
/// is told once stands on the first page alone.
struct BulletinPage: Viewable {
  var frame: Frame
  /// 2023年4月.
  var month: String
  /// The same for paper.
  var paper: String
  /// 2023年4月30日.
  var day: String
  /// Whether the other pages of the site are of a later day.
  var isPast: Bool
  /// The bulletin before this one.
  var previous: Link?
  var note: HTML
  var overall: [Sentence]
  var stages: [StageCount]
  /// 采购意向 59 项, which are counted under no stage; or empty.
  var intents: String
  var county: BulletinList<Sentence>?
  var tables: [BulletinTable]
  var rates: [String]
  /// Records in which more changed than the sums that grow each month.
  var changes: BulletinList<BulletinRow>?
  /// The projects in which only sums changed.
  var onlySums: Int
  var overdue: BulletinList<BulletinRow>?
  var due: BulletinList<BulletinRow>?
  var lights: BulletinList<BulletinRow>?
  var lightRules: [String]
  var hasLights: Bool
  var unreported: BulletinList<BulletinRow>?
  var hasDuty: Bool
  /// The problems of all types.
  var problems: Excerpt?
  var problemSections: [ProblemSection]
  /// What the sums and the count of reports are made of.
  var reported: BulletinList<ReportedRow>?
  /// The columns of its sums: 累计到位资金.
  var measures: [String]
  /// Of all its rows.
  var reportedTotals: [String]

  static let fields: [Field<BulletinPage>] = [
    .view("frame") { $0.frame },
    .text("month") { $0.month },
    .text("paper") { $0.paper },
    .text("day") { $0.day },
    .flag("isPast") { $0.isPast },
    .view("previous") { $0.previous },
    .html("note") { $0.note },
    .list("overall") { $0.overall },
    .list("stages") { $0.stages },
    .text("intents") { $0.intents },
    .view("county") { $0.county },
    .list("tables") { $0.tables },
    .list("rates") { $0.rates },
    .flag("hasRates") { !$0.rates.isEmpty && !$0.tables.isEmpty },
    .view("changes") { $0.changes },
    .text("onlySums") { $0.onlySums == 0 ? "" : String($0.onlySums) },
    .view("overdue") { $0.overdue },
    .view("due") { $0.due },
    .view("lights") { $0.lights },
    .list("lightRules") { $0.lightRules },
    .flag("hasLights") { $0.hasLights },
    .view("unreported") { $0.unreported },
    .flag("hasDuty") { $0.hasDuty },
    .view("problems") { $0.problems },
    .list("problemSections") { $0.problemSections },
    .view("reported") { $0.reported },
    .list("measures") { $0.measures },
    .list("reportedTotals") { $0.reportedTotals },
  ]

  init(_ index: Int, _ part: Part, _ context: SiteContext) {
    let rules = context.ledger.rules
    let bulletin = context.bulletins[index]
    let lists = context.bulletinLists[index]
    let excerpts = lists.excerpts(on: part)
    month = bulletin.day.chineseMonth
    day = bulletin.day.chinese
    isPast = bulletin.day != context.ledger.settings.asOf
    paper = "print/\(bulletin.month.iso)/body.html"
    frame = context.frame(
      "\(month)通报",
      .bulletins,
      depth: 1,
      crumbs: [Link(text: "月通报", href: "bulletins/index.html")],
      part: part
    )
    previous = index == 0 ? nil : bulletinLink(context.bulletins[index - 1])
    note = part.isFirst ? context.note(bulletin.month) : HTML(trusted: "")
    overall = part.isFirst ? overallSentences(bulletin, context) : []
    stages = part.isFirst ? StageCount.all(bulletin.all, rules) : []
    intents = rules.intentWords(bulletin.all.intents)
    county = BulletinList(excerpts["county"]) {
      $0 < lists.counties.count
        ? placeSentence(lists.counties[$0], bulletin, in: context.unit)
        : emptyPlacesSentence(lists.emptyCounties)
    }
    tables = lists.tables.compactMap { table in excerpts[table.anchor].map(table.showing) }
    rates = rules.progress.rates.map { rateWords($0, rules) }
    onlySums = bulletin.onlySums
    changes = BulletinList(excerpts["changes"], of: lists.projects["changes"]) { row in
      let notes = lists.movedWords[row]
      let ref = lists.moved[row].project
      return BulletinRow(ref, in: bulletin, showsStage: false, notes: notes, context)
    }
    overdue = BulletinList(excerpts["overdue"], of: lists.projects["overdue"]) {
      BulletinRow(lists.overdue[$0], in: bulletin, context)
    }
    due = BulletinList(excerpts["due"], of: lists.projects["due"]) {
      BulletinRow(bulletin.dueNext[$0], in: bulletin, context)
    }
    lightRules = part.isFirst ? rules.progress.lights.map { lightRuleWords($0, rules) } : []
    hasLights = !rules.progress.lights.isEmpty
    lights = BulletinList(hasLights ? excerpts["lights"] : nil) { row in
      let (project, light) = bulletin.lights[row]
      return BulletinRow(project, in: bulletin, light: light, context)
    }
    hasDuty = rules.progress.duty != nil
    let owed = hasDuty ? excerpts["unreported"] : nil
    unreported = BulletinList(owed, of: lists.projects["unreported"]) { row in
      let (project, months) = bulletin.unreported[row]
      let notes = [unreportedWords(months)]
      return BulletinRow(project, in: bulletin, showsStage: false, notes: notes, context)
    }
    problems = excerpts["problems"]
    problemSections = lists.problems.compactMap { type in
      let list = BulletinList(excerpts[type.anchor]) {
        ProblemRow(lists.entries[type.range.lowerBound + $0], on: bulletin.day, context)
      }
      return list.map { ProblemSection(type: type.type, anchor: type.anchor, list: $0) }
    }
    reported = BulletinList(excerpts["reported"], of: lists.projects["reported"]) {
      ReportedRow(bulletin.figured[$0], in: bulletin, context)
    }
    measures = bulletin.measures.map(\.word)
    reportedTotals = bulletin.reportedTotals
  }
}

/// 本月, or 连续 3 个月: the months for which no report came.
func unreportedWords(_ months: Int) -> String {
  months == 1 ? "本月" : "连续 \(months) 个月"
}

/// The page of a bulletin under its month's name.
func bulletinLink(_ bulletin: Bulletin) -> Link {
  Link(text: bulletin.day.chineseMonth, href: "bulletins/\(bulletin.month.iso).html")
}

extension SiteContext {
  /// The editor's words on a month as HTML below the page's first-level heading.
  func note(_ month: Month) -> HTML {
    ledger.bulletinNotes.first { $0.month == month }
      .map { prose($0.body.range, in: $0.body.file) } ?? HTML(trusted: "")
  }
}

/// How many projects stand at a stage.
struct StageCount: Viewable {
  var name: String
  var projects: Int

  static let fields: [Field<StageCount>] = [
    .text("name") { $0.name },
    .text("projects") { String($0.projects) },
  ]

  static func all(_ sum: ProgressSum, _ rules: Rules) -> [StageCount] {
    let names = rules.stages.map(\.name) + [unstatedWord]
    return zip(names, sum.stages).map { StageCount(name: $0, projects: $1) }
      .filter { $0.projects > 0 || $0.name != unstatedWord }
  }
}

/// A record as it stood at the end of a month.
struct BulletinRow: Viewable {
  /// A `BulletinRecord`.
  var record: View
  /// The step it is to come to next, and by when.
  var step = ""
  var due: Day?
  /// Empty where the list does not show it.
  var stage: String
  var light: LightView?
  var notes: [String]

  static let fields: [Field<BulletinRow>] =
    Field.shared(BulletinRecord.self) + [
      .text(
        "due",
        writing: { owner, view in
          guard let due = owner.due else { return }
          view.write(text: owner.step)
          view.write(due.chineseText)
        }
      ),
      .text("stage") { $0.stage },
      .view("light") { $0.light },
      .list("notes") { $0.notes },
    ]

  var sharedPart: View? { record }

  init(
    _ ref: Ref<Project>,
    in bulletin: Bulletin,
    showsStage: Bool = true,
    light: Light? = nil,
    notes: [String] = [],
    _ context: SiteContext
  ) {
    record = context.bulletinRecords[Int(ref.index)]
    let point = bulletin.stages[Int(ref.index)]
    if let next = context.ledger.dueStep(of: ref, at: point.stage, on: bulletin.day) {
      (step, due) = (next.name, next.due)
    }
    self.stage = showsStage ? context.stageWords(point) : ""
    self.light = light.map { LightView($0, on: bulletin.day, context) }
    self.notes = notes
  }
}

extension BulletinRow {
  /// A record with a light on the ledger's day.
  init(_ lit: LitRecord, _ context: SiteContext) {
    let index = Int(lit.project.index)
    record =
      context.bulletinRecords.isEmpty
      ? View(of: BulletinRecord(lit.project, context)) : context.bulletinRecords[index]
    stage = context.ledger.stageWords(context.states[index])
    light = context.view(of: lit.light)
    notes = []
  }
}

/// What rows of bulletins show of a record: the same in every month, flattened once for all.
struct BulletinRecord: Viewable {
  var name: String
  var href: String
  var place: Link?
  var lead: Link?

  static let fields: [Field<BulletinRecord>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .view("place") { $0.place },
    .view("lead") { $0.lead },
  ]

  init(_ ref: Ref<Project>, _ context: SiteContext) {
    let project = context.ledger.projects[ref]
    name = project.name
    href = context.href(ref)
    place = project.places.first.map { context.link($0) }
    lead = project.lead.map { context.link($0) }
  }
}
