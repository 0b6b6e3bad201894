import TaizhangOffice
import Testing

struct DocumentListTests {
  /// Levels 0, 1 and so on, each its format and text, with other properties.
  private func levels(_ levels: [(format: String, text: String, more: String)]) -> String {
    levels.enumerated().map { index, level in
      """
      <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(level.format)"/>\(level.more)\
      <w:suff w:val="nothing"/><w:lvlText w:val="\(level.text)"/></w:lvl>
      """
    }.joined()
  }

  private func abstract(_ id: Int, _ content: String) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(content)</w:abstractNum>"
  }

  private func list(_ id: Int, _ abstract: Int, _ overrides: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(abstract)\"/>\(overrides)</w:num>"
  }

  private func startingAt(_ start: Int, level: Int = 0) -> String {
    "<w:lvlOverride w:ilvl=\"\(level)\"><w:startOverride w:val=\"\(start)\"/></w:lvlOverride>"
  }

  /// 一、（一）1.
  ///
  /// as in notices.
  private var notice: String {
    abstract(
      7,
      levels([
        ("chineseCountingThousand", "%1、", ""), ("chineseCountingThousand", "（%2）", ""),
        ("decimal", "%3.", ""),
      ])
    ) + list(1, 7)
  }

  private func items(_ places: [(list: Int, level: Int)]) -> String {
    places.map { item("", list: $0.list, level: $0.level) }.joined()
  }

  @Test func levelsBeginAnewBelowEachOther() throws {
    let body = items([(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 1)])
    #expect(
      try DocumentDraft(body, lists: notice).texts()
        == ["一、", "（一）", "1.", "2.", "（二）", "1.", "二、", "（一）", "（二）"]
    )
    let draft = DocumentDraft(body, lists: notice).strict
    #expect(try draft.texts().last == "（二）")
  }

  @Test func theNumberIsKnownAsSuch() throws {
    for (suffix, text) in [("tab", "一、\t甲"), ("space", "一、 甲"), ("nothing", "一、甲")] {
      let lists = notice.replacing("nothing", with: suffix)
      let blocks = try DocumentDraft(item("甲", list: 1), lists: lists).read().blocks
      #expect(blocks == [.paragraph(Paragraph(text: text, number: String(text.dropLast())))])
    }
    let plain = notice.replacing("<w:suff w:val=\"nothing\"/>", with: "")
    #expect(try DocumentDraft(item("甲", list: 1), lists: plain).texts() == ["一、\t甲"])
  }

  @Test func bulletsAreNoCharacters() throws {
    let lists = abstract(1, levels([("bullet", "\u{F0B7}", "")])) + list(1, 1)
    let document = try DocumentDraft(item("甲", list: 1), lists: lists).read()
    #expect(document.blocks == [.paragraph(Paragraph(text: "甲", isBulleted: true))])
    #expect(document.omissions.isEmpty)
  }

  @Test func textsShowSeveralLevels() throws {
    let lists =
      abstract(
        1,
        levels([
          ("upperRoman", "%1", ""), ("lowerLetter", "%1.%2)", ""),
          ("decimal", "%1-%2-%3%", "<w:isLgl/>"), ("none", "附件%4", ""), ("none", "", ""),
        ])
      ) + list(1, 1)
    let body = items([(1, 0), (1, 0), (1, 1), (1, 1), (1, 2), (1, 3), (1, 4)])
    #expect(
      try DocumentDraft(body, lists: lists).texts()
        == ["I", "II", "II.a)", "II.b)", "2-2-1%", "附件", ""]
    )
  }

  @Test func levelsMayGoOn() throws {
    let lists =
      abstract(
        1,
        levels([
          ("decimal", "%1", ""), ("decimal", "a%2", "<w:lvlRestart w:val=\"0\"/>"),
          ("decimal", "b%3", "<w:lvlRestart w:val=\"1\"/>"),
        ])
      ) + list(1, 1)
    let body = items([(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)])
    #expect(
      try DocumentDraft(body, lists: lists).texts() == [
        "1", "a1", "b1", "a2", "b2", "2", "a3", "b1",
      ]
    )
  }

  @Test func listsMayBeginElsewhere() throws {
    let lists = notice + list(2, 7, startingAt(5)) + list(3, 7)
    let body = items([(1, 0), (1, 0), (3, 0), (2, 0), (2, 0), (2, 1)])
    #expect(
      try DocumentDraft(body, lists: lists).texts() == ["一、", "二、", "三、", "五、", "六、", "（一）"]
    )
    let own = """
      <w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/>\
      <w:lvlText w:val="附%1"/></w:lvl></w:lvlOverride>
      """
    #expect(
      try DocumentDraft(items([(2, 0), (2, 0)]), lists: notice + list(2, 7, own)).texts()
        == ["附3\t", "附4\t"]
    )
  }

  @Test func stylesNumberTheirParagraphs() throws {
    let styles = """
      <w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr>\
      </w:pPr></w:style><w:style w:styleId="C"><w:basedOn w:val="A"/></w:style>\
      <w:style w:styleId="D"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      """
    let lists = notice.replacing("（%2）\"/>", with: "（%2）\"/><w:pStyle w:val=\"D\"/>")
    let body =
      ["A", "B", "C", "D", "X"].map { paragraph("", "<w:pStyle w:val=\"\($0)\"/>") }.joined()
      + paragraph("", "<w:pStyle w:val=\"A\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
    #expect(
      try DocumentDraft(body, styles: styles, lists: lists).texts()
        == ["一、", "（一）", "二、", "（一）", "", ""]
    )
    let byDefault = styles.replacing(
      "<w:style w:styleId=\"A\">",
      with: "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"A\">"
    )
    #expect(try DocumentDraft("<w:p/>", styles: byDefault, lists: lists).texts() == ["一、"])
  }

  @Test func listsMayBeThoseOfAStyle() throws {
    let styles = """
      <w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>\
      </w:pPr></w:style>
      """
    let lists = notice + abstract(8, "<w:numStyleLink w:val=\"L\"/>") + list(2, 8)
    #expect(
      try DocumentDraft(items([(2, 0), (2, 1), (1, 0)]), styles: styles, lists: lists).texts()
        == ["一、", "（一）", "二、"]
    )
  }

  @Test func hiddenNumbersAreTold() throws {
    let lists =
      abstract(1, levels([("decimal", "%1", "<w:rPr><w:vanish/></w:rPr>")])) + list(1, 1)
    let draft = DocumentDraft(item("甲", list: 1), lists: lists)
    #expect(try draft.texts() == ["甲"])
    #expect(try draft.omissions() == [.hiddenText: 1])
  }

  /// A format of its own stands beside one for older programs that shows something else.
  @Test func ownFormatsAreNotGuessed() throws {
    let formats = """
      <mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/>\
      </mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>
      """
    let level = "<w:lvl w:ilvl=\"0\">\(formats)<w:lvlText w:val=\"%1\"/></w:lvl>"
    let draft = DocumentDraft(item("甲", list: 1), lists: abstract(1, level) + list(1, 1))
    #expect(try draft.texts() == ["甲"])
    #expect(try draft.omissions() == [.number: 1])
  }

  @Test func whatIsNotCertainIsTold() throws {
    for (lists, body, texts) in [
      ("", [(1, 0)], [""]), (list(1, 9), [(1, 0)], [""]), (notice, [(1, 3)], [""]),
      (notice.replacing("<w:start w:val=\"1\"/>", with: "<w:start w:val=\"-1\"/>"), [(1, 0)], [""]),
      (notice.replacing("（%2）", with: "（%3）"), [(1, 0), (1, 1)], ["一、", ""]),
      (notice.replacing("（%2）", with: "%1（%2）"), [(1, 1)], [""]),
      // A level before the one above it, which may or may not count then.
      (notice, [(1, 1), (1, 0)], ["（一）", ""]),
      // Back in a list whose numbers another began anew.
      (notice + list(2, 7, startingAt(1)), [(1, 0), (2, 0), (1, 0)], ["一、", "一、", ""]),
    ] as [(String, [(Int, Int)], [String])] {
      let draft = DocumentDraft(items(body), lists: lists)
      #expect(try draft.texts() == texts)
      #expect(try draft.omissions() == [.number: 1])
    }
  }

  /// Programs differ in whether those in text boxes and below merged cells count.
  @Test func whatMayNotCountLeavesTheListInDoubt() throws {
    let box =
      "<w:p><w:r><w:drawing><w:txbxContent>\(item("", list: 1))</w:txbxContent></w:drawing></w:r></w:p>"
    let covered = """
      <w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>\(item("", list: 1))</w:tc></w:tr></w:tbl>
      """
    for middle in [box, covered] {
      let draft = DocumentDraft(item("甲", list: 1) + middle + item("乙", list: 1), lists: notice)
      #expect(try draft.texts().filter { !$0.isEmpty } == ["一、甲", "乙"])
      #expect(try draft.omissions() == [.number: 2])
    }
  }

  @Test func deletedParagraphsDoNotCount() throws {
    let deleted = paragraph("", "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr>")
    let body = item("甲", list: 1) + deleted + item("乙", list: 1)
    #expect(try DocumentDraft(body, lists: notice).texts() == ["一、甲", "二、乙"])
  }

  @Test(
    arguments: [
      ("decimal", [(0, "0"), (12, "12")]), ("decimalZero", [(1, "01"), (10, "10")]),
      ("decimalFullWidth", [(12, "１２")]),
      ("decimalEnclosedCircle", [(1, "①"), (20, "⑳"), (21, nil)]),
      ("decimalEnclosedParen", [(2, "⑵")]), ("decimalEnclosedFullstop", [(20, "⒛")]),
      ("ideographTraditional", [(1, "甲"), (11, nil)]), ("ideographZodiac", [(12, "亥")]),
      ("ideographDigital", [(9, "九"), (10, "一〇"), (0, nil)]),
      ("chineseCounting", [(10, "十"), (19, "十九"), (20, "二十"), (99, "九十九"), (100, nil)]),
      ("japaneseCounting", [(11, "十一"), (100, nil), (0, nil)]),
      ("taiwaneseCounting", [(30, "三十")]), ("taiwaneseCountingThousand", [(31, "三十一")]),
      (
        "chineseCountingThousand",
        [
          (1, "一"), (10, "十"), (100, "一百"), (101, "一百零一"), (110, "一百一十"), (111, "一百一十一"),
          (1001, "一千零一"), (1010, "一千零一十"), (2020, "二千零二十"), (9999, "九千九百九十九"), (10_000, nil),
        ]
      ),
      ("chineseLegalSimplified", [(1, "壹"), (10, "壹拾"), (12, "壹拾贰"), (105, "壹佰零伍")]),
      ("upperLetter", [(1, "A"), (26, "Z"), (27, "AA"), (53, "AAA"), (0, nil)]),
      ("lowerLetter", [(28, "bb"), (781, nil)]), ("lowerRoman", [(4, "iv")]),
      ("upperRoman", [(1994, "MCMXCIV"), (3999, "MMMCMXCIX"), (4000, nil), (0, nil)]),
      ("hex", [(1, nil)]), ("", [(1, nil)]),
    ] as [(String, [(Int, String?)])]
  )
  func formatsAreThoseOfReaders(_ format: String, _ numbers: [(Int, String?)]) throws {
    for (number, text) in numbers {
      let lists = abstract(1, levels([(format, "%1", "")])) + list(1, 1, startingAt(number))
      let draft = DocumentDraft(item("", list: 1), lists: lists)
      #expect(try draft.texts() == [text ?? ""])
      #expect(try draft.omissions() == (text == nil ? [.number: 1] : [:]))
    }
  }
}
