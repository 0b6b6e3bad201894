import TaizhangModel
import TaizhangTestSupport
import Testing

@testable import TaizhangLedger

/// Changes that a table tells, of records that are written in any form.
@Suite struct TabledChangeTests {
  /// Talks of 2亿元, signed on 22 October 2022.
  private static let content = Content {
    $0.announce("a", body: "甲项目，意向投资2亿元。")
    $0.announce("b", on: "2023-06-05", body: "甲项目签约，签约额1.8亿元。")
    $0.add(
      "jia",
      "甲项目",
      "类别: 洽谈\n来源: a\n金额: 2亿元\n金额名目: 意向投资\n原文: 甲项目，意向投资2亿元"
    )
    $0.add("yi", "乙项目", "来源: a\n金额: 2亿元\n金额名目: 意向投资\n原文: 甲项目，意向投资2亿元")
  }

  private static func content(_ table: String, _ fields: String = "") -> Content {
    var content = content
    content.files["changes/2023.csv"] = table
    content.files["projects/jia.yaml"]? += fields
    return content
  }

  private func isError(_ finding: Diagnostic) -> Bool { finding.severity == .error }

  /// A row is what an item of the list in the record would be, on every day.
  @Test(arguments: ["2023-05-19", "2023-06-04", "2023-06-05", "2024-10-31"])
  func saysWhatAListSays(asOf: String) async throws {
    let table = TabledChangeTests.content(
      """
      单位：万元
      项目编号,项目名称,日期,类别,签约额,项目数,建设内容,说明,依据,来源,原文
      JIA,甲项目,2023年5月20日,签约,18000,,,,,b,甲项目签约，签约额1.8亿元
      ,甲项目,2024/3/1,,,2,两条线,分两期,纪要1号,,
      """
    )
    let list = """
      变更:
        - 日期: 2023年5月20日
          类别: 签约
          金额: 18000万元
          金额名目: 签约额
          来源: b
          原文: 甲项目签约，签约额1.8亿元
        - 日期: 2024/3/1
          项目数: 2
          建设内容: 两条线
          说明: 分两期
          依据: 纪要1号

      """
    var record = TabledChangeTests.content
    record.files["projects/jia.yaml"]? += list
    let (told, written) = (await table.checked(asOf: asOf), await record.checked(asOf: asOf))
    #expect(told.diagnostics.map(\.id) == written.diagnostics.map(\.id))
    var project = try #require(told.value.projects.first)
    #expect(project.history.dropFirst().allSatisfy { $0.row != nil })
    for index in project.history.indices { project.history[index].row = nil }
    let other = try #require(written.value.projects.first)
    #expect(project.history == other.history)
    #expect(project.stageHistory == other.stageHistory)
    #expect(project.kind == other.kind && project.amount == other.amount)
    #expect(project.stage == other.stage && project.count == other.count)
  }

