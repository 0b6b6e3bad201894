import TaizhangModel
import Testing

@testable import TaizhangLedger

/// A field with a name nobody knows, and the name that was meant.
struct UnknownNameCase: Sendable, CustomTestStringConvertible {
  var field: String
  var id: Diagnostic.ID
  var name: String
  var suggestion: String?

  init(_ field: String, _ id: Diagnostic.ID, _ name: String, _ suggestion: String?) {
    self.field = field
    self.id = id
    self.name = name
    self.suggestion = suggestion
  }

  var testDescription: String { field }

  static let all = [
    UnknownNameCase("属地: 沙车县", .unknownPlace, "沙车县", "莎车县"),
    UnknownNameCase("属地: 莎车县、夜城县", .unknownPlace, "夜城县", "叶城县"),
    UnknownNameCase("属地: 乌鲁木齐", .unknownPlace, "乌鲁木齐", nil),
    UnknownNameCase("行业: 工页", .unknownSector, "工页", "工业"),
    UnknownNameCase("牵头单位: 地区发改局", .unknownUnit, "地区发改局", "地区发改委"),
    UnknownNameCase("责任单位: 叶城县、地区发改局", .unknownUnit, "地区发改局", "地区发改委"),
    UnknownNameCase("批次: 亚博", .unknownBatch, "亚博", "亚博会"),
    UnknownNameCase("类别: 签定", .unknownKind, "签定", "签约"),
    UnknownNameCase("阶段: 开土", .unknownStage, "开土", "开工"),
    UnknownNameCase("目标阶段: 达产", .unknownStage, "达产", "投产"),
    UnknownNameCase("金额名目: 签约金", .unknownAmountLabel, "签约金", "签约额"),
    UnknownNameCase("金额名目: 签约额/意向投资", .unknownAmountLabel, "签约额/意向投资", "签约额 / 意向投资"),
    UnknownNameCase("来源: b", .unknownAnnouncement, "b", nil),
    UnknownNameCase("关联: r-2", .unknownRecord, "r-2", nil),
    UnknownNameCase("关联: r1", .unknownRecord, "r1", "r-1"),
  ]

  static let scopes = [
    UnknownNameCase("来源:\n        - aa", .unknownAnnouncement, "aa", "a"),
    UnknownNameCase("批次:\n        - 亚博", .unknownBatch, "亚博", "亚博会"),
    UnknownNameCase("类别:\n        - 签定", .unknownKind, "签定", "签约"),
    UnknownNameCase("行业:\n        - 工页", .unknownSector, "工页", "工业"),
    UnknownNameCase("属地:\n        - 沙车县", .unknownPlace, "沙车县", "莎车县"),
    UnknownNameCase("记录:\n        - r-2", .unknownRecord, "r-2", nil),
  ]
}

@Suite struct NameTests {
  /// What a record lacks is no reason not to tell that its place is wrong.
  @Test(arguments: [
    ("units.yaml", "- 拼写: a\n  类型: 部门\n  属地: 沙车县\n"),
    ("units.yaml", "- 名称: 县\n  类型: 部门\n  属地: 沙车县\n"),
    ("indicators/a.yaml", "- 属地: 沙车县\n  数值: 3亿元\n  来源: a\n  原文: 文\n"),
    ("indicators/a.yaml", "- 名称: 资金\n  属地: 沙车县\n  数值: 3亿元\n  来源: a\n"),
    ("projects/a.yaml", "批次: 亚博会\n类别: 签约\n属地: 沙车县\n项目:\n  - 编号: a\n"),
    ("projects/a.md", "---\n批次: 亚博会\n类别: 签约\n属地: 沙车县\n---\n"),
    ("projects/a.csv", "批次：亚博会　类别：签约\n编号,名称,属地\na,,沙车县\n"),
    (
      "projects/a.yaml",
      "批次: 亚博会\n类别: 签约\n属地: 沙车县\n项目:\n  - 编号: a\n    名称: 甲\n    属地: 莎车县\n"
    ),
    (
      "announcements/b.md",
      "---\n标题: 文\n日期: 2022-10-22\n公布数:\n  - 编号: b-1\n    个数: 1个\n    范围:\n      属地: 沙车县\n---\n文\n"
    ),
  ])
  func tellsEveryUnknownPlace(path: String, text: String) async {
    var content = Content()
    content.announce(body: "文")
    content.files[path] = text
    let found = await content.ledger().diagnostics.filter { $0.id == .unknownPlace }
    #expect(found.map(\.arguments) == [["沙车县"]] && found.first?.suggestion == "莎车县", "\(found)")
  }

