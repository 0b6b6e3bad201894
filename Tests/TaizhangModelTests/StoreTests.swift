import TaizhangModel
import TaizhangTestSupport
import Testing

/// Values as bytes and back.
@Suite struct StoreTests {
  private static let numbers: [(Int64, [UInt8])] = [
    (0, [0]), (-1, [1]), (1, [2]), (63, [126]), (-64, [127]), (64, [0x80, 1]),
    (8191, [0xFE, 0x7F]),
    (.max, [0xFE] + Array(repeating: 0xFF, count: 8) + [1]),
    (.min, [0xFF] + Array(repeating: 0xFF, count: 8) + [1]),
  ]

  @Test(arguments: numbers)
  func keepsNumbers(number: Int64, bytes: [UInt8]) throws {
    #expect(number.stored == bytes)
    #expect(try Int64(stored: bytes) == number)
    #expect(try Int(stored: bytes) == Int(number))
  }

  @Test(arguments: [Int32.min, -1, 0, 1, .max])
  func keepsShorterNumbers(number: Int32) throws {
    #expect(try Int32(stored: number.stored) == number)
  }

  @Test(arguments: ["", "a", "十五个字节", "县\u{0}\u{301}", "𠮷", String(repeating: "喀什", count: 99)])
  func keepsTexts(text: String) throws {
    #expect(text.stored.suffix(text.utf8.count) == Array(text.utf8)[...])
    // Equal texts may be of other bytes.
    #expect(try Array(String(stored: text.stored).utf8) == Array(text.utf8))
  }

  @Test func keepsListsAndWhatMayBeMissing() throws {
    let lists: [[String?]] = [[], ["签约", nil], [nil]]
    #expect(lists.stored == [3, 0, 2, 1, 6, 231, 173, 190, 231, 186, 166, 0, 1, 0])
    #expect(try [[String?]](stored: lists.stored) == lists)
  }

  @Test func keepsEveryChoice() throws {
    try keepsAll(Amount.Currency.self)
    try keepsAll(Condition.Nature.self)
    try keepsAll(Counted.self)
    try keepsAll(Deadline.Precision.self)
    try keepsAll(Diagnostic.ID.self)
    try keepsAll(Diagnostic.Severity.self)
    try keepsAll(LightColor.self)
    try keepsAll(LightRule.Trigger.self)
    try keepsAll(Measure.self)
    try keepsAll(MoneyUnit.self)
    try keepsAll(PlaceType.self)
    try keepsAll(UnitType.self)
  }

  /// By their places, so that a case cannot stand for another.
  private func keepsAll<Choice: Storable & CaseIterable & Equatable>(_: Choice.Type) throws
  where Choice.AllCases == [Choice] {
    #expect(try [Choice](stored: Choice.allCases.stored) == Choice.allCases)
    var next = StoreWriter()
    next.store(count: Choice.allCases.count)
    #expect(throws: StoreError.choice) { try Choice(stored: next.bytes) }
  }

  @Test(arguments: [
    Amount.Value.exactly(Money(fen: 1)), .about(Money(fen: 2)), .above(Money(fen: 3)),
    .atLeast(Money(fen: 4)), .below(Money(fen: 5)), .atMost(Money(fen: 6)),
    .between(Money(fen: 7), Money(fen: -8)),
  ])
  func keepsWhatIsSaidOfASum(value: Amount.Value) throws {
    #expect(try Amount.Value(stored: value.stored) == value)
  }

  @Test(arguments: [
    Tally.Value.exactly(1), .about(2), .above(3), .atLeast(4), .below(5), .atMost(6),
  ])
  func keepsWhatIsSaidOfACount(value: Tally.Value) throws {
    #expect(try Tally.Value(stored: value.stored) == value)
  }

  @Test func readsOneBehindTheOther() throws {
    var writer = StoreWriter(capacity: 16)
    writer.store("县")
    writer.append(stored: [Month(of: Day(number: 0))].stored)
    writer.store(true)
    try writer.bytes.withUnsafeBytes { bytes in
      var reader = unsafe StoreReader(bytes)
      let name: String = try reader.read()
      let months: [Month] = try reader.read()
      #expect(reader.remaining == 1)
      let flag: Bool = try reader.read()
      #expect((name, months.map(\.iso), flag) == ("县", ["1970-01"], true))
      try reader.finish()
    }
  }
}
