import TaizhangModel
import TaizhangReading
import Testing

/// Rows that are read only with doubt, or not at all.
@Suite struct SheetRowTests {
  private static let head = "批次：亚博会　类别：签约　单位：万元\n"

  private func read(_ text: String) async -> Outcome<Records> {
    await TaizhangReadingTests.read("Content/projects/a.csv", Self.head + text)
  }

  private func ids(_ text: String) async -> [Diagnostic.ID] {
    await read(text).diagnostics.map(\.id)
  }

  /// A column of units makes other sums of the figures beside it.
  @Test(arguments: [
    ("总投资,单位", "5.5,亿元", "300,万元", true), ("总投资,币种", "300,美元", "500,人民币", true),
    ("总投资,", "5.5,亿元", "300,万元", true), ("总投资,计量单位", "5.5,亿", "3,亿元", true),
    ("总投资,单位", "500,万元", "300,万元", false), ("总投资,币种", "500,人民币", "300,RMB", false),
    ("总投资,单位", "500,亿元", "300,县工信局", false), ("总投资,年度投资,单位", "500,1,亿元", "300,2,亿元", false),
  ])
  func refusesAColumnOfUnits(head: String, one: String, other: String, isError: Bool) async {
    let found = await ids("编号,名称,\(head)\na-1,甲,\(one)\na-2,乙,\(other)\n")
    #expect(found.contains(.unitColumn) == isError, "\(found)")
    // One column is told once.
    #expect(!isError || !found.contains(.unreadColumn), "\(found)")
  }

  /// A dash takes back what stands above for all rows; an empty cell leaves it.
  @Test func takesADashForNothing() async throws {
    let text = "属地：莎车县　完成时限：6月底\n编号,名称,属地,完成时限\na,甲,—,—\nb,乙,,\nc,丙,叶城县,/\n"
    let records = await read(text).value.projects
    #expect(records.map { $0.places.map(\.value) } == [[], ["莎车县"], ["叶城县"]])
    #expect(records.map { $0.deadline?.value.text } == [nil, "6月底", nil])
  }

  /// What is called a total is none that has an id: it would count once more.
  @Test(arguments: [
    ("莎车县小计", 1), ("全县总计", 1), ("合计（3个）", 1), ("合计：", 1), ("累计", 1), ("本页合计", 1), ("合 计", 1),
    ("合计中学", 0), ("累计商城", 0), ("会计大厦", 0),
  ])
  func refusesATotalWithAnId(name: String, count: Int) async {
    let found = await ids("编号,名称,总投资\na-1,甲,1\na-2,\(name),1\n").filter { $0 == .unreadableCell }
    #expect(found.count == count)
  }

  /// A row with a sum is a record that lacks the rest; one with a number alone is a doubt.
  @Test func tellsRowsWithoutANameOrId() async {
    let table = """
      序号,编号,名称,总投资
      1,a-1,甲,5000
      2,,,300
      3,,,
      ,,,40
      合计,,,5340
      """
    let found = await read(table).diagnostics
    #expect(found.count { $0.id == .missingField } == 4)
    #expect(found.filter { $0.id == .namelessRows }.map(\.arguments) == [["1", "5"]])
  }

  /// The title of a section may state its sum, which is that of its rows.
  @Test(arguments: [("5000", "1", 0), ("5001", "1", 0), ("5002", "1", 1), ("5000", "2", 1)])
  func holdsSumsOfSectionsAgainstTheirRows(first: String, second: String, wrong: Int) async {
    let table =
      "序号,编号,名称,总投资\n一、光伏（1个）,,,\(first)\n1,a-1,甲,5000\n莎车县,,,\(second)\n2,a-2,乙,1\n"
    let found = await ids(table)
    #expect(found.count { $0 == .totalRowDiffers } == wrong && found.count == 1 + wrong)
  }

  /// Of a title without rows it may be that of the titles behind.
  @Test func tellsOfASumThatMayBeOfTitles() async {
    let found = await ids("序号,编号,名称,总投资\n莎车县,,,1\n光伏,,,1\n1,a-1,甲,1\n")
    #expect(found.sorted { $0.rawValue < $1.rawValue } == [.rowsNotRead, .totalNotChecked])
  }

  @Test func tellsBlankPlaces() async {
    let table = "编号,名称,属地\na-1,甲,莎车县\na-2,乙,\na-3,丙,—\na-4,丁,\n"
    let found = await read(table).diagnostics
    #expect(found.map(\.id) == [.blankCells])
    #expect(found.first?.arguments == ["2", "4, 6", "属地"])
    #expect(await ids("编号,名称,属地\na-1,甲,\na-2,乙,\n").isEmpty)
    let merged = await TaizhangReadingTests.read(
      "Content/projects/a.xlsx",
      workbook(
        [
          ["批次：亚博会", "类别：签约"], ["编号", "名称", "属地"], ["a-1", "甲", "莎车县"],
          ["a-2", "乙", ""],
        ],
        merges: ["C3:C4"]
      )
    )
    #expect(merged.diagnostics.isEmpty)
  }

