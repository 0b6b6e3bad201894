import Testing

@testable import TaizhangImport

struct NoticeTextTests {
  @Test func emptyLinesPartParagraphs() {
    let notice = NoticeText("甲。\n\n\u{3000}\u{3000}乙。\r\n \t\r\n丙\u{0C}丁。")
    #expect(
      notice.paragraphs == [
        .init(text: "甲。", line: 1), .init(text: "乙。", line: 3), .init(text: "丙", line: 5),
        .init(text: "丁。", line: 6),
      ]
    )
  }

  /// A line of a page that was cut at its edge goes on in the next.
  @Test func aCutLineGoesOn() {
    let notice = NoticeText(
      """
      为深入贯彻落实国家“一带一路”战略、新疆沿边开放战略和
      对口支援新疆工作要求，提出统合现有的喀什经济技术开发区（喀什
      市境，40 平方公里），整体打造喀什国际经济合作区。
      二、甲
      乙
      """
    )
    #expect(notice.paragraphs.map(\.line) == [1, 4, 5])
    #expect(notice.paragraphs[0].reading.contains("开发区（喀什市境，40 平方公里）"))
  }

  /// Each item begins a paragraph, and so does each line that names a unit, however long the line
  /// above is and whatever it ends with.
  @Test func whatBeginsSomethingIsAParagraph() {
    let long = "1.莎车县20万千瓦配套储能和80万千瓦市场化并网光伏发电项目，签约额45亿元"
    let notice = NoticeText("\(long)\n\(long)\n牵头单位：地区发改委\n责任单位：莎车县人民政府")
    #expect(notice.paragraphs.count == 4)
  }

  @Test func linesAreJoinedAsTheyAreRead() {
    let notice = NoticeText("喀什经济开发区三迪光电项目，从事LED封装、FLASH\nmemory存储测试产业链的研发、制造和销售，在\n喀什")
    #expect(
      notice.paragraphs[0].reading == "喀什经济开发区三迪光电项目，从事LED封装、FLASH memory存储测试产业链的研发、制造和销售，在喀什"
    )
  }
}
