import TaizhangModel
import TaizhangReading
import Testing

/// Changes of scope, as offices keep them in a table of their own.
@Suite struct ChangeSheetTests {
  private let path = "Content/changes/2023.csv"

  /// A row a change, a column each thing that changes; what stands above is of all rows.
  @Test func readsAColumnForEachThing() async throws {
    let text = """
      青山县项目变更台账
      单位：万元　日期：2023年5月20日　来源：a　填报单位：莎车县
      序号,项目编号,项目名称,类别,签约额,项目数,建设内容,变更原因,变更依据,原文
      1,A-1,甲,签约,"2,500",2个,两条线,增资,纪要8号,增资到2500万元
      2,a-2,乙,,,3,,,,

      合计,,,,2500,,,,,
      """
    let outcome = await read(path, text)
    #expect(outcome.diagnostics.isEmpty)
    let rows = outcome.value.changes
    #expect(rows.map(\.project.value) == ["a-1", "a-2"])
    #expect(rows.map(\.name?.value) == ["甲", "乙"])
    let change = try #require(rows.first?.change)
    #expect(change.date.value.text == "2023年5月20日")
    #expect(change.kind?.value == "签约")
    #expect(change.amount?.value.text == "2500万元")
    #expect(change.amountLabel?.value == "签约额")
    #expect((change.count, change.content) == (2, "两条线"))
    #expect((change.remarks, change.evidence) == ("增资", "纪要8号"))
    #expect(change.announcement?.value == "a")
    #expect(change.quote?.text.value == "增资到2500万元")
    // A row without a sum says nothing of what sums are called.
    #expect(rows[1].change.amountLabel == nil)
    #expect(rows[1].change.count == 3)
  }

  /// A date or a name that cannot be read is not missing, and the cell is told once.
  @Test(arguments: [
    ["项目编号", "变更日期", "项目数"]: ["a-1", "#2023.1", "3"],
    ["项目名称", "变更日期", "项目数"]: ["#5@0", "2023-05-20", "3"],
  ])
  func callsNothingMissingThatIsUnreadable(head: [String], row: [String]) async {
    let bytes = workbook([head, row], formats: ["yyyy-mm-dd hh:mm"])
    let outcome = await read("Content/changes/a.xlsx", bytes)
    #expect(outcome.diagnostics.map(\.id) == [.unreadableCell], "\(outcome.diagnostics)")
    #expect(outcome.value.changes.isEmpty)
  }

  /// A row a thing that changes: 变更前 and 变更后 hold what 变更事项 names.
  @Test func readsWhatChangesFromTheRow() async {
    let text = """
      单位：万元
      项目编号,日期,变更事项,变更前,变更后
      a-1,2023-05-20,签约额,2000,2500
      a-1,2023-05-20,总投资（亿元）,—,0.5
      a-2,2023-05-20,项目数,1个,2个
      a-3,2023-05-20,项目类别,洽谈,签约
      a-4,2023-05-20,金额,约3亿元,2亿元
      """
    let outcome = await read(path, text)
    #expect(outcome.diagnostics.isEmpty)
    let changes = outcome.value.changes.map(\.change)
    #expect(changes.map { $0.amount?.value.text } == ["2500万元", "0.5亿元", nil, nil, "2亿元"])
    #expect(changes.map { $0.amountLabel?.value } == ["签约额", "总投资", nil, nil, nil])
    #expect(changes.map(\.count) == [nil, nil, 2, nil, nil])
    #expect(changes.map { $0.kind?.value } == [nil, nil, nil, "签约", nil])
    let former = changes.map { $0.former.map { words($0.value) } }
    #expect(former == [["2000万元", "签约额"], [], ["1"], ["洽谈"], ["约3亿元"]])
  }

  /// The times may stand in the names of columns, or above them.
  @Test(arguments: [
    "项目编号,日期,变更前签约额（万元）,变更前项目数,变更后签约额（万元）,变更后的项目数\n",
    "项目编号,日期,原签约额（万元）,原项目数,调整后签约额（万元）,项目数\n",
    "项目编号,日期,变更前,,变更后,\n,,签约额（万元）,项目数,签约额（万元）,项目数\n",
    "单位：万元\n项目编号,日期,变更前,,变更后,\n,,签约额,项目数,签约额,项目数\n",
  ])
  func readsTimesFromTheHead(head: String) async throws {
    let outcome = await read(path, head + "a-1,2023-05-20,2000,1,2500,2\n")
    #expect(outcome.diagnostics.isEmpty)
    let change = try #require(outcome.value.changes.first?.change)
    #expect(change.amount?.value.text == "2500万元")
    #expect(change.count == 2)
    #expect(change.former.map { words($0.value) } == ["2000万元", "签约额", "1"])
  }

