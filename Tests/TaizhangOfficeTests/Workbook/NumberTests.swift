import Foundation
import TaizhangOffice
import TaizhangTestSupport
import Testing

struct NumberTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("0.0", "0"), ("-3", "-3"), ("+3", "3"), (".5", "0.5"), ("5.", "5"),
    ("25000.00", "25000"), ("9.1E+17", "910000000000000000"), ("9.1e17", "910000000000000000"),
    ("1.5395000000000001", "1.5395"), ("0.30000000000000004", "0.3"),
    ("1E-7", "0.0000001"), ("-1.25E-2", "-0.0125"), ("123456789012345678", "123456789012346000"),
    ("999999999999999.5", "1000000000000000"), ("0.1234567890123455", "0.123456789012346"),
    ("0.1234567890123454999", "0.123456789012345"), ("-2.500000000000005", "-2.50000000000001"),
    ("0000000000000000000012", "12"), ("1E300", "1" + String(repeating: "0", count: 300)),
  ])
  func isWrittenWithoutExponent(_ written: String, _ text: String) throws {
    let draft = WorkbookDraft(rows: "<row><c><v>\(written)</v></c></row>")
    #expect(try draft.cells() == [.number(text)])
  }

  /// Against decimal arithmetic of somebody else's, of 38 digits.
  @Test(arguments: 1...4)
  func isTheNearestOfFifteenDigits(_ seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let written = (0..<2000).map { _ in randomNumber(&chance) }
    let cells = written.map { "<c><v>\($0)</v></c><c s=\"1\"><v>\($0)</v></c>" }.joined()
    let draft = WorkbookDraft(rows: "<row>\(cells)</row>", formats: ["0.0%"])
    let contents = try draft.cells()
    #expect(contents.count == 2 * written.count)
    for (index, text) in written.enumerated() {
      let value = try #require(rounded(text))
      #expect(contents[2 * index] == .number(plain(value)), "\(text)")
      #expect(contents[2 * index + 1] == .percent(plain(value * 100)), "\(text)")
    }
  }

  private func randomNumber(_ chance: inout SeededGenerator) -> String {
    if chance.once(in: 3) {
      return "\(Double(bitPattern: chance.next() % 0x0180_0000_0000_0000 + 0x3F80_0000_0000_0000))"
    }
    let digits = (0...chance.next() % 20).map { _ in String(chance.next() % 10) }.joined()
    let sign = chance.once(in: 4) ? "-" : ""
    let fraction =
      chance.once(in: 2)
      ? "." + (0...chance.next() % 12).map { _ in "\(chance.next() % 10)" }.joined() : ""
    let exponent = chance.once(in: 4) ? "E\(Int(chance.next() % 24) - 12)" : ""
    return sign + digits + fraction + exponent
  }

  private func rounded(_ text: String) -> Decimal? {
    guard var value = Decimal(string: text) else { return nil }
    guard value != 0 else { return 0 }
    let magnitude = value.magnitude
    var (power, unit) = (0, Decimal(1))
    while unit * 10 <= magnitude { (power, unit) = (power + 1, unit * 10) }
    while unit > magnitude { (power, unit) = (power - 1, unit / 10) }
    var result = Decimal()
    NSDecimalRound(&result, &value, 14 - power, .plain)
    return result
  }

  private func plain(_ value: Decimal) -> String { "\(value)" }
}
