import TaizhangModel
import Testing

@testable import TaizhangLedger

@Suite struct BulletinTests {
  /// Five signed records in two counties, four of them with 1亿元 each; and one talk.
  private static var content: Content {
    var content = ReportTests.content
    content.files["projects/r.yaml"] = nil
    content.files["rules.yaml"]? += """

      考核指标:
        - 名称: 开工率
          分母:
            类别: [签约]
            除去: [终止]
          分子:
            阶段: [开工, 投产]
          金额名目: 签约额
          排名: 是
        - 名称: 资金到位率
          分母:
            类别: [签约]
          数额: 累计到位资金
          金额名目: 签约额
      报送要求:
        起: 2023-01
        类别: [签约]
      """
    for (id, place) in [("a", "莎车县"), ("b", "莎车县"), ("c", "叶城县"), ("d", "叶城县")] {
      content.record(id, "属地: \(place)\n金额: 1亿元\n金额名目: 签约额\n签约时间: 2022-12-01")
    }
    content.record("e", "属地: 叶城县\n签约时间: 2022-12-01")
    content.record("f", "类别: 洽谈\n属地: 莎车县\n金额: 9亿元\n金额名目: 意向投资\n签约时间: 2022-12-01")
    return content
  }

  private static func report(
    _ project: String,
    _ month: String,
    _ fields: String,
    _ content: inout Content
  ) {
    let lines = fields.split(separator: "\n").map { "  \($0)\n" }.joined()
    content.files["reports/\(month)/\(project).yaml"] = "- 项目: \(project)\n" + lines
  }

  private func ledger(_ content: Content, asOf: String = "2023-12-31") async -> Ledger {
    let outcome = await content.ledger(asOf: asOf)
    #expect(outcome.diagnostics.map(\.id) == [])
    return outcome.value
  }

