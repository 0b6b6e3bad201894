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
  for index in 0..<utf8.count where unsafe isSpecialInMarkup(utf8[index]) {
    unsafe append(UnsafeBufferPointer(rebasing: utf8[runStart..<index]))
    unsafe markupReference(to: utf8[index]).withUTF8Buffer(append)
    runStart = index + 1
  }
  unsafe append(UnsafeBufferPointer(rebasing: utf8[runStart...]))
}

/// Whether a byte must not stand in markup as it is.
@inlinable
@inline(__always)
func isSpecialInMarkup(_ byte: UInt8) -> Bool {
  // No special byte is above `>` (62).
  let specials: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62
  return byte <= 62 && (specials >> UInt64(truncatingIfNeeded: byte)) & 1 != 0
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
