/// Hands on a text of UTF-8 so that markup reads it as text, in elements and in quoted attributes:
/// in pieces, in order, with `&`, `<`, `>`, `"` and `'` as character references.
///
/// It looks at bytes, not at characters, so a combining mark behind a quotation mark cannot
/// hide it.
@inlinable
@inline(__always)
package func escapeMarkup(
  _ utf8: UnsafeBufferPointer<UInt8>,
  _ append: (UnsafeBufferPointer<UInt8>) -> Void
) {
  var runStart = 0
  var index = unsafe placeOfSpecial(in: utf8, from: 0)
  while index < utf8.count {
    unsafe append(UnsafeBufferPointer(rebasing: utf8[runStart..<index]))
    unsafe markupReference(to: utf8[index]).withUTF8Buffer(append)
    runStart = index + 1
    index = unsafe placeOfSpecial(in: utf8, from: runStart)
  }
  unsafe append(UnsafeBufferPointer(rebasing: utf8[runStart...]))
}

/// Where the first byte from a place on is that must not stand in markup; the count where none is.
///
/// Most texts have none, so eight bytes are looked at in one step.
@usableFromInline
func placeOfSpecial(in utf8: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
  guard let bytes = UnsafeRawPointer(utf8.baseAddress) else { return 0 }
  var index = place
  while index + 8 <= utf8.count,
    !holdsSpecial(unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  {
    index += 8
  }
  while index < utf8.count, !isSpecial(unsafe utf8[index]) { index += 1 }
  return index
}

private func isSpecial(_ byte: UInt8) -> Bool {
  // No special byte is above `>` (62).
  let specials: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62
  return byte <= 62 && (specials >> UInt64(truncatingIfNeeded: byte)) & 1 != 0
}

/// Whether any of eight bytes is special.
@inline(__always)
private func holdsSpecial(_ bytes: UInt64) -> Bool {
  let (ones, highBits): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
  // Letters and Chinese characters have one of their two highest bits.
  guard ~(bytes | bytes << 1) & highBits != 0 else { return false }
  /// Whether any byte is this one, bits of `mask` left out; what is found above it may be none.
  func holds(_ byte: UInt64, ignoring mask: UInt64 = 0) -> UInt64 {
    let others = (bytes & ~(ones &* mask)) ^ (ones &* byte)
    return (others &- ones) & ~others & highBits
  }
  // `"`; `&` and `'`; `<` and `>`.
  return holds(0x22) | holds(0x26, ignoring: 1) | holds(0x3C, ignoring: 2) != 0
}

/// The character reference of a special byte.
@usableFromInline
func markupReference(to byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: "&#39;"
  }
}
