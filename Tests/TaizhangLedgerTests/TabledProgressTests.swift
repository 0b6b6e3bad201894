import TaizhangModel
import Testing

@testable import TaizhangLedger

/// Columns of progress in a table of the ledger, which only months' sheets are read for.
struct TabledProgressTests {
  private static let head = "批次：亚博会　类别：签约　单位：万元\n"
  private static let names = "项目编号,项目名称,签约额,累计到位资金,进展情况,存在问题,下步措施,当前阶段\n"
  private static let rows = "R-1,甲,500,20,,用地未批,无,开工\nr-2,乙,300,,主体完工,无,,\n"

  private func found(
    _ table: String,
    _ others: [String: String] = [:]
  ) async -> [Diagnostic] {
    var content = Content()
    content.files["projects/总表.csv"] = table
    content.files.merge(others) { $1 }
    return await content.ledger().diagnostics.filter { $0.severity != .note }
  }

  /// 下步措施 says nothing, and 当前阶段 is a field of records, too.
  @Test func tellsColumnsThatNobodyReads() async {
    let found = await found(Self.head + Self.names + Self.rows)
    let words = "累计到位资金、进展情况、存在问题"
    #expect(found.map(\.id) == [.unreadColumn])
    #expect(found.first?.arguments == [words, words, "of the reports"])
    #expect(found.first?.subject == "projects/总表.csv \(words)")
  }

  /// One report of one of its records, in whatever file, and the office keeps reports.
  @Test(arguments: [
    ("reports/2023-03/总表.csv", head + names + rows),
    ("reports/2026-03/a.yaml", "- 项目: r-2\n  本月进展: 施工\n"),
    ("reports/2023-03/a.csv", "项目名称,本月进展\n乙,施工\n"),
  ])
  func isSilentWhereThereAreReports(path: String, text: String) async {
    let found = await found(Self.head + Self.names + Self.rows, [path: text])
    #expect(found.allSatisfy { $0.id != .unreadColumn }, "\(found)")
  }

  @Test func tellsThemWhereOthersReport() async {
    let others = [
      "projects/r-3.yaml": "名称: 丙\n批次: 亚博会\n类别: 签约\n",
      "reports/2023-03/a.yaml": "- 项目: r-3\n  本月进展: 施工\n",
    ]
    let found = await found(Self.head + Self.names + Self.rows, others)
    #expect(found.map(\.id) == [.unreadColumn])
  }

  /// A file that cannot be read may hold the reports.
  @Test func isSilentWhereReportsCannotBeRead() async {
    let others = ["reports/2023-03/a.yaml": "- 项目: r-2\n  本月进展: [施工\n"]
    let found = await found(Self.head + Self.names + Self.rows, others)
    #expect(found.contains { $0.severity == .error })
    #expect(found.allSatisfy { $0.id != .unreadColumn }, "\(found)")
  }

  /// Told not to be read, or empty but for a sum of nothing below.
  @Test(arguments: [
    head + "不读的列：累计到位资金、进展情况、存在问题\n" + names + rows,
    head + names + "r-1,甲,500,,—,无,,\n合计,,500,0,,,,\n",
  ])
  func isSilentWhereNothingIsLost(table: String) async {
    #expect(await found(table) == [])
  }
}
