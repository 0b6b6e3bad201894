import TaizhangOffice
import Testing

/// A cell as a file has it, and what it holds.
struct CellCase: Sendable, CustomTestStringConvertible {
  var xml: String
  var content: CellContent?

  var testDescription: String { xml }

  /// Shared texts 0 to 3, and formats 1 to 3.
  static let sharedTexts = """
    <si><t>光伏</t></si><si><r><t xml:space="preserve">莎 </t></r><r><rPr/><t>车县</t></r>\
    <rPh sb="0" eb="1"><t>shache</t></rPh><phoneticPr/></si><si><t/></si>\
    <si><t xml:space="preserve">　２０万 </t></si>
    """
  static let formats = ["14", "9", "0.00"]

  static let all = [
    CellCase(xml: "<c t=\"s\"><v>0</v></c>", content: .text("光伏")),
    CellCase(xml: "<c t=\"s\"><v>1</v></c>", content: .text("莎 车县")),
    CellCase(xml: "<c t=\"s\"><v>2</v></c>", content: nil),
    CellCase(xml: "<c t=\"s\"><v>3</v></c>", content: .text("　２０万 ")),
    CellCase(xml: "<c t=\"inlineStr\"><is><t>甲&amp;乙</t></is></c>", content: .text("甲&乙")),
    CellCase(
      xml: "<c t=\"inlineStr\"><is><r><t>甲</t></r><rPh><t>jia</t></rPh><r><t>乙</t></r></is></c>",
      content: .text("甲乙")
    ),
    CellCase(xml: "<c t=\"str\"><f>A1</f><v>甲_x000D_\n乙</v></c>", content: .text("甲\r\n乙")),
    CellCase(xml: "<c t=\"str\"><f>A1</f><v></v></c>", content: nil),
    CellCase(xml: "<c t=\"str\"><v>_x005F_x000D_</v></c>", content: .text("_x000D_")),
    CellCase(xml: "<c t=\"str\"><v>_xD83D__xDE00_</v></c>", content: .text("😀")),
    CellCase(xml: "<c t=\"str\"><v>_xD83D_甲_x00g0_</v></c>", content: .text("_xD83D_甲_x00g0_")),
    CellCase(xml: "<c><v>25000</v></c>", content: .number("25000")),
    CellCase(xml: "<c t=\"n\" s=\"3\"><v>1.5395000000000001</v></c>", content: .number("1.5395")),
    CellCase(xml: "<c><f>1+2</f><v>3</v></c>", content: .number("3")),
    CellCase(xml: "<c s=\"2\"><v>0.68520000000000003</v></c>", content: .percent("68.52")),
    CellCase(xml: "<c s=\"2\"><v>1</v></c>", content: .percent("100")),
    CellCase(xml: "<c s=\"1\"><v>45291</v></c>", content: .day(year: 2023, month: 12, day: 31)),
    CellCase(
      xml: "<c s=\"1\"><v>45291.75</v></c>",
      content: .moment(year: 2023, month: 12, day: 31, secondOfDay: 64_800)
    ),
    CellCase(xml: "<c t=\"b\"><v>1</v></c>", content: .boolean(true)),
    CellCase(xml: "<c t=\"b\"><v>0</v></c>", content: .boolean(false)),
    CellCase(xml: "<c t=\"e\"><f>A1</f><v>#REF!</v></c>", content: .error("#REF!")),
    CellCase(xml: "<c><f>SUM(A1:A2)</f><v></v></c>", content: .formulaWithoutValue),
    CellCase(xml: "<c><f t=\"shared\" si=\"0\"/></c>", content: .formulaWithoutValue),
    CellCase(
      xml: "<c t=\"d\"><v>2023-12-31</v></c>",
      content: .day(year: 2023, month: 12, day: 31)
    ),
    CellCase(
      xml: "<c t=\"d\"><v>2023-12-31T08:30:00.5Z</v></c>",
      content: .moment(year: 2023, month: 12, day: 31, secondOfDay: 30_601)
    ),
    CellCase(
      xml: "<c t=\"d\"><v>2023-12-31T23:59:59.9</v></c>",
      content: .day(year: 2024, month: 1, day: 1)
    ),
    CellCase(xml: "<c t=\"d\"><v>2023-02-29</v></c>", content: .text("2023-02-29")),
    CellCase(xml: "<c t=\"d\"><v>08:30:00</v></c>", content: .text("08:30:00")),
    CellCase(xml: "<c s=\"1\"/>", content: nil),
    CellCase(xml: "<c><v/></c>", content: nil),
    CellCase(
      xml: "<c><v>7</v><extLst><x:v xmlns:x=\"urn:x\">8</x:v></extLst></c>",
      content: .number("7")
    ),
  ]

