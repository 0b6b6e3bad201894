import TaizhangModel
import Testing

@testable import TaizhangLedger

/// What reports tell of a project, month after month.
@Suite struct ReportTests {
  /// Record `r`, signed on 2023-01-10 with 2亿元, and the rules its reports need.
  static var content: Content {
    var content = Content()
    content.files["rules.yaml"]? += """

      状况:
        - 名称: 正常
          性质: 正常
        - 名称: 停滞
          别名: [停建]
          性质: 停滞
        - 名称: 终止
          性质: 终止
      问题类型:
        - 名称: 用地
      """
    content.record("r", "金额: 2亿元\n金额名目: 签约额\n签约时间: 2023-01-10")
    return content
  }

  /// Adds an entry for `r` to a month.
  static func report(_ month: String, _ fields: String, _ content: inout Content) {
    let path = "reports/\(month)/a.yaml"
    let lines = fields.split(separator: "\n").map { "  \($0)\n" }.joined()
    content.files[path, default: ""] += "- 项目: r\n" + lines
  }

  private func state(_ content: Content, on day: String) async throws -> (Ledger, ProjectState) {
    let outcome = await content.ledger(asOf: day)
    #expect(outcome.diagnostics.map(\.id) == [])
    let asOf = try #require(Day(iso: day))
    return (outcome.value, outcome.value.state(of: Ref(0), on: asOf))
  }

  @Test func takesWhatIsSaidAndKeepsTheRest() async throws {
    var content = ReportTests.content
    ReportTests.report("2023-03", "阶段: 开工\n本年到位资金: 3000万元\n累计到位资金: 约3000万元", &content)
    ReportTests.report("2023-04", "累计到位资金: 5000万元\n投产份额: 12/100 条生产线", &content)
    let (ledger, state) = try await state(content, on: "2023-04-30")
    #expect(state.stage.map { ledger.rules.stages[$0].name } == "开工")
    #expect(state.stageSince == Day(iso: "2023-03-31"))
    #expect(state.figure(.fundsThisYear, in: 2023)?.money == Money(fen: 3_000_000_000))
    #expect(state.figure(.fundsTotal, in: 2023)?.money == Money(fen: 5_000_000_000))
    #expect(state.figure(.fundsTotal, in: 2023)?.isAbout == false)
    #expect(state.portion == Portion(done: 12, whole: 100, unit: "条生产线"))
    #expect(ledger.projects[0].stage == state.stage)
  }

  @Test func knowsNothingBeforeItsDay() async throws {
    var content = ReportTests.content
    ReportTests.report("2023-03", "日期: 3月20日\n阶段: 投产", &content)
    let (before, early) = try await state(content, on: "2023-03-19")
    #expect(early.stage.map { before.rules.stages[$0].name } == "签约")
    #expect(before.later.reports == 1)
    let (after, late) = try await state(content, on: "2023-03-20")
    #expect(late.stage.map { after.rules.stages[$0].name } == "投产")
    #expect(after.later.reports == 0)
  }

  /// Last year's flow is not this year's, reported again or not.
  @Test func startsTheYearFromNothing() async throws {
    var content = ReportTests.content
    ReportTests.report("2023-12", "本年到位资金: 900万元\n累计到位资金: 900万元", &content)
    let (_, inJanuary) = try await state(content, on: "2024-01-31")
    #expect(inJanuary.figure(.fundsThisYear, in: 2024) == nil)
    #expect(inJanuary.figure(.fundsTotal, in: 2024)?.money == Money(fen: 900_000_000))
    ReportTests.report("2024-01", "本月进展: 春节停工。", &content)
    let (_, reported) = try await state(content, on: "2024-01-31")
    #expect(reported.figure(.fundsThisYear, in: 2024) == nil)
  }

  /// A correction speaks from its own day on; what was right before stays as it was.
  @Test func appliesACorrectionFromItsDayOn() async throws {
    var content = ReportTests.content
    ReportTests.report("2023-03", "阶段: 投产\n累计到位资金: 100万元", &content)
    ReportTests.report("2023-04", "累计到位资金: 300万元", &content)
    ReportTests.report("2023-05", "更正: 2023-03\n阶段: 开工", &content)
    let (ledger, april) = try await state(content, on: "2023-04-30")
    #expect(april.stage.map { ledger.rules.stages[$0].name } == "投产")
    let (later, may) = try await state(content, on: "2023-05-31")
    #expect(may.stage.map { later.rules.stages[$0].name } == "开工")
    #expect(may.stageSince == Day(iso: "2023-03-31"))
    #expect(may.figure(.fundsTotal, in: 2023)?.money == Money(fen: 300_000_000))
    #expect(may.month == Month(iso: "2023-04"))
    let april30 = try #require(Day(iso: "2023-04-30"))
    #expect(later.state(of: Ref(0), on: april30) == april)
  }

