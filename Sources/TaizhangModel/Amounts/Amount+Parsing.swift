extension Amount {
  /// An amount field's text: `45亿元`, `约3.8亿元`, `百亿元以上`, `6到7亿元`, `1.2个亿`.
  ///
  /// 元 may be missing after 万 or 亿, since the field itself says that it is money. Nil where the
  /// text is anything else, has no unit, is finer than 0.01元 or exceeds 92,233万亿元.
  package init?(parsing text: String) {
    if let plain = Amount(plain: text) {
      self = plain
      return
    }
    var cursor = TextCursor(text)
    guard let reading = cursor.amount(needsYuan: false) else { return nil }
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
    self = reading
    self.text = String(text.trimmed())
  }

  /// Every amount of money in a running text, in order.
  ///
  /// Only figures that name 元 (or 个亿) count, and those right behind a word for a sum, with nothing
  /// behind them: 总投资1.5亿，. 10亿颗, 80万千瓦 and 20万锭 are no money, and neither are adjectives: 亿元以上项目, 千亿元级园区, 3个百亿级集群. Left out as well is what
  /// cannot be read with certainty: 数十亿元, 两三亿元, and a figure that stands behind another
  /// with only a space between, such as 2 2.1亿元, whose digits are torn apart.
  package static func all(in text: String) -> [Amount] { located(in: text).map(\.amount) }

  /// The same, each with the scalars of the text it stands on, the words that qualify it included.
  package static func located(in text: String) -> [(amount: Amount, scalars: Range<Int>)] {
    var found: [(amount: Amount, scalars: Range<Int>)] = []
    var cursor = TextCursor(text)
    while let next = cursor.nextAmount() {
      let scalars = next.scalars
      var amount = next.amount
      amount.text = String(cursor.text(from: scalars.lowerBound, to: scalars.upperBound).trimmed())
      found.append((amount, scalars))
    }
    return found
  }

  /// Whether a running text states it: the same value and currency are among `all(in: text)`.
  package func isStated(in text: String) -> Bool {
    var cursor = TextCursor(text)
    while let (amount, _) = cursor.nextAmount() {
      if amount.value == value, amount.currency == currency { return true }
    }
    return false
  }
}

extension TextCursor {
  /// The next amount of money in a running text, without its words, and the scalars it stands on; the
  /// cursor then stands behind it, or at the end where there is none.
  fileprivate mutating func nextAmount() -> (amount: Amount, scalars: Range<Int>)? {
    while !isAtEnd {
      let start = index
      guard canStartAmount else {
        index = start + 1
        continue
      }
      if !isVagueFigure, let amount = amountInText() { return (amount, start..<index) }
      index = start
      skipFigure()
    }
    return nil
  }
}

/// What the figure behind them is money by.
private let sumWords: [[Unicode.Scalar]] = [
  "投资", "投资额", "签约额", "金额", "总额", "资金", "总投资：", "投资额：", "签约额：", "金额：",
].map { Array($0.unicodeScalars.map(\.halfWidth)) }

/// What those end with.
private let sumWordEnds = ScalarSet(sumWords.compactMap(\.last))

extension TextCursor {
  /// An amount of money in a running text.
  fileprivate mutating func amountInText() -> Amount? {
    let start = index
    if let amount = amount(needsYuan: true) { return amount }
    index = start
    guard start > 0, sumWordEnds.contains(scalars[start - 1]),
      sumWords.contains(where: { scalars[..<start].suffix($0.count).elementsEqual($0) }),
      let amount = amount(needsYuan: false), isAtEnd || !scalars[index].properties.isAlphabetic
    else { return nil }
    return amount
  }
}

