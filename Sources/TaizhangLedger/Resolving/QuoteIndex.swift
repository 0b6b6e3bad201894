package import TaizhangModel

/// An announcement's text, prepared for finding quotes in it.
///
/// White space of every kind is left out and full-width ASCII forms are folded, in the text and
/// in the quote alike, so that hard line breaks and 全角 or 半角 punctuation do not matter.
/// Everything else must agree byte for byte. A quote does not fit where it would begin or end inside
/// a figure: 7个 is not part of 17个.
package struct QuoteIndex: Sendable {
  /// The folded text.
  private let folded: [UInt8]
  /// The stretches of the file it was taken from, in order.
  private let stretches: [Stretch]
  private let blocks: Blocks
  /// The file's bytes of each line's start.
  private let lineStarts: [Int32]

  /// Where a quote was found.
  package struct Match: Hashable {
    package var range: SourceRange
    /// 1-based, of the file.
    package var line: Int
  }

  package init(_ file: SourceFile, body: SourceRange) {
    var folded: [UInt8] = []
    var stretches: [Stretch] = []
    var starts: [Int32] = [0]
    folded.reserveCapacity(body.bounds.count)
    unsafe file.bytes.withUnsafeBufferPointer { bytes in
      unsafe fold(bytes, body.bounds) { source, narrow in
        let start = Int32(folded.count)
        stretches.append(Stretch(start: start, origin: Int32(source.lowerBound), narrow != nil))
        if let narrow {
          folded.append(narrow)
        } else {
          unsafe folded.append(contentsOf: bytes[source])
        }
      }
      for index in bytes.indices where unsafe bytes[index] == UInt8(ascii: "\n") {
        starts.append(Int32(index + 1))
      }
    }
    self.folded = folded
    self.stretches = stretches
    blocks = Blocks(folded)
    lineStarts = starts
  }

  /// Every place a quote fits, in order, at most two; overlapping places count.
  package func matches(of quote: String, startingOnLine line: Int?) -> [Match] {
    let needle = folding(quote)
    guard !needle.isEmpty, needle.count <= folded.count else { return [] }
    var found: [Match] = []
    blocks.forEachPlace(of: needle, in: folded) { place in
      guard !cutsFigure(needle, at: place) else { return true }
      let match = match(from: place, count: needle.count)
      if line == nil || line == match.line { found.append(match) }
      return found.count < 2
    }
    return found
  }

  private func cutsFigure(_ needle: [UInt8], at start: Int) -> Bool {
    let end = start + needle.count
    return (isDigit(folded[start]) && goesOn(from: start, by: -1))
      || (isDigit(folded[end - 1]) && goesOn(from: end - 1, by: 1))
  }

  /// Whether the figure at a digit has another digit next to it, or behind a point or comma.
  private func goesOn(from index: Int, by step: Int) -> Bool {
    guard touches(index, index + step) else { return false }
    let next = folded[index + step]
    guard next == UInt8(ascii: ".") || next == UInt8(ascii: ",") else { return isDigit(next) }
    // A full-width comma parts sentences, not thousands.
    let isNarrow = source(index + step).count == 1
    return isNarrow && touches(index + step, index + 2 * step) && isDigit(folded[index + 2 * step])
  }

  /// Whether two neighbouring folded bytes have nothing between them in the file.
  private func touches(_ index: Int, _ next: Int) -> Bool {
    folded.indices.contains(next)
      && source(min(index, next)).upperBound == source(max(index, next)).lowerBound
  }

  private func match(from start: Int, count: Int) -> Match {
    let first = source(start).lowerBound
    let range = SourceRange(first, source(start + count - 1).upperBound)
    return Match(range: range, line: line(of: first))
  }

  /// The bytes of the file that a folded byte stands for.
  private func source(_ index: Int) -> Range<Int> {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if Int(stretches[middle].start) <= index { low = middle + 1 } else { high = middle }
    }
    let stretch = stretches[low - 1]
    let origin = Int(stretch.origin) + index - Int(stretch.start)
    return origin..<origin + (stretch.isFullWidth ? 3 : 1)
  }

  private func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Bytes of the file that stand in the folded text as they are, or a full-width character that stands
/// there as one byte.
private struct Stretch {
  /// Of the folded text.
  var start: Int32
  /// Of the file.
  var origin: Int32
  var isFullWidth: Bool

  init(start: Int32, origin: Int32, _ isFullWidth: Bool) {
    (self.start, self.origin, self.isFullWidth) = (start, origin, isFullWidth)
  }
}

/// A text in blocks of four bytes, each found by its bytes.
///
/// Wherever seven bytes stand in the text they hold a whole block, which begins with one of the first
/// four: so a quote is compared only where a block of some seven of its bytes stands, those of which
/// there are fewest, and an announcement is gone through once and not for each of its hundreds of
/// quotes.
private struct Blocks: Sendable {
  /// By a hash of its bytes: the first such block, by its number; -1 where there is none.
  private var first: [Int32]
  /// By the same: how many there are, at most 255.
  private var counts: [UInt8]
  /// By block: the next with the same hash.
  private var next: [Int32]

