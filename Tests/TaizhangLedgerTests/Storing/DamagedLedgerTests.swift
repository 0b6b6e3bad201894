import TaizhangModel
import TaizhangTestSupport
import Testing

@testable import TaizhangLedger

/// A stored ledger whose bytes are not what they were.
@Suite struct DamagedLedgerTests {
  private static let bytes = Task {
    try await StoredContent(of: StoredContent.months).ledger.stored
  }

  /// No beginning of a ledger is one.
  @Test func throwsWhereItEndsEarly() async throws {
    var content = Content()
    content.announce(body: "莎车县纺织项目，签约额8000万元。")
    content.record("r", "属地: 莎车县\n金额: 8000万元\n金额名目: 签约额\n来源: a\n原文: 莎车县纺织项目\n")
    let ledger = await StoredContent(content.files.mapValues { Array($0.utf8) }, jobs: 1).ledger
    let bytes = ledger.stored
    #expect(try dumped(Ledger(stored: bytes)) == dumped(ledger))
    for end in bytes.indices {
      #expect(throws: StoreError.self) { try Ledger(stored: Array(bytes[..<end])) }
    }
  }

  /// Thousands of them, one to four bytes of each another.
  @Test(arguments: UInt64(0)..<8)
  func readsOrThrowsWhatWasChanged(seed: UInt64) async throws {
    let bytes = try await DamagedLedgerTests.bytes.value
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      var changed = bytes
      for _ in 0...random.next() % 4 {
        changed[Int(random.next() % UInt64(bytes.count))] = UInt8(random.next() % 256)
      }
      guard let read = try? Ledger(stored: changed) else { continue }
      #expect((try? Ledger(stored: read.stored)) != nil)
    }
  }
}
