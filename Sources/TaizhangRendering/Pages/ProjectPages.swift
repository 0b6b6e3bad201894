import TaizhangLedger
import TaizhangMarkdown
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// `projects/<batch>/index.html`: the records of one batch.
struct BatchPage: Viewable {
  var frame: Frame
  var name: String
  var aliases: String
  var remarks: String
  var sentence: [KindSentence]
  var totals: [TotalView]
  var definitions: Definitions?
  var tables: [ProjectTable]

  static let fields: [Field<BatchPage>] = [
    .view("frame") { $0.frame },
    .text("name") { $0.name },
    .text("aliases") { $0.aliases },
    .text("remarks") { $0.remarks },
    .list("sentence") { $0.sentence },
    .list("totals") { $0.totals },
    .view("definitions") { $0.definitions },
    .list("tables") { $0.tables },
  ]

  init(_ ref: Ref<Batch>, _ part: Part, _ context: SiteContext) {
    let batch = context.ledger.batches[ref]
    let group = context.groups.batches[Int(ref.index)]
    frame = context.frame(
      batch.name,
      .projects,
      depth: 2,
      crumbs: [Link(text: "项目", href: "projects/index.html")],
      part: part
    )
    name = batch.name
    aliases = batch.aliases.joined(separator: "、")
    remarks = batch.remarks
    totals = context.totals(group) { context.kindOrigin($0, of: group, on: part.path) }
    sentence = KindSentence.all(totals)
    definitions = Definitions(of: part.isFirst ? totals : [], context.ledger.rules)
    tables = context.tables(context.listsByKind(group, on: part.path), on: part)
  }
}

/// `projects/<batch>/<id>.html`: one record, down to the words it comes from.
struct ProjectPage: Viewable {
  var frame: Frame
  /// A `ProjectRow`.
  var row: View
  /// The records before and behind it in its batch.
  var previous: Link?
  var next: Link?
  var content: String
  var investors: [String]
  var target: String
  var signedOn: String
  /// In the unit of the tables, as they show it; empty where no figure is stated, or in these words.
  var figure: String
  var steps: [StageStep]
  var deadlineSteps: [DeadlineStep]
  /// Of the project and of its reporting; empty where none is on.
  var lights: [LightView]
  var milestones: [MilestoneView]
  /// What was reported of it; nil where nothing was.
  var progress: ProgressView?
  /// Empty where the scope never changed.
  var history: [ScopeVersionView]
  var quotes: [QuoteView]
  /// The words that divide the responsibility.
  var assignment: QuoteView?
  /// The passage that states the amount.
  var amountSource: Link?
  /// The part of the page that tells the amount where no passage does.
  var amountOrigin: String
  /// The part of the page that tells how many projects it stands for.
  var countOrigin: String
  /// What the record rests on: the words of its announcement, or the row it was read from.
  var origin: String
  /// Its row on the page of deadlines.
  var deadlineHref: String
  /// The passage that states the deadline.
  var deadlineSource: Link?
  var related: [View]
  var remarks: String
  var prose: HTML
  /// `Content/projects/….yaml:12`: where the record stands.
  var file: String
  /// The rows of tables of changes that tell of it; empty where none does.
  var changesFile: String

  static let fields: [Field<ProjectPage>] = [
    .view("frame") { $0.frame },
    .view("row", of: ProjectRow.self) { $0.row },
    .flag("hasNeighbours") { $0.previous != nil || $0.next != nil },
    .view("previous") { $0.previous },
    .view("next") { $0.next },
    .text("content") { $0.content },
    .list("investors") { $0.investors },
    .text("target") { $0.target },
    .text("signedOn") { $0.signedOn },
    .text("figure") { $0.figure },
    .list("steps") { $0.steps },
    .list("deadlineSteps") { $0.deadlineSteps },
    .list("lights") { $0.lights },
    .list("milestones") { $0.milestones },
    .flag("hasMilestones") { !$0.milestones.isEmpty },
    .view("progress") { $0.progress },
    .list("history") { $0.history },
    .flag("hasHistory") { !$0.history.isEmpty },
    .list("quotes") { $0.quotes },
    .flag("hasQuotes") { !$0.quotes.isEmpty },
    .view("assignment") { $0.assignment },
    .view("amountSource") { $0.amountSource },
    .text("amountOrigin") { $0.amountOrigin },
    .text("countOrigin") { $0.countOrigin },
    .text("origin") { $0.origin },
    .text("deadlineHref") { $0.deadlineHref },
    .view("deadlineSource") { $0.deadlineSource },
    .list("related", of: ProjectRow.self) { $0.related },
    .flag("hasRelated") { !$0.related.isEmpty },
    .text("remarks") { $0.remarks },
    .html("prose") { $0.prose },
    .text("file") { $0.file },
    .text("changesFile") { $0.changesFile },
  ]

