import TaizhangLedger
import TaizhangModel
import TaizhangWording
import Testing

@testable import TaizhangRendering

/// Words that pages make of values.
struct WordsTests {
  @Test(arguments: [
    ("59项", "项"), ("17", "个"), ("近百家", "家"), ("100余家", "家"), ("不少于20项", "项"), ("3个以上", "个"),
    ("12 条", "条"),
  ])
  func countsInTheMeasureOfTheWords(text: String, measure: String) {
    let count = Tally(parsing: text)
    #expect(count != nil && measureWord(of: count) == measure)
  }

  /// Stated, recorded and difference are compared as they stand, so they are in one unit.
  @Test(arguments: [
    ("4.15亿元", 350_000_000, "0.035 亿元"), ("130个亿", 35_000_000_000, "3.5 亿元"),
    ("约1.54亿元", -5_000_000, "−0.0005 亿元"), ("39892万元", 40_000_000_000, "40\u{2009}000 万元"),
    ("7695万元", 1, "0.000001 万元"), ("4.15亿元", 350_000_001, "350.000001 万元"),
    ("5000元", 40_000_000_000, "4 亿元"), ("", 350_000_000, "350 万元"),
  ])
  func comparesSumsInOneUnit(stated: String, fen: Int64, words: String) {
    #expect(Money(fen: fen).words(beside: stated) == words)
  }

  /// Of several words for one day each has its count; the word of most has a comma of its own.
  @Test func tellsWhatIsKnownInOneWord() {
    #expect(OverdueWord.unreported.inOneWord == "时限已过、未见报送")
    #expect(OverdueWord.late.inOneWord == "逾期")
  }

  /// A line of paper may break where a browser would not.
  @Test func partsAPercentageFromItsBracket() {
    let piece = PaperPiece(Sentence.Piece(text: "按个数50.00%（4/8）；按金额19.21%（1/5）。", href: ""))
    #expect(piece.runs.map(\.text) == ["按个数50.00%", "（4/8）；按金额19.21%", "（1/5）。"])
    #expect(piece.runs.map(\.isFirst) == [true, false, false])
  }

  @Test func saysOfARateWhatEachShareIsOneOf() {
    var rule = RateRule(
      name: "资金到位率",
      denominator: Selection(),
      numerator: Selection(),
      label: nil,
      measure: .fundsTotal,
      isRanked: false,
      remarks: ""
    )
    var sum = RateSum()
    (sum.part, sum.whole, sum.withoutAmount) = (4, 8, 1)
    (sum.partAmount, sum.wholeAmount) = (Money(fen: 1_921_000_000), Money(fen: 10_000_000_000))
    #expect(rateSentence(rule, sum) == "资金到位率 50.00%（4/8）。")
    rule.label = Ref(0)
    #expect(
      rateSentence(rule, sum) == "资金到位率按金额 19.21%（0.1921/1 亿元，1 个未计入）；按个数 50.00%（4/8）。"
    )
    (sum.isPartAbout, sum.isWholeAbout, sum.unreported) = (true, true, 2)
    #expect(
      rateSentence(rule, sum)
        == "资金到位率按金额 19.21%（约 0.1921/约 1 亿元，1 个未计入）；按个数 50.00%（4/8）；"
        + "其中 2 个没有报送累计到位资金。"
    )
    (sum.part, sum.unreported) = (0, 8)
    #expect(rateSentence(rule, sum) == "资金到位率的 8 个项目都没有报送累计到位资金（—）。")
  }
}
