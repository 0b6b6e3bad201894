import TaizhangModel
import Testing

@testable import TaizhangLedger

/// A body, a record that rests on it, and what is found.
struct FigureCase: Sendable, CustomTestStringConvertible {
  var name: String
  var body: String
  var fields: String
  var ids: [Diagnostic.ID]

  init(_ name: String, _ body: String, _ fields: String, _ ids: Diagnostic.ID...) {
    self.name = name
    self.body = body
    self.fields = fields
    self.ids = ids
  }

  var testDescription: String { name }

  private static func amount(_ amount: String, _ quotes: String...) -> String {
    "金额: \(amount)\n金额名目: 签约额\n来源: a\n原文:\n" + quotes.map { "  - \($0)\n" }.joined()
  }

  static let amounts = [
    FigureCase("same", "签约额45亿元。", amount("45亿元", "签约额45亿元")),
    FigureCase("same worth", "签约额8000万元。", amount("0.8亿元", "签约额8000万元")),
    FigureCase("in the second quote", "甲项目。签约额45亿元。", amount("45亿元", "甲项目", "签约额45亿元")),
    FigureCase("one of two", "一期3亿元，二期5亿元", amount("5亿元", "一期3亿元，二期5亿元")),
    FigureCase("over a line break", "签约额45\n亿元。", amount("45亿元", "签约额45亿元")),
    FigureCase("other value", "签约额45亿元", amount("54亿元", "签约额45亿元"), .amountDiffersFromQuote),
    FigureCase("other unit", "签约额45亿元", amount("45万元", "签约额45亿元"), .amountDiffersFromQuote),
    FigureCase("other currency", "签约额45亿美元", amount("45亿元", "签约额45亿美元"), .amountDiffersFromQuote),
    FigureCase("qualifier left out", "约3.8亿元", amount("3.8亿元", "约3.8亿元"), .amountDiffersFromQuote),
    FigureCase("qualifier added", "投资3.8亿元", amount("约3.8亿元", "投资3.8亿元"), .amountDiffersFromQuote),
    FigureCase("sum of two", "3亿元、5亿元", amount("8亿元", "3亿元、5亿元"), .amountDiffersFromQuote),
    FigureCase("no money", "10亿颗", amount("10亿元", "10亿颗"), .amountDiffersFromQuote),
    FigureCase(
      "qualifier cut off in front",
      "超过3亿元",
      amount("3亿元", "3亿元"),
      .amountDiffersFromQuote
    ),
    FigureCase("qualifier cut off behind", "3亿元以上", amount("3亿元", "3亿元"), .amountDiffersFromQuote),
    FigureCase("torn digits", "产值2 2.1亿元", amount("2.1亿元", "2.1亿元"), .amountDiffersFromQuote),
    FigureCase("Chinese digit cut off", "投资十二亿元", amount("二亿元", "二亿元"), .amountDiffersFromQuote),
    FigureCase("not recorded", "签约额45亿元", "来源: a\n原文: 签约额45亿元", .amountNotRecorded),
    FigureCase("nothing to record", "年产10亿颗", "来源: a\n原文: 年产10亿颗"),
    FigureCase("no label", "签约额45亿元", "金额: 45亿元\n来源: a\n原文: 签约额45亿元", .amountWithoutLabel),
    FigureCase("label without amount", "甲项目", "金额名目: 签约额\n来源: a\n原文: 甲项目"),
  ]

  private static func table(_ head: String, _ rows: String..., above: String = "") -> String {
    let lines = [head, "| --- | --- | --- |"] + rows
    return "\(above)\n\n" + lines.map { "\($0)\n" }.joined()
  }

