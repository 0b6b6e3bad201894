import TaizhangModel
import Testing

@testable import TaizhangLedger

/// A rule, the day, and the light it must give: 红, 黄 or nothing.
struct LightCase: Sendable, CustomTestStringConvertible {
  var rule: String
  var day: String
  var light: LightColor?

  init(_ rule: String, _ day: String, _ light: LightColor?) {
    self.rule = rule
    self.day = day
    self.light = light
  }

  var testDescription: String { "\(rule) \(day)" }

  /// The record is due on 2023-06-30, signed on 2023-01-31, stalled since 2023-03-31, and reports
  /// for January, February and March; the reports of February and March say the same.
  static let all = [
    LightCase("条件: 时限已过", "2023-06-30", nil), LightCase("条件: 时限已过", "2023-07-01", .red),
    LightCase("条件: 时限已过\n    至少: 5", "2023-07-04", nil),
    LightCase("条件: 时限已过\n    至少: 5", "2023-07-05", .red),
    LightCase("条件: 时限已过\n    至多: 5", "2023-07-05", .red),
    LightCase("条件: 时限已过\n    至多: 5", "2023-07-06", nil),
    LightCase("条件: 临期", "2023-05-31", .red), LightCase("条件: 临期", "2023-05-30", nil),
    LightCase("条件: 临期\n    至多: 7", "2023-06-23", .red),
    LightCase("条件: 临期\n    至多: 7", "2023-06-22", nil),
    LightCase("条件: 未到期", "2023-05-30", .red), LightCase("条件: 未到期", "2023-05-31", nil),
    LightCase("条件: 停滞", "2023-03-30", nil), LightCase("条件: 停滞", "2023-03-31", .red),
    LightCase("条件: 停滞\n    至少: 1", "2023-04-29", nil),
    LightCase("条件: 停滞\n    至少: 1", "2023-04-30", .red), LightCase("条件: 终止", "2023-04-30", nil),
    LightCase("条件: 未到阶段\n    阶段: 开工\n    至少: 3", "2023-04-29", nil),
    LightCase("条件: 未到阶段\n    阶段: 开工\n    至少: 3", "2023-04-30", .red),
    LightCase("条件: 未到阶段\n    阶段: 签约", "2023-04-30", nil),
    LightCase("条件: 未报", "2023-04-29", nil), LightCase("条件: 未报", "2023-04-30", .red),
    LightCase("条件: 未报\n    至少: 2", "2023-05-30", nil),
    LightCase("条件: 未报\n    至少: 2", "2023-05-31", .red),
    LightCase("条件: 雷同", "2023-02-28", nil), LightCase("条件: 雷同", "2023-03-31", .red),
    LightCase("条件: 雷同", "2023-04-30", nil),
  ]
}

@Suite struct LightTests {
  private static func content(_ rules: String, _ duty: String = "起: 2023-01") -> Content {
    var content = ReportTests.content
    content.files["rules.yaml"]? += "\n红黄绿灯:\n" + rules + "\n报送要求:\n  \(duty)\n"
    content.record(
      "r",
      "金额: 2亿元\n金额名目: 签约额\n签约时间: 2023-01-31\n完成时限: 2023-06-30\n目标阶段: 投产"
    )
    ReportTests.report("2023-01", "本月进展: 签约", &content)
    ReportTests.report("2023-02", "本月进展: 推进", &content)
    ReportTests.report("2023-03", "本月进展: 推进", &content)
    return content
  }

  private func lights(_ content: Content, on day: String) async throws -> Lights {
    let outcome = await content.ledger(asOf: day)
    #expect(outcome.diagnostics.map(\.id) == [])
    return outcome.value.standing(of: Ref(0), on: try #require(Day(iso: day))).lights
  }

  @Test(arguments: LightCase.all)
  func isOnByItsRule(_ example: LightCase) async throws {
    var content = LightTests.content("  - 名称: 甲\n    灯: 红\n    \(example.rule)")
    if example.rule.contains("停滞") {
      content.files["reports/2023-03/a.yaml"]? += "  状况: 停滞\n"
    }
    #expect(try await lights(content, on: example.day).gravest?.color == example.light)
  }

  /// A contract of which no day is told was signed on the day of its announcement or before.
  @Test(arguments: [("", 4, true), ("签约时间: 2022-12-31", 6, false)])
  func countsFromTheAnnouncementWhereNoDayIsTold(
    fields: String,
    months: Int,
    isSinceAnnounced: Bool
  ) async throws {
    var content = LightTests.content("  - 名称: 甲\n    灯: 红\n    条件: 未到阶段\n    阶段: 开工")
    content.announce(on: "2023-03-01", body: "甲项目落户。")
    content.record("r", "来源: a\n原文: 甲项目落户\n\(fields)")
    content.files["reports"] = nil
    let lights = try await lights(content, on: "2023-07-01")
    #expect(
      lights.project?.reason
        == .rule(Ref(0), number: months, isSinceAnnounced: isSinceAnnounced)
    )
  }