  /// One meeting decides of many: what it says stands above the rows, or in a cell over them.
  @Test func sharesWhatOneMeetingDecided() async {
    let table = [
      ["原因：核减"], ["项目编号", "日期", "项目数", "依据"], ["a-1", "2023-05-20", "2", "纪要8号"],
      ["a-2", "", "3", ""],
    ]
    let bytes = workbook(table, merges: ["B3:B4", "D3:D4"])
    let outcome = await read("Content/changes/2023.xlsx", bytes)
    #expect(outcome.diagnostics.isEmpty)
    let changes = outcome.value.changes.map(\.change)
    #expect(changes.map(\.date.value.text) == ["2023-05-20", "2023-05-20"])
    #expect(changes.map(\.evidence) == ["纪要8号", "纪要8号"])
    #expect(changes.map(\.remarks) == ["核减", "核减"])
  }

  private func words(_ value: FormerValue) -> String {
    switch value {
    case .kind(let text), .amountLabel(let text), .content(let text): text
    case .amount(let amount): amount.text
    case .count(let count): String(count)
    }
  }

  /// Each row that is no change is told, and where.
  @Test(arguments: [
    ("‸a-1,,25,", "missing-field"), (",2023-05-20‸,25,", ""),
    ("a-1,‸5月20日,25,", "deadline-needs-base"),
    ("a-1,‸签约后6个月内,25,", "deadline-needs-base"), ("a-1,‸2023年13月,25,", "unreadable-date"),
    ("a-1,2023-05-20,‸0,", "unreadable-amount"), ("a-1,2023-05-20,25,‸0", "unreadable-number"),
    ("‸a-1,2023-05-20,,", "rows-not-read"), ("‸a-1,,,", "rows-not-read"),
    ("‸一、调增,,,", "rows-not-read"), ("合计,,‸26,", "total-row-differs"),
    ("a-1,2023-05-20,26,,‸9", "unread-column"),
  ])
  func tellsOfARow(row: String, id: String) async {
    let marked = MarkedText("项目编号,日期,签约额（亿元）,项目数\na-9,2023-05-20,25,\n" + row + "\n")
    let outcome = await read(path, marked.text)
    let isMissing = id.isEmpty
    let found = Set(outcome.diagnostics).sorted().first
    #expect(found?.id.rawValue == (isMissing ? "missing-field" : id), "\(outcome.diagnostics)")
    guard !isMissing, case .spot(let spot)? = found?.place else { return }
    #expect(Int(spot.range.start) == marked.offsets.first)
  }