extension Amount {
  /// `4500万元`, `1.54亿元`, `300元`: digits and a unit, nothing else; nil for any other text.
  ///
  /// Reports hold hundreds of thousands of these, so they are read byte by byte.
  fileprivate init?(plain text: String) {
    var number = DecimalNumber(digits: 0, decimals: 0)
    var hasPoint = false
    var length = 0
    // Fifteen digits never overflow; longer ones are left to the cursor.
    for byte in text.utf8.prefix(16) {
      if byte == UInt8(ascii: "."), length > 0, !hasPoint {
        hasPoint = true
      } else if (0x30...0x39).contains(byte) {
        number.digits = number.digits * 10 + Int64(byte - 0x30)
        number.decimals += hasPoint ? 1 : 0
      } else {
        break
      }
      length += 1
    }
    // A point needs digits on either side.
    guard (1...15).contains(length), !hasPoint || number.decimals > 0 else { return nil }
    let fen: Int64
    switch text.utf8.dropFirst(length) {
    case let rest where rest.elementsEqual("万元".utf8): fen = Money.tenThousandYuan.fen
    case let rest where rest.elementsEqual("亿元".utf8): fen = Money.hundredMillionYuan.fen
    case let rest where rest.elementsEqual("元".utf8): fen = 100
    default: return nil
    }
    guard let sum = number.scaled(by: fen), sum > 0 else { return nil }
    self.init(
      text: text,
      value: .exactly(Money(fen: sum)),
      currency: .renminbi,
      resolution: Money(fen: number.resolution(of: fen))
    )
  }
}

/// Fen per unit, longest first.
private let unitWords: [(word: Word, fen: Int64)] = [
  ("万亿", 1_000_000_000_000_00), ("千亿", 100_000_000_000_00), ("百亿", 10_000_000_000_00),
  ("十亿", 1_000_000_000_00), ("亿", 100_000_000_00), ("千万", 10_000_000_00),
  ("百万", 1_000_000_00), ("十万", 100_000_00), ("万", 10_000_00), ("千", 1_000_00),
]

private let units = WordTable(unitWords.map { ($0.word, $0.fen) })

/// Fen of the units that are one letter.
private let shortUnits = unitWords.filter { $0.word.text.unicodeScalars.count == 1 }.map(\.fen)

private let currencies = WordTable<Amount.Currency>([
  ("元人民币", .renminbi), ("美元", .usDollar), ("美金", .usDollar), ("港元", .hongKongDollar),
  ("港币", .hongKongDollar), ("欧元", .euro), ("日元", .yen), ("元", .renminbi),
])

/// 亿元级 names a size.
private let levels: WordTable = ["级"]

/// Whether a word that limits a figure is the end of another word: 签约45亿元 is no 约45亿元.
///
/// `word` is its first letter, `letter` the one in front.
package func endsCompound(_ word: Unicode.Scalar, behind letter: Unicode.Scalar) -> Bool {
  let letters =
    switch word {
    case "约": "签合履契预节制特解违"
    case "近": "最附就邻临"
    case "超": "赶高"
    default: ""
    }
  return !letters.isEmpty && letters.unicodeScalars.contains(letter)
}

/// What a figure and its unit are made of, besides digits.
private let figureScalars = ScalarSet("零〇一二两三四五六七八九十百千万亿".unicodeScalars)

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

private let amountStarts = ScalarSet(
  "0123456789零〇一二两三四五六七八九十百千".unicodeScalars + Sense.prefixes.firstScalars
)

/// A figure with its unit.
private struct Figure {
  var fen: Int64
  var resolution: Int64
  var sense: Sense?
  /// The unit was 个亿 or 个万, which only money takes.
  var countsAsMoney: Bool
}

extension TextCursor {
  /// Whether a figure, or a word in front of one, can start here.
  fileprivate var canStartAmount: Bool {
    guard let current, amountStarts.contains(current) else { return false }
    return index == 0 || !endsCompound(current, behind: scalars[index - 1])
  }

  /// 数十亿元, 上百亿元, 3个百亿元项目: a power of ten that the word in front leaves open or counts.
  fileprivate var isVagueFigure: Bool {
    guard let current, "十百千".unicodeScalars.contains(current), index > 0 else { return false }
    return "几数上个".unicodeScalars.contains(scalars[index - 1])
  }

  /// Moves behind a figure that is no amount, whole, so that no part of it is taken for one.
  fileprivate mutating func skipFigure() {
    index += 1
    while let scalar = current {
      var next = index
      func skipSpaces() { while next < scalars.count, scalars[next].isSpace { next += 1 } }
      skipSpaces()
      // 2 .1亿元 and 2. 1亿元 are torn at their points.
      if next < scalars.count, scalars[next] == "." || next == index && scalar == "," {
        next += 1
        skipSpaces()
      }
      let joins = next > index && isDigit(scalars[index - 1]) && next < scalars.count
      if joins, isDigit(scalars[next]) {
        index = next
      } else if isDigit(scalar) || figureScalars.contains(scalar) {
        index += 1
      } else {
        return
      }
    }
  }

