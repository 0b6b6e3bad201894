import TaizhangModel
import Testing

@testable import TaizhangLedger

/// Who is asked for a month's reports, and for which records.
@Suite struct ReportFormTests {
  private static func content(duty: String = "") -> Content {
    var content = ReportTests.content
    content.files["rules.yaml"]? += "\n" + duty
    content.record("far", "属地: 叶城县\n责任单位: 叶城县\n签约时间: 2023-01-10")
    content.record("near", "属地: 莎车县\n责任单位: 地区发改委、叶城县\n签约时间: 2023-03-10")
    content.record("talks", "类别: 洽谈\n属地: 莎车县\n责任单位: 地区发改委")
    return content
  }

  /// The place, the unit and the records of each form.
  private func forms(_ content: Content, _ month: String, on day: String) async throws -> [String] {
    let ledger = await content.ledger(asOf: day).value
    let forms = ledger.reportForms(for: try #require(Month(iso: month)))
    return forms.map { form in
      let place = form.place.map { ledger.places[$0].name } ?? "-"
      let unit = form.unit.map { ledger.units[$0].name } ?? "-"
      return "\(place) \(unit) "
        + form.projects.map { ledger.projects[$0].id }.joined(separator: " ")
    }
  }

  /// Without a rule all that have not ended; those without a place come last.
  @Test func asksForAllWithoutARule() async throws {
    let content = ReportFormTests.content()
    #expect(
      try await forms(content, "2023-04", on: "2023-03-31") == [
        "莎车县 地区发改委 near talks", "叶城县 叶城县人民政府 far", "- - r",
      ]
    )
  }

  /// Those that have reported for the month, and those that have ended, are not asked again.
  @Test func leavesOutWhatIsReportedAndWhatHasEnded() async throws {
    var content = ReportFormTests.content()
    ReportTests.report("2023-03", "本月进展: 签约", &content)
    content.files["reports/2023-03/b.yaml"] = "- 项目: far\n  状况: 终止\n"
    let march = try await forms(content, "2023-03", on: "2023-03-31")
    #expect(march == ["莎车县 地区发改委 near talks"])
    let april = try await forms(content, "2023-04", on: "2023-03-31")
    #expect(april == ["莎车县 地区发改委 near talks", "- - r"])
  }

  /// A report of May that came early is none of April; once May is over, April is not asked for again.
  @Test(arguments: ["", "报送要求:\n  起: 2023-04\n  类别: 签约\n"])
  func asksForTheMonthBeforeAnEarlyReport(duty: String) async throws {
    var content = ReportFormTests.content(duty: duty)
    content.files["projects/near.yaml"] = nil
    content.files["projects/talks.yaml"] = nil
    content.files["reports/2023-05/b.yaml"] = "- {项目: far, 日期: 2023-05-10, 本月进展: 打桩}\n"
    let early = try await forms(content, "2023-04", on: "2023-05-10")
    #expect(early == ["叶城县 叶城县人民政府 far", "- - r"])
    #expect(try await forms(content, "2023-05", on: "2023-05-10") == ["- - r"])
    #expect(try await forms(content, "2023-04", on: "2023-05-31") == ["- - r"])
  }

  /// By the rule a record owes its first report for the month after its signing.
  @Test func asksForWhatTheRuleAsksFor() async throws {
    let content = ReportFormTests.content(duty: "报送要求:\n  起: 2023-01\n  类别: 签约\n")
    #expect(
      try await forms(content, "2023-03", on: "2023-03-31") == ["叶城县 叶城县人民政府 far", "- - r"]
    )
    #expect(
      try await forms(content, "2023-04", on: "2023-03-31") == [
        "莎车县 - near", "叶城县 叶城县人民政府 far", "- - r",
      ]
    )
    #expect(try await forms(content, "2022-12", on: "2023-03-31") == [])
  }

  /// A unit that belongs to the place reports for it; of two nobody can tell which.
  @Test func asksTheUnitOfThePlace() async throws {
    var content = ReportFormTests.content()
    let unit = "\n- 名称: 莎车县人民政府\n  拼写: shache-gov\n  类型: 政府\n  属地: 莎车县\n"
    content.files["units.yaml"]? += unit
    let one = try await forms(content, "2023-04", on: "2023-03-31")
    #expect(one.first == "莎车县 莎车县人民政府 near talks")
    content.files["units.yaml"]? +=
      "- 名称: 莎车县商务局\n  拼写: shache-shangwu\n  类型: 部门\n  属地: 莎车县\n"
    let two = try await forms(content, "2023-04", on: "2023-03-31")
    #expect(two.first == "莎车县 地区发改委 near talks")
  }
}
