import Testing

@testable import TaizhangModel

/// Special bytes become references, wherever in eight bytes they stand, and nothing else is touched.
@Suite struct EscapeMarkupTests {
  private func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    unsafe bytes.withUnsafeBufferPointer { utf8 in
      unsafe escapeMarkup(utf8) { unsafe escaped.append(contentsOf: $0) }
    }
    return escaped
  }

  private func plain(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      case UInt8(ascii: "\""): Array("&quot;".utf8)
      case UInt8(ascii: "'"): Array("&#39;".utf8)
      default: [byte]
      }
    }
  }

  @Test func escapesNothingOfNothing() { #expect(escaped([]) == []) }

  /// Every byte at every place of texts of every length up to three times eight.
  @Test(arguments: 1...24) func escapesEachByteAtEachPlace(count: Int) {
    for place in 0..<count {
      for byte in UInt8.min...UInt8.max {
        for other in [UInt8(ascii: "a"), UInt8(ascii: "7"), 0xE4] {
          var bytes = [UInt8](repeating: other, count: count)
          bytes[place] = byte
          #expect(escaped(bytes) == plain(bytes), "\(bytes)")
        }
      }
    }
  }

  @Test func escapesNeighbours() {
    let bytes = Array("<a href=\"x\">'&amp;'</a>甲“乙”<<>>&&''\"\"".utf8)
    #expect(escaped(bytes) == plain(bytes))
  }
}
