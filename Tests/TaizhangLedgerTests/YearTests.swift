import TaizhangModel
import Testing

@testable import TaizhangLedger

/// Years that nobody means, told with those that can be meant.
@Suite struct YearTests {
  private func found(_ changes: [String: String]) async -> [Diagnostic] {
    var content = Content()
    content.files.merge(changes) { _, new in new }
    return await content.ledger().diagnostics
  }

  /// An office asks for reports, and announces, in years it has been there.
  @Test(arguments: ["0202-01", "202-01", "202年1月", "２０２年1月", "20024-01", "1948-12", "2100-01"])
  func refusesADutyToReportFromAYearThatCannotBeMeant(month: String) async {
    let rules = (Content().files["rules.yaml"] ?? "") + "\n报送要求:\n  起: "
    let found = await found(["rules.yaml": rules + month + "\n"])
    #expect(found.map(\.id) == [.unreadableDate])
    #expect(found.map(\.arguments) == [[month, "1949", "2099"]])
    #expect(await self.found(["rules.yaml": rules + "1949-01\n"]).isEmpty)
    #expect(await self.found(["rules.yaml": rules + "2099年12月\n"]).isEmpty)
  }

  @Test(arguments: ["0202-10-22", "202年10月22日", "1848年2月", "9025.10.22"])
  func refusesPapersOfAYearThatCannotBeMeant(day: String) async {
    let files = [
      "site.yaml": "标题: 台账\n编制单位: 办公室\n截至: \(day)\n",
      "announcements/b.md": "---\n标题: 文\n日期: \(day)\n---\n文\n",
    ]
    for (path, text) in files {
      let found = await found([path: text])
      #expect(found.map(\.arguments) == [[day, "1949", "2099"]], "\(path)")
    }
    #expect(
      await found([
        "announcements/b.md": "---\n标题: 文\n日期: 1949年10月1日\n---\n文\n"
      ]).isEmpty
    )
  }

  /// The folder's name is the month of its reports, and a note's name that of its bulletin.
  @Test(arguments: [
    ("reports/0202-05/a.yaml", "0202-05"), ("reports/1948-12/a.csv", "1948-12"),
    ("bulletins/9025-06.md", "9025-06"),
  ])
  func refusesMonthsOfAYearThatCannotBeMeant(path: String, month: String) async {
    let found = await found([path: "- 项目编号: r-1\n  阶段: 签约\n"])
    #expect(found.map(\.id) == [.unreadableDate])
    #expect(found.map(\.arguments) == [[month, "1949", "2099"]])
  }

  @Test func tellsOtherFoldersHowMonthsAreWritten() async {
    #expect(await found(["reports/2023-5/a.yaml": "[]\n"]).map(\.id) == [.unexpectedFile])
    #expect(await found(["papers/0202-05/a.yaml": "[]\n"]).map(\.id) == [.unexpectedFile])
  }

  /// What a paper tells of may be older; no day of a ledger is later.
  @Test func tellsOfOtherDaysWhichYearsTheyMayHave() async {
    func found(_ fields: String) async -> [Diagnostic] {
      var content = Content()
      content.record("r-1", fields)
      return await content.ledger().diagnostics
    }
    #expect(await found("节点:\n  - 事项: 建厂\n    时间: 1938年5月").isEmpty)
    #expect(await found("签约时间: 20024-01").map(\.arguments) == [["20024-01", "1", "2099"]])
    #expect(await found("完成时限: 9025年底").map(\.arguments) == [["9025年底", "1", "2099"]])
    #expect(await found("签约时间: 某日").map(\.arguments) == [["某日"]])
  }

  /// A year that is left out is that of the paper the words stand in, and not of the signing before it.
  @Test func takesTheYearOfThePaper() async throws {
    let content = Content {
      $0.announce("a", on: "2023-03-10", body: "甲项目，签约额2亿元。")
      $0.announce("b", on: "2024-07-01", body: "甲项目5月20日增资到3亿元。")
      $0.add(
        "r",
        "甲项目",
        "来源: a\n原文: 甲项目，签约额2亿元\n签约时间: 2022-05-10\n金额: 2亿元\n金额名目: 签约额",
        "完成时限: 6月底前开工，年底前投产\n节点: [{事项: 竣工, 时间: 9月, 计划: 是}]",
        "变更:\n  - {日期: 5月20日, 金额: 3亿元, 来源: b, 原文: 甲项目5月20日增资到3亿元}"
      )
    }
    let outcome = await content.ledger(asOf: "2024-12-31")
    #expect(outcome.diagnostics.map(\.id) == [])
    let project = try #require(outcome.value.projects.first)
    #expect(project.deadline?.steps.map(\.due.iso) == ["2023-06-30", "2023-12-31"])
    #expect(project.milestones.map(\.day?.iso) == ["2023-09-30"])
    #expect(project.history.map(\.day?.iso) == ["2022-05-10", "2024-05-20"])
  }

  /// A ledger without papers leans on the signing, for milestones as for deadlines.
  @Test func takesTheYearOfTheSigning() async throws {
    let content = Content {
      $0.add("r", "甲", "签约时间: 2022-05-10\n完成时限: 年底前\n节点: [{事项: 竣工, 时间: 9月, 计划: 是}]")
    }
    let outcome = await content.ledger(asOf: "2024-12-31")
    #expect(outcome.diagnostics.map(\.id) == [])
    let project = try #require(outcome.value.projects.first)
    #expect(project.deadline?.due?.iso == "2022-12-31")
    #expect(project.milestones.map(\.day?.iso) == ["2022-09-30"])
  }
}
