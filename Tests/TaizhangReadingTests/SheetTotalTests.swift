import TaizhangModel
import TaizhangReading
import Testing

/// What rows of totals are of, and which of them are not held against the rows.
@Suite struct SheetTotalTests {
  private func found(_ rows: String, _ columns: String = "序号,编号,名称,总投资") async -> [Diagnostic] {
    let text = "批次：亚博会　类别：签约　单位：万元\n\(columns)\n\(rows)"
    let found = await read("Content/projects/a.csv", text).diagnostics
    return found.filter { $0.id != .rowsNotRead }
  }

  /// Each with its right sum, 20, and with a wrong one.
  @Test(arguments: [
    "莎车县小计", "本页小计", "工业项目小计", "全县合计", "全州总计", "合计数", "累计", "汇总", "总合计", "莎车县合计（2个）",
    "莎车县（小计）", "合计",
  ])
  func holdsTotalsAgainstTheirRows(words: String) async {
    let rows = "1,a-1,甲,12\n2,a-2,乙,8\n"
    #expect(await found("\(rows)\(words),,,20\n").isEmpty)
    #expect(await found("\(rows)\(words),,,21\n").map(\.id) == [.totalRowDiffers])
  }

  /// Parts since the last total or title, and the sum of everything.
  @Test func knowsPartsFromTheWhole() async {
    let rows = """
      一、莎车县,,,
      1,a-1,甲,12
      莎车县小计,,,12
      二、叶城县,,,
      2,a-2,乙,8
      三、麦盖提县,,,
      3,a-3,丙,5
      麦盖提县小计,,,5
      全地区合计,,,25
      """
    #expect(await found(rows).isEmpty)
    let wrong = rows.replacing("全地区合计,,,25", with: "全地区合计,,,5")
    #expect(await found(wrong).map(\.id) == [.totalRowDiffers])
  }

  @Test(arguments: ["#REF!", "5万元，其中工业3万元", "二十万左右吧"])
  func tellsOfTotalsThatItCannotRead(cell: String) async {
    let found = await found("1,a-1,甲,12\n合计,,,\(cell)\n")
    #expect(found.map(\.id) == [.totalNotChecked])
    #expect(found.first?.arguments == [cell, "unreadable"])
  }

  /// A total in one cell: what names a column is compared, and anything else is told.
  @Test(arguments: [
    ("合计：2个项目，总投资99999万元", Diagnostic.ID.totalRowDiffers), ("合计：2个项目，总投资20万元", nil),
    ("合计（2个，总投资为20万元，其中外资5万元）", nil),
    ("合计：2个项目，签约额20万元", .totalNotChecked), ("共2个项目，20万元", .totalNotChecked),
    ("5万元以上项目合计", nil), ("合计：总投资约25万元", .totalRowDiffers),
  ])
  func readsSumsInWords(words: String, id: Diagnostic.ID?) async {
    let found = await found("1,a-1,甲,12\n2,a-2,乙,8\n\(words),,,\n")
    #expect(found.map(\.id) == (id.map { [$0] } ?? []))
  }

