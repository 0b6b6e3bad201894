import TaizhangOffice
import Testing

struct DocumentTableTests {
  private func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  private func table(_ rows: String...) -> String {
    "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.joined())</w:tbl>"
  }

  private func only(_ body: String) throws -> Table {
    try #require(try DocumentDraft(body).read().tables.first)
  }

  @Test func cellsStandInRows() throws {
    let body =
      paragraph("前") + table(row(cell("甲"), cell("乙")), row(cell("丙"), cell(""))) + paragraph("后")
    let document = try DocumentDraft(body).read()
    #expect(document.texts == ["前", "后"])
    #expect(
      document.tables.map { $0.rows.map { $0.cells.map(\.text) } } == [[["甲", "乙"], ["丙", ""]]]
    )
    #expect(document.blocks[1].paragraph == nil)
  }

  @Test func mergedCellsAreKnown() throws {
    let above = "<w:vMerge w:val=\"restart\"/>"
    let rows = try only(
      table(
        row(cell("甲", "<w:gridSpan w:val=\"2\"/>"), cell("乙", above)),
        row(cell("丙"), cell("丁"), cell("", "<w:vMerge/>")),
        row(cell("戊"), cell("己"), cell("", "<w:vMerge w:val=\"continue\"/>"))
      )
    ).rows
    #expect(rows.map { $0.cells.map(\.columnSpan) } == [[2, 1], [1, 1, 1], [1, 1, 1]])
    #expect(
      rows.map { $0.cells.map(\.continuesAbove) }
        == [[false, false], [false, false, true], [false, false, true]]
    )
    #expect(rows[1].cells[2].blocks.isEmpty)
  }

  @Test func cellsMergedInTheOldWayAreOne() throws {
    let rows = try only(
      table(
        row(
          cell("甲", "<w:hMerge w:val=\"restart\"/>"),
          cell("", "<w:hMerge/>"),
          cell("乙", "<w:hMerge w:val=\"continue\"/>"),
          cell("丙")
        )
      )
    ).rows
    #expect(rows[0].cells.map(\.columnSpan) == [3, 1])
    #expect(rows[0].cells.map(\.text) == ["甲\n乙", "丙"])
  }

  @Test func coveredTextIsTold() throws {
    let body = table(row(cell("甲")), row(cell("乙", "<w:vMerge/>")))
    #expect(try only(body).rows[1].cells == [TableCell(blocks: [], continuesAbove: true)])
    #expect(try DocumentDraft(body).omissions() == [.hiddenText: 1])
  }

  @Test func aCoveredCellCoversThoseItTakesIn() throws {
    let body = table(row(cell("甲", "<w:vMerge/>"), cell("乙", "<w:hMerge/>")))
    #expect(
      try only(body).rows[0].cells == [TableCell(blocks: [], columnSpan: 2, continuesAbove: true)]
    )
    #expect(try DocumentDraft(body).omissions() == [.hiddenText: 2])
  }

  @Test func rowsMayBeginLater() throws {
    let rows = try only(
      table("<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>\(cell("甲"))</w:tr>")
    ).rows
    #expect(
      rows == [
        TableRow(columnsBefore: 2, cells: [TableCell(blocks: [.paragraph(Paragraph(text: "甲"))])])
      ]
    )
  }

  @Test func deletedRowsAreGoneAndHiddenOnesTold() throws {
    let rows = ["del", "hidden", "ins"].map {
      "<w:tr><w:trPr><w:\($0)/></w:trPr>\(cell($0))\(cell("乙"))</w:tr>"
    }
    let body = table(rows[0], rows[1], rows[2])
    #expect(try only(body).rows.map { $0.cells.map(\.text) } == [["ins", "乙"]])
    #expect(try DocumentDraft(body).omissions() == [.hiddenText: 1])
    #expect(try DocumentDraft(table(rows[0])).read().blocks == [])
    let cells = table(row(cell("甲", "<w:cellDel/>"), cell("乙")))
    #expect(try only(cells).rows[0].cells.map(\.text) == ["乙"])
  }

  @Test func cellsMayHoldManyThings() throws {
    let inner = table(row(cell("一"), cell("二")), row(cell("三"), cell("四")))
    let body = table(
      "<w:tr><w:sdt><w:sdtContent><w:tc>\(paragraph("甲"))\(inner)\(paragraph("乙"))</w:tc></w:sdtContent></w:sdt></w:tr>"
    )
    let cell = try only(body).rows[0].cells[0]
    #expect(cell.blocks.count == 3)
    #expect(cell.text == "甲\n一\t二\n三\t四\n乙")
  }

  /// An end that was deleted joins nothing across the end of a cell.
  @Test func cellsEndParagraphs() throws {
    let gone = "<w:tc>\(paragraph("甲", "<w:rPr><w:del/></w:rPr>"))</w:tc>"
    #expect(try only(table(row(gone, cell("乙")))).rows[0].cells.map(\.text) == ["甲", "乙"])
  }

  @Test(arguments: [
    "<w:tr/>", "<w:tc/>", "<w:tbl><w:tc/></w:tbl>", "<w:tbl><w:p/></w:tbl>",
    "<w:tbl><w:tbl/></w:tbl>",
    "<w:tbl><w:tr><w:tr/></w:tr></w:tbl>", "<w:tbl><w:tr><w:tc><w:tc/></w:tc></w:tr></w:tbl>",
    "<w:p><w:tbl/></w:p>", "<w:p><w:p/></w:p>", "<w:txbxContent/>",
    "<w:p><w:r><w:drawing><w:drawing/></w:drawing></w:r></w:p>",
  ])
  func whatStandsWhereItCannotIsDamaged(_ body: String) {
    let draft = DocumentDraft(body)
    #expect(
      fault { () throws(OfficeFault) in try draft.read() } == .damaged(part: "word/document.xml")
    )
  }
}
