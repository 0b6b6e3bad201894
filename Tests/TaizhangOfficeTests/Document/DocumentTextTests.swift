import TaizhangOffice
import Testing

/// A piece of a paragraph, and what readers see of it.
struct TextCase: Sendable, CustomTestStringConvertible {
  var xml: String
  var text: String
  var omissions: [Omission.Kind: Int] = [:]

  var testDescription: String { xml }

  private static func field(_ kind: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>"
  }

  private static let begin = field("begin")
  private static let separate = field("separate")
  private static let end = field("end")
  private static let instruction = "<w:r><w:instrText>PAGE</w:instrText></w:r>"

  static let runs = [
    TextCase(xml: run(" 甲 ") + run("&lt;乙"), text: " 甲 <乙"),
    TextCase(xml: "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:ptab/></w:r>", text: "甲\t乙\t"),
    TextCase(
      xml: "<w:r><w:br/><w:cr/><w:br w:type=\"textWrapping\"/><w:br w:type=\"page\"/></w:r>",
      text: "\n\n\n"
    ),
    TextCase(xml: "<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>", text: "\u{2011}"),
    TextCase(xml: "<w:r><w:sym w:font=\"宋体\" w:char=\"2460\"/></w:r>", text: "①"),
    TextCase(
      xml: """
        <w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="A8"/>\
        <w:sym w:char="D800"/></w:r>
        """,
      text: "",
      omissions: [.symbol: 3]
    ),
    TextCase(
      xml: run("R 是\u{F052}", "<w:rFonts w:ascii=\"Wingdings 2\" w:eastAsia=\"宋体\"/>"),
      text: " 是",
      omissions: [.symbol: 1]
    ),
    TextCase(xml: run("R", "<w:rFonts w:ascii=\"Arial\"/>"), text: "R"),
    TextCase(xml: "<w:hyperlink>\(run("甲"))</w:hyperlink>", text: "甲"),
    TextCase(
      xml: """
        <w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>\(run("甲"))\
        </w:sdtContent></w:sdt><w:smartTag>\(run("乙"))</w:smartTag>
        """,
      text: "甲乙"
    ),
    TextCase(xml: "<w:t>甲</w:t><w:x/>乙", text: ""),
    TextCase(
      xml: """
        <w:r><w:ruby><w:rt>\(run("jiǎ"))</w:rt><w:rubyBase>\(run("甲"))</w:rubyBase></w:ruby>\
        <w:t>乙</w:t></w:r>
        """,
      text: "甲乙",
      omissions: [.phoneticGuide: 1]
    ),
  ]

