import Foundation
import TaizhangTestSupport
import Testing

/// The page of a record whose scope has changed, before and after.
@Suite(.scratchFolder)
struct HistoryPageTests {
  private static let record = """
    名称: 青山县核桃加工项目
    批次: 推介会
    类别: 签约
    金额: 2亿元
    金额名目: 签约额
    签约时间: 2023-05-18
    建设内容: 一条线
    变更:
      - 日期: 2023-09-30
        金额: 3.25亿元
        建设内容: 两条线 <二期>
        说明: 增资
    """

  private func site(asOf: String) async throws -> FileTree {
    try FileTree(readingFrom: "\(ProjectFolder.path)/Tests/GalleryTests/Base")
      .overlaid(with: sampleTemplates)
      .overlaid(with: FileTree(["Content/projects/hetao.yaml": Data(HistoryPageTests.record.utf8)]))
      .write(to: ScratchFolder.path)
    return await pages(of: ScratchFolder.path, asOf: asOf)
  }

  private func row(of site: FileTree) throws -> [String: String] {
    try #require(try site.table("data/projects.csv").rows.first { $0["id"] == "hetao" })
  }

  @Test func saysNothingOfAChangeThatIsToCome() async throws {
    let site = try await site(asOf: "2023-09-29")
    let row = try row(of: site)
    #expect(row["amount_yuan"] == "200000000")
    let page = try site.page(row["page", default: ""])
    #expect(!page.contains("id=\"history\""))
    #expect(!page.contains("3.25"))
  }

  @Test func showsWhatItWasAndWhatItIs() async throws {
    let site = try await site(asOf: "2023-09-30")
    let row = try row(of: site)
    #expect(row["amount_yuan"] == "325000000")
    let page = try site.page(row["page", default: ""])
    let history = try #require(page.firstRange(of: "id=\"history\""))
    let shown = page[history.upperBound...].prefix(1500)
    for words in ["2023年5月18日", "2亿元", "一条线", "2023年9月30日", "3.25亿元", "两条线 &lt;二期&gt;", "增资"] {
      #expect(shown.contains(words), "\(words)")
    }
    try expectTotals(of: site)
  }

  /// What an announcement said stays what it was checked against; the tables below are of today.
  @Test func tellsBesideAnAnnouncementWhatChangedSince() async throws {
    let path = "Content/projects/tuijie-2023.yaml"
    let base = try FileTree(readingFrom: "\(ProjectFolder.path)/Tests/GalleryTests/Base")
    let records = try #require(base.text(path))
    let change = "\n    变更:\n      - {日期: 2023-09-30, 金额: 3.25亿元}\n"
    let changed = records.trimmingCharacters(in: .newlines) + change
    for (day, isTold) in [("2023-09-29", false), ("2023-09-30", true)] {
      try base.overlaid(with: sampleTemplates)
        .overlaid(with: FileTree([path: Data(changed.utf8)]))
        .write(to: ScratchFolder.path)
      let site = await pages(of: ScratchFolder.path, asOf: day)
      let page = try site.page("announcements/tuijie-2023.html")
      #expect(page.contains("公布以后有变更的") == isTold)
      #expect(page.contains("青山县核桃加工项目（签约，签约额2亿元，1 个）") == isTold)
    }
  }

  /// The contract dates the stage, and not the report that tells it later.
  @Test func datesTheStageByTheContract() async throws {
    try FileTree(readingFrom: "\(ProjectFolder.path)/Tests/GalleryTests/Base")
      .overlaid(with: sampleTemplates)
      .overlaid(
        with: FileTree([
          "Content/projects/hetao.yaml": Data(HistoryPageTests.conversion.utf8),
          "Content/reports/2023-09/a.yaml": Data("- 项目: hetao\n  阶段: 签约\n".utf8),
        ])
      )
      .write(to: ScratchFolder.path)
    let site = await pages(of: ScratchFolder.path, asOf: "2023-10-31")
    let page = try site.page(try row(of: site)["page", default: ""])
    #expect(page.contains("签约（现）<br><a class=\"figure note\" href=\"#history\">2023年8月20日</a>"))
    #expect(!page.contains("2023年9月报"))
  }

  /// A ledger kept as a table has no announcement; its figures lead to the row, or to the change.
  @Test func leadsToNothingThatIsNotThere() async throws {
    try FileTree(readingFrom: "\(ProjectFolder.path)/Tests/GalleryTests/Base")
      .overlaid(with: sampleTemplates)
      .overlaid(with: FileTree(["Content/projects/a.csv": Data(HistoryPageTests.table.utf8)]))
      .overlaid(with: FileTree(["Content/changes/a.csv": Data(HistoryPageTests.changes.utf8)]))
      .write(to: ScratchFolder.path)
    let site = await pages(of: ScratchFolder.path, asOf: "2023-10-31")
    let rows = try site.table("data/projects.csv").rows
    for (id, amount, count) in [("qs-1", "#record", "#record"), ("qs-2", "#history", "#history")] {
      let row = try #require(rows.first { $0["id"] == id })
      let page = try site.page(row["page", default: ""])
      for link in page.split(separator: "href=\"#").dropFirst() {
        let part = link.prefix { $0 != "\"" }
        #expect(page.contains("id=\"\(part)\""), "\(id): \(part)")
      }
      #expect(page.contains("<strong><a class=\"figure\" href=\"\(amount)\">"), "\(id)")
      #expect(page.contains("href=\"\(count)\">一行代表"), "\(id)")
      #expect(page.contains("<dd><a class=\"figure\" href=\"#record\">2023年5月18日"), "\(id)")
    }
  }

  private static let table = """
    批次：推介会,类别：签约,单位：万元
    项目编号,项目名称,签约额,项目数,完成时限,签约时间
    qs-1,青山县水泥厂项目,20000,2,2023年12月底,2023-05-18
    qs-2,青山县砖厂项目,8000,1,2023年12月底,2023-05-18

    """

  private static let changes = """
    单位：万元
    项目编号,变更日期,变更后签约额,变更后项目数
    qs-2,2023-09-30,9000,3

    """

  private static let conversion = """
    名称: 青山县核桃加工项目
    批次: 推介会
    类别: 洽谈
    金额: 2亿元
    金额名目: 意向投资
    变更:
      - 日期: 2023-08-20
        类别: 签约
        金额: 1.8亿元
        金额名目: 签约额
    """

  /// Totals take the value of the day.
  private func expectTotals(of site: FileTree) throws {
    let totals = try site.table("data/totals.csv").figures(of: "kind")
    let sum = totals.values.reduce(0) { $0 + $1.amount }
    // 2亿元 of the base beside 3.25亿元.
    #expect(sum == 525_000_000_00)
  }
}
