/// A place in a text that moves forward as words are recognised.
///
/// Full-width ASCII forms (U+FF01…U+FF5E) are read as their half-width counterparts.
struct TextCursor {
  /// The text's scalars, full-width forms folded.
  let scalars: [Unicode.Scalar]
  /// 0…scalars.count.
  var index = 0

  init(_ text: String) {
    scalars = text.unicodeScalars.map(TextCursor.folded)
  }

  var isAtEnd: Bool { index >= scalars.count }

  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }

  mutating func skipSpaces() {
    while let scalar = current, TextCursor.isSpace(scalar) { index += 1 }
  }

  /// Whether the word stands here, after any space; the cursor then stands behind it.
  mutating func skip(_ word: String) -> Bool {
    let start = index
    skipSpaces()
    for scalar in word.unicodeScalars {
      guard current == scalar else {
        index = start
        return false
      }
      index += 1
    }
    return true
  }

  /// The first of the words that stands here; longer words must come first.
  mutating func skipAny(_ words: [String]) -> String? {
    words.first { skip($0) }
  }

  /// ASCII digits that stand here, after any space: their value and how many there are.
  ///
  /// Nil where there is none or the value exceeds 10^15.
  mutating func digits() -> (value: Int64, count: Int)? {
    let start = index
    skipSpaces()
    var value: Int64 = 0
    var count = 0
    while let scalar = current, (0x30...0x39).contains(scalar.value) {
      value = value * 10 + Int64(scalar.value - 0x30)
      count += 1
      index += 1
      guard count <= 15 else { break }
    }
    guard count > 0, count <= 15 else {
      index = start
      return nil
    }
    return (value, count)
  }

  /// The text between two places, as folded.
  func text(from start: Int, to end: Int) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[start..<end])
    return String(result)
  }
}