  /// The first that holds decides, one for the project and one for its reporting.
  @Test func takesTheFirstRuleThatHolds() async throws {
    let rules = """
        - 名称: 甲
          灯: 黄
          条件: 时限已过
          至多: 30
        - 名称: 乙
          灯: 红
          条件: 时限已过
        - 名称: 丙
          灯: 蓝
          条件: 未报
      """
    let content = LightTests.content(rules)
    let july = try await lights(content, on: "2023-07-30")
    #expect(july.project == Light(color: .yellow, reason: .rule(Ref(0), number: 30)))
    #expect(july.reporting == Light(color: .blue, reason: .rule(Ref(2), number: 3)))
    #expect(july.gravest == july.project)
    let august = try await lights(content, on: "2023-07-31")
    #expect(august.project == Light(color: .red, reason: .rule(Ref(1), number: 31)))
  }

  @Test func takesSomebodysWordForTheMonth() async throws {
    var content = LightTests.content("  - 名称: 甲\n    灯: 红\n    条件: 时限已过")
    ReportTests.report("2023-07", "调灯:\n  灯: 黄\n  理由: 遇汛期\n  签批人: 某主任", &content)
    let july = try await lights(content, on: "2023-07-31")
    let word = LightOverride(color: .yellow, reason: "遇汛期", signer: "某主任")
    #expect(july.project == Light(color: .yellow, reason: .override(word)))
    #expect(try await lights(content, on: "2023-08-31").project?.color == .red)
  }

  /// Nobody owes a report that no rule asks for.
  @Test(arguments: [
    ("起: 2023-01", 1), ("起: 2023-05", 0), ("起: 2023-01\n  类别: [签约]", 1),
    ("起: 2023-01\n  类别: [洽谈]", 0), ("起: 2023-01\n  止: 签约", 0), ("起: 2023-01\n  止: 投产", 1),
  ])
  func countsMonthsOwed(duty: String, months: Int) async throws {
    let content = LightTests.content("  - 名称: 甲\n    灯: 红\n    条件: 未报", duty)
    #expect(try await lights(content, on: "2023-04-30").unreportedMonths == months)
  }

  @Test func owesNothingInItsFirstMonth() async throws {
    var content = LightTests.content("  - 名称: 甲\n    灯: 红\n    条件: 未报")
    for month in ["2023-01", "2023-02", "2023-03"] {
      content.files["reports/\(month)/a.yaml"] = nil
    }
    #expect(try await lights(content, on: "2023-01-31").unreportedMonths == 0)
    #expect(try await lights(content, on: "2023-02-28").unreportedMonths == 1)
  }

  /// A project that was told to have ended owed nothing until that was taken back.
  @Test(arguments: [("2023-06-30", 0), ("2023-07-30", 0), ("2023-07-31", 1), ("2023-08-31", 2)])
  func owesNothingWhileItHadEnded(day: String, months: Int) async throws {
    var content = LightTests.content("  - 名称: 甲\n    灯: 红\n    条件: 未报")
    ReportTests.report("2023-04", "状况: 终止", &content)
    ReportTests.report("2023-07", "更正: 2023-04\n状况: 正常", &content)
    #expect(try await lights(content, on: day).unreportedMonths == months)
  }

