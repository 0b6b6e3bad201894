/// Appends text with `&`, `<`, `>`, `"` and `'` as character references.
///
/// It looks at bytes, not at characters, so a combining mark behind a quotation mark cannot
/// hide it.
package func appendEscaped(_ text: String, to output: inout [UInt8]) {
  let done: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
    var runStart = 0
    for index in 0..<bytes.count where bytes[index].isSpecial {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
      output.append(contentsOf: reference(to: bytes[index]))
      runStart = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart...]))
  }
  guard done == nil else { return }
  for byte in text.utf8 {
    if byte.isSpecial {
      output.append(contentsOf: reference(to: byte))
    } else {
      output.append(byte)
    }
  }
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
