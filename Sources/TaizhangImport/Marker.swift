import TaizhangModel

/// The number a paragraph of a notice begins with.
///
/// Notices number 一、 over （一） over 1. over （1） (GB/T 9704-2012, 7.3.3).
struct Marker: Equatable {
  enum Level: Int, Comparable {
    case part
    case group
    case item
    case detail

    static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
  }

  var level: Level
  /// 1 to 999.
  var number: Int
  /// What stands behind it, without space.
  var words: Substring

  /// The same; `lastItem` is the number of the item in front.
  ///
  /// With it, 2.20万锭棉纺项目 is the second item, which 2.5亿元 is not.
  init?(of text: Substring, lastItem: Int?) {
    if let marker = Marker(of: text) {
      self = marker
      return
    }
    let digits = text.unicodeScalars.prefix { isASCIIDigit($0.halfWidth) }
    let rest = text.unicodeScalars[digits.endIndex...]
    guard let lastItem, rest.first?.halfWidth == ".",
      numberValue(digits.map(\.halfWidth)) == lastItem + 1,
      Amount.located(in: String(text.prefix(20))).first?.scalars.lowerBound != 0
    else { return nil }
    self.init(.item, lastItem + 1, rest.dropFirst())
  }

  init?(of text: Substring) {
    let folded = text.unicodeScalars.lazy.map(\.halfWidth)
    guard let first = folded.first else { return nil }
    if let number = circled(first) {
      self.init(.detail, number, text.unicodeScalars.dropFirst())
      return
    }
    let isBracketed = first == "("
    var digits: [Unicode.Scalar] = []
    for scalar in folded.dropFirst(isBracketed ? 1 : 0) {
      guard isASCIIDigit(scalar) || chineseDigits[scalar] != nil else { break }
      digits.append(scalar)
      guard digits.count <= 3 else { return nil }
    }
    let rest = text.unicodeScalars.dropFirst(digits.count + (isBracketed ? 1 : 0))
    guard let end = rest.first?.halfWidth, let number = numberValue(digits) else { return nil }
    let behind = rest.dropFirst()
    let isArabic = digits.first.map(isASCIIDigit) ?? false
    switch (isBracketed, isArabic, end) {
    case (false, false, "、"): self.init(.part, number, behind)
    case (true, false, ")"): self.init(.group, number, behind)
    case (true, true, ")"), (false, true, ")"): self.init(.detail, number, behind)
    case (false, true, "、"): self.init(.item, number, behind)
    // 1.5亿元 is no number of an item.
    case (false, true, ".") where behind.first.map { !isASCIIDigit($0.halfWidth) } ?? true:
      self.init(.item, number, behind)
    default: return nil
    }
  }

  private init(_ level: Level, _ number: Int, _ words: Substring.UnicodeScalarView) {
    self.level = level
    self.number = number
    self.words = Substring(words).trimmed()
  }
}

private let chineseDigits: [Unicode.Scalar: Int] = [
  "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
]

func isASCIIDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

/// ① to ⑳.
private func circled(_ scalar: Unicode.Scalar) -> Int? {
  (0x2460...0x2473).contains(scalar.value) ? Int(scalar.value) - 0x245F : nil
}

/// The value of 12 or of 十二, 1 to 999; nil of anything else.
func numberValue(_ digits: [Unicode.Scalar]) -> Int? {
  guard let first = digits.first else { return nil }
  if isASCIIDigit(first) {
    guard digits.allSatisfy(isASCIIDigit) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    return value > 0 ? value : nil
  }
  // 二, 十, 十二, 二十, 二十三.
  let values = digits.compactMap { chineseDigits[$0] }
  guard values.count == digits.count else { return nil }
  switch values.count {
  case 1: return values[0]
  case 2 where values[0] == 10 && values[1] < 10: return 10 + values[1]
  case 2 where values[0] < 10 && values[1] == 10: return values[0] * 10
  case 3 where values[0] < 10 && values[1] == 10 && values[2] < 10:
    return values[0] * 10 + values[2]
  default: return nil
  }
}
