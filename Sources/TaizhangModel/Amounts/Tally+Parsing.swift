extension Tally {
  /// A stated count: `17`, `17个`, `近百家`, `100余家`, `不少于20项`.
  ///
  /// Behind the number may stand a measure word of up to four letters, none of them a numeral or 元.
  /// Nil for anything else: fractions, percentages, money.
  package init?(parsing text: String) {
    var cursor = TextCursor(text)
    guard var value = cursor.tally() else { return nil }
    var letters = 0
    while true {
      cursor.skipSpaces()
      if cursor.isAtEnd { break }
      if let limited = cursor.limit(value) {
        value = limited
        cursor.skipSpaces()
        guard cursor.isAtEnd else { return nil }
        break
      }
      guard let letter = cursor.current, isMeasure(letter), letters < 4 else { return nil }
      cursor.index += 1
      letters += 1
    }
    self.init(text: text, value: value)
  }

  /// The words behind the number that do not limit it: 家企业 of 近百家企业; empty where there are none.
  package var measure: String {
    var cursor = TextCursor(text)
    var words = String.UnicodeScalarView()
    guard cursor.tally() != nil else { return "" }
    cursor.skipSpaces()
    while let letter = cursor.current, cursor.limit(value) == nil {
      words.append(letter)
      cursor.index += 1
      cursor.skipSpaces()
    }
    return String(words)
  }

  /// What the numbers of a running text may count, in order, with the words that limit them; the text of
  /// each ends behind the first letter of what is counted.
  ///
  /// Whether it is things that are counted is not looked at: 2022年 is among them.
  package static func all(in text: String) -> [Tally] {
    var found: [Tally] = []
    var cursor = TextCursor(text)
    while !cursor.isAtEnd {
      let start = cursor.index
      guard var value = cursor.tally() else {
        // A fraction is no count, and neither are the digits behind its point.
        cursor.index = start
        if cursor.number() == nil { cursor.index = start + 1 }
        continue
      }
      let end = cursor.index
      var last = end
      // 29个以上, 29 以上.
      for step in 0..<4 {
        cursor.skipSpaces()
        if let limited = cursor.limit(value) {
          value = limited
          last = cursor.index
          break
        }
        guard let letter = cursor.current, isMeasure(letter) else { break }
        cursor.index += 1
        if step == 0 { last = cursor.index }
      }
      cursor.index = end
      // 共 says nothing.
      let first = cursor.scalars[start] == "共" ? start + 1 : start
      let words = String.UnicodeScalarView(cursor.scalars[first..<last].filter { !$0.isSpace })
      found.append(Tally(text: String(words), value: value))
    }
    return found
  }
}

private let prefixes = WordTable<@Sendable (Int) -> Tally.Value>([
  ("不超过", Tally.Value.atMost), ("不低于", Tally.Value.atLeast), ("不少于", Tally.Value.atLeast),
  ("至少", Tally.Value.atLeast), ("将近", Tally.Value.below), ("接近", Tally.Value.below),
  ("不到", Tally.Value.below), ("不足", Tally.Value.below), ("近", Tally.Value.below),
  ("超过", Tally.Value.above), ("逾", Tally.Value.above), ("超", Tally.Value.above),
  ("约", Tally.Value.about), ("共", Tally.Value.exactly),
])

private let suffixes = WordTable<@Sendable (Int) -> Tally.Value>([
  ("以上", Tally.Value.atLeast), ("以下", Tally.Value.atMost), ("左右", Tally.Value.about),
])

/// Behind a number: a little more than it.
private let moreWords: WordTable = ["余", "多"]

extension TextCursor {
  /// A whole number below a thousand million, with what stands right before and behind it.
  fileprivate mutating func tally() -> Tally.Value? {
    let isPart = index > 0 && current.map { endsCompound($0, behind: scalars[index - 1]) } ?? false
    var build: @Sendable (Int) -> Tally.Value = Tally.Value.exactly
    if !isPart, let limit = skip(prefixes) { build = limit }
    guard let number = number(), let whole = number.scaled(by: 1), whole < 1_000_000_000
    else { return nil }
    let isTenThousands = skip("万")
    if skip(moreWords) != nil { build = Tally.Value.above }
    return build(Int(isTenThousands ? whole * 10_000 : whole))
  }

  /// A count with the words behind it that limit it; nil where there are none.
  fileprivate mutating func limit(_ value: Tally.Value) -> Tally.Value? {
    skip(suffixes)?(value.number)
  }
}

extension Tally.Value {
  /// The number, whatever limits it.
  fileprivate var number: Int {
    switch self {
    case .exactly(let number), .about(let number), .above(let number), .atLeast(let number),
      .below(let number), .atMost(let number):
      number
    }
  }
}

/// A letter that neither goes on with the number nor makes money or a share of it.
private func isMeasure(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic
    && !"零〇一二两三四五六七八九十百千万亿半几来多元".unicodeScalars.contains(scalar)
}

extension Tally {
  /// Whether a letter is what notices count projects, firms, places and things by.
  package static func isMeasureWord(_ letter: Unicode.Scalar) -> Bool {
    measureWords.contains(letter)
  }
}

private let measureWords = ScalarSet(
  ("个家项户人名位台套条批次件种类座处栋幢所辆场届期份张块片亩顷吨只头匹株棵艘架间层轮例组对支队门口本篇宗笔款颗枚根"
    + "桶瓶盒箱袋股岁天日月年季度县市区州镇乡村园站点段班院店厂").unicodeScalars
)
