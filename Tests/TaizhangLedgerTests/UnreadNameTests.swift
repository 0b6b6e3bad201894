import TaizhangModel
import Testing

@testable import TaizhangLedger

/// A file with what others refer to, and why it is not there.
struct UnreadCase: Sendable, CustomTestStringConvertible {
  var path: String
  var text: String
  var found: [Diagnostic.ID]

  init(_ path: String, _ text: String, _ found: Diagnostic.ID...) {
    (self.path, self.text, self.found) = (path, text, found)
  }

  var testDescription: String { "\(path): \(text)" }

  private static let head = "批次: 亚博会\n类别: 签约\n"
  private static let list = head + "项目:\n  - 编号: r-1\n    名称: 甲\n"

  /// Files with record `r-2`, `r-3` or both.
  static let records = [
    UnreadCase("projects/r-2.yaml", "名称: \"甲\n" + head, .unreadableYAML),
    UnreadCase("projects/r-2.yaml", "名称：甲\n" + head, .fullWidthColon),
    UnreadCase("projects/r-2.yaml", head, .missingField),
    UnreadCase("projects/r-2.md", "名称: 甲\n" + head, .missingFrontMatter),
    UnreadCase("projects/r-2.md", "---\n名称: &甲 甲\n---\n", .yamlAnchor),
    UnreadCase("projects/r-2.txt", "名称: 甲\n" + head, .unexpectedFile),
    UnreadCase("r-2.yaml", "名称: 甲\n" + head, .unexpectedFile),
    UnreadCase("projects/b.yaml", list + "  - 编号：r-2\n    名称: 乙\n", .fullWidthColon),
    UnreadCase("projects/b.yaml", list + "  - {编号：r-2, 名称: 乙\n", .fullWidthColon),
    UnreadCase(
      "projects/b.yaml",
      list + "  - 编号: r-2\n      名称：乙\n",
      .fullWidthColon,
      .invalidSlug,
      .missingField
    ),
    UnreadCase("projects/b.yaml", list + "  - 编号: R-2\n    名称: 乙\n", .invalidSlug),
    UnreadCase("projects/b.yaml", list + "  - 编号: r-2\n", .missingField),
    UnreadCase("projects/b.yaml", list + "  - 编码: r-2\n    名称: 乙\n", .unknownField, .missingField),
    UnreadCase("projects/b.yaml", list + "    编号: r-2\n", .duplicateKey),
    UnreadCase("projects/b.yaml", list + "    id: r-2\n", .duplicateKey),
    UnreadCase("projects/b.yaml", list + "  - 编号：r-2\n", .fullWidthColon),
    UnreadCase("projects/b.yaml", list + "    项目:\n      - 编号: r-2\n", .wrongShape),
    UnreadCase(
      "projects/b.yaml",
      head + "目录:\n  - 编号: r-2\n",
      .missingField,
      .unknownField
    ),
    UnreadCase(
      "projects/b.yaml",
      head + "项目:\n  甲:\n    编号: r-2\n",
      .missingField,
      .wrongShape
    ),
    UnreadCase("projects/b.csv", "批次：亚博会\n编号,名称\nr-2,甲\n", .missingColumn),
    UnreadCase("projects/b.csv", "甲,乙\nr-2,丙\n", .missingHeader),
    UnreadCase("projects/b.csv", "批次：亚博会　类别：签约\n编号,名称\nR-2,\n", .missingField),
    UnreadCase(
      "projects/b.csv",
      "批次：亚博会　类别：签约\n编号,名称\nr-1,甲\nr-4,\"乙\nr-2,丙\n",
      .missingField,
      .unreadableCell
    ),
    UnreadCase(
      "projects/b.csv",
      "批次：亚博会　类别：签约\n编号,名称\nr-1,甲\n类别：洽谈\nr-2,丙\n",
      .headBelow
    ),
    UnreadCase("projects/b.xlsx", "r-2", .unreadableWorkbook),
    UnreadCase("projects/b.et", "乙", .unexpectedFile),
  ]
}

/// A reference to what is there and could not be read is no second error.
@Suite struct UnreadNameTests {
  private let claim = """
    公布数:
      - 编号: c-1
        内容: 甲
        原文: 共3个
        个数: 3个
        范围:
          记录: r-2

    """