  /// They are counted with what the ledger holds, and under no stage.
  @Test func countsWhatIsNoProjectUnderNoStage() async throws {
    var content = BulletinTests.content
    let rules = content.files["rules.yaml"]?.replacing(
      "    归入: 洽谈",
      with: "    归入: 洽谈\n    不是项目: 是"
    )
    content.files["rules.yaml"] = rules
    content.record("g", "类别: 采购意向\n属地: 叶城县\n项目数: 59\n阶段: 洽谈\n签约时间: 2022-12-01")
    BulletinTests.report("a", "2023-01", "阶段: 开工", &content)
    let ledger = await ledger(content)
    let all = ledger.bulletin(of: try #require(Month(iso: "2023-01"))).all
    #expect(all.projects == 65)
    #expect(all.intents == 59)
    #expect(all.stages.reduce(0, +) == 6)
    #expect(Groups(ledger).stages[0].intents(ledger.rules) == 59)
    #expect(Groups(ledger).stages[0].projects == 60)
  }

  @Test func putsCountsAndAmountsSideBySide() async throws {
    var content = BulletinTests.content
    BulletinTests.report("a", "2023-01", "阶段: 开工\n累计到位资金: 2500万元", &content)
    BulletinTests.report("c", "2023-01", "状况: 终止", &content)
    BulletinTests.report("e", "2023-01", "阶段: 投产\n累计到位资金: 100万元", &content)
    let bulletin = await ledger(content).bulletin(of: try #require(Month(iso: "2023-01")))
    let started = bulletin.all.rates[0]
    #expect((started.part, started.whole) == (2, 4))
    #expect(started.count.percent == "50.00")
    #expect(started.amount.percent == "33.33")
    #expect(started.withoutAmount == 1)
    #expect(started.unreported == 2)
    let funds = bulletin.all.rates[1]
    #expect((funds.part, funds.whole) == (2, 5))
    #expect(funds.amount.percent == "6.25")
    #expect(bulletin.all.projects == 6)
    #expect(bulletin.all.reported == 3)
  }

  /// Amounts of different labels stay apart, and a sum is 约 where one of its figures is.
  @Test func tellsTheMoneyKnownOnItsDay() async throws {
    var content = BulletinTests.content
    content.record("g", "属地: 莎车县\n金额: 约2亿元\n金额名目: 签约额\n签约时间: 2023-02-01")
    let ledger = await ledger(content)
    func sums(_ month: String) throws -> [(fen: Int64, isAbout: Bool)] {
      let all = ledger.bulletin(of: try #require(Month(iso: month))).all
      #expect(all.totals.lines.reduce(0) { $0 + $1.projects } == all.projects)
      return all.totals.lines.filter { $0.withAmount > 0 }.map { ($0.amount.fen, $0.isAbout) }
        .sorted { $0.fen < $1.fen }
    }
    let january = try sums("2023-01")
    #expect(january.map(\.fen) == [400_000_000_00, 900_000_000_00])
    #expect(january.map(\.isAbout) == [false, false])
    let february = try sums("2023-02")
    #expect(february.map(\.fen) == [600_000_000_00, 900_000_000_00])
    #expect(february.map(\.isAbout) == [true, false])
  }

  /// What the bulletin says is the sum of its places, of its sectors and of its lead units.
  @Test func addsUp() async throws {
    var content = BulletinTests.content
    BulletinTests.report("a", "2023-01", "阶段: 开工", &content)
    BulletinTests.report("c", "2023-01", "状况: 终止", &content)
    let bulletin = await ledger(content).bulletin(of: try #require(Month(iso: "2023-01")))
    for parts in [bulletin.places, bulletin.sectors, bulletin.leads] {
      #expect(parts.reduce(0) { $0 + $1.projects } == bulletin.all.projects)
      #expect(parts.reduce(0) { $0 + $1.rates[0].part } == bulletin.all.rates[0].part)
      #expect(parts.reduce(0) { $0 + $1.rates[0].whole } == bulletin.all.rates[0].whole)
      #expect(parts.reduce(0) { $0 + $1.unreported } == bulletin.all.unreported)
    }
    #expect(bulletin.all.stages.reduce(0, +) == bulletin.all.projects)
  }

  @Test func ranksAndComparesWithTheMonthBefore() async throws {
    var content = BulletinTests.content
    BulletinTests.report("a", "2023-01", "阶段: 开工", &content)
    BulletinTests.report("c", "2023-02", "阶段: 开工", &content)
    BulletinTests.report("d", "2023-02", "阶段: 投产", &content)
    let ledger = await ledger(content)
    let january = ledger.bulletin(of: try #require(Month(iso: "2023-01")))
    // 叶城县 has reported nothing yet: what is missing is not zero, and has no rank to rise from.
    #expect(january.ranks == [nil, 1, nil, nil])
    #expect(january.places[2].rates.map(\.isKnown) == [false, false])
    #expect(january.places[2].rates[0].amount.isDefined == false)
    let february = ledger.bulletin(of: try #require(Month(iso: "2023-02")))
    #expect(february.ranks == [nil, 2, 1, nil])
    #expect(february.previousRanks == [nil, 1, nil, nil])
    // It reported stages, and of money nothing.
    #expect(february.places[2].rates.map(\.isKnown) == [true, false])
  }

  /// Ratios, and their ranks; 0 for none.
  private static let rankings: [([[Int64]], [Int])] = [
    ([[1, 2], [2, 4], [1, 3]], [1, 1, 3]), ([[0, 0], [1, 1]], [0, 1]),
    ([[0, 5], [0, 0], [3, 3], [1, 1]], [3, 0, 1, 1]), ([[0, 0]], [0]),
  ]

  @Test(arguments: rankings)
  func sharesRanks(pairs: [[Int64]], expected: [Int]) {
    let ratios = pairs.map { Ratio(numerator: $0[0], denominator: $0[1]) }
    #expect(ranks(ratios).map { $0 ?? 0 } == expected)
  }

  /// A record that came in the month is newly overdue where its day passed with it, or with the end of the
  /// month before; one that was late in that month is not.
  @Test func listsWhatCameAndWasDueInTheMonth() async throws {
    var content = BulletinTests.content
    let fields = "属地: 叶城县\n签约时间: 2023-03-05\n目标阶段: 投产\n完成时限: "
    let days = [
      ("g", "2023-03-20"), ("h", "2023-02-28"), ("i", "2023-04-10"), ("m", "2023-02-27"),
    ]
    for (id, due) in days {
      content.record(id, fields + due)
    }
    let ledger = await ledger(content)
    let march = ledger.bulletin(of: try #require(Month(iso: "2023-03")))
    let ids = { (refs: [Ref<Project>]) in refs.map { ledger.projects[$0].id } }
    #expect(march.all.overdue == 3)
    #expect(ids(march.newlyOverdue) == ["h", "g"])
    #expect(
      march.changes.map(\.changes) == [
        [.added, .overdue], [.added, .overdue], [.added], [.added],
      ]
    )
    let april = ledger.bulletin(of: try #require(Month(iso: "2023-04")))
    #expect(ids(april.newlyOverdue) == ["i"])
    for (id, due) in [("j", "2023-06-20"), ("k", "2023-06-05"), ("l", "2023-06-20")] {
      content.record(id, fields + due)
    }
    let more = await self.ledger(content)
    let may = more.bulletin(of: try #require(Month(iso: "2023-05")))
    #expect(may.dueNext.map { more.projects[$0].id } == ["k", "j", "l"])
  }

  /// What is due on the month's last day is not over yet; it must not fall between the lists.
  @Test func listsWhatIsDueOnTheLastDay() async throws {
    var content = BulletinTests.content
    content.record("d", "属地: 叶城县\n签约时间: 2022-12-01\n完成时限: 2023-01-31\n目标阶段: 投产")
    let ledger = await ledger(content)
    let january = ledger.bulletin(of: try #require(Month(iso: "2023-01")))
    #expect((january.dueNext, january.newlyOverdue) == ([Ref(3)], []))
    let february = ledger.bulletin(of: try #require(Month(iso: "2023-02")))
    #expect((february.dueNext, february.newlyOverdue) == ([], [Ref(3)]))
  }

  /// The next step's day passed while the one before it was late: with that met, it is newly overdue.
  @Test func listsAStepWhoseDayPassedBehindALateOne() async throws {
    var content = BulletinTests.content
    content.record("d", "属地: 叶城县\n签约时间: 2022-12-01\n完成时限: 2023年1月10日前开工，2023年2月20日前投产")
    BulletinTests.report("d", "2023-02", "阶段: 开工", &content)
    let ledger = await ledger(content)
    for (month, expected) in [
      ("2023-01", [Ref<Project>(3)]), ("2023-02", [Ref(3)]), ("2023-03", []),
    ] {
      let bulletin = ledger.bulletin(of: try #require(Month(iso: month)))
      #expect(bulletin.newlyOverdue == expected)
      #expect(bulletin.all.overdue == 1)
    }
  }

  /// An office may have orange and blue lights: each colour is counted by itself.
  @Test func countsEachColour() async throws {
    var content = BulletinTests.content
    content.files["rules.yaml"]? += "\n红黄绿灯:\n"
    for (color, months) in [("红", 8), ("橙", 6), ("黄", 4), ("蓝", 2)] {
      content.files["rules.yaml"]? += """
          - 名称: \(color)灯规则
            灯: \(color)
            条件: 未到阶段
            阶段: 开工
            至少: \(months)

        """
    }
    for (id, signed) in [("a", "2022-05-01"), ("b", "2022-07-01"), ("c", "2022-09-01")] {
      content.record(id, "属地: 莎车县\n签约时间: \(signed)\n项目数: 2")
    }
    let rest = ["d", "e", "f"]
    for id in rest { content.record(id, "属地: 叶城县\n签约时间: 2022-11-15") }
    let january = await ledger(content).bulletin(of: try #require(Month(iso: "2023-01")))
    let colors: [LightColor] = [.red, .orange, .yellow, .blue, .green]
    #expect(colors.map(january.all.lit) == [2, 2, 2, 3, 0])
  }

  /// 约 where one of the addends is.
  @Test func saysOfASumWhatItsAddendsSay() async throws {
    var content = BulletinTests.content
    BulletinTests.report("a", "2023-01", "累计到位资金: 5万元\n本年到位资金: 5万元", &content)
    BulletinTests.report("b", "2023-01", "累计到位资金: 约3万元", &content)
    let january = await ledger(content).bulletin(of: try #require(Month(iso: "2023-01")))
    let about = ReportedSum(money: Money(fen: 8_000_000), isAbout: true)
    #expect(january.all.sum(.fundsTotal)?.sum == about)
    #expect(january.all.sum(.fundsTotal)?.projects == 2)
    #expect(january.all.sum(.fundsThisYear)?.sum.isAbout == false)
    #expect(january.all.rates.map(\.isPartAbout) == [false, true])
  }

  /// A problem that gets more time is told, with the day that was set before.
  @Test func tellsAnotherDayForAProblem() async throws {
    var content = BulletinTests.content
    let problem = { (due: String) in "问题:\n  - 内容: 缺水" + (due.isEmpty ? "" : "\n    解决时限: \(due)") }
    BulletinTests.report("a", "2023-01", problem("2月20日"), &content)
    BulletinTests.report("a", "2023-02", problem("4月底"), &content)
    BulletinTests.report("a", "2023-03", problem(""), &content)
    let ledger = await ledger(content)
    func changes(_ month: String) throws -> [Change] {
      ledger.bulletin(of: try #require(Month(iso: month))).changes.flatMap(\.changes)
    }
    guard case .problemDue(let later, let from)? = try changes("2023-02").first else {
      return #expect(Bool(false), "nothing is told of another day")
    }
    #expect(from == Day(iso: "2023-02-20"))
    #expect(later.due == Day(iso: "2023-04-30"))
    // A day that was set stands until another is set.
    #expect(try changes("2023-03") == [])
  }

  /// Told and solved in one report: it was never open at a month's end.
  @Test func tellsWhatWasRaisedAndSolvedInTheMonth() async throws {
    var content = BulletinTests.content
    BulletinTests.report("a", "2023-01", "问题:\n  - 内容: 缺水\n    解决日期: 1月20日", &content)
    let ledger = await ledger(content)
    let january = ledger.bulletin(of: try #require(Month(iso: "2023-01")))
    #expect(january.changes.flatMap(\.changes).map(\.keyword) == ["solved"])
    let february = ledger.bulletin(of: try #require(Month(iso: "2023-02")))
    #expect(february.changes.isEmpty)
  }

  /// A problem that a correction takes back is not solved; one that was solved meanwhile is.
  @Test func tellsWhatACorrectionTakesBack() async throws {
    var content = BulletinTests.content
    BulletinTests.report("a", "2023-01", "问题:\n  - 内容: 缺地\n  - 内容: 缺路", &content)
    content.files["reports/2023-02/b.yaml"] = """
      - 项目: a
        更正: 2023-01
        问题:
          - 内容: 环评未批
          - 内容: 缺路
      - 项目: a
        问题:
          - 内容: 缺路
            解决日期: 2月3日
      """
    let february = await ledger(content).bulletin(of: try #require(Month(iso: "2023-02")))
    let keywords = february.changes.flatMap(\.changes).map(\.keyword)
    #expect(keywords == ["correction", "problem", "withdrawn", "solved"])
  }

  @Test func listsWhatMovedAndWhoIsSilent() async throws {
    var content = BulletinTests.content
    content.record("d", "属地: 叶城县\n签约时间: 2022-12-01\n完成时限: 2023-02-15\n目标阶段: 投产")
    BulletinTests.report(
      "a",
      "2023-01",
      "阶段: 开工\n累计到位资金: 5万元\n问题:\n  - 内容: 缺地\n    类型: 用地",
      &content
    )
    BulletinTests.report("a", "2023-02", "问题:\n  - 内容: 缺地\n    解决日期: 2月9日", &content)
    let ledger = await ledger(content)
    let january = ledger.bulletin(of: try #require(Month(iso: "2023-01")))
    let problem = Problem(words: "缺地", type: Ref(0), unit: nil, due: nil, solvedOn: nil)
    #expect(january.changes.map(\.project) == [Ref(0)])
    #expect(
      january.changes.first?.changes == [
        .stage(from: Ref(1), to: Ref(2)),
        .sum(.fundsTotal, from: nil, to: ReportedSum(money: Money(fen: 5_000_000), isAbout: false)),
        .problem(problem),
      ]
    )
    #expect(january.dueNext == [Ref(3)])
    #expect(january.unreported.map(\.project) == [Ref(1), Ref(2), Ref(3), Ref(4)])
    let february = ledger.bulletin(of: try #require(Month(iso: "2023-02")))
    #expect(february.changes.map(\.project) == [Ref(0), Ref(3)])
    #expect(february.changes.flatMap(\.changes) == [.solved(problem), .overdue])
    #expect(february.problems.map(\.problem.problem.solvedOn) == [Day(iso: "2023-02-09")])
    #expect(february.unreported.map(\.months) == [2, 2, 2, 2])
  }

  /// A record that becomes known in the month is new, and nothing else.
  @Test func tellsOfNewRecords() async throws {
    var content = BulletinTests.content
    content.record("g", "属地: 莎车县\n签约时间: 2023-02-10")
    let ledger = await ledger(content)
    let january = ledger.bulletin(of: try #require(Month(iso: "2023-01")))
    #expect(january.all.projects == 6)
    let february = ledger.bulletin(of: try #require(Month(iso: "2023-02")))
    #expect(february.all.projects == 7)
    #expect(february.changes.map(\.changes) == [[.added]])
  }

  @Test func hasABulletinForEveryMonthThatIsOver() async {
    var content = BulletinTests.content
    BulletinTests.report("a", "2022-11", "本月进展: 甲", &content)
    #expect(
      await ledger(content, asOf: "2023-03-30").bulletinMonths().map(\.iso) == [
        "2022-11", "2022-12", "2023-01", "2023-02",
      ]
    )
    // There is no month behind it.
    #expect(await content.ledger(asOf: "2099-12-31").value.bulletinMonths().last?.iso == "2099-12")
  }

  /// What happens in a month that nobody reports for must stand in some bulletin: without a duty, too.
  @Test func hasABulletinWhereNothingWasReported() async {
    var content = ReportTests.content
    ReportTests.report("2023-03", "累计到位资金: 500万元", &content)
    ReportTests.report("2023-06", "更正: 2023-03\n累计到位资金: 300万元", &content)
    let months = await ledger(content, asOf: "2023-08-30").bulletinMonths()
    #expect(months.map(\.iso) == ["2023-03", "2023-04", "2023-05", "2023-06"])
  }

  /// An old paper told of one month, and the ledger was begun years later.
  @Test(arguments: [("2024-03", 13), ("2024-04", 2)])
  func hasNoBulletinsOfYearsWithoutReports(second: String, count: Int) async {
    var content = ReportTests.content
    ReportTests.report("2023-03", "累计到位资金: 500万元", &content)
    ReportTests.report(second, "累计到位资金: 600万元", &content)
    #expect(await ledger(content, asOf: "2024-04-30").bulletinMonths().count == count)
  }

  /// Nothing is owed before there is a record.
  @Test func hasNoBulletinBeforeTheFirstRecord() async {
    var content = BulletinTests.content
    content.files = content.files.mapValues { $0.replacing("起: 2023-01", with: "起: 2022-10") }
    let months = await ledger(content, asOf: "2023-01-31").bulletinMonths()
    #expect(months.map(\.iso) == ["2022-12", "2023-01"])
    content.files = content.files.filter { !$0.key.hasPrefix("projects/") }
    #expect(await ledger(content, asOf: "2023-01-31").bulletinMonths().isEmpty)
  }

  @Test func findsReportedSumsThatCannotBeAdded() async {
    var content = BulletinTests.content
    BulletinTests.report("a", "2023-01", "累计到位资金: 92233万亿元", &content)
    BulletinTests.report("b", "2023-01", "累计完成投资: 1万亿元", &content)
    #expect(await content.ledger().diagnostics.map(\.id) == [])
    BulletinTests.report("c", "2023-01", "累计到位资金: 1万亿元", &content)
    #expect(await content.ledger().diagnostics.map(\.id) == [.sumTooLarge])
  }
}
