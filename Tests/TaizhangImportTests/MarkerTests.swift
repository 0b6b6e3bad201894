import Testing

@testable import TaizhangImport

struct MarkerTests {
  @Test(arguments: [
    ("一、大会签约项目", Marker.Level.part, 1, "大会签约项目"),
    ("十、甲", .part, 10, "甲"),
    ("十二、甲", .part, 12, "甲"),
    ("二十、甲", .part, 20, "甲"),
    ("九十九、甲", .part, 99, "甲"),
    ("（一）光伏", .group, 1, "光伏"),
    ("(十一) 光伏", .group, 11, "光伏"),
    ("1.莎车县", .item, 1, "莎车县"),
    ("13. 巴楚县", .item, 13, "巴楚县"),
    ("2、甲", .item, 2, "甲"),
    ("３．甲", .item, 3, "甲"),
    ("（1）甲", .detail, 1, "甲"),
    ("2）甲", .detail, 2, "甲"),
    ("①甲", .detail, 1, "甲"),
    ("⑳甲", .detail, 20, "甲"),
  ])
  func isRead(_ text: String, level: Marker.Level, number: Int, words: String) throws {
    let marker = try #require(Marker(of: text[...]))
    #expect(marker.level == level)
    #expect(marker.number == number)
    #expect(String(marker.words) == words)
  }

  @Test(arguments: [
    "", "甲", "1.5亿元", "１．５亿元", "一", "一是甲", "（一", "（甲）", "十十、甲", "二三、甲", "0.甲", "2023年", "1000.甲",
    "一1、甲", "（一1）甲",
  ])
  func isNone(_ text: String) {
    #expect(Marker(of: text[...]) == nil)
  }
}
