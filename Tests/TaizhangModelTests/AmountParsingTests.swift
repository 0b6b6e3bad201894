import TaizhangTestSupport
import Testing

@testable import TaizhangModel

@Suite struct AmountParsingTests {
  @Test(
    arguments: AmountCase.exact + AmountCase.aggregates + AmountCase.qualified + AmountCase.ranges
      + AmountCase.foreign
  )
  func readsTheWords(_ wording: AmountCase) throws {
    let amount = try #require(Amount(parsing: wording.text))
    #expect(amount.value == wording.value)
    #expect(amount.currency == wording.currency)
  }

  @Test(arguments: AmountCase.unreadable)
  func refuses(_ wording: AmountCase) {
    #expect(Amount(parsing: wording.text) == nil)
  }

  /// What a field may say a text may say as well, where it names its unit.
  @Test(
    arguments: (AmountCase.exact + AmountCase.aggregates + AmountCase.qualified + AmountCase.ranges
      + AmountCase.foreign).filter { $0.text.contains("元") || $0.text.contains("个亿") }
  )
  func findsTheSameInRunningText(_ wording: AmountCase) {
    let found = Amount.all(in: "该项目投资" + wording.text + "，2023年12月底前开工。")
    #expect(found.map(\.value) == [wording.value])
    #expect(found.map(\.currency) == [wording.currency])
  }

  @Test func keepsTheWordsWithoutSurroundingSpace() {
    #expect(Amount(parsing: " 约3.8 亿元　")?.text == "约3.8 亿元")
  }

  @Test(arguments: [
    ("1.54亿元", 1_000_000_00), ("45亿元", 100_000_000_00), ("8000万元", 10_000_00),
    ("3.85万元", 100_00), ("500元", 100), ("0.01元", 1), ("3亿4千万元", 10_000_000_00),
    ("6到7.5亿元", 10_000_000_00), ("约为3.8亿元", 10_000_000_00),
  ])
  func knowsTheWorthOfTheLastDigit(text: String, fen: Int64) {
    #expect(Amount(parsing: text)?.resolution == Money(fen: fen))
  }

  /// Only exact and 约 figures in renminbi may enter a sum.
  @Test func hasAPointOnlyWhereAFigureIsStated() throws {
    func point(_ text: String) throws -> Money? { try #require(Amount(parsing: text)).point }
    #expect(try point("45亿元") == .yi(4500))
    #expect(try point("约45亿元") == .yi(4500))
    for text in ["超45亿元", "45亿元以上", "近45亿元", "不超过45亿元", "4到5亿元", "45亿美元"] {
      #expect(try point(text) == nil, "\(text)")
    }
  }

  /// Any sum in 亿 with ten decimals, or in 万 with six, comes back to the fen.
  @Test(arguments: [UInt64(1), 2, 3])
  func readsBackWhatIsWritten(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let fen = Int64(random.next() >> (1 + random.next() % 60)) + 1
      for (unit, digits) in [("亿元", 10), ("万元", 6), ("元", 2)] {
        let text = decimal(fen, decimals: digits) + unit
        // More digits than a number may have are refused, never cut.
        guard text.utf8.prefix(while: { $0 != UInt8(ascii: ".") }).count <= 15 else { continue }
        #expect(Amount(parsing: text)?.value == .exactly(Money(fen: fen)), "\(text)")
      }
    }
  }

  /// A whole number of units as a decimal, without zeros at its end.
  private func decimal(_ value: Int64, decimals: Int) -> String {
    var text = String(value)
    text = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
    var fraction = String(text.suffix(decimals))
    while fraction.last == "0" { fraction.removeLast() }
    let whole = text.dropLast(decimals)
    return fraction.isEmpty ? String(whole) : whole + "." + fraction
  }
}
