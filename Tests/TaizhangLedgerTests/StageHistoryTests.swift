import TaizhangModel
import Testing

@testable import TaizhangLedger

/// Records that are written on: their 阶段 and 节点 are of today, and a past day did not know them.
@Suite struct StageHistoryTests {
  /// Announced on 22 October 2022; started, by the record, in the middle of May 2023, and in
  /// production since 30 June.
  private static var content: Content {
    var content = ReportTests.content
    content.announce("a", body: "甲项目，签约额2亿元。3月进场。")
    content.files["projects/r.yaml"] = nil
    content.add(
      "r",
      "甲项目",
      "来源: a\n金额: 2亿元\n金额名目: 签约额\n原文: 甲项目，签约额2亿元\n阶段: 投产",
      """
      节点:
        - 事项: 进场
          时间: 2023年3月
          原文: 3月进场
        - 事项: 投产
          阶段: 投产
          时间: 2023-06-30
        - 事项: 开工
          阶段: 开工
          时间: 2023年5月中旬
        - 事项: 达产
          阶段: 投产
          时间: 2024年底
          计划: 是
      """
    )
    return content
  }

  private static func stage(_ ledger: Ledger, on day: String) throws -> String? {
    let state = ledger.state(of: Ref(0), on: try #require(Day(iso: day)))
    return state.stage.map { ledger.rules.stages[$0].name }
  }

  /// Milestones the announcement tells, and plans, are known with the record.
  @Test(arguments: [
    ("2022-10-22", "签约", ["进场", "达产"]), ("2023-05-19", "签约", ["进场", "达产"]),
    ("2023-05-20", "开工", ["进场", "开工", "达产"]),
    ("2023-06-29", "开工", ["进场", "开工", "达产"]),
    ("2023-06-30", "投产", ["进场", "投产", "开工", "达产"]),
  ])
  func knowsAMilestoneFromItsDayOn(day: String, stage: String, events: [String]) async throws {
    let outcome = await StageHistoryTests.content.ledger(asOf: day)
    #expect(outcome.diagnostics == [])
    let project = try #require(outcome.value.projects.first)
    #expect(project.stage.map { outcome.value.rules.stages[$0].name } == stage)
    #expect(project.milestones.map(\.event) == events)
    // A later ledger tells the same of that day, so that its bulletins stay.
    let later = await StageHistoryTests.content.ledger(asOf: "2024-01-01").value
    #expect(try StageHistoryTests.stage(later, on: day) == stage)
  }

  /// What moved between two reports of the same words, or in the month of the second, is not the same
  /// again; what moved before both is.
  @Test(arguments: [
    ("5月20日", "6月30日", 1), ("6月20日", "6月30日", 0), ("6月20日", "6月9日", 0), ("7月1日", "6月30日", 1),
  ])
  func tellsAMovedStageFromTheSameAgain(moved: String, reported: String, months: Int) async throws {
    var content = ReportTests.content
    let milestone = "节点:\n  - 事项: 开工\n    阶段: 开工\n    时间: 2023年\(moved)"
    content.record("r", "签约时间: 2023-01-10\n" + milestone)
    ReportTests.report("2023-05", "本月进展: 甲", &content)
    ReportTests.report("2023-06", "日期: \(reported)\n本月进展: 甲", &content)
    let ledger = await content.ledger(asOf: "2023-07-31").value
    let state = ledger.state(of: Ref(0), on: try #require(Day(iso: "2023-07-31")))
    #expect(state.unchangedMonths == months)
  }

  /// 阶段 beyond the last milestone is not known before it; without milestones, from the start.
  @Test func needsAMilestoneToTellADay() async throws {
    var content = ReportTests.content
    content.files["projects/r.yaml"] = nil
    let fields = "签约时间: 2023-01-10\n阶段: 投产"
    content.record("r", fields)
    let always = await content.ledger(asOf: "2024-01-01").value
    #expect(try StageHistoryTests.stage(always, on: "2023-01-10") == "投产")
    content.record("r", fields + "\n节点:\n  - 事项: 开工\n    阶段: 开工\n    时间: 2023年5月")
    let dated = await content.ledger(asOf: "2024-01-01").value
    #expect(try StageHistoryTests.stage(dated, on: "2023-05-30") == "签约")
    #expect(try StageHistoryTests.stage(dated, on: "2023-05-31") == "投产")
  }

  /// Reports and milestones each tell from their own day on; a milestone leads nowhere back.
  @Test func goesTogetherWithReports() async throws {
    var content = StageHistoryTests.content
    ReportTests.report("2023-03", "阶段: 开工", &content)
    ReportTests.report("2023-07", "更正: 2023-03\n本月进展: 已经开工。", &content)
    let ledger = await content.ledger(asOf: "2024-01-01").value
    #expect(try StageHistoryTests.stage(ledger, on: "2023-03-30") == "签约")
    #expect(try StageHistoryTests.stage(ledger, on: "2023-05-31") == "开工")
    let state = ledger.state(of: Ref(0), on: try #require(Day(iso: "2023-05-31")))
    #expect(state.stageSince == Day(iso: "2023-03-31"))
    #expect(try StageHistoryTests.stage(ledger, on: "2023-06-30") == "投产")
    #expect(try StageHistoryTests.stage(ledger, on: "2023-12-31") == "投产")
  }

  /// What a notice of July tells of 20 June is no step back behind what happened on 30 June.
  @Test func tellsALateReportOfItsOwnDay() async throws {
    var content = StageHistoryTests.content
    content.announce("b", on: "2023-07-05", body: "甲项目仍在开工。")
    let fields = "日期: 6月20日\n阶段: 开工\n累计到位资金: 5万元\n来源: b\n原文: 甲项目仍在开工"
    ReportTests.report("2023-06", fields, &content)
    let ledger = await content.ledger(asOf: "2024-01-01").value
    for day in ["2023-06-30", "2023-07-05", "2023-12-31"] {
      #expect(try StageHistoryTests.stage(ledger, on: day) == "投产")
    }
    let state = ledger.state(of: Ref(0), on: try #require(Day(iso: "2023-07-05")))
    #expect(state.figures[.fundsTotal]?.money == Money(fen: 5_000_000))
    #expect(state.month == Month(iso: "2023-06"))
    // A later report may still tell that it went back.
    ReportTests.report("2023-07", "阶段: 开工", &content)
    let later = await content.ledger(asOf: "2024-01-01").value
    #expect(try StageHistoryTests.stage(later, on: "2023-07-31") == "开工")
  }
}
