extension StatedFigure {
  /// Every figure in a text, in order; what is no certain number is left out: 数十家, 二十几家.
  package static func all(in text: String) -> [StatedFigure] {
    var cursor = TextCursor(text)
    var found: [StatedFigure] = []
    var last: (end: Int, figure: StatedFigure)?
    while !cursor.isAtEnd {
      let start = cursor.index
      if let figure = cursor.statedFigure(behind: last) {
        found.append(figure)
        last = (cursor.index, figure)
      } else if cursor.index == start {
        cursor.index += 1
      }
    }
    return found
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

private let numerals = ScalarSet("零〇一二两三四五六七八九十百千".unicodeScalars)

/// Powers of ten, longest first.
private let scales = WordTable<Int>([
  ("万亿", 12), ("千亿", 11), ("百亿", 10), ("十亿", 9), ("亿", 8), ("千万", 7), ("百万", 6),
  ("十万", 5), ("万", 4), ("千", 3),
])

/// 千 of these is part of the unit.
private let thousandfold: WordTable = ["千瓦", "千米", "千克", "千升", "千卡"]

/// The longer first.
private let units = WordTable<(dimension: StatedFigure.Dimension, exponent: Int)>([
  ("元", (.renminbi, 0)), ("人民币", (.renminbi, 0)), ("美元", (.dollar, 0)), ("美金", (.dollar, 0)),
  ("港元", (.hongKongDollar, 0)), ("港币", (.hongKongDollar, 0)), ("欧元", (.euro, 0)),
  ("日元", (.yen, 0)), ("%", (.percent, 0)), ("‰", (.percent, -1)),
  ("个百分点", (.percentagePoint, 0)), ("百分点", (.percentagePoint, 0)),
  ("倍", (.ratio, 0)), ("番", (.ratio, 0)), ("分之", (.ratio, 0)),
  ("平方公里", (.area, 6)), ("平方千米", (.area, 6)), ("㎢", (.area, 6)), ("公顷", (.area, 4)),
  ("平方米", (.area, 0)), ("㎡", (.area, 0)), ("平米", (.area, 0)), ("亩", (.mu, 0)),
  ("公里", (.length, 3)), ("千米", (.length, 3)), ("米", (.length, 0)),
  ("吨", (.mass, 3)), ("公斤", (.mass, 0)), ("千克", (.mass, 0)),
  ("千瓦时", (.energy, 0)), ("度", (.energy, 0)), ("兆瓦时", (.energy, 3)), ("吉瓦时", (.energy, 6)),
  ("千瓦", (.power, 0)), ("兆瓦", (.power, 3)), ("吉瓦", (.power, 6)),
])

/// Units in letters, of any case; no further letter stands behind.
private let latinUnits: [String: (dimension: StatedFigure.Dimension, exponent: Int)] = [
  "km²": (.area, 6), "km2": (.area, 6), "m²": (.area, 0), "m2": (.area, 0), "km": (.length, 3),
  "m": (.length, 0), "t": (.mass, 3), "kg": (.mass, 0), "kwh": (.energy, 0), "mwh": (.energy, 3),
  "gwh": (.energy, 6), "kw": (.power, 0), "mw": (.power, 3), "gw": (.power, 6),
]

/// 三成 is 30%; 30成为 and 3成立 are none.
private let notTenths: WordTable = ["成为", "成立", "成员", "成本", "成功", "成果", "成交", "成品", "成套"]

/// What figures of growth stand behind.
private let growthWords = WordTable<StatedFigure.Direction>([
  ("负增长", .down), ("增长率", .up), ("增长", .up), ("增加", .up), ("增幅", .up), ("增速", .up),
  ("上升", .up), ("提高", .up), ("提升", .up), ("上涨", .up), ("上浮", .up), ("增", .up), ("升", .up),
  ("涨", .up), ("下降", .down), ("减少", .down), ("降低", .down), ("下滑", .down), ("回落", .down),
  ("下跌", .down), ("降幅", .down), ("减幅", .down), ("跌幅", .down), ("降", .down), ("减", .down),
  ("跌", .down),
])

/// Words between those and the figure that say nothing.
private let fillers: WordTable = ["分别", "了", "均", "各", "是", "到", ":"]

/// Between the figures of a list.
private let joints: WordTable = ["、", "和", "及", "与"]

extension TextCursor {
  /// The figure that stands here; where there is none the cursor may still have moved, behind
  /// digits that are no certain number.
  ///
  /// `last` is the figure before and where it ends.
  fileprivate mutating func statedFigure(
    behind last: (end: Int, figure: StatedFigure)?
  ) -> StatedFigure? {
    guard let current, isDigit(current) || numerals.contains(current) else { return nil }
    let start = index
    let isPercentage = skip("百分之")
    let isSpelled = !(self.current.map(isDigit) ?? false)
    guard let number = number() else {
      index = start
      skipRun()
      return nil
    }
    let isVague = start > 0 && "几数上第".unicodeScalars.contains(scalars[start - 1])
    if isVague || self.current == "几" { return nil }
    if isListMarker(from: start) { return nil }
    var figure = StatedFigure(
      text: "",
      digits: number.digits,
      exponent: -number.decimals,
      unit: .known(.percent),
      place: .alone,
      isTorn: isTorn(start, index),
      isSpelled: isSpelled,
      isFirst: false,
      isDate: self.current.map("年月日号时季".unicodeScalars.contains) ?? false
    )
    if !isPercentage { takeUnit(of: &figure) }
    takeSuffix(of: &figure)
    takeFront(of: &figure, start, behind: last)
    if figure.direction == nil { takeGrowthBehind(of: &figure) }
    figure.cutZeros()
    return figure
  }

  /// Moves behind digits that are too many for a number, or numerals that are none.
  private mutating func skipRun() {
    while let current, isDigit(current) || numerals.contains(current) { index += 1 }
  }

  /// 12. and 一、 at the beginning of a line.
  private func isListMarker(from start: Int) -> Bool {
    guard let current, ".、)".unicodeScalars.contains(current) else { return false }
    let before = scalars[..<start].last { $0 != " " && $0 != "(" }
    return before == "\n"
  }

  /// Whether digits stand beside a figure with only white space between.
  private func isTorn(_ start: Int, _ end: Int) -> Bool {
    func isDigitBehindSpace(_ neighbours: some Sequence<Unicode.Scalar>) -> Bool {
      var hasSpace = false
      for scalar in neighbours {
        guard scalar.isSpace else { return hasSpace && isDigit(scalar) }
        hasSpace = true
      }
      return false
    }
    return isDigit(scalars[start]) && isDigitBehindSpace(scalars[..<start].reversed())
      || isDigit(scalars[end - 1]) && isDigitBehindSpace(scalars[end...])
  }

  private mutating func takeUnit(of figure: inout StatedFigure) {
    if skip(Sense.moreWords) != nil { figure.sense = .above }
    let start = index
    if skip("个"), !stands(scales) { index = start }
    if !stands(thousandfold), let scale = skip(scales) { figure.exponent += scale }
    if skip(Sense.moreWords) != nil { figure.sense = .above }
    if let (dimension, exponent) = knownUnit() {
      figure.unit = .known(dimension)
      figure.exponent += exponent
    } else {
      figure.unit = otherUnit()
    }
  }

  private mutating func knownUnit() -> (dimension: StatedFigure.Dimension, exponent: Int)? {
    let start = index
    skipSpaces()
    if !stands(notTenths), skip("成") { return (.percent, 1) }
    let letters = scalars[index...].prefix(5).prefix {
      ("a"..."z").contains($0.properties.lowercaseMapping.unicodeScalars.first ?? $0)
        || $0 == "²" || $0 == "2"
    }
    let name = String(String.UnicodeScalarView(letters)).lowercased()
    if let unit = latinUnits[name] {
      index += letters.count
      return unit
    }
    index = start
    return skip(units)
  }

  /// The letters behind a figure, up to a word that limits it.
  private mutating func otherUnit() -> StatedFigure.Unit {
    let start = index
    skipSpaces()
    var letters = String.UnicodeScalarView()
    while let current, current.properties.isAlphabetic, letters.count < 6 {
      if stands(Sense.suffixes), !stands(Sense.notSuffixes) { break }
      if letters.isEmpty, stands(joints) || stands(Sense.rangeWords) { break }
      letters.append(current)
      index += 1
    }
    guard let first = letters.first else {
      index = start
      return .none
    }
    return Tally.isMeasureWord(first) ? .counted : .other(String(letters))
  }

  private mutating func takeSuffix(of figure: inout StatedFigure) {
    if !stands(Sense.notSuffixes), let suffix = skip(Sense.suffixes) { figure.sense = suffix }
    var probe = self
    if probe.skip(Sense.rangeWords) != nil, probe.number() != nil { figure.place = .lower }
  }

  /// Takes the words in front of a figure that begins at `start`.
  private func takeFront(
    of figure: inout StatedFigure,
    _ start: Int,
    behind last: (end: Int, figure: StatedFigure)?
  ) {
    var front = start
    let isNegative = skipSign(in: &front)
    while true {
      while front > 0, scalars[front - 1].isSpace { front -= 1 }
      if let (sense, begin) = word(of: Sense.prefixes, endingAt: front) {
        let isPart = begin > 0 && endsCompound(scalars[begin], behind: scalars[begin - 1])
        if isPart { break }
        figure.sense = figure.sense ?? sense
        front = begin
      } else if let (_, begin) = word(of: fillers, endingAt: front) {
        front = begin
      } else {
        break
      }
    }
    figure.isFirst = front == 0
    if let last, last.figure.place == .lower, last.end <= start { figure.place = .upper }
    if let (direction, begin) = word(of: growthWords, endingAt: front) {
      figure.direction = direction
      front = begin
    } else if let last, last.end <= front, isJoint(last.end..<front) {
      figure.direction = last.figure.direction
    }
    if isNegative { figure.direction = figure.direction == .down ? nil : .down }
    let words = scalars[front..<index].filter { !$0.isSpace }
    figure.text = String(String.UnicodeScalarView(words))
  }

  /// Moves in front of the sign of a figure that begins at a place; whether it is a minus.
  private func skipSign(in front: inout Int) -> Bool {
    guard front > 0, "+-−".unicodeScalars.contains(scalars[front - 1]) else { return false }
    let isRange =
      front > 1 && scalars[front - 2].value < 0x80 && scalars[front - 2].properties.isAlphabetic
      || front > 1
        && (isDigit(scalars[front - 2]) || "%‰".unicodeScalars.contains(scalars[front - 2]))
    guard !isRange else { return false }
    front -= 1
    return scalars[front] != "+"
  }

  /// Whether a figure and the next are two of a list: 30.6%、5.4%.
  private func isJoint(_ gap: Range<Int>) -> Bool {
    var probe = self
    probe.index = gap.lowerBound
    guard probe.skip(joints) != nil else { return false }
    probe.skipSpaces()
    return probe.index >= gap.upperBound
  }

  /// 30.6%的增长.
  private func takeGrowthBehind(of figure: inout StatedFigure) {
    var probe = self
    guard probe.skip("的") else { return }
    figure.direction = probe.skip(growthWords)
  }
}

extension StatedFigure {
  fileprivate mutating func cutZeros() {
    guard digits != 0 else {
      exponent = 0
      return
    }
    while digits % 10 == 0 { (digits, exponent) = (digits / 10, exponent + 1) }
  }
}
