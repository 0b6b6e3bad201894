/// What the words around a figure make of it.
package enum Sense: Hashable, Sendable {
  case about
  case above
  case atLeast
  case below
  case atMost

  /// Longest first, so that 不超过 is not read as 超过 and 将近 not as 近; nil of words that only lead up
  /// to the figure.
  static let prefixes = WordTable<Sense?>([
    ("不超过", .atMost), ("不高于", .atMost), ("不多于", .atMost), ("不大于", .atMost),
    ("至多", .atMost), ("最多", .atMost), ("不小于", .atLeast),
    ("不低于", .atLeast), ("不少于", .atLeast), ("至少", .atLeast), ("最少", .atLeast),
    ("将近", .below), ("接近", .below), ("不到", .below), ("不足", .below), ("近", .below),
    ("不满", .below), ("不及", .below), ("低于", .below), ("少于", .below), ("小于", .below),
    ("超过", .above), ("突破", .above), ("大于", .above), ("高于", .above), ("多于", .above),
    ("不止", .above), ("逾", .above), ("超", .above), ("破", .above),
    ("大约", .about), ("约为", .about), ("约", .about),
    ("累计达", nil), ("高达", nil), ("达到", nil), ("合计", nil), ("累计", nil), ("总计", nil),
    ("共计", nil), ("达", nil), ("共", nil), ("为", nil), ("人民币", nil),
  ])

  static let suffixes = WordTable<Sense>([
    ("及以上", .atLeast), ("以上", .atLeast), ("及以下", .atMost), ("以下", .atMost),
    ("以内", .atMost), ("左右", .about), ("上下", .about),
  ])

  /// Words that only begin like a suffix.
  static let notSuffixes: WordTable = ["上下游", "以上市"]

  /// Behind a figure: a little more than it.
  static let moreWords: WordTable = ["多", "余"]

  /// Between the ends of a range.
  static let rangeWords: WordTable = ["到", "至", "——", "—", "–", "-", "~"]
}
