import Foundation
import TaizhangTestSupport
import Testing

/// The pages of a record whose deadline has two steps.
@Suite(.scratchFolder)
struct DueStepPageTests {
  private func site(
    stage: String,
    deadline: String = "2023年6月底前开工，12月底前投产"
  ) async throws -> FileTree {
    let record = """
      名称: 青山县核桃加工项目
      批次: 推介会
      类别: 签约
      阶段: \(stage)
      签约时间: 2023-05-18
      完成时限: \(deadline)
      """
    try FileTree(readingFrom: "\(ProjectFolder.path)/Tests/GalleryTests/Base")
      .overlaid(with: sampleTemplates)
      .overlaid(with: FileTree(["Content/projects/hetao.yaml": Data(record.utf8)]))
      .write(to: ScratchFolder.path)
    return await pages(of: ScratchFolder.path, asOf: "2023-07-10")
  }

  @Test func saysWhichStepIsLate() async throws {
    let site = try await site(stage: "签约")
    let rows = try site.table("data/projects.csv").rows
    let row = try #require(rows.first { $0["id"] == "hetao" })
    #expect(row["deadline"] == "2023-06-30")
    #expect(row["status"] == "overdue")
    #expect(try site.page(row["page", default: ""]).contains("开工已过 10 天"))
    #expect(try site.page("deadlines.html").contains("id=\"d2023-06-30\""))
    #expect(try events(of: site) == ["hetao/开工2023年6月30日到期 20230630", "hetao 20231231"])
  }

  @Test func goesOnToTheNext() async throws {
    let site = try await site(stage: "开工")
    let rows = try site.table("data/projects.csv").rows
    let row = try #require(rows.first { $0["id"] == "hetao" })
    #expect(row["deadline"] == "2023-12-31")
    #expect(row["status"] == "on time")
    let page = try site.page(row["page", default: ""])
    #expect(page.contains("投产还有 174 天"))
    #expect(page.contains("2023年6月30日 开工</a>（已达到）"))
    #expect(try events(of: site) == ["hetao 20231231"])
  }

  /// Whoever reads 10月底 in a later year cannot tell of which year it is.
  @Test(arguments: [
    ("10月底", "2023年10月31日"), ("签约后6个月内", "2023年11月18日"), ("6月底前开工，12月底前投产", "开工2023年6月30日"),
    ("2023年10月底", nil),
  ])
  func saysTheDayOfWordsWithoutAYear(words: String, day: String?) async throws {
    let site = try await site(stage: "签约", deadline: words)
    for (path, small) in [
      ("deadlines.html", "note"), ("print/pack/annex-3-deadlines.html", "small"),
    ] {
      let cell = day.map { "\(words)<span class=\"\(small)\">（\($0)）</span></a>" } ?? "\(words)</a>"
      #expect(try site.page(path).contains("#deadline\">\(cell)"), "\(path)")
    }
  }

  /// The record's events in the calendar of all: what they are known by, and their day.
  private func events(of site: FileTree) throws -> [String] {
    let lines = try #require(site.text("calendar/all.ics")).replacing("\r\n ", with: "")
      .split(separator: "\r\n").map(String.init)
    return lines.indices.filter { lines[$0].hasPrefix("UID:hetao") }.map { index in
      let uid = lines[index].dropFirst(4).prefix { $0 != "@" }
      return "\(uid) \(lines[index + 2].suffix(8))"
    }
  }
}
