/// An exact sum of renminbi.
package struct Money: Hashable, Comparable, Sendable {
  /// Fen (0.01 yuan).
  ///
  /// Any sign: differences are money too.
  package var fen: Int64

  package init(fen: Int64) {
    self.fen = fen
  }

  package static let zero = Money(fen: 0)

  /// 1万元.
  package static let tenThousandYuan = Money(fen: 1_000_000)

  /// 1亿元.
  package static let hundredMillionYuan = Money(fen: 10_000_000_000)

  package static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

  /// Nil where the sum leaves the range of 92,233万亿元.
  package func adding(_ other: Money) -> Money? {
    let (sum, overflow) = fen.addingReportingOverflow(other.fen)
    return overflow ? nil : Money(fen: sum)
  }

  /// Nil where the difference leaves the range of 92,233万亿元.
  package func subtracting(_ other: Money) -> Money? {
    let (difference, overflow) = fen.subtractingReportingOverflow(other.fen)
    return overflow ? nil : Money(fen: difference)
  }
}
