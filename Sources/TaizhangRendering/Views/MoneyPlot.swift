package import TaizhangModel

/// A sum of money that becomes a bar.
package struct MoneySum: Hashable, Sendable {
  package var name: String
  package var href: String
  /// Which of the rows that were given it is.
  package var row: Int
  /// Greater than zero.
  package var amount: Money

  package init(name: String, href: String, row: Int, amount: Money) {
    self.name = name
    self.href = href
    self.row = row
    self.amount = amount
  }
}

/// The geometry of bars, in whole units of which a picture is 400 wide.
package struct MoneyPlot {
  package struct Bar: Hashable, Sendable {
    package var sum: MoneySum
    /// At least 1, at most `longest`, rounded half up.
    package var length: Int
    /// The part of the length that is the largest record's; 0 where it is not in this bar.
    package var largestLength: Int
  }

  /// A name above, its bar below.
  static let rowHeight = 38
  /// Between a bar and its figure.
  static let gap = 6
  /// Leaves room for a figure of eight digits.
  package static let longest = 330
  package static let mostBars = 15

  /// Each on a scale of its own that begins at zero: all sums, and, where the largest record
  /// crushes the rest, all sums without it.
  package let panels: [[Bar]]

  /// The `greatest` record stands in the sum of its row and is at most as great.
  package init(_ sums: [MoneySum], greatest: (row: Int, amount: Money)?) {
    let all = MoneyPlot.bars(sums, greatest)
    guard let greatest else {
      panels = [all]
      return
    }
    let rest = sums.compactMap { sum -> MoneySum? in
      guard sum.row == greatest.row else { return sum }
      var left = sum
      left.amount = Money(fen: sum.amount.fen - greatest.amount.fen)
      return left.amount > .zero ? left : nil
    }
    let most = sums.map(\.amount).max() ?? .zero
    let mostOfRest = rest.map(\.amount).max() ?? .zero
    // Two thirds: above, the second panel would tell what the first one shows.
    let isCrushed = rest.count > 1 && mostOfRest.fen < most.fen / 3 * 2
    panels = isCrushed ? [all, MoneyPlot.bars(rest, nil)] : [MoneyPlot.bars(sums, nil)]
  }

  /// Greatest first, at most `mostBars`; equal sums keep their order.
  private static func bars(_ sums: [MoneySum], _ greatest: (row: Int, amount: Money)?) -> [Bar] {
    let sorted = sums.sorted { ($1.amount, $0.row) < ($0.amount, $1.row) }
    let scale = sorted.first?.amount ?? .zero
    return sorted.prefix(mostBars).map { sum in
      let part = greatest?.row == sum.row ? greatest?.amount : nil
      return Bar(
        sum: sum,
        length: max(1, length(sum.amount, of: scale)),
        largestLength: part.map { length($0, of: scale) } ?? 0
      )
    }
  }

  /// The whole is greater than zero.
  private static func length(_ part: Money, of whole: Money) -> Int {
    barLength(part.fen.magnitude, of: whole.fen.magnitude, longest: longest)
  }
}
