import Testing

@testable import TaizhangModel

/// The words of an amount and what they mean; nil where they must not be read.
struct AmountCase: Sendable, CustomTestStringConvertible {
  var text: String
  var value: Amount.Value?
  var currency: Amount.Currency

  init(_ text: String, _ value: Amount.Value?, _ currency: Amount.Currency = .renminbi) {
    self.text = text
    self.value = value
    self.currency = currency
  }

  var testDescription: String { text }
}

extension Money {
  /// Hundred millions of yuan, as hundredths of a 亿: 4.5亿 is `yi(450)`.
  static func yi(_ hundredths: Int64) -> Money { Money(fen: hundredths * 100_000_000) }

  /// Ten thousands of yuan.
  static func wan(_ count: Int64) -> Money { Money(fen: count * 1_000_000) }
}

extension AmountCase {
  static let exact = [
    AmountCase("45亿元", .exactly(.yi(4500))),
    AmountCase("8000万元", .exactly(.wan(8000))),
    AmountCase("1.5395亿元", .exactly(.wan(15395))),
    AmountCase("56.3359亿元", .exactly(.wan(563_359))),
    AmountCase("1005136万元", .exactly(.wan(1_005_136))),
    AmountCase("1.2个亿", .exactly(.yi(120))),
    AmountCase("130个亿", .exactly(.yi(13000))),
    AmountCase("3亿4千万", .exactly(.wan(34000))),
    AmountCase("3亿5000万元", .exactly(.wan(35000))),
    AmountCase("1万5千元", .exactly(Money(fen: 1_500_000))),
    AmountCase("二亿元", .exactly(.yi(200))),
    AmountCase("两亿元", .exactly(.yi(200))),
    AmountCase("十二亿元", .exactly(.yi(1200))),
    AmountCase("一百零五亿元", .exactly(.yi(10500))),
    AmountCase("三亿四千万元", .exactly(.wan(34000))),
    AmountCase("百亿元", .exactly(.yi(10000))),
    AmountCase("1万亿元", .exactly(.yi(1_000_000))),
    AmountCase("5百万元", .exactly(.wan(500))),
    AmountCase("1,026亿元", .exactly(.yi(102_600))),
    AmountCase("1，005，136万元", .exactly(.wan(1_005_136))),
    AmountCase("３.８亿元", .exactly(.yi(380))),
    AmountCase("４５亿元", .exactly(.yi(4500))),
    AmountCase("3.8 亿元", .exactly(.yi(380))),
    AmountCase("　3.8\u{A0}亿 元 ", .exactly(.yi(380))),
    AmountCase("45亿", .exactly(.yi(4500))),
    AmountCase("8000万", .exactly(.wan(8000))),
    AmountCase("500元", .exactly(Money(fen: 50000))),
    AmountCase("0.01元", .exactly(Money(fen: 1))),
    AmountCase("1.000000000000亿元", .exactly(.yi(100))),
    AmountCase("45亿元人民币", .exactly(.yi(4500))),
    AmountCase("人民币45亿元", .exactly(.yi(4500))),
  ]

  static let aggregates = ["达", "高达", "共", "共计", "合计", "累计", "总计", "达到"].map {
    AmountCase("\($0)2亿元", .exactly(.yi(200)))
  }

