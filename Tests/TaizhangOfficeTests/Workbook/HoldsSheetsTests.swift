import Foundation
import TaizhangFuzzing
import TaizhangTestSupport
import Testing

@testable import TaizhangOffice

/// A workbook that was written is the one that was to be, or it is told.
@Suite(.scratchFolder)
struct HoldsSheetsTests {
  private let sheets = [
    SheetDraft(
      name: "项目",
      title: "表",
      lines: ["", "单位：万元"],
      columns: ["甲", "乙", "丙"].map { ColumnDraft($0, .text, width: 10, hint: "填") },
      rows: [
        [.text("=1+1"), .empty, .number(0)], [.text("第一行\n第二行"), .text(" \r\n\t\u{1}_x000D_𠮷")], [],
        [.text(""), .number(-0.000_001), .number(123_456_789.123_456_78)],
        [.number(1e15 / 7), .number(8_000_000_000), .number(0.1 + 0.2), .text("behind")],
      ]
    ),
    SheetDraft(name: "空", title: "", lines: [], columns: [], rows: [], hasFilter: true),
  ]

  private func written() throws -> [UInt8] {
    let path = "\(ScratchFolder.path)/a.xlsx"
    try writeWorkbook(sheets, to: path, createdAt: 0)
    // Parts are kept in the same folder meanwhile.
    #expect(try FileManager.default.contentsOfDirectory(atPath: ScratchFolder.path) == ["a.xlsx"])
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  @Test func holdsWhatWasWritten() throws {
    #expect(holdsSheets(try written(), sheets))
  }

  @Test func holdsNothingElse() throws {
    let bytes = try written()
    var others = Array(repeating: sheets, count: 6)
    others[0][0].rows[0][2] = .number(1)
    others[1][0].rows[0][0] = .text("1+1")
    others[2][0].rows.removeLast()
    others[3][0].rows[0][2] = .empty
    others[4][1].name = "另"
    others[5].removeLast()
    for other in others { #expect(!holdsSheets(bytes, other), "\(other)") }
    #expect(!holdsSheets([UInt8](bytes.dropLast()), sheets))
    #expect(!holdsSheets([], sheets))
  }

  /// The disk took the beginning of a part, or none of it, and the archive is whole.
  @Test(arguments: [0, 100])
  func missesTheEndOfAPart(length: Int) throws {
    let whole = try unpacked(try written())
    #expect(holdsSheets(whole.written(), sheets))
    #expect(whole.entries.count > 8)
    for index in whole.entries.indices {
      var short = whole
      short.entries[index].bytes = Array(short.entries[index].bytes.prefix(length))
      #expect(!holdsSheets(short.written(), sheets), "\(short.entries[index].name)")
    }
  }

  private func unpacked(_ bytes: [UInt8]) throws -> ZipWriter {
    let archive = try ZipArchive(bytes)
    return ZipWriter(
      try archive.names.map { name in
        var bytes: [UInt8] = []
        let entry = try #require(archive.entry(name))
        try inflateEntry(entry, of: archive) { piece throws(PartFault) in
          for index in piece.indices { bytes.append(piece[index]) }
        }
        return ZipWriter.Entry(name, bytes)
      }
    )
  }
}
