extension Amount {
  /// An amount field's text: `45亿元`, `约3.8亿元`, `百亿元以上`, `6到7亿元`, `1.2个亿`.
  ///
  /// 元 may be missing after 万 or 亿, since the field itself says that it is money. Nil where the
  /// text is anything else, has no unit, is finer than 0.01元 or exceeds 92,233万亿元.
  package init?(parsing text: String) {
    var cursor = TextCursor(text)
    guard let reading = cursor.amount(needsYuan: false) else { return nil }
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
    self = reading
    self.text = trimmed(text)
  }

  /// Every amount of money in a running text, in order.
  ///
  /// Only figures that name 元 (or 个亿) count: 10亿颗, 80万千瓦 and 20万锭 are no money, and
  /// neither are adjectives without a figure, such as 亿元以上项目. A figure that stands behind
  /// another with only a space between, such as 2 2.1亿元, is damaged and left out.
  package static func all(in text: String) -> [Amount] {
    var found: [Amount] = []
    var cursor = TextCursor(text)
    while let scalar = cursor.current {
      let start = cursor.index
      if !canStartAmount(scalar) {
        cursor.index = start + 1
      } else if cursor.isSplitFigure {
        _ = cursor.number()
        _ = cursor.number()
      } else if var amount = cursor.amount(needsYuan: true) {
        amount.text = trimmed(cursor.text(from: start, to: cursor.index))
        found.append(amount)
      } else {
        cursor.index = start
        if cursor.number() == nil { cursor.index = start + 1 }
      }
    }
    return found
  }
}

/// Without white space at either end.
private func trimmed(_ text: String) -> String {
  var scalars = Substring(text).unicodeScalars
  while let first = scalars.first, TextCursor.isSpace(first) { scalars.removeFirst() }
  while let last = scalars.last, TextCursor.isSpace(last) { scalars.removeLast() }
  return String(scalars)
}

/// What the words around a figure make of it.
private enum Sense {
  case about
  case above
  case atLeast
  case below
  case atMost
}

/// Longest first, so that 不超过 is not read as 超过 and 将近 not as 近.
private let prefixes: [(word: String, sense: Sense?)] = [
  ("不超过", .atMost), ("不高于", .atMost), ("至多", .atMost), ("最多", .atMost),
  ("不低于", .atLeast), ("不少于", .atLeast), ("至少", .atLeast), ("最少", .atLeast),
  ("将近", .below), ("接近", .below), ("不到", .below), ("不足", .below), ("近", .below),
  ("超过", .above), ("突破", .above), ("大于", .above), ("逾", .above), ("超", .above),
  ("大约", .about), ("约为", .about), ("约", .about),
  ("累计达", nil), ("高达", nil), ("达到", nil), ("合计", nil), ("累计", nil), ("总计", nil),
  ("共计", nil), ("达", nil), ("共", nil), ("为", nil), ("人民币", nil),
]

private let suffixes: [(word: String, sense: Sense)] = [
  ("及以上", .atLeast), ("以上", .atLeast), ("及以下", .atMost), ("以下", .atMost),
  ("以内", .atMost), ("左右", .about), ("上下", .about),
]

/// Fen per unit, longest first.
private let units: [(word: String, fen: Int64)] = [
  ("万亿", 1_000_000_000_000_00), ("千亿", 100_000_000_000_00), ("百亿", 10_000_000_000_00),
  ("十亿", 1_000_000_000_00), ("亿", 100_000_000_00), ("千万", 10_000_000_00),
  ("百万", 1_000_000_00), ("十万", 100_000_00), ("万", 10_000_00), ("千", 1_000_00),
]

private let currencies: [(word: String, currency: Amount.Currency)] = [
  ("元人民币", .renminbi), ("美元", .usDollar), ("美金", .usDollar), ("港元", .hongKongDollar),
  ("港币", .hongKongDollar), ("欧元", .euro), ("日元", .yen), ("元", .renminbi),
]

