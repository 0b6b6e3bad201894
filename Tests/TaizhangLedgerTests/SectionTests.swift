import TaizhangModel
import Testing

/// Titles of sections that name a place or a sector, and rows below them.
@Suite struct SectionTests {
  private func found(_ rows: String) async -> [Diagnostic] {
    var content = Content { _ in }
    let head = "批次：亚博会　类别：签约\n编号,名称,属地,行业\n"
    content.files["projects/t.csv"] = head + rows.split(separator: "|").joined(separator: "\n")
    // The same for every row of a section.
    return Set(await content.checked().diagnostics.filter { $0.id == .sectionDiffers }).sorted()
  }

  /// What stands in the columns below 一、莎车县, or another title.
  @Test(arguments: [
    ("一、莎车县", "莎车县,", []), ("一、莎车县", ",", ["places"]), ("一、莎车县", "叶城县,", ["places"]),
    ("一、莎车县", "莎车县、叶城县,", []), ("一、莎车县", "喀什经济开发区,", []), ("一、莎车县", "叶城工业园,", ["places"]),
    ("一、莎车县", "喀什地区,", []), ("喀什地区", "莎车县,", []), ("一、喀什经济开发区", "莎车县,", []),
    ("（一）塔县签约项目（2个）", ",", ["places"]), ("莎车县类", ",", ["places"]), ("1、莎车县", ",", ["places"]),
    ("一、工业", ",工业", []), ("一、工业项目", ",商贸物流", ["sector"]), ("一、商贸物流类项目", ",", ["sector"]),
    ("一、加工项目", ",", []), ("一、莎车县工业园区", ",", []),
  ])
  func holdsTitlesAgainstRows(title: String, cells: String, columns: [String]) async {
    let found = await found("\(title),,,|a-1,甲,\(cells)|a-2,乙,\(cells)")
    #expect(found.map { $0.arguments[2] } == columns)
  }

  /// To the next title of its depth, and to the total; inner titles do not end outer ones.
  @Test func knowsWhichRowsStandInASection() async {
    let rows = """
      一、莎车县,,,|（一）工业,,,|a-1,甲,,工业|二、叶城县,,,|a-2,乙,叶城县,|a-3,丙,,|合计,,,|a-4,丁,塔县,
      """
    let found = await found(rows)
    #expect(found.map { $0.arguments[0] } == ["一、莎车县", "二、叶城县"])
    #expect(found.map(\.subject) == ["一、莎车县", "二、叶城县"].map { "projects/t.csv \($0)" })
  }

  /// A name that is not known is told by itself.
  @Test func saysNothingOfNamesThatAreErrors() async {
    #expect(await found("一、莎车县,,,|a-1,甲,莎东县,").isEmpty)
  }
}
