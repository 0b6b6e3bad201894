import TaizhangFuzzing
import TaizhangOffice
import Testing

/// How programs differ in what they make of the same workbook.
struct WorkbookPackageTests {
  private let draft = WorkbookDraft(
    rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
    sharedTexts: "<si><t>甲</t></si>"
  )

  @Test(arguments: [
    ("xl/workbook.xml", "worksheets/sheet1.xml"), ("/xl/workbook.xml", "/xl/worksheets/sheet1.xml"),
    ("./xl/./workbook.xml", "../xl/worksheets/sheet1.xml"),
    ("XL/Workbook.xml", "Worksheets/Sheet1.xml"), ("xl\\workbook.xml", "worksheets\\sheet1.xml"),
    ("../../xl/workbook.xml", "/../xl/worksheets/sheet1.xml"),
  ])
  func partsAreFound(_ workbook: String, _ sheet: String) throws {
    var draft = draft
    draft["_rels/.rels"] = relations([("officeDocument", workbook)])
    draft["xl/_rels/workbook.xml.rels"] = relations([
      ("worksheet", sheet), ("sharedStrings", "sharedStrings.xml"),
    ])
    #expect(try draft.cells() == [.text("甲")])
  }

  @Test func namesMayHaveBackslashes() throws {
    var zip = draft.zip
    for index in zip.entries.indices { zip.entries[index].name.replace("/", with: "\\") }
    #expect(try readWorkbook(zip.written()) == draft.read())
  }

  @Test func namespacesMayBeStrictPrefixedOrMissing() throws {
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let expected = try draft.read()
    var draft = draft
    for index in draft.parts.indices {
      draft.parts[index].text.replace(mainNamespace, with: strict)
      draft.parts[index].text.replace(
        officeRelations,
        with: "http://purl.oclc.org/ooxml/officeDocument/relationships"
      )
    }
    #expect(try draft.read() == expected)
    draft["xl/sharedStrings.xml"] =
      "<x:sst xmlns:x=\"\(mainNamespace)\"><x:si><x:t>甲</x:t></x:si></x:sst>"
    #expect(try draft.read() == expected)
    draft["xl/sharedStrings.xml"] = "<sst><si><t>甲</t></si></sst>"
    #expect(try draft.read() == expected)
    draft["xl/sharedStrings.xml"] = "<sst xmlns=\"urn:x\"><si><t>甲</t></si></sst>"
    #expect(
      fault { () throws(OfficeFault) in try draft.read() }
        == .damaged(part: "xl/sharedStrings.xml")
    )
  }

  @Test func textsAndFormatsMayBeMissing() throws {
    var draft = WorkbookDraft(rows: "<row><c s=\"0\"><v>1</v></c></row>")
    draft["xl/_rels/workbook.xml.rels"] = relations([("worksheet", "worksheets/sheet1.xml")])
    draft.parts.removeAll { ["xl/styles.xml", "xl/sharedStrings.xml"].contains($0.name) }
    #expect(try draft.cells() == [.number("1")])
  }

  @Test func mayBeInUTF16() throws {
    let text = "\u{FEFF}" + draft["xl/sharedStrings.xml"]
    var zip = draft.zip
    for index in zip.entries.indices where zip.entries[index].name == "xl/sharedStrings.xml" {
      zip.entries[index].bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    #expect(try readWorkbook(zip.written()) == draft.read())
  }

  @Test func mayEndWithAComment() throws {
    var zip = draft.zip
    zip.comment = String(repeating: "PK", count: 30_000)
    #expect(try readWorkbook(zip.written()) == draft.read())
  }
}