private let rangeWords = ["到", "至", "——", "—", "–", "-", "~", "～"]

/// Whether a figure, or a word in front of one, can start with this scalar.
private func canStartAmount(_ scalar: Unicode.Scalar) -> Bool {
  (0x30...0x39).contains(scalar.value) || amountStarts.contains(scalar)
}

private let amountStarts: Set<Unicode.Scalar> = {
  var starts = Set("零〇一二两三四五六七八九十百千".unicodeScalars)
  for prefix in prefixes { starts.formUnion(prefix.word.unicodeScalars.prefix(1)) }
  return starts
}()

/// A figure with its unit.
private struct Figure {
  var fen: Int64
  var resolution: Int64
  var sense: Sense?
  /// The unit was 个亿 or 个万, which only money takes.
  var countsAsMoney: Bool
}

extension TextCursor {
  /// Whether two figures stand here with only white space between: digits torn apart.
  fileprivate var isSplitFigure: Bool {
    var probe = self
    guard let first = probe.current, (0x30...0x39).contains(first.value),
      probe.number() != nil, let gap = probe.current, TextCursor.isSpace(gap)
    else {
      return false
    }
    return probe.digits() != nil
  }

  /// An amount that starts here, with the words that qualify it.
  fileprivate mutating func amount(needsYuan: Bool) -> Amount? {
    var sense: Sense?
    while let prefix = prefixes.first(where: { skip($0.word) }) {
      sense = prefix.sense ?? sense
    }
    guard !isSplitFigure, let first = number() else { return nil }
    if let range = range(from: first, needsYuan: needsYuan) { return range }
    guard let figure = figure(first) else { return nil }
    sense = figure.sense ?? sense
    if skipAny(["多", "余"]) != nil { sense = .above }
    let currency = currencies.first { skip($0.word) }?.currency
    guard currency != nil || figure.countsAsMoney || !needsYuan else { return nil }
    if let suffix = suffixes.first(where: { skip($0.word) }) { sense = suffix.sense }
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
    if skipAny(["多", "余"]) != nil { sense = .above }
    let counted = skip("个")
    guard let unit = units.first(where: { skip($0.word) }) else {
      // Without a unit, only 元 tells that the number counts money.
      index = start
      guard let fen = first.scaled(by: 100), currencies.contains(where: { stands($0.word) }) else {
        return nil
      }
      return Figure(fen: fen, resolution: first.resolution(of: 100), countsAsMoney: false)
    }
    guard var fen = first.scaled(by: unit.fen) else { return nil }
    var resolution = first.resolution(of: unit.fen)
    let mark = index
    if sense == nil, let second = number(), let smaller = units.first(where: { skip($0.word) }),
      smaller.fen < unit.fen, let more = second.scaled(by: smaller.fen),
      more < unit.fen
    {
      let (sum, overflow) = fen.addingReportingOverflow(more)
      guard !overflow else { return nil }
      fen = sum
      resolution = second.resolution(of: smaller.fen)
    } else {
      index = mark
    }
    return Figure(fen: fen, resolution: resolution, sense: sense, countsAsMoney: counted)
  }

  private func stands(_ word: String) -> Bool {
    var probe = self
    return probe.skip(word)
  }

  /// 6到7亿元, 6亿至7亿元: the unit is distributed to the left.
  ///
  /// Lower must not exceed upper.
  private mutating func range(from first: DecimalNumber, needsYuan: Bool) -> Amount? {
    let start = index
    let lowerUnit = units.first { skip($0.word) }?.fen
    _ = lowerUnit == nil ? nil : skipAny(["元"])
    guard skipAny(rangeWords) != nil, let second = number(),
      let upperUnit = units.first(where: { skip($0.word) })?.fen,
      let lower = first.scaled(by: lowerUnit ?? upperUnit),
      let upper = second.scaled(by: upperUnit),
      lower <= upper
    else {
      index = start
      return nil
    }
    let currency = currencies.first { skip($0.word) }?.currency
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