  static let changes = [
    TextCase(
      xml: """
        \(run("甲"))<w:del><w:r><w:delText>乙</w:delText><w:t>乙</w:t></w:r></w:del>\
        <w:ins>\(run("丙"))</w:ins>
        """,
      text: "甲丙"
    ),
    TextCase(
      xml: "<w:moveFrom>\(run("甲"))</w:moveFrom><w:moveTo>\(run("乙"))</w:moveTo>",
      text: "乙"
    ),
    TextCase(
      xml: run("5", "<w:strike/>") + run("6", "<w:dstrike/>") + run("8亿元"),
      text: "8亿元",
      omissions: [.hiddenText: 2]
    ),
    TextCase(
      xml: run("10") + run("2", "<w:vertAlign w:val=\"superscript\"/>") + run("亿元"),
      text: "10²亿元"
    ),
    TextCase(xml: run("甲", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"), text: "甲"),
  ]

  static let hidden = [
    TextCase(
      xml: "<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>\(run("丙"))",
      text: "丙",
      omissions: [.hiddenText: 1]
    ),
    TextCase(xml: run("甲", "<w:vanish w:val=\"0\"/>"), text: "甲"),
    TextCase(xml: run("甲", "<w:rStyle w:val=\"H\"/>"), text: "", omissions: [.hiddenText: 1]),
    TextCase(xml: run("甲", "<w:rStyle w:val=\"H2\"/>"), text: "", omissions: [.hiddenText: 1]),
    TextCase(xml: run("甲", "<w:rStyle w:val=\"H\"/><w:vanish w:val=\"false\"/>"), text: "甲"),
    TextCase(
      xml: "<w:pPr><w:pStyle w:val=\"H\"/></w:pPr>" + run("甲"),
      text: "",
      omissions: [.hiddenText: 1]
    ),
    TextCase(
      xml: "<w:pPr><w:pStyle w:val=\"H\"/></w:pPr>" + run("甲", "<w:rStyle w:val=\"H2\"/>"),
      text: "甲"
    ),
  ]

  static let fields = [
    TextCase(xml: begin + instruction + separate + run("3") + end, text: "3"),
    TextCase(xml: "<w:fldSimple w:instr=\"PAGE\">\(run("3"))</w:fldSimple>", text: "3"),
    TextCase(
      xml: begin + run("甲") + begin + separate + run("乙") + end + separate + run("丙") + end,
      text: "丙"
    ),
    TextCase(xml: begin + instruction + end, text: "", omissions: [.field: 1]),
    TextCase(xml: begin + instruction + separate + end, text: "", omissions: [.field: 1]),
    TextCase(xml: begin + begin + end + separate + run("甲") + end, text: "甲"),
    TextCase(xml: run("甲") + separate + end, text: "甲"),
  ]

  static let all = runs + changes + hidden + fields
}

struct DocumentTextTests {
  private let styles = """
    <w:style w:type="paragraph" w:default="1" w:styleId="N"/>\
    <w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>\
    <w:style w:styleId="H2"><w:basedOn w:val="H"/></w:style>
    """

  @Test(arguments: TextCase.all)
  func isAsReadersSeeIt(_ text: TextCase) throws {
    let draft = DocumentDraft("<w:p>\(text.xml)</w:p>", styles: styles)
    for draft in [draft, draft.strict] {
      #expect(try draft.texts() == [text.text])
      #expect(try draft.omissions() == text.omissions)
    }
  }

  /// Of words, paragraphs, rows and cells; what only looks otherwise than before is none.
  @Test(arguments: [
    ("<w:p><w:ins>\(run("甲"))</w:ins><w:del>\(run("乙"))</w:del></w:p>", 2),
    ("<w:p><w:moveFrom>\(run("甲"))</w:moveFrom><w:moveTo>\(run("乙"))</w:moveTo></w:p>", 2),
    ("<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>\(run("甲"))</w:p>", 1),
    ("<w:tbl><w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>", 1),
    ("<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>", 1),
    ("<w:p>\(run("甲", "<w:rPrChange><w:rPr><w:ins/></w:rPr></w:rPrChange>"))</w:p>", 0),
  ])
  func countsChangesThatAreNotSettled(body: String, count: Int) throws {
    #expect(try DocumentDraft(body).read().changes == count)
  }

  @Test func paragraphsStandInTheirOrder() throws {
    let body =
      paragraph("甲") + "<w:p/>" + "<w:sdt><w:sdtContent>\(paragraph("乙"))</w:sdtContent></w:sdt>"
    #expect(try DocumentDraft(body).texts() == ["甲", "", "乙"])
  }

  /// Without the paragraph's end it goes on in the next one, as that is.
  @Test(arguments: ["del", "moveFrom"])
  func deletedEndsJoinParagraphs(_ change: String) throws {
    let gone = "<w:rPr><w:\(change)/></w:rPr>"
    #expect(
      try DocumentDraft(
        paragraph("甲", gone) + paragraph("", gone) + paragraph("乙") + paragraph("丙")
      )
      .texts() == ["甲乙", "丙"]
    )
    #expect(try DocumentDraft(paragraph("甲") + paragraph("乙", gone)).texts() == ["甲", "乙"])
    #expect(try DocumentDraft(paragraph("甲") + paragraph("", gone)).texts() == ["甲"])
  }

  @Test func hiddenParagraphsAreNone() throws {
    let end = "<w:rPr><w:vanish/></w:rPr>"
    let hidden = "<w:p><w:pPr>\(end)</w:pPr>\(run("乙", "<w:vanish/>"))</w:p>"
    let draft = DocumentDraft(paragraph("甲") + hidden + paragraph("丙", end))
    #expect(try draft.texts() == ["甲", "丙"])
    #expect(try draft.omissions() == [.hiddenText: 1])
  }

  @Test func fieldsMayReachOverParagraphs() throws {
    let begin = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(run("TOC"))</w:p>"
    let separate = "<w:p><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run("甲"))</w:p>"
    let end = "<w:p>\(run("乙"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    #expect(
      try DocumentDraft(begin + separate + end + paragraph("丙")).texts() == ["", "甲", "乙", "丙"]
    )
    let open = DocumentDraft(begin + paragraph("丙"))
    #expect(
      fault { () throws(OfficeFault) in try open.read() } == .damaged(part: "word/document.xml")
    )
  }
}
