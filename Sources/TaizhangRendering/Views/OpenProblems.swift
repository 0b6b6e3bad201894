import TaizhangLedger
import TaizhangModel
import TaizhangTemplates

/// Problems that wait to be solved, by the day set for them, those without one last.
struct OpenProblems: Viewable {
  /// The first of them.
  var rows: Rows<ProblemRow>
  var count: Int

  /// Problems on a page; the rest are told as a number.
  private static let most = 500

  static let fields: [Field<OpenProblems>] = [
    .list("rows") { $0.rows },
    .text("count") { String($0.count) },
    .text("left") { $0.count > $0.rows.count ? String($0.count - $0.rows.count) : "" },
  ]

  /// As of the ledger's day; nil where there are none.
  init?(_ entries: [BulletinLists.Entry], _ context: SiteContext) {
    guard !entries.isEmpty else { return nil }
    count = entries.count
    rows = Rows(min(entries.count, OpenProblems.most)) {
      ProblemRow(entries[$0], on: context.ledger.settings.asOf, context)
    }
  }
}

extension SiteContext {
  /// What waits to be solved in some records.
  func problemsToSolve(of members: some Sequence<Ref<Project>>) -> [BulletinLists.Entry] {
    byDueDay(
      members.flatMap { ref in
        ledger.problemsToSolve(states[Int(ref.index)]).map { (ref, $0) }
      }
    )
  }
}

/// By the day set for each, those without one last; ties keep their order.
func byDueDay(_ entries: [BulletinLists.Entry]) -> [BulletinLists.Entry] {
  func due(_ index: Int) -> Int32 { entries[index].problem.problem.due?.number ?? .max }
  return entries.indices.sorted { (due($0), $0) < (due($1), $1) }.map { entries[$0] }
}