  /// Whether digits follow with only white space between: digits torn apart.
  private var digitsFollowApart: Bool {
    guard let current, current.isSpace else { return false }
    var probe = self
    return probe.digits() != nil
  }

  /// An amount that starts here, with the words that qualify it.
  fileprivate mutating func amount(needsYuan: Bool) -> Amount? {
    var sense: Sense?
    // Most amounts begin with a digit, which no prefix does.
    while let current, !isDigit(current), let prefix = skip(Sense.prefixes) {
      sense = prefix ?? sense
    }
    let hasDigits = current.map(isDigit) ?? false
    guard let first = number(), !hasDigits || !digitsFollowApart else { return nil }
    if let range = range(from: first, needsYuan: needsYuan) { return range }
    guard let figure = figure(first) else { return nil }
    sense = figure.sense ?? sense
    if skip(Sense.moreWords) != nil { sense = .above }
    let currency = skip(currencies)
    guard currency != nil || figure.countsAsMoney || !needsYuan else { return nil }
    // 3个亿元以上项目 counts projects.
    if needsYuan, figure.countsAsMoney, currency != nil { return nil }
    if !stands(Sense.notSuffixes), let suffix = skip(Sense.suffixes) { sense = suffix }
    if stands(levels) { return nil }
    return Amount(
      text: "",
      value: value(Money(fen: figure.fen), sense),
      currency: currency ?? .renminbi,
      resolution: Money(fen: figure.resolution)
    )
  }

  private func value(_ money: Money, _ sense: Sense?) -> Amount.Value {
    switch sense {
    case nil: .exactly(money)
    case .about: .about(money)
    case .above: .above(money)
    case .atLeast: .atLeast(money)
    case .below: .below(money)
    case .atMost: .atMost(money)
    }
  }

  /// A figure whose number has been read: its unit, and 3亿4千万 in two steps.
  private mutating func figure(_ first: DecimalNumber) -> Figure? {
    let start = index
    var sense: Sense?
    if skip(Sense.moreWords) != nil { sense = .above }
    let counted = skip("个")
    let unit = skip(units)
    // 3个百亿 counts things of that size; only 个亿 and 个万 are units.
    if counted, let unit, !shortUnits.contains(unit) { return nil }
    guard let unit else {
      // Without a unit, only 元 tells that the number counts money.
      index = start
      guard let fen = first.scaled(by: 100), fen > 0, stands(currencies) else { return nil }
      return Figure(fen: fen, resolution: first.resolution(of: 100), countsAsMoney: false)
    }
    // 0 would be a missing figure in disguise.
    guard var fen = first.scaled(by: unit), fen > 0 else { return nil }
    var resolution = first.resolution(of: unit)
    let mark = index
    if sense == nil, first.decimals == 0, let second = number(),
      let smaller = skip(units), smaller < unit, let more = second.scaled(by: smaller), more < unit
    {
      let (sum, overflow) = fen.addingReportingOverflow(more)
      guard !overflow else { return nil }
      fen = sum
      resolution = second.resolution(of: smaller)
    } else {
      index = mark
    }
    return Figure(fen: fen, resolution: resolution, sense: sense, countsAsMoney: counted)
  }

  /// 6到7亿元, 6亿至7亿元: the unit is distributed to the left.
  ///
  /// Lower must not exceed upper.
  private mutating func range(from first: DecimalNumber, needsYuan: Bool) -> Amount? {
    let start = index
    let lowerUnit = skip(units)
    if lowerUnit != nil { _ = skip("元") }
    guard skip(Sense.rangeWords) != nil, let second = number(), let upperUnit = skip(units),
      let lower = first.scaled(by: lowerUnit ?? upperUnit),
      let upper = second.scaled(by: upperUnit),
      lower <= upper
    else {
      index = start
      return nil
    }
    let currency = skip(currencies)
    guard currency != nil || !needsYuan else {
      index = start
      return nil
    }
    return Amount(
      text: "",
      value: .between(Money(fen: lower), Money(fen: upper)),
      currency: currency ?? .renminbi,
      resolution: Money(fen: second.resolution(of: upperUnit))
    )
  }
}