  /// Where the unit stands in a column's name or above the table.
  static let tables = [
    FigureCase(
      "unit in the column's name",
      table("| 序号 | 项目 | 签约额（万元） |", "| 1 | 甲项目 | 4500 |"),
      amount("4500万元", "1 | 甲项目 | 4500")
    ),
    FigureCase(
      "unit above, thousands, about, no outer bars",
      table("项目 | 总投资 | 单位", "甲项目 | 约1,200 | 某局", above: "附件1（单位：万元）"),
      amount("约1200万元", "甲项目 | 约1,200")
    ),
    FigureCase(
      "unit in a row of its own",
      table("| 序号 | 项目 | 总投资 |", "| | | （亿元） |", "| 1 | 甲项目 | 4.5 |"),
      amount("4.5亿元", "甲项目 | 4.5")
    ),
    FigureCase(
      "own unit beside the column's",
      table("| 项目 | 总投资（万元） | 备注 |", "| 甲项目 | 2.1亿元 | |"),
      amount("2.1亿元", "甲项目 | 2.1亿元")
    ),
    FigureCase(
      "unit in a column of its own",
      table("| 项目 | 总投资 | 单位 |", "| 甲项目 | 5 | 亿元 |", above: "单位：万元"),
      amount("5亿元", "甲项目 | 5 | 亿元")
    ),
    FigureCase(
      "unit above, other than the row's own",
      table("| 项目 | 总投资 | 单位 |", "| 甲项目 | 5 | 亿元 |", above: "单位：万元"),
      amount("5万元", "甲项目 | 5 | 亿元"),
      .amountDiffersFromQuote
    ),
    FigureCase(
      "亿 without 元 under a name without a unit",
      table("| 序号 | 项目 | 总投资 |", "| 1 | 甲项目 | 1.2亿 |"),
      amount("1.2亿元", "1 | 甲项目 | 1.2亿")
    ),
    FigureCase(
      "万 without 元 under 亿元",
      table("| 序号 | 项目 | 总投资（亿元） |", "| 1 | 甲项目 | 约8000万 |"),
      amount("约8000万元", "1 | 甲项目 | 约8000万")
    ),
    FigureCase(
      "亿 that is no sum",
      table("| 序号 | 项目 | 发电量 |", "| 1 | 甲项目 | 1.2亿 |"),
      amount("1.2亿元", "1 | 甲项目 | 1.2亿"),
      .amountDiffersFromQuote
    ),
    FigureCase(
      "a unit of money behind another",
      table("| 项目 | 总投资 | 面积 |", "| 甲项目 | 8000 | 20 |", above: "单位：亩、万元"),
      amount("8000万元", "甲项目 | 8000 | 20")
    ),
    FigureCase(
      "two units of money",
      table("| 项目 | 总投资 | 面积 |", "| 甲项目 | 8000 | 20 |", above: "单位：亿元、万元"),
      amount("8000亿元", "甲项目 | 8000 | 20"),
      .amountDiffersFromQuote
    ),
    FigureCase(
      "two units in a row",
      table("| 项目 | 总投资 | 单位 | 设备 | 单位 |", "| 甲 | 5 | 亿元 | 3 | 万元 |", above: "单位：万元"),
      amount("5万元", "甲 | 5 | 亿元 | 3 | 万元"),
      .amountDiffersFromQuote
    ),
    FigureCase(
      "names below a title",
      table("| 附表 | | |", "| 项目 | 总投资（亿元） | 备注 |", "| 乙 | 3 | |", "| 甲项目 | 2.1 | |"),
      amount("2.1亿元", "甲项目 | 2.1")
    ),
    FigureCase(
      "two rows",
      table("| 项目 | 总投资（亿元） | 备注 |", "| 甲 | 3 | |", "| 甲二期 | 2 | |"),
      amount("2亿元", "甲 | 3 | | | 甲二期 | 2")
    ),
    FigureCase(
      "other unit",
      table("| 序号 | 项目 | 签约额（万元） |", "| 1 | 甲项目 | 4500 |"),
      amount("4500亿元", "1 | 甲项目 | 4500"),
      .amountDiffersFromQuote
    ),
    FigureCase(
      "number of the row",
      table("| 序号 | 项目 | 签约额（万元） |", "| 1 | 甲项目 | 4500 |"),
      amount("1万元", "1 | 甲项目 | 4500"),
      .amountDiffersFromQuote
    ),
    FigureCase(
      "part of a cell",
      table("| 序号 | 项目 | 签约额（万元） |", "| 1 | 甲项目 | 约4500 |"),
      amount("4500万元", "甲项目 | 约4500"),
      .amountDiffersFromQuote
    ),
    FigureCase(
      "what was spent",
      table("| 序号 | 项目 | 累计到位资金（万元） |", "| 1 | 甲项目 | 4500 |"),
      amount("4500万元", "1 | 甲项目 | 4500"),
      .amountDiffersFromQuote
    ),
    FigureCase(
      "no unit anywhere",
      table("| 序号 | 项目 | 签约额 |", "| 1 | 甲项目 | 4500 |"),
      amount("4500万元", "1 | 甲项目 | 4500"),
      .amountDiffersFromQuote
    ),
    FigureCase(
      "figure above is no name",
      table("| 序号 | 项目 | 说明 |", "| 1 | 乙项目 | 2.1亿元 |", "| 2 | 甲项目 | 4500 |"),
      amount("4500亿元", "2 | 甲项目 | 4500"),
      .amountDiffersFromQuote
    ),
    FigureCase(
      "not recorded",
      table("| 序号 | 项目 | 签约额（万元） |", "| 1 | 甲项目 | 4500 |"),
      "来源: a\n原文: 1 | 甲项目 | 4500",
      .amountNotRecorded
    ),
    FigureCase(
      "nothing to record",
      table("| 序号 | 项目 | 签约额（万元） |", "| 1 | 甲项目 | — |"),
      "来源: a\n原文: 1 | 甲项目 | —"
    ),
  ]

