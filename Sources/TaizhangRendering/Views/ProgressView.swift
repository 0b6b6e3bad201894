import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// What was reported of a project: where it stands, open problems, and every entry.
struct ProgressView: Viewable {
  /// 2024年7月, the last month reported.
  var month: String
  var stage: String
  /// 累计到位资金 约 3000 万元.
  var sums: [String]
  var portion: String
  var nextStep: String
  var problems: [ProblemView]
  /// Latest first.
  var reports: [ReportView]

  static let fields: [Field<ProgressView>] = [
    .text("month") { $0.month },
    .text("stage") { $0.stage },
    .list("sums") { $0.sums },
    .text("portion") { $0.portion },
    .text("nextStep") { $0.nextStep },
    .list("problems") { $0.problems },
    .flag("hasProblems") { !$0.problems.isEmpty },
    .list("reports") { $0.reports },
  ]

  /// Nil where nothing was reported.
  init?(_ ref: Ref<Project>, _ context: SiteContext) {
    let range = context.ledger.progress.reports(of: ref)
    guard !range.isEmpty else { return nil }
    let state = context.states[Int(ref.index)]
    month = state.month?.lastDay.chineseMonth ?? ""
    stage = context.ledger.stageWords(state)
    let year = context.ledger.settings.asOf.civil.year
    sums = Measure.allCases.compactMap { measure in
      state.figure(measure, in: year).map { "\(measure.word) \($0.words)" }
    }
    portion = state.portion?.words ?? ""
    nextStep = context.ledger.entry(state)?.nextStep ?? ""
    problems = state.problems.map { ProblemView($0.problem, raisedOn: $0.raisedOn, context) }
    reports = range.reversed().map { ReportView(context.ledger.reports[$0], context) }
  }
}

/// One entry, as written.
struct ReportView: Viewable {
  var month: String
  var anchor: String
  /// 2023年3月, where it corrects that month's report.
  var corrects: String
  var stage: String
  var condition: String
  var sums: [String]
  var portion: String
  var progress: String
  var problems: [ProblemView]
  var nextStep: String
  var evidence: String
  var unit: Link?
  var quote: String
  var source: Link?
  /// 黄灯：理由（签批：某某）.
  var override: String
  var remarks: String

  static let fields: [Field<ReportView>] = [
    .text("month") { $0.month },
    .text("anchor") { $0.anchor },
    .text("corrects") { $0.corrects },
    .text("stage") { $0.stage },
    .text("condition") { $0.condition },
    .list("sums") { $0.sums },
    .text("portion") { $0.portion },
    .text("progress") { $0.progress },
    .list("problems") { $0.problems },
    .text("nextStep") { $0.nextStep },
    .text("evidence") { $0.evidence },
    .view("unit") { $0.unit },
    .text("quote") { $0.quote },
    .view("source") { $0.source },
    .text("override") { $0.override },
    .text("remarks") { $0.remarks },
  ]

  init(_ report: Report, _ context: SiteContext) {
    month = report.month.lastDay.chineseMonth
    let folder = report.month.iso
    anchor = "m\(folder)\(report.corrects.map { "-c\($0.iso)" } ?? "")"
    corrects = report.corrects?.lastDay.chineseMonth ?? ""
    stage = report.stage.map { context.ledger.rules.stages[$0].name } ?? ""
    condition =
      report.condition.map { context.ledger.rules.progress.conditions[$0].name } ?? ""
    sums = Measure.allCases.compactMap { measure in
      report.figures[measure].map { "\(measure.word) \($0.words)" }
    }
    portion = report.portion?.words ?? ""
    progress = report.progress
    problems = report.problems.map { ProblemView($0, raisedOn: nil, context) }
    nextStep = report.nextStep
    evidence = report.evidence
    unit = report.unit.map { context.link($0) }
    quote = report.citation?.quote ?? ""
    source = report.citation.map { context.link($0) }
    override =
      report.override.map { "\($0.color.word)灯：\($0.reason)（签批：\($0.signer)）" } ?? ""
    remarks = report.remarks
  }
}

/// A problem, and who must solve it by when.
struct ProblemView: Viewable {
  var words: String
  var type: String
  var unit: Link?
  var due: String
  var solvedOn: String
  var raisedOn: String

  static let fields: [Field<ProblemView>] = [
    .text("words") { $0.words },
    .text("type") { $0.type },
    .view("unit") { $0.unit },
    .text("due") { $0.due },
    .text("solvedOn") { $0.solvedOn },
    .text("raisedOn") { $0.raisedOn },
  ]

  init(_ problem: Problem, raisedOn: Day?, _ context: SiteContext) {
    words = problem.words
    type = problem.type.map { context.ledger.rules.progress.problemTypes[$0].name } ?? ""
    unit = problem.unit.map { context.link($0) }
    due = problem.due?.chinese ?? problem.dueText
    solvedOn = problem.solvedOn?.chinese ?? ""
    self.raisedOn = raisedOn?.chinese ?? ""
  }
}

extension LightColor {
  /// 红, 橙, 黄, 蓝, 绿.
  var word: String {
    switch self {
    case .red: "红"
    case .orange: "橙"
    case .yellow: "黄"
    case .blue: "蓝"
    case .green: "绿"
    }
  }
}
