import TaizhangModel
import TaizhangReading
import Testing

/// What is told of tables that cannot be read, beyond that they cannot.
@Suite struct SheetMessageTests {
  private static let head = "批次：亚博会　类别：签约\n"

  /// The ways in which offices say a unit.
  @Test(arguments: [
    "单位：万元（人民币）", "单 位：万 元", "单位（万元）", "计量单位：万元", "资金单位：万元", "莎车县项目台账（单位：万元）",
    "莎车县项目台账（万元）", "（金额单位：万元）", "单位:人民币万元", "注：金额单位为万元",
  ])
  func readsAUnitInOtherWords(line: String) async {
    let text = Self.head + line + "\n编号,名称,总投资\na-1,甲,5\n"
    let outcome = await read("Content/projects/a.csv", text)
    #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics)")
    #expect(outcome.value.projects.map(\.amount?.value.text) == ["5万元"])
  }

  /// No unit of money, and none of a sum that a title states.
  @Test(arguments: ["总投资（人民币）", "总投资★"])
  func takesNoUnitFromOtherWords(column: String) async {
    let text = Self.head + "总投资500亿元\n编号,名称,\(column)\na-1,甲,5\n"
    let found = await read("Content/projects/a.csv", text).diagnostics
    #expect(found.contains { [.unreadableAmount, .unreadColumn].contains($0.id) })
  }

  @Test(arguments: ["总投资(万元)★", "★总投资（万元）", "总投资*（万元）"])
  func knowsMarksOfRequiredColumns(column: String) async {
    let text = Self.head + "编号★,名称★,\(column)\na-1,甲,5\n"
    let outcome = await read("Content/projects/a.csv", text)
    #expect(outcome.value.projects.map(\.amount?.value.text) == ["5万元"])
  }

  @Test(arguments: [
    ("5000", "总投资", "no unit"), ("\"5,000.5\"", "总投资", "no unit"), ("0", "总投资（万元）", "nothing"),
    ("无", "总投资（万元）", "nothing"), ("待定", "总投资（万元）", "nothing"), ("0.00", "总投资", "nothing"),
    ("1.2345678", "总投资（万元）", "too fine"), ("5.123元", "总投资", "too fine"), ("若干", "总投资（万元）", ""),
  ])
  func saysWhatIsWrongWithASum(cell: String, column: String, problem: String) async {
    let text = Self.head + "编号,名称,\(column)\na-1,甲,\(cell)\n"
    let found = await read("Content/projects/a.csv", text).diagnostics
    #expect(found.map(\.id) == [.unreadableAmount])
    #expect(found.first?.arguments.last == problem)
  }

  @Test(arguments: [("\t", "tabs"), (";", "semicolons"), ("、", "")])
  func saysWhatPartsTheCells(mark: String, problem: String) async {
    let text = "编号,名称\na-1,甲\n".replacing(",", with: mark)
    let found = await read("Content/projects/a.csv", text).diagnostics
    #expect(found.map(\.arguments) == [["项目名称", problem, ""]])
  }

  /// Reports and changes go by a project's name where there is no id, so that no id is asked for.
  @Test(arguments: ["Content/reports/2025-06/a.csv", "Content/changes/a.csv"])
  func asksForAnIDOrAName(path: String) async {
    let found = await read(path, "项目名称,完成情况,进度\n甲,5,一半\n").diagnostics
    #expect(found.map(\.id) == [.missingHeader])
    #expect(found.first?.arguments == ["项目编号", "", "项目名称"])
  }

  @Test func namesTheEncoding() async {
    let wide = Array("编号,名称\na-1,甲\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let found = await read("Content/projects/a.csv", [0xFF, 0xFE] + wide).diagnostics
    #expect(found.map(\.id) == [.badBytes])
    #expect(found.first?.arguments.last == "UTF-16")
  }

  @Test(arguments: ["xlsm", "et", "tsv", "ods"])
  func saysHowToSaveOtherTables(ending: String) async {
    let found = await read("Content/projects/a.\(ending)", "编号\t名称\n").diagnostics
    #expect(found.map(\.arguments) == [[".\(ending)"]])
  }
}
