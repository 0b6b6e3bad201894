import TaizhangModel
import TaizhangReading
import Testing

/// Heads of several rows, and the units in them.
@Suite struct SheetHeadTests {
  private static let shared = ["批次：亚博会", "类别：签约", "单位：万元"]
  private static let line = "批次：亚博会　类别：签约　单位：万元\n"

  private func read(csv text: String) async -> Outcome<Records> {
    await TaizhangReadingTests.read("Content/projects/a.csv", Self.line + text)
  }

  private func read(_ rows: [[String]], _ merges: [String]) async -> Outcome<Records> {
    await TaizhangReadingTests.read(
      "Content/projects/a.xlsx",
      workbook([Self.shared] + rows, merges: merges)
    )
  }

  /// Units in a row of their own, of other columns than those of money, too.
  @Test(arguments: [
    "项目编号,项目名称,属地,总投资,用地\n,,,（亿元）,（亩）\na-1,甲,莎车县,5.5,20\n",
    "项目编号,项目名称,属地,总投资,用地\n单位,,,亿元,亩\na-1,甲,莎车县,5.5,20\n",
    "项目编号,项目名称,属地,总投资,用地\n,（全称）,,（单位：亿元）,（平方米）\na-1,甲,莎车县,5.5,20\n",
    "项目编号,项目名称,属地,开工时间,,总投资\n,,,计划,实际,（亿元）\na-1,甲,莎车县,2023年3月,,5.5\n",
    "项目编号,项目名称,属地,投资规模\n,,,（亿元）\na-1,甲,莎车县,5.5\n",
    "项目编号,项目名称,属地,总投资\n,,,\n,,,（亿元）\na-1,甲,莎车县,5.5\n",
  ])
  func readsUnitsBelowTheNames(table: String) async {
    let outcome = await read(csv: table)
    #expect(outcome.value.projects.map(\.amount?.value.text) == ["5.5亿元"])
    #expect(outcome.diagnostics.allSatisfy { $0.id == .unreadColumn })
  }

  /// What is no unit, another unit than the name says, and parts of a sum under the name of all of it.
  @Test(arguments: [
    "项目编号,项目名称,属地,总投资,用地\n,,,（亩）,（亩）\na-1,甲,莎车县,5.5,20\n",
    "项目编号,项目名称,属地,总投资（万元）,用地\n,,,（亿元）,（亩）\na-1,甲,莎车县,5.5,20\n",
    "项目编号,项目名称,属地,总投资,用地\n,,,（其中外资）,\na-1,甲,莎车县,5.5,20\n",
    "项目编号,项目名称,属地,总投资（亿元）,\n,,,固定资产投资,流动资金\na-1,甲,莎车县,4,1\n",
    "项目编号,项目名称,属地,总投资,\n,,,计划数,完成数\n,,,（亿元）,（亿元）\na-1,甲,莎车县,4,1\n",
    "序号,项目编号,项目名称,属地,总投资,用地\n说明,,,,亿元,按红线\n1,a-1,甲,莎车县,5.5,20\n",
    "序号,项目编号,项目名称,总投资\n（单位：亿元）,,,\n1,a-1,甲,5.5\n",
    "项目编号,项目名称,总投资\n单位：亿元,,\na-1,甲,5.5\n",
    "项目编号,项目名称,属地,总投资（万元）\n,,（亿元）,\na-1,甲,莎车县,5.5\n",
    "项目编号,项目名称,总投资,\n,,,（亿元）\na-1,甲,5.5,\n",
  ])
  func refusesRowsThatItDoesNotUnderstand(table: String) async {
    let outcome = await read(csv: table)
    #expect(outcome.diagnostics.contains { $0.id == .unclearHead }, "\(outcome.diagnostics)")
  }

  /// The unit of the whole table may be said again below its head.
  @Test(arguments: ["（单位：万元）,,", "单位：万元,,", ",,（万元）"])
  func letsTheSameUnitStand(row: String) async {
    let outcome = await read(csv: "项目编号,项目名称,总投资\n\(row)\na-1,甲,5.5\n")
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value.projects.map(\.amount?.value.text) == ["5.5万元"])
  }

  /// Names merged downwards beside names merged sideways and units.
  @Test func readsMergedHeads() async {
    let outcome = await read(
      [
        ["项目编号", "项目名称", "责任分工", "", "总投资", "开工时间", "", "用地"],
        ["", "", "牵头单位", "责任单位", "（亿元）", "计划", "实际", "（亩）"],
        ["a-1", "甲", "地区发改委", "莎车县", "#5.5", "2023年3月", "2023年4月", "#20"],
      ],
      ["A2:A3", "B2:B3", "C2:D2", "F2:G2"]
    )
    #expect(outcome.diagnostics.map(\.id) == [.unreadColumn])
    let record = outcome.value.projects.first
    #expect(record?.amount?.value.text == "5.5亿元")
    #expect(record?.lead?.value == "地区发改委")
    #expect(record?.responsible.map(\.value) == ["莎车县"])
    #expect(record?.milestones.map(\.isPlanned) == [true, false])
  }

  /// 总投资 over 计划总投资 over （亿元）.
  @Test func readsHeadsOfThreeRows() async {
    let outcome = await read(
      [
        ["项目编号", "项目名称", "总投资", "", "开工时间"],
        ["", "", "计划总投资", "备注", "计划"],
        ["", "", "（亿元）", "", ""],
        ["a-1", "甲", "#5.5", "无", "2023年3月"],
      ],
      ["A2:A4", "B2:B4", "C2:D2", "D3:D4", "E3:E4"]
    )
    #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics)")
    let record = outcome.value.projects.first
    #expect(record?.amount?.value.text == "5.5亿元")
    #expect(record?.amountLabel?.value == "计划总投资")
    #expect(record?.milestones.map(\.event) == ["开工"])
  }

  /// A name for several columns in the row above gives them its unit, and a title gives it to all.
  @Test func takesUnitsFromAbove() async {
    let rows = [
      ["项目基本情况", "", "", "投资情况（亿元）", ""],
      ["项目编号", "项目名称", "属地", "总投资", "备注"],
      ["a-1", "甲", "莎车县", "#5.5", ""],
    ]
    let grouped = await read(rows, ["A2:C2", "D2:E2"])
    #expect(grouped.diagnostics.isEmpty)
    #expect(grouped.value.projects.map(\.amount?.value.text) == ["5.5亿元"])
    let titled = await TaizhangReadingTests.read(
      "Content/projects/a.csv",
      "莎车县项目台账（亿元）\n批次：亚博会　类别：签约\n项目编号,项目名称,总投资\na-1,甲,5.5\n"
    )
    #expect(titled.value.projects.map(\.amount?.value.text) == ["5.5亿元"])
  }

  /// A row that a note is merged down to is no head.
  @Test func takesNoRecordForAHead() async {
    let outcome = await read(
      [
        ["项目编号", "项目名称", "总投资", "说明"], ["a-1", "甲", "#5.5", ""],
        ["", "", "#7", ""],
      ],
      ["D2:D4"]
    )
    #expect(outcome.value.projects.map(\.amount?.value.text) == ["5.5万元"])
    #expect(outcome.diagnostics.contains { $0.id == .missingField })
  }
}
