internal import TaizhangModel

extension [UInt8] {
  /// Appends text so that HTML reads it as text, in elements and in quoted attributes.
  mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    unsafe text.withUnsafeBufferPointer { utf8 in
      unsafe escapeMarkup(utf8) { unsafe append(contentsOf: $0) }
    }
  }
}
