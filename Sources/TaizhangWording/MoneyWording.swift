package import TaizhangModel

extension Money {
  /// Yuan with at most two decimals, for data files: `4500000000`, `0.5`, `-12.34`.
  package var yuanText: String {
    let sign = fen < 0 ? "-" : ""
    let magnitude = fen.magnitude
    let rest = magnitude % 100
    guard rest > 0 else { return sign + String(magnitude / 100) }
    let decimals = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return sign + String(magnitude / 100) + "." + decimals
  }

  /// The figure in a unit, exact, without trailing zeros and without the unit: `254.61`, `0.17`.
  ///
  /// Whole digits are grouped in threes with a thin space once there are five or more.
  package func exactText(in unit: MoneyUnit) -> String {
    sign + decimal(fen.magnitude, unit.fen, places: unit.exactPlaces, trimsZeros: true)
  }

  /// The figure rounded half up (away from zero) for display: 2 decimals of 亿元, 0 of 万元.
  package func roundedText(in unit: MoneyUnit) -> String {
    let step = unit.fen / (unit == .hundredMillionYuan ? 100 : 1)
    let rounded = (fen.magnitude + UInt64(step / 2)) / UInt64(step)
    let places = unit == .hundredMillionYuan ? 2 : 0
    // The largest sums round up to more than a sum can be.
    return (rounded == 0 ? "" : sign)
      + decimal(rounded * UInt64(step), unit.fen, places: places, trimsZeros: false)
  }

  /// In 亿元 from 1亿元 on, else in 万元; exact: `2.5 亿元`, `3000 万元`.
  package var words: String {
    fen.magnitude >= Money.hundredMillionYuan.fen.magnitude
      ? "\(exactText(in: .hundredMillionYuan)) 亿元" : "\(exactText(in: .tenThousandYuan)) 万元"
  }

  /// Whether display rounding hides anything.
  package func isRounded(in unit: MoneyUnit) -> Bool {
    fen % (unit == .hundredMillionYuan ? unit.fen / 100 : unit.fen) != 0
  }

  private var sign: String { fen < 0 ? "−" : "" }

  private func decimal(
    _ magnitude: UInt64,
    _ unit: Int64,
    places: Int,
    trimsZeros: Bool
  ) -> String {
    var text = grouped(magnitude / UInt64(unit))
    // One digit after the other, as far as they go: a ledger has hundreds of thousands of these.
    var rest = magnitude % UInt64(unit)
    var step = UInt64(unit)
    for place in 0..<places where !(trimsZeros && rest == 0) {
      if place == 0 { text += "." }
      step /= 10
      text.unicodeScalars.append(Unicode.Scalar(UInt8(0x30 + rest / step)))
      rest %= step
    }
    return text
  }
}

extension MoneyUnit {
  /// Fen.
  package var fen: Int64 {
    switch self {
    case .hundredMillionYuan: Money.hundredMillionYuan.fen
    case .tenThousandYuan: Money.tenThousandYuan.fen
    }
  }

  /// How many decimals a fen takes.
  fileprivate var exactPlaces: Int {
    switch self {
    case .hundredMillionYuan: 10
    case .tenThousandYuan: 6
    }
  }
}

/// Digits in groups of three with a thin space, from five digits on.
package func grouped(_ number: UInt64) -> String {
  let digits = String(number)
  guard digits.utf8.count > 4 else { return digits }
  var result = ""
  for (index, digit) in digits.unicodeScalars.enumerated() {
    if index > 0, (digits.utf8.count - index) % 3 == 0 { result += "\u{2009}" }
    result.unicodeScalars.append(digit)
  }
  return result
}
