extension UInt8 {
  /// 0 to 9.
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// A to Z in either case.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// A to Z as a to z; anything else as it is.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// 0 to 9, A to F in either case.
  var isHexadecimal: Bool { isDigit || (0x61...0x66).contains(self | 0x20) }
}

/// A number of one to seven digits; nil for anything else.
func smallNumber(_ text: Span<UInt8>) -> Int? {
  guard (1...7).contains(text.count) else { return nil }
  var number = 0
  for index in text.indices {
    guard text[index].isDigit else { return nil }
    number = number * 10 + Int(text[index] - 0x30)
  }
  return number
}
