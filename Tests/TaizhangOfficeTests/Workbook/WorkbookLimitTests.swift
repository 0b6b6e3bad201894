import TaizhangFuzzing
import TaizhangOffice
import TaizhangTestSupport
import Testing

/// Workbooks made to take very long or very much memory.
struct WorkbookLimitTests {
  private let sheetPart = "xl/worksheets/sheet1.xml"

  @Test func eachBoundHolds() throws {
    let rows = (1...10).map { "<row><c t=\"str\"><v>\($0 + 89)</v></c></row>" }.joined()
    let draft = WorkbookDraft(rows: rows, sharedTexts: "<si><t>甲</t></si>", formats: ["0.0"])
    let bytes = draft.zip.written()
    let inflated = draft.parts.reduce(0) { $0 + $1.text.utf8.count }
    // Ten cells and a shared text, three relations and one of the package, three formats.
    let exact = OfficeLimits(
      fileBytes: bytes.count,
      inflatedBytes: inflated,
      items: 18,
      sheets: 1,
      textBytes: 23
    )
    #expect(fault { () throws(OfficeFault) in try draft.read(limits: exact) } == nil)
    for bound: WritableKeyPath<OfficeLimits, Int> in [
      \.fileBytes, \.inflatedBytes, \.items, \.sheets, \.textBytes,
    ] {
      var less = exact
      less[keyPath: bound] -= 1
      #expect(fault { () throws(OfficeFault) in try draft.read(limits: less) } == .tooLarge)
    }
  }

  @Test(arguments: [
    "<!DOCTYPE worksheet><worksheet/>",
    "<!DOCTYPE w [<!ENTITY a \"哈\">]><worksheet>&a;</worksheet>",
    "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><worksheet/>", "<worksheet>&a;</worksheet>",
  ])
  func documentTypesAreRefused(_ text: String) {
    var draft = WorkbookDraft()
    draft[sheetPart] = text
    #expect(fault { () throws(OfficeFault) in try draft.read() } == .damaged(part: sheetPart))
  }

  @Test func laughterIsCutShort() async {
    var entities = "<!ENTITY a0 \"哈哈哈哈哈哈哈哈哈哈\">"
    for level in 1...30 {
      let more = String(repeating: "&a\(level - 1);", count: 10)
      entities += "<!ENTITY a\(level) \"\(more)\">"
    }
    var draft = WorkbookDraft()
    draft[sheetPart] = "<!DOCTYPE w [\(entities)]><worksheet>&a30;</worksheet>"
    let (found, time) = await processorTime { [draft] in
      fault { () throws(OfficeFault) in try draft.read() }
    }
    #expect(found == .damaged(part: sheetPart))
    #expect(time < .seconds(10))
  }

  /// What expat keeps until a tag ends, or as long as an element is open.
  @Test(arguments: [
    ("", "<a>", 65, ""), ("<a b=\"", "a", 3 << 20, "\"/>"), ("<a ", " ", 3 << 20, "/>"),
    ("<!--", "a", 3 << 20, "-->"),
  ])
  func tagsAreBounded(start: String, middle: String, count: Int, end: String) async {
    let text = start + String(repeating: middle, count: count) + end
    var draft = WorkbookDraft()
    draft[sheetPart] = "<worksheet>\(text)</worksheet>"
    let (found, time) = await processorTime { [draft] in
      fault { () throws(OfficeFault) in try draft.read() }
    }
    #expect(found == .tooLarge)
    #expect(time < .seconds(10))
  }

  /// Somebody formatted whole columns: a million rows hold nothing.
  @Test func emptyRowsCostLittle() async throws {
    let rows = (1...200_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\" s=\"0\"/></row>" }.joined()
    let draft = WorkbookDraft(rows: rows)
    let (workbook, time) = try await processorTime { try draft.read() }
    #expect(workbook.sheets.first?.rows.isEmpty == true)
    #expect(time < .seconds(30))
  }
}