  init(_ ref: Ref<Project>, _ context: SiteContext) {
    let project = context.ledger.projects[ref]
    let batch = context.link(project.batch)
    frame = context.frame(
      project.name,
      .projects,
      depth: 2,
      crumbs: [Link(text: "项目", href: "projects/index.html"), batch]
    )
    row = context.row(ref)
    content = project.content
    investors = project.investors
    target = project.target.map { context.ledger.rules.stages[$0].name } ?? ""
    signedOn = project.signedOn?.chinese ?? ""
    figure = project.amount?.point?.exactText(in: context.unit) ?? ""
    // 12亿元（12 亿元） would say the same twice.
    if project.amount?.text.filter({ $0 != " " }).holds(figure + context.unit.rawValue) ?? false {
      figure = ""
    } else if project.amount?.isAbout ?? false {
      figure = "约 \(figure)"
    }
    steps = StageStep.all(ref, context)
    deadlineSteps =
      project.deadline?.steps.map { DeadlineStep($0, at: context.states[Int(ref.index)].stage) }
      ?? []
    milestones = project.milestones.map { MilestoneView($0, context) }
    progress = ProgressView(ref, context)
    let lit = context.lights[Int(ref.index)]
    lights = [lit.project, lit.reporting].compactMap { $0.map { context.view(of: $0) } }
    history = project.history.map { ScopeVersionView($0, context) }
    quotes = project.citations.map { QuoteView($0, context) }
    assignment = project.assignment.map { QuoteView($0, context) }
    amountSource = project.amount.flatMap { amount in
      (project.history.compactMap(\.citation).reversed() + project.citations)
        .first { amount.isStated(in: $0.quote) }
    }.map(context.link)
    // Ledgers kept as tables have no announcement to lead to, and what was changed since it was made
    // does not stand in it.
    let origin = quotes.isEmpty ? "#record" : "#source"
    let opening = project.history.first
    amountOrigin = opening.map { $0.amount != project.amount } ?? false ? "#history" : origin
    countOrigin = opening.map { $0.count != project.count } ?? false ? "#history" : origin
    self.origin = origin
    deadlineHref = context.deadlines.hrefs[Int(ref.index)]
    deadlineSource = project.deadline.flatMap { deadline in
      project.assignment
        ?? project.citations.first { $0.quote.holds(deadline.text) }
        ?? project.milestones.compactMap(\.citation).first { $0.quote.holds(deadline.text) }
    }.map(context.link)
    related = project.related.map { context.row($0) }
    previous = context.neighbour(ref, at: -1).map(context.link)
    next = context.neighbour(ref, at: 1).map(context.link)
    remarks = project.remarks
    prose = context.prose(project.prose, in: project.spot.file)
    file = context.sourceWords(of: ref)
    changesFile = context.sourceWords(of: project.history)
  }
}

extension SiteContext {
  /// Where a record is written: `Content/projects/kashi.yaml:12`, or the cell of a workbook.
  fileprivate func sourceWords(of ref: Ref<Project>) -> String {
    sourceWords(of: ledger.projects[ref].spot, line: ledger.projects[ref].line)
  }

  /// The same of the rows of tables that tell a record's changes; empty where none does.
  fileprivate func sourceWords(of history: [ScopeVersion]) -> String {
    history.compactMap(\.row).map { sourceWords(of: $0.spot, line: $0.line) }
      .joined(separator: "、")
  }

  private func sourceWords(of spot: SourceSpot, line: Int) -> String {
    let file = sources[spot.file]
    return "\(file.path):\(file.cellName(at: Int(spot.range.start)) ?? String(line))"
  }

  /// Markdown of a file as HTML below the page's first-level heading.
  func prose(_ range: SourceRange, in file: FileID) -> HTML {
    guard !range.bounds.isEmpty else { return HTML(trusted: "") }
    let tree = parseUnplacedMarkdown(sources[file].bytes[range.bounds])
    var bytes: [UInt8] = []
    renderHTML(tree, options: HTMLOptions(headingShift: 1), into: &bytes)
    return HTML(trusted: bytes)
  }
}

/// One of the steps of a project's way.
///
/// Only what the sources tell is marked: a project in production need not have been completed.
struct StageStep: Viewable {
  var name: String
  /// As written, or 2023年4月报; empty where nothing says when.
  var date: String
  /// The part of the page that tells the date.
  var origin: String
  /// The sources tell that it came this far.
  var isReached: Bool
  var isPresent: Bool
  /// It has come further.
  var isPassed: Bool

  static let fields: [Field<StageStep>] = [
    .text("name") { $0.name },
    .text("date") { $0.date },
    .text("origin") { $0.origin },
    .flag("isReached") { $0.isReached },
    .flag("isPresent") { $0.isPresent },
    .flag("isPassed") { $0.isPassed },
  ]

