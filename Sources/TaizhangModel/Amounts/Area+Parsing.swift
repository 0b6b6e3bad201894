extension Area {
  /// An area field's text: `40平方公里`, `28 km²`, `2300亩`, `5万m²`, `10公顷`.
  ///
  /// 亩 is 2000/3 m², rounded down to the square centimetre. Nil for anything else.
  package init?(parsing text: String) {
    var cursor = TextCursor(text)
    _ = cursor.skip(qualifiers)
    guard let number = cursor.number() else { return nil }
    let factor: Int64 = cursor.skip("万") ? 10_000 : 1
    if cursor.skip("亩") {
      guard let mu = number.scaled(by: factor * 20_000_000) else { return nil }
      self.init(squareCentimetres: mu / 3)
    } else {
      guard let unit = cursor.skip(units), let area = number.scaled(by: factor * unit)
      else { return nil }
      self.init(squareCentimetres: area)
    }
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
  }
}

private let qualifiers: WordTable = ["约", "共", "合计"]

/// Square centimetres per unit; 亩 is no whole number of them.
private let units = WordTable<Int64>([
  ("平方公里", 10_000_000_000), ("平方千米", 10_000_000_000), ("km²", 10_000_000_000),
  ("km2", 10_000_000_000), ("㎢", 10_000_000_000), ("公顷", 100_000_000), ("平方米", 10_000),
  ("m²", 10_000), ("m2", 10_000), ("㎡", 10_000),
])
