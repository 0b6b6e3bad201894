import TaizhangLedger
import TaizhangModel
import TaizhangOffice
import TaizhangReading
import Testing

@testable import TaizhangImport

/// Tables of projects in notices, drafted and read again by the passes of a build.
struct NoticeTableTests {
  private let head = "青山县2025年春季招商推介会签约项目责任分解表\n\n2025年3月10日\n\n"

  private func draft(_ notice: NoticeText) async -> NoticeDraft {
    draftNotice(
      notice,
      as: "n",
      batch: "春季推介会",
      await sampleNames(),
      treatment: "照录。"
    )
  }

  private func ledger(_ draft: NoticeDraft) async -> Outcome<Ledger> {
    let files = draft.files.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }
    let sources = Sources(sampleTables() + files)
    let records = await parseRecords(sources, jobs: 1)
    let outcome = await buildLedger(records.value, sources, asOf: nil, jobs: 1)
    return Outcome(outcome.value, records.diagnostics + outcome.diagnostics)
  }

  private func errors(_ ledger: Outcome<Ledger>) -> [Diagnostic] {
    ledger.diagnostics.filter { $0.severity == .error }
  }

  /// What was found in tables.
  private func found(_ draft: NoticeDraft) -> [Diagnostic.ID] { tableFindings(draft).map(\.id) }

  private func tableFindings(_ draft: NoticeDraft) -> [Diagnostic] {
    draft.remarks.compactMap { remark in
      guard case .inTable(let finding) = remark.kind else { return nil }
      return finding
    }
  }

  private func cell(_ text: String, _ columns: Int = 1, goesOn: Bool = false) -> TableCell {
    TableCell(
      blocks: [.paragraph(Paragraph(text: text))],
      columnSpan: columns,
      continuesAbove: goesOn
    )
  }

  /// Rows of cells parted by blanks; ^ goes on with the cell above.
  private func document(_ above: [String], _ rows: String...) -> NoticeText {
    let table = Table(
      rows: rows.map { row in
        TableRow(
          cells: row.split(separator: " ").map {
            $0 == "^" ? cell("", goesOn: true) : cell($0 == "_" ? "" : String($0))
          }
        )
      }
    )
    let paragraphs = ["青山县2025年春季招商推介会签约项目责任分解方案", "2025年3月10日"] + above
    return NoticeText(
      Document(
        blocks: paragraphs.map { .paragraph(Paragraph(text: $0)) } + [.table(table)],
        omissions: []
      )
    )
  }

  /// However a text parts its cells, a figure has its column's unit, and the row is its source.
  @Test(arguments: [
    "序号\t项目名称\t签约额（亿元）\t牵头单位\t完成时限\n1\t青山县风机项目\t8\t地区工信局\t2025年6月底\n2\t白水县轴承项目\t约1.2\t\t年内",
    """
    | 序号 | 项目名称 | 签约额（亿元） | 牵头单位 | 完成时限 |
    |---|:--:|---|---|---|
    | 1 | 青山县风机项目 | 8 | 地区工信局 | 2025年6月底 |
    | 2 | 白水县轴承项目 | 约1.2 |  | 年内 |
    """,
    "序号|项目名称|签约额（亿元）|牵头单位|完成时限\n1|青山县风机项目|8|地区工信局|2025年6月底\n2|白水县轴承项目|约1.2||年内",
    """
    序号  项目名称　　　　签约额（亿元）  牵头单位    完成时限
    1     青山县风机项目  8              地区工信局  2025年6月底
    2     白水县轴承项目  约1.2          地区工信局  年内
    """,
  ])
  func textsHaveTables(_ table: String) async {
    let draft = await draft(NoticeText(head + table))
    let ledger = await ledger(draft)
    #expect(errors(ledger) == [])
    let projects = ledger.value.projects
    #expect(projects.map(\.name) == ["青山县风机项目", "白水县轴承项目"])
    #expect(projects.map { $0.amount?.text } == ["8亿元", "约1.2亿元"])
    #expect(projects.map { $0.deadline?.due?.iso } == ["2025-06-30", "2025-12-31"])
    #expect(projects.map { $0.places.map { ledger.value.places[$0].name } } == [["青山县"], ["白水县"]])
    #expect(ledger.value.units[projects[0].lead ?? Ref(0)].name == "地区工信局")
    #expect(projects[0].citations.first?.quote == "1 | 青山县风机项目 | 8 | 地区工信局 | 2025年6月底")
    #expect(draft.sums.map(\.total) == [Money(fen: 920_000_000_00)])
    #expect(draft.files.map(\.path).last == "Content/projects/n/table-1.yaml")
  }

  /// The unit stands above the table; units are one cell over two rows.
  @Test func documentsHaveTables() async {
    let notice = document(
      ["附件1 洽谈项目一览表", "单位：万元"],
      "序号 项目名称 投资 责任单位 年度计划投资",
      "1 青山县风机项目 63000 青山县、云岭产业园 100",
      "2 白水县轴承项目 8500 ^ 200",
      "_ 合计 71500 _ 300"
    )
    let draft = await draft(notice)
    let ledger = await ledger(draft)
    #expect(errors(ledger) == [])
    let projects = ledger.value.projects
    #expect(projects.map { $0.amount?.text } == ["63000万元", "8500万元"])
    #expect(projects.map { ledger.value.rules.kinds[$0.kind].name } == ["洽谈", "洽谈"])
    let units = projects.map { $0.responsible.map { ledger.value.units[$0].name } }
    #expect(units == Array(repeating: ["青山县人民政府", "云岭产业园管委会"], count: 2))
    #expect(found(draft) == [.unreadColumn])
    // A notice has no room above its head for what a sheet may say there.
    #expect(tableFindings(draft).allSatisfy { $0.arguments == ["年度计划投资", "", "unknown"] })
    #expect(draft.remarks.allSatisfy { $0.kind != .table })
  }

  /// One sum over two rows is nobody's, and of two columns with what a project costs none is taken.
  @Test func whatIsNotPlainIsLeftOut() async {
    let merged = await draft(
      document(
        [],
        "项目名称 签约额（亿元） 属地",
        "甲风机项目 3 青山县",
        "乙轴承项目 ^ 青山县",
        "丙冷链项目 2 青山县"
      )
    )
    #expect(await ledger(merged).value.projects.map { $0.amount?.text } == [nil, nil, "2亿元"])
    let two = await draft(document([], "项目名称 签约额（亿元） 总投资（亿元）", "青山县风机项目 3 5"))
    let ledger = await ledger(two)
    #expect(ledger.value.projects.map { $0.amount?.text } == [nil])
    // The build asks for it.
    #expect(ledger.diagnostics.contains { $0.id == .amountNotRecorded })
    let parts = await draft(
      document([], "项目名称 总投资（亿元） 属地", "_ 固定资产投资 _", "青山县风机项目 3 青山县")
    )
    #expect(parts.records == 0 && found(parts) == [.unclearHead])
    let leads = await draft(document([], "项目名称 牵头单位", "青山县风机项目 地区工信局、县发改委"))
    #expect(await self.ledger(leads).value.projects.map(\.lead) == [nil])
    #expect(leads.remarks.contains { $0.kind == .unread && $0.words == ["地区工信局、县发改委"] })
  }

  /// A unit in a column of its own, or below the rows, is not that of the head: no sum is taken.
  @Test func sumsOfADoubtfulUnitAreLeftOut() async {
    let column = await draft(
      document(["单位：万元"], "项目名称 签约额 单位", "青山县风机项目 5 亿元", "白水县轴承项目 4500 万元")
    )
    #expect(column.sums.map(\.withoutAmount) == [2])
    #expect(found(column).contains(.unitColumn))
    let ledger = await ledger(column)
    #expect(ledger.value.projects.map { $0.amount?.text } == [nil, nil])
    let asked = ledger.diagnostics.filter { $0.id == .amountNotRecorded }
    #expect(asked.count == 2)
    let below = await draft(
      document([], "项目名称 签约额（万元） 属地", "青山县风机项目 5 青山县", "注：签约额单位为亿元")
    )
    let told = below.remarks.compactMap { remark -> Bool? in
      guard case .headBelow(let below) = remark.kind else { return nil }
      return below.isDoubtful
    }
    #expect(told == [true])
    #expect(await self.ledger(below).value.projects.map { $0.amount?.text } == [nil])
    let same = await draft(
      document(["单位：万元"], "项目名称 签约额 单位", "青山县风机项目 5 万元")
    )
    #expect(await self.ledger(same).value.projects.map { $0.amount?.text } == ["5万元"])
  }

  /// Rows that do not add up to their total are told; other tables stay text.
  @Test func totalsAndOtherTables() async {
    let wrong = await draft(
      document([], "项目名称 签约额（亿元）", "青山县风机项目 3", "白水县轴承项目 2", "合计 6")
    )
    #expect(found(wrong) == [.totalRowDiffers])
    let other = await draft(document([], "县市 签约额（亿元）", "青山县 3"))
    #expect(other.records == 0 && other.remarks.contains { $0.kind == .table })
  }

  /// Rows of the same words stand on different lines.
  @Test func theSameRowTwiceIsQuotedByLine() async {
    let row = "青山县风机项目\t3亿元\t地区工信局\n"
    let draft = await draft(NoticeText(head + "项目名称\t签约额\t牵头单位\n" + row + row))
    let ledger = await ledger(draft)
    #expect(errors(ledger) == [])
    let lines = ledger.value.projects.compactMap { $0.citations.first?.line }
    #expect(lines.count == 2 && lines[0] + 1 == lines[1])
  }
}
