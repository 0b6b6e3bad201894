import TaizhangTestSupport
import Testing

@testable import TaizhangModel

struct FingerprintTests {
  /// Around the blocks of 16 and of 64 bytes that are taken in at once.
  private static let lengths = [0, 1, 15, 16, 17, 63, 64, 65, 127, 128, 200]

  @Test(arguments: lengths)
  func tellsEveryByte(length: Int) {
    var random = SeededGenerator(seed: UInt64(length))
    let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    #expect(Fingerprint(bytes) == Fingerprint(Array(bytes)))
    var seen: Set<Fingerprint> = [Fingerprint(bytes), Fingerprint(bytes + [0])]
    for index in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[index] ^= 1 << UInt8(bit)
        seen.insert(Fingerprint(other))
      }
    }
    #expect(seen.count == 2 + length * 8)
  }

  /// Blocks are taken in by turns, and their order still counts.
  @Test func tellsTheOrderOfBlocks() {
    let blocks = (0..<16).map { block in [UInt8](repeating: UInt8(block), count: 16) }
    var seen: Set<Fingerprint> = [Fingerprint(blocks.flatMap { $0 })]
    for first in blocks.indices {
      for second in blocks.indices where first < second {
        var other = blocks
        other.swapAt(first, second)
        seen.insert(Fingerprint(other.flatMap { $0 }))
      }
    }
    #expect(seen.count == 1 + 16 * 15 / 2)
  }

  @Test func doesNotDependOnWhereTheBytesLie() {
    let bytes = (0..<150).map { UInt8($0) }
    for shift in 1..<8 {
      let moved = [UInt8](repeating: 0, count: shift) + bytes
      let fingerprint = moved.withUnsafeBytes {
        Fingerprint(UnsafeRawBufferPointer(rebasing: $0[shift...]))
      }
      #expect(fingerprint == Fingerprint(bytes))
    }
  }

  @Test func isReadAsItIsWritten() throws {
    let fingerprint = Fingerprint(Array("台账".utf8))
    #expect(Fingerprint(fingerprint.description[...]) == fingerprint)
    #expect(Fingerprint(fingerprint.description.dropLast()) == nil)
    #expect(Fingerprint(String(repeating: "g", count: 32)[...]) == nil)
  }
}
