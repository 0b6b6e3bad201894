import TaizhangModel
import TaizhangReading
import Testing

/// A month's reports, as offices keep them in a sheet.
@Suite struct MonthSheetTests {
  @Test func readsAMonthsSheet() async throws {
    let text = """
      单位：万元　截至：2023年3月31日　报送单位：莎车县
      项目编号,项目名称,总投资（万元）,累计到位资金,累计完成投资（亿元）,当前阶段,本月进展,存在问题,问题类型,解决时限
      A-1,甲,999,500,0.08,开工,基础施工,用地未批,用地,4月底
      a-2,乙,888,,,,,,,
      """
    let outcome = await read("Content/reports/2023-03/shache.csv", text)
    let report = try #require(outcome.value.reports.first?.first)
    #expect(outcome.value.reports.map(\.count) == [1])
    #expect(outcome.diagnostics.map(\.id) == [.rowsNotRead])
    #expect(report.project.value == "a-1")
    #expect(report.name?.value == "甲")
    #expect(report.month == Month(iso: "2023-03"))
    #expect(report.date?.value.text == "2023年3月31日")
    #expect(report.unit?.value == "莎车县")
    #expect(report.figures[.fundsTotal]?.money == Money(fen: 500_000_000))
    #expect(report.figures[.investedTotal]?.money == Money(fen: 800_000_000))
    #expect(report.stage?.value == "开工")
    #expect(report.problems.map(\.words) == ["用地未批"])
    #expect(report.problems.first?.type?.value == "用地")
    #expect(report.problems.first?.due?.value.text == "4月底")
  }

  /// Right behind a problem 责任单位 and 时限 are its own, elsewhere the project's, which are not read here.
  @Test func readsWhoSolvesAProblem() async throws {
    let text = """
      项目编号,项目名称,责任单位,时限,存在问题,责任单位,时限,本月进展,责任单位
      a-1,甲,县政府,年底,用地未批,州自然资源局,4月底,施工,乙
      """
    let outcome = await read("Content/reports/2023-03/shache.csv", text)
    #expect(outcome.diagnostics.map(\.id) == [])
    let problem = try #require(outcome.value.reports.first?.first?.problems.first)
    #expect(problem.unit?.value == "州自然资源局")
    #expect(problem.due?.value.text == "4月底")
  }

  /// Rows that say nothing but a problem, right below a report: of none, of its id, of its name, and
  /// with what the row above says.
  @Test func readsSeveralProblemsOfAProject() async throws {
    let text = """
      项目编号,项目名称,本月进展,存在问题,解决单位,解决时限
      a-1,甲,基础施工,用地未批,州自然资源局,4月底
      ,,,缺水,县水利局,
      A-1,,,缺电,,5月底
      ,甲,,缺工,,
      a-1,甲,基础施工,缺路,,
      a-2,乙,开工,,,
      ,,,欠薪,,
      """
    let outcome = await read("Content/reports/2023-03/shache.csv", text)
    #expect(outcome.diagnostics.isEmpty)
    let reports = try #require(outcome.value.reports.first)
    #expect(reports.map(\.project.value) == ["a-1", "a-2"])
    #expect(reports[0].problems.map(\.words) == ["用地未批", "缺水", "缺电", "缺工", "缺路"])
    #expect(reports[0].problems.map(\.unit?.value) == ["州自然资源局", "县水利局", nil, nil, nil])
    #expect(reports[0].problems.map(\.due?.value.text) == ["4月底", nil, "5月底", nil, nil])
    #expect(reports[1].problems.map(\.words) == ["欠薪"])
  }

