import Testing

@testable import TaizhangModel

/// A stated count and what it means; nil where it is none.
struct TallyCase: Sendable, CustomTestStringConvertible {
  var text: String
  var value: Tally.Value?

  init(_ text: String, _ value: Tally.Value?) {
    self.text = text
    self.value = value
  }

  var testDescription: String { text }

  static let readable = [
    TallyCase("17", .exactly(17)), TallyCase("17个", .exactly(17)), TallyCase("１７个", .exactly(17)),
    TallyCase("17 个", .exactly(17)), TallyCase("12家企业", .exactly(12)),
    TallyCase("十二个", .exactly(12)), TallyCase("共59项", .exactly(59)),
    TallyCase("1,021家", .exactly(1021)), TallyCase("1.2万个", nil), TallyCase("2万个", .exactly(20000)),
    TallyCase("近百家", .below(100)), TallyCase("不到20个", .below(20)),
    TallyCase("100余家", .above(100)), TallyCase("百余家", .above(100)),
    TallyCase("三十多个", .above(30)), TallyCase("超过30个", .above(30)),
    TallyCase("2万余家", .above(20000)), TallyCase("不少于20项", .atLeast(20)),
    TallyCase("20个以上", .atLeast(20)), TallyCase("不超过20个", .atMost(20)),
    TallyCase("20个以下", .atMost(20)), TallyCase("约20个", .about(20)),
    TallyCase("20个左右", .about(20)), TallyCase("0个", .exactly(0)),
  ]

  static let unreadable = [
    "", "个", "若干", "1.5个", "-3个", "17%", "59.5%", "10至12个", "10至十二个", "3个5个", "10-12个", "10亿颗",
    "45亿元", "8000元", "45万元", "几十家", "两三个", "一百五个", "不到一半", "20个以上项目",
    "12家企业和单位", "9999999999个",
  ].map { TallyCase($0, nil) }
}

@Suite struct TallyTests {
  @Test(arguments: TallyCase.readable + TallyCase.unreadable)
  func readsTheWords(_ wording: TallyCase) {
    #expect(Tally(parsing: wording.text)?.value == wording.value)
  }

  @Test func findsWhatATextCounts() {
    let text = "签约项目17个，其中超过5个在建；近百家企业、30个以上、约3万人，100余家，1.5亿元"
    #expect(
      Tally.all(in: text).map(\.value) == [
        .exactly(17), .above(5), .below(100), .atLeast(30), .about(30_000), .above(100),
      ]
    )
  }

  @Test func hasAPointOnlyWhereANumberIsStated() {
    #expect(Tally(parsing: "17个")?.point == 17)
    #expect(Tally(parsing: "约17个")?.point == 17)
    #expect(Tally(parsing: "近17个")?.point == nil)
    #expect(Tally(parsing: "17个以上")?.point == nil)
  }
}
