import TaizhangModel
import Testing

@testable import TaizhangLedger

/// Deadlines of several steps: which of them a record is judged by.
@Suite struct DueStepTests {
  /// Signed on 2023-01-31, begun in April; `fields` say the deadline.
  private func standing(_ fields: String, on day: String) async throws -> (DueStep?, Standing) {
    var content = ReportTests.content
    content.record("r", "金额: 2亿元\n金额名目: 签约额\n签约时间: 2023-01-31\n\(fields)")
    ReportTests.report("2023-04", "阶段: 开工", &content)
    let outcome = await content.ledger(asOf: day)
    #expect(outcome.diagnostics.map(\.id) == [])
    let date = try #require(Day(iso: day))
    let ledger = outcome.value
    let group = try #require(ledger.projects.isEmpty ? nil : Groups(ledger).deadlines.first)
    let step = ledger.dueStep(of: Ref(0), on: date)
    #expect(group.day == step?.due)
    return (step, ledger.standing(of: Ref(0), on: date))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var fields: String
    var day: String
    /// Its name and day.
    var step: String
    var status: DeadlineStatus

    init(_ fields: String, _ day: String, _ step: String, _ status: DeadlineStatus) {
      self.fields = fields
      self.day = day
      self.step = step
      self.status = status
    }

    var testDescription: String { "\(fields) \(day)" }
  }

  private static let two = "完成时限: 2023年3月底前开工，12月底前投产"

  @Test(arguments: [
    Case(two, "2023-02-20", "开工 2023-03-31", .onTime(days: 39)),
    Case(two, "2023-03-31", "开工 2023-03-31", .near(days: 0)),
    // The first step is late although the last is far off.
    Case(two, "2023-04-10", "开工 2023-03-31", .overdue(days: 10)),
    Case(two, "2023-04-30", "投产 2023-12-31", .onTime(days: 245)),
    Case(two, "2024-01-01", "投产 2023-12-31", .overdue(days: 1)),
    // What the record says is asked of it goes before the words.
    Case(two + "\n目标阶段: 开工", "2023-04-30", "投产 2023-12-31", .met),
    // A step that names no stage of the office cannot be judged.
    Case("完成时限: 2023年3月底前注册，12月底前投产", "2023-04-10", "投产 2023-12-31", .onTime(days: 265)),
    Case("完成时限: 2023年3月底，12月底前投产", "2023-04-10", "投产 2023-12-31", .onTime(days: 265)),
    // One step, whose stage its words name.
    Case("完成时限: 2023年6月底前开工", "2023-04-29", " 2023-06-30", .onTime(days: 62)),
    Case("完成时限: 2023年6月底前开工", "2023-04-30", " 2023-06-30", .met),
    // The words name none: nothing is inferred.
    Case("完成时限: 2023年3月底", "2023-04-30", " 2023-03-31", .overdue(days: 30)),
    Case("完成时限: 2023年3月底前完成", "2023-04-30", " 2023-03-31", .overdue(days: 30)),
  ])
  func isTheFirstThatHasNotBeenReached(example: Case) async throws {
    let (step, standing) = try await standing(example.fields, on: example.day)
    #expect(step.map { "\($0.name) \($0.due.iso)" } == example.step)
    #expect(standing.lights.status == example.status)
  }

  @Test func thoseBehindItStayOpen() async throws {
    var content = ReportTests.content
    content.record("r", "签约时间: 2023-01-31\n" + DueStepTests.two)
    ReportTests.report("2023-04", "阶段: 开工", &content)
    let ledger = await content.ledger(asOf: "2023-05-31").value
    func names(on day: String) throws -> [String] {
      let day = try #require(Day(iso: day))
      return ledger.projects[0].openSteps(at: ledger.state(of: Ref(0), on: day).stage).map(\.name)
    }
    #expect(try names(on: "2023-02-20") == ["开工", "投产"])
    #expect(try names(on: "2023-05-31") == ["投产"])
  }

  /// A bulletin lists what is due in the month to come, by the step that is due then.
  @Test func aBulletinListsTheStepOfTheNextMonth() async throws {
    var content = ReportTests.content
    content.record("r", "签约时间: 2023-01-31\n" + DueStepTests.two)
    ReportTests.report("2023-02", "本月进展: 推进", &content)
    let ledger = await content.ledger(asOf: "2023-05-31").value
    let february = try #require(Month(iso: "2023-02"))
    #expect(ledger.bulletin(of: february).dueNext == [Ref(0)])
    let april = try #require(Month(iso: "2023-04"))
    #expect(ledger.bulletin(of: april).changes.first?.changes.contains(.overdue) == true)
  }

  /// What notices call otherwise than the stages are called; words of an office's own come first.
  @Test(arguments: [
    ("2023年6月底前开工建设", ["开工"]), ("2023年6月底前全面开工", ["开工"]), ("2023年6月底前建成投产", ["投产"]),
    ("2023年6月底前投入运营", ["投产"]), ("2023年3月底前正式开工，12月底前竣工投产", ["开工", "投产"]),
    ("2023年6月底前完成", [nil]), ("2023年6月底前达产", [nil]), ("长期坚持，2023年12月底前建成投产", ["投产"]),
  ])
  func knowsTheStageOfAStep(text: String, stages: [String?]) async throws {
    var content = ReportTests.content
    content.record("r", "完成时限: \(text)")
    let ledger = await content.ledger(asOf: "2023-01-31").value
    let project = try #require(ledger.projects.first)
    func name(_ stage: Ref<Stage>?) -> String? { stage.map { ledger.rules.stages[$0].name } }
    let steps = project.deadline?.steps ?? []
    #expect(steps.isEmpty || steps.map { name($0.stage) } == stages)
    #expect(name(project.target) == stages.last)
  }
}
