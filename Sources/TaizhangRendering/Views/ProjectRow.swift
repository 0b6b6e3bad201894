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
  /// 2023年12月31日, or empty.
  var due: String
  var status: StatusView
  var stage: String
  /// The graver of the two; nil where none is on.
  var light: LightView?
  /// 2024年7月, or empty.
  var lastReport: String
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
    .text("due") { $0.due },
    .view("status") { $0.status },
    .text("stage") { $0.stage },
    .view("light") { $0.light },
    .text("lastReport") { $0.lastReport },
    .view("batch") { $0.batch },
    .view("source") { $0.source },
  ]
}

/// Some records under a heading: a kind, a role or a day.
struct ProjectTable: Viewable {
  var heading: String
  var anchor: String
  /// The projects the rows stand for.
  var projects: Int
  var totals: [TotalView]
  var rows: [View]

  static let fields: [Field<ProjectTable>] = [
    .text("heading") { $0.heading },
    .text("anchor") { $0.anchor },
    .text("projects") { String($0.projects) },
    .text("records") { String($0.rows.count) },
    .flag("standsForMore") { $0.projects != $0.rows.count },
    .list("totals") { $0.totals },
    .list("rows", of: ProjectRow.self) { $0.rows },
  ]
}
