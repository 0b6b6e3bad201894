/// A decimal number of at most 15 significant digits: digits times a power of ten.
struct ExactDecimal {
  /// Never together with digits of 0.
  private(set) var isNegative = false
  /// 0 to 999,999,999,999,999; does not end in 0 unless it is 0.
  private(set) var digits = 0
  /// The power of ten.
  private(set) var exponent = 0

  /// Beyond what a double holds.
  private static let largestExponent = 400
  private static let significant = 15

  /// Reads `-12.50`, `.5`, `9.1E+17`; nil for anything else.
  ///
  /// Digits behind the fifteenth significant one are rounded half up, away from zero.
  init?(parsing text: [UInt8]) {
    var index = 0
    if let sign = text.first, sign == 0x2B || sign == 0x2D {
      isNegative = sign == 0x2D
      index = 1
    }
    guard readDigits(text, &index), readExponent(text, &index), index == text.count else {
      return nil
    }
    normalize()
    guard abs(exponent) <= ExactDecimal.largestExponent else { return nil }
  }

  /// Reads digits with at most one point; false where there is none.
  private mutating func readDigits(_ text: [UInt8], _ index: inout Int) -> Bool {
    var (hasDigit, hasPoint) = (false, false)
    var kept = 0
    var roundsUp = false
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if byte.isDigit {
        hasDigit = true
        if hasPoint { exponent -= 1 }
        if kept < ExactDecimal.significant {
          digits = digits * 10 + Int(byte - 0x30)
          if digits > 0 { kept += 1 }
        } else {
          if kept == ExactDecimal.significant { roundsUp = byte >= UInt8(ascii: "5") }
          kept += 1
          exponent += 1
        }
      } else {
        break
      }
      index += 1
    }
    if roundsUp { digits += 1 }
    return hasDigit
  }

  /// Reads `E+17`, where there is one; false where it is none.
  private mutating func readExponent(_ text: [UInt8], _ index: inout Int) -> Bool {
    guard index < text.count, text[index] | 0x20 == UInt8(ascii: "e") else { return true }
    index += 1
    guard text.count - index <= 6, let power = Int(String(decoding: text[index...], as: UTF8.self))
    else { return false }
    index = text.count
    exponent += power
    return true
  }

  private mutating func normalize() {
    while digits != 0, digits.isMultiple(of: 10) {
      digits /= 10
      exponent += 1
    }
    guard digits == 0 else { return }
    isNegative = false
    exponent = 0
  }

  /// In decimal notation, times a power of ten.
  func text(timesTenTo power: Int = 0) -> String {
    let written = String(digits)
    let sign = isNegative ? "-" : ""
    let places = -(exponent + power)
    if places == 0 || digits == 0 { return sign + written }
    if places < 0 { return sign + written + String(repeating: "0", count: -places) }
    let missing = places - written.utf8.count
    if missing >= 0 { return sign + "0." + String(repeating: "0", count: missing) + written }
    return sign + written.dropLast(places) + "." + written.suffix(places)
  }

  /// The whole part, rounded down, and the seconds of a day in the rest, rounded half up; nil below
  /// 1 and from 10,000,000 on.
  var daysAndSeconds: (days: Int, seconds: Int)? {
    guard !isNegative, digits > 0 else { return nil }
    if exponent >= 0 {
      guard exponent < 8, digits < 10_000_000 else { return nil }
      let days = digits * ExactDecimal.powers[exponent]
      return days < 10_000_000 ? (days, 0) : nil
    }
    guard -exponent < ExactDecimal.significant else { return nil }
    let unit = ExactDecimal.powers[-exponent]
    let days = digits / unit
    guard days > 0, days < 10_000_000 else { return nil }
    // A day of at least one digit leaves 14 to the rest, so that this stays below 2^63.
    return (days, ((digits % unit) * 86_400 + unit / 2) / unit)
  }

  private static let powers: [Int] = (0..<significant).map { (0..<$0).reduce(1) { p, _ in p * 10 } }
}
