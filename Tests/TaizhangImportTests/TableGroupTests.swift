import TaizhangModel
import TaizhangReading
import Testing

@testable import TaizhangImport

/// Rows of a table that head or add up others are no records, and say what their rows are.
struct TableGroupTests {
  /// Cells parted by commas; `head` are those of the first row.
  private func table(_ rows: String, _ head: String = "序号,项目名称,属地,总投资（万元）,责任单位") -> String {
    ([head] + rows.split(separator: "\n").map(String.init))
      .map { "|" + $0.replacing(",", with: "|") + "|" }.joined(separator: "\n")
  }

  private func found(_ draft: NoticeDraft) -> [Diagnostic.ID] {
    draft.remarks.compactMap { remark in
      guard case .inTable(let finding) = remark.kind else { return nil }
      return finding.id
    }
  }

  /// A group with its sum, before its rows; a right sum is told as a row that was not read, a wrong one
  /// as such.
  @Test(arguments: [
    ("一,青山县,,185000,", "二,白水县,,10000,"), ("（一）,青山县,,185000,", "（二）,白水县,,10000,"),
    (",青山县,,185000,", ",白水县,,10000,"), (",一、工业项目（1个）,,185000,", ",二、商贸项目（1个）,,10000,"),
    (",工业项目（1个）,,185000,", ",商贸项目（1个）,,10000,"), ("3,青山县,,185000,", "4,白水县,,10000,"),
    ("一、工业项目,,,185000,", "二、商贸项目,,,10000,"), ("一,工业,,185000,", "二,商贸,,10000,"),
    (",签约项目,,185000,", ",在谈项目,,10000,"),
    ("一,工业项目,,185000,青山县", "二,商贸项目,,10000,白水县"),
    ("合计2个,,,195000,", "其中：青山县,,,185000,"),
    (",共计2个项目,,195000,", ",其中：青山县,,185000,"),
  ])
  func groupsAreNoRecords(first: String, second: String) async {
    let rows = "\(first)\n1,锂电项目,青山县,185000,青山县\n\(second)\n1,农批项目,白水县,10000,白水县"
    let draft = await sampleDraft(table(rows))
    #expect(await sampleRecords(draft).map(\.name.value) == ["锂电项目", "农批项目"])
    #expect(Set(found(draft)).isSubset(of: [.rowsNotRead, .totalNotChecked]))
    let wrong = await sampleDraft(table(rows.replacing("锂电项目,青山县,185000", with: "锂电项目,青山县,1850")))
    #expect(found(wrong).contains(.totalRowDiffers))
  }

  /// 1 is the group of 1.1 and 1-1.
  @Test(arguments: [".", "-"])
  func numbersHaveParts(mark: String) async {
    let rows = """
      1,青山县,,5,
      1\(mark)1,锂电项目,,5,
      2,工业项目,,6,
      2\(mark)1,农批项目,白水县,6,
      3,冷链项目,白水县,1,
      """
    let draft = await sampleDraft(table(rows))
    let records = await sampleRecords(draft)
    #expect(records.map(\.name.value) == ["锂电项目", "农批项目", "冷链项目"])
    #expect(records.map { $0.places.map(\.value) } == [["青山县"], ["白水县"], ["白水县"]])
  }

  @Test(arguments: ["共计1个项目", "合计1个", "总计1个项目，总投资185000万元", "共1个项目", "小计（1个）"])
  func totalsAreNoRecords(words: String) async {
    let draft = await sampleDraft(table("1,青山县锂电项目,青山县,185000,\n,\(words),,185000,"))
    #expect(await sampleRecords(draft).map(\.name.value) == ["青山县锂电项目"])
    #expect(found(draft).isEmpty)
    let wrong = await sampleDraft(table("1,青山县锂电项目,青山县,5000,\n,\(words),,185000,"))
    #expect(found(wrong) == [.totalRowDiffers])
  }

  /// What 其中 is followed by are parts of a total, and no groups of rows.
  @Test func sharesOfATotalAreNoGroups() async {
    let rows = "合计,,,195000,\n其中,青山县,,185000,\n,白水县,,10000,\n1,锂电项目,,185000,\n2,农批项目,白水县,10000,"
    let draft = await sampleDraft(table(rows))
    #expect(await sampleRecords(draft).map(\.places.count) == [0, 1])
    #expect(found(draft).count { $0 == .totalNotChecked } == 2)
  }

