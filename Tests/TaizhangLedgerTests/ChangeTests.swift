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

  /// What a unit changed in May does not make a figure of March wrong.
  @Test func holdsClaimsAgainstTheScopeOfTheirDay() async {
    let outcome = await content().ledger()
    #expect(outcome.diagnostics.isEmpty)
    let results = await reconcile(outcome.value, jobs: 1)
    #expect(results.map(\.verdict) == [.agrees, .differs])
    #expect(results.map(\.recordedCount) == [1, 3])
  }
}
