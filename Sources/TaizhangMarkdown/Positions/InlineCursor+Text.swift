/// A part of a text node: as written, or one escape or entity.
struct TextPiece {
  /// Offsets in the leaf's text.
  var content: Range<Int>
  /// Offsets in the node's literal.
  var literal: Range<Int>
  /// Whether the two are the same bytes.
  var isVerbatim: Bool
}

extension InlineCursor {
  /// Steps over a text node, and cuts it where it differs from what was written.
  ///
  /// - Parameters:
  ///   - literal: cmark's literal, escapes and entities resolved.
  ///   - hasEscapes: False inside `<…>`, where a backslash is itself.
  ///   - pieces: Receives the parts; incomplete when the cursor is lost.
  mutating func skipText(_ literal: [UInt8], hasEscapes: Bool, pieces: inout [TextPiece]) {
    pieces.removeAll(keepingCapacity: true)
    var index = 0
    while index < literal.count {
      let run = verbatimRun(literal, from: index, hasEscapes: hasEscapes)
      if run > 0 {
        append(run, run, isVerbatim: true, literalStart: index, to: &pieces)
        index += run
        continue
      }
      guard let (written, resolved) = special(literal, at: index, hasEscapes: hasEscapes) else {
        isLost = true
        return
      }
      append(written, resolved, isVerbatim: false, literalStart: index, to: &pieces)
      index += resolved
    }
  }

  private mutating func append(
    _ written: Int,
    _ resolved: Int,
    isVerbatim: Bool,
    literalStart: Int,
    to pieces: inout [TextPiece]
  ) {
    pieces.append(
      TextPiece(
        content: offset..<(offset + written),
        literal: literalStart..<(literalStart + resolved),
        isVerbatim: isVerbatim
      )
    )
    offset += written
  }

  /// How many bytes from here are the literal's own.
  private func verbatimRun(_ literal: [UInt8], from start: Int, hasEscapes: Bool) -> Int {
    var count = 0
    while start + count < literal.count, offset + count < bytes.count {
      let byte = bytes[offset + count]
      guard byte == literal[start + count] else { break }
      if byte == UInt8(ascii: "\\"), hasEscapes,
        next(after: offset + count)?.isASCIIPunctuation == true
      {
        break
      }
      if byte == UInt8(ascii: "&"), isEntity(literal, at: start + count, after: count) { break }
      count += 1
    }
    return count
  }

  /// The lengths, as written and resolved, of the escape or entity here.
  private func special(
    _ literal: [UInt8],
    at index: Int,
    hasEscapes: Bool
  ) -> (written: Int, resolved: Int)? {
    if hasEscapes, next == UInt8(ascii: "\\"), next(after: offset) == literal[index] {
      return (2, 1)
    }
    guard let length = referenceLength(at: offset) else { return nil }
    let written = offset + length
    var end = scalarEnd(literal, after: index)
    // A few entities stand for two characters, the second never ASCII.
    if end < literal.count, literal[end] >= 0x80, referenceLength(at: written) == nil,
      written >= bytes.count || bytes[written] != literal[end]
    {
      end = scalarEnd(literal, after: end)
    }
    return (length, end - index)
  }

  /// Whether the `&` at `offset + count` begins an entity, rather than standing for itself.
  private func isEntity(_ literal: [UInt8], at index: Int, after count: Int) -> Bool {
    let start = offset + count
    guard let length = referenceLength(at: start) else { return false }
    let name = bytes[start..<(start + length)]
    if name.elementsEqual("&amp;".utf8) || name.elementsEqual("&AMP;".utf8) { return true }
    if bytes[start + 1] == UInt8(ascii: "#") { return true }
    return !literal[index...].starts(with: name)
  }

  /// The length of something that reads as an entity or character reference.
  private func referenceLength(at start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "&") else { return nil }
    var end = start + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "#") {
      end += 1
      let isHex = end < bytes.count && bytes[end] | 0x20 == UInt8(ascii: "x")
      if isHex { end += 1 }
      let digits = end
      while end < bytes.count, isDigit(bytes[end], isHex: isHex) { end += 1 }
      guard (1...(isHex ? 6 : 7)).contains(end - digits) else { return nil }
    } else {
      while end < bytes.count, end - start < 33, bytes[end].isASCIIAlphanumeric { end += 1 }
      guard end - start > 2 else { return nil }
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    return end + 1 - start
  }

  private func isDigit(_ byte: UInt8, isHex: Bool) -> Bool {
    (0x30...0x39).contains(byte) || isHex && (0x61...0x66).contains(byte | 0x20)
  }

  private func scalarEnd(_ literal: [UInt8], after index: Int) -> Int {
    var end = index + 1
    while end < literal.count, literal[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
