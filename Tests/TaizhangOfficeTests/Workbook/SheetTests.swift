import TaizhangOffice
import Testing

private let sheetPart = "xl/worksheets/sheet1.xml"

struct SheetTests {
  @Test func keepsPlacesAndGaps() throws {
    let draft = WorkbookDraft(
      rows: """
        <row r="2" hidden="1"><c r="B2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="3"/>\
        <row r="4"><c r="A4" s="0"/></row>\
        <row r="5" ht="0" customHeight="1"><c r="A5"><v>4</v></c></row>\
        <row r="6" ht="15"><c r="A6"><v>5</v></c></row>\
        <row r="1048576" hidden="0"><c r="XFD1048576"><v>3</v></c></row>
        """,
      behindRows: """
        <mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="D4"/></mergeCells>\
        <extLst><ext><x14:v xmlns:x14="urn:x">5</x14:v></ext></extLst>
        """
    )
    let sheet = Sheet(
      name: "表",
      isHidden: false,
      rows: [
        SheetRow(number: 2, isHidden: true, cells: [cell(1, "1"), cell(26, "2")]),
        SheetRow(number: 5, isHidden: true, cells: [cell(0, "4")]),
        SheetRow(number: 6, isHidden: false, cells: [cell(0, "5")]),
        SheetRow(number: 1_048_576, isHidden: false, cells: [cell(16_383, "3")]),
      ],
      merges: [
        CellRange(rows: 1...1, columns: 0...2), CellRange(rows: 4...4, columns: 3...3),
      ]
    )
    #expect(try draft.read() == Workbook(sheets: [sheet]))
  }

  @Test func tellsHiddenColumns() throws {
    var draft = WorkbookDraft()
    func read(_ columns: String) throws(OfficeFault) -> [ClosedRange<Int>]? {
      draft[sheetPart] =
        "<worksheet xmlns=\"\(mainNamespace)\"><cols>\(columns)</cols><sheetData/></worksheet>"
      return try draft.read().sheets.first?.hiddenColumns
    }
    let some = try read(
      """
      <col min="1" max="1" width="9"/><col min="2" max="4" width="9" hidden="1"/>\
      <col min="5" max="5" width="0" customWidth="1"/><col min="6" max="16384" hidden="0"/>
      """
    )
    #expect(some == [1...3, 4...4])
    for wrong in ["<col hidden=\"1\"/>", "<col min=\"2\" max=\"1\" hidden=\"1\"/>"] {
      #expect(fault { () throws(OfficeFault) in try read(wrong) } == .damaged(part: sheetPart))
    }
  }

  @Test func tellsCellsWithComments() throws {
    var draft = WorkbookDraft(rows: "<row><c><v>1</v></c></row>")
    draft["xl/worksheets/_rels/sheet1.xml.rels"] = relations([
      ("comments", "../comments1.xml"), ("threadedComment", "../threadedComments/c.xml"),
      ("comments", "../comments2.xml"),
    ])
    draft["xl/comments1.xml"] = """
      <comments xmlns="\(mainNamespace)"><commentList><comment ref="B2"><text><t>甲</t></text>\
      </comment><comment ref="A1"/></commentList></comments>
      """
    let comments = try draft.read().sheets.first?.comments
    #expect(
      comments == [CellRange(rows: 2...2, columns: 1...1), CellRange(rows: 1...1, columns: 0...0)]
    )
    draft["xl/comments1.xml"] =
      "<comments xmlns=\"\(mainNamespace)\"><commentList><comment/></commentList></comments>"
    #expect(
      fault { () throws(OfficeFault) in try draft.read() } == .damaged(part: "xl/comments1.xml")
    )
  }

  @Test func placesFollowWhereNoneAreWritten() throws {
    let draft = WorkbookDraft(
      rows: """
        <row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c>\
        <c><v>4</v></c></row><row><c><v>5</v></c></row>
        """
    )
    let rows = try #require(try draft.read().sheets.first).rows
    #expect(rows.map(\.number) == [1, 5, 6])
    #expect(rows.map { $0.cells.map(\.column) } == [[0, 2], [2, 3], [0]])
  }

  @Test(arguments: [
    "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"0\"/>",
    "<row r=\"1048577\"/>", "<row r=\"x\"/>", "<row><row/></row>", "<c><v>1</v></c>",
    "<row r=\"1048576\"/><row/>", "</sheetData><mergeCells><mergeCell ref=\"B1:A1\"/></mergeCells>",
    "</sheetData><mergeCells><mergeCell ref=\"A:B\"/></mergeCells>",
    "</sheetData><mergeCells><mergeCell/></mergeCells>", "<row>", "<row></rows>", "&nbsp;",
  ])
  func isDamaged(_ rows: String) {
    var draft = WorkbookDraft()
    let end = rows.hasPrefix("</sheetData>") ? "" : "</sheetData>"
    draft[sheetPart] = "<worksheet xmlns=\"\(mainNamespace)\"><sheetData>\(rows)\(end)</worksheet>"
    #expect(fault { () throws(OfficeFault) in try draft.read() } == .damaged(part: sheetPart))
  }

  @Test func ofSeveralKindsAreInTheirOrder() throws {
    var draft = WorkbookDraft(rows: "<row><c><v>1</v></c></row>")
    draft["xl/workbook.xml"] = """
      <workbook xmlns="\(mainNamespace)" xmlns:q="\(officeRelations)"><sheets>\
      <sheet name="末" state="veryHidden" q:id="r3"/><sheet name="图" q:id="r2"/>\
      <sheet name="首" state="hidden" q:id="r1"/></sheets></workbook>
      """
    draft["xl/_rels/workbook.xml.rels"] = relations([
      ("worksheet", "worksheets/sheet1.xml"), ("chartsheet", "chartsheets/sheet1.xml"),
      ("worksheet", "worksheets/sheet2.xml"),
    ])
    draft["xl/worksheets/sheet2.xml"] = "<worksheet xmlns=\"\(mainNamespace)\"/>"
    let sheets = try draft.read().sheets
    #expect(sheets.map(\.name) == ["末", "首"])
    #expect(sheets.map(\.isHidden) == [true, true])
    #expect(sheets.map(\.rows.count) == [0, 1])
  }

  private func cell(_ column: Int, _ number: String) -> SheetCell {
    SheetCell(column: column, content: .number(number))
  }
}
