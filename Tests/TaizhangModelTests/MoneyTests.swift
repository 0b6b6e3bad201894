import Testing

@testable import TaizhangModel

@Suite struct MoneyTests {
  @Test func addsAndSubtractsExactly() {
    #expect(Money.yi(43824).adding(.yi(3332)) == .yi(47156))
    #expect(Money.wan(7695).subtracting(.wan(7700)) == Money.wan(-5))
  }

  @Test func saysWhenASumIsTooLarge() {
    #expect(Money(fen: .max).adding(Money(fen: 1)) == nil)
    #expect(Money(fen: .min).subtracting(Money(fen: 1)) == nil)
    #expect(Money(fen: .max - 1).adding(Money(fen: 1)) == Money(fen: .max))
  }
}