  /// Every stage of the rules; dated by the record's milestones, by the change that made it of a kind
  /// that begins there, or else by the month whose report first told it.
  static func all(_ ref: Ref<Project>, _ context: SiteContext) -> [StageStep] {
    let project = context.ledger.projects[ref]
    let told = context.ledger.told(ref)
    var first: [Int?] = Array(repeating: nil, count: context.ledger.rules.stages.count)
    for place in told.indices.reversed() {
      if let stage = told[place].facts.stage { first[Int(stage.index)] = place }
    }
    return context.ledger.rules.stages.indices.map { index in
      let stage = Ref<Stage>(index)
      let reached = project.milestones.last { !$0.isPlanned && $0.stage == stage }
      let changed = project.conversions.first { context.ledger.rules.kinds[$0.kind].stage == stage }
      let reported = first[index].map { told[$0].facts.month }
      return StageStep(
        name: context.ledger.rules.stages[index].name,
        date: reached?.datedText ?? changed?.day?.chinese
          ?? reported.map { "\($0.lastDay.chineseMonth)报" } ?? "",
        origin: reached != nil
          ? "#milestones" : changed != nil ? "#history" : reported.map { "#m\($0.iso)" } ?? "",
        isReached: reached != nil || changed != nil || reported != nil,
        isPresent: project.stage == stage,
        isPassed: project.stage.map { $0 > stage } ?? false
      )
    }
  }
}

/// A step of a deadline that names several.
struct DeadlineStep: Viewable {
  var name: String
  var due: String
  /// The record has come to its stage.
  var isReached: Bool

  static let fields: [Field<DeadlineStep>] = [
    .text("name") { $0.name },
    .text("due") { $0.due },
    .flag("isReached") { $0.isReached },
  ]

  init(_ step: Deadline.Step, at stage: Ref<Stage>?) {
    name = step.name
    due = step.due.chinese
    isReached = step.stage.flatMap { target in stage.map { $0 >= target } } ?? false
  }
}

/// Something that happened or is planned.
struct MilestoneView: Viewable {
  var event: String
  var stage: String
  var dateText: String
  var isPlanned: Bool
  var quote: String
  var source: Link?

  static let fields: [Field<MilestoneView>] = [
    .text("event") { $0.event },
    .text("stage") { $0.stage },
    .text("dateText") { $0.dateText },
    .flag("isPlanned") { $0.isPlanned },
    .text("quote") { $0.quote },
    .view("source") { $0.source },
  ]

  init(_ milestone: Milestone, _ context: SiteContext) {
    event = milestone.event
    stage = milestone.stage.map { context.ledger.rules.stages[$0].name } ?? ""
    dateText = milestone.datedText
    isPlanned = milestone.isPlanned
    quote = milestone.citation?.quote ?? ""
    source = milestone.citation.map(context.link)
  }
}

extension Milestone {
  /// As written, with the year where the words name none: 今年2月27日（2024年）.
  fileprivate var datedText: String {
    guard !dateText.isEmpty, !namesYear, let year = day?.civil.year else { return dateText }
    return "\(dateText)（\(year)年）"
  }

  /// Whether four digits stand in a row.
  private var namesYear: Bool {
    var digits = 0
    return dateText.utf8.contains { byte in
      digits = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? digits + 1 : 0
      return digits == 4
    }
  }
}

/// A record's scope from one day on.
struct ScopeVersionView: Viewable {
  /// 2023年10月31日, or empty.
  var day: String
  var kind: String
  /// Empty where the record does not say.
  var label: String
  var amountText: String
  var count: Int
  var content: String
  var remarks: String
  /// What the change rests on where that is no announcement.
  var evidence: String
  var source: Link?

  static let fields: [Field<ScopeVersionView>] = [
    .text("day") { $0.day },
    .text("kind") { $0.kind },
    .text("label") { $0.label },
    .text("amountText") { $0.amountText },
    .text("count") { String($0.count) },
    .text("content") { $0.content },
    .text("remarks") { $0.remarks },
    .text("evidence") { $0.evidence },
    .view("source") { $0.source },
  ]

  init(_ version: ScopeVersion, _ context: SiteContext) {
    day = version.day?.chinese ?? ""
    kind = context.ledger.rules.kinds[version.kind].name
    label = version.amountLabel.map { context.ledger.rules.amountLabels[$0].name } ?? ""
    amountText = version.amount?.text ?? ""
    count = version.count
    content = version.content
    remarks = version.remarks
    evidence = version.evidence
    source = version.citation.map(context.link)
  }
}

/// The words of an announcement and the way to them.
struct QuoteView: Viewable {
  var quote: String
  var source: Link
  var line: Int

  static let fields: [Field<QuoteView>] = [
    .text("quote") { $0.quote },
    .view("source") { $0.source },
    .text("line") { String($0.line) },
  ]

  init(_ citation: Citation, _ context: SiteContext) {
    quote = citation.quote
    source = context.link(citation)
    line = citation.line
  }
}