  /// The first row of a group is filled, the rest is blank; a blank here and there is none of these.
  @Test(arguments: [
    ("甲,,,乙,丙", "4, 5"), ("甲,,乙,丙,", nil), ("甲,,乙,", "4, 6"), ("甲,—,—,乙", nil), (",,,甲,乙", nil),
    ("甲,乙,,,", "5, 6, 7"), ("甲,,一、光伏,,乙", nil), ("甲,", nil), (",,,", nil),
  ])
  func tellsCellsThatLookUnmerged(cells: String, rows: String?) async {
    for label in ["牵头单位", "责任单位", "完成时限"] {
      let words = ["甲": "州工信局", "乙": "莎车县", "丙": "叶城县"]
      let days = ["甲": "6月底", "乙": "7月底", "丙": "8月底"]
      let lines = cells.split(separator: ",", omittingEmptySubsequences: false).enumerated()
        .map { row, cell in
          if cell.hasPrefix("一") { return "\(cell),,\n" }
          let text = (label == "完成时限" ? days : words)[String(cell)] ?? String(cell)
          return "a-\(row),名\(row),\(text)\n"
        }
      let found = await read("编号,名称,\(label)\n" + lines.joined()).diagnostics
        .filter { $0.id == .blankCells }
      #expect(found.map(\.arguments[1]) == (rows.map { [$0] } ?? []), "\(label)")
    }
  }

  @Test(arguments: [
    ("二、洽谈项目,,", true), ("（二）意向项目（3个）,,", true), ("二、采购,,", true), ("一、签约项目,,", false),
    ("二、已签约和在谈项目,,", false), ("三、光伏,,", false),
  ])
  func tellsSectionsOfAnotherKind(title: String, isOther: Bool) async {
    let table = "编号,名称,属地\na-1,甲,莎车县\n\(title)\na-2,乙,莎车县\n"
    #expect(await ids(table).contains(.sectionDiffers) == isOther)
    let own = "编号,名称,属地,类别\na-1,甲,莎车县,签约\n\(title),\na-2,乙,莎车县,洽谈\n"
    let unshared = await TaizhangReadingTests.read("Content/projects/a.csv", "批次：亚博会\n" + own)
    #expect(!unshared.diagnostics.contains { $0.id == .sectionDiffers })
  }

  @Test func tellsStruckRows() async {
    let bytes = workbook(
      [["批次：亚博会", "类别：签约"], ["编号", "名称"], ["a-1", "甲"], ["a-2", "乙"]],
      struck: [4]
    )
    let found = await TaizhangReadingTests.read("Content/projects/a.xlsx", bytes)
    #expect(found.value.projects.count == 2)
    #expect(found.diagnostics.map(\.id) == [.struckRows])
    #expect(found.diagnostics.first?.arguments == ["1", "4"])
  }

  /// Once for each column that is read and holds something.
  @Test func tellsHiddenColumns() async {
    let bytes = workbook(
      [
        ["批次：亚博会", "类别：签约"], ["编号", "名称", "备注", "责任人", "属地"],
        ["a-1", "甲", "资金链断裂", "张三", "莎车县"], ["a-2", "乙", "", "", "莎车县"],
        ["a-3", "丙", "注", "", "莎车县"],
      ],
      hiddenColumns: 3...4
    )
    let found = await TaizhangReadingTests.read("Content/projects/a.xlsx", bytes)
    #expect(found.value.projects.count == 3)
    #expect(found.diagnostics.map(\.id) == [.hiddenRows])
    #expect(found.diagnostics.first?.arguments == ["2", "3, 5", "备注"])
  }

