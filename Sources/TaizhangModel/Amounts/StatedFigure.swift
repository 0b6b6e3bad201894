/// A figure of any kind as words state it: 3.2亿元, 120万人次, 下降18.5%, 百余家.
///
/// For holding words against words: `Amount` and `Tally` are what sums are made of.
package struct StatedFigure: Hashable, Sendable {
  /// As written, with the words that limit it and those of growth in front, without spaces.
  package var text: String
  /// The figure is its digits times ten to the power of `exponent`, in the unit's smallest measure;
  /// the digits end in no zero.
  package var digits: Int64
  package var exponent: Int
  package var unit: Unit
  package var sense: Sense?
  /// What the words in front make of it, or those behind: 30.6%的增长.
  package var direction: Direction?
  package var place: Place
  /// Other digits stand beside it with only a space between: 2 2.1亿元.
  package var isTorn: Bool
  /// The figure is in Chinese numerals, which may be part of any word.
  package var isSpelled: Bool
  /// Nothing stands in front of it, in the text that it was found in, but words that limit it.
  package var isFirst: Bool
  /// It is a year, a month or another date: 2023年.
  package var isDate: Bool

  /// What is counted or measured.
  package enum Unit: Hashable, Sendable {
    /// Nothing that belongs to the figure stands behind it.
    case none
    case known(Dimension)
    /// Counted by a measure word, of which people use one for another: 17个, 17项.
    case counted
    case other(String)
  }

  /// What can be held against each other, whatever the unit.
  package enum Dimension: Hashable, Sendable {
    case renminbi, dollar, hongKongDollar, euro, yen
    case percent, percentagePoint
    /// 倍, 番 and 三分之一, which percentages may be said as.
    case ratio
    case length, mass, power, energy
    /// 亩 are no decimal part of the others.
    case area, mu
  }

  package enum Direction: Hashable, Sendable { case up, down }

  /// Whether it is an end of a range: 6到7亿元.
  package enum Place: Hashable, Sendable { case alone, lower, upper }

  /// Whether another is the same number of the same unit, however it is written: 0.8亿元, 8000万元.
  package func isWorth(_ other: StatedFigure) -> Bool {
    digits == other.digits && exponent == other.exponent
  }
}
