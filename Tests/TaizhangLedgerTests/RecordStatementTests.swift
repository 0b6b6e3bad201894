import TaizhangModel
import Testing

@testable import TaizhangLedger

/// A cell of a month's sheet in a column of the project's own, and what the record says.
struct StatementCase: Sendable, CustomTestStringConvertible {
  var head: String
  var cell: String
  var fields: String

  init(_ head: String, _ cell: String, _ fields: String = "") {
    (self.head, self.cell, self.fields) = (head, cell, fields)
  }

  var testDescription: String { "\(head) \(cell): \(fields)" }

  private static let sum = "金额: 4.5亿元\n金额名目: 签约额"

  static let same = [
    StatementCase("签约额（万元）", "45000", sum), StatementCase("签约额（亿元）", "4.50", sum),
    StatementCase("签约额（万元）", "4.5亿元", sum), StatementCase("签约额", "45000", sum),
    StatementCase("金额（万元）", "45000", sum), StatementCase("总投资（万元）", "45000", sum),
    StatementCase("签约额（万元）", "", sum), StatementCase("签约额（万元）", "—", sum),
    StatementCase("签约额（万元）", "45000", "金额: 约4.5亿元\n金额名目: 签约额"),
    StatementCase("签约额（万元）", "0"), StatementCase("签约额（万元）", "待定"),
    StatementCase("完成时限", "2023年12月底", "完成时限: 2023年12月底"),
    StatementCase("完成时限", "2023-12-31", "完成时限: 2023年12月底"),
    StatementCase("完成时限", "12月底", "签约时间: 2023-01-10\n完成时限: 2023年底前"),
    StatementCase("完成时限", "", "完成时限: 2023年12月底"), StatementCase("完成时限", "待定"),
    StatementCase("牵头单位", "地区发改委", "牵头单位: 地区发改委"),
    StatementCase("责任单位", "叶城县、地区发改委", "责任单位: 地区发改委、叶城县人民政府"),
    StatementCase("牵头单位", "无"), StatementCase("类别", "签约"), StatementCase("批次", "亚博会"),
    StatementCase("属地", "喀什地区", "属地: 莎车县"), StatementCase("属地", "塔县", "属地: 塔什库尔干县"),
    StatementCase("项目数", "2个", "项目数: 2"), StatementCase("行业", "工业", "行业: 工业"),
    StatementCase("目标阶段", "投产", "目标阶段: 投产"), StatementCase("投资方", "甲公司", "投资方: 甲公司"),
    StatementCase("建设内容", "建 设厂房", "建设内容: 建设厂房"), StatementCase("序号", "7"),
    StatementCase("签约时间", "2022年10月", "签约时间: 2022-10-22"),
    StatementCase(
      "实际开工时间",
      "2023年3月1日",
      "节点:\n  - 事项: 奠基\n    阶段: 开工\n    时间: 2023年3月"
    ),
  ]

  static let other = [
    StatementCase("签约额（万元）", "4500", sum), StatementCase("签约额（亿元）", "5", sum),
    StatementCase("签约额", "4500", sum), StatementCase("金额（万元）", "50000", sum),
    StatementCase("签约额（万元）", "5000"), StatementCase("完成时限", "2024年6月底", "完成时限: 2023年12月底"),
    StatementCase("完成时限", "待定", "完成时限: 2023年12月底"), StatementCase("完成时限", "2024年6月底"),
    StatementCase("完成时限", "尽快完成吧", "完成时限: 2023年12月底"),
    StatementCase("牵头单位", "叶城县", "牵头单位: 地区发改委"),
    StatementCase("牵头单位", "地区工信局", "牵头单位: 地区发改委"), StatementCase("牵头单位", "地区工信局"),
    StatementCase("责任单位", "叶城县", "责任单位: 地区发改委、叶城县人民政府"),
    StatementCase("类别", "洽谈"), StatementCase("批次", "商洽会"),
    StatementCase("属地", "叶城县", "属地: 莎车县"), StatementCase("属地", "叶城县"),
    StatementCase("项目数", "3", "项目数: 2"), StatementCase("行业", "商贸物流", "行业: 工业"),
    StatementCase("目标阶段", "开工", "目标阶段: 投产"),
    StatementCase("签约时间", "2022年11月", "签约时间: 2022-10-22"),
    StatementCase(
      "实际开工时间",
      "2023年4月1日",
      "节点:\n  - 事项: 奠基\n    阶段: 开工\n    时间: 2023年3月"
    ),
  ]

  /// What is of the record, and of which nobody can say whether it differs.
  static let unread = [
    StatementCase("总投资（万元）", "50000", sum), StatementCase("贷款需求（万元）", "50", sum),
    StatementCase("实际开工时间", "2023年4月1日"), StatementCase("签约时间", "2022年11月"),
    StatementCase("属地", "莎车县某某乡", "属地: 莎车县"), StatementCase("行业", "光伏", "行业: 工业"),
    StatementCase("建设内容", "建设两座厂房", "建设内容: 建设厂房"), StatementCase("投资方", "乙公司"),
    StatementCase("名单未附", "是"),
  ]
}

/// What months' sheets say of the records themselves.
struct RecordStatementTests {
  private func content(_ fields: String, _ sheets: [String: String]) -> Content {
    var content = Content()
    content.record("a", fields)
    for (month, text) in sheets { content.files["reports/\(month)/x.csv"] = text }
    return content
  }

  private func found(_ content: Content) async -> [Diagnostic] {
    await content.ledger().diagnostics.filter { $0.severity != .note }.sorted()
  }

