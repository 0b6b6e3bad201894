import TaizhangModel
import Testing

@testable import TaizhangLedger

/// Findings that somebody lets stand.
struct AcceptanceTests {
  /// A doubt about `r`, an error-free rest, and what `acceptances.yaml` says.
  private func content(_ acceptances: String...) -> Content {
    Content {
      $0.add("r", "产品采购意向", "项目数: 59", "名单未附: 是")
      $0.files["acceptances.yaml"] = acceptances.joined()
    }
  }

  private func acceptance(
    _ finding: String,
    _ subject: String,
    by who: String = "督查室",
    on day: String = "2024-10-01"
  ) -> String {
    "- 发现: \(finding)\n  对象: \(subject)\n  接受人: \(who)\n  日期: \(day)\n  理由: 附件已去函\n"
  }

  @Test func keepsAnAcceptedFindingInTheList() async throws {
    let found = await content(acceptance("list-missing", "r")).checked().diagnostics
    #expect(found.map(\.id) == [.listMissing])
    let accepted = try #require(found.first?.acceptance)
    #expect(accepted.who == "督查室")
    #expect(accepted.day == Day(year: 2024, month: 10, day: 1))
    #expect(accepted.reason == "附件已去函")
    #expect(found.first?.severity == .doubt)
  }

  @Test func acceptsNothingElse() async {
    for (finding, subject) in [("list-missing", "r-2"), ("missing-amount", "r")] {
      let found = await content(acceptance(finding, subject)).checked().diagnostics
      #expect(found.map(\.id) == [.listMissing, .acceptanceUnused])
      #expect(found.allSatisfy { $0.acceptance == nil })
      #expect(found.last?.arguments == [finding, subject])
    }
  }

  @Test func findsAnAcceptanceOfWhatIsMended() async {
    var mended = content(acceptance("list-missing", "r"))
    mended.add("r", "产品采购意向", "项目数: 59")
    let found = await mended.checked().diagnostics
    #expect(found.map(\.id) == [.acceptanceUnused])
    #expect(found.compactMap(mended.words) == ["list-missing"])
  }

  /// On its own day it counts; the day before it was not yet given, and is not unused either.
  @Test(arguments: [("2024-10-01", true), ("2024-09-30", false)])
  func countsFromItsDayOn(asOf: String, isAccepted: Bool) async {
    let found = await content(acceptance("list-missing", "r")).checked(asOf: asOf).diagnostics
    #expect(found.map(\.id) == [.listMissing])
    #expect((found.first?.acceptance != nil) == isAccepted)
  }

  @Test func tellsTheSecondOfTwo() async {
    let twice = content(
      acceptance("list-missing", "r", by: "甲"),
      acceptance("list-missing", "r", by: "乙")
    )
    let found = await twice.checked().diagnostics
    #expect(found.map(\.id) == [.listMissing, .acceptanceUnused])
    #expect(found.first?.acceptance?.who == "甲")
  }

  /// One acceptance covers all findings of its kind about its subject, so that it need not say
  /// which; those about others stay open.
  @Test func coversAllOfAKind() async {
    var damaged = content(acceptance("text-damage", "a"), acceptance("list-missing", "r"))
    damaged.announce("a", body: "開(kāi)始，數(shù)量")
    damaged.announce("b", body: "開(kāi)始")
    let found = await damaged.checked().diagnostics.filter { $0.id == .textDamage }
    #expect(found.map(\.subject) == ["a", "a", "b"])
    #expect(found.map { $0.acceptance != nil } == [true, true, false])
  }

  @Test(arguments: ["unknown-unit", "no-such-finding"])
  func refusesWhatCannotBeAccepted(finding: String) async {
    let outcome = await content(acceptance(finding, "r")).checked()
    #expect(outcome.diagnostics.map(\.id) == [.unknownChoice, .listMissing])
  }
}
