import Foundation
import TaizhangTestSupport
import Testing

/// The pages and papers of bulletins, by the example of six months and the real templates.
@Suite(.scratchFolder)
struct BulletinPageTests {
  /// A record near its day has an orange light there, and a yellow one in the example.
  private func site(
    asOf day: String = "2023-05-31",
    _ edits: [(file: String, old: String, new: String)] = []
  ) async throws -> FileTree {
    let months = "\(ProjectFolder.path)/Tests/GoldenTests/Sites/months"
    try FileTree(readingFrom: "\(months)/Content").write(to: "\(ScratchFolder.path)/Content")
    try sampleTemplates.write(to: ScratchFolder.path)
    let rules = "\(ScratchFolder.path)/Content/rules.yaml"
    let words = try String(contentsOfFile: rules, encoding: .utf8)
      .replacing("灯: 黄\n    条件: 临期", with: "灯: 橙\n    条件: 临期")
    try Data(words.utf8).write(to: URL(filePath: rules))
    for edit in edits {
      let path = "\(ScratchFolder.path)/Content/\(edit.file)"
      let words = try String(contentsOfFile: path, encoding: .utf8)
      #expect(words.contains(edit.old))
      try Data(words.replacing(edit.old, with: edit.new).utf8).write(to: URL(filePath: path))
    }
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

  /// Whoever prints January's bulletin in May must not hand round one dated May.
  @Test func isOfItsOwnDay() async throws {
    let site = try await site()
    let past = try site.page("bulletins/2023-01.html")
    #expect(past.contains("<p class=\"masthead-date\">截至 2023年1月31日</p>"))
    #expect(past.contains("截至：2023年1月31日（本站截至 2023年5月31日）"))
    #expect(past.contains("数字通到的各地、各行业、各单位的页面，截至 2023年5月31日"))
    #expect(!(try site.page("bulletins/2023-05.html").contains("数字通到的")))
    #expect(try site.page("index.html").contains("<p class=\"masthead-date\">截至 2023年5月31日</p>"))
  }

  /// A prefecture's line is of its own records, and so are its counties': they add up.
  @Test func namesAPlacesOwnRecordsAsSuch() async throws {
    let site = try await site(
      asOf: "2023-05-31",
      [("projects/tuijie-2022.yaml", "属地: 南河市", "属地: 北原州")]
    )
    let paths = [
      "bulletins/2023-05.html", "print/2023-05/body.html", "print/2023-05/annex-1-places.html",
      "print/pack/body.html", "print/pack/annex-1-places.html",
    ]
    for path in paths {
      let page = try site.page(path)
      #expect(page.contains("北原州本级"), "\(path)")
      #expect(!page.contains("青山县本级"), "\(path)")
    }
    #expect(site.files.keys.contains { $0.hasSuffix("list-beiyuan.html") })
    #expect(try site.page("print/index.html").contains("北原州本级项目清单"))
  }

  /// Those that are named in the text are the first of their annex.
  @Test func namesTheMostUrgentFirst() async throws {
    let site = try await site(asOf: "2023-03-31")
    let body = try site.page("print/pack/body.html")
    let near = try #require(body.firstRange(of: "临期的"))
    let names = body[near.upperBound...]
      .matches(of: /（[^（）]*，(\d{4}年\d+月\d+日)到期）/).map { String($0.1) }
    #expect(names.count > 1)
    #expect(names == ["2023年3月31日", "2023年4月30日"])
  }

  /// A narrow column parts a rate's amounts at the line between them, and no number.
  @Test func partsAmountsAtTheirLine() async throws {
    let site = try await site()
    for path in ["bulletins/2023-05.html", "print/2023-05/annex-1-places.html"] {
      #expect(try site.page(path).contains("<span class=\"line note\">8.2/<wbr>36.3 亿元</span>"))
    }
  }

  @Test func leavesNoCellOfNumbersBlank() async throws {
    #expect(try await site().pagesWithBlankCells == [])
  }

  /// The meeting has the list in its hands and no page to look the reason up on.
  @Test func saysOnPaperWhyALightIsOn() async throws {
    let site = try await site(asOf: "2023-06-30")
    let annex = try #require(
      site.files.keys.first { $0.hasPrefix("print/pack/") && $0.hasSuffix("-lights.html") }
    )
    let page = try site.page(annex)
    #expect(page.contains("<td>长期停滞</td>"))
    #expect(page.contains(">停滞满 2 个月</a></td></tr>"))
    #expect(page.contains(">6月未报</a></td></tr>"))
    let list = try #require(site.files.keys.first { $0.hasSuffix("-list-qingshan.html") })
    #expect(try site.page(list).contains("黄灯<br><span class=\"small\">未报：6月未报</span>"))
  }

