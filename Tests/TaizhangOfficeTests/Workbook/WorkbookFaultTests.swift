import TaizhangFuzzing
import TaizhangOffice
import Testing

struct WorkbookFaultTests {
  private let draft = WorkbookDraft(rows: "<row><c><v>1</v></c></row>")
  private let sheetPart = "xl/worksheets/sheet1.xml"

  @Test(arguments: [[], Array("PK".utf8), Array("编号,名称\n".utf8), [UInt8](repeating: 0, count: 99)])
  func isNoWorkbook(_ bytes: [UInt8]) {
    #expect(found(bytes) == .otherFormat)
  }

  @Test func otherArchivesAreNoWorkbooks() {
    #expect(found(ZipWriter([.init("a.txt", "a")]).written()) == .otherFormat)
    var text = draft
    text["xl/workbook.xml"] = "<w:document xmlns:w=\"urn:w\"/>"
    #expect(found(text.zip.written()) == .otherFormat)
    var binary = draft
    binary["_rels/.rels"] = relations([("officeDocument", "xl/workbook.bin")])
    binary["xl/workbook.bin"] = "\u{1}"
    #expect(found(binary.zip.written()) == .otherFormat)
    var none = draft
    none["_rels/.rels"] = relations([("thumbnail", "a.png")])
    #expect(found(none.zip.written()) == .otherFormat)
  }

  @Test func compoundFilesAreOldOrEncrypted() {
    #expect(found(compoundFile(["Root Entry", "Workbook"])) == .legacyFormat)
    #expect(
      found(compoundFile(["Root Entry", "EncryptionInfo", "EncryptedPackage"])) == .encrypted
    )
    #expect(found(Array(compoundFile([]).prefix(8))) == .legacyFormat)
  }

  @Test func encryptedEntriesAreEncrypted() {
    var zip = draft.zip
    zip.entries[1].flags = 1
    #expect(found(zip.written()) == .encrypted)
  }

  @Test(arguments: [
    "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
    "xl/styles.xml", "xl/worksheets/sheet1.xml",
  ])
  func everyPartMustBeWhole(_ name: String) throws {
    let index = try #require(draft.parts.firstIndex { $0.name == name })
    let damaged = OfficeFault.damaged(part: name)
    var wrongSum = draft.zip
    wrongSum.entries[index].checksum = 1
    #expect(found(wrongSum.written()) == damaged)
    var wrongSize = draft.zip
    wrongSize.entries[index].size = wrongSize.entries[index].bytes.count + 1
    #expect(found(wrongSize.written()) == damaged)
    wrongSize.entries[index].size = 3
    #expect(found(wrongSize.written()) == damaged)
    var wrongMethod = draft.zip
    wrongMethod.entries[index].method = 12
    #expect(found(wrongMethod.written()) == damaged)
    wrongMethod.entries[index].method = 8
    #expect(found(wrongMethod.written()) == damaged)
    var empty = draft
    empty[name] = ""
    #expect(found(empty.zip.written()) == damaged)
    var twice = draft.zip
    twice.entries.append(.init(name.uppercased(), "<a/>"))
    #expect(found(twice.written()) == .damaged(part: name.uppercased()))
    var missing = draft
    missing.parts.remove(at: index)
    #expect(found(missing.zip.written()) == (name == "_rels/.rels" ? .otherFormat : damaged))
  }

  @Test(arguments: [
    "<sheet name=\"a\" r:id=\"r9\"/>", "<sheet name=\"a\"/>", "<sheet r:id=\"r1\"/>",
    "<sheet name=\"a\" r:id=\"r2\"/>",
  ])
  func sheetsMustLeadSomewhere(_ sheet: String) {
    var draft = draft
    draft["xl/workbook.xml"] = """
      <workbook xmlns="\(mainNamespace)" xmlns:r="\(officeRelations)"><sheets>\(sheet)</sheets>\
      </workbook>
      """
    #expect(found(draft.zip.written()) == .damaged(part: "xl/workbook.xml"))
  }

  @Test func relationsMustBeWhole() {
    for line in ["<Relationship Id=\"r1\"/>", "<Relationship Type=\"a\" Target=\"b\"/>"] {
      var draft = draft
      draft["xl/_rels/workbook.xml.rels"] = "<Relationships>\(line)</Relationships>"
      #expect(found(draft.zip.written()) == .damaged(part: "xl/_rels/workbook.xml.rels"))
    }
    var draft = draft
    draft["xl/_rels/workbook.xml.rels"] = relations([("styles", "a.xml"), ("styles", "b.xml")])
    #expect(found(draft.zip.written()) == .damaged(part: "xl/a.xml"))
  }

  /// The numbers of the end record, 22 bytes long here, and of the first entry of the directory.
  @Test func theDirectoryMustBeWhole() throws {
    let whole = draft.zip.written()
    let end = whole.count - 22
    let start = Int(whole[end + 16]) | Int(whole[end + 17]) << 8
    let largest = [UInt8](repeating: 0xFF, count: 4)
    for (place, value, fault) in [
      (end, [0], OfficeFault.damaged(part: "zip")), (end + 4, [1], .damaged(part: "zip")),
      (end + 8, [1], .damaged(part: "zip")), (end + 10, [0xFF, 0xFF], .tooLarge),
      (end + 12, [0], .damaged(part: "zip")), (end + 12, largest, .tooLarge),
      (end + 16, [0xFF, 0xFF], .damaged(part: "zip")), (end + 16, largest, .tooLarge),
      (end + 20, [1], .damaged(part: "zip")), (start, [0], .damaged(part: "zip")),
      (start + 20, largest, .tooLarge), (start + 24, largest, .tooLarge),
      (start + 42, largest, .tooLarge), (start + 42, [0, 0, 0xFF], .damaged(part: "_rels/.rels")),
      (start + 20, [0, 0, 0xFF], .damaged(part: "_rels/.rels")),
      (start + 28, [0xFF, 0xFF], .damaged(part: "zip")),
      (0, [0], .otherFormat), (8, [8], .damaged(part: "_rels/.rels")),
      (26, [0xFF, 0xFF], .damaged(part: "_rels/.rels")),
      (30, [0x58], .damaged(part: "_rels/.rels")),
    ] as [(Int, [UInt8], OfficeFault)] {
      var bytes = whole
      bytes.replaceSubrange(place..<(place + value.count), with: value)
      #expect(found(bytes) == fault, "\(place - end), \(place - start)")
    }
  }

  private func found(_ bytes: [UInt8]) -> OfficeFault? {
    fault { () throws(OfficeFault) in try readWorkbook(bytes) }
  }

  /// A head and one sector of directory.
  private func compoundFile(_ names: [String]) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 504)
    for name in names {
      var entry = "\(name)\0".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let length = UInt8(entry.count)
      entry += [UInt8](repeating: 0, count: 128 - entry.count)
      entry[64] = length
      entry[66] = 2
      bytes += entry
    }
    return bytes
  }
}