  private func found(_ statement: StatementCase) async -> [Diagnostic] {
    let sheet = "项目编号,\(statement.head),本月进展\na,\(statement.cell),施工\n"
    return await found(content(statement.fields, ["2023-03": sheet]))
  }

  @Test(arguments: StatementCase.same)
  func letsStandWhatTheRecordSays(_ statement: StatementCase) async {
    #expect(await found(statement).filter { $0.id != .vagueDeadline } == [])
  }

  @Test(arguments: StatementCase.other)
  func tellsWhatTheRecordDoesNotSay(_ statement: StatementCase) async {
    let found = await found(statement).filter { $0.id != .vagueDeadline }
    #expect(found.map(\.id) == [.reportDiffersFromRecord])
    #expect(found.first?.arguments.prefix(2) == ["a", statement.head])
    #expect(found.first?.related.count == 1)
  }

  @Test(arguments: StatementCase.unread)
  func tellsColumnsThatAreNotRead(_ statement: StatementCase) async {
    let found = await found(statement)
    #expect(found.map(\.id) == [.unreadColumn])
    #expect(found.first?.arguments == [statement.head, statement.head, "of the record"])
    #expect(found.first?.subject == "reports/2023-03/x.csv \(statement.head)")
  }

  /// Whether a row reports anything or not, and whether it has an id or a name.
  @Test func tellsWhatARowWithoutAReportSays() async {
    let sheet = "项目编号,项目名称,完成时限,本月进展\n,a,2024年6月底,\nA,,2024年7月底,\n"
    let content = content("完成时限: 2023年12月底", ["2023-03": sheet])
    let found = await found(content)
    #expect(found.map(\.id) == [.reportDiffersFromRecord])
    #expect(found.map(\.subject) == ["a 完成时限 2024年7月底"])
  }

  /// A column once, and one that is left out on purpose not at all.
  @Test func tellsAColumnOnce() async {
    var content = content("", ["2023-03": "项目编号,实际开工时间,本月进展\na,3月,施工\nb,3月,施工\n"])
    content.record("b")
    #expect(await found(content).map(\.id) == [.unreadColumn])
    content.files["reports/2023-03/x.csv"]?.insert(contentsOf: "不读的列：实际开工时间\n", at: "".startIndex)
    #expect(await found(content) == [])
  }

  /// What the last sheet says is told at the first that says so, and what one alone says between two that
  /// agree; what was so before is not.
  @Test(arguments: [
    (["底", "底", "底"], []), (["前", "底", "底"], []), (["前", "前", "底"], []), (["前", "中", "底"], []),
    (["底", "前", "底"], [2]), (["前", "中", "前"], [2, 3]), (["底", "前", "前"], [2]),
    (["前", "前", "前"], [1]),
    (["", "前", ""], [2]),
  ])
  func knowsThatSheetsGrowOld(cells: [String], months: [Int]) async {
    #expect(await found(cells, "项目编号,完成时限,报送人,本月进展\n") == months)
  }

  /// The months whose sheets are told of, of months that say something of a deadline at the end of 2023.
  private func found(_ cells: [String], _ head: String) async -> [Int] {
    let days = ["底": "2023年12月底", "前": "2023年10月底", "中": "2023年11月底"]
    var sheets: [String: String] = [:]
    for (index, cell) in cells.enumerated() {
      let row = "a,\(days[cell] ?? ""),,施工\(index)\n"
      sheets["2023-0\(index + 1)"] = "不读的列：上次报送、报送人\n" + head + row
    }
    let content = content("完成时限: 2023年12月底", sheets)
    let paths = content.files.keys.sorted()
    return await found(content).compactMap { finding in
      guard finding.id == .reportDiffersFromRecord, case .spot(let spot) = finding.place
      else { return nil }
      return paths[Int(spot.file.index)].split(separator: "/")[1].split(separator: "-").last
        .flatMap { Int($0) }
    }
  }

  /// The ledger fills in its own words month after month, and somebody else's once.
  @Test(arguments: [
    (["前", "前"], []), (["底", "前"], [2]), (["前"], [1]), (["前", "前", "中"], [3]),
    (["前", "中", "前"], [2, 3]),
  ])
  func knowsWhatFormsAreFilledInWith(cells: [String], months: [Int]) async {
    let found = await found(cells, "项目编号,完成时限,上次报送,本月进展\n")
    #expect(found == months)
  }

  /// A form of a month before a change says what was so then.
  @Test func goesByEveryScopeTheRecordHad() async {
    let fields = """
      类别: 洽谈
      金额: 2亿元
      金额名目: 意向投资
      变更:
        - 日期: 2023-05-20
          类别: 签约
          金额: 1.8亿元
          金额名目: 签约额
      """
    let head = "项目编号,类别,金额（万元）,意向投资（万元）,签约额（万元）,本月进展\n"
    let content = content(
      fields,
      ["2023-03": head + "a,洽谈,20000,20000,,谈\n", "2023-06": head + "a,签约,18000,,18000,签\n"]
    )
    #expect(await found(content) == [])
  }

  /// What is said for months to come is held against the record then.
  @Test func leavesLaterMonthsAlone() async {
    let content = content("", ["2023-03": "项目编号,完成时限,本月进展\na,2024年底,施工\n"])
    #expect(await content.ledger(asOf: "2023-02-28").diagnostics == [])
    #expect(await content.ledger(asOf: "2023-03-01").diagnostics.count == 1)
  }
}
