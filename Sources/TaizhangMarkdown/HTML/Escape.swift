extension [UInt8] {
  /// Appends text so that HTML reads it as text, in elements and in quoted attributes.
  mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    var start = text.startIndex
    for index in text.indices {
      guard let escape = escape(for: text[index]) else { continue }
      append(contentsOf: text[start..<index])
      append(contentsOf: escape.utf8)
      start = index + 1
    }
    append(contentsOf: text[start...])
  }

  /// Appends markup as it is.
  mutating func appendMarkup(_ markup: String) {
    append(contentsOf: markup.utf8)
  }

  private func escape(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
