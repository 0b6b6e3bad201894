import Testing

@testable import TaizhangModel

/// A running text and the amounts in it.
struct AmountsInTextCase: Sendable, CustomTestStringConvertible {
  var text: String
  var found: [Amount.Value]

  init(_ text: String, _ found: Amount.Value...) {
    self.text = text
    self.found = found
  }

  var testDescription: String { text }

  static let capacities = [
    "20万千瓦（80万千瓦时）配套储能", "年产10万吨生物肥", "10亿颗铁氧体磁芯", "20万锭环锭纺、10万锭气流纺",
    "5万 m²", "3.5万亩", "50兆瓦", "2300亩", "1500辆", "百余家", "2022年10月22日", "个数3亿",
  ].map { AmountsInTextCase($0) }

  static let adjectives = [
    "亿元以上项目26个", "百亿产值特色园", "千亿级企业", "千亿元级产业集群", "3个百亿级集群", "5个亿元以上项目",
    "新建10个亿元项目", "3个百亿元项目", "8个亿级园区",
  ].map { AmountsInTextCase($0) }

  static let damaged = [
    "产值2 2.1亿元", "产值2　2.1亿元", "产值22. 1亿元", "投资1,23亿元", "投资1.2.3亿元", "几千万元", "数十亿元",
    "上百亿元", "两三亿元", "三四十亿元", "三亿四千万五百元", "3亿4千万5百元", "十几亿元", "1,0000万元",
  ].map { AmountsInTextCase($0) }

  static let found = [
    AmountsInTextCase("签约额45亿元。", .exactly(.yi(4500))),
    AmountsInTextCase("集中签约45亿元", .exactly(.yi(4500))),
    AmountsInTextCase("合约3亿元，节约5000万元", .exactly(.yi(300)), .exactly(.wan(5000))),
    AmountsInTextCase("最近3亿元到位", .exactly(.yi(300))),
    AmountsInTextCase("1.莎车县20万千瓦项目，签约额45亿元", .exactly(.yi(4500))),
    AmountsInTextCase("总投资约1.54亿元，其中超过7695万元", .about(.yi(154)), .above(.wan(7695))),
    AmountsInTextCase("两期分别投资6亿元、2.9亿元", .exactly(.yi(600)), .exactly(.yi(290))),
    AmountsInTextCase("预计产值6到7亿元", .between(.yi(600), .yi(700))),
    AmountsInTextCase("带动130个亿的产值", .exactly(.yi(13000))),
    AmountsInTextCase("投资3亿元上下游企业5家", .exactly(.yi(300))),
    AmountsInTextCase("投资3亿元以上市公司为主", .exactly(.yi(300))),
    AmountsInTextCase("2022年投资3亿元", .exactly(.yi(300))),
    AmountsInTextCase("20万锭3亿元", .exactly(.yi(300))),
    AmountsInTextCase("总投资 3.8 亿元", .exactly(.yi(380))),
    AmountsInTextCase("项目总投资1.5亿，年产值3亿", .exactly(.yi(150))),
    AmountsInTextCase("签约额：约8000万；总投资额2亿以上。", .about(.wan(8000)), .atLeast(.yi(200))),
    AmountsInTextCase("投资80万千瓦、投资10亿颗、资金2000"),
  ]
}

@Suite struct AmountsInTextTests {
  @Test(
    arguments: AmountsInTextCase.found + AmountsInTextCase.capacities
      + AmountsInTextCase.adjectives + AmountsInTextCase.damaged
  )
  func findsTheAmounts(_ passage: AmountsInTextCase) {
    #expect(Amount.all(in: passage.text).map(\.value) == passage.found)
  }

  /// A text states what is found in it, with its qualifier and in its currency, and nothing else.
  @Test(arguments: AmountsInTextCase.found + AmountsInTextCase.damaged)
  func saysWhetherAnAmountIsStated(_ passage: AmountsInTextCase) {
    for amount in Amount.all(in: passage.text) {
      #expect(amount.isStated(in: passage.text))
      var other = amount
      other.currency = .euro
      #expect(!other.isStated(in: passage.text))
    }
    for value in [Amount.Value.exactly(.wan(7695)), .about(.yi(4500)), .exactly(.yi(1))] {
      let amount = Amount(text: "", value: value, currency: .renminbi, resolution: .wan(1))
      #expect(!amount.isStated(in: passage.text))
    }
  }

  /// 41 of the 58 figures in 万 and 亿 of the Kashgar notice are money (`domain.md`, 2).
  @Test func findsTheAmountsOfTheKashgarNotice() throws {
    let body = try ContentFile.body(of: "announcements/kashi-expo7-2022.md")
    #expect(Amount.all(in: body).count == 41)
    let signed = amounts(behind: "签约额", in: body)
    let intended = amounts(behind: "意向投资", in: body)
    #expect(signed.count == 28)
    #expect(intended.count == 13)
    #expect(signed.reduce(0) { $0 + $1.fen } == Money.yi(43824).fen)
    #expect(intended.reduce(0) { $0 + $1.fen } == Money.yi(3332).fen)
  }

  /// The figures of the lines that name a label.
  private func amounts(behind label: String, in body: String) -> [Money] {
    body.split(separator: "\n").filter { $0.contains(label) }
      .flatMap { Amount.all(in: String($0)) }.compactMap(\.point)
  }
}
