package import TaizhangModel

extension Money {
  /// Yuan with at most two decimals, for data files: `4500000000`, `0.5`, `-12.34`.
  package var yuanText: String {
    var text = ShortText()
    appendYuan(to: &text)
    return text.text
  }

  /// The same behind what is there.
  package func appendYuan(to text: inout ShortText) {
    if fen < 0 { text.append("-") }
    // A sum of fen in yuan never is too large.
    text.append(Int(fen.magnitude / 100))
    let rest = UInt8(fen.magnitude % 100)
    guard rest > 0 else { return }
    text.append(".")
    text.append(0x30 + rest / 10)
    if rest % 10 > 0 { text.append(0x30 + rest % 10) }
  }

  /// The figure in a unit, exact, without trailing zeros and without the unit: `254.61`, `0.17`.
  ///
  /// Whole digits are grouped in threes with a thin space once there are five or more.
  package func exactText(in unit: MoneyUnit) -> String {
    var text = ShortText()
    append(in: unit, to: &text)
    return text.text
  }

  private func append(in unit: MoneyUnit, to text: inout ShortText) {
    if fen < 0 { text.append("−") }
    text.append(fen.magnitude, unit.fen, places: unit.exactPlaces, trimsZeros: true)
  }

  /// In 亿元 from 1亿元 on, else in 万元; exact: `2.5 亿元`, `3000 万元`.
  package var words: String {
    var text = ShortText()
    appendWords(to: &text)
    return text.text
  }

  /// The same behind what is there.
  package func appendWords(to text: inout ShortText) {
    let isLarge = fen.magnitude >= Money.hundredMillionYuan.fen.magnitude
    append(in: isLarge ? .hundredMillionYuan : .tenThousandYuan, to: &text)
    text.append(isLarge ? " 亿元" : " 万元")
  }

  /// In the unit of a stated amount that it stands beside, so that the two can be compared as they are:
  /// `0.35 亿元` beside 4.15亿元.
  ///
  /// Exact; where that takes more than six decimals, or the amount has no such unit, as `words`.
  package func words(beside stated: String) -> String {
    guard let unit = MoneyUnit(of: stated), fen % (unit.fen / 1_000_000) == 0 else { return words }
    return "\(exactText(in: unit)) \(unit.rawValue)"
  }

  /// Whether display rounding hides anything.
  package func isRounded(in unit: MoneyUnit) -> Bool {
    fen % (unit == .hundredMillionYuan ? unit.fen / 100 : unit.fen) != 0
  }
}

extension ShortText {
  /// One digit after the other, as far as they go: a ledger has hundreds of thousands of these.
  fileprivate mutating func append(
    _ magnitude: UInt64,
    _ unit: Int64,
    places: Int,
    trimsZeros: Bool
  ) {
    appendGrouped(magnitude / UInt64(unit))
    var rest = magnitude % UInt64(unit)
    var step = UInt64(unit)
    for place in 0..<places where !(trimsZeros && rest == 0) {
      if place == 0 { append(".") }
      step /= 10
      append(UInt8(0x30 + rest / step))
      rest %= step
    }
  }

  /// Digits in groups of three with a thin space, from five digits on.
  fileprivate mutating func appendGrouped(_ number: UInt64) {
    var (divisor, left): (UInt64, Int) = (1, 1)
    while number / divisor >= 10 { (divisor, left) = (divisor * 10, left + 1) }
    let isGrouped = left > 4
    var isFirst = true
    while divisor > 0 {
      if isGrouped, !isFirst, left % 3 == 0 { append("\u{2009}") }
      append(UInt8(0x30 + number / divisor % 10))
      (divisor, left, isFirst) = (divisor / 10, left - 1, false)
    }
  }
}

extension MoneyUnit {
  /// That of a stated amount: 130个亿, 近3.8亿元, 7695万元; nil of 5000元.
  fileprivate init?(of stated: String) {
    if stated.contains("亿") {
      self = .hundredMillionYuan
    } else if stated.contains("万") {
      self = .tenThousandYuan
    } else {
      return nil
    }
  }

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
  var text = ShortText()
  text.appendGrouped(number)
  return text.text
}
