import TaizhangLedger
import TaizhangModel
import TaizhangTemplates

/// A record as one row of a table; made once and shared by every page that lists it.
struct ProjectRow: Viewable {
  var id: String
  var name: String
  var href: String
  var kind: String
  var sector: Link?
  var places: [Link]
  var amount: AmountView
  /// What the amount is an amount of; empty where the record does not say.
  var label: String
  /// The amount as written.
  var amountText: String
  var count: Int
  var listMissing: Bool
  var lead: Link?
  var responsible: [Link]
  var deadlineText: String
  /// 2023年10月31日, the day that the words mean where they do not name its year; or empty.
  var deadlineDay: String
  /// 2023年12月31日, or empty.
  var due: String
  /// What rows are sorted by: a count of days, or empty.
  var dueKey: String
  var status: StatusView
  var stage: String
  /// The graver of the two; nil where none is on.
  var light: LightView?
  /// 2024年7月, or empty.
  var lastReport: String
  /// What rows are sorted by: a count of months, or empty.
  var lastReportKey: String
  var batch: Link
  /// The passage that names the project.
  var source: Link?

  static let fields: [Field<ProjectRow>] = [
    .text("id") { $0.id },
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("kind") { $0.kind },
    .view("sector") { $0.sector },
    .list("places") { $0.places },
    .view("amount") { $0.amount },
    .text("label") { $0.label },
    .text("amountText") { $0.amountText },
    .text("count") { String($0.count) },
    .flag("isMany") { $0.count > 1 },
    .flag("listMissing") { $0.listMissing },
    .view("lead") { $0.lead },
    .list("responsible") { $0.responsible },
    .text("deadlineText") { $0.deadlineText },
    .text("deadlineDay") { $0.deadlineDay },
    .text("due") { $0.due },
    .text("dueKey") { $0.dueKey },
    .view("status") { $0.status },
    .text("stage") { $0.stage },
    .view("light") { $0.light },
    .text("lastReport") { $0.lastReport },
    .text("lastReportKey") { $0.lastReportKey },
    .view("batch") { $0.batch },
    .view("source") { $0.source },
  ]
}

/// Some records under a heading: a kind or a role.
struct ProjectTable: Viewable {
  var heading: String
  var anchor: String
  /// The projects all its records stand for; 项 where the heading is a kind that is counted so.
  var projects: Int
  /// Of all its records; empty where the table began on an earlier page.
  var totals: [TotalView]
  /// Those of its records that the page shows.
  var excerpt: Excerpt
  var rows: [View]

  static let fields: [Field<ProjectTable>] = [
    .text("heading") { $0.heading },
    .text("anchor") { $0.anchor },
    .text("projects") { String($0.projects) },
    .text("measure") { measureWord(ofKind: $0.heading) },
    .text("records") { String($0.excerpt.count) },
    .flag("standsForMore") { $0.projects != $0.excerpt.count },
    .list("totals") { $0.totals },
    .view("excerpt") { $0.excerpt.isWhole ? nil : $0.excerpt },
    .flag("isContinued") { $0.excerpt.isContinued },
    .flag("hasRows") { !$0.rows.isEmpty },
    .list("rows", of: ProjectRow.self) { $0.rows },
  ]
}

/// Records that make a table, on one page or over several.
struct ProjectList {
  var heading: String
  var anchor: String
  var members: [Ref<Project>]
  /// Of all members.
  var totals: [TotalView] = []
}

extension SiteContext {
  /// What a page shows of lists that follow one another.
  ///
  /// The first page names every list and states its totals, also of those that begin further on.
  func tables(_ lists: [ProjectList], on part: Part) -> [ProjectTable] {
    let excerpts = part.excerpts(of: lists.map { ($0.anchor, $0.members.count) })
    return zip(lists, excerpts).compactMap { list, excerpt in
      guard part.isFirst || !excerpt.shown.isEmpty else { return nil }
      return ProjectTable(
        heading: list.heading,
        anchor: list.anchor,
        projects: list.members.reduce(0) { $0 + ledger.projects[$1].count },
        totals: part.isFirst ? list.totals : [],
        excerpt: excerpt,
        rows: list.members[excerpt.shown].map { row($0) }
      )
    }
  }
}