  /// Both lists are one, in the order of days; of one day the record's own come first.
  @Test func goesByTheDaysOfBoth() async throws {
    let content = TabledChangeTests.content(
      """
      项目编号,日期,意向投资（亿元）,项目数
      jia,2023-03-01,4,
      jia,2023-01-01,3,
      jia,2023-02-01,,2
      """,
      "变更:\n  - 日期: 2023-02-01\n    金额: 5亿元\n"
    )
    let outcome = await content.checked()
    #expect(outcome.diagnostics.filter(isError) == [])
    let project = try #require(outcome.value.projects.first)
    #expect(
      project.history.map { $0.amount?.text } == ["2亿元", "3亿元", "5亿元", "5亿元", "4亿元"]
    )
    #expect(project.history.map(\.count) == [1, 1, 1, 2, 2])
    #expect(project.amount?.text == "4亿元")
  }

  @Test(arguments: [
    ("jai,2023-01-01,3", "unknown-record", "jia"), ("甲项木,2023-01-01,3", "unknown-record", "甲项目"),
    ("jia,2023-01-01,3,乙项目", "report-names-other", nil),
    ("jia,2023-01-01,3,甲 项目", nil, nil), ("甲项目,2023-01-01,3,甲项目", nil, nil),
  ])
  func findsTheRecord(row: String, id: String?, suggestion: String?) async {
    let table = "项目编号,日期,意向投资（亿元）,项目名称\n" + row + "\n"
    let found = await TabledChangeTests.content(table).ledger().diagnostics
    #expect(found.map(\.id.rawValue) == (id.map { [$0] } ?? []))
    #expect(found.first?.suggestion == suggestion)
  }

  /// Time grows with the changes of a record, and not with their square.
  @Test func takesManyChangesOfOneRecord() async throws {
    let kinds = ["签约", "洽谈"]
    let rows = (0..<20_000).map { number in
      "jia,\(Day(number: 0).adding(days: number).iso),\(kinds[number % 2])"
    }
    let table = (["项目编号,日期,类别"] + rows).joined(separator: "\n") + "\n"
    let (project, time) = await processorTime {
      await TabledChangeTests.content(table).ledger(asOf: "2024-12-31").value.projects.first
    }
    #expect(try #require(project).conversions.count == 20_000)
    #expect(time < .seconds(60))
  }

  /// Of two values that one thing has on one day, nobody can say which is the later one.
  @Test(arguments: [
    ("金额,5亿元", false), ("金额,6亿元", true), ("金额,约5亿元", true), ("签约额,5亿元", true), ("项目数,2", false),
    ("类别,签约", true), ("类别,洽谈", false), ("建设内容,两 条线", false), ("建设内容,三条线", true),
  ])
  func takesOneValueADay(row: String, isError: Bool) async {
    let content = TabledChangeTests.content(
      "项目编号,日期,变更事项,变更后\njia,2023-02-02,金额,7亿元\njia,2023-02-01,\(row)\n",
      "变更:\n  - {日期: 2023-02-01, 类别: 洽谈, 金额: 50000万元, 金额名目: 意向投资, 建设内容: 两条线}\n"
    )
    let found = await content.ledger().diagnostics.filter { $0.id == .duplicateChange }
    #expect(found.map(\.arguments) == (isError ? [["甲项目", "2023-02-01"]] : []))
    #expect(found.allSatisfy { $0.severity == .error && $0.related.count == 1 })
  }

  /// Which of two is meant nobody can tell, and no other name is better.
  @Test func asksForTheIDOfANameThatSeveralHave() async {
    var content = TabledChangeTests.content("项目名称,日期,项目数\n甲项目,2023-01-01,3\n")
    content.add("bing", "甲项目")
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == [.unknownRecord])
    #expect(found.first?.arguments == ["甲项目", "甲项目"])
    #expect(found.first?.suggestion == nil)
  }

  /// What a row says of the time before is held against all that has been told of it by then, in the
  /// order of days and not of rows.
  @Test(arguments: [
    ("金额,2亿元,3亿元", []), ("金额,20000万元,3亿元", []), ("金额,约2亿元,3亿元", ["约2亿元"]),
    ("意向投资,2亿元,3亿元", []), ("签约额,2亿元,3亿元", ["签约额"]),
    ("类别,洽谈,签约", []), ("类别,签约,洽谈", ["签约"]),
    ("项目数,1,2", []), ("项目数,2,3", ["2"]), ("建设内容,一条 线,两条线", []), ("建设内容,三条线,两条线", ["三条线"]),
  ])
  func holdsWhatWasBeforeAgainstTheLedger(row: String, said: [String]) async {
    let table =
      "项目编号,日期,变更事项,变更前,变更后\n"
      + "jia,2023-05-01,金额,9亿元,1亿元\n" + "jia,2023-04-01,\(row)\n" + "jia,2023-04-15,金额,—,9亿元\n"
    let outcome = await TabledChangeTests.content(table, "建设内容: 一条线\n").ledger()
    let found = outcome.diagnostics.filter { $0.id == .changeFromOther }
    #expect(found.compactMap(\.arguments.first) == said)
    #expect(found.allSatisfy { $0.severity == .doubt && $0.subject == "jia" })
  }

  /// A change that is announced later was there all the same when a later row was written.
  @Test func knowsChangesThatWereToldLater() async {
    let table = """
      项目编号,日期,变更前意向投资（亿元）,变更后签约额（亿元）,来源,原文
      jia,2023-01-01,2,1.8,b,甲项目签约，签约额1.8亿元
      """
    let later = "\njia,2023-02-01,1.8,3,,\n"
    let found = await TabledChangeTests.content(table + later).ledger(asOf: "2023-03-01")
      .diagnostics
    // Only what the sum is called is another thing by then.
    #expect(found.map { $0.arguments.first } == ["意向投资"])
  }

  /// The rules about a change are those of the list, each at its cell.
  @Test(arguments: [
    (",,3亿元,,", [Diagnostic.ID.amountWithoutLabel], "3亿元"),
    ("签约了,,,,", [.unknownKind], "签约了"), (",签约款,3亿元,,", [.unknownAmountLabel], "签约款"),
    (",签约额,1.9亿元,b,甲项目签约，签约额1.8亿元", [.amountDiffersFromQuote], "1.9亿元"),
    ("签约,,,b,甲项目签约了", [.quoteNotFound], "甲项目签约了"),
    ("签约,,,,甲项目签约", [.quoteWithoutSource], "甲项目签约"),
    (",签约额,1.8亿元,c,", [.unknownAnnouncement], "c"),
  ])
  func appliesTheRulesOfAList(row: String, ids: [Diagnostic.ID], words: String) async {
    var content = TabledChangeTests.content(
      "项目编号,日期,类别,金额名目,金额,来源,原文\nbing,2023-05-20,\(row)\n"
    )
    content.add("bing", "丙项目")
    let found = await content.ledger().diagnostics.filter(isError)
    #expect(found.map(\.id) == ids)
    #expect(found.compactMap(content.words) == [words])
  }

  /// A sum is called what the change before it, by its day, calls it.
  @Test(arguments: [("2023-01-01", 0), ("2023-03-01", 1)])
  func takesTheNameOfASumFromAnEarlierDay(day: String, errors: Int) async {
    var content = TabledChangeTests.content(
      "项目编号,日期,金额名目\nbing,\(day),签约额\n"
    )
    content.add("bing", "丙项目", "变更:\n  - 日期: 2023-02-01\n    金额: 2亿元")
    let found = await content.ledger().diagnostics.filter { $0.id == .amountWithoutLabel }
    #expect(found.count == errors)
  }

  /// Bulletins that have come out stay what they were.
  @Test func changesNoBulletinThatHasComeOut() async throws {
    let (april, may) = (try #require(Month(iso: "2023-04")), try #require(Month(iso: "2023-05")))
    let table = "项目编号,日期,类别,签约额（亿元）\njia,2023-05-20,签约,1.8\n"
    let before = await TabledChangeTests.content.ledger().value
    let after = await TabledChangeTests.content(table).ledger().value
    #expect(after.bulletin(of: april).all.stages == before.bulletin(of: april).all.stages)
    #expect(after.projects[0].kind(on: april.lastDay) == before.projects[0].kind)
    #expect(after.projects[0].amount(on: april.lastDay)?.text == "2亿元")
    #expect(after.projects[0].amount?.text == "1.8亿元")
    let changes = after.changes(of: Ref(0), from: april.lastDay, to: may.lastDay)
    #expect(changes.map(\.keyword) == ["stage", "kind", "amount"])
  }

  /// That its record could not be read is no second error, nor is that the table could not be.
  @Test(arguments: [
    ("projects/jia.yaml", "编号: jia\n名称: \"甲项目\n"),
    ("changes/2023.csv", "项目编号,日期\njia,2023-05-20\n"),
    ("changes/2023.xlsx", "jia"),
  ])
  func tellsOfWhatCouldNotBeReadAlone(path: String, text: String) async {
    var content = TabledChangeTests.content("项目编号,日期,项目数\njia,2023-05-20,2\n")
    content.files[path] = text
    let found = await content.ledger().diagnostics
    #expect(found.allSatisfy { content.path(of: $0) == "Content/\(path)" }, "\(found)")
    #expect(!found.isEmpty)
  }
}

extension Content {
  /// The file that a finding is of.
  fileprivate func path(of diagnostic: Diagnostic) -> String {
    switch diagnostic.place {
    case .path(let path): return path
    case .spot(let spot):
      return Sources(files.map { SourceFile(path: "Content/\($0)", bytes: Array($1.utf8)) })[
        spot.file
      ].path
    }
  }
}
