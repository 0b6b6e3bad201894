extension Share {
  /// A share field's text: `12%`, `84.9%`, `约36.5%`, `百分之三十`.
  ///
  /// At most four decimals. Nil for anything else.
  package init?(parsing text: String) {
    var cursor = TextCursor(text)
    _ = cursor.skip(qualifiers)
    let isSpelled = cursor.skip("百分之")
    guard let number = cursor.number(), isSpelled || cursor.skip("%"),
      let millionths = number.scaled(by: 10_000), (0...1_000_000_000).contains(millionths)
    else { return nil }
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
    self.init(
      text: text,
      millionths: millionths,
      tolerance: number.resolution(of: 10_000) / 2
    )
  }
}

private let qualifiers: WordTable = ["约", "占", "达"]
