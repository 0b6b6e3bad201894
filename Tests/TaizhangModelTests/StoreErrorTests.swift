import TaizhangModel
import TaizhangTestSupport
import Testing

/// Bytes that are not those of a value.
@Suite struct StoreErrorTests {
  @Test(arguments: [
    BadBytes("an end within a number", [0x80], Int.self, .truncated),
    BadBytes("nothing", [], Bool.self, .truncated),
    BadBytes("more than an Int32", Int64(1 << 31).stored, Int32.self, .number),
    BadBytes("65 bits", Array(repeating: 0xFF, count: 9) + [2], Int64.self, .number),
    BadBytes("eleven bytes", Array(repeating: 0x80, count: 10) + [0], Int64.self, .number),
    BadBytes("a longer text than there is", [3, 0x61, 0x61], String.self, .count),
    BadBytes("a longer list than there is", [3, 0, 0], [Int].self, .count),
    BadBytes("a count of 64 bits", [UInt8](repeating: 0xFF, count: 9) + [1], [Int].self, .count),
    BadBytes("half a character", [2, 0xE5, 0x8E], String.self, .text),
    BadBytes("half a pair", [3, 0xED, 0xA0, 0x80], String.self, .text),
    BadBytes("a third truth", [2], Bool.self, .choice),
    BadBytes("a third way to be missing", [2, 0], Int?.self, .choice),
    BadBytes("an unknown tag", [7, 0], Amount.Value.self, .choice),
    BadBytes("a byte too many", [0, 0], Int.self, .surplus),
    BadBytes("a place before the first", Int32(-1).stored, Ref<Place>.self, .number),
    BadBytes("a file before the first", Int32(-1).stored, FileID.self, .number),
    BadBytes("an end before the start", [4, 2], SourceRange.self, .number),
    BadBytes("a second text behind the end", [1, 0x61, 4], TextPair.self, .number),
    BadBytes("a second text within a character", [3, 0xE5, 0x8E, 0x82, 2], TextPair.self, .number),
    BadBytes("a month of year 0", Int32(11).stored, Month.self, .number),
    BadBytes("a month of year 10000", Int32(120_000).stored, Month.self, .number),
  ])
  func throwsWhatIsWrong(bad: BadBytes) {
    #expect(bad.thrown == bad.error)
  }

  /// A made-up count of a million lists of lists neither takes their room nor traps.
  @Test func keepsNoRoomForWhatIsNotThere() {
    let million: [UInt8] = [0xC0, 0x84, 0x3D]
    let bytes = Array(repeatElement(million, count: 400_000).joined())
    #expect(throws: StoreError.self) { try [[[Claim]]](stored: bytes) }
    #expect(throws: StoreError.self) { try [Project](stored: bytes) }
    #expect(
      StoreReader(UnsafeRawBufferPointer(start: nil, count: 0)).room(for: .max, ofSize: 8) == 1
    )
  }

  @Test(arguments: UInt64(0)..<40)
  func readsOrThrowsAnyBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      // Small numbers lead further into a value than large ones.
      let bound = random.pick([2, 8, 64, 256] as [UInt64])
      let bytes = (0..<random.next() % 120).map { _ in UInt8(random.next() % bound) }
      expectTheSameAgain([String].self, bytes)
      expectTheSameAgain([Project].self, bytes)
      expectTheSameAgain([Report].self, bytes)
      expectTheSameAgain([Claim].self, bytes)
      expectTheSameAgain([Diagnostic].self, bytes)
      expectTheSameAgain(Rules.self, bytes)
    }
  }

  /// A value that is read is one that can be stored.
  private func expectTheSameAgain<Value: Storable & Equatable>(_: Value.Type, _ bytes: [UInt8]) {
    guard let value = try? Value(stored: bytes) else { return }
    #expect((try? Value(stored: value.stored)) == value)
  }
}

/// Bytes, the type they are read as, and what is thrown.
struct BadBytes: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let error: StoreError
  /// Nil where nothing is.
  let thrown: StoreError?

  init<Value: Storable>(
    _ description: String,
    _ bytes: [UInt8],
    _: Value.Type,
    _ error: StoreError
  ) {
    testDescription = description
    self.error = error
    do throws(StoreError) {
      _ = try Value(stored: bytes)
      thrown = nil
    } catch {
      thrown = error
    }
  }
}
