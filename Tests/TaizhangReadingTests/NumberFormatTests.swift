import TaizhangModel
import TaizhangReading
import Testing

/// A number is what its cell shows, whatever is kept.
@Suite struct NumberFormatTests {
  private func read(
    _ column: String,
    _ cell: String,
    _ format: String
  ) async -> Outcome<Records> {
    let rows = [
      ["批次：亚博会", "类别：签约"], ["项目编号", "项目名称", column], ["a-1", "甲", "#\(cell)@0"],
    ]
    return await TaizhangReadingTests.read(
      "Content/projects/a.xlsx",
      workbook(rows, formats: [format])
    )
  }

  @Test(arguments: [
    ("#,##0.00", "5000万元"), ("#,##0\"万美元\"", "5000万美元"), ("\"约\"0\"万元\"", "约5000万元"),
    ("0\"亿以上\"", "5000亿以上"), ("#,##0.00\"港元\"", "5000港元"), ("#,##0.00\"元\"", "5000元"),
    ("_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ", "5000万元"),
    ("[$¥-804]#,##0.00", "5000万元"), ("\"约\"0", "约5000万元"), ("0\"亿元\"", "5000亿元"),
  ])
  func readsSumsAsTheyAreShown(format: String, amount: String) async {
    let outcome = await read("总投资（万元）", "5000", format)
    #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics)")
    #expect(outcome.value.projects.map(\.amount?.value.text) == [amount])
  }

  @Test(arguments: [
    "$#,##0", "[$USD] #,##0", "\"US$\"#,##0", "\"HK$\"#,##0", "[$€-2] #,##0", "\"美元\"#,##0",
    "0\"万元/年\"", "0\"套\"", "0\"%\"", "0.0\"千\"", "0!.0,\"万\"", ";;;",
  ])
  func refusesWhatShowsNoSum(format: String) async {
    let outcome = await read("总投资（万元）", "5000", format)
    #expect(outcome.diagnostics.map(\.id) == [.unreadableCell])
  }

  /// ¥ is no unit of its own, and goes with no other currency.
  @Test func takesAYuanSignForNoUnit() async {
    #expect(await read("总投资", "5000", "¥#,##0").diagnostics.map(\.id) == [.unreadableAmount])
    let foreign = await read("总投资（万美元）", "5000", "¥#,##0")
    #expect(foreign.diagnostics.map(\.id) == [.unreadableCell])
  }

  @Test(arguments: ["0", "0\"项\"", "0\"个\"", "0\"家\"", "000"])
  func readsCountsWithTheirMeasure(format: String) async {
    let outcome = await read("项目数", "3", format)
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value.projects.map(\.count) == [3])
  }

  @Test func readsIdsAsTheyAreShown() async {
    for (format, id) in [("000", "002"), ("\"KS-\"000", "ks-002"), ("0", "2"), ("General", "2")] {
      let rows = [
        ["批次：亚博会", "类别：签约"], ["项目编号", "项目名称"], ["#2@0", "甲"],
      ]
      let bytes = workbook(rows, formats: [format])
      let outcome = await TaizhangReadingTests.read("Content/projects/a.xlsx", bytes)
      #expect(outcome.diagnostics.isEmpty)
      #expect(outcome.value.projects.map(\.id.value) == [id])
    }
  }

  /// Days whose cells have lost the format of dates: the day is told, and not taken.
  @Test(arguments: [
    ("签约时间", Diagnostic.ID.unreadableDate), ("完成时限", .unreadableDeadline),
    ("计划开工时间", .unreadableDate),
  ])
  func tellsTheDayThatANumberStandsFor(column: String, id: Diagnostic.ID) async {
    let head = ["批次：亚博会", "类别：签约"]
    let rows = [head, ["项目编号", "项目名称", column], ["a-1", "甲", "#45230"]]
    let kept = await TaizhangReadingTests.read("Content/projects/a.xlsx", workbook(rows))
    let text = "批次：亚博会,类别：签约,\n项目编号,项目名称,\(column)\na-1,甲,45230\n"
    let typed = await TaizhangReadingTests.read("Content/projects/a.csv", text)
    for outcome in [kept, typed] {
      #expect(outcome.diagnostics.map(\.id) == [id])
      #expect(outcome.diagnostics.first?.arguments == ["45230", "", "", "2023-10-31"])
    }
  }

  /// 32874 is the 1 January 1990, and 73050 the 31 December 2099.
  @Test(arguments: [
    ("32873", nil), ("32874", "1990-01-01"), ("73050", "2099-12-31"), ("73051", nil),
  ])
  func tellsNoDayThatNobodyMeans(cell: String, day: String?) async {
    let text = "批次：亚博会,类别：签约,\n项目编号,项目名称,签约时间\na-1,甲,\(cell)\n"
    let found = await TaizhangReadingTests.read("Content/projects/a.csv", text).diagnostics
    #expect(found.map(\.id) == [.unreadableDate])
    #expect(found.first?.arguments.dropFirst(3).first == day)
  }

  /// 1-2 is kept as a day of the year in which it was typed, whatever its format shows.
  @Test(arguments: ["m\"月\"d\"日\"", "yyyy-mm-dd", "m\"月\"", "yyyy\"年\"m\"月\"", "yyyy"])
  func refusesDatesForIds(format: String) async {
    let rows = [
      ["批次：亚博会", "类别：签约"], ["项目编号", "项目名称"], ["#44928@0", "甲"], ["a-1", "#44928@0"],
      ["1-2", "乙"],
    ]
    let bytes = workbook(rows, formats: [format])
    let outcome = await TaizhangReadingTests.read("Content/projects/a.xlsx", bytes)
    #expect(outcome.diagnostics.map(\.id) == [.unreadableCell, .unreadableCell])
    #expect(outcome.diagnostics.map(\.arguments[0]) == ["date for an id", "date for an id"])
    #expect(outcome.value.projects.map(\.id.value) == ["1-2"])
  }

  @Test func readsDatesAsTheyAreShown() async {
    let year = await read("完成时限", "2025", "0\"年\"")
    #expect(year.value.projects.map(\.deadline?.value.text) == ["2025年"])
    let month = await read("完成时限", "45444", "m\"月\"")
    #expect(month.value.projects.map(\.deadline?.value.text) == ["6月"])
    let broken = await read("完成时限", "2023.1", "0.00\"年\"")
    #expect(broken.diagnostics.map(\.id) == [.unreadableCell])
  }
}
