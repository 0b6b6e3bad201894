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
  var reports: Rows<ReportView>

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
    reports = Rows(range.count) {
      ReportView(context.ledger.reports[range.upperBound - 1 - $0], context)
    }
  }
}

/// One entry, as written.
///
/// There are hundreds of thousands; what it says is read where it lies.
struct ReportView: Viewable {
  private var report: Report
  private var stage: String
  private var condition: String
  private var problems: [ProblemView]
  private var unit: Link?
  private var source: Link?

  static let fields: [Field<ReportView>] = [
    .text("month", writing: { $1.write(month: $0.report.facts.month) }),
    .text(
      "anchor",
      writing: { owner, view in
        var text = ShortText()
        text.append("m")
        owner.report.facts.month.append(to: &text)
        if let corrected = owner.report.facts.corrects {
          text.append("-c")
          corrected.append(to: &text)
        }
        view.write(text)
      }
    ),
    // 2023年3月, where it corrects that month's report.
    .text(
      "corrects",
      writing: { owner, view in owner.report.facts.corrects.map { view.write(month: $0) } }
    ),
    .text("stage") { $0.stage },
    .text("condition") { $0.condition },
    .list("sums") { ReportedSumView.all($0.report.facts.figures) },
    .text("portion") { $0.report.portion?.words ?? "" },
    .text(
      "progress",
      writing: { owner, view in
        owner.report.words.withBytes { progress, _ in unsafe view.write(utf8: progress) }
      }
    ),
    .list("problems") { $0.problems },
    .text(
      "nextStep",
      writing: { owner, view in
        owner.report.words.withBytes { _, nextStep in unsafe view.write(utf8: nextStep) }
      }
    ),
    .text("evidence") { $0.report.evidence },
    .view("unit") { $0.unit },
    .text("quote") { $0.report.citation?.quote ?? "" },
    .view("source") { $0.source },
    // 黄灯：理由（签批：某某）.
    .text("override") { owner in
      owner.report.override.map { "\($0.color.lightWord)：\($0.reason)（签批：\($0.signer)）" } ?? ""
    },
    .text("remarks") { $0.report.remarks },
  ]

  init(_ report: Report, _ context: SiteContext) {
    self.report = report
    stage = report.facts.stage.map { context.ledger.rules.stages[$0].name } ?? ""
    condition =
      report.facts.condition.map { context.ledger.rules.progress.conditions[$0].name } ?? ""
    problems = report.problems.map { ProblemView($0, raisedOn: nil, context) }
    unit = report.facts.unit.map { context.link($0) }
    source = report.citation.map { context.link($0) }
  }
}

/// 累计到位资金 约 3000 万元.
struct ReportedSumView: Viewable {
  var measure: Measure
  var sum: ReportedSum

  static let fields: [Field<ReportedSumView>] = [
    .text(
      ".",
      writing: { owner, view in
        var text = ShortText()
        text.append(word: owner.measure.word)
        text.append(" ")
        owner.sum.appendWords(to: &text)
        view.write(text)
      }
    )
  ]

  /// Those that were reported.
  static func all(_ figures: ReportedSums) -> [ReportedSumView] {
    var views: [ReportedSumView] = []
    views.reserveCapacity(4)
    for measure in Measure.allCases {
      guard let sum = figures[measure] else { continue }
      views.append(ReportedSumView(measure: measure, sum: sum))
    }
    return views
  }
}

extension ViewBuilder {
  /// 2023年3月.
  fileprivate mutating func write(month: Month) {
    var text = ShortText()
    text.append(month.year)
    text.append("年")
    text.append(month.month)
    text.append("月")
    write(text)
  }
}

/// A problem, and who must solve it by when.
struct ProblemView: Viewable {
  var words: String
  var type: String
  var unit: Link?
  var due: String
  /// The words of `due` set a day.
  var hasDay: Bool
  var solvedOn: String
  var raisedOn: String

  static let fields: [Field<ProblemView>] = [
    .text("words") { $0.words },
    .text("type") { $0.type },
    .view("unit") { $0.unit },
    .text("due") { $0.due },
    .flag("hasDay") { $0.hasDay },
    .text("solvedOn") { $0.solvedOn },
    .text("raisedOn") { $0.raisedOn },
  ]

  init(_ problem: Problem, raisedOn: Day?, _ context: SiteContext) {
    words = problem.words
    type = problem.type.map { context.ledger.rules.progress.problemTypes[$0].name } ?? ""
    unit = problem.unit.map { context.link($0) }
    due = problem.due?.chinese ?? problem.dueText
    hasDay = problem.due != nil
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

  /// 红灯 and so on.
  var lightWord: String {
    switch self {
    case .red: "红灯"
    case .orange: "橙灯"
    case .yellow: "黄灯"
    case .blue: "蓝灯"
    case .green: "绿灯"
    }
  }
}