  /// Cells that are read, in rows that count: once for each column.
  @Test func tellsStruckCells() async {
    let bytes = workbook([
      ["批次：亚博会", "类别：签约"], ["编号", "名称", "总投资（万元）", "属地", "备注", "责任人"],
      ["a-1", "甲", "~5~", "莎车县", "~注~", "~张三~"], ["a-2", "乙", "#5", "~莎车县~", "注", ""],
      ["~a-3~", "~丙~", "~5~", "~莎车县~", "", ""], ["a-4", "丁", "~5~", "莎车县", "", ""],
    ])
    let found = await TaizhangReadingTests.read("Content/projects/a.xlsx", bytes)
    #expect(found.value.projects.count == 4)
    #expect(Set(found.diagnostics.map(\.id)) == [.struckRows])
    #expect(
      Set(found.diagnostics.map(\.arguments))
        == [["1", "5"], ["2", "3, 6", "总投资（万元）"], ["1", "4", "属地"], ["1", "3", "备注"]]
    )
    let month = workbook([["项目编号", "项目名称", "本月进展"], ["a-1", "甲", "~停工~"]])
    let reports = await TaizhangReadingTests.read("Content/reports/2023-03/a.xlsx", month)
    #expect(reports.diagnostics.map(\.arguments) == [["1", "2", "本月进展"]])
    let change = workbook([["项目名称", "变更日期", "签约额（万元）"], ["甲", "2023-03-01", "~5~"]])
    let changes = await TaizhangReadingTests.read("Content/changes/a.xlsx", change)
    #expect(changes.diagnostics.map(\.arguments) == [["1", "2", "签约额（万元）"]])
  }

  /// The old figure and the new one stand in one cell, and are no figure together.
  @Test(arguments: [
    ("~5000~1234", true), ("1234~（原5000）~", true), ("~5000~ ", false), ("1234~ ~", false),
    ("~5000~~1234~", false),
  ])
  func refusesPartsThatAreStruck(cell: String, isError: Bool) async {
    let bytes = workbook([
      ["批次：亚博会", "类别：签约"], ["编号", "名称", "总投资（万元）"], ["a-1", "甲", cell],
    ])
    let found = await TaizhangReadingTests.read("Content/projects/a.xlsx", bytes)
    #expect(found.diagnostics.map(\.id).contains(.unreadableCell) == isError)
    #expect(!isError || found.value.projects.map(\.amount).allSatisfy { $0 == nil })
  }

  /// Neither the number nor the sum is held against anything.
  @Test func tellsTotalsOfWhichAPartIsStruck() async {
    let bytes = workbook([
      ["批次：亚博会", "类别：签约"], ["编号", "名称", "总投资（万元）"], ["a-1", "甲", "#5"],
      ["合计（~2~1个）", "", "~4~5"],
    ])
    let found = await TaizhangReadingTests.read("Content/projects/a.xlsx", bytes).diagnostics
    #expect(found.map(\.id) == [.totalNotChecked, .totalNotChecked])
  }

  /// Above the head and in it.
  @Test func tellsPartsThatAreStruckOutsideOfRows() async {
    let bytes = workbook([
      ["批次：亚博会", "类别：~洽谈~签约"], ["编号", "名称", "总投资（~亿元~万元）"], ["a-1", "甲", "#5"],
    ])
    let found = await TaizhangReadingTests.read("Content/projects/a.xlsx", bytes).diagnostics
    #expect(
      found.filter { $0.id == .unreadableCell }.map(\.arguments[1]) == ["类别：洽谈签约", "总投资（亿元万元）"]
    )
  }

  @Test(arguments: [("小计", true), ("合计", true), ("合 计", true), ("合计算力中心", false)])
  func refusesATotalWithAnId(name: String, isError: Bool) async {
    let found = await ids("序号,编号,名称,总投资\n3,a-3,\(name),310\n")
    #expect(found == (isError ? [.unreadableCell] : []))
  }

  /// Labels above the head that are near to one that is read, or of fields that each row has.
  @Test(arguments: [
    ("牵头单为：县工信局", "牵头单位", ""), ("责任单伟：县工信局", "责任单位", ""), ("项目数：3", nil, "项目数"),
    ("金额：5亿元", nil, "金额"), ("总投资：5亿元", nil, "总投资"),
  ])
  func tellsWhatIsNotReadAbove(line: String, suggestion: String?, field: String) async {
    let found = await read("\(line)\n编号,名称\na-1,甲\n").diagnostics
    #expect(found.map(\.id) == [.unreadStatement])
    #expect(found.first?.suggestion == suggestion)
    #expect(found.first?.arguments.last == field)
  }

  @Test(arguments: [
    "填报人：张三", "填报时间：2024年3月", "联系电话：1", "单位：莎车县商务局", "报送单位：莎车县", "制表：李四", "时间：3月",
    "审核人：王五", "主管领导：赵六",
  ])
  func letsOtherLabelsStand(line: String) async {
    #expect(await ids("\(line)\n编号,名称\na-1,甲\n").isEmpty)
  }

  @Test func tellsEarlyDates() async {
    let found = await ids("编号,名称,完成时限,计划开工\na-1,甲,1923年5月,2023年5月\n")
    #expect(found == [.earlyDate])
    let bytes = workbook(
      [["批次：亚博会", "类别：签约"], ["编号", "名称", "完成时限"], ["a-1", "甲", "#1@0"]],
      formats: ["yyyy-mm-dd"]
    )
    let small = await TaizhangReadingTests.read("Content/projects/a.xlsx", bytes)
    #expect(small.diagnostics.map(\.id) == [.unreadableCell])
  }
}
