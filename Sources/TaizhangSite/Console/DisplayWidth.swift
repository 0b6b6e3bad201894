/// How many columns of a terminal a scalar takes: 0, 1 or 2.
///
/// Wide are the East Asian Wide and Fullwidth characters of Unicode's EastAsianWidth.txt;
/// combining marks and zero-width characters take none.
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x00..<0x20, 0x7F..<0xA0: return 0
  case 0x20..<0x300: return 1
  case 0x300...0x36F, 0x200B...0x200F, 0x2028...0x202E, 0x20D0...0x20FF, 0xFE00...0xFE0F,
    0xFEFF:
    return 0
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// The columns a text takes.
func displayWidth(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}
