import TaizhangModel
import Testing

/// Bytes that are no UTF-8, and the first of them that is wrong.
struct BadBytesCase: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var offset: Int

  init(_ name: String, _ bytes: [UInt8], wrongAt offset: Int) {
    self.name = name
    self.bytes = bytes
    self.offset = offset
  }

  var testDescription: String { name }

  static let all = [
    // 名称 in GBK, as Excel saves it.
    BadBytesCase("GBK", Array("a: ".utf8) + [0xC3, 0xFB, 0xB3, 0xC6], wrongAt: 3),
    // 镇 in GBK: the first byte may begin a sequence, the second does not go on with it.
    BadBytesCase("GBK lead like UTF-8", Array("a: 甲".utf8) + [0xD5, 0xF2], wrongAt: 6),
    BadBytesCase("UTF-16", [0xFF, 0xFE, 0x0D, 0x54], wrongAt: 0),
    BadBytesCase("cut after one of three", Array("a: ".utf8) + [0xE7], wrongAt: 3),
    BadBytesCase("cut after two of three", Array("a: ".utf8) + [0xE7, 0x94], wrongAt: 3),
    BadBytesCase("cut after three of four", [0xF0, 0x9F, 0x98], wrongAt: 0),
    BadBytesCase("cut in the middle", [0x61, 0xE7, 0x94, 0x61], wrongAt: 1),
    BadBytesCase("lone continuation", [0x61, 0x80], wrongAt: 1),
    BadBytesCase("overlong slash", [0xC0, 0xAF], wrongAt: 0),
    BadBytesCase("overlong, two bytes", [0xC1, 0xBF], wrongAt: 0),
    BadBytesCase("overlong, three bytes", [0xE0, 0x9F, 0xBF], wrongAt: 0),
    BadBytesCase("overlong, four bytes", [0xF0, 0x8F, 0xBF, 0xBF], wrongAt: 0),
    BadBytesCase("surrogate", [0xED, 0xA0, 0x80], wrongAt: 0),
    BadBytesCase("above U+10FFFF", [0xF4, 0x90, 0x80, 0x80], wrongAt: 0),
    BadBytesCase("no lead byte", [0xF5, 0x80, 0x80, 0x80], wrongAt: 0),
  ]

  /// The borders of what is well-formed.
  static let wellFormed: [[UInt8]] = [
    [0x7F], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF],
    [0xEE, 0x80, 0x80], [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
  ]
}

@Suite struct BytesTests {
  @Test(arguments: BadBytesCase.all)
  func pointsAtTheFirstWrongByte(_ file: BadBytesCase) async throws {
    let outcome = await read(projectPath, file.bytes)
    let finding = try #require(outcome.diagnostics.first)
    #expect(outcome.diagnostics.count == 1)
    #expect(outcome.value.projects.isEmpty)
    #expect(finding.id == .badBytes)
    guard case .spot(let spot) = finding.place else {
      Issue.record("no spot")
      return
    }
    #expect(spot.range == SourceRange(file.offset, file.offset + 1))
    let byte = String(file.bytes[file.offset], radix: 16, uppercase: true)
    #expect(Array(finding.arguments.prefix(2)) == [byte, String(file.offset + 1)])
  }

  @Test(arguments: BadBytesCase.wellFormed)
  func takesEveryWellFormedSequence(bytes: [UInt8]) async {
    let found = await read(projectPath, Array("# ".utf8) + bytes + [0x0A]).diagnostics
    #expect(!found.contains { $0.id == .badBytes })
  }

  @Test func refusesAFileTooLargeToRead() async {
    let bytes = [UInt8](repeating: 0x20, count: (8 << 20) + 1)
    #expect(await read(projectPath, bytes).diagnostics.map(\.id) == [.fileTooLarge])
  }
}
