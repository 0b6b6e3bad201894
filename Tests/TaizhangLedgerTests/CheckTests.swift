import TaizhangModel
import Testing

@testable import TaizhangLedger

@Suite struct CheckTests {
  @Test(arguments: [
    ("sectors.yaml", "- 名称: 甲\n  拼写: a\n- 名称: 乙\n  拼写: a\n"),
    ("batches.yaml", "- 名称: 甲\n  拼写: a\n- 名称: 乙\n  拼写: a\n"),
    ("units.yaml", "- 名称: 甲\n  拼写: a\n  类型: 部门\n- 名称: 乙\n  拼写: a\n  类型: 企业\n"),
    ("places.yaml", "- 名称: 甲\n  拼写: a\n  类型: 县市\n- 名称: 乙\n  拼写: a\n  类型: 园区\n"),
  ])
  func findsPagesOfOneName(file: String, table: String) async {
    var content = Content()
    content.files[file] = table
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == [.pageCollision])
    #expect(found.compactMap(content.words) == ["乙"])
    #expect(found.map(\.related.count) == [1])
  }

  @Test func allowsOneSlugInTwoTables() async {
    var content = Content()
    content.files["sectors.yaml"] = "- 名称: 甲\n  拼写: shache\n"
    #expect(await content.ledger().diagnostics.isEmpty)
  }

  /// Places as name and parent, and those that lie in themselves.
  @Test(arguments: [
    (["甲": "甲"], ["甲"]), (["甲": "乙", "乙": "甲"], ["乙", "甲"]),
    (["甲": "乙", "乙": "丙", "丙": "甲"], ["丙", "乙", "甲"]),
    (["丁": "甲", "甲": "乙", "乙": "甲"], ["乙", "甲"]), (["甲": "乙", "乙": "丙", "丙": ""], []),
  ])
  func findsPlacesThatLieInThemselves(parents: [String: String], found: [String]) async {
    var content = Content()
    content.files["places.yaml"] = parents.sorted { $0.key < $1.key }.enumerated()
      .map { "- 名称: \($1.key)\n  拼写: p\($0)\n  类型: 县市\n  上级: \($1.value)\n" }.joined()
    let outcome = await content.ledger()
    #expect(outcome.diagnostics.map(\.id) == found.map { _ in .placeCycle })
    #expect(outcome.diagnostics.compactMap(content.words).sorted() == found.sorted())
  }

  @Test func findsASumThatCannotBeHeld() async {
    var content = Content()
    content.record("r-1", "金额: 92233万亿元\n金额名目: 签约额")
    #expect(await content.ledger().diagnostics.isEmpty)
    content.record("r-2", "金额: 1万亿元\n金额名目: 意向投资")
    #expect(await content.ledger().diagnostics.map(\.id) == [.sumTooLarge])
    // A bulletin of an earlier day would add it up.
    content.record(
      "r-2",
      "金额: 1万亿元\n金额名目: 意向投资\n签约时间: 2023-01-05\n变更:\n  - {日期: 2023-03-31, 金额: 1亿元}"
    )
    #expect(await content.ledger().diagnostics.map(\.id) == [.sumTooLarge])
  }

  @Test func listsEveryCheckOnce() {
    let ids = structuralChecks.map(\.id) + contentChecks.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(structuralChecks.allSatisfy { $0.id.severity == .error })
    #expect(contentChecks.allSatisfy { $0.id.severity != .error })
  }
}
