import Testing

@testable import TaizhangModel

@Suite struct DeadlineTests {
  @Test(
    arguments: DeadlineCase.dated + DeadlineCase.yearless + DeadlineCase.offsets
      + DeadlineCase.dayless
  )
  func readsTheWords(_ wording: DeadlineCase) throws {
    let expression = try #require(DeadlineExpression(parsing: wording.text))
    let deadline = try #require(expression.resolved(from: wording.base.flatMap(Day.init(iso:))))
    #expect(deadline.due?.iso == wording.due)
    #expect(deadline.precision == wording.precision)
    #expect(deadline.text == wording.text)
    #expect(deadline.steps.isEmpty)
    #expect(expression.isVague == wording.isVague)
  }

  @Test(arguments: DeadlineCase.unreadable)
  func refuses(text: String) {
    #expect(DeadlineExpression(parsing: text) == nil)
  }

  @Test(arguments: DeadlineCase.yearless + DeadlineCase.offsets)
  func needsABaseDateWhereNoYearIsNamed(_ wording: DeadlineCase) throws {
    let expression = try #require(DeadlineExpression(parsing: wording.text))
    #expect(expression.resolved(from: nil) == nil)
    #expect(!expression.namesYear)
  }

  @Test(arguments: DeadlineCase.dated + DeadlineCase.dayless)
  func leansOnNoBaseDateWhereAYearIsNamed(_ wording: DeadlineCase) throws {
    let expression = try #require(DeadlineExpression(parsing: wording.text))
    let far = try #require(Day(iso: "1999-01-01"))
    #expect(expression.namesYear)
    #expect(expression.resolved(from: far) == expression.resolved(from: nil))
  }

  /// 02-29 stands while the year is open, and falls where the base year is not a leap year.
  @Test func doesNotMoveALeapDay() throws {
    let expression = try #require(DeadlineExpression(parsing: "2月29日"))
    #expect(expression.resolved(from: Day(iso: "2023-01-01")) == nil)
  }

  @Test func doesNotLeaveTheCalendar() throws {
    let last = try #require(Day(iso: "2099-12-30"))
    for text in ["历时100天", "签约后6个月内", "明年底"] {
      #expect(
        try #require(DeadlineExpression(parsing: text)).resolved(from: last) == nil,
        "\(text)"
      )
    }
  }
}

/// Several steps in one wording, each with its day.
struct StepsCase: Sendable, CustomTestStringConvertible {
  var text: String
  var steps: [String]

  init(_ text: String, _ steps: String...) {
    self.text = text
    self.steps = steps
  }

  var testDescription: String { text }

  static let all = [
    StepsCase("2023年6月底前开工，12月底前投产", "开工 2023-06-30", "投产 2023-12-31"),
    StepsCase("2023年6月底前开工，2024年底前建成投产", "开工 2023-06-30", "建成投产 2024-12-31"),
    StepsCase("6月底前开工，12月底前投产", "开工 2022-06-30", "投产 2022-12-31"),
    StepsCase("明年6月底前开工，12月底前投产", "开工 2023-06-30", "投产 2023-12-31"),
    StepsCase("今年底前开工；明年底前投产", "开工 2022-12-31", "投产 2023-12-31"),
    StepsCase("2024年底前竣工、长期坚持", "竣工 2024-12-31"),
    StepsCase("2025年6月底前开工，次年6月底前投产", "开工 2025-06-30", "投产 2026-06-30"),
    StepsCase("2026年12月底开工、翌年6月竣工", "开工 2026-12-31", "竣工 2027-06-30"),
    StepsCase("6月底前开工，次年底前投产", "开工 2022-06-30", "投产 2023-12-31"),
    StepsCase("明年6月开工，次年6月竣工", "开工 2023-06-30", "竣工 2024-06-30"),
    StepsCase("次年3月开工，9月竣工，次年底投产", "开工 2023-03-31", "竣工 2023-09-30", "投产 2023-12-31"),
    StepsCase("明年3月开工，当年底竣工", "开工 2023-03-31", "竣工 2023-12-31"),
  ]
}

/// Stretches of time count from the signing, unless the words name another day.
@Suite struct OriginTests {
  @Test(arguments: [
    ("签约后6个月内", "2022-11-10"), ("6个月内", "2022-11-10"), ("签约之日起10日内", "2022-05-20"),
    ("历时100天", "2022-08-18"), ("印发之日起10日内", "2023-01-30"), ("收到之日起6个月内", "2023-07-20"),
    ("年底前", "2023-12-31"), ("立即", "2023-01-20"), ("签约后6个月内开工，次年底投产", nil),
  ])
  func countsFrom(text: String, due: String?) {
    let days = ["2023-01-20", "2022-05-10"].map(Day.init(iso:))
    let expression = DeadlineExpression(parsing: text)
    #expect(expression?.resolved(from: days[0], signing: days[1])?.due?.iso == due)
  }
}

@Suite struct StepsTests {
  @Test(arguments: StepsCase.all)
  func keepsEveryStep(_ wording: StepsCase) throws {
    let expression = try #require(DeadlineExpression(parsing: wording.text))
    let deadline = try #require(expression.resolved(from: Day(iso: "2022-03-01")))
    #expect(deadline.steps.map { $0.name + " " + $0.due.iso } == wording.steps)
    #expect(deadline.due == deadline.steps.last?.due)
  }

  /// Which is first may follow from the base date alone.
  @Test(arguments: ["6月底前开工，2022年3月底前投产", "签约后6个月内开工，2022年6月底前投产"])
  func refusesAStepThatLiesBeforeTheOneInFront(_ text: String) throws {
    let expression = try #require(DeadlineExpression(parsing: text))
    #expect(expression.resolved(from: Day(iso: "2021-03-01")) != nil)
    #expect(expression.resolved(from: Day(iso: "2022-03-01")) == nil)
  }
}