  @Test func liesAConditionOverTheStage() async throws {
    var content = ReportTests.content
    ReportTests.report("2023-03", "阶段: 开工\n状况: 停建", &content)
    let (ledger, stalled) = try await state(content, on: "2023-04-30")
    #expect(stalled.condition.map { ledger.rules.progress.conditions[$0].name } == "停滞")
    #expect(stalled.stage.map { ledger.rules.stages[$0].name } == "开工")
    #expect(stalled.conditionSince == Day(iso: "2023-03-31"))
    ReportTests.report("2023-04", "状况: 正常", &content)
    let (_, normal) = try await state(content, on: "2023-04-30")
    #expect(normal.condition == nil)
  }

  @Test func followsAProblemByItsWords() async throws {
    var content = ReportTests.content
    ReportTests.report(
      "2023-03",
      "问题:\n  - 内容: 缺用地指标\n    类型: 用地\n    责任单位: 叶城县\n    解决时限: 4月底",
      &content
    )
    ReportTests.report("2023-04", "本月进展: 仍在等指标。", &content)
    let (ledger, open) = try await state(content, on: "2023-04-30")
    let problem = try #require(open.openProblems.first)
    #expect(problem.raisedOn == Day(iso: "2023-03-31"))
    #expect(problem.problem.due == Day(iso: "2023-04-30"))
    #expect(problem.problem.unit.map { ledger.units[$0].name } == "叶城县人民政府")
    ReportTests.report("2023-05", "问题:\n  - 内容: 缺用地指标\n    解决日期: 5月8日", &content)
    let (_, solved) = try await state(content, on: "2023-05-31")
    #expect(solved.openProblems == [])
    #expect(solved.problems.map(\.problem.type) == [open.problems[0].problem.type])
    ReportTests.report("2023-06", "阶段: 开工", &content)
    let (_, after) = try await state(content, on: "2023-06-30")
    #expect(after.problems == [])
  }

  /// Problems of a correction stand in the place of those of the month, solved ones among them; where
  /// it names none, they stay, and so does what other months tell.
  @Test(arguments: [("", ["缺地", "缺电", "缺路"]), ("问题:\n  - 内容: 缺钱", ["缺水", "缺钱", "缺路", "缺电"])])
  func replacesTheProblemsOfACorrectedMonth(problems: String, open: [String]) async throws {
    var content = ReportTests.content
    let solved = "\n  - 内容: 缺水\n    解决日期: 3月2日"
    ReportTests.report("2023-02", "问题:\n  - 内容: 缺水", &content)
    ReportTests.report("2023-03", "问题:\n  - 内容: 缺地\n  - 内容: 缺电" + solved, &content)
    ReportTests.report("2023-04", "问题:\n  - 内容: 缺路\n  - 内容: 缺电", &content)
    ReportTests.report("2023-05", "更正: 2023-03\n本月进展: 甲\n" + problems, &content)
    let (_, may) = try await state(content, on: "2023-05-31")
    #expect(may.openProblems.map(\.problem.words) == open)
  }

  @Test func countsMonthsThatTellTheSame() async throws {
    var content = ReportTests.content
    for month in ["2023-03", "2023-04", "2023-05"] {
      ReportTests.report(month, "本月进展: 正在推进。", &content)
    }
    let (_, same) = try await state(content, on: "2023-05-31")
    #expect(same.unchangedMonths == 2)
    ReportTests.report("2023-06", "本月进展: 正在推进。\n累计到位资金: 1万元", &content)
    let (_, other) = try await state(content, on: "2023-06-30")
    #expect(other.unchangedMonths == 0)
    ReportTests.report("2023-08", "本月进展: 正在推进。\n累计到位资金: 1万元", &content)
    let (_, gap) = try await state(content, on: "2023-08-31")
    #expect(gap.unchangedMonths == 0)
  }

