import Foundation
import TaizhangTestSupport
import Testing

/// The pages and papers of bulletins, by the example of six months and the real templates.
@Suite(.scratchFolder)
struct BulletinPageTests {
  /// A record near its day has an orange light there, and a yellow one in the example.
  private func site(asOf day: String = "2023-05-31") async throws -> FileTree {
    let months = "\(ProjectFolder.path)/Tests/GoldenTests/Sites/months"
    try FileTree(readingFrom: "\(months)/Content").write(to: "\(ScratchFolder.path)/Content")
    try sampleTemplates.write(to: ScratchFolder.path)
    let rules = "\(ScratchFolder.path)/Content/rules.yaml"
    let words = try String(contentsOfFile: rules, encoding: .utf8)
      .replacing("灯: 黄\n    条件: 临期", with: "灯: 橙\n    条件: 临期")
    try Data(words.utf8).write(to: URL(filePath: rules))
    return await pages(of: ScratchFolder.path, asOf: day)
  }

  @Test func countsEachColourByItself() async throws {
    let site = try await site()
    let page = try site.page("bulletins/2023-05.html")
    #expect(page.contains("红灯 1 个，橙灯 1 个，黄灯 1 个"))
    let heads =
      [page, try site.page("bulletins/index.html")]
      + [try site.page("print/2023-05/annex-1-places.html")]
    for head in heads {
      let names = head.matches(of: />(红灯|橙灯|黄灯|蓝灯)<\/th>/).map { String($0.1) }
      #expect(Array(names.prefix(3)) == ["红灯", "橙灯", "黄灯"])
      #expect(!names.contains("蓝灯"))
    }
    #expect(try site.page("print/2023-05/body.html").contains("红灯1个，橙灯1个，黄灯1个"))
  }

  /// A narrow column parts a rate's amounts at the line between them, and no number.
  @Test func partsAmountsAtTheirLine() async throws {
    let site = try await site()
    for path in ["bulletins/2023-05.html", "print/2023-05/annex-1-places.html"] {
      #expect(try site.page(path).contains("<span class=\"line note\">8.2/<wbr>36.3 亿元</span>"))
    }
  }

  /// In the middle of May, reporting is judged for April, which the record says.
  @Test func namesTheMonthThatReportsAreMissingFor() async throws {
    let site = try await site(asOf: "2023-05-20")
    for path in ["projects/tuijie-2022/nanhe-yingdi.html", "bulletins/2023-04.html"] {
      #expect(try site.page(path).contains("4月未报"))
    }
  }
}