  /// Whose a problem is must be plain: behind another row, with other words of the month, the same
  /// problem again, or a unit without a problem, it is a row of its own.
  @Test(arguments: [
    ("a-1,甲,施工,缺地,\na-2,乙,,,\n,,,缺水,", 2), (",,,缺水,\na-1,甲,施工,缺地,", 2),
    ("a-1,甲,施工,缺地,\n,,封顶,缺水,", 2), ("a-1,甲,施工,缺地,\na-2,,,缺水,", 2),
    // A problem without words is one more thing that is missing.
    ("a-1,甲,施工,缺地,\na-1,,,缺地,", 2), ("a-1,甲,施工,缺地,\na-1,,,,州水利局", 3),
    ("a-1,甲,施工,缺地,\n合计,,,1,\na-1,,,缺水,", 2), ("a-1,甲,施工,,\na-1,,,缺水,", 1),
  ])
  func takesNoProblemOfAnother(rows: String, count: Int) async {
    let head = "项目编号,项目名称,本月进展,存在问题,解决单位\n"
    let outcome = await read("Content/reports/2023-03/shache.csv", head + rows + "\n")
    let lost = outcome.diagnostics.count { [.missingField, .unreadableCell].contains($0.id) }
    #expect(outcome.value.reports.joined().count + lost == count)
    #expect(outcome.value.reports.joined().allSatisfy { $0.problems.count < 2 })
  }

  @Test func saysThatNothingTellsWhoseAProblemIs() async {
    let head = "项目编号,项目名称,本月进展,存在问题,解决时限\n"
    let text = head + "a-1,甲,施工,缺地,\na-2,乙,开工,,\n\n,,,缺水,4月底\n,,封顶,缺路,\n"
    let found = await read("Content/reports/2023-03/shache.csv", text).diagnostics
    #expect(found.map(\.id) == [.unreadableCell, .missingField])
    #expect(found.first?.arguments == ["problem of nobody", "缺水"])
  }

  /// Where there is something of it, and not at the beginning of the row, which has its words.
  @Test(arguments: [("", 11), ("无", 12)])
  func tellsOfAProblemWithoutWordsWhereItStands(words: String, column: Int) async {
    let text = "项目编号,项目名称,本月进展,存在问题,解决时限\na-1,甲,施工,\(words),4月底\n"
    let outcome = await read("Content/reports/2023-03/shache.csv", text)
    #expect(outcome.found(in: Array(text.utf8)) == ["missing-field 2:\(column)"])
  }

  /// Zero is a sum like any other in a report, 无 is no problem, and dashes report nothing.
  @Test func readsWhatPeopleWriteForNothing() async throws {
    let text = """
      项目编号,累计到位资金（万元）,存在问题,解决时限
      a-1,0,无,无
      a-2,—,—,—
      """
    let outcome = await read("Content/reports/2023-03/shache.csv", text)
    #expect(outcome.value.reports.joined().map(\.project.value) == ["a-1"])
    let report = try #require(outcome.value.reports.first?.first)
    #expect(report.figures[.fundsTotal]?.money == Money(fen: 0))
    #expect(report.problems.isEmpty)
    #expect(outcome.diagnostics.map(\.id) == [.rowsNotRead])
  }

  /// That there is no problem is a report, in a sheet; an entry of YAML with no word says nothing.
  @Test func tellsAWordFromNone() async {
    let path = "Content/reports/2023-03/shache"
    let sheet = await read("\(path).csv", "项目编号,本月进展,存在问题\na-1,,无\na-2,,\n")
    #expect(sheet.value.reports.joined().map(\.project.value) == ["a-1"])
    #expect(sheet.diagnostics.map(\.id) == [.rowsNotRead])
    let entries = await read("\(path).yaml", "- 项目: a-1\n  备注: 无\n- 项目: a-2\n  问题:\n")
    #expect(entries.diagnostics.map(\.id) == [.emptyReport, .emptyReport])
  }

  /// That there is none is no problem, in YAML as in a sheet, and tells as much of the month.
  @Test(arguments: ["无", "暂无。", "没有", "—", "[无]", "\n    - 内容: 无问题"])
  func takesNoWordForAProblemThatDeniesOne(words: String) async throws {
    let text = "- 项目: a-1\n  问题: \(words)\n"
    let outcome = await read("Content/reports/2023-03/shache.yaml", text)
    #expect(outcome.diagnostics.map(\.id) == [])
    #expect(try #require(outcome.value.reports.first?.first).problems.isEmpty)
  }