  private static let size = 4
  private static let shortestNeedle = 2 * size - 1

  init(_ text: [UInt8]) {
    let count = text.count / Blocks.size
    next = Array(repeating: -1, count: count)
    var room = 1
    while room < count { room *= 2 }
    first = Array(repeating: -1, count: room)
    counts = Array(repeating: 0, count: room)
    for block in (0..<count).reversed() {
      let slot = slot(of: text, at: block * Blocks.size)
      next[block] = first[slot]
      first[slot] = Int32(block)
      if counts[slot] < .max { counts[slot] += 1 }
    }
  }

  /// Calls a closure with each place a needle stands at, in order, until it returns false.
  ///
  /// `text` is what the blocks are of; neither it nor the needle is empty.
  func forEachPlace(of needle: [UInt8], in text: [UInt8], _ goesOn: (Int) -> Bool) {
    let lastPlace = text.count - needle.count
    guard needle.count >= Blocks.shortestNeedle else {
      var place = 0
      while place <= lastPlace, !stands(needle, in: text, at: place) || goesOn(place) { place += 1 }
      return
    }
    let start = rarestBlocks(of: needle)
    var blocks = InlineArray<4, Int32> { first[slot(of: needle, at: start + $0)] }
    while true {
      // The earliest place of the four.
      var place = Int.max
      var offset = 0
      for index in 0..<Blocks.size where blocks[index] >= 0 {
        let found = Int(blocks[index]) * Blocks.size - start - index
        if found < place { (place, offset) = (found, index) }
      }
      guard place <= lastPlace else { return }
      blocks[offset] = next[Int(blocks[offset])]
      if place >= 0, stands(needle, in: text, at: place), !goesOn(place) { return }
    }
  }

  /// Where the four blocks of a needle begin of which the text has fewest.
  private func rarestBlocks(of needle: [UInt8]) -> Int {
    var (best, fewest) = (0, Int.max)
    for start in stride(from: 0, through: needle.count - Blocks.shortestNeedle, by: Blocks.size) {
      var count = 0
      for offset in 0..<Blocks.size { count += Int(counts[slot(of: needle, at: start + offset)]) }
      if count < fewest { (best, fewest) = (start, count) }
    }
    return best
  }

  private func stands(_ needle: [UInt8], in text: [UInt8], at start: Int) -> Bool {
    var index = 0
    while index < needle.count, needle[index] == text[start + index] { index += 1 }
    return index == needle.count
  }

  /// The place of a block in `first`.
  private func slot(of bytes: [UInt8], at start: Int) -> Int {
    var block: UInt32 = 0
    for index in start..<start + Blocks.size { block = block << 8 | UInt32(bytes[index]) }
    // The upper half of the product depends on every bit.
    return Int((UInt64(block) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (first.count - 1)
  }
}

private func folding(_ quote: String) -> [UInt8] {
  var quote = quote
  return quote.withUTF8 { bytes in
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    unsafe fold(bytes, bytes.indices) { source, narrow in
      if let narrow {
        folded.append(narrow)
      } else {
        unsafe folded.append(contentsOf: bytes[source])
      }
    }
    return folded
  }
}

/// Hands on the bytes that count, in stretches: as they stand, or a full-width character with what
/// stands for it.
///
/// Left out: white space as Unicode has it, and the byte order mark. Folded: U+FF01…U+FF5E to
/// U+0021…U+007E. The text is well-formed UTF-8.
@inline(__always)
private func fold(
  _ bytes: UnsafeBufferPointer<UInt8>,
  _ bounds: Range<Int>,
  _ take: (_ source: Range<Int>, _ narrow: UInt8?) -> Void
) {
  var start = bounds.lowerBound
  var index = start
  while index < bounds.upperBound {
    let byte = unsafe bytes[index]
    var width = 1
    var narrow: UInt8?
    if byte < 0x80 {
      guard byte <= 0x20 else {
        index += 1
        continue
      }
    } else {
      width = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, bounds.upperBound - index)
      let scalar = unsafe width == 2 || width == 3 ? scalar(bytes, at: index, width) : 0
      if (0xFF01...0xFF5E).contains(scalar) {
        narrow = UInt8(scalar - 0xFEE0)
      } else if !isSpace(scalar) {
        index += width
        continue
      }
    }
    if start < index { take(start..<index, nil) }
    start = index + width
    if let narrow { take(index..<start, narrow) }
    index = start
  }
  if start < index { take(start..<index, nil) }
}

/// A character of two or three bytes.
private func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ width: Int) -> UInt32 {
  let (first, second) = unsafe (UInt32(bytes[index]), UInt32(bytes[index + 1] & 0x3F))
  guard width == 3 else { return (first & 0x1F) << 6 | second }
  return unsafe (first & 0x0F) << 12 | second << 6 | UInt32(bytes[index + 2] & 0x3F)
}

/// White space from U+0080 on.
private func isSpace(_ scalar: UInt32) -> Bool {
  // Chinese text first: it is what is mostly asked about.
  if (0x3001..<0xFEFF).contains(scalar) { return false }
  return switch scalar {
  case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
  default: false
  }
}
