import Foundation
import TaizhangLedger
import TaizhangModel
import TaizhangReading
import Testing

@testable import TaizhangImport

/// A notice drafted and read again by the passes of a build.
struct DraftTests {
  private func draft(_ text: String, batch: String? = nil) async -> NoticeDraft {
    draftNotice(NoticeText(text), as: "n", batch: batch, await sampleNames(), treatment: "照录。")
  }

  private func ledger(_ draft: NoticeDraft) async -> Outcome<Ledger> {
    let files = draft.files.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }
    let sources = Sources(sampleTables() + files)
    let records = await parseRecords(sources, jobs: 1)
    let outcome = await buildLedger(records.value, sources, asOf: nil, jobs: 1)
    return Outcome(outcome.value, records.diagnostics + outcome.diagnostics)
  }

  private let notice = """
    关于印发《2025年春季招商推介会项目责任分解方案》的通知

    各县、市人民政府：
    现将方案印发你们。
    云岭地区行政公署办公室
    2025年3月10日

    一、签约项目
    签约项目4个，其中装备制造项目2个。
    （一）装备制造项目（2个）
    1.青山县风电塔筒项目，签约额8亿元
    2.白水县轴承项目，签约额约1.2亿元
    牵头单位：地区工信局
    责任单位：青山县、白水县人民政府
    完成时限：2025年12月底
    （二）商贸物流项目（2个）
    1.青山县冷链项目2个，签约额合计6.3亿元。（牵头单位：地区工信局；责任单位：青山县；完成时限：2025年6月底）
    二、洽谈项目
    （一）采购意向（9项，详见附件）
    牵头单位：地区工信局
    三、工作要求
    （一）加强领导。
    1.落实责任，力争全年到位资金20亿元。
    """

  @Test func aNoticeBecomesRecords() async throws {
    let draft = await draft(notice)
    let outcome = await ledger(draft)
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
    let ledger = outcome.value
    #expect(
      ledger.projects.map(\.name) == ["青山县风电塔筒项目", "白水县轴承项目", "青山县冷链项目", "采购意向"]
    )
    #expect(ledger.projects.map { $0.amount?.text } == ["8亿元", "约1.2亿元", "6.3亿元", nil])
    #expect(ledger.projects.map(\.count) == [1, 1, 2, 9])
    #expect(ledger.projects.map(\.listMissing) == [false, false, false, true])
    #expect(ledger.projects.map { ledger.rules.kinds[$0.kind].name } == ["签约", "签约", "签约", "采购意向"])
    #expect(
      ledger.projects.map { $0.deadline?.due?.iso } == [
        "2025-12-31", "2025-12-31", "2025-06-30", nil,
      ]
    )
    #expect(ledger.projects[0].responsible.map { ledger.units[$0].name } == ["青山县人民政府", "白水县人民政府"])
    #expect(ledger.announcements.map(\.title) == ["关于印发《2025年春季招商推介会项目责任分解方案》的通知"])
    #expect(ledger.announcements.map(\.issuer) == ["云岭地区行政公署办公室"])
    #expect(ledger.announcements.map { $0.date.iso } == ["2025-03-10"])
  }

  /// The counts of headings and of what introduces them are held against the records.
  @Test func statedCountsAreClaims() async {
    let outcome = await ledger(await draft(notice))
    let reconciliations = await reconcile(outcome.value, jobs: 1)
    #expect(outcome.value.claims.map { $0.count?.text } == ["4个", "2个", "2个", "9项"])
    #expect(reconciliations.count == 4)
    // 4 stated, and 2 + 2 recorded, of which one line stands for two.
    #expect(reconciliations.map(\.verdict) == [.agrees, .agrees, .agrees, .notCheckable])
    let short = notice.replacingOccurrences(of: "签约项目4个", with: "签约项目5个")
    let differing = await ledger(await self.draft(short))
    #expect(await reconcile(differing.value, jobs: 1).map(\.verdict)[0] == .differs)
  }

  @Test func whatIsNotInTheDraftIsTold() async {
    let draft = await draft(notice)
    #expect(
      draft.remarks.map(\.kind) == [
        .leftOut, .otherFigures, .leftOut, .notProjects, .otherFigures,
      ]
    )
  }

  @Test func sumsAreToldByLabel() async {
    let draft = await draft(notice)
    #expect(draft.sums.map(\.label) == ["签约额", nil])
    #expect(draft.sums.map(\.records) == [3, 1])
    #expect(draft.sums.map(\.projects) == [4, 9])
    #expect(draft.sums[0].total == Money(fen: 1_550_000_000_00))
    #expect(draft.records == 4 && draft.claims == 4)
  }

  /// A number that is left out may be an item that is missing.
  @Test func aGapInTheNumbersIsTold() async {
    let gap = notice.replacingOccurrences(of: "2.白水县", with: "3.白水县")
    let remarks = await draft(gap).remarks
    #expect(remarks.contains { $0.kind == .numberGap && $0.words == ["2", "3"] && $0.line == 12 })
  }

  /// Two items of the same words stand on different lines.
  @Test func theSameWordsTwiceAreQuotedByLine() async {
    let text = """
      甲通知
      2025年3月10日
      1.青山县甲项目，签约额1亿元
      牵头单位：地区工信局
      完成时限：2025年6月底
      一、签约项目
      1.青山县甲项目，签约额1亿元
      牵头单位：地区工信局
      完成时限：2025年6月底
      """
    let outcome = await ledger(await draft(text, batch: "春季推介会"))
    #expect(
      outcome.diagnostics.filter { $0.id == .ambiguousQuote || $0.id == .quoteNotFound } == []
    )
    let lines = outcome.value.projects.map { $0.citations.first?.line ?? 0 }
    #expect(lines.count == 2 && lines[0] < lines[1])
  }

  /// Of several assignments each holds for the item in front of it alone.
  @Test func assignmentsInsideAGroup() async {
    let text = """
      甲通知
      2025年3月10日
      一、签约项目
      1.青山县甲项目，签约额1亿元
      完成时限：2025年6月底
      2.青山县乙项目，签约额1亿元
      3.青山县丙项目，签约额1亿元（完成时限：2025年9月底）
      4.青山县丁项目，签约额1亿元
      """
    let draft = await draft(text, batch: "春季推介会")
    let ledger = await ledger(draft).value
    #expect(
      ledger.projects.map { $0.deadline?.due?.iso } == ["2025-06-30", nil, "2025-09-30", nil]
    )
    #expect(draft.remarks.filter { $0.kind == .noAssignment }.map(\.line) == [6, 8])
    let before = text.replacingOccurrences(of: "1.青山县甲", with: "完成时限：2025年1月底\n1.青山县甲")
    let unclear = await self.draft(before, batch: "春季推介会")
    #expect(unclear.remarks.contains { $0.kind == .unclearAssignment && $0.line == 4 })
    #expect(await self.ledger(unclear).value.projects[0].deadline?.due?.iso == "2025-06-30")
  }

  /// One that stands with an item is that item's, also where it is the only one.
  @Test func theOnlyAssignmentMayBeAnItems() async {
    let text = """
      甲通知
      2025年3月10日
      一、签约项目
      1.青山县甲项目，签约额1亿元
      2.青山县乙项目，签约额1亿元（责任单位：青山县）
      3.青山县丙项目，签约额1亿元
      """
    let ledger = await ledger(await draft(text, batch: "春季推介会")).value
    #expect(ledger.projects.map(\.responsible.count) == [0, 1, 0])
  }

  /// A unit in between, and a list of units on two lines.
  @Test func anAssignmentGoesOnBehindOtherLines() async {
    let text = """
      甲通知
      2025年3月10日
      一、签约项目
      1.青山县甲项目，签约额1亿元
      牵头单位：地区工信局
      责任单位：青山县、
      白水县人民政府
      配合单位：地区财政局
      完成时限：2025年12月底
      """
    let draft = await draft(text, batch: "春季推介会")
    let project = await ledger(draft).value.projects[0]
    #expect(project.lead != nil && project.responsible.count == 2)
    #expect(project.deadline?.due?.iso == "2025-12-31")
    #expect(draft.remarks.contains { $0.words.joined().contains("配合单位：地区财政局") })
  }

  /// A short line between lists heads the next one; what it denies is no kind.
  @Test func headingsWithoutNumbers() async {
    let text = """
      甲签约通知
      2025年3月10日
      一、签约项目
      1.青山县甲项目，签约额1亿元
      洽谈项目：
      1.青山县乙项目，签约额1亿元
      未签约项目：
      1.青山县丙项目，签约额1亿元
      """
    let draft = await draft(text, batch: "春季推介会")
    let kinds = draft.files.dropFirst().map { $0.text.contains("类别: 签约") }
    #expect(kinds == [true, false, false])
    #expect(draft.files[2].text.contains("类别: 洽谈") && !draft.files[3].text.contains("类别"))
    #expect(draft.remarks.contains { $0.kind == .noKind && $0.line == 7 })
  }

  @Test func totalsAndListsInBrackets() async {
    let text = """
      甲通知
      2025年3月10日
      一、签约项目（2个）
      （1）青山县甲项目，签约额1亿元
      （2）青山县乙项目，签约额2亿元
      （3）小计2个，签约额3亿元
      """
    let draft = await draft(text, batch: "春季推介会")
    #expect(draft.sums.map { $0.total?.fen } == [300_000_000_00])
    #expect(draft.remarks.contains { $0.kind == .subtotal && $0.line == 6 })
    #expect(!draft.files[1].text.contains("名单未附"))
  }

  /// Pages of a printed notice: lines cut at the edge, numbers of pages, a number of the next item
  /// that a figure follows.
  @Test func linesOfPages() async {
    let text = """
      甲通知
      2025年3月10日
      一、签约项目
      1.青山县农副产品冷链物流仓储建设及配套设施项目
      2.20万锭棉纺项目，签约额5亿元，占地五百亩，年内
      — 4 —
      5、6月开工建设
      """
    let draft = await draft(text, batch: "春季推介会")
    let projects = await ledger(draft).value.projects
    #expect(projects.map(\.name) == ["青山县农副产品冷链物流仓储建设及配套设施项目", "20万锭棉纺项目"])
    #expect(projects.map { $0.amount?.text } == [nil, "5亿元"])
    #expect(draft.remarks.contains { $0.kind == .pageNumbers && $0.words == ["1"] })
    #expect(draft.remarks.contains { $0.kind == .joinedLines && $0.line == 5 })
  }

  /// A number that is no next one may still be an item's; 5、6月 is none.
  @Test func anItemBehindALineWithoutAStop() async {
    let text = """
      甲通知
      2025年3月10日
      一、签约项目
      1.青山县农副产品冷链物流仓储建设及配套设施项目，签约额1亿元
      3、白水县棉纺项目，签约额5亿元
      """
    let draft = await draft(text, batch: "春季推介会")
    #expect(draft.sums.map(\.records) == [2])
    #expect(draft.remarks.contains { $0.kind == .numberGap })
  }

  /// What could be a project is told, whatever it is numbered by.
  @Test func headingsThatNameProjectsAreTold() async {
    let text = """
      甲签约通知
      2025年3月10日
      一、青山县甲项目
      二、签约项目
      （一）青山县乙项目
      （二）青山县丙项目
      三、要求
      1.推进签约项目
      甲\t乙项目\t5
      """
    let draft = await draft(text, batch: "春季推介会")
    #expect(draft.records == 0)
    #expect(draft.remarks.filter { $0.kind == .noItems }.map(\.line) == [3, 5, 6])
    #expect(draft.remarks.contains { $0.kind == .notProjects && $0.line == 8 })
    #expect(draft.remarks.contains { $0.kind == .unread && $0.line == 9 })
  }

  /// No paragraph of a list is passed over, whatever it looks like.
  @Test func everyParagraphThatIsNotDraftedIsTold() async {
    let text = """
      甲签约通知
      2025年3月10日
      一、签约项目
      1.青山县甲项目，签约额1亿元
      责任单位：青山县
      另有白水县乙项目，由云帆公司投资建设。
      完成时限：2025年12月底
      3 白水县丙项目
      二、白水县丁项目，由云帆公司投资建设。
      """
    let draft = await draft(text, batch: "春季推介会")
    let told = draft.remarks.filter { $0.kind == .leftOut }
    #expect(told.map(\.line) == [6, 8])
    #expect(told.map { $0.words[0] } == ["6", "9"])
  }

  /// Totals, other projects' amounts and placeholders are not the project's own.
  @Test func whatIsNotTheProjectsOwn() async {
    let text = """
      甲通知
      2025年3月10日
      一、签约项目
      1.青山县产业园项目，包含污水处理工程总投资2亿元
      2.青山县合计，总投资5亿元
      3.白水县乙项目
      投资方：云帆公司，总投资：5亿元
      建设地点：待定
      （1）责任单位：同上
      牵头单位：地区工信局牵头，青山县配合
      """
    let draft = await draft(text, batch: "春季推介会")
    let projects = await ledger(draft).value.projects
    #expect(projects.map(\.name) == ["青山县产业园项目", "白水县乙项目"])
    #expect(projects.map { $0.amount?.text } == [nil, nil])
    #expect(
      projects.allSatisfy { $0.investors.isEmpty && $0.lead == nil && $0.responsible.isEmpty }
    )
    let told = draft.remarks.flatMap(\.words).joined()
    #expect(["2亿元", "青山县合计", "总投资：5亿元", "待定"].allSatisfy { told.contains($0) })
  }

  /// The count of a part is the one that its groups add up to, or that stands behind 项目.
  @Test func theCountOfAPart() async {
    let other = notice.replacingOccurrences(of: "签约项目4个", with: "5个县市的12家企业参加，签约项目4个")
    let claims = await ledger(await draft(other)).value.claims
    #expect(claims.map { $0.count?.text } == ["4个", "2个", "2个", "9项"])
  }

  @Test(arguments: [
    ("第七届中国-亚博会签约通知", nil), ("2025年春季招商推介会签约通知", "2025年春季招商推介会"), ("春季推介会签约通知", nil),
  ])
  func batchesAreFoundByTheirFullName(_ title: String, _ batch: String?) async {
    let draft = await draft("\(title)\n2025年3月10日\n一、签约项目\n1.青山县甲项目，签约额1亿元")
    #expect(draft.files[1].text.contains("批次: ") == (batch != nil))
  }

  /// Lines with labels below an item are its own, and quoted with it; others are told.
  @Test func linesBelowAnItem() async {
    let text = """
      甲通知
      2025年3月10日
      一、签约项目（2个）
      1.青山县风机项目
      建设内容：年产5万吨塔筒，配套仓储。
      投资方：云帆装备有限公司
      项目总投资：共计8亿元；
      联系人：张三
      2.轴承项目，总投资2亿元
      （1）建设地点：白水县
      （2）总投资：3亿元
      """
    let draft = await draft(text, batch: "春季推介会")
    let outcome = await ledger(draft)
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
    let projects = outcome.value.projects
    #expect(projects.map { $0.amount?.text } == ["8亿元", "2亿元"])
    #expect(projects.map(\.content) == ["年产5万吨塔筒，配套仓储", ""])
    #expect(projects.map(\.investors) == [["云帆装备有限公司"], []])
    #expect(projects.map { $0.places.map { outcome.value.places[$0].name } } == [["青山县"], ["白水县"]])
    #expect(projects.map(\.citations.count) == [4, 2])
    #expect(draft.remarks.filter { $0.kind == .unread }.map(\.line) == [8, 11])
  }

  @Test func textWithoutAListIsKept() async {
    let draft = await draft("青山县签约项目17个，总投资1026亿元。\n\n会后，7个项目集中签约。")
    #expect(draft.files.map(\.path) == ["Content/announcements/n.md"])
    #expect(draft.files[0].text.hasSuffix("\n青山县签约项目17个，总投资1026亿元。\n\n会后，7个项目集中签约。\n"))
    #expect(draft.remarks.map(\.kind) == [.noTitle, .noDate, .otherFigures, .otherFigures])
    #expect(draft.remarks.last?.words == ["7个"])
  }

  /// Marks of Markdown's stay the words they are.
  @Test func markupIsEscaped() async {
    let draft = await draft(
      "甲通知\n2025年3月10日\n1. 青山县*一*<b>项目，签约额1亿元\n2. 青山县二项目，签约额1亿元",
      batch: "春季推介会"
    )
    #expect(draft.files[0].text.contains("\n1.青山县\\*一\\*\\<b\\>项目，签约额1亿元\n"))
    #expect(draft.files[0].text.contains("\n2.青山县二项目，签约额1亿元\n"))
    #expect(draft.remarks.contains { $0.kind == .escaped && $0.line == 3 })
    #expect(await ledger(draft).diagnostics.filter { $0.id == .quoteNotFound } == [])
  }
}
