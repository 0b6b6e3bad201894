/// Appends text with `&`, `<`, `>`, `"` and `'` as character references.
///
/// It looks at bytes, not at characters, so a combining mark behind a quotation mark cannot
/// hide it.
package func appendEscaped(_ text: String, to output: inout [UInt8]) {
  var text = text
  text.withUTF8 { appendEscaped($0, to: &output) }
}

/// The same of UTF-8.
func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  var runStart = 0
  for index in 0..<utf8.count where unsafe utf8[index].isSpecial {
    unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[runStart..<index]))
    unsafe output.append(contentsOf: reference(to: utf8[index]))
    runStart = index + 1
  }
  unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[runStart...]))
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

/// The character reference of a special byte; at most 6 bytes, so that it needs no allocation.
private func reference(to byte: UInt8) -> String.UTF8View {
  switch byte {
  case UInt8(ascii: "&"): "&amp;".utf8
  case UInt8(ascii: "<"): "&lt;".utf8
  case UInt8(ascii: ">"): "&gt;".utf8
  case UInt8(ascii: "\""): "&quot;".utf8
  default: "&#39;".utf8
  }
}