  @Test(arguments: [("", 0), ("\n      责任单位: 县政府", 1)])
  func asksWhatAProblemIsThatIsDenied(more: String, errors: Int) async {
    let text = "- 项目: a-1\n  问题:\n    - 内容: 无\(more)\n"
    let outcome = await read("Content/reports/2023-03/shache.yaml", text)
    #expect(outcome.diagnostics.map(\.id) == Array(repeating: .missingField, count: errors))
  }

  /// The unit and the day are filled in beforehand, and tell nothing of the month.
  @Test func takesNoRowForAReportThatIsFilledInBeforehand() async {
    let text = """
      单位：万元
      项目编号,项目名称,累计到位资金,本月进展,填报单位,截至日期,备注
      a-1,甲,,,莎车县,2023年3月31日,
      a-2,乙,—,,莎车县,2023年3月31日,无
      a-3,丙,,施工,莎车县,2023年3月31日,未验收
      """
    let outcome = await read("Content/reports/2023-03/shache.csv", text)
    #expect(outcome.value.reports.joined().map(\.project.value) == ["a-3"])
    #expect(outcome.diagnostics.map(\.id) == [.rowsNotRead])
    #expect(outcome.diagnostics.first?.arguments == ["2", "3, 4"])
  }

  /// A remark alone, or a month that is corrected to nothing, is no report, and does not vanish.
  @Test(arguments: ["a-1,甲,,,,未报送", "a-1,甲,,,2023-02,"])
  func refusesARowThatReportsNothing(row: String) async {
    let text = "项目编号,项目名称,本月进展,填报单位,更正,备注\n\(row)\n"
    let outcome = await read("Content/reports/2023-03/shache.csv", text)
    #expect(outcome.found(in: Array(text.utf8)) == ["empty-report 2:1"])
  }

  /// The name of the file or a title of another month; a range that ends in this month is none.
  @Test(arguments: [
    ("a", "青山县2023年3月项目进展月报表", false), ("a", "2023年1—3月进展", false), ("a", "三月份报表", false),
    ("a", "青山县2023年2月项目进展月报表", true), ("a", "2022年3月报表", true), ("a", "九月份报表", true),
    ("青山县2023年2月报表", "月报表", true), ("青山县3月报表", "每月报表", false), ("a", "截至2023年3月底", false),
    ("a", "3个月内开工项目", false), ("2023-02", "月报表", true), ("2023.2-莎车", "月报表", true),
    ("莎车202302", "月报表", true), ("2023-03", "月报表", false), ("202303", "月报表", false),
    ("2023-04-05", "月报表", false), ("20230405", "月报表", false), ("650000", "月报表", false),
  ])
  func tellsAnotherMonth(file: String, title: String, isOther: Bool) async {
    let text = "\(title)\n项目编号,项目名称,本月进展\na-1,甲,施工\n"
    let found = await read("Content/reports/2023-03/\(file).csv", text).diagnostics
    #expect(found.map(\.id) == (isOther ? [.reportOutsideMonth] : []))
    // Of a text nothing but its file's name can tell.
    guard title == "月报表" else { return }
    let entries = await read("Content/reports/2023-03/\(file).yaml", "- 项目: a-1\n  进展: 施工\n")
    #expect(entries.diagnostics.map(\.id) == (isOther ? [.reportOutsideMonth] : []))
  }

  /// A sheet without ids goes by the names of the records.
  @Test func readsAMonthsSheetByNames() async {
    let text = "项目名称,本月进展\n甲 A 厂,开工\n"
    let outcome = await read("Content/reports/2023-03/shache.csv", text)
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value.reports.joined().map(\.project.value) == ["甲 A 厂"])
    #expect(outcome.value.reports.joined().map(\.name?.value) == [nil])
  }
}
