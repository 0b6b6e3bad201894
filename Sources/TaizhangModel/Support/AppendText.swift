extension [UInt8] {
  /// Appends words of ours as UTF-8.
  package mutating func append(_ words: StaticString) {
    words.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends a text as UTF-8.
  package mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends a text as UTF-8 with something else in the place of each special byte, which `replace`
  /// appends; what stands between them is appended at once.
  @inlinable
  package mutating func append(
    text: String,
    where isSpecial: (UInt8) -> Bool,
    _ replace: (UInt8, inout [UInt8]) -> Void
  ) {
    var text = text
    text.withUTF8 { utf8 in
      var run = 0
      for index in utf8.indices where isSpecial(utf8[index]) {
        append(contentsOf: utf8[run..<index])
        run = index + 1
        replace(utf8[index], &self)
      }
      append(contentsOf: utf8[run...])
    }
  }
}
