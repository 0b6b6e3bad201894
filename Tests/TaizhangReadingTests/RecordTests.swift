import TaizhangModel
import TaizhangReading
import TaizhangTestSupport
import Testing

@Suite struct RecordTests {
  private static let batch = """
    批次: 亚博会
    类别: 签约
    完成时限: 2023年12月底
    责任单位: 甲局、乙局
    阶段: 签约
    项目:
      - 编号: a-1
        名称: 甲
      - 编号: a-2
        名称: 乙
        完成时限: 2023年6月底
        责任单位: 丙局
      - 编号: a-3
        名称: 丙
        完成时限:
        责任单位:
        阶段: ""
    """

  @Test func fillsSharedFieldsWhereARecordHasNone() async {
    let outcome = await read(projectPath, Self.batch)
    let records = outcome.value.projects
    #expect(outcome.diagnostics.isEmpty)
    #expect(records.map(\.id.value) == ["a-1", "a-2", "a-3"])
    #expect(records.map(\.batch?.value) == ["亚博会", "亚博会", "亚博会"])
    #expect(records.map(\.deadline?.value.text) == ["2023年12月底", "2023年6月底", nil])
    #expect(records.map { $0.responsible.map(\.value) } == [["甲局", "乙局"], ["丙局"], []])
    #expect(records.map(\.stage?.value) == ["签约", "签约", nil])
  }

  /// A comma within a firm's name parts nothing.
  @Test(arguments: [
    ("Foo Solar Co., Ltd.", ["Foo Solar Co., Ltd."]), ("甲（北京，上海）有限公司", ["甲（北京，上海）有限公司"]),
    ("Foo Co.,Ltd、Bar, Inc.，乙公司", ["Foo Co.,Ltd", "Bar, Inc.", "乙公司"]),
    ("Foo, LLC (USA, Texas), 丙（甲、乙）公司", ["Foo, LLC (USA, Texas)", "丙（甲、乙）公司"]),
    ("Baz Corp；甲, 乙", ["Baz Corp", "甲", "乙"]),
    ("Foo, Incline, Co-op", ["Foo", "Incline", "Co-op"]),
    ("Foo, Limited Brands", ["Foo", "Limited Brands"]), ("甲（乙、丙", ["甲（乙", "丙"]),
    ("甲）、乙（丙，丁）", ["甲）", "乙（丙，丁）"]), ("((甲、乙), 丙)、丁", ["((甲、乙), 丙)", "丁"]),
  ])
  func cutsNamesBetweenFirms(_ text: String, _ names: [String]) async {
    let outcome = await read(projectPath, "名称: 甲\n批次: 亚博会\n类别: 签约\n投资方: \(text)\n")
    #expect(outcome.diagnostics.map(\.id) == [])
    #expect(outcome.value.projects.map(\.investors) == [names])
  }

