import TaizhangFuzzing
import TaizhangOffice
import Testing

struct DocumentFaultTests {
  private let draft = DocumentDraft(paragraph("甲"))

  private func found(_ bytes: [UInt8]) -> OfficeFault? {
    fault { () throws(OfficeFault) in try readDocument(bytes) }
  }

  @Test func otherFilesAreNoDocuments() {
    #expect(found([]) == .otherFormat)
    #expect(found(Array("甲\n".utf8)) == .otherFormat)
    #expect(found(ZipWriter([.init("a.txt", "a")]).written()) == .otherFormat)
    #expect(found([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .legacyFormat)
  }

  @Test func workbooksAreNoDocuments() {
    let workbook = WorkbookDraft(rows: "<row><c><v>1</v></c></row>")
    #expect(found(workbook.zip.written()) == .otherFormat)
    var bare = workbook
    bare["xl/_rels/workbook.xml.rels"] = relations([("worksheet", "worksheets/sheet1.xml")])
    #expect(found(bare.zip.written()) == .otherFormat)
    let asked = fault { () throws(OfficeFault) in try readWorkbook(draft.zip.written()) }
    #expect(asked == .otherFormat)
  }

  @Test(arguments: [
    "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml",
    "word/numbering.xml",
  ])
  func everyPartMustBeWhole(_ name: String) throws {
    let index = try #require(draft.parts.firstIndex { $0.name == name })
    let damaged = OfficeFault.damaged(part: name)
    var wrongSum = draft.zip
    wrongSum.entries[index].checksum = 1
    #expect(found(wrongSum.written()) == damaged)
    var cut = draft
    cut[name] = String(draft[name].dropLast())
    #expect(found(cut.zip.written()) == damaged)
    var missing = draft
    missing.parts.remove(at: index)
    #expect(found(missing.zip.written()) == (name == "_rels/.rels" ? .otherFormat : damaged))
  }

  @Test func stylesAndListsMayBeMissing() throws {
    var bare = draft
    bare["word/_rels/document.xml.rels"] = relations([])
    bare.parts.removeAll { ["word/styles.xml", "word/numbering.xml"].contains($0.name) }
    #expect(try bare.texts() == ["甲"])
  }

  @Test(arguments: [
    "<w:abstractNum/>", "<w:num w:numId=\"x\"/>",
    "<w:abstractNum w:abstractNumId=\"1\"><w:lvl/></w:abstractNum>",
    "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"9\"/></w:abstractNum>",
  ])
  func listsMustBeWhole(_ lists: String) {
    let draft = DocumentDraft("", lists: lists)
    #expect(
      fault { () throws(OfficeFault) in try draft.read() } == .damaged(part: "word/numbering.xml")
    )
  }

  @Test func eachBoundHolds() throws {
    let level = "<w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1、\"/></w:lvl>"
    let draft = DocumentDraft(
      "<w:tbl><w:tr><w:tc>\(item("甲乙", list: 1))</w:tc></w:tr></w:tbl>",
      styles: "<w:style w:styleId=\"a\"/>",
      lists: """
        <w:abstractNum w:abstractNumId="1">\(level)</w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        """
    )
    // A table, a row, a cell, a paragraph; a style; two lists and a level; three relations. The
    // text of the level, the words, and the number with its tab.
    let exact = OfficeLimits(
      fileBytes: draft.zip.written().count,
      inflatedBytes: draft.parts.reduce(0) { $0 + $1.text.utf8.count },
      items: 11,
      sheets: 0,
      textBytes: 16
    )
    #expect(try draft.read(limits: exact).tables.count == 1)
    for bound: WritableKeyPath<OfficeLimits, Int> in [
      \.fileBytes, \.inflatedBytes, \.items, \.textBytes,
    ] {
      var less = exact
      less[keyPath: bound] -= 1
      #expect(fault { () throws(OfficeFault) in try draft.read(limits: less) } == .tooLarge)
    }
  }

  @Test func nestingIsBounded() {
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
    let chain = (0..<40).map {
      "<w:style w:styleId=\"\($0)\"><w:basedOn w:val=\"\($0 + 1)\"/></w:style>"
    }
    let places =
      "<w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"\(String(repeating: "%1", count: 10))\"/></w:lvl>"
    let long =
      "<w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"\(String(repeating: "a", count: 513))\"/></w:lvl>"
    for draft in [
      DocumentDraft("", lists: "<w:abstractNum w:abstractNumId=\"1\">\(places)</w:abstractNum>"),
      DocumentDraft("", lists: "<w:abstractNum w:abstractNumId=\"1\">\(long)</w:abstractNum>"),
      DocumentDraft(String(repeating: "<w:tbl><w:tr><w:tc>", count: 30)),
      DocumentDraft("<w:p>\(String(repeating: begin, count: 65))</w:p>"),
      DocumentDraft(paragraph("", "<w:pStyle w:val=\"0\"/>"), styles: chain.joined()),
      DocumentDraft(
        paragraph("", "<w:pStyle w:val=\"0\"/>"),
        styles: "<w:style w:styleId=\"0\"><w:basedOn w:val=\"0\"/></w:style>"
      ),
    ] {
      #expect(fault { () throws(OfficeFault) in try draft.read() } == .tooLarge)
    }
  }
}