  static let sources = [
    FigureCase("quote without source", "文", "原文: 文", .quoteWithoutSource),
    FigureCase("source without quote", "文", "来源: a", .sourceWithoutQuote),
    FigureCase(
      "milestone's quote without source",
      "文",
      "节点:\n  - 事项: 甲\n    原文: 文",
      .quoteWithoutSource
    ),
  ]

  private static let cited = "来源: a\n原文: 文\n"

  static let deadlines = [
    FigureCase("year named", "文", "完成时限: 2023年12月底"),
    FigureCase("year of the announcement", "文", cited + "完成时限: 12月底"),
    FigureCase("year of signing", "文", "签约时间: 2022-09-19\n完成时限: 签约后6个月内"),
    FigureCase("after a signing of no day", "文", cited + "完成时限: 签约后6个月内", .vagueDeadline),
    FigureCase("after an announcement", "文", cited + "完成时限: 6个月内"),
    FigureCase("no year and no base", "文", "完成时限: 12月底", .deadlineNeedsBase),
    FigureCase("months after what", "文", "完成时限: 6个月内", .deadlineNeedsBase),
    FigureCase("leap day", "文", cited + "完成时限: 2月29日", .unreadableDeadline),
    FigureCase(
      "leap day of a milestone",
      "文",
      cited + "节点:\n  - 事项: 甲\n    时间: 2月29日",
      .unreadableDate
    ),
    FigureCase("before its base", "文", cited + "完成时限: 6月底", .deadlineBeforeBase),
    FigureCase("before its base, year named", "文", cited + "完成时限: 2022年6月底"),
    FigureCase("signed after its announcement", "文", cited + "签约时间: 11月28日", .dateAfterSource),
    FigureCase("signed in its month", "文", cited + "签约时间: 10月"),
    FigureCase("signed on its day", "文", cited + "签约时间: 10月22日"),
    FigureCase("signed after it, year named", "文", cited + "签约时间: 2022-11-28"),
    FigureCase("signed after it, no day", "文", cited + "签约时间: 11月", .dateAfterSource),
    FigureCase(
      "milestone after its announcement",
      "文",
      cited + "节点:\n  - 事项: 甲\n    时间: 12月中旬",
      .dateAfterSource
    ),
    FigureCase(
      "plan after its announcement",
      "文",
      cited + "节点:\n  - 事项: 甲\n    时间: 12月中旬\n    计划: 是"
    ),
    FigureCase(
      "plan before its announcement",
      "文",
      cited + "节点:\n  - 事项: 甲\n    时间: 3月中旬\n    计划: 是",
      .deadlineBeforeBase
    ),
    FigureCase("vague", "文", "完成时限: 春节前", .vagueDeadline),
    FigureCase("standing", "文", "完成时限: 长期坚持"),
    FigureCase("day of signing without year", "文", "签约时间: 9月19日", .deadlineNeedsBase),
    FigureCase("milestone without year", "文", "节点:\n  - 事项: 甲\n    时间: 3月中旬", .deadlineNeedsBase),
  ]
}

