import TaizhangModel
import TaizhangOffice
import TaizhangReading
import Testing

@testable import TaizhangImport

/// What cells of a table do not say plainly is told, as in lists.
struct TableCellTests {
  /// Rows of cells parted by commas.
  private func table(_ rows: String...) -> String {
    rows.map { "|" + $0.replacing(",", with: "|") + "|" }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("青山县标准厂房等5个项目", "", ImportRemark.Kind.unclearCounts, "青山县标准厂房等5个项目"),
    ("青山县光伏电站；青山县风电场", "", .unread, "青山县风电场"),
    ("云岭时代，青山县电池项目", "", .unread, "云岭时代"), ("青山县两个水泥项目", "", .unclearCounts, "青山县两个水泥项目"),
    ("青山县技改项目", "三", .unclearCounts, "青山县技改项目（项目数：三）"),
    ("青山县冷库项目", "10余个", .unclearCounts, "青山县冷库项目（项目数：10余）"),
    ("青山县标准厂房等5个项目", "1", .unclearCounts, "青山县标准厂房等5个项目"), ("的青山县项目", "", .unclearName, "的青山县项目"),
  ])
  func namesAndCountsAreTold(
    _ name: String,
    _ count: String,
    _ kind: ImportRemark.Kind,
    _ words: String
  ) async {
    let draft = await sampleDraft(table("序号,项目名称,项目数,总投资（亿元）", "1,\(name),\(count),8"))
    #expect(draft.remarks.contains { $0.kind == kind && $0.words == [words] })
    #expect(await sampleRecords(draft).map { $0.amount?.value.text } == ["8亿元"])
  }

  @Test func plainNamesAndCountsAreNotTold() async {
    let draft = await sampleDraft(
      table("序号,项目名称,项目数,总投资（亿元）", "1,青山县标准厂房等5个项目,5,8", "2,青山县冷库项目,3个,8")
    )
    #expect(draft.remarks.isEmpty)
    #expect(await sampleRecords(draft).map(\.count) == [5, 3])
  }

  /// Words in the place of a value are none.
  @Test(arguments: ["待定", "无", "/", "—", "暂无", "未定"])
  func placeholdersAreNoValues(words: String) async {
    let draft = await sampleDraft(
      table(
        "序号,项目名称,投资方,牵头单位,总投资（亿元）",
        "1,青山县轴承项目,\(words),\(words),\(words)",
        "2,青山县水泵项目,甲公司、乙公司,地区工信局,3"
      )
    )
    let records = await sampleRecords(draft)
    #expect(records.map(\.investors) == [[], ["甲公司", "乙公司"]])
    #expect(records.map { $0.lead?.value } == [nil, "地区工信局"])
    #expect(draft.remarks.filter { $0.kind == .noAmount }.map(\.words) == [["青山县轴承项目"]])
  }

  /// 同上 is no name, and is told.
  @Test func dittosAreTold() async {
    let draft = await sampleDraft(table("序号,项目名称,牵头单位,总投资（亿元）", "1,青山县轴承项目,同上,5"))
    #expect(await sampleRecords(draft).map { $0.lead?.value } == [nil])
    #expect(draft.remarks.contains { $0.kind == .unread && $0.words == ["牵头单位：同上"] })
  }

  /// A pasted table has lost which cells were one.
  @Test func blankUnitsAndDeadlinesAreTold() async {
    let draft = await sampleDraft(
      table("序号,项目名称,牵头单位,责任单位,完成时限", "1,青山县轴承项目,地区工信局,青山县,2025年底", "2,青山县水泵项目,,,")
    )
    let blank = draft.remarks.compactMap { remark -> String? in
      guard case .inTable(let finding) = remark.kind, finding.id == .blankCells else { return nil }
      return finding.arguments[2]
    }
    #expect(blank == ["牵头单位", "责任单位", "完成时限"])
  }

  /// A unit for the rows from here on leaves those in front as they are.
  @Test(arguments: ["二、技改项目（单位：万元）,,", "序号,项目名称,总投资（万元）"])
  func anotherUnitBelowIsOfTheRowsBehind(row: String) async {
    let draft = await sampleDraft(
      table("序号,项目名称,总投资（亿元）", "1,青山县轴承项目,8", row, "2,青山县水泵项目,30000", "3,青山县电机项目,40000")
    )
    #expect(await sampleRecords(draft).map { $0.amount?.value.text } == ["8亿元"])
    let below = draft.remarks.compactMap { remark -> NoticeTable.HeadBelow? in
      guard case .headBelow(let below) = remark.kind else { return nil }
      return below
    }
    #expect(below.map(\.row) == [3] && below.map(\.behind) == [[4, 5]])
    #expect(below.map(\.isDoubtful) == [false])
  }

  /// 尚未签约 in a row takes the table's kind back.
  @Test func aRowMayDenyItsKind() async {
    let draft = await sampleDraft(
      table("序号,项目名称,总投资（亿元）,备注", "1,青山县轴承项目,8,尚未签约", "2,青山县水泵项目,3,")
    )
    #expect(await sampleRecords(draft).map { $0.kind?.value } == [nil, "签约"])
    #expect(draft.remarks.contains { $0.kind == .deniedKind })
  }

  /// Two units on two lines of a cell are two; a name that was broken is one.
  @Test(arguments: [
    ("青山县人民政府\n地区工信局", ["青山县人民政府", "地区工信局"]), ("青山县人民\n政府", ["青山县人民政府"]),
    ("地区\n工信局", ["地区工信局"]),
  ])
  func linesOfACellAreUnits(cell: String, units: [String]) async {
    func row(_ cells: String...) -> TableRow {
      TableRow(cells: cells.map { TableCell(blocks: [.paragraph(Paragraph(text: $0))]) })
    }
    let table = Table(rows: [row("项目名称", "责任单位"), row("青山县\n轴承项目", cell)])
    let notice = NoticeText(
      Document(
        blocks: [.paragraph(Paragraph(text: "青山县签约项目清单")), .table(table)],
        omissions: []
      )
    )
    let draft = draftNotice(notice, as: "n", batch: "春季推介会", await sampleNames(), treatment: "照录。")
    #expect(await sampleRecords(draft).map { $0.responsible.map(\.value) } == [units])
    #expect(await sampleRecords(draft).map(\.name.value) == ["青山县轴承项目"])
  }

  /// A heading whose table was drafted has its projects.
  @Test func headingsOfTablesAreNotLeftOut() async {
    let draft = await sampleDraft(
      "一、签约项目\n\n" + table("序号,项目名称,签约额（亿元）", "1,青山县轴承项目,8") + "\n\n二、洽谈项目（1个）\n\n"
        + table("序号,项目名称,总投资（亿元）", "1,青山县水泵项目,8")
    )
    #expect(await sampleRecords(draft).map { $0.kind?.value } == ["签约", "洽谈"])
    #expect(draft.remarks.allSatisfy { $0.kind != .noItems && $0.kind != .leftOut })
    #expect(draft.remarks.contains { $0.kind == .otherFigures && $0.words == ["1个"] })
  }

  /// Dollars are a figure, which is in no sum of yuan.
  @Test func foreignAmountsAreFigures() async {
    let draft = await sampleDraft(
      table("序号,项目名称,总投资（万美元）", "1,青山县轴承项目,800") + "\n\n说明一\n\n"
        + table("序号,项目名称,总投资（亿元）", "1,青山县水泵项目,超过8")
    )
    #expect(draft.sums.map(\.foreign) == [1] && draft.sums.map(\.withoutPoint) == [1])
  }

  /// Firms that 、 parts are as many in a list as in a table.
  @Test func firmsOfAListAreParted() async {
    let draft = await sampleDraft("1.青山县织布项目，总投资3亿元。\n投资方：甲纺织公司、乙针织公司\n2.青山县砖厂项目，总投资1亿元。\n投资方：—")
    let investors = await sampleRecords(draft).map(\.investors)
    #expect(investors == [["甲纺织公司", "乙针织公司"], []])
  }
}
