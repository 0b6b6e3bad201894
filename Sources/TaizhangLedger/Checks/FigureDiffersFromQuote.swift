import TaizhangModel

/// An indicator's figures must stand in the words they are taken from: whole, of the same worth,
/// with what limits them, and growth in the direction that the words say.
///
/// Indicators have units of all kinds. Where the words may say the same in another unit, or a
/// figure has none beside it, as in a table, there is nothing to hold against each other and no
/// finding.
func checkFigureDiffersFromQuote(
  _ words: Located<String>?,
  isGrowth: Bool = false,
  in quote: QuoteRecord,
  surroundings: String?,
  subject: String,
  _ diagnostics: inout [Diagnostic]
) {
  guard let words else { return }
  // Some of it may stand right beside the quote, 占20% behind 已开工1个, and tells whether that cut a
  // figure.
  let text = surroundings ?? quote.text.value
  guard let missing = firstMissing(words.value, isGrowth: isGrowth, in: text) else { return }
  let stated = StatedFigure.all(in: text).filter {
    !$0.isTorn && $0.isComparable(to: missing) == true
  }
  var suggestions: [String] = []
  for figure in stated where !suggestions.contains(figure.text) { suggestions.append(figure.text) }
  diagnostics.append(
    Diagnostic(
      .figureDiffersFromQuote,
      at: words.spot,
      words.value,
      subject: subject,
      suggestion: suggestions.isEmpty ? nil : suggestions.joined(separator: " / "),
      related: [quote.text.spot]
    )
  )
}

/// An indicator's value, as an amount where it is one and nothing else.
func checkIndicatorValue(
  _ record: IndicatorRecord,
  _ citation: Citation,
  _ citations: CitationResolver,
  subject: String,
  _ diagnostics: inout [Diagnostic]
) {
  guard let value = record.value else { return }
  let surroundings = citations.surrounded(citation)
  let amounts = Amount.located(in: value.value)
  guard amounts.count == 1, amounts[0].scalars.count == value.value.unicodeScalars.count,
    let amount = Amount(parsing: value.value)
  else {
    checkFigureDiffersFromQuote(
      value,
      in: record.quote,
      surroundings: surroundings,
      subject: subject,
      &diagnostics
    )
    return
  }
  let texts = [record.quote.text.value, surroundings]
  // 54.4亿 of income is no amount by its words alone, and neither is a figure under 亿元 in a table.
  guard texts.contains(where: { firstMissing(value.value, isGrowth: false, in: $0) != nil })
  else { return }
  checkAmountDiffersFromQuote(
    Located(amount, at: value.spot),
    in: [record.quote],
    surroundings: [surroundings],
    tabled: citations.tableAmounts(in: citation),
    &diagnostics
  )
}

/// The first figure of some words that a text surely does not state.
private func firstMissing(_ words: String, isGrowth: Bool, in text: String) -> StatedFigure? {
  let stated = StatedFigure.all(in: text)
  return StatedFigure.all(in: words).first { figure in
    var figure = figure
    // 18.5% of growth is said of what has grown.
    if isGrowth, figure.isFirst, figure.direction == nil { figure.direction = .up }
    return figure.canBeSought && figure.isStated(among: stated, in: text) == false
  }
}

extension StatedFigure {
  /// Not years and months, and no numerals in the middle of words.
  fileprivate var canBeSought: Bool { !isTorn && !isDate && (!isSpelled || isFirst) }

  /// Whether one of the figures of a text says the same; nil where that cannot be told.
  fileprivate func isStated(among stated: [StatedFigure], in text: String) -> Bool? {
    if stated.contains(where: { $0.isComparable(to: self) == true && agrees(with: $0) }) {
      return true
    }
    let isHalf = unit == .known(.percent) && halves.contains(where: text.contains)
    if isHalf || stated.contains(where: mayBe) { return nil }
    // Said in another unit, of which nothing is known here.
    let hasUnit = stated.contains { $0.isComparable(to: self) == true }
    if case .other = unit, !hasUnit, stated.contains(where: \.hasOtherUnit) { return nil }
    return false
  }

  private var hasOtherUnit: Bool {
    if case .other = unit { true } else { false }
  }

  /// Whether two figures of one unit say the same.
  private func agrees(with other: StatedFigure) -> Bool {
    guard isWorth(other), sense == other.sense, place == other.place, !other.isTorn else {
      return false
    }
    return direction == nil || other.direction == nil || direction == other.direction
  }

  /// Whether another figure may say the same in a unit that cannot be held against this one.
  private func mayBe(_ other: StatedFigure) -> Bool {
    guard !other.isTorn else { return true }
    return other.isComparable(to: self) == nil
      && (digits == other.digits && place == other.place || unit.mayBeSaid(in: other.unit))
  }

  /// Whether two figures are of one unit; nil where that cannot be told.
  fileprivate func isComparable(to other: StatedFigure) -> Bool? {
    switch (unit, other.unit) {
    case (.known(let unit), .known(let other)): unit == other ? true : unit.isConverted(to: other)
    case (.counted, .counted): true
    case (.other(let unit), .other(let other)):
      unit.hasPrefix(other) || other.hasPrefix(unit) ? true : nil
    case (.known, .counted), (.counted, .known): false
    default: nil
    }
  }
}

/// A percentage in words.
private let halves = ["一半", "半数", "过半", "近半", "翻番", "翻一番", "翻两番"]

extension StatedFigure.Unit {
  /// Whether the same may be said with quite other digits.
  fileprivate func mayBeSaid(in other: StatedFigure.Unit) -> Bool {
    guard case .known(let unit) = self, case .known(let other) = other else { return false }
    return unit.isConverted(to: other) == nil
  }
}

extension StatedFigure.Dimension {
  /// Nil where figures of the other may say the same: 三分之一, 33.3%; false where none may.
  fileprivate func isConverted(to other: StatedFigure.Dimension) -> Bool? {
    switch (self, other) {
    case (.ratio, .percent), (.percent, .ratio), (.area, .mu), (.mu, .area): nil
    default: false
    }
  }
}
