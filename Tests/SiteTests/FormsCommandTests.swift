import Foundation
import TaizhangModel
import TaizhangOffice
import TaizhangReading
import TaizhangTestSupport
import Testing

@testable import TaizhangSite

/// `taizhang forms`: what is handed out is read once it is filled in, and never written over.
@Suite(.tags(.program), .scratchFolder)
struct FormsCommandTests {
  private static let heads = [
    "阶段", "状况", "本年到位资金（万元）", "累计到位资金（万元）", "本年完成投资（万元）", "累计完成投资（万元）", "投产份额",
    "本月进展", "存在问题", "问题类型", "解决单位", "解决时限", "解决日期", "下一步", "依据",
  ]

  private var folder: String { ScratchFolder.path }

  init() throws {
    let months = "\(ProjectFolder.path)/Tests/GoldenTests/Sites/months/Content"
    try FileTree(readingFrom: months).placed(in: "Content").write(to: folder)
    let templates = try FileTree(readingFrom: "\(ProjectFolder.path)/Templates")
    try templates.placed(in: "Templates").write(to: folder)
  }

  private func run(_ arguments: String...) async throws -> ProgramRun {
    try await runProgram(arguments + ["--lang", "zh"], in: folder)
  }

  private func cells(_ path: String) throws -> [[String]] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
    return try readWorkbook(Array(bytes)).sheets[0].rows.map { row in
      var texts: [String] = []
      for cell in row.cells {
        texts += Array(repeating: "", count: cell.column - texts.count)
        switch cell.content {
        case .text(let text), .number(let text): texts.append(text)
        default: Issue.record("\(cell.content) is neither text nor number")
        }
      }
      return texts
    }
  }

  /// A form as a county sends it back, with what it has written below the heads.
  private func fillIn(
    _ path: String,
    _ entries: [String: [String: String]],
    reporter: String? = nil
  ) throws {
    var rows = try cells(path)
    if let reporter { rows[2] = [reporter] }
    let head = rows[5]
    let filled = rows.dropFirst(6).map { row in
      let entry = entries[row[0]] ?? [:]
      return head.enumerated().map { index, name -> CellDraft in
        let text = entry[name] ?? (index < row.count ? row[index] : "")
        if text.isEmpty { return .empty }
        return Double(text).map { .number($0) } ?? .text(text)
      }
    }
    let month = "\(folder)/Content/reports/2023-07"
    try FileManager.default.createDirectory(atPath: month, withIntermediateDirectories: true)
    let sheet = SheetDraft(
      name: "7月",
      title: rows[0][0],
      lines: rows[1..<5].map { $0[0] },
      columns: head.map { ColumnDraft($0, .prose, width: 10) },
      rows: filled
    )
    try writeWorkbook(
      [sheet],
      to: "\(month)/\(path.split(separator: "/").last ?? "")",
      createdAt: 0
    )
  }

  @Test func handsOutWhatIsKnown() async throws {
    let run = try await run("forms")
    #expect(run.status == 0)
    #expect(run.output == "写出 Forms/2023-07：3 份填报表，8 条记录。\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(folder)/Forms").sorted() == ["2023-07"]
    )
    let rows = try cells("Forms/2023-07/青山县.xlsx")
    #expect(rows[0] == ["青山县2023年7月项目进展填报表"])
    #expect(rows[1] == ["单位：万元　　截至：2023年7月31日"])
    #expect(rows[2] == ["报送单位：青山县人民政府"])
    #expect(Array(rows[5].suffix(Self.heads.count)) == Self.heads)
    #expect(rows[6] == ["qingshan-yepian", "青山县风机叶片项目", "2023年6月底", "2023-05", "在建", "6000"])
    #expect(rows[7].prefix(5).last == "投产；4/5 条生产线（80.00%）")
    let other = try cells("Forms/2023-07/南河市.xlsx")
    #expect(other[8].last == "企业融资没有着落")
  }

  /// Under a head that says 万元 a clerk who is asked for a unit would write one twice.
  @Test(arguments: [
    ReportField.fundsThisYear, .fundsTotal, .investedThisYear, .investedTotal,
  ])
  func asksForSumsWithoutTheirUnit(field: ReportField) {
    let hint = FormWords.hint(ReportField.table[field].meaning)
    #expect(!hint.contains("带单位"))
    #expect(hint.hasSuffix("，到月末为止；只填数，单位是万元。"))
  }

  /// Every column reaches the ledger; a row that nobody filled in is no report.
  @Test func isReadOnceItIsFilledIn() async throws {
    #expect(try await run("forms").status == 0)
    let values = [
      "竣工", "正常", "6100", "约6500.5", "2", "3000", "1/2 条生产线", "厂房封顶", "用电不足", "审批", "州工信局",
      "8月底", "7月20日", "安装设备", "照片",
    ]
    try fillIn(
      "Forms/2023-07/青山县.xlsx",
      ["qingshan-yepian": Dictionary(uniqueKeysWithValues: zip(Self.heads, values))]
    )
    try fillIn("Forms/2023-07/石桥县.xlsx", [:])
    let check = try await run("check", "--as-of", "2023-07-31").console
    #expect(check.contains("0 个错误，0 个存疑"))
    #expect(!check.contains("[unread-column]"))
    #expect(try await run("build", "--as-of", "2023-07-31").status == 0)
    let site = try FileTree(readingFrom: "\(folder)/Output")
    let entries = try site.table("data/reports.csv").rows.filter { $0["month"] == "2023-07" }
    #expect(entries.map { $0["project"] } == ["qingshan-yepian"])
    let told = try #require(entries.first).values.joined(separator: "|")
    for value in [
      "竣工", "61000000", "65005000", "20000", "30000000", "条生产线", "厂房封顶", "用电不足", "安装设备", "照片",
      "青山县人民政府",
    ] {
      #expect(told.contains(value), "\(value) in \(told)")
    }
    #expect(entries.first?["about"] == "funds_total_yuan")
    // Whoever has reported is not asked again, in the middle of the month as well.
    let again = try await run("forms", "--month", "2023-07", "--to", "b")
    #expect(again.output == "写出 b/2023-07：3 份填报表，7 条记录。\n")
  }

  /// What is filled in beforehand is the ledger's: untouched, it asks nothing, also when the form has grown
  /// old; a deadline that somebody has put off there is told, though the row reports nothing.
  @Test func holdsWhatIsFilledInBeforehandAgainstTheLedger() async throws {
    #expect(try await run("forms").status == 0)
    let path = "Forms/2023-07/青山县.xlsx"
    try fillIn(path, ["qingshan-yepian": ["本月进展": "厂房封顶"]])
    for day in ["2023-07-31", "2024-06-30"] {
      let check = try await run("check", "--as-of", day).console
      #expect(!check.contains("[report-differs-from-record]"), "\(check)")
      #expect(!check.contains("[unread-column]"))
    }
    try fillIn(path, ["qingshan-yepian": ["完成时限": "2023年9月底"]])
    let check = try await run("check", "--as-of", "2023-07-31").console
    #expect(check.contains("Content/reports/2023-07/青山县.xlsx:7月!C7: 存疑：月报里填的“完成时限”应当与台账一致"))
    #expect(check.contains("填的是“2023年9月底”，台账是“2023年6月底”"))
  }

  /// What a form comes back with that it did not ask for.
  @Test func takesWhatPeopleWrite() async throws {
    #expect(try await run("forms").status == 0)
    let path = "Forms/2023-07/南河市.xlsx"
    try fillIn(
      path,
      ["nanhe-fangzhi": ["项目编号": "", "本月进展": "试产"], "nanhe-guangfu": ["本月进展": "停工"]],
      reporter: "报送单位（盖章）：州工信局"
    )
    #expect(try await run("build", "--as-of", "2023-07-31").status == 0)
    let reports = try FileTree(readingFrom: "\(folder)/Output").table("data/reports.csv").rows
    let july = reports.filter { $0["month"] == "2023-07" }
    #expect(july.map { $0["project"] } == ["nanhe-fangzhi", "nanhe-guangfu"])
    #expect(july.map { $0["unit"] } == ["州工信局", "州工信局"])
    // 2023.10 that a program made a number of is 2023.1.
    try fillIn(path, ["nanhe-fangzhi": ["存在问题": "缺水", "解决时限": "2023.1"]])
    let check = try await run("check", "--as-of", "2023-07-31")
    #expect(check.status == 1 && check.errors.contains("7月!T8: 错误"), "\(check.console)")
  }

  @Test func writesOverNothing() async throws {
    #expect(try await run("forms", "--month", "2023-08").status == 0)
    let before = try FileTree(readingFrom: "\(folder)/Forms")
    let again = try await run("forms", "--month", "2023-08")
    #expect(again.status == 1)
    #expect(again.errors.contains("已经有 Forms/2023-08，没有写出任何文件"))
    #expect(try FileTree(readingFrom: "\(folder)/Forms") == before)
    // The same ledger, the same bytes.
    #expect(try await run("forms", "--month", "2023-08", "--to", "b").status == 0)
    #expect(try FileTree(readingFrom: "\(folder)/b") == before)
  }

  /// What was announced later is on no form of an earlier month, though no rule says who reports.
  @Test func knowsNothingOfLaterMonths() async throws {
    let rules = "\(folder)/Content/rules.yaml"
    let text = try String(contentsOfFile: rules, encoding: .utf8)
    let end = try #require(text.range(of: "报送要求:"))
    try text[..<end.lowerBound].write(toFile: rules, atomically: true, encoding: .utf8)
    for (month, ids) in [
      ("2023-04", ["shiqiao-jiancai"]), ("2023-07", ["shiqiao-shuju", "shiqiao-jiancai"]),
    ] {
      let run = try await run("forms", "--month", month, "--as-of", "2023-06-30")
      #expect(run.status == 0)
      #expect(try cells("Forms/\(month)/石桥县.xlsx").dropFirst(6).map(\.first) == ids)
    }
  }

  @Test func saysWhatIsInTheWay() async throws {
    let none = try await run("forms", "--month", "2022-01")
    #expect(none.status == 0 && none.output == "2022-01 没有要报的记录，没有写出填报表。\n")
    #expect(try await run("forms", "--month", "2023-13").status == 64)
    #expect(try await run("forms", "--to", "").status == 64)
    try FileTree(["file": Data()]).write(to: folder)
    let blocked = try await run("forms", "--to", "file/x")
    #expect(blocked.status == 74 && blocked.errors.contains("Not a directory"))
    try FileTree(["Content/units.yaml": Data("- 名称: 甲\n".utf8)]).write(to: folder)
    let broken = try await run("forms", "--to", "c")
    #expect(broken.status == 1 && broken.errors.contains("Content/units.yaml:1:3: 错误"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/c"))
  }

  /// A name that is no name of a file: the form has the place's slug.
  @Test func trustsNoName() async throws {
    let places = "\(folder)/Content/places.yaml"
    let text = try String(contentsOfFile: places, encoding: .utf8)
    try text.replacing("名称: 青山县", with: "名称: '../../青\"山/县'\n  别名: 青山县")
      .replacing("名称: 石桥县", with: "名称: A县\n  别名: 石桥县")
      .replacing("名称: 南河市", with: "名称: a县\n  别名: 南河市")
      .write(toFile: places, atomically: true, encoding: .utf8)
    #expect(try await run("forms", "--to", "a/b").status == 0)
    #expect(
      try FileTree(readingFrom: "\(folder)/a").files.keys.sorted() == [
        "b/2023-07/a县.xlsx", "b/2023-07/qingshan.xlsx", "b/2023-07/shiqiao.xlsx",
      ]
    )
  }
}