  /// Two months in a row: what is not written stays as it was, and whatever is new is none of the same.
  @Test(arguments: [
    ("阶段: 开工\n本月进展: 甲", "本月进展: 甲", 1),
    ("累计到位资金: 1亿元\n本月进展: 甲", "本月进展: 甲", 1),
    ("累计到位资金: 1亿元\n本月进展: 甲", "累计到位资金: 1亿元\n本月进展: 甲", 1),
    ("累计到位资金: 1亿元", "累计到位资金: 1亿元", 1), ("阶段: 开工", "依据: 照片", 1),
    ("本月进展: 甲\n下一步: 乙", "本月进展: 甲\n下一步: 丙", 0), ("本月进展: 甲\n下一步: 乙", "本月进展: 甲", 1),
    ("本月进展: 甲", "本月进展: 甲\n下一步: 乙", 0), ("本月进展: 甲\n累计到位资金: 1亿元", "累计到位资金: 1亿元", 1),
    ("本月进展: 甲", "本月进展: 甲\n状况: 停滞", 0), ("本月进展: 甲", "本月进展: 甲\n状况: 正常", 1),
    ("本月进展: 甲", "本月进展: 甲\n问题:\n  - 内容: 缺水", 0),
    ("本月进展: 甲\n问题:\n  - 内容: 缺水", "本月进展: 甲\n问题:\n  - 内容: 缺水", 1),
    ("本月进展: 甲\n问题:\n  - 内容: 缺水", "本月进展: 甲", 1),
    ("本月进展: 甲\n问题:\n  - 内容: 缺水", "本月进展: 甲\n问题:\n  - 内容: 缺水\n    解决日期: 2月3日", 0),
    ("本月进展: 甲\n问题:\n  - 内容: 缺水", "本月进展: 甲\n问题:\n  - 内容: 缺水\n    解决时限: 5月底", 0),
    ("本月进展: 甲\n投产份额: 1/3 条线", "本月进展: 甲\n投产份额: 2/3 条线", 0),
  ])
  func tellsWhatIsTheSameAgain(first: String, second: String, months: Int) async throws {
    var content = ReportTests.content
    ReportTests.report("2023-01", first, &content)
    ReportTests.report("2023-02", second, &content)
    #expect(try await state(content, on: "2023-02-28").1.unchangedMonths == months)
  }

  /// A year's flow begins again in January: whoever sends what December said has copied it.
  @Test(arguments: [("本年到位资金: 1亿元\n", 1), ("", 1), ("本年到位资金: 2亿元\n", 0)])
  func tellsADecembersFigureSentInJanuary(figure: String, months: Int) async throws {
    var content = ReportTests.content
    ReportTests.report("2023-12", "本年到位资金: 1亿元\n本月进展: 甲", &content)
    ReportTests.report("2024-01", "\(figure)本月进展: 甲", &content)
    #expect(try await state(content, on: "2024-01-31").1.unchangedMonths == months)
  }

  /// One entry a file, a list, and a head with shared fields are one thing.
  @Test(arguments: [
    "项目: r\n阶段: 开工\n日期: 3月20日\n",
    "- 项目: r\n  阶段: 开工\n  日期: 3月20日\n",
    "日期: 3月20日\n条目:\n  - 项目: r\n    阶段: 动工\n",
    "date: 3月20日\nentries:\n  - project: r\n    stage: 开工\n",
  ])
  func readsEveryForm(text: String) async throws {
    var content = ReportTests.content
    content.files["rules.yaml"] = content.files["rules.yaml"]?
      .replacing("名称: 开工\n", with: "名称: 开工\n    别名: [动工]\n")
    content.files["reports/2023-03/a.yaml"] = text
    let (ledger, state) = try await state(content, on: "2023-03-20")
    #expect(state.stage.map { ledger.rules.stages[$0].name } == "开工")
    #expect(ledger.reports.map(\.facts.day) == [Day(iso: "2023-03-20")])
  }

  /// The ledger of a day holds no trace of later reports.
  @Test(arguments: ["2023-02-28", "2023-03-31", "2023-04-30", "2023-05-31"])
  func isOnEveryDayWhatItWasThen(day: String) async throws {
    var whole = ReportTests.content
    var then = ReportTests.content
    for (month, fields) in [
      ("2023-03", "阶段: 投产\n本月进展: 甲"), ("2023-04", "状况: 停滞\n本月进展: 乙"),
      ("2023-05", "更正: 2023-03\n阶段: 开工"),
    ] {
      ReportTests.report(month, fields, &whole)
      if month <= day.prefix(7) { ReportTests.report(month, fields, &then) }
    }
    let (one, stateNow) = try await state(whole, on: day)
    let (other, stateThen) = try await state(then, on: day)
    #expect(stateNow == stateThen)
    #expect(one.projects == other.projects)
  }
}
