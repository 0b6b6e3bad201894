/// An exact quotient of two counts or two sums.
package struct Ratio: Hashable, Sendable {
  /// ≥ 0.
  package var numerator: Int64
  /// ≥ 0; with 0 there is no ratio.
  package var denominator: Int64

  package init(numerator: Int64, denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  package var isDefined: Bool { denominator > 0 }

  /// In hundredths of a percent, rounded half up; nil where nothing can be divided by.
  package var basisPoints: Int64? {
    guard isDefined else { return nil }
    let scaled = Int128(numerator) * 20_000 + Int128(denominator)
    return Int64(clamping: scaled / (Int128(denominator) * 2))
  }

  /// `68.52`: percent with two decimals.
  package var percent: String? {
    basisPoints.map { points in
      let rest = points % 100
      return "\(points / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
  }

  /// Whether this one is the greater, exactly; a ratio that is none is less than any.
  package func isGreater(than other: Ratio) -> Bool {
    guard isDefined, other.isDefined else { return isDefined && !other.isDefined }
    return Int128(numerator) * Int128(other.denominator)
      > Int128(other.numerator) * Int128(denominator)
  }
}