  static let qualified = [
    AmountCase("约3.8亿元", .about(.yi(380))),
    AmountCase("约为3.8亿元", .about(.yi(380))),
    AmountCase("大约3.8亿元", .about(.yi(380))),
    AmountCase("3.8亿元左右", .about(.yi(380))),
    AmountCase("3.8亿元上下", .about(.yi(380))),
    AmountCase("合计约3.8亿元", .about(.yi(380))),
    AmountCase("近10亿元", .below(.yi(1000))),
    AmountCase("将近10亿元", .below(.yi(1000))),
    AmountCase("接近10亿元", .below(.yi(1000))),
    AmountCase("不到10亿元", .below(.yi(1000))),
    AmountCase("不足10亿元", .below(.yi(1000))),
    AmountCase("不满10亿元", .below(.yi(1000))),
    AmountCase("低于10亿元", .below(.yi(1000))),
    AmountCase("超1110亿元", .above(.yi(111_000))),
    AmountCase("超过1110亿元", .above(.yi(111_000))),
    AmountCase("突破1110亿元", .above(.yi(111_000))),
    AmountCase("逾1110亿元", .above(.yi(111_000))),
    AmountCase("高于1110亿元", .above(.yi(111_000))),
    AmountCase("3亿多元", .above(.yi(300))),
    AmountCase("3亿余元", .above(.yi(300))),
    AmountCase("3亿多", .above(.yi(300))),
    AmountCase("30多亿元", .above(.yi(3000))),
    AmountCase("30余亿元", .above(.yi(3000))),
    AmountCase("十余亿元", .above(.yi(1000))),
    AmountCase("3亿元以上", .atLeast(.yi(300))),
    AmountCase("3亿元及以上", .atLeast(.yi(300))),
    AmountCase("百亿元以上", .atLeast(.yi(10000))),
    AmountCase("不低于3亿元", .atLeast(.yi(300))),
    AmountCase("不少于3亿元", .atLeast(.yi(300))),
    AmountCase("至少3亿元", .atLeast(.yi(300))),
    AmountCase("3亿元以下", .atMost(.yi(300))),
    AmountCase("3亿元以内", .atMost(.yi(300))),
    AmountCase("不超过3亿元", .atMost(.yi(300))),
    AmountCase("不高于3亿元", .atMost(.yi(300))),
  ]

  static let ranges =
    ["6到7亿元", "6—7亿元", "6——7亿元", "6亿至7亿元", "6亿元至7亿元", "6-7亿元", "6～7亿元", "6到7亿"]
    .map { AmountCase($0, .between(.yi(600), .yi(700))) } + [
      AmountCase("5000万元至1亿元", .between(.wan(5000), .yi(100)))
    ]

  static let foreign = [
    AmountCase("500万美元", .exactly(.wan(500)), .usDollar),
    AmountCase("1.2亿美元", .exactly(.yi(120)), .usDollar),
    AmountCase("超1亿美金", .above(.yi(100)), .usDollar),
    AmountCase("3亿港元", .exactly(.yi(300)), .hongKongDollar),
    AmountCase("3亿港币", .exactly(.yi(300)), .hongKongDollar),
    AmountCase("3亿欧元", .exactly(.yi(300)), .euro),
    AmountCase("3亿日元", .exactly(.yi(300)), .yen),
    AmountCase("3到4亿美元", .between(.yi(300), .yi(400)), .usDollar),
  ]

  static let unreadable = [
    // No unit, no figure, or not alone.
    "", " ", "25000", "2.5", "亿元", "亿元以上", "待定", "45亿元等", "45亿元、3亿元", "共", "约",
    "-3亿元", "3亿吨", "10亿颗", "20万千瓦", "2 2.1亿元", "2.2 .1亿元", ".5亿元", "1.亿元",
    "1,23亿元", "12,34,567万元", "千亿元级", "45亿卢布",
    // No certain reading.
    "几千万元", "数十亿元", "上百亿元", "两三亿元", "一百五亿元", "二〇亿元", "百千亿元", "3个百亿",
    "7到6亿元", "1.5亿3千万元", "3亿2亿元", "3千万4亿元",
    // Nothing is no amount: a missing figure is left out.
    "0亿元", "0元", "0.0万元", "零元",
    // Finer than a fen, or more than can be held.
    "0.001元", "0.0000000001万元", "92233720368547758.08元0", "922337203.6854775808亿元",
    "922337204亿元", "9999999999999999亿元", "99999999万亿元", "1.0000000000001亿元",
  ].map { AmountCase($0, nil) }
}
