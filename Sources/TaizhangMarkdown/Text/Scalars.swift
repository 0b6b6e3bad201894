/// The scalar whose first byte stands at `index`; nil past the end or on bad bytes.
func scalar(in bytes: ArraySlice<UInt8>, at index: Int) -> Unicode.Scalar? {
  guard index >= bytes.startIndex, index < bytes.endIndex else { return nil }
  let first = bytes[index]
  if first < 0x80 { return Unicode.Scalar(first) }
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0
  guard length > 0, index + length <= bytes.endIndex else { return nil }
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for byte in bytes[(index + 1)..<(index + length)] {
    guard byte & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  return Unicode.Scalar(value)
}

/// The scalar that ends just before `index`; nil at the start or on bad bytes.
func scalar(in bytes: ArraySlice<UInt8>, before index: Int) -> Unicode.Scalar? {
  var start = index - 1
  while start >= bytes.startIndex, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
  return scalar(in: bytes, at: start)
}

extension Unicode.Scalar {
  /// Han, kana, hangul and full-width letters and digits.
  var isCJKLetter: Bool {
    switch value {
    case 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF,
      0xF900...0xFAFF, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Characters set without a space between lines: letters, and CJK punctuation.
  var isCJK: Bool {
    isCJKLetter || (0x3000...0x303F).contains(value) || (0xFF01...0xFFEF).contains(value)
      || (0xFE30...0xFE4F).contains(value)
  }

  /// Dashes, quotes and dots that Chinese and Western text share.
  var isSharedPunctuation: Bool {
    switch value {
    case 0xB7, 0x2013...0x2014, 0x2018...0x201D, 0x2026: true
    default: false
    }
  }

  /// Punctuation as CommonMark means it: all ASCII punctuation and Unicode's categories P.
  var isMarkdownPunctuation: Bool {
    if value < 0x80 { return UInt8(value).isASCIIPunctuation }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// Whitespace as CommonMark means it.
  var isMarkdownSpace: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    default: value >= 0x80 && properties.generalCategory == .spaceSeparator
    }
  }
}

extension UInt8 {
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  var isASCIIAlphanumeric: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }

  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
