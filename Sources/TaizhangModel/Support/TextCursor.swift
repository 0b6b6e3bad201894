/// A place in a text that moves forward as words are recognised.
///
/// Full-width ASCII forms (U+FF01…U+FF5E) are read as their half-width counterparts.
struct TextCursor {
  /// The text's scalars, full-width forms folded.
  let scalars: [Unicode.Scalar]
  /// 0…scalars.count.
  var index = 0

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { scalars.append(scalar.halfWidth) }
    self.scalars = scalars
  }

  var isAtEnd: Bool { index >= scalars.count }

  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  mutating func skipSpaces() {
    while let scalar = current, scalar.isSpace { index += 1 }
  }

  /// Whether a word, which is not empty, stands here, after any space; the cursor then stands behind it.
  @inline(__always)
  mutating func skip(_ word: Word) -> Bool {
    // Most words fail at their first scalar.
    guard let current, current == word.first || current.isSpace else { return false }
    return skipWhole(word)
  }

  private mutating func skipWhole(_ word: Word) -> Bool {
    let start = index
    skipSpaces()
    for scalar in word.text.unicodeScalars {
      guard current == scalar else {
        index = start
        return false
      }
      index += 1
    }
    return true
  }

  /// What the first of the words that stands here means, after any space; the cursor then stands
  /// behind it.
  mutating func skip<Meaning>(_ words: WordTable<Meaning>) -> Meaning? {
    guard let current, words.mayBegin(with: current) || current.isSpace else { return nil }
    return words.entries.first { skip($0.word) }?.meaning
  }

  /// Whether one of the words stands here, after any space.
  func stands<Meaning>(_ words: WordTable<Meaning>) -> Bool {
    guard let current, words.mayBegin(with: current) || current.isSpace else { return false }
    var probe = self
    return probe.skip(words) != nil
  }

  /// What the longest of the words that end in front of a place means, and where it begins.
  func word<Meaning>(
    of words: WordTable<Meaning>,
    endingAt end: Int
  ) -> (meaning: Meaning, start: Int)? {
    var found: (meaning: Meaning, start: Int)?
    for (word, meaning) in words.entries {
      let letters = word.text.unicodeScalars
      let start = end - letters.count
      guard start >= 0, start < found?.start ?? end,
        scalars[start..<end].elementsEqual(letters)
      else { continue }
      found = (meaning, start)
    }
    return found
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

/// A word to look for, with its first scalar at hand: most words fail there.
struct Word: ExpressibleByStringLiteral, Sendable {
  let text: String
  /// Nil of the empty word.
  let first: Unicode.Scalar?

  init(stringLiteral text: String) {
    self.text = text
    first = text.unicodeScalars.first
  }
}

/// Words of which one may stand at a place, each with what it means; the longer before those that it
/// begins with.
struct WordTable<Meaning: Sendable>: Sendable {
  fileprivate let entries: [(word: Word, meaning: Meaning)]
  /// A bit for the low six of each scalar that a word begins with: at most places stands none of
  /// those, and no word is looked at.
  private let starts: UInt64

  /// No word is empty.
  init(_ entries: [(word: Word, meaning: Meaning)]) {
    self.entries = entries
    starts = entries.reduce(0) { $0 | ($1.word.first.map(WordTable.bit) ?? 0) }
  }

  var firstScalars: [Unicode.Scalar] { entries.compactMap(\.word.first) }

  @inline(__always)
  fileprivate func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    starts & WordTable.bit(scalar) != 0
  }

  @inline(__always)
  private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
}

extension WordTable: ExpressibleByArrayLiteral where Meaning == String {
  /// Words that mean what they are.
  init(arrayLiteral words: Word...) { self.init(words.map { ($0, $0.text) }) }
}

/// Scalars below U+10000, looked up without hashing.
struct ScalarSet: Sendable {
  /// A bit for each scalar.
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// Scalars from U+10000 are left out.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars where scalar.value < 0x10000 {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 != 0
  }
}

extension Unicode.Scalar {
  /// A full-width ASCII form (U+FF01…U+FF5E) as its half-width counterpart, anything else as it is.
  package var halfWidth: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }

  /// White space of any kind, wide blanks, no-break spaces and what has no width included.
  package var isSpace: Bool {
    // Chinese text first: it is what is mostly asked about.
    if (0x3001..<0xFEFF).contains(value) { return false }
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000, 0xFEFF:
      return true
    default: return false
    }
  }
}
