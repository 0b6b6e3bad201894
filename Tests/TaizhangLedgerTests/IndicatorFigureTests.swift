import TaizhangModel
import Testing

/// What an indicator says, the words of its announcement, and what is found.
struct IndicatorCase: Sendable, CustomTestStringConvertible {
  var fields: String
  var words: String
  /// The quote, where it is not all of the words.
  var quote: String?
  var ids: [Diagnostic.ID]

  init(_ fields: String, _ words: String, quote: String? = nil, _ ids: Diagnostic.ID...) {
    self.fields = fields
    self.words = words
    self.quote = quote
    self.ids = ids
  }

  var testDescription: String { "\(fields): \(words)" }

  static let wrong = [
    IndicatorCase("数值: 32亿元", "到位资金3.2亿元，同比增长18.5%", .amountDiffersFromQuote),
    IndicatorCase("数值: 3.2万元", "到位资金3.2亿元", .amountDiffersFromQuote),
    IndicatorCase("数值: 3.2亿元", "到位资金约3.2亿元", quote: "3.2亿元", .amountDiffersFromQuote),
    IndicatorCase("数值: 6亿元", "年收入6到7亿元", .amountDiffersFromQuote),
    IndicatorCase("数值: 3.2亿元", "到位资金13.2亿，其中省外5亿", .amountDiffersFromQuote),
    IndicatorCase("数值: 12家", "引进企业112家", .figureDiffersFromQuote),
    IndicatorCase("数值: 112家", "引进企业112余家", .figureDiffersFromQuote),
    IndicatorCase("数值: 112家", "引进企业近112家", quote: "112家", .figureDiffersFromQuote),
    IndicatorCase("数值: 12万人次", "全市游客120万人次，增长30.6%", .figureDiffersFromQuote),
    IndicatorCase("数值: 1500万吨", "每月产量1500吨", .figureDiffersFromQuote),
    IndicatorCase("数值: 1500吨", "每月产量1500公斤", .figureDiffersFromQuote),
    IndicatorCase("数值: 20万千瓦", "装机20万千瓦时", .figureDiffersFromQuote),
    IndicatorCase("数值: 5.4%", "增长15.4%", .figureDiffersFromQuote),
    IndicatorCase("数值: 7大类、12条链", "对接7大类、11条链", .figureDiffersFromQuote),
    IndicatorCase("数值: 12家", "引进企业若干", .figureDiffersFromQuote),
    IndicatorCase("同比: 下降18.5%", "到位资金3.2亿元，同比增长18.5%", .figureDiffersFromQuote),
    IndicatorCase("同比: 增长18.5%", "到位资金3.2亿元，同比下降了18.5%", .figureDiffersFromQuote),
    IndicatorCase("同比: 增长3%", "分别下降5%、3%", .figureDiffersFromQuote),
    IndicatorCase("同比: 18.5%", "同比下降18.5%", .figureDiffersFromQuote),
    IndicatorCase("同比: 增长18.5%", "同比增长-18.5%", .figureDiffersFromQuote),
    IndicatorCase("同比: 增长18.5%", "同比增长18.5个百分点", .figureDiffersFromQuote),
    IndicatorCase(
      "同比: 增长18.5%",
      "到位资金3.2亿元，其中省外资金1.5亿元；同比增长18.5%",
      quote: "到位资金3.2亿元",
      .figureDiffersFromQuote
    ),
    IndicatorCase("同比: 下降18.5%", "同比增长18.5%", quote: "18.5%", .figureDiffersFromQuote),
  ]

  static let right = [
    IndicatorCase("数值: 0.8亿元", "到位资金8000万元"),
    IndicatorCase("数值: 3.2亿元", "旅游收入3.2亿，增长5%"),
    IndicatorCase(
      "数值: 3.2亿元",
      "单位：亿元\n\n| 到位资金 | 3.2 | 18.5 |\n|---|---|---|",
      quote: "3.2 | 18.5"
    ),
    IndicatorCase("数值: 130个亿", "产值可达130个亿"),
    IndicatorCase("数值: 6到7亿元", "年收入6到7亿元"),
    IndicatorCase("数值: 年均1000万元", "年均安排1000万元援疆资金"),
    IndicatorCase("数值: 2 2.1亿元", "年产值2 2.1亿元"),
    IndicatorCase("数值: １１２家", "引进企业112 户"),
    IndicatorCase("数值: 百余家", "百余家企业"), IndicatorCase("数值: 十二家", "企业12家"),
    IndicatorCase("数值: 120万人次以上", "游客120 万人次以上，比上年多"),
    IndicatorCase("数值: 120万人次", "游客1200000人次"),
    IndicatorCase("数值: 7大类、11条链", "对接7大类、11条链、100余家企业"),
    IndicatorCase("数值: 20万安时", "2条可日产20万安时锂电池的生产线"),
    IndicatorCase("数值: 超过1GWh", "累计生产超过1GWh"),
    IndicatorCase("数值: 1500千瓦", "装机1.5兆瓦"), IndicatorCase("数值: 128km²", "共128平方公里"),
    IndicatorCase("数值: 2300亩", "面积1.53平方公里"), IndicatorCase("数值: 500标箱", "吞吐300TEU"),
    IndicatorCase("数值: 5.2倍", "增长420%"), IndicatorCase("数值: 上百家", "企业若干"),
    IndicatorCase("数值: 2023年12家", "今年12家"), IndicatorCase("数值: 再创新高", "再创新高"),
    IndicatorCase("数值: 30.6%", "分别实现了30.6%和5.4%的增长"),
    IndicatorCase("同比: 增长5.4%", "分别实现了30.6%和5.4%的增长"),
    IndicatorCase("同比: 增长30.6%", "实现30.6%和5.4%的增长"),
    IndicatorCase("同比: 增长3%", "分别增长5%和3%"), IndicatorCase("同比: 18.5%", "同比增长18.5%"),
    IndicatorCase("同比: 增幅18.5%", "同比上升18.50％"), IndicatorCase("同比: 下降18.5%", "增速为-18.5%"),
    IndicatorCase("同比: 持平", "与上年持平"), IndicatorCase("同比: 增长100%", "翻了一番"),
    IndicatorCase("同比: 增长50%", "同比增长五成"),
    IndicatorCase("同比: 下降3个百分点", "降幅收窄3个百分点"),
  ]
}