  /// What no cell can be.
  static let damaged = [
    "<c t=\"s\"><v>4</v></c>", "<c t=\"s\"><v>-1</v></c>", "<c t=\"s\"><v>x</v></c>",
    "<c><v>1,5</v></c>", "<c><v>NaN</v></c>", "<c><v>1E999</v></c>", "<c><v>0x1</v></c>",
    "<c t=\"b\"><v>2</v></c>", "<c t=\"q\"><v>2</v></c>", "<c s=\"9\"><v>1</v></c>",
    "<c s=\"-1\"><v>1</v></c>", "<c r=\"A2\"><v>1</v></c>", "<c r=\"XFE1\"><v>1</v></c>",
    "<c r=\"1\"><v>1</v></c>", "<c r=\"a1\"><v>1</v></c>", "<c><c/></c>",
    "<c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>", "<c r=\"B1\"/><c r=\"B1\"/>",
  ]
}

struct CellTests {
  @Test(arguments: CellCase.all)
  func holdsItsValue(_ example: CellCase) throws {
    let draft = WorkbookDraft(
      rows: "<row>\(example.xml)</row>",
      sharedTexts: CellCase.sharedTexts,
      formats: CellCase.formats
    )
    #expect(try draft.cells() == (example.content.map { [$0] } ?? []))
  }

  /// Runs of blanks look like nothing, and one without a font of its own looks as its cell does.
  @Test(arguments: [
    ("<t>甲</t>", SheetCell.Strike.none, SheetCell.Strike.all),
    ("<r><rPr><strike/></rPr><t>甲</t></r>", .all, .all),
    ("<r><rPr><strike val=\"0\"/></rPr><t>甲</t></r>", .none, .none),
    ("<r><t>甲</t></r><r><rPr><strike/></rPr><t>乙</t></r>", .part, .all),
    ("<r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r>", .none, .part),
    ("<r><rPr><strike/></rPr><t>甲</t></r><r><rPr/><t xml:space=\"preserve\"> </t></r>", .all, .all),
  ])
  func tellsHowMuchIsStruck(
    text: String,
    inPlainCell: SheetCell.Strike,
    inStruckCell: SheetCell.Strike
  ) throws {
    let inline = "t=\"inlineStr\"><is>\(text)</is></c>"
    var draft = WorkbookDraft(
      rows:
        "<row><c t=\"s\"><v>0</v></c><c \(inline)<c s=\"1\" t=\"s\"><v>0</v></c><c s=\"1\" \(inline)</row>",
      sharedTexts: "<si>\(text)</si>"
    )
    draft["xl/styles.xml"] = """
      <styleSheet xmlns="\(mainNamespace)"><fonts><font/><font><strike/></font></fonts>\
      <cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>
      """
    let cells = try draft.read().sheets.flatMap(\.rows).flatMap(\.cells)
    #expect(cells.map(\.strike) == [inPlainCell, inPlainCell, inStruckCell, inStruckCell])
  }

  @Test(arguments: CellCase.damaged)
  func isDamaged(_ xml: String) {
    let draft = WorkbookDraft(
      rows: "<row r=\"1\">\(xml)</row>",
      sharedTexts: CellCase.sharedTexts,
      formats: CellCase.formats
    )
    #expect(
      fault { () throws(OfficeFault) in try draft.read() }
        == .damaged(part: "xl/worksheets/sheet1.xml")
    )
  }

  /// A program that computes nothing stores a 0 and says so.
  @Test func formulasThatAreStaleHaveNoValue() throws {
    let draft = WorkbookDraft(
      rows: "<row><c><f>1+2</f><v>0</v></c><c><v>4</v></c></row>",
      properties: "<calcPr fullCalcOnLoad=\"1\"/>"
    )
    #expect(try draft.cells() == [.formulaWithoutValue, .number("4")])
  }
}
