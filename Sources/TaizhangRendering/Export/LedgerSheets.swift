import TaizhangLedger
package import TaizhangModel
package import TaizhangOffice
import TaizhangWording

extension SitePages {
  /// The ledger as the pages show it, for people who work in a spreadsheet program: the records, and
  /// the stated figures with what they were held against.
  ///
  /// Sums are numbers in 万元; where the words are a bound, a range or another currency, and where no
  /// amount is stated, the cell is empty and the words stand beside it.
  package func ledgerSheets() -> [SheetDraft] {
    [context.recordSheet(), context.claimSheet()]
  }
}

/// UTF-16 code units that a cell may hold.
private let largestText = 32_767

/// A column, and how its cells are made.
private struct SheetColumn<Row> {
  var draft: ColumnDraft
  var cell: (Row) -> CellDraft

  static func text(_ head: String, _ width: Double, _ words: @escaping (Row) -> String)
    -> SheetColumn
  {
    SheetColumn(draft: ColumnDraft(head, .prose, width: width)) { row in
      let text = words(row)
      guard text.utf16.count <= largestText else { return .text("太长，见网页") }
      return text.isEmpty ? .empty : .text(text)
    }
  }

  static func number(
    _ head: String,
    _ width: Double,
    _ cell: @escaping (Row) -> CellDraft
  ) -> SheetColumn {
    SheetColumn(draft: ColumnDraft(head, .number, width: width), cell: cell)
  }
}

/// A record with its row and state, which several cells are made from.
private struct RecordRow {
  var project: Project
  var row: ProjectRow
  var state: ProjectState
  var lights: Lights
  var toSolve: [OpenProblem]

  /// The sums that are about what is stated.
  var aboutWords: String {
    [Measure.fundsTotal, .investedTotal].filter { state.figures[$0]?.isAbout == true }
      .map(\.word).joined(separator: "、")
  }
}

extension SiteContext {
  fileprivate func recordSheet() -> SheetDraft {
    let rows = ledger.projects.indices.map { index in
      RecordRow(
        project: ledger.projects[index],
        row: projectRow(Ref(index)),
        state: states[index],
        lights: lights[index],
        toSolve: ledger.problemsToSolve(states[index])
      )
    }
    return sheet(
      "项目",
      note: "金额（万元）只填确数和约数；以上、以下、区间、外币和未注明的空着，不是零。金额名目不同的不相加；一行代表几个项目的，金额是合计。",
      identityColumns + progressColumns + sourceColumns,
      rows
    )
  }

  private var identityColumns: [SheetColumn<RecordRow>] {
    [
      .text("编号", 16) { $0.project.id },
      .text("名称", 32) { $0.project.name },
      .text("批次", 18) { $0.row.batch.text },
      .text("类别", 8) { $0.row.kind },
      .text("行业", 12) { $0.row.sector?.text ?? unstatedWord },
      .text("属地", 14) { names($0.row.places) },
      .number("项目数", 8) { .number(Double($0.project.count)) },
      .text("金额名目", 10) { $0.row.label },
      .text("金额（照公告）", 14) { $0.project.amount?.text ?? unstatedWord },
      .number("金额（万元）", 12) { .tenThousandYuan($0.project.amount?.point) },
      .text("牵头单位", 16) { $0.row.lead?.text ?? unstatedWord },
      .text("责任单位", 24) { names($0.row.responsible) },
    ]
  }

  private var progressColumns: [SheetColumn<RecordRow>] {
    [
      .text("完成时限", 14) { $0.project.deadline?.text ?? "" },
      .text("应到日期", 12) { $0.row.due },
      .text("时限状态", 14) { $0.row.status.word },
      .text("阶段", 12) { $0.row.stage },
      .text("项目灯", 12) { [self] in words($0.lights.project) },
      .text("报送灯", 12) { [self] in words($0.lights.reporting) },
      .text("最近月报", 10) { $0.row.lastReport },
      .number("累计到位资金（万元）", 12) { .tenThousandYuan($0.state.figures[.fundsTotal]?.money) },
      .number("累计完成投资（万元）", 12) { .tenThousandYuan($0.state.figures[.investedTotal]?.money) },
      .text("约数", 12) { $0.aboutWords },
      .text("未解决的问题", 20) { $0.toSolve.map(\.problem.words).joined(separator: "\n") },
    ]
  }

  /// 黄灯（临期）; empty where none is on.
  private func words(_ light: Light?) -> String {
    light.map { view(of: $0) }.map { "\($0.word)（\($0.rule)）" } ?? ""
  }

  private var sourceColumns: [SheetColumn<RecordRow>] {
    [
      .text("投资方", 20) { $0.project.investors.joined(separator: "、") },
      .text("建设内容", 44) { $0.project.content },
      .text("公告", 30) { [self] row in
        row.project.announcement.map { ledger.announcements[$0].title } ?? ""
      },
      .text("原文", 60) { $0.project.citations.first?.quote ?? "" },
      .text("备注", 60) { $0.project.remarks },
    ]
  }

  fileprivate func claimSheet() -> SheetDraft {
    let columns: [SheetColumn<ClaimRow>] = [
      .text("公布数", 24) { $0.what },
      .text("公布", 20) { $0.stated },
      .text("台账", 20) { $0.recorded },
      .text("核对", 12) { $0.verdict },
      .text("原因", 30) { $0.reason },
      .text("公告", 36) { $0.source.text },
      .text("原文", 50) { $0.quote },
      .text("备注", 44) { $0.remarks },
    ]
    return sheet("公布数", note: "公布的数和台账的数逐条核对，见网页的核对单。", columns, claimRows)
  }

  private func sheet<Row>(
    _ name: String,
    note: String,
    _ columns: [SheetColumn<Row>],
    _ rows: [Row]
  ) -> SheetDraft {
    SheetDraft(
      name: name,
      title: "\(ledger.settings.title)：\(name)",
      lines: ["截至\(ledger.settings.asOf.chinese)　　编制单位：\(ledger.settings.editor)", note],
      columns: columns.map(\.draft),
      rows: rows.map { row in columns.map { $0.cell(row) } },
      hasFilter: true
    )
  }
}

private func names(_ links: [Link]) -> String {
  links.isEmpty ? unstatedWord : links.map(\.text).joined(separator: "、")
}

extension CellDraft {
  /// A sum as a number in 万元; empty where there is none.
  package static func tenThousandYuan(_ money: Money?) -> CellDraft {
    guard let money else { return .empty }
    return .number(Double(money.fen) / Double(Money.tenThousandYuan.fen))
  }
}