  /// What cannot be added hides no total: one that is less than the rest is wrong, another is told.
  @Test(arguments: [
    ("100|300以上|合计 999", ["not exact", "4"]), ("100|300以上|合计 400", ["not exact", "4"]),
    ("100|300以上|合计 399", ["", "2", "400000000"]),
    ("100|超过300|合计 350", ["", "2", "400000000"]), ("100|200至300|合计 250", ["", "2", "300000000"]),
    ("100|约300|合计 400", []), ("100|约300|合计 999", ["400000000", "2"]),
    ("100|近300|合计 200", ["not exact", "4"]), ("100|不超过300|合计 50", ["", "2", "100000000"]),
    ("100|300万美元|合计 5", ["", "2", "100000000"]), ("100|300万美元|合计 2000", ["not exact", "4"]),
    ("100以上|约300|合计 150", ["not exact", "3"]), ("100以上|300以上|合计 999", ["not exact", "3, 4"]),
    ("100|小计 100|300以上|小计 300", ["not exact", "5"]), ("100.4|300以上|合计 400", ["not exact", "4"]),
  ])
  func holdsTotalsAgainstRowsThatAreNoExactSums(rows: String, told: [String]) async {
    let lines = rows.split(separator: "|").enumerated().map { index, row in
      let parts = row.split(separator: " ")
      return parts.count > 1 ? "\(parts[0]),,,\(parts[1])" : "\(index),a-\(index),甲\(index),\(row)"
    }
    let found = await found(lines.joined(separator: "\n") + "\n")
    let isChecked = told.first != "not exact"
    #expect(
      found.map(\.id) == (told.isEmpty ? [] : [isChecked ? .totalRowDiffers : .totalNotChecked])
    )
    #expect((found.first?.arguments ?? []).dropFirst(isChecked ? 2 : 1) == told[...])
  }

  @Test func tellsOfTotalsOfNothingPlain() async {
    let found = await found("1,a-1,甲,12\n小计,,,12\n工业小计,,,99\n2,a-2,乙,8\n小计,,,8\n")
    #expect(found.map(\.arguments) == [["工业小计", "scope"]])
  }

  /// Under 项目数, in brackets, beside the word.
  @Test(arguments: [
    ("合计,,,20,3", true), ("合计,,,20,4", false), ("合计（2个）,,,20,", true), ("合计（3个）,,,20,", true),
    ("合计（9个）,,,20,", false), ("合计（1万亩，3个）,,,20,", true), ("\"合计（1,203个）\",,,20,", false),
    ("\"合计（4,5个，其中新建9个）\",,,20,", false), ("合计（其中新建9个）,,,20,", true), ("合计,,9个,20,", false),
    ("合计,,3个,20,", true), ("合计29个,,,20,", false),
    ("合计,,,20,—", true),
  ])
  func comparesNumbersOfProjects(total: String, isRight: Bool) async {
    let columns = "序号,编号,名称,总投资,项目数"
    let found = await found("1,a-1,甲,12,\n2,a-2,乙,8,2\n\(total)\n", columns)
    #expect(found.map(\.id) == (isRight ? [] : [.totalRowDiffers]))
  }

  /// A number in the title of a section is that of its rows, down to the next title of its depth.
  @Test(arguments: [
    ("一、光伏（2个）|丙|二、风电（共1个，总投资8亿元）", []), ("一、光伏（3个）|丙|二、风电（1个）", ["一、光伏（3个）"]),
    ("一、2024年签约项目3个|丙|（一）风电", []), ("一、光伏（3个）|丙|（一）风电（1个）", []),
    ("一、光伏（2个）|丙|（一）风电（2个）", ["（一）风电（2个）", "一、光伏（2个）"]),
    ("一、光伏（2个）|丙|莎车县", []), ("一、光伏（3个）|丙|莎车县", []),
    ("一、光伏（4个）|丙|莎车县（1个）", ["一、光伏（4个）"]), ("光伏（2个）|丙|风电（1个）", []), ("光伏（1个）|丙|风电（1个）", ["光伏（1个）"]),
    ("一、光伏（其中新建1个）|丙|二、2家企业", []), ("一、百亿级项目2项|合计,,,|二、风电（1项）", []),
  ])
  func holdsTitlesAgainstTheirRows(rows: String, wrong: [String]) async {
    let parts = rows.split(separator: "|", omittingEmptySubsequences: false)
    let second = parts[1] == "丙" ? "" : "\(parts[1])\n"
    let text = """
      \(parts[0]),,,
      1,a-1,甲,12
      2,a-2,乙,8
      \(second)\(parts[2]),,,
      3,a-3,丙,5
      """
    let found = await found(text).filter { $0.id != .totalNotChecked }
    #expect(Set(found.map(\.id)).subtracting([.totalRowDiffers]).isEmpty)
    #expect(found.map { $0.arguments[0] }.sorted() == wrong.sorted())
  }

  /// The titles behind one without rows may be of its parts, or another section's.
  @Test func tellsOfATitleThatMayBeOfTitles() async {
    let found = await found("莎车县（2个）,,,\n光伏（1个）,,,\n1,a-1,甲,12\n风电（1个）,,,\n2,a-2,乙,8\n")
    #expect(found.map(\.arguments) == [["莎车县（2个）", "scope"]])
  }

  /// A month's sheet leaves out who reports nothing.
  @Test func comparesNoNumbersInAMonthsSheet() async {
    let text = "单位：万元\n项目编号,项目名称,累计到位资金\na-1,甲,12\na-2,乙,\n合计（2个）,,12\n"
    let found = await read("Content/reports/2023-03/a.csv", text).diagnostics
    #expect(found.map(\.id) == [.rowsNotRead])
  }
}
