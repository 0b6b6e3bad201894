import TaizhangModel
import Testing

@testable import TaizhangLedger

/// Which records a stated figure may count: those that were there on its day.
struct ClaimDayTests {
  /// The claim is of 1 April 2023; announcement `b` is of 10 April.
  private func counts(_ fields: String, scope: String) async throws -> Bool {
    var content = Content()
    content.claim(
      ["编号: c", "内容: 今年签约", "原文: 今年签约1个", "个数: 1个", "范围: {类别: [签约], \(scope)}"],
      body: "今年签约1个，有甲项目。"
    )
    content.files["announcements/a.md"]?.replace("2022-10-22", with: "2023-04-01")
    content.announce("b", on: "2023-04-10", body: "甲项目签约。")
    content.add("r", "甲项目", fields)
    let outcome = await content.ledger()
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
    return try #require(await reconcile(outcome.value, jobs: 1).first).records == [Ref(0)]
  }

  @Test(arguments: [
    ("签约时间: 2023-04-01", true), ("签约时间: 2023-04-02", false), ("签约时间: 2023年4月", true),
    ("签约时间: 2023年5月", false), ("", true), ("来源: b\n原文: 甲项目", false),
    ("来源: a\n原文: 甲项目\n签约时间: 2023-04-20", true),
  ])
  func countsWhatWasThere(fields: String, isCounted: Bool) async throws {
    #expect(try await counts(fields, scope: "批次: [亚博会]") == isCounted)
  }

  /// A list that follows later, named by the claim, is what the claim speaks of.
  @Test(arguments: [
    ("来源: b\n原文: 甲项目", "来源: [b]"), ("来源: b\n原文: 甲项目", "记录: [r]"),
    ("签约时间: 2023-04-20", "记录: [r]"), ("来源: a\n原文: 甲项目\n签约时间: 2023-04-20", "来源: [a]"),
  ])
  func countsWhatItNames(fields: String, scope: String) async throws {
    #expect(try await counts(fields, scope: scope))
  }
}
