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
  /// For each folded byte the bytes of the file it came from: first, and one behind the last.
  private let origins: [Int32]
  private let ends: [Int32]
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
    var origins: [Int32] = []
    var ends: [Int32] = []
    folded.reserveCapacity(body.bounds.count)
    origins.reserveCapacity(body.bounds.count)
    file.bytes.withUnsafeBufferPointer { bytes in
      fold(bytes, body.bounds) { byte, source in
        folded.append(byte)
        origins.append(Int32(source.lowerBound))
        ends.append(Int32(source.upperBound))
      }
    }
    self.folded = folded
    self.origins = origins
    self.ends = ends
    var starts: [Int32] = [0]
    for (index, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(Int32(index + 1))
    }
    lineStarts = starts
  }

  /// Every place a quote fits, in order, at most two; overlapping places count.
  package func matches(of quote: String, startingOnLine line: Int?) -> [Match] {
    let needle = folding(quote)
    guard !needle.isEmpty, needle.count <= folded.count else { return [] }
    var found: [Match] = []
    let skips = Skips(needle)
    var start = 0
    while let place = skips.next(of: needle, in: folded, from: start) {
      start = place + 1
      guard !cutsFigure(needle, at: place) else { continue }
      let match = match(from: place, count: needle.count)
      if line == nil || line == match.line { found.append(match) }
      if found.count == 2 { break }
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
    let isNarrow = ends[index + step] - origins[index + step] == 1
    return isNarrow && touches(index + step, index + 2 * step) && isDigit(folded[index + 2 * step])
  }

  /// Whether two neighbouring folded bytes have nothing between them in the file.
  private func touches(_ index: Int, _ next: Int) -> Bool {
    folded.indices.contains(next) && ends[min(index, next)] == origins[max(index, next)]
  }

  private func match(from start: Int, count: Int) -> Match {
    let first = Int(origins[start])
    let range = SourceRange(first, Int(ends[start + count - 1]))
    return Match(range: range, line: line(of: first))
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

/// How far a window over a text may move without missing a needle, by the last two bytes in it
/// (Horspool's rule for pairs).
///
/// A Chinese character is three bytes of which the last two come in few kinds: one byte alone would
/// let the window move by a character or two only.
private struct Skips {
  /// By a hash of the pair; pairs that share one move by the shortest.
  ///
  /// A quote has a hundred pairs or two, so most places are free.
  private var lengths: [Int32]
  /// How far to move from a window that ends like the needle.
  private var behind: Int

  init(_ needle: [UInt8]) {
    let last = needle.count - 1
    lengths = Array(repeating: Int32(max(1, last)), count: 1024)
    behind = 1
    guard last > 0 else { return }
    for index in 1..<last { lengths[hash(needle[index - 1], needle[index])] = Int32(last - index) }
    let end = hash(needle[last - 1], needle[last])
    behind = Int(lengths[end])
    lengths[end] = 0
  }

  /// Where the needle next stands in a text.
  func next(of needle: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    let last = needle.count - 1
    var end = start + last
    while end < text.count {
      let skip = last == 0 ? 0 : Int(lengths[hash(text[end - 1], text[end])])
      guard skip == 0 else {
        end += skip
        continue
      }
      if stands(needle, in: text, at: end - last) { return end - last }
      end += behind
    }
    return nil
  }

  /// Compared from the end: announcements begin many sentences alike.
  private func stands(_ needle: [UInt8], in text: [UInt8], at start: Int) -> Bool {
    var index = needle.count - 1
    while index >= 0, needle[index] == text[start + index] { index -= 1 }
    return index < 0
  }

  private func hash(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) << 4 ^ Int(second)) & 1023
  }
}

private func folding(_ quote: String) -> [UInt8] {
  var quote = quote
  return quote.withUTF8 { bytes in
    Array(unsafeUninitializedCapacity: bytes.count) { folded, count in
      fold(bytes, 0..<bytes.count) { byte, _ in
        folded[count] = byte
        count += 1
      }
    }
  }
}

/// Hands on each byte that counts, with the bytes it stands for.
///
/// Left out: white space as Unicode has it, and the byte order mark. Folded: U+FF01…U+FF5E to
/// U+0021…U+007E. The text is well-formed UTF-8.
@inline(__always)
private func fold(
  _ bytes: UnsafeBufferPointer<UInt8>,
  _ bounds: Range<Int>,
  _ yield: (UInt8, Range<Int>) -> Void
) {
  var index = bounds.lowerBound
  while index < bounds.upperBound {
    let byte = bytes[index]
    if byte < 0x80 {
      if byte > 0x20 { yield(byte, index..<index + 1) }
      index += 1
      continue
    }
    let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let end = min(index + width, bounds.upperBound)
    let scalar = end - index == 3 ? threeByteScalar(bytes, at: index) : 0
    if (0xFF01...0xFF5E).contains(scalar) {
      yield(UInt8(scalar - 0xFEE0), index..<end)
    } else if !isWideSpace(scalar), !(width == 2 && isNarrowSpace(bytes, at: index)) {
      for part in index..<end { yield(bytes[part], part..<end) }
    }
    index = end
  }
}

private func threeByteScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32 {
  UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
    | UInt32(bytes[index + 2] & 0x3F)
}

private func isWideSpace(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
  default: false
  }
}

/// U+0085 and U+00A0.
private func isNarrowSpace(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  bytes[index] == 0xC2 && (bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0)
}