  /// A sum leads to the rows that it is the sum of, in the bulletin itself.
  @Test func listsWhatItsSumsAreMadeOf() async throws {
    let site = try await site()
    for path in ["bulletins/2023-05.html", "print/2023-05/body.html"] {
      let page = try site.page(path)
      #expect(!page.contains("reports.csv\">累计"))
      #expect(page.contains("#reported\">累计到位资金"))
    }
    let page = try site.page("bulletins/2023-05.html")
    let start = try #require(page.firstRange(of: "<table class=\"reported-sums\""))
    let end = try #require(page[start.upperBound...].firstRange(of: "</table>"))
    let rows = page[start.upperBound..<end.lowerBound].split(separator: "<tr><th scope=\"row\">")
    let sums = rows.dropFirst().map { row in
      row.matches(of: /<td class="number" data-v="(\d*)">/).map { Int64($0.1) }
    }
    // 本年到位资金, 累计到位资金, 累计完成投资.
    #expect(sums.allSatisfy { $0.count == 3 })
    let totals = (0..<3).map { column in sums.reduce(0) { $0 + ($1[column] ?? 0) } }
    #expect(totals == [97_000, 97_000, 79_000].map { $0 * 1_000_000 })
    #expect(page.contains("累计到位资金合计 97\u{2009}000 万元（4 个项目报数）"))
    // Somebody reported nothing but words: that is no zero.
    #expect(sums.contains([nil, nil, nil]))
  }

  /// 石桥县 signs in May; before, its line says that it has nothing.
  @Test func namesACountyWithoutProjects() async throws {
    let site = try await site([("projects/tuijie-2022.yaml", "属地: 石桥县", "属地: 南河市")])
    let april = try site.page("bulletins/2023-04.html")
    #expect(april.contains("没有计入项目的：<a class=\"figure\" href=\"../places/shiqiao.html\">石桥县</a>。"))
    let body = try site.page("print/2023-04/body.html")
    #expect(body.contains("没有计入项目的：<a href=\"../../places/shiqiao.html\">石桥县</a>。"))
    #expect(!(try site.page("bulletins/2023-05.html").contains("没有计入项目的")))
    #expect(try site.page("print/2023-04/annex-1-places.html").contains(">石桥县</a>"))
  }

  /// Counts and amounts side by side, as of the bulletin's day, of all and of each county.
  @Test func tellsTheMoney() async throws {
    let site = try await site()
    let april = try site.page("bulletins/2023-04.html")
    #expect(april.contains(">签约额 45.5 亿元</a>"))
    #expect(april.contains(">签约额 9.2 亿元</a>"))
    // The rates by amount have it in their columns.
    #expect(!april.contains("金额（亿元）</th>"))
    #expect(try site.page("bulletins/2023-05.html").contains(">签约额 50.5 亿元</a>"))
    #expect(try site.page("print/2023-04/body.html").contains("签约额45.5亿元"))
  }

  /// 石桥县 has signed in May and reported nothing by its end.
  @Test func takesNothingReportedForNoZero() async throws {
    let page = try await site().page("bulletins/2023-05.html")
    #expect(page.contains("开工率 —（未报）"))
    #expect(page.contains("<strong>—</strong> <span class=\"note\">未报</span>"))
  }

  /// In the middle of May, reporting is judged for April, which the record says.
  @Test func namesTheMonthThatReportsAreMissingFor() async throws {
    let site = try await site(asOf: "2023-05-20")
    for path in ["projects/tuijie-2022/nanhe-yingdi.html", "bulletins/2023-04.html"] {
      #expect(try site.page(path).contains("4月未报"))
    }
  }
}
