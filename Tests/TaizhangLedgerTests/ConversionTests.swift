import TaizhangModel
import Testing

@testable import TaizhangLedger

/// Talks that became a contract (变更 of 类别).
struct ConversionTests {
  /// Announced as talks in January 2023; the contract of 20 May was told on 5 June.
  private static let content = Content {
    $0.files["rules.yaml"]? += """

      红黄绿灯:
        - 名称: 未开工
          灯: 黄
          条件: 未到阶段
          至少: 3
          阶段: 开工
      考核指标:
        - 名称: 开工率
          分母:
            类别: [签约]
          分子:
            阶段: [开工, 投产]
          金额名目: 签约额
      报送要求:
        起: 2023-01
        类别: [签约]
      """
    $0.announce(
      "a",
      on: "2023-01-10",
      """
      公布数:
        - 编号: a-talks
          内容: 洽谈
          原文: 洽谈项目1个
          个数: 1个
          范围:
            类别: [洽谈]
        - 编号: a-signed
          内容: 签约
          原文: 签约项目1个
          个数: 1个
          范围:
            类别: [签约]

      """,
      body: "洽谈项目1个：甲项目，意向投资2亿元。签约项目1个：乙项目，签约额1亿元。"
    )
    $0.announce(
      "b",
      on: "2023-06-05",
      """
      公布数:
        - 编号: b-signed
          内容: 签约
          原文: 已签约2个，共2.8亿元
          个数: 2个
          金额: 2.8亿元
          金额名目: 签约额
          范围:
            来源: [a]
            类别: [签约]

      """,
      body: "甲项目5月20日签约，签约额1.8亿元。至此已签约2个，共2.8亿元。"
    )
    $0.add(
      "jia",
      "甲项目",
      "类别: 洽谈\n来源: a\n金额: 2亿元\n金额名目: 意向投资\n原文: 甲项目，意向投资2亿元",
      """
      变更:
        - 日期: 2023年5月20日
          类别: 签约
          金额: 1.8亿元
          金额名目: 签约额
          来源: b
          原文: 甲项目5月20日签约，签约额1.8亿元
      """
    )
    $0.add("yi", "乙项目", "来源: a\n金额: 1亿元\n金额名目: 签约额\n原文: 乙项目，签约额1亿元")
  }

  private static func ledger(asOf: String) async -> Ledger {
    let outcome = await content.ledger(asOf: asOf)
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
    return outcome.value
  }

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test(arguments: [
    ("2023-05-31", ["洽谈 意向投资 2亿元 洽谈", "签约 签约额 1亿元 签约"]),
    ("2023-06-04", ["洽谈 意向投资 2亿元 洽谈", "签约 签约额 1亿元 签约"]),
    ("2023-06-05", ["签约 签约额 1.8亿元 签约", "签约 签约额 1亿元 签约"]),
  ])
  func isOfTheKindOfTheDay(asOf: String, said: [String]) async {
    let ledger = await ConversionTests.ledger(asOf: asOf)
    let words = ledger.projects.map { project in
      [
        ledger.rules.kinds[project.kind].name,
        project.amountLabel.map { ledger.rules.amountLabels[$0].name } ?? "",
        project.amount?.text ?? "",
        project.stage.map { ledger.rules.stages[$0].name } ?? "",
      ].joined(separator: " ")
    }
    #expect(words == said)
  }

  @Test func countsInTotalsAsWhatItIs() async {
    let ledger = await ConversionTests.ledger(asOf: "2023-12-31")
    let totals = Groups(ledger).all.totals
    #expect(totals.map { ledger.rules.kinds[$0.kind].name } == ["签约"])
    #expect(totals.first?.amount == Money(fen: 280_000_000_00))
    #expect(totals.first?.projects == 2)
  }

  /// What was announced of talks was right then, and the later announcement counts both.
  @Test func leavesEarlierClaimsRight() async {
    let ledger = await ConversionTests.ledger(asOf: "2023-12-31")
    let results = await reconcile(ledger, jobs: 1)
    #expect(results.map(\.verdict) == [.agrees, .agrees, .agrees])
    #expect(results.map(\.recordedCount) == [1, 1, 2])
  }

