/// A number as written: its digits without the point, and how many stood behind the point.
///
/// `1.54` is 154 with 2 decimals. A Chinese numeral has none.
struct DecimalNumber: Hashable {
  var digits: Int64
  var decimals: Int

  /// The number times a whole factor, exactly; nil where that is no whole number or too large.
  func scaled(by factor: Int64) -> Int64? {
    var (digits, factor, decimals) = (digits, factor, decimals)
    // Zeros are cut first, so that 1.000000000000亿 does not overflow on its way.
    while decimals > 0, digits % 10 == 0 { (digits, decimals) = (digits / 10, decimals - 1) }
    while decimals > 0, factor % 10 == 0 { (factor, decimals) = (factor / 10, decimals - 1) }
    let (product, overflow) = digits.multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    var divisor: Int64 = 1
    for _ in 0..<decimals { divisor *= 10 }
    return product % divisor == 0 ? product / divisor : nil
  }

  /// What one unit of the last digit is worth, at least 1.
  func resolution(of factor: Int64) -> Int64 {
    var value = factor
    for _ in 0..<decimals { value /= 10 }
    return max(1, value)
  }
}

extension TextCursor {
  /// A number in Arabic digits (`1,026.5`) or Chinese numerals (`三十二`, `百`), after any space.
  mutating func number() -> DecimalNumber? {
    arabicNumber() ?? chineseNumber().map { DecimalNumber(digits: $0, decimals: 0) }
  }

  private mutating func arabicNumber() -> DecimalNumber? {
    let start = index
    guard let whole = digits() else { return nil }
    guard var value = groupedDigits(after: whole) else {
      index = start
      return nil
    }
    var decimals = 0
    if current == ".", index + 1 < scalars.count, (0x30...0x39).contains(scalars[index + 1].value) {
      index += 1
      while let scalar = current, (0x30...0x39).contains(scalar.value) {
        let (product, tooMany) = value.multipliedReportingOverflow(by: 10)
        let (sum, tooLarge) = product.addingReportingOverflow(Int64(scalar.value - 0x30))
        guard !tooMany, !tooLarge, decimals < 12 else {
          index = start
          return nil
        }
        value = sum
        decimals += 1
        index += 1
      }
    }
    return DecimalNumber(digits: value, decimals: decimals)
  }

  /// Thousands groups behind the first digits: a comma and exactly three digits each.
  private mutating func groupedDigits(after whole: (value: Int64, count: Int)) -> Int64? {
    var value = whole.value
    guard whole.count <= 3 else { return value }
    while current == ",", index + 3 < scalars.count {
      let group = scalars[(index + 1)...(index + 3)]
      guard group.allSatisfy({ (0x30...0x39).contains($0.value) }) else { break }
      let follows = index + 4 < scalars.count ? scalars[index + 4] : " "
      guard !(0x30...0x39).contains(follows.value) else { break }
      for digit in group { value = value * 10 + Int64(digit.value - 0x30) }
      guard value < 1_000_000_000_000_000 else { return nil }
      index += 4
    }
    return value
  }

  /// 零 to 九千九百九十九; 百 and 千 alone are 100 and 1000.
  ///
  /// 万 and 亿 are units, not digits. Nil for what has two readings or none: 两三, 一百五, 二〇二三.
  private mutating func chineseNumber() -> Int64? {
    let start = index
    skipSpaces()
    var numeral = ChineseNumeral()
    var found = false
    while let scalar = current, numeral.takes(scalar) {
      found = true
      index += 1
    }
    guard found, let value = numeral.value else {
      index = start
      return nil
    }
    return value
  }
}

/// A Chinese numeral below ten thousand as it is read, scalar by scalar.
private struct ChineseNumeral {
  private var total: Int64 = 0
  private var digit: Int64?
  /// Of the last 十, 百 or 千.
  private var weight: Int64 = 10_000
  /// 零 stands behind the last weight: 一百零五.
  private var hasZero = false
  private var isEmpty = true
  private var isMalformed = false

  /// Takes a digit or a weight; false for any other scalar.
  mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    if let value = chineseDigit(scalar) {
      take(digit: value)
    } else if let value = chineseWeight(scalar) {
      take(weight: value)
    } else {
      return false
    }
    isEmpty = false
    return true
  }

  private mutating func take(digit value: Int64) {
    if digit != nil || (value == 0 && hasZero) { isMalformed = true }
    if value == 0, !isEmpty { hasZero = true } else { digit = value }
  }

  private mutating func take(weight value: Int64) {
    let isNext = value == weight / 10 || weight == 10_000 || hasZero
    let isBare = digit == nil
    // 百 may stand bare only in front, 十 also behind another weight: 一百十五.
    if value >= weight || !isNext || digit == 0 || (isBare && !isEmpty && value > 10) {
      isMalformed = true
    }
    total += (digit ?? 1) * value
    (digit, weight, hasZero) = (nil, value, false)
  }

  /// Nil where the numeral is malformed or has two readings.
  var value: Int64? {
    // Behind 百 or 千 a last digit without 零 counts the next weight in speech: 一百五 is 150.
    let isOpen = digit != nil && (weight == 100 || weight == 1000) && !hasZero
    let endsInZero = digit == nil && hasZero
    return isMalformed || isOpen || endsInZero ? nil : total + (digit ?? 0)
  }
}

private func chineseDigit(_ scalar: Unicode.Scalar) -> Int64? {
  switch scalar {
  case "零", "〇": 0
  case "一": 1
  case "二", "两": 2
  case "三": 3
  case "四": 4
  case "五": 5
  case "六": 6
  case "七": 7
  case "八": 8
  case "九": 9
  default: nil
  }
}

private func chineseWeight(_ scalar: Unicode.Scalar) -> Int64? {
  switch scalar {
  case "十": 10
  case "百": 100
  case "千": 1000
  default: nil
  }
}