struct IndicatorFigureTests {
  /// What is let stand of one must not hide what is found of another.
  @Test func tellsIndicatorsOfOneNameApart() async {
    var content = Content()
    content.announce(body: "到位资金12家，又13家。")
    let indicator = { (name: String, more: String, quote: String) in
      "- 名称: \(name)\n  数值: 99家\n  来源: a\n  原文: \(quote)\n\(more)"
    }
    content.files["indicators/i.yaml"] =
      indicator("企业数", "  属地: 莎车县\n  时段: 2022年\n", "12家")
      + indicator("企业数", "  时段: 2023年\n", "13家") + indicator("户数", "  时段: 2023年\n", "13家")
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == Array(repeating: .figureDiffersFromQuote, count: 3))
    #expect(found.map(\.subject) == ["企业数 莎车县 2022年", "企业数 2023年", "户数"])
  }

  private func found(_ record: IndicatorCase) async -> [Diagnostic] {
    var content = Content()
    content.announce(body: "\n" + record.words)
    content.files["indicators/i.yaml"] = """
      - 名称: 到位资金
        \(record.fields)
        来源: a
        原文: '\(record.quote ?? record.words)'
      """
    return await content.ledger().diagnostics
  }

  @Test(arguments: IndicatorCase.wrong + IndicatorCase.right)
  func holdsAnIndicatorAgainstItsWords(_ record: IndicatorCase) async {
    #expect(await found(record).map(\.id) == record.ids)
  }

  /// As what it is, so that the wrong sign or digit is seen at once.
  @Test(arguments: [
    ("同比: 下降18.5%", "到位资金3.2亿元，同比增长18.5%", "增长18.5%"),
    ("数值: 12家", "引进企业112家，增长5%", "112家"), ("数值: 32亿元", "到位资金3.2亿元", "3.2亿元"),
  ])
  func tellsWhatIsStated(fields: String, words: String, suggestion: String) async {
    let found = await found(IndicatorCase(fields, words))
    #expect(found.map(\.suggestion) == [suggestion])
  }

  @Test(arguments: [
    ("50%", "其中甲2个，占40%", false), ("40%", "其中甲2个，占40%", true), ("百分之四十", "甲2个，占40%", true),
    ("40%", "甲2个，占百分之四十", true), ("40%", "甲2个，占四成", true), ("40%", "甲2个", false),
    ("50%", "甲2个，占一半", true), ("40%", "甲2个，约占40%", true), ("40%", "甲2个，占比约40%", false),
  ])
  func holdsAClaimsShareAgainstItsWords(_ share: String, _ quote: String, _ isStated: Bool) async {
    var content = Content()
    let claim = "  - 编号: part\n    内容: 甲\n    原文: \(quote)\n    个数: 2个\n    占比: \(share)\n"
    content.announce("a", "公布数:\n" + claim, body: quote)
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == (isStated ? [] : [.figureDiffersFromQuote]))
    #expect(found.allSatisfy { $0.subject == "part" })
  }

  /// 已开工1个，占20% is one statement, of which a quote may hold the first half.
  @Test(arguments: [("20%", true), ("30%", false), ("2%", false)])
  func takesAShareThatStandsBesideItsQuote(_ share: String, _ isStated: Bool) async {
    var content = Content()
    let claim = "  - 编号: part\n    内容: 甲\n    原文: 已开工1个\n    个数: 1个\n    占比: \(share)\n"
    content.announce("a", "公布数:\n" + claim, body: "项目中，已开工1个，占20%；其余在谈。")
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == (isStated ? [] : [.figureDiffersFromQuote]))
  }
}