  /// Nor did one that had come to where the duty ends, until it became talks again.
  @Test(arguments: [("2023-05-31", 0), ("2023-06-30", 1), ("2023-08-31", 3)])
  func owesNothingBeyondTheDuty(day: String, months: Int) async throws {
    var content = LightTests.content(
      "  - 名称: 甲\n    灯: 红\n    条件: 未报",
      "起: 2023-01\n  止: 开工"
    )
    content.files["projects/r.yaml"]? += "变更: [{日期: 2023-06-10, 类别: 洽谈}]\n"
    content.files["reports/2023-03/a.yaml"]? += "  阶段: 开工\n"
    #expect(try await lights(content, on: day).unreportedMonths == months)
  }

  /// A report of the running month says nothing for the last one that is over.
  @Test(arguments: [
    ("未报", "2023-05", "2023-05-09", true), ("未报", "2023-05", "2023-05-10", true),
    ("未报", "2023-05", "2023-05-30", true), ("未报", "2023-05", "2023-05-31", false),
    ("雷同", "2023-04", "2023-04-09", true), ("雷同", "2023-04", "2023-04-10", true),
    ("雷同", "2023-04", "2023-04-30", false), ("未报", "2023-04", "2023-04-10", false),
  ])
  func keepsTheLightOfTheMonthThatIsOver(
    rule: String,
    month: String,
    day: String,
    isLit: Bool
  ) async throws {
    var content = LightTests.content("  - 名称: 甲\n    灯: 红\n    条件: \(rule)")
    ReportTests.report(month, "日期: \(month)-10\n本月进展: 打桩", &content)
    #expect((try await lights(content, on: day).reporting != nil) == isLit)
  }

  /// Nothing is said again of a project that need not report: one that ended, or came to the last stage.
  @Test(arguments: [("状况: 终止", "止: 投产"), ("阶段: 投产", "止: 投产"), ("阶段: 开工", "止: 开工")])
  func asksNothingNewOfWhatIsOver(field: String, until: String) async throws {
    var content = LightTests.content("  - 名称: 甲\n    灯: 红\n    条件: 雷同", "起: 2023-01\n  \(until)")
    for month in ["2023-04", "2023-05"] { ReportTests.report(month, "\(field)\n本月进展: 完", &content) }
    #expect(try await lights(content, on: "2023-05-31").gravest == nil)
  }

  /// One that has ended counts as such, also where no deadline was set.
  @Test(arguments: ["", "完成时限: 长期坚持\n", "完成时限: 2023-06-30\n"])
  func endsWhatHasNoDeadline(fields: String) async throws {
    var content = ReportTests.content
    content.files["projects/r.yaml"]? += fields
    ReportTests.report("2023-04", "状况: 终止", &content)
    let ledger = await content.ledger(asOf: "2023-04-30").value
    #expect(ledger.standing(of: Ref(0), on: ledger.settings.asOf).lights.status == .ended)
  }

  /// What was given up is no success, however far it had come.
  @Test func endsWhatHadComeFarEnough() async throws {
    var content = LightTests.content("  - 名称: 甲\n    灯: 绿\n    条件: 已达到")
    ReportTests.report("2023-04", "阶段: 投产\n本月进展: 完", &content)
    #expect(try await lights(content, on: "2023-04-30").status == .met)
    ReportTests.report("2023-05", "状况: 终止", &content)
    let ended = try await lights(content, on: "2023-05-31")
    #expect((ended.status, ended.gravest) == (.ended, nil))
  }

  /// What has ended has no deadline and owes nothing.
  @Test func leavesWhatHasEnded() async throws {
    var content = LightTests.content("  - 名称: 甲\n    灯: 红\n    条件: 时限已过")
    ReportTests.report("2023-06", "状况: 终止", &content)
    let lights = try await lights(content, on: "2023-12-31")
    #expect(lights.status == .ended)
    #expect(lights.gravest == nil)
    #expect(lights.unreportedMonths == 0)
  }

  @Test(arguments: [
    ("2023-01-31", "2023-02-28", 1), ("2023-01-31", "2023-02-27", 0),
    ("2023-03-31", "2023-04-30", 1), ("2023-01-15", "2023-01-15", 0),
    ("2022-12-31", "2023-12-30", 11), ("2022-12-31", "2023-12-31", 12),
  ])
  func countsWholeMonths(from: String, to: String, months: Int) throws {
    let (one, other) = (try #require(Day(iso: from)), try #require(Day(iso: to)))
    #expect(one.wholeMonths(until: other) == months)
  }
}
