import TaizhangModel
import Testing

@testable import TaizhangLedger

/// Deadlines that count from the signing, of talks that become a contract.
struct DeadlineVersionTests {
  /// A day that is past goes by the signing that was known then, whatever contract followed: that of the
  /// announcement until the talks became one.
  @Test func keepsTheDeadlineOfAPastDay() async throws {
    var content = Content {
      $0.announce("a", on: "2023-02-20", body: "丙项目，意向投资2亿元，1个月内开工。")
      $0.add(
        "bing",
        "丙项目",
        "类别: 洽谈\n来源: a\n金额: 2亿元\n金额名目: 意向投资\n原文: 丙项目，意向投资2亿元，1个月内开工",
        "完成时限: 1个月内\n目标阶段: 开工\n变更: [{日期: 2023-05-20, 类别: 签约}]"
      )
    }
    content.files["reports/2023-03/a.yaml"] = "- 项目: bing\n  本月进展: 在谈\n"
    let later = await content.ledger(asOf: "2023-07-31").value
    for (iso, due, status, isNewlyLate) in [
      ("2023-02-28", "2023-03-20", DeadlineStatus.near(days: 20), false),
      ("2023-03-31", "2023-03-20", .overdue(days: 11), true),
      ("2023-04-30", "2023-03-20", .overdue(days: 41), false),
      ("2023-05-31", "2023-06-20", .near(days: 20), false),
      ("2023-06-30", "2023-06-20", .overdue(days: 10), true),
    ] {
      let day = try #require(Day(iso: iso))
      for ledger in [later, await content.ledger(asOf: iso).value] {
        #expect(ledger.dueStep(of: Ref(0), on: day)?.due.iso == due)
        #expect(ledger.standing(of: Ref(0), on: day).lights.status == status)
        let bulletin = ledger.bulletin(of: Month(of: day))
        #expect(bulletin.newlyOverdue == (isNewlyLate ? [Ref(0)] : []), "\(iso)")
        #expect(bulletin.dueNext == (status == .near(days: 20) ? [Ref(0)] : []), "\(iso)")
      }
    }
  }
}