@Suite struct FigureTests {
  @Test(
    arguments: FigureCase.amounts + FigureCase.tables + FigureCase.sources + FigureCase.deadlines
  )
  func holdsTheRecordAgainstItsWords(_ record: FigureCase) async {
    var content = Content()
    content.announce(body: "\n" + record.body)
    content.record("r-1", record.fields)
    #expect(await content.ledger().diagnostics.map(\.id) == record.ids)
  }

  @Test func tellsTheAmountsThatAreStated() async {
    var content = Content()
    content.announce(body: "投资约3亿元，其中5000万元")
    content.record("r-1", "金额: 3亿元\n金额名目: 签约额\n来源: a\n原文: 3亿元，其中5000万元")
    let found = await content.ledger().diagnostics
    #expect(found.map(\.suggestion) == ["约3亿元"])
    #expect(found.compactMap(content.words) == ["3亿元"])
  }

  @Test func holdsAClaimsAmountAgainstItsWords() async {
    var content = Content()
    let head = "公布数:\n  - 编号: c-1\n    内容: 甲\n    原文: 1110亿元\n    金额: 1110亿元\n"
    content.announce("a", head, body: "累计超过1110亿元")
    #expect(await content.ledger().diagnostics.map(\.id) == [.amountDiffersFromQuote])
  }

  /// With the words that limit it; full-width digits and Chinese numerals are the same number.
  @Test(arguments: [
    ("现场签约项目17个", "17个", true), ("现场签约项目 １７ 个", "17个", true), ("集中签约十七个项目", "17个", true),
    ("签约项目17个", "约17个", false), ("近百家企业", "近百家", true), ("近百家企业", "100家", false),
    ("30个以上", "30个", false), ("17个、20个", "20个", true), ("117个", "17个", false),
    ("合计 | 29 | 15.8", "29个", true), ("配套企业4家", "4家企业", true), ("四大产业", "4大产业", true),
    ("17项", "17个", true), ("17项", "17", true), ("共4家", "4魑", false), ("共4家", "4家魑", false),
    ("共4家", "4 魑以上", false), ("4 家 企业", "4家企业", true), ("共4家", "4厢", false),
  ])
  func holdsAClaimsCountAgainstItsWords(_ quote: String, _ count: String, _ isStated: Bool) async {
    var content = Content()
    let head = "公布数:\n  - 编号: c-1\n    内容: 甲\n    原文: \(quote)\n    个数: \(count)\n"
    content.announce("a", head, body: quote)
    let found = await content.ledger().diagnostics.map(\.id)
    #expect(found == (isStated ? [] : [.countDiffersFromQuote]))
  }

  /// A wrong number has no right one; a wrong measure word has that of the words.
  @Test(arguments: [
    ("共4家企业", "4魑", "4家"), ("引进近百家", "近百魑", "近百家"), ("30 个以上", "30魑以上", "30个以上"),
    ("4魅、4家", "4魑", "4家"), ("4魅", "4魑", nil), ("共4家", "5魑", nil),
  ])
  func suggestsTheCountAsItIsStated(quote: String, count: String, suggestion: String?) async {
    var content = Content()
    let head = "公布数:\n  - 编号: c-1\n    内容: 甲\n    原文: \(quote)\n    个数: \(count)\n"
    content.announce("a", head, body: quote)
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == [.countDiffersFromQuote] && found[0].suggestion == suggestion)
  }

  @Test func needsAYearInTheDateOfAnAnnouncement() async {
    var content = Content()
    content.announce(on: "10月22日", body: "文")
    #expect(await content.ledger().diagnostics.map(\.id) == [.deadlineNeedsBase])
  }
}
