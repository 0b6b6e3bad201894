import TaizhangModel
import TaizhangRendering
import Testing

/// The geometry of bars of money.
struct MoneyPlotTests {
  private func sums(_ yi: Int64...) -> [MoneySum] {
    yi.enumerated().map { index, amount in
      MoneySum(
        name: "\(index)",
        href: "",
        row: index,
        amount: Money(fen: amount * Money.hundredMillionYuan.fen)
      )
    }
  }

  private func yi(_ amount: Int64) -> Money {
    Money(fen: amount * Money.hundredMillionYuan.fen)
  }

  @Test func barsAreSortedAndInProportion() throws {
    let plot = MoneyPlot(sums(10, 40, 20, 40), greatest: nil)
    let bars = try #require(plot.panels.first)
    #expect(plot.panels.count == 1)
    #expect(bars.map(\.sum.name) == ["1", "3", "2", "0"])
    #expect(bars.map(\.length) == [330, 330, 165, 83])
  }

  @Test func aSumIsSeenHoweverSmall() throws {
    var tiny = sums(10_000, 1)
    tiny[1].amount = Money(fen: 1)
    let bars = try #require(MoneyPlot(tiny, greatest: nil).panels.first)
    #expect(bars.map(\.length) == [330, 1])
  }

  @Test func sumsNearTheEndOfTheRangeDoNotOverflow() throws {
    var great = sums(0, 0)
    great[0].amount = Money(fen: .max)
    great[1].amount = Money(fen: .max / 2)
    let bars = try #require(MoneyPlot(great, greatest: (0, Money(fen: .max - 1))).panels.first)
    #expect(bars.map(\.length) == [330, 165])
    #expect(bars.map(\.largestLength) == [330, 0])
  }

  /// 45 + 160 + 47 beside 95 and 5.
  @Test func whatCrushesTheRestIsShownWithoutItAgain() throws {
    let plot = MoneyPlot(sums(252, 95, 5), greatest: (0, yi(160)))
    try #require(plot.panels.count == 2)
    #expect(plot.panels[0].map(\.length) == [330, 124, 7])
    #expect(plot.panels[0].map(\.largestLength) == [210, 0, 0])
    #expect(plot.panels[1].map(\.sum.name) == ["1", "0", "2"])
    #expect(plot.panels[1].map(\.length) == [330, 320, 17])
    #expect(plot.panels[1].map(\.sum.amount) == [yi(95), yi(92), yi(5)])
    #expect(plot.panels[1].allSatisfy { $0.largestLength == 0 })
  }

  @Test func aRowThatIsTheLargestRecordAloneIsGoneFromTheSecondPanel() throws {
    let plot = MoneyPlot(sums(160, 9, 3), greatest: (0, yi(160)))
    try #require(plot.panels.count == 2)
    #expect(plot.panels[1].map(\.sum.name) == ["1", "2"])
  }

  @Test func whatDoesNotCrushNeedsNoSecondPanel() {
    #expect(MoneyPlot(sums(100, 90, 80), greatest: (0, yi(60))).panels.count == 1)
    #expect(MoneyPlot(sums(100, 1), greatest: (0, yi(100))).panels.count == 1)
  }

  @Test func moreThanFifteenAreLeftToTheTable() throws {
    let many = (1...20).flatMap { sums(Int64($0)) }
    let bars = try #require(MoneyPlot(many, greatest: nil).panels.first)
    #expect(bars.count == 15)
    #expect(bars.map(\.sum.amount).last == yi(6))
  }
}