  /// Bulletins that have come out stay what they were, and the next tells what changed.
  @Test func changesNoBulletinThatHasComeOut() async throws {
    let (may, june) = (try #require(Month(iso: "2023-05")), try #require(Month(iso: "2023-06")))
    let later = await ConversionTests.ledger(asOf: "2023-12-31")
    let then = await ConversionTests.ledger(asOf: "2023-05-31")
    for ledger in [later, then] {
      let rate = ledger.bulletin(of: may).all.rates[0]
      #expect((rate.whole, rate.wholeAmount) == (1, Money(fen: 100_000_000_00)))
    }
    let bulletin = later.bulletin(of: june)
    #expect(bulletin.all.rates[0].whole == 2)
    #expect(bulletin.all.rates[0].wholeAmount == Money(fen: 280_000_000_00))
    let changes = later.changes(of: Ref(0), from: may.lastDay, to: june.lastDay)
    #expect(changes.map(\.keyword) == ["stage", "kind", "amount"])
  }

  /// Only contracts owe reports here: from the month after it was told to be one.
  @Test func owesReportsFromThenOn() async {
    let ledger = await ConversionTests.ledger(asOf: "2023-12-31")
    let owed = ["2023-05", "2023-06", "2023-07", "2023-09"].compactMap(Month.init(iso:)).map {
      ledger.unreportedMonths(of: Ref(0), in: ledger.state(of: Ref(0), on: $0.lastDay), upTo: $0)
    }
    #expect(owed == [0, 0, 1, 3])
  }

  /// Three months from the day of the contract, not from that of the announcement, of the fair where
  /// they talked, or of the report that came before.
  @Test(arguments: [false, true])
  func countsMonthsFromTheContract(wasReported: Bool) async throws {
    var content = ConversionTests.content
    content.files["projects/jia.yaml"]? += "签约时间: 2022-12-16\n"
    if wasReported { content.files["reports/2023-05/jia.yaml"] = "- 项目: jia\n  阶段: 签约\n" }
    let ledger = await content.ledger(asOf: "2023-12-31").value
    func isLit(_ iso: String) throws -> Bool {
      ledger.standing(of: Ref(0), on: try day(iso)).lights.project != nil
    }
    #expect(try !isLit("2023-08-19"))
    #expect(try isLit("2023-08-20"))
  }

  /// Talks are not signed at the fair whose day their file gives all records, but when a report says so.
  @Test func countsMonthsFromTheReportOfAContract() async throws {
    var content = ConversionTests.content
    content.add(
      "bing",
      "丙项目",
      "类别: 洽谈\n签约时间: 2022-12-16\n金额: 1亿元\n金额名目: 意向投资"
    )
    content.files["reports/2023-05/bing.yaml"] = "- 项目: bing\n  日期: 2023-05-10\n  阶段: 签约\n"
    let ledger = await content.ledger(asOf: "2023-12-31").value
    let place = try #require(ledger.projects.firstIndex { $0.id == "bing" })
    let lit = try ["2023-05-09", "2023-08-09", "2023-08-10"].map {
      try ledger.standing(of: Ref(place), on: day($0)).lights.project != nil
    }
    #expect(lit == [false, false, true])
  }

  /// A contract whose sum is raised is not signed anew, also where its kind is told with the sum.
  @Test(arguments: ["类别: 签约", "项目数: 1"])
  func signsNoContractAnew(told: String) async throws {
    var content = ConversionTests.content
    content.add(
      "bing",
      "丙项目",
      "签约时间: 2023-01-10\n金额: 1亿元\n金额名目: 签约额",
      "节点: [{事项: 开工, 阶段: 开工, 时间: 2023-09-10}]",
      "变更:\n  - 日期: 2023-05-20\n    金额: 2亿元\n    \(told)"
    )
    let ledger = await content.ledger(asOf: "2023-12-31").value
    let place = try #require(ledger.projects.firstIndex { $0.id == "bing" })
    let lights = try ledger.standing(of: Ref(place), on: day("2023-05-31")).lights
    #expect(lights.project != nil)
  }

  /// A contract that became of another kind of contracts is not signed anew; one whose talks were the
  /// first to become such a kind is, and keeps the day.
  @Test(arguments: [
    ("签约", ["{日期: 2023-06-20, 类别: 落户}"], "2023-01-05"),
    ("落户", ["{日期: 2023-06-20, 类别: 签约}"], "2023-01-05"),
    ("洽谈", ["{日期: 2023-03-10, 类别: 签约}", "{日期: 2023-06-20, 类别: 落户}"], "2023-03-10"),
    ("采购意向", ["{日期: 2023-03-10, 类别: 落户}", "{日期: 2023-06-20, 类别: 签约}"], "2023-03-10"),
    ("签约", ["{日期: 2023-03-10, 类别: 洽谈}", "{日期: 2023-06-20, 类别: 落户}"], "2023-06-20"),
    // That talks were signed earlier was told when the contract was of another kind already.
    (
      "洽谈",
      [
        "{日期: 2023-05-25, 类别: 签约}", "{日期: 2023-06-01, 类别: 落户}",
        "{日期: 2023-05-20, 类别: 签约, 来源: b, 原文: 甲项目5月20日签约，签约额1.8亿元}",
      ], "2023-05-20"
    ),
  ])
  func keepsTheDayOfTheContract(kind: String, changes: [String], signed: String) async throws {
    var content = ConversionTests.content
    content.files["rules.yaml"]?.replace(
      "  - 名称: 洽谈\n    阶段: 洽谈\n",
      with: "  - 名称: 洽谈\n    阶段: 洽谈\n  - 名称: 落户\n    阶段: 签约\n"
    )
    content.add(
      "bing",
      "丙项目",
      "类别: \(kind)\n签约时间: 2023-01-05\n完成时限: 签约后6个月内\n目标阶段: 开工",
      "变更:\n" + changes.map { "  - \($0)" }.joined(separator: "\n")
    )
    let day = try day("2023-07-31")
    let outcome = await content.ledger(asOf: day.iso)
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
    let ledger = outcome.value
    let place = try #require(ledger.projects.firstIndex { $0.id == "bing" })
    #expect(ledger.state(of: Ref(place), on: day).signedOn?.iso == signed)
    #expect(ledger.projects[place].due == Day(iso: signed)?.adding(months: 6))
  }

  /// A stage that the record is given was told before the contract, too: a ledger that does not know
  /// the change yet tells the same of the months before.
  @Test(arguments: ["阶段: 开工", "节点: [{事项: 开工, 阶段: 开工}]"])
  func leavesTheStageOfTheMonthsBefore(told: String) async throws {
    var content = ConversionTests.content
    content.files["projects/jia.yaml"]? += told + "\n"
    let may = try #require(Month(iso: "2023-05"))
    let later = await content.ledger(asOf: "2023-12-31").value
    let then = await content.ledger(asOf: "2023-05-31").value
    for ledger in [then, later] {
      let stage = ledger.state(of: Ref(0), on: may.lastDay).stage
      #expect(stage.map { ledger.rules.stages[$0].name } == "开工")
    }
    #expect(later.bulletin(of: may).all.stages == then.bulletin(of: may).all.stages)
  }

  /// A contract that became talks again is none, and the next one is another.
  @Test func countsMonthsFromTheLastContract() async throws {
    var content = ConversionTests.content
    content.files["projects/jia.yaml"]? += """
        - {日期: 2023-07-01, 类别: 洽谈}
        - {日期: 2023-09-10, 类别: 签约}

      """
    let ledger = await content.ledger(asOf: "2023-12-31").value
    let lit = try ["2023-08-20", "2023-09-10", "2023-12-09", "2023-12-10"].map {
      try ledger.standing(of: Ref(0), on: day($0)).lights.project != nil
    }
    #expect(lit == [false, false, false, true])
  }

  /// What a contract had come to is past when it becomes talks.
  ///
  /// The next contract has come to where the record says, or a milestone. 阶段 of the talks tells
  /// nothing of the contract before.
  @Test(arguments: [
    ("阶段: 开工", "", ["开工", "洽谈", "洽谈"]),
    ("", "", ["签约", "洽谈", "洽谈"]),
    ("阶段: 洽谈", "", ["签约", "洽谈", "洽谈"]),
    ("阶段: 洽谈\n节点: [{事项: 开工, 阶段: 开工, 时间: 2023-02-10}]", "", ["开工", "洽谈", "洽谈"]),
    ("阶段: 开工", "\n  - {日期: 2023-08-10, 类别: 签约}", ["开工", "洽谈", "开工"]),
    ("节点: [{事项: 开工, 阶段: 开工, 时间: 2023-08-20}]", "", ["签约", "洽谈", "开工"]),
  ])
  func goesBackToTalks(fields: String, later: String, stages: [String]) async throws {
    var content = ConversionTests.content
    content.add(
      "bing",
      "丙项目",
      "类别: 签约\n签约时间: 2023-01-10\n金额: 1亿元\n金额名目: 签约额\n\(fields)",
      "变更:\n  - {日期: 2023-05-20, 类别: 洽谈}\(later)"
    )
    let days = ["2023-05-19", "2023-05-20", "2023-08-31"]
    let ledger = await content.ledger(asOf: "2023-12-31").value
    for (iso, stage) in zip(days, stages) {
      // A ledger of that day tells the same of it, so that its bulletin stays.
      for ledger in [ledger, await content.ledger(asOf: iso).value] {
        let place = try #require(ledger.projects.firstIndex { $0.id == "bing" })
        let state = ledger.state(of: Ref(place), on: try day(iso))
        #expect(state.stage.map { ledger.rules.stages[$0].name } == stage, "\(iso)")
      }
    }
  }

  /// 签约后 counts from the contract that a change tells, and needs no other day.
  @Test(arguments: [("", "2023-11-20"), ("签约时间: 2022-12-16\n", "2023-11-20")])
  func countsADeadlineFromTheContract(fields: String, due: String) async throws {
    let content = Content {
      $0.add(
        "bing",
        "丙项目",
        "类别: 洽谈\n\(fields)完成时限: 签约后6个月内",
        "变更:\n  - {日期: 2023-05-20, 类别: 签约}"
      )
    }
    let outcome = await content.ledger(asOf: "2023-12-31")
    #expect(outcome.diagnostics.map(\.id) == [])
    #expect(outcome.value.projects.first?.due == Day(iso: due))
  }

  /// Talks that come to a stage again that the contract had passed do not go back.
  @Test(arguments: [("洽谈", []), ("签约", [Diagnostic.ID.stageBackwards])])
  func beginsAnewAsTalks(kind: String, found: [Diagnostic.ID]) async {
    var content = ConversionTests.content
    content.add(
      "bing",
      "丙项目",
      "类别: 签约\n签约时间: 2023-01-10\n金额: 1亿元\n金额名目: 签约额",
      "变更:\n  - {日期: 2023-05-20, 类别: \(kind)}"
    )
    for (month, stage) in [("2023-03", "开工"), ("2023-07", "洽谈"), ("2023-08", "签约")] {
      content.files["reports/\(month)/bing.yaml"] = "- 项目: bing\n  阶段: \(stage)\n"
    }
    let diagnostics = await content.checked(asOf: "2023-12-31").diagnostics
    #expect(diagnostics.map(\.id).filter { $0 == .stageBackwards } == found)
  }

  /// A contract of which an announcement told more, later, was known by then and owes no fewer reports.
  @Test func owesReportsFromWhenTheContractWasKnown() async throws {
    var content = ConversionTests.content
    content.files["projects/jia.yaml"]? += "  - {日期: 2023-05-25, 类别: 签约}\n"
    let july = try #require(Month(iso: "2023-07"))
    let ledger = await content.ledger(asOf: "2023-12-31").value
    let state = ledger.state(of: Ref(0), on: july.lastDay)
    #expect(ledger.unreportedMonths(of: Ref(0), in: state, upTo: july) == 2)
    // What was signed on 20 May was not signed on 25 May.
    #expect(state.signedOn == (try day("2023-05-20")))
    #expect(ledger.state(of: Ref(0), on: try day("2023-06-04")).signedOn == (try day("2023-05-25")))
  }

  @Test func refusesAKindThatIsNone() async {
    var content = ConversionTests.content
    content.files["projects/jia.yaml"] = content.files["projects/jia.yaml"]?
      .replacing("    类别: 签约", with: "    类别: 签约了")
      .replacing("    金额名目: 签约额", with: "    金额名目: 签约")
    let found = await content.ledger().diagnostics
    #expect(
      found.map(\.id).filter { $0.severity == .error } == [.unknownKind, .unknownAmountLabel]
    )
  }

  /// A sum may get its name from the change that tells it, and none from a later one.
  @Test(arguments: [(true, 0), (false, 1)])
  func takesTheNameOfASumFromAChange(isFirst: Bool, errors: Int) async {
    let label = "    金额名目: 签约额"
    let content = Content {
      $0.add(
        "r",
        "甲",
        "变更:",
        "  - 日期: 2023-01-01\n    金额: 2亿元\n\(isFirst ? label : "    项目数: 1")",
        "  - 日期: 2023-02-01\n    项目数: 2\n\(label)"
      )
    }
    let found = await content.ledger().diagnostics.filter { $0.id == .amountWithoutLabel }
    #expect(found.count == errors)
  }
}
