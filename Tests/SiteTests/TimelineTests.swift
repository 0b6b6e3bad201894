import TaizhangModel
import TaizhangRendering
import Testing

/// The line of time on which deadlines are drawn.
struct TimelineTests {
  private func day(_ iso: String) throws -> Day {
    try #require(Day(iso: iso))
  }

  private func due(
    _ iso: String,
    _ mark: Timeline.Mark = .overdue,
    _ projects: Int = 1
  ) throws -> Timeline.Due {
    Timeline.Due(day: try day(iso), mark: mark, projects: projects, href: "")
  }

  @Test func monthsAreShownWithoutGapsUpToTheAsOfDate() throws {
    let dues = try [due("2023-01-31"), due("2023-03-31", .done, 2)]
    let timeline = try #require(Timeline(dues, asOf: day("2023-05-02")))
    #expect(timeline.step == .month)
    #expect(
      timeline.periods.map(\.first.iso) == ["2023-01", "2023-02", "2023-03", "2023-04", "2023-05"]
    )
    #expect(timeline.periods.map { $0.projects() } == [1, 0, 2, 0, 0])
    #expect(timeline.periods.map { $0.projects(.overdue) } == [1, 0, 0, 0, 0])
    #expect(timeline.present == 4)
    #expect(timeline.omitted == 0)
  }

  @Test(arguments: [
    ("2024-12-31", Timeline.Step.month, 24), ("2025-01-01", .quarter, 9),
    ("2028-12-31", .quarter, 24), ("2029-01-01", .year, 7),
  ])
  func theFinestStepThatFitsIsTaken(last: String, step: Timeline.Step, count: Int) throws {
    let dues = try [due("2023-01-01"), due(last, .ahead)]
    let timeline = try #require(Timeline(dues, asOf: day("2023-01-01")))
    #expect(timeline.step == step)
    #expect(timeline.periods.count == count)
    #expect(timeline.periods.last?.projects() == 1)
  }

  @Test func quartersBeginInTheirFirstMonth() throws {
    let dues = try [due("2023-05-31"), due("2027-12-31", .ahead)]
    let timeline = try #require(Timeline(dues, asOf: day("2025-03-31")))
    #expect(timeline.periods.first?.first.iso == "2023-04")
    #expect(timeline.periods.last?.first.iso == "2027-10")
    #expect(timeline.periods[timeline.present].first.iso == "2025-01")
  }

  /// Every project is in a period or among those left out.
  @Test func whatIsDecadesAwayIsLeftOutAndCounted() throws {
    let dues = try [
      due("1931-12-31", .overdue, 3), due("2023-12-31"), due("2099-12-31", .ahead, 5),
    ]
    let timeline = try #require(Timeline(dues, asOf: day("2024-10-31")))
    #expect(timeline.step == .year)
    #expect(timeline.periods.map(\.first.year) == Array(2009...2032))
    #expect(timeline.periods[timeline.present].first.year == 2024)
    #expect(timeline.periods.reduce(0) { $0 + $1.projects() } == 1)
    #expect(timeline.omitted == 8)
  }

  @Test func oneDayNeedsNoLine() throws {
    let dues = try [due("2023-12-31"), due("2023-12-31", .done)]
    #expect(try Timeline(dues, asOf: day("2024-10-31")) == nil)
    #expect(try Timeline([], asOf: day("2024-10-31")) == nil)
  }
}