  @Test func takesTheFilesNameForASingleRecordWithoutId() async {
    let page = "---\n名称: 甲\n批次: 亚博会\n类别: 签约\n---\n正文\n"
    let path = "Content/projects/expo/jia-1.md"
    let outcome = await read(path, page)
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value.projects.map(\.id.value) == ["jia-1"])
    let prose = outcome.value.projects.first?.prose
    #expect(prose == SourceRange(page.utf8.count - "正文\n".utf8.count, page.utf8.count))
  }

  @Test(arguments: ["Jia_1", "甲", "con", "index", "a--b", "-a"])
  func refusesAFilesNameThatIsNoSlug(stem: String) async {
    let outcome = await read("Content/projects/expo/\(stem).yaml", "名称: 甲\n批次: 亚博会\n类别: 签约\n")
    #expect(outcome.diagnostics.map(\.id) == [.invalidSlug])
    // Of letters that are right, the rule about letters says nothing.
    let reserved = ["con", "index"].contains(stem) ? stem : ""
    #expect(outcome.diagnostics.map(\.arguments) == [[stem, "", reserved]])
  }

  /// A byte order mark, CRLF and both give the same values, each at its own bytes.
  @Test(arguments: ["\u{FEFF}", ""], ["\r\n", "\n"])
  func readsTheSameFromWindowsFiles(mark: String, lineEnd: String) async throws {
    let text = mark + (wholeRecord + "金额: 45亿元\n").split(separator: "\n").joined(separator: lineEnd)
    let outcome = await read(projectPath, text)
    let record = try #require(outcome.value.projects.first)
    #expect(outcome.diagnostics.isEmpty)
    #expect(record.id.value == "a-1")
    #expect(record.amount?.value.value == .exactly(.hundredMillionYuan * 45))
    #expect(written(record.amount?.spot, in: text) == "45亿元")
    #expect(written(record.id.spot, in: text) == "a-1")
  }

  @Test func readsAnAnnouncementOfAWindowsFile() async throws {
    let text = "\u{FEFF}---\r\n标题: 甲\r\n日期: 2016年4月\r\n---  \r\n第一段。\r\n\r\n第二段。\r\n"
    let outcome = await read("Content/announcements/a.md", text)
    let record = try #require(outcome.value.announcements.first)
    #expect(outcome.diagnostics.isEmpty)
    #expect(record.title == "甲")
    #expect(record.date?.value.resolved(from: nil)?.due?.iso == "2016-04-30")
    #expect(
      String(decoding: Array(text.utf8)[record.body.bounds], as: UTF8.self)
        == "第一段。\r\n\r\n第二段。\r\n"
    )
  }

  /// The bytes of every name, in whatever way the list is written.
  @Test(arguments: [
    "责任单位: 甲局、乙局，丙局；甲局",
    "责任单位: 甲局,  乙局 ;丙局、 甲局",
    "责任单位: \"甲局、乙局、丙局、甲局\"",
    "责任单位: '甲局、乙局、丙局、甲局'",
    "责任单位: [甲局, 乙局, \"丙局\", '甲局']",
    "责任单位:\n  - 甲局\n  - 乙局\n  - \"丙局\"\n  - 甲局",
    "责任单位: |\n  甲局\n  乙局\n  丙局\n  甲局",
    "责任单位: 甲局、\n    乙局、丙局、\n    甲局",
  ])
  func knowsTheBytesOfEveryName(field: String) async throws {
    let text = wholeRecord + field + "\n"
    let outcome = await read(projectPath, text)
    let names = try #require(outcome.value.projects.first).responsible
    #expect(outcome.diagnostics.isEmpty)
    #expect(names.map(\.value) == ["甲局", "乙局", "丙局", "甲局"])
    #expect(
      names.map { written($0.spot, in: text)?.filter { !"\"'".contains($0) } } == names.map(\.value)
    )
    #expect(Set(names.map(\.spot)).count == 4)
  }

  @Test func keepsScalarsAsTheyAreWritten() async throws {
    let text = "名称: 0012\n批次: yes\n类别: 1e3\n备注: ~\n投资方:\n  - null\n"
    let record = try #require(await read(projectPath, text).value.projects.first)
    #expect(record.name.value == "0012")
    #expect(record.batch?.value == "yes")
    #expect(record.kind?.value == "1e3")
    #expect(record.remarks == "~")
    #expect(record.investors == ["null"])
  }

  /// Files in any order and any number of tasks give the same records and findings.
  @Test func doesNotDependOnOrderOrTasks() async {
    var files = tables.map { SourceFile(path: "Content/\($0).yaml", bytes: Array($1.utf8)) }
    for index in 0..<40 {
      let text = "名称: \(index)\n批次: 亚博会\n" + (index % 3 == 0 ? "" : "类别: 签约\n")
      files.append(
        SourceFile(path: "Content/projects/expo/r\(index).yaml", bytes: Array(text.utf8))
      )
    }
    var random = SeededGenerator(seed: 7)
    let first = await parseRecords(Sources(files), jobs: 1)
    for jobs in [1, 2, 4, 9] {
      let next = await parseRecords(Sources(files.shuffled(using: &random)), jobs: jobs)
      #expect(next.diagnostics == first.diagnostics)
      #expect(next.value.projects.map(\.name.value) == first.value.projects.map(\.name.value))
      #expect(next.value.projects.map(\.spot) == first.value.projects.map(\.spot))
    }
    #expect(first.diagnostics.count == 14)
  }

  private func written(_ spot: SourceSpot?, in text: String) -> String? {
    spot.map { String(decoding: Array(text.utf8)[$0.range.bounds], as: UTF8.self) }
  }
}

extension Money {
  fileprivate static func * (money: Money, count: Int64) -> Money { Money(fen: money.fen * count) }
}
