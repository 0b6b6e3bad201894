extension Area {
  /// An area field's text: `40平方公里`, `28 km²`, `2300亩`, `5万m²`, `10公顷`.
  ///
  /// 亩 is 2000/3 m², rounded down to the square centimetre. Nil for anything else.
  package init?(parsing text: String) {
    var cursor = TextCursor(text)
    _ = cursor.skipAny(["约", "共", "合计"])
    guard let number = cursor.number() else { return nil }
    let factor: Int64 = cursor.skip("万") ? 10_000 : 1
    let units: [(words: [Word], squareCentimetres: Int64)] = [
      (["平方公里", "平方千米", "km²", "km2", "㎢"], 10_000_000_000),
      (["公顷"], 100_000_000), (["平方米", "m²", "m2", "㎡"], 10_000),
    ]
    if cursor.skip("亩") {
      guard let mu = number.scaled(by: factor * 20_000_000) else { return nil }
      self.init(squareCentimetres: mu / 3)
    } else {
      guard let unit = units.first(where: { cursor.skipAny($0.words) != nil }),
        let area = number.scaled(by: factor * unit.squareCentimetres)
      else { return nil }
      self.init(squareCentimetres: area)
    }
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
  }
}
