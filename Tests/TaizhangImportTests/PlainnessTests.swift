import TaizhangLedger
import TaizhangModel
import TaizhangReading
import Testing

@testable import TaizhangImport

/// What a notice does not say plainly is not drafted: of two readings neither is taken.
struct PlainnessTests {
  private func draft(_ body: String) async -> NoticeDraft {
    let head = "青山县2025年春季招商推介会签约项目责任分解方案\n\n2025年3月10日\n\n"
    return draftNotice(
      NoticeText(head + body),
      as: "n",
      batch: "春季推介会",
      await sampleNames(),
      treatment: "照录。"
    )
  }

  private func projects(_ draft: NoticeDraft) async -> [ProjectRecord] {
    let files = draft.files.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }
    return await parseRecords(Sources(sampleTables() + files), jobs: 1).value.projects
  }

  private func claims(_ draft: NoticeDraft) async -> [String] {
    let files = draft.files.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }
    let records = await parseRecords(Sources(sampleTables() + files), jobs: 1).value
    return records.announcements.flatMap(\.claims).compactMap { $0.count?.value.text }
  }

  /// Words of its own that cannot be read keep another project's unit and deadline away.
  @Test(arguments: [
    ["牵头单位：县发改委、县能源局", "完成时限：按合同约定，另行商定"], ["责任部门：县发改委"], ["完成期限：2026年12月底"],
    ["由县发改委牵头，2026年12月底前完成。"],
  ])
  func anAssignmentIsNotLent(_ own: [String]) async {
    let draft = await draft(
      """
      一、工业项目
      1.青山县水泥项目，总投资5亿元。
      \(own.joined(separator: "\n"))
      2.青山县砖厂项目，总投资1亿元。
      牵头单位：地区工信局
      完成时限：2025年9月底
      """
    )
    let records = await projects(draft)
    #expect(records.map { $0.lead?.value } == [nil, "地区工信局"])
    #expect(records.map { $0.deadline?.value.text } == [nil, "2025年9月底"])
  }

  @Test func anAssignmentBehindAllIsShared() async {
    let draft = await draft(
      "1.青山县水泥项目，总投资5亿元。\n2.青山县砖厂项目，总投资1亿元。\n牵头单位：地区工信局\n配合单位：县财政局"
    )
    #expect(await projects(draft).map { $0.lead?.value } == ["地区工信局", "地区工信局"])
    #expect(draft.remarks.allSatisfy { $0.kind != .sharedAssignment })
  }

  /// It may be the last item's own where other lists have one for each.
  @Test func anAssignmentThatMayBeTheLastItemsIsTold() async {
    let draft = await draft(
      """
      一、工业项目
      1.青山县水泥项目，总投资5亿元。
      2.青山县砖厂项目，总投资1亿元。
      牵头单位：地区工信局
      二、商贸物流项目
      1.青山县冷链项目，总投资5亿元。
      牵头单位：地区工信局
      2.青山县市场项目，总投资1亿元。
      """
    )
    #expect(draft.remarks.filter { $0.kind == .sharedAssignment }.map(\.words) == [["2"]])
  }

  @Test(arguments: [
    "2025年6月底前开工，2026年12月底前投产", "2025年6月底前开工；2026年12月底前并网", "2025年底",
  ])
  func deadlinesOfSeveralStepsAreWhole(_ deadline: String) async {
    let draft = await draft("1.青山县水泥项目，总投资5亿元。\n完成时限：\(deadline)。")
    #expect(await projects(draft).map { $0.deadline?.value.text } == [deadline])
    let half = await self.draft("1.青山县水泥项目，总投资5亿元。\n完成时限：2025年6月底前（初验）；2026年底前投产")
    #expect(await projects(half).map { $0.deadline?.value.text } == [nil])
  }

  /// A count is a part's where there is no other, with the words that limit it.
  @Test(arguments: [
    ("签约项目3个。", ["3个", "2个"]), ("大会签约项目20个左右。", ["20个左右", "2个"]),
    ("此次推介会共签约项目超过20个，其中亿元以上签约项目2个。", ["超过20个", "2个"]), ("签约项目 2 个。", ["2 个", "2个"]),
    ("力争年内新签约项目30个以上。", ["2个"]), ("去年签约项目15个。", ["2个"]), ("累计签约项目2个。", ["2个"]),
    ("青山县签约项目2个，白水县签约项目8个。", ["2个"]), ("其中亿元以上签约项目1个，外资签约项目2个。", ["2个"]),
    ("签约项目3个，开工项目2个。", ["2个"]), ("大会共发布招商项目31个。", ["2个"]), ("第六届博览会签约项目18个。", ["2个"]),
    ("上届签约项目18个。", ["2个"]), ("2023年全市签约项目18个。", ["2个"]), ("截至2024年底，签约项目18个。", ["2个"]),
    ("全省签约项目18个。", ["2个"]), ("首批签约项目18个。", ["2个"]), ("已开工项目18个。", ["2个"]), ("储备项目18个。", ["2个"]),
    ("洽谈项目18个。", ["2个"]), ("3月8日，云岭地区举行2025年春季招商推介会，共签约项目18个。", ["18个", "2个"]),
  ])
  func onlyPlainCountsAreClaims(_ sentence: String, _ counts: [String]) async {
    let draft = await draft(
      "一、签约项目\n\(sentence)\n（一）装备制造项目（2个）\n1.青山县甲乙项目，总投资5亿元。\n2.青山县丙丁项目，总投资1亿元。"
    )
    #expect(await claims(draft) == counts)
  }

  @Test(arguments: [
    ("（4个）", "4个"), ("（共10个）", "10个"), ("（约10个）", "约10个"), ("（6个，总投资35亿元）", "6个"),
    ("（9个项目）", "9个"), ("（2个已开工，3个未开工）", nil), ("（一期）", nil),
  ])
  func headingsCount(_ bracket: String, _ count: String?) {
    #expect(HeadingWords("装备制造项目\(bracket)").count == count)
  }

  /// 尚未签约 takes the group's kind back: the build then asks for one.
  @Test(arguments: ["，尚未签约", "，已终止合作", "（未签约）", "，拟于6月签约"])
  func aKindThatIsDeniedIsNotGiven(_ words: String) async {
    let draft = await draft("1.青山县水泥项目\(words)，总投资5亿元。\n2.青山县砖厂项目，总投资1亿元。")
    #expect(await projects(draft).map { $0.kind?.value } == [nil, "签约"])
    #expect(draft.remarks.filter { $0.kind == .deniedKind }.count == 1)
  }

  /// 续建 and 新开工 are stages: neither the title's kind nor a sector.
  @Test(arguments: ["续建项目", "投产项目", "意向签约项目", "拟签约项目"])
  func aHeadingOfAStageIsNoKind(_ heading: String) async {
    let draft = await draft("一、\(heading)（1个）\n1.青山县水泥项目，总投资5亿元。")
    let records = await projects(draft)
    #expect(records.map { $0.kind?.value } == [nil] && records.map { $0.sector?.value } == [nil])
  }

  @Test func aHeadingMayBeAPlace() async {
    let draft = await draft(
      "一、青山县（1个）\n1.水泥项目，总投资5亿元。\n二、白水县项目（2个）\n1.砖厂项目，总投资5亿元。\n2.青山县冷链项目，总投资1亿元。"
    )
    let records = await projects(draft)
    #expect(records.map { $0.places.map(\.value) } == [["青山县"], ["白水县"], ["青山县"]])
    #expect(records.allSatisfy { $0.sector == nil })
  }

  /// An amount below an item under a name that is not known is quoted, so that a build asks for it.
  @Test func anAmountUnderAnotherNameIsQuoted() async {
    let draft = await draft("1.青山县水泥项目\n投资规模：5亿元\n2.青山县砖厂项目\n总投资：1亿元\n到位资金：2000万元")
    #expect(await projects(draft).map(\.quotes.count) == [2, 2])
  }

  /// 一、甲项目 with lines of its own below, and again 二、乙项目, are items.
  @Test func headingsMayBeProjects() async {
    let draft = await draft(
      """
      一、青山县风机项目
      总投资：8亿元
      牵头单位：地区工信局
      完成时限：2025年6月底
      二、白水县冷链项目
      项目总投资36000万元，目前到位资金3600万元。
      责任单位：青山县
      三、工作要求
      加强领导。
      """
    )
    let records = await projects(draft)
    #expect(records.map(\.name.value) == ["青山县风机项目", "白水县冷链项目"])
    #expect(records.map { $0.amount?.value.text } == ["8亿元", nil])
    #expect(records.map { $0.lead?.value } == ["地区工信局", nil])
    #expect(records.map { $0.deadline?.value.text } == ["2025年6月底", nil])
    // The amount that is not plain is quoted, so that a build asks for it.
    #expect(records.map(\.quotes.count) == [2, 2])
  }

  /// 新签约项目12个 of a county in a report is no project, nor is a task; both are told.
  @Test(arguments: ["青山县。新签约项目12个，总投资8亿元", "各县要严格落实“一项目一专班”，每月报送", "签约项目9个"])
  func countsAndTasksAreNoProjects(_ item: String) async {
    let draft = await draft("一、签约项目\n1.青山县风机项目，总投资8亿元\n2.白水县轴承项目，总投资1亿元\n3.\(item)")
    #expect(await projects(draft).map(\.name.value) == ["青山县风机项目", "白水县轴承项目"])
    #expect(draft.remarks.contains { $0.kind == .unread && $0.words == ["3.\(item)"] })
  }

  /// A deadline that was cut at the edge of a page is whole; commas part labels in brackets.
  @Test func assignmentsAreReadOverLinesAndCommas() async {
    let cut = await draft("1.青山县风机项目，总投资8亿元\n完成时限：2025年\n6月底前\n2.白水县轴承项目，总投资1亿元")
    #expect(await projects(cut).map { $0.deadline?.value.text } == ["2025年6月底前", nil])
    let commas = await draft("1.青山县风机项目，总投资8亿元（牵头单位：地区工信局，完成时限：2025年6月底前）")
    #expect(await projects(commas).map { $0.lead?.value } == ["地区工信局"])
  }

  @Test(arguments: [("青山县农业项目", "农业"), ("青山县装备项目", "装备制造"), ("青山县项目", nil)])
  func sectorsAreWithoutTheirPlace(_ heading: String, _ sector: String?) async {
    #expect(HeadingWords(heading).sector(await sampleNames()) == sector)
  }

  /// What is numbered below 注： is no project, and numbers may run on from list to list.
  @Test func notesAreNoItems() async {
    let draft = await draft(
      "一、装备制造项目\n1.青山县水泥项目，总投资5亿元。\n二、商贸物流项目\n2.青山县砖厂项目，总投资1亿元。\n注：1.数据由各县报送。\n2.总投资含土地费用。"
    )
    #expect(await projects(draft).map(\.name.value) == ["青山县水泥项目", "青山县砖厂项目"])
    #expect(draft.remarks.allSatisfy { $0.kind != .numberGap })
  }

  @Test func datesInChineseFiguresAreDates() async {
    let text = "青政办发〔2025〕12号\n\n关于分解任务的通知\n\n青山县人民政府办公室\n\n二〇二五年十二月二十三日"
    let draft = draftNotice(
      NoticeText(text),
      as: "n",
      batch: nil,
      await sampleNames(),
      treatment: "照录。"
    )
    let announcement = draft.files[0].text
    #expect(announcement.contains("标题: 关于分解任务的通知\n"))
    #expect(announcement.contains("日期: 2025年12月23日\n"))
  }

  /// Rather one too many: for somebody to look at.
  @Test(arguments: [
    ("签约20余个、近30家，约40 个，二十个", ["20余个", "近30家", "约40 个", "二十个"]),
    ("2.5亿，8000 万，十几亿元，上百亿元，3 000万元", ["2.5亿", "8000 万", "十几亿元", "上百亿元", "3 000万元"]),
    ("80万千瓦、3个月、第3个、一个、12个百分点、10亿颗", []), ("签约5亿元", ["5亿元"]),
  ])
  func figuresAreTold(_ text: String, _ figures: [String]) {
    #expect(figureWords(in: text) == figures)
  }
}
