import TaizhangModel
import Testing

@testable import TaizhangLedger

@Suite struct ChangeTests {
  /// A record announced with 8亿元 in March, 10亿元 and three projects since the end of May.
  private func content() -> Content {
    var content = Content()
    let claim = { (id: String) in
      """
      公布数:
        - 编号: \(id)
          内容: 合计
          原文: 合计1个项目，8亿元
          个数: 1个
          金额: 8亿元
          范围:
            记录: r

      """
    }
    content.announce("a", on: "2024-03-10", claim("march"), body: "合计1个项目，8亿元。")
    content.announce("b", on: "2024-06-05", claim("june"), body: "合计1个项目，8亿元。")
    content.record(
      "r",
      """
      金额: 8亿元
      金额名目: 签约额
      来源: a
      原文: 合计1个项目，8亿元
      变更:
        - 日期: 2024-05-31
          金额: 10亿元
          项目数: 3
      """
    )
    return content
  }

  @Test(arguments: [
    ("2024-05-30", 8, 1), ("2024-05-31", 10, 3), ("2024-10-31", 10, 3),
  ])
  func countsWhatHoldsOnTheDay(asOf: String, hundredMillions: Int64, count: Int) async throws {
    let ledger = await content().ledger(asOf: asOf).value
    let project = try #require(ledger.projects.first)
    #expect(project.amount?.point == Money(fen: hundredMillions * 100_000_000_00))
    #expect(project.count == count)
  }

  @Test func tellsWhatChangedInItsScope() async throws {
    let ledger = await content().ledger(asOf: "2024-10-31").value
    let (april, may) = (try #require(Day(iso: "2024-04-30")), try #require(Day(iso: "2024-05-31")))
    let changes = ledger.changes(of: Ref(0), from: april, to: may)
    #expect(changes.map(\.keyword) == ["amount", "count"])
    #expect(changes.last == .count(from: 1, to: 3))
    #expect(ledger.changes(of: Ref(0), from: may, to: ledger.settings.asOf) == [])
  }

  /// One record of 8亿元, and a sum or a number of projects that is stated of all.
  private static func stating(_ stated: String) -> Content {
    var content = Content()
    let field = stated.contains("元") ? "金额" : "个数"
    content.announce(
      "a",
      on: "2024-03-10",
      """
      公布数:
        - 编号: sum
          内容: 合计
          原文: 合计\(stated)
          \(field): \(stated)
          范围:
            来源: a

      """,
      body: "合计\(stated)。甲项目8亿元。"
    )
    content.record("r", "金额: 8亿元\n金额名目: 签约额\n来源: a\n原文: 甲项目8亿元")
    return content
  }

  /// Equal to the figures that are there proves nothing of those that are not; above a lower bound does.
  @Test(arguments: [
    ("8亿元", "", Reconciliation.Verdict.agrees),
    ("8亿元", "金额: 100亿元以上\n金额名目: 签约额", .notCheckable), ("8亿元", "备注: 没有金额", .notCheckable),
    ("约8亿元", "备注: 没有金额", .notCheckable), ("近9亿元", "备注: 没有金额", .notCheckable),
    ("9亿元", "备注: 没有金额", .notCheckable), ("7亿元", "备注: 没有金额", .differs),
    ("超过7亿元", "备注: 没有金额", .agrees), ("8亿元以上", "备注: 没有金额", .agrees),
  ])
  func holdsNoSumThatIsNotWhole(
    stated: String,
    other: String,
    verdict: Reconciliation.Verdict
  ) async {
    var content = Self.stating(stated)
    if !other.isEmpty { content.record("s", "\(other)\n来源: a\n原文: 甲项目") }
    let ledger = await content.ledger().value
    #expect(await reconcile(ledger, jobs: 1).map(\.verdict) == [verdict])
  }

  /// A bound that a figure keeps to by far says nothing of it; and other money than the yuan is not added.
  @Test(arguments: [
    ("近16亿元", Reconciliation.Verdict.agrees, Reconciliation.Reason.withinBound),
    ("近17亿元", .notCheckable, .farFromBound), ("不超过270亿元", .notCheckable, .farFromBound),
    ("超过4亿元", .agrees, .withinBound), ("超过3亿元", .notCheckable, .farFromBound),
    ("1亿元以上", .notCheckable, .farFromBound), ("8亿美元", .notCheckable, .foreignCurrency),
    ("近2个", .agrees, .withinBound), ("近百个", .notCheckable, .farFromBound),
  ])
  func holdsAFigureAgainstABound(
    stated: String,
    verdict: Reconciliation.Verdict,
    reason: Reconciliation.Reason
  ) async {
    let content = Self.stating(stated)
    let results = await reconcile(content.ledger().value, jobs: 1)
    #expect(results.map(\.verdict) == [verdict])
    #expect(results.map(\.reason) == [reason])
  }

  /// What a unit changed in May does not make a figure of March wrong.
  @Test func holdsClaimsAgainstTheScopeOfTheirDay() async {
    let outcome = await content().ledger()
    #expect(outcome.diagnostics.isEmpty)
    let results = await reconcile(outcome.value, jobs: 1)
    #expect(results.map(\.verdict) == [.agrees, .differs])
    #expect(results.map(\.recordedCount) == [1, 3])
  }
}
