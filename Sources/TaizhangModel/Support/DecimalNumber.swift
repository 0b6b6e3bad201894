/// A number as written: its digits without the point, and how many stood behind the point.
///
/// `1.54` is 154 with 2 decimals. A Chinese numeral has none.
struct DecimalNumber: Hashable {
  var digits: Int64
  var decimals: Int

  /// The number times a whole factor, exactly; nil where that is no whole number or too large.
  func scaled(by factor: Int64) -> Int64? {
    var divisor: Int64 = 1
    for _ in 0..<decimals { divisor *= 10 }
    let (product, overflow) = digits.multipliedReportingOverflow(by: factor)
    if overflow {
      // 1.0000000亿 has more digits than the product can hold, not a larger value.
      guard factor % divisor == 0 else { return nil }
      let (exact, tooLarge) = digits.multipliedReportingOverflow(by: factor / divisor)
      return tooLarge ? nil : exact
    }
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
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow, decimals < 12 else {
          index = start
          return nil
        }
        value = product + Int64(scalar.value - 0x30)
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
  /// 万 and 亿 are units, not digits.
  private mutating func chineseNumber() -> Int64? {
    let start = index
    skipSpaces()
    var total: Int64 = 0
    var digit: Int64?
    var found = false
    while let scalar = current {
      if let value = chineseDigits[scalar] {
        guard digit == nil || digit == 0 else { break }
        digit = value
      } else if let weight = chineseWeights[scalar] {
        // 千万 and 百万 are units; a weight in front of them belongs to the number: 四千万.
        total += (digit ?? 1) * weight
        digit = nil
      } else {
        break
      }
      found = true
      index += 1
    }
    guard found else {
      index = start
      return nil
    }
    return total + (digit ?? 0)
  }
}

private let chineseDigits: [Unicode.Scalar: Int64] = [
  "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
  "八": 8, "九": 9,
]

private let chineseWeights: [Unicode.Scalar: Int64] = ["十": 10, "百": 100, "千": 1000]
