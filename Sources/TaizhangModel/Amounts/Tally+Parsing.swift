extension Tally {
  /// A stated count: `17`, `17个`, `近百家`, `100余家`, `不少于20项`.
  ///
  /// Behind the number may stand a measure word of up to four letters, none of them a numeral or 元.
  /// Nil for anything else: fractions, percentages, money.
  package init?(parsing text: String) {
    var cursor = TextCursor(text)
    var build: (Int) -> Value = Value.exactly
    let prefixes: [(Word, (Int) -> Value)] = [
      ("不超过", Value.atMost), ("不低于", Value.atLeast), ("不少于", Value.atLeast),
      ("至少", Value.atLeast), ("将近", Value.below), ("接近", Value.below), ("不到", Value.below),
      ("不足", Value.below), ("近", Value.below), ("超过", Value.above), ("逾", Value.above),
      ("超", Value.above), ("约", Value.about), ("共", Value.exactly),
    ]
    if let prefix = prefixes.first(where: { cursor.skip($0.0) }) { build = prefix.1 }
    guard let number = cursor.number(), let whole = number.scaled(by: 1), whole < 1_000_000_000
    else { return nil }
    var value = whole
    if cursor.skip("万") { value *= 10_000 }
    if cursor.skipAny(["余", "多"]) != nil { build = Value.above }
    var letters = 0
    let suffixes: [(Word, (Int) -> Value)] = [
      ("以上", Value.atLeast), ("以下", Value.atMost), ("左右", Value.about),
    ]
    while true {
      cursor.skipSpaces()
      if cursor.isAtEnd { break }
      if let suffix = suffixes.first(where: { cursor.skip($0.0) }) {
        build = suffix.1
        cursor.skipSpaces()
        guard cursor.isAtEnd else { return nil }
        break
      }
      guard let letter = cursor.current, isMeasure(letter), letters < 4 else { return nil }
      cursor.index += 1
      letters += 1
    }
    self.init(text: text, value: build(Int(value)))
  }
}

/// A letter that neither goes on with the number nor makes money or a share of it.
private func isMeasure(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic
    && !"零〇一二两三四五六七八九十百千万亿半几来多元".unicodeScalars.contains(scalar)
}