  /// Numbers in words, or names with numbers, of all records alike are no groups'.
  @Test(arguments: [
    "一,青山县锂电项目,青山县,5000,\n二,白水县农批项目,白水县,100,",
    ",一、青山县锂电项目,青山县,5000,\n,二、白水县农批项目,白水县,100,", "1,青山县锂电项目（2个）,,5000,\n2,白水县农批项目,,100,",
  ])
  func recordsAreRecords(rows: String) async {
    let draft = await sampleDraft(table(rows))
    #expect(await sampleRecords(draft).count == 2)
    #expect(!found(draft).contains(.rowsNotRead))
  }

  /// Without a number among rows that have one, a name and a sum may be either.
  @Test func whatMayBeAGroupIsToldOnly() async {
    let draft = await sampleDraft(
      table(",装备项目,,185000,\n1,青山县锂电项目,青山县,185000,\n2,白水县农批项目,白水县,10000,")
    )
    #expect(await sampleRecords(draft).map(\.name.value) == ["青山县锂电项目", "白水县农批项目"])
    #expect(await sampleRecords(draft).allSatisfy { $0.sector == nil })
    #expect(found(draft).contains(.rowsNotRead))
  }

  /// A group gives its rows what they do not say themselves; behind its total nothing.
  @Test func groupsSayPlaceAndSector() async {
    let rows = """
      一,青山县,,3,
      1,锂电项目,,1,
      2,电机项目,白水县,2,
      ,小计,,3,
      3,轴承项目,,4,
      二,装备制造,,5,
      1,齿轮项目,,5,
      """
    let draft = await sampleDraft(table(rows))
    let records = await sampleRecords(draft)
    #expect(records.map { $0.places.map(\.value) } == [["青山县"], ["白水县"], [], []])
    #expect(records.map { $0.sector?.value } == [nil, nil, nil, "装备制造"])
    #expect(draft.remarks.filter { $0.kind == .noPlace }.map(\.words) == [["轴承项目"], ["齿轮项目"]])
  }

  /// The kind of a title is that of its rows, of whatever depth; what denies one has none.
  @Test(arguments: [
    ("一、签约项目（1个）,,,,", "二、洽谈项目（1个）,,,,", ["签约", "洽谈"]),
    ("签约项目,,,,", "洽谈项目,,,,", ["签约", "洽谈"]),
    (",签约项目,,5,", ",洽谈项目,,6,", ["签约", "洽谈"]), (",签约项目,,5,", ",在谈项目,,6,", ["签约", nil]),
    ("签约项目,,,,\n一、工业,,,,", "洽谈项目,,,,\n一、工业,,,,", ["签约", "洽谈"]),
    ("一、签约项目,,,,\n（一）工业,,,,", "二、洽谈项目,,,,\n（一）工业,,,,", ["签约", "洽谈"]),
    ("一、重点项目,,,,", "二、拟签约项目,,,,", ["签约", nil]),
  ])
  func titlesSayTheKind(first: String, second: String, kinds: [String?]) async {
    let draft = await sampleDraft(table("\(first)\n1,青山县锂电项目,,5,\n\(second)\n2,白水县农批项目,,6,"))
    #expect(await sampleRecords(draft).map { $0.kind?.value } == kinds)
    #expect(draft.remarks.contains { $0.kind == .noKind } == kinds.contains(nil))
  }

  /// So is that of the headings around the table, the nearest first.
  @Test(arguments: [
    ("一、洽谈项目\n\n（一）工业项目", "洽谈"), ("一、签约项目\n\n（一）洽谈项目", "洽谈"), ("（一）工业项目\n\n洽谈项目如下：", "洽谈"),
    ("一、洽谈项目\n\n（一）工业项目\n\n洽谈会期间签了协议，情况很好，大家都说要加快，要认真落实。", "洽谈"),
    ("一、洽谈项目\n\n（一）拟签约项目", nil), ("一、洽谈项目\n\n附件1 项目清单", "签约"),
  ])
  func headingsSayTheKind(above: String, kind: String?) async {
    let draft = await sampleDraft(above + "\n\n" + table("1,青山县锂电项目,,5,\n2,白水县农批项目,,6,"))
    #expect(await sampleRecords(draft).map { $0.kind?.value } == [kind, kind])
    #expect(draft.remarks.contains { $0.kind == .noKind } == (kind == nil))
  }
}
