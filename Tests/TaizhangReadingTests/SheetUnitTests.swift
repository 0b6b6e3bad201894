import TaizhangModel
import TaizhangReading
import Testing

/// Units that are said above a table, and others that are said below its head.
@Suite struct SheetUnitTests {
  private static let head = "批次：亚博会　类别：签约　单位：万元\n"

  private func ids(_ text: String) async -> [Diagnostic.ID] {
    await read("Content/projects/a.csv", text).diagnostics.map(\.id)
  }

  /// In the title of a section, beside it, and in a note at the foot.
  @Test(arguments: [
    "二、重大项目（单位：亿元）,,,,", "二、在建项目（亿元）,,,,", "以下单位为亿元,,,,", "二、在建项目（5个，亿元）,,,,",
    "二、在建项目,,,,亿元", "二、在建项目,,,,（亿元）", "注：本表金额单位为亿元,,,,", "注：以亿元计,,,,",
    "单位：亿元,,,,", ",,二、在建项目（亿元）,,",
  ])
  func tellsOtherUnitsBelowTheHead(row: String) async {
    let table = "序号,项目编号,项目名称,属地,总投资\n1,a-1,甲,莎车县,5000\n\(row)\n2,a-2,乙,莎车县,5\n"
    #expect(await ids(Self.head + table) == [.headBelow])
    let own = table.replacing("总投资", with: "总投资（万元）")
    #expect(await ids("批次：亚博会　类别：签约\n" + own) == [.headBelow])
    let month = table.replacing("总投资", with: "累计到位资金（万元）")
    let path = "Content/reports/2023-03/a.csv"
    #expect(await read(path, month).diagnostics.map(\.id).contains(.headBelow))
  }

  /// The unit that is in force may be said again, and a word for money is no unit yet.
  @Test(arguments: [
    "二、重大项目（单位：万元）,,,,", "以下单位为万元,,,,", "二、在建项目,,,,万元", "二、亿元以上项目,,,,", "二、亿元项目（1个）,,,,",
    "注：单位：莎车县商务局,,,,", "二、重大项目（5亿元）,,,,", "单位：万元,,,,", "注：用地以亩计,,,,",
  ])
  func letsTheSameUnitStand(row: String) async {
    let table = "序号,项目编号,项目名称,属地,总投资\n1,a-1,甲,莎车县,5000\n\(row)\n2,a-2,乙,莎车县,5\n"
    #expect(await ids(Self.head + table) == [.rowsNotRead])
  }

  /// A note may tell the unit of one column of several.
  @Test func letsANoteSayWhatAColumnSays() async {
    let text = """
      单位：万元
      项目编号,项目名称,累计到位资金,累计完成投资（亿元）
      a-1,甲,500,0.08
      注：累计完成投资单位为亿元,,,
      """
    let found = await read("Content/reports/2023-03/a.csv", text).diagnostics
    #expect(found.map(\.id) == [.rowsNotRead])
  }

  /// Some figures are in another unit, and nothing tells which: 300 would be 300万元.
  @Test(arguments: [
    "单位：万元（外资项目为万美元）", "单位：万元，外资项目为万美元", "单位：万元（外资：万美元）", "单位：万元（外资项目用美元）",
    "单位：万元（外资以万美元计）", "单位：万元（外资项目万美元）", "单位：万元（亿元以上项目为亿元）", "单位：,万元（外资项目为万美元）",
  ])
  func takesNoUnitOfSomeFigures(line: String) async {
    let plain = "批次：亚博会　类别：签约\n\(line)\n项目编号,项目名称,总投资\na-1,甲,5\na-2,乙,5亿元\n"
    #expect(await ids(plain) == [.unreadableAmount])
    #expect(await ids(plain.replacing("总投资", with: "总投资（万元）")) == [.unreadableAmount])
  }

  /// A sum, a measure of something else, the unit of a column, and the same unit once more are no others.
  @Test(arguments: [
    "单位：万元（不含100万美元以下外资项目）", "单位：万元（总投资5000万美元）", "单位：万元（用地为亩）", "单位：万元（投资上亿元）",
    "单位：万元（所有项目均为万元）", "单位：万元（美元按1:7折算）", "青山县外资项目（单位：万元）",
  ])
  func letsOtherWordsStandBesideAUnit(line: String) async {
    let text = "批次：亚博会　类别：签约\n\(line)\n项目编号,项目名称,总投资\na-1,甲,5\n"
    #expect(await ids(text).isEmpty)
  }

  @Test func letsAColumnHaveTheUnitOfSomeFigures() async {
    let text = "单位：万元（外资为万美元）\n项目编号,项目名称,总投资（万元）,外资（万美元）\na-1,甲,5,1\n"
    let found = await ids("批次：亚博会　类别：签约　金额名目：总投资\n" + text)
    #expect(!found.contains(.unreadableAmount), "\(found)")
  }

  @Test(arguments: ["单位：万元、亿元", "单位：亿元/万元", "单位：个、万元、亿元", "单位：万元　注：金额单位为亿元"])
  func takesNoneOfTwoUnits(line: String) async {
    let table = "项目编号,项目名称,总投资\na-1,甲,5\na-2,乙,5亿元\n"
    #expect(await ids("批次：亚博会　类别：签约\n\(line)\n" + table) == [.unreadableAmount])
  }
}
