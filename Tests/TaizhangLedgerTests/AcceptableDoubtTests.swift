import TaizhangModel
import Testing

@testable import TaizhangLedger

/// Doubts of single records can be named by an acceptance.
struct AcceptableDoubtTests {
  /// Contents with one doubt each, which concerns record `r`.
  static let doubts: [(id: Diagnostic.ID, head: String, fields: String)] = [
    (.amountNotRecorded, "", "    来源: a\n    原文: 签约额45亿元"),
    (.vagueDeadline, "完成时限: 2023年1月初\n", ""),
    (.deadlineBeforeBase, "签约时间: 2022-10-22\n完成时限: 3月底\n", ""),
  ]

  @Test(arguments: doubts)
  func letsDoubtsAboutRecordsStand(id: Diagnostic.ID, head: String, fields: String) async {
    var content = Content()
    content.announce(body: "签约额45亿元。")
    content.files["projects/batch.yaml"] = """
      批次: 亚博会
      类别: 签约
      \(head)项目:
        - 编号: r
          名称: 甲
      \(fields)
      """
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == [id])
    let judged = applyAcceptances([acceptance(of: id, "r")], to: found, asOf: day)
    #expect(judged.map(\.acceptance?.who) == ["张科"])
    #expect(judged.map(\.id) == [id])
  }

  /// A deadline in a batch's head is doubted once, and the first record stands for all.
  @Test func tellsSharedDeadlinesOnce() async {
    var content = Content()
    content.files["projects/batch.yaml"] = """
      批次: 亚博会
      类别: 签约
      完成时限: 2023年1月初
      项目:
        - 编号: r2
          名称: 甲
        - 编号: r1
          名称: 乙
      """
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == [.vagueDeadline])
    #expect(found.map(\.subject) == ["r2"])
  }
}

private let day = Day(number: 20_000)
private let spot = SourceSpot(FileID(0), SourceRange(0, 0))

private func acceptance(of id: Diagnostic.ID, _ subject: String) -> AcceptanceRecord {
  AcceptanceRecord(
    finding: Located(id, at: spot),
    subject: Located(subject, at: spot),
    acceptance: Diagnostic.Acceptance(who: "张科", day: day, reason: "已核实")
  )
}