  /// Where rows say themselves what changes, sums are of the unit above the table: another one below
  /// it, or beside the sums, would make other sums of them.
  @Test(arguments: [
    ("单位", "‸单位：亿元,,,,,", ["head-below"]), ("单位", "‸二、调减（亿元）,,,,,", ["head-below"]),
    ("单位", "单位：万元,,,,,", ["rows-not-read", "unread-column"]),
    ("单位", "a-2,2023-05-20,签约额,8,9,‸亿元", ["unit-column"]),
    ("", "a-2,2023-05-20,签约额,8,9,‸亿元", ["unit-column"]),
  ])
  func tellsOfAnotherUnitBelow(head: String, row: String, ids: [String]) async {
    let rows = "a-1,2023-05-20,签约额,20000,25000,\n\(row)\n"
    let marked = MarkedText("单位：万元\n项目编号,日期,变更事项,变更前,变更后,\(head)\n" + rows)
    let found = await read(path, marked.text).diagnostics
    #expect(
      found.map(\.id.rawValue).filter { $0 != "unread-column" || ids.contains($0) }.sorted() == ids
    )
    guard let offset = marked.offsets.first,
      let finding = found.first(where: { $0.id.rawValue == ids[0] }),
      case .spot(let spot) = finding.place
    else { return }
    #expect(Int(spot.range.start) == offset)
  }

  /// What nothing tells the meaning of is told once, and is no change.
  @Test(arguments: [
    ("‸完成时限,6月,12月", ["unknown-choice"]), (",‸1,2", ["missing-field"]),
    ("‸项目数,1,", ["missing-field"]), ("备注,,", ["unknown-choice"]),
  ])
  func tellsOfAMatter(row: String, ids: [String]) async {
    let marked = MarkedText("项目编号,日期,变更事项,变更前,变更后\na-1,2023-05-20," + row + "\n")
    let found = await read(path, marked.text).diagnostics
    #expect(found.map(\.id.rawValue) == ids)
    guard case .spot(let spot)? = found.first?.place, let offset = marked.offsets.first else {
      return
    }
    #expect(Int(spot.range.start) == offset)
  }

  /// The times may stand below what changes.
  @Test(arguments: [
    "单位：万元\n项目编号,日期,签约额,,项目数,\n,,变更前,变更后,变更前,变更后\n",
    "项目编号,日期,签约额（万元）,,项目数,\n,,变更前,变更后,调整前,调整后\n",
  ])
  func readsTimesBelowTheirMatters(head: String) async throws {
    let outcome = await read(path, head + "a-1,2023-05-20,2000,2500,1,2\n")
    #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics)")
    let change = try #require(outcome.value.changes.first?.change)
    #expect(change.amount?.value.text == "2500万元")
    #expect(change.count == 2)
    #expect(change.former.map { words($0.value) } == ["2000万元", "签约额", "1"])
  }

  /// A row that says why, or what was before, and nothing new: its new value was forgotten.
  @Test(arguments: [
    ("‸a-1,2023-05-20,,,,增资", true), ("‸a-1,2023-05-20,2000,,,", true),
    ("‸a-1,2023-05-20,2000,—,,", true), ("a-1,2023-05-20,2000,2500,,", false),
    ("a-1,2023-05-20,2000,,3,", false),
  ])
  func tellsOfARowWithoutANewValue(row: String, isMissing: Bool) async {
    let head = "项目编号,日期,变更前签约额（万元）,变更后签约额（万元）,项目数,原因\n"
    let marked = MarkedText(head + row + "\n")
    let found = await read(path, marked.text).diagnostics
    #expect(found.map(\.id) == (isMissing ? [.missingField] : []), "\(found)")
    guard case .spot(let spot)? = found.first?.place else { return }
    #expect(Int(spot.range.start) == marked.offsets.first)
  }

  /// The same in a workbook, where names are merged over the times.
  @Test func readsTimesBelowMergedNames() async throws {
    let table = [
      ["项目编号", "日期", "签约额（万元）", "", "项目数", ""], ["", "", "变更前", "变更后", "变更前", "变更后"],
      ["a-1", "2023-05-20", "2000", "2500", "1", "2"],
    ]
    let bytes = workbook(table, merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1"])
    let outcome = await read("Content/changes/2023.xlsx", bytes)
    #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics)")
    let change = try #require(outcome.value.changes.first?.change)
    #expect((change.amount?.value.text, change.count) == ("2500万元", 2))
    #expect(change.former.map { words($0.value) } == ["2000万元", "签约额", "1"])
  }

  /// Other fields of a project may be meant as new values: nobody can tell, so each is told.
  @Test(arguments: [
    ("项目编号,日期,签约额（亿元）,完成时限,变更后牵头单位,变更内容", ["unread-column", "unread-column", "unread-column"]),
    ("项目编号,日期,变更前,原因", ["missing-column", "missing-column"]),
    ("项目编号,日期,变更后", ["missing-column"]), ("项目编号,签约额（亿元）", ["missing-column"]),
    ("日期,签约额（亿元）", ["missing-header"]), ("项目编号,日期,签约额（亿元）,总投资（亿元）", ["ambiguous-column"]),
    ("项目编号,日期,原签约额（亿元）,原总投资（亿元）,项目数", ["ambiguous-column"]),
    ("项目编号,日期,签约额（亿元）,序号,责任人,联系电话", []),
    ("不读的列：完成时限\n项目编号,日期,签约额（亿元）,完成时限", []),
  ])
  func tellsOfColumns(head: String, ids: [String]) async {
    let found = await read(path, head + "\n").diagnostics.map(\.id.rawValue)
    #expect(found == ids)
  }

  /// Changes as text stand in their records.
  @Test(arguments: ["a.yaml", "a.md", "a.docx", "a.et"])
  func takesTablesAlone(name: String) async {
    let found = await read("Content/changes/\(name)", "- 项目: a-1\n").diagnostics
    #expect(found.map(\.id) == [.unexpectedFile])
  }

  @Test func takesFoldersOfYears() async {
    let text = "项目编号,日期,项目数\na-1,2023-05-20,2\n"
    #expect(await read("Content/changes/2023/q2.csv", text).value.changes.count == 1)
  }
}
