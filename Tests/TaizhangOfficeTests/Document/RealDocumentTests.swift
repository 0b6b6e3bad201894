import Foundation
import TaizhangFuzzing
import TaizhangOffice
import TaizhangTestSupport
import Testing

/// Files that programs wrote, in `Files`: a notice by a library that starts from Word's own
/// template, the same as a word processor saved it again, and one with all that a text can have.
struct RealDocumentTests {
  /// The word processor knows no levels that are shown in digits only, or that go on.
  @Test(arguments: [("notice", "2.2.1", "III)"), ("notice-resaved", "二.2.1", "I)")])
  func theNoticeIsRead(_ name: String, _ deepest: String, _ goingOn: String) throws {
    let document = try readDocument(officeFile("\(name).docx"))
    let texts = document.texts
    #expect(
      texts.prefix(14) == [
        "2023年青山州签约项目责任解分方案", "一、总体要求", "二、责任分解", "（一）州级项目", "1.\t石桥县光伏项目",
        "2.\t云台县风电项目\t12.5亿元", "① 细项", "② 再细", "\(deepest)\t深", "（二）县级项目", "1.\t重新",
        "三、保障措施", "（一）加强领导", "不编号",
      ]
    )
    #expect(texts.suffix(5) == ["第二条 乙", "\(goingOn)\t续", "点", "9\t尾", "10\t尾二"])
    #expect(document.blocks.compactMap(\.paragraph).filter(\.isBulleted).map(\.text) == ["点"])
    #expect(document.omissions == [])

    let rows = try #require(document.tables.first).rows
    #expect(
      rows.map { $0.cells.map(\.text) } == [
        ["序号", "01", "02\n03"], ["1\t", "11\n21", "12", "13"], ["2\t", "", "22", "23"],
        ["3\t", "31", "32", "33"],
      ]
    )
    #expect(
      rows.map { $0.cells.map(\.columnSpan) } == [
        [1, 1, 2], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1],
      ]
    )
    #expect(rows[2].cells.map(\.continuesAbove) == [false, true, false, false])
  }

  @Test func theRevisedTextIsRead() throws {
    let document = try readDocument(officeFile("revised.docx"))
    #expect(
      document.texts == [
        "甲乙加入丙", "脚注后明", "框前框后", "框中文字", "第1页", "注音莎车县 链接", "一、总则", "（一）范围", "（二）原则",
        "二、附则", "末",
      ]
    )
    let rows = document.tables.flatMap(\.rows)
    #expect(rows.map { $0.cells.map(\.text) } == [["县", "项目"], ["", "一期", "二期"]])
    #expect(
      rows.map { $0.cells.map(\.continuesAbove) } == [[false, false], [true, false, false]]
    )
    #expect(document.omissions.map(\.kind) == [.hiddenText, .footnote, .comment, .phoneticGuide])
    #expect(document.omissions.allSatisfy { $0.count == 1 })
  }

  /// A file cut short never passes for a whole one.
  @Test(arguments: ["notice", "notice-resaved"])
  func everyTruncationIsAFault(_ name: String) throws {
    let bytes = try officeFile("\(name).docx")
    for count in stride(from: 0, to: bytes.count, by: 97) {
      let found = fault { () throws(OfficeFault) in try readDocument(Array(bytes[..<count])) }
      #expect(found == (count < 4 ? .otherFormat : .damaged(part: "zip")), "\(count) bytes")
    }
  }

  /// With bytes turned inside the parts, where no checksum stands in the way.
  @Test func turnedBytesOfPartsEndSomehow() throws {
    var chance = SeededGenerator(seed: 13)
    let texts = TextCase.all.map { "<w:p>\($0.xml)</w:p>" }.joined()
    let draft = DocumentDraft(
      texts + "<w:tbl><w:tr><w:tc>\(item("甲", list: 1))</w:tc></w:tr></w:tbl>",
      styles: "<w:style w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>",
      lists: """
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1、"/></w:lvl>\
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        """
    )
    var (faults, documents) = (0, 0)
    for _ in 0..<2000 {
      let zip = withTurnedBytes(draft.zip, &chance)
      let found = fault { () throws(OfficeFault) in try readDocument(zip.written()) }
      if found == nil { documents += 1 } else { faults += 1 }
    }
    #expect(faults > 100 && documents > 20)
  }
}