  @Test(arguments: UnreadCase.records)
  func asksForNoRecordThatCouldNotBeRead(_ unread: UnreadCase) async {
    var content = Content()
    content.announce("a", claim, body: "共3个")
    content.record("r-9", "关联: r-2")
    content.files["reports/2024-09/a.yaml"] = "项目: r-2\n进展: 开工\n"
    let unknown = await content.ledger().diagnostics.map(\.id)
    #expect(unknown == [.unknownRecord, .unknownRecord, .unknownRecord])
    content.files[unread.path] = unread.text
    let found = await content.ledger().diagnostics
    #expect(Set(found.map(\.id)) == Set(unread.found), "\(found)")
  }

  /// One that no file seems to hold is told in the same run, and so is one that a doubt leaves out.
  @Test(arguments: ["编号: r-2\n名称: \"乙\n", "\u{FEFF}---\n"])
  func tellsOfOtherRecords(text: String) async {
    var content = Content()
    content.record("r-9", "关联: r-3")
    content.files["projects/b.yaml"] = text
    let found = await content.ledger().diagnostics
    #expect(found.contains { $0.id == .unknownRecord && $0.arguments == ["r-3"] }, "\(found)")
  }

  /// Reports may go by the name.
  @Test func asksForNoNameOfARecordThatCouldNotBeRead() async {
    var content = Content()
    content.files["projects/b.yaml"] = "编号: r-2\n名称: 乙县（一期）项目\n批次: [\n"
    content.files["reports/2024-09/a.yaml"] = "项目: 乙县（一期）项目\n进展: 开工\n"
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == [.unreadableYAML], "\(found)")
  }

  @Test(arguments: [
    ("announcements/b.md", "标题: 文\n"), ("announcements/b.md", "---\n标题: \"文\n---\n"),
    ("announcements/d.md", "---\n编号: b\n公布数: [c-2\n---\n"), ("b.md", "---\n标题: 文\n---\n"),
  ])
  func asksForNoAnnouncementThatCouldNotBeRead(path: String, text: String) async {
    var content = Content()
    content.record("r-9", "来源: b\n原文: 甲")
    content.files[path] = text
    let found = await content.ledger().diagnostics
    #expect(found.count == 1 && found.first?.id != .unknownAnnouncement, "\(found)")
  }

  @Test(arguments: [
    ("announcements/b.md", "---\n标题: \"文\n公布数:\n  - 编号: c-2\n---\n", 1),
    (
      "announcements/b.md",
      "---\n标题: 文\n日期: 2022-10-22\n公布数:\n  - 编号: c-2\n    个数: 1个\n    原文: 文\n---\n文\n", 1
    ),
  ])
  func asksForNoClaimThatCouldNotBeRead(path: String, text: String, count: Int) async {
    var content = Content()
    let parts = "公布数:\n  - 编号: c-1\n    内容: 甲\n    原文: 共3个\n    个数: 3个\n    分项: c-2\n"
    content.announce("a", parts, body: "共3个")
    content.files[path] = text
    let found = await content.ledger().diagnostics
    #expect(found.count == count && found.first?.id != .unknownClaim, "\(found)")
  }

  @Test func asksForNoLineOfATableThatCouldNotBeRead() async {
    var content = Content()
    content.record("r-1", "属地: 和田县\n行业: 农业\n责任单位: 和田\n阶段: 封顶")
    content.files["places.yaml"]? += "\n- 名称: 和田县\n  类型: 县市\n"
    content.files["sectors.yaml"]? += "- 名称: 农业\n"
    content.files["units.yaml"]? += "\n- 名称: 和田县人民政府\n  类型: 政府\n  别名: [和田]\n"
    content.files["rules.yaml"] = content.files["rules.yaml"]?
      .replacing("  - 名称: 开工\n", with: "  - 名称: 开工\n  - 名字: 封顶\n")
    let found = await content.ledger().diagnostics
    #expect(Set(found.map(\.id)) == [.missingField, .unknownField], "\(found)")
  }

  @Test func asksForNoReportThatCouldNotBeRead() async {
    var content = Content()
    content.record("r-1")
    content.files["reports/2024-09/a.yaml"] = "项目: r-1\n更正: 2024-08\n进展: 开工\n"
    #expect(await content.ledger().diagnostics.map(\.id) == [.correctionOfNothing])
    content.files["reports/2024-08/a.yaml"] = "- 项目: r-1\n  进展: \"开工\n"
    #expect(await content.ledger().diagnostics.map(\.id) == [.unreadableYAML])
  }
}
