import TaizhangLedger
import TaizhangMarkdown
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// `bulletins/YYYY-MM.html`: the bulletin of a month, as known at its end.
///
/// What stands in it does not depend on the site's as-of date.
struct BulletinPage: Viewable {
  var frame: Frame
  /// 2023年4月.
  var month: String
  /// The same for paper.
  var paper: String
  /// 2023年4月30日.
  var day: String
  /// The bulletin before this one.
  var previous: Link?
  var note: HTML
  var overall: [Sentence]
  var stages: [StageCount]
  var places: [Sentence]
  var tables: [BulletinTable]
  var rates: [String]
  /// Records in which more changed than the sums that grow each month.
  var changes: [BulletinRow]
  /// The records in which only sums changed.
  var onlySums: Int
  var overdue: [BulletinRow]
  var due: [BulletinRow]
  var lights: [BulletinRow]
  var lightRules: [String]
  var hasLights: Bool
  var unreported: [BulletinRow]
  var hasDuty: Bool
  var problems: [ProblemSection]

  static let fields: [Field<BulletinPage>] = [
    .view("frame") { $0.frame },
    .text("month") { $0.month },
    .text("paper") { $0.paper },
    .text("day") { $0.day },
    .view("previous") { $0.previous },
    .html("note") { $0.note },
    .list("overall") { $0.overall },
    .list("stages") { $0.stages },
    .list("places") { $0.places },
    .list("tables") { $0.tables },
    .list("rates") { $0.rates },
    .flag("hasRates") { !$0.rates.isEmpty },
    .list("changes") { $0.changes },
    .flag("hasChanges") { !$0.changes.isEmpty },
    .text("onlySums") { $0.onlySums == 0 ? "" : String($0.onlySums) },
    .list("overdue") { $0.overdue },
    .flag("hasOverdue") { !$0.overdue.isEmpty },
    .list("due") { $0.due },
    .flag("hasDue") { !$0.due.isEmpty },
    .list("lights") { $0.lights },
    .flag("hasLit") { !$0.lights.isEmpty },
    .list("lightRules") { $0.lightRules },
    .flag("hasLights") { $0.hasLights },
    .list("unreported") { $0.unreported },
    .flag("hasUnreported") { !$0.unreported.isEmpty },
    .flag("hasDuty") { $0.hasDuty },
    .list("problems") { $0.problems },
    .flag("hasProblems") { !$0.problems.isEmpty },
  ]

  init(_ index: Int, _ context: SiteContext) {
    let ledger = context.ledger
    let bulletin = context.bulletins[index]
    month = bulletin.day.chineseMonth
    day = bulletin.day.chinese
    paper = "print/\(bulletin.month.iso)/body.html"
    frame = context.frame(
      "\(month)通报",
      .bulletins,
      depth: 1,
      crumbs: [Link(text: "月通报", href: "bulletins/index.html")]
    )
    previous =
      index == 0
      ? nil
      : Link(
        text: context.bulletins[index - 1].day.chineseMonth,
        href: "bulletins/\(context.bulletins[index - 1].month.iso).html"
      )
    note = context.note(bulletin.month)
    overall = overallSentences(bulletin, context)
    stages = StageCount.all(bulletin.all, ledger.rules)
    tables = bulletinTables(bulletin, context)
    places = tables[0].rows.map { placeSentence($0, bulletin) }
    rates = ledger.rules.progress.rates.map { rateWords($0, ledger.rules) }
    let moved = bulletin.moved
    onlySums = bulletin.changes.count - moved.count
    changes = moved.map { project, changes in
      var row = BulletinRow(project, context)
      row.notes = changes.map { changeWords($0, ledger, in: .chinese) }
      return row
    }
    overdue = bulletin.newlyOverdue.map { BulletinRow($0, at: bulletin.day, context) }
    due = bulletin.dueNext.map { BulletinRow($0, at: bulletin.day, context) }
    lights = bulletin.lights.map { project, light in
      var row = BulletinRow(project, at: bulletin.day, context)
      row.light = LightView(light, ledger.rules)
      return row
    }
    lightRules = ledger.rules.progress.lights.map { lightRuleWords($0, ledger.rules) }
    hasLights = !lightRules.isEmpty
    unreported = bulletin.unreported.map { project, months in
      var row = BulletinRow(project, context)
      row.notes = [months == 1 ? "本月" : "连续 \(months) 个月"]
      return row
    }
    hasDuty = ledger.rules.progress.duty != nil
    problems = problemSections(bulletin, context)
  }
}

extension SiteContext {
  /// The editor's words on a month as HTML below the page's first-level heading.
  func note(_ month: Month) -> HTML {
    guard let note = ledger.bulletinNotes.first(where: { $0.month == month }) else {
      return HTML(trusted: "")
    }
    let bounds = note.body.range.bounds
    let tree = parseMarkdown(sources[note.body.file].bytes[bounds], origin: bounds.lowerBound)
    var bytes: [UInt8] = []
    renderHTML(tree, options: HTMLOptions(headingShift: 1), into: &bytes)
    return HTML(trusted: bytes)
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
  var name: String
  var href: String
  var place: Link?
  var lead: Link?
  var due: String
  /// Empty where the list does not show it.
  var stage: String
  var light: LightView?
  var notes: [String] = []

  static let fields: [Field<BulletinRow>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .view("place") { $0.place },
    .view("lead") { $0.lead },
    .text("due") { $0.due },
    .text("stage") { $0.stage },
    .view("light") { $0.light },
    .list("notes") { $0.notes },
  ]

  /// With its stage at the end of a day where one is given.
  init(_ ref: Ref<Project>, at day: Day? = nil, _ context: SiteContext) {
    let project = context.ledger.projects[ref]
    name = project.name
    href = context.href(ref)
    place = project.places.first.map { context.link($0) }
    lead = project.lead.map { context.link($0) }
    due = project.deadline?.due?.chinese ?? ""
    stage = day.map { context.stageWords(context.ledger.state(of: ref, on: $0)) } ?? ""
  }
}

/// The problems of one type.
struct ProblemSection: Viewable {
  var type: String
  var rows: [ProblemRow]

  static let fields: [Field<ProblemSection>] = [
    .text("type") { $0.type },
    .text("count") { String($0.rows.count) },
    .list("rows") { $0.rows },
  ]
}

/// A problem and the project it is of.
struct ProblemRow: Viewable {
  var project: Link
  var problem: ProblemView
  /// Its day has passed and it is not solved.
  var isLate: Bool

  static let fields: [Field<ProblemRow>] = [
    .view("project") { $0.project },
    .view("problem") { $0.problem },
    .flag("isLate") { $0.isLate },
  ]
}

/// Problems by type, in the order of `rules.yaml`, those of no type last.
func problemSections(_ bulletin: Bulletin, _ context: SiteContext) -> [ProblemSection] {
  let types = context.ledger.rules.progress.problemTypes
  let refs = types.indices.map { Optional(Ref<ProblemType>($0)) } + [nil]
  return refs.compactMap { type in
    let rows = bulletin.problems.filter { $0.problem.problem.type == type }.map { entry in
      let problem = entry.problem.problem
      return ProblemRow(
        project: context.link(entry.project),
        problem: ProblemView(problem, raisedOn: entry.problem.raisedOn, context),
        isLate: problem.solvedOn == nil && (problem.due.map { $0 < bulletin.day } ?? false)
      )
    }
    guard !rows.isEmpty else { return nil }
    return ProblemSection(type: type.map { types[$0].name } ?? unstatedWord, rows: rows)
  }
}
