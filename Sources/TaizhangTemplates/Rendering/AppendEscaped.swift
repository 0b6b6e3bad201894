/// Appends text with `&`, `<`, `>`, `"` and `'` as character references.
///
/// It looks at bytes, not at characters, so a combining mark behind a quotation mark cannot
/// hide it.
package func appendEscaped(_ text: String, to output: inout [UInt8]) {
  var text = text
  text.withUTF8 { utf8 in
    escape(utf8) { unsafe output.append(contentsOf: $0) }
  }
}

/// The same of UTF-8.
func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, to output: inout Growing<UInt8>) {
  unsafe escape(utf8) { unsafe output.append($0) }
}

/// Hands on the text in pieces, in order.
@inline(__always)
private func escape(
  _ utf8: UnsafeBufferPointer<UInt8>,
  _ append: (UnsafeBufferPointer<UInt8>) -> Void
) {
  var runStart = 0
  for index in 0..<utf8.count where unsafe utf8[index].isSpecial {
    unsafe append(UnsafeBufferPointer(rebasing: utf8[runStart..<index]))
    unsafe reference(to: utf8[index]).withUTF8Buffer(append)
    runStart = index + 1
  }
  unsafe append(UnsafeBufferPointer(rebasing: utf8[runStart...]))
}

extension UInt8 {
  /// Whether it must not stand in markup as it is.
  ///
  /// No special byte is above `>` (62).
  @inline(__always)
  fileprivate var isSpecial: Bool {
    self <= 62 && (specials >> UInt64(truncatingIfNeeded: self)) & 1 != 0
  }
}

/// One bit for each special byte.
private let specials: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62

/// The character reference of a special byte.
private func reference(to byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: "&#39;"
  }
}