  /// Nobody can tell which names a table holds that cannot be read; the table's own finding says it.
  @Test(arguments: ["places", "sectors", "units", "batches", "rules"], [nil, "- 名称: \"甲"])
  func asksForNoNamesOfATableThatIsUnread(table: String, text: String?) async {
    var content = Content()
    content.announce(body: "文")
    content.record("r-1", "属地: 莎车县\n行业: 工业\n责任单位: 叶城县\n阶段: 开工\n金额名目: 签约额")
    content.files["\(table).yaml"] = text
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == [text == nil ? .missingFile : .unreadableYAML], "\(found)")
  }

  @Test(arguments: UnknownNameCase.all)
  func suggestsTheNameThatWasMeant(_ unknown: UnknownNameCase) async throws {
    var content = Content()
    content.announce(body: "文")
    content.record("r-1", unknown.field)
    let found = await content.ledger().diagnostics
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.id == unknown.id)
    #expect(finding.arguments == [unknown.name])
    #expect(finding.suggestion == unknown.suggestion)
    #expect(content.words(of: finding) == unknown.name)
  }

  /// What rests on an announcement that is not known is no further error.
  @Test func tellsOfAnUnknownAnnouncementOnce() async {
    let rest = [
      "完成时限: 12月底前", "签约日期: 3月", "节点:\n  - 事项: 开工\n    时间: 3月\n    原文: 甲", "分工原文: 乙",
      "变更:\n  - 日期: 3月\n    建设内容: 乙",
    ]
    for fields in rest {
      var content = Content()
      content.record("r-1", fields)
      #expect(await content.ledger().diagnostics.contains { $0.severity == .error }, "\(fields)")
      content.record("r-1", "来源: b\n" + fields)
      let found = await content.ledger().diagnostics
      #expect(found.map(\.id) == [.unknownAnnouncement], "\(fields): \(found)")
    }
  }

  @Test(arguments: UnknownNameCase.scopes)
  func looksUpTheNamesOfAScope(_ unknown: UnknownNameCase) async throws {
    var content = Content()
    let claim = "公布数:\n  - 编号: c-1\n    内容: 甲\n    原文: 共3个\n    个数: 3个\n    范围:\n      "
    content.announce("a", claim + unknown.field + "\n", body: "共3个")
    content.record("r-1")
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == [unknown.id])
    #expect(found.map(\.suggestion) == [unknown.suggestion])
    #expect(found.compactMap(content.words) == [unknown.name])
  }

  @Test func findsItemsByNameAndAlias() async {
    var content = Content()
    content.record("r-1", "属地: 塔县、莎车县\n责任单位: 叶城县、地区发改委")
    let outcome = await content.ledger()
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value.projects.map(\.places) == [[Ref(3), Ref(1)]])
    #expect(outcome.value.projects.map(\.responsible) == [[Ref(1), Ref(0)]])
  }

  @Test(arguments: [
    ("- 名称: 工业\n  拼写: a\n- 名称: 工业\n  拼写: b\n", "工业"),
    ("- 名称: 工业\n  拼写: a\n- 名称: 制造业\n  拼写: b\n  别名: 工业\n", "工业"),
    ("- 名称: 工业\n  拼写: a\n  别名: 制造\n- 名称: 纺织\n  拼写: b\n  别名: 制造\n", "制造"),
    ("- 名称: 工业\n  拼写: a\n  别名: 纺织\n- 名称: 纺织\n  拼写: b\n", "纺织"),
  ])
  func findsANameThatTwoItemsHave(table: String, name: String) async {
    var content = Content()
    content.files["sectors.yaml"] = table
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == [.duplicateName])
    #expect(found.map(\.arguments) == [[name]])
    #expect(found.map(\.related.count) == [1])
  }

  @Test func allowsAnAliasThatIsItsOwnName() async {
    var content = Content()
    content.files["sectors.yaml"] = "- 名称: 工业\n  拼写: a\n  别名: 工业\n"
    #expect(await content.ledger().diagnostics.isEmpty)
  }

  @Test func findsIdsThatTwoRecordsHave() async {
    var content = Content()
    content.record("r-1")
    content.record("r-2", "编号: r-1")
    let outcome = await content.ledger()
    #expect(outcome.diagnostics.map(\.id) == [.duplicateID])
    #expect(outcome.diagnostics.map(\.related.count) == [1])
    #expect(outcome.value.projects.count == 2)
  }

  @Test func findsIdsThatTwoAnnouncementsOrClaimsHave() async {
    var content = Content()
    let claim = "公布数:\n  - 编号: c-1\n    内容: 甲\n    原文: 共3个\n    个数: 3个\n"
    content.announce("a", claim, body: "共3个")
    content.announce("b", claim + "编号: a\n", body: "共3个")
    #expect(await content.ledger().diagnostics.map(\.id) == [.duplicateID, .duplicateID])
  }

  @Test func takesTheKindsStageWhereNoneIsSaid() async {
    var content = Content()
    content.record("r-1")
    content.record("r-2", "阶段: 开工")
    content.record("r-3", "类别: 采购意向")
    #expect(await content.ledger().value.projects.map(\.stage) == [Ref(1), Ref(2), nil])
  }

  /// One unit under two names is one unit; its projects do not count twice.
  @Test func takesAUnitOnce() async {
    var content = Content()
    content.record("r", "责任单位: 叶城县、叶城县人民政府、地区发改委\n属地: 叶城县、叶城县")
    let outcome = await content.ledger()
    #expect(outcome.diagnostics.map(\.id) == [])
    #expect(outcome.value.projects.map(\.responsible) == [[Ref(1), Ref(0)]])
    #expect(outcome.value.projects.map(\.places) == [[Ref(2)]])
  }
}
