import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// One line of a table of totals: one kind, one amount label.
struct TotalView: Viewable {
  var kind: String
  var label: String
  var projects: Int
  var records: Int
  /// Nil where no record of the line states a figure.
  var amount: AmountView?
  var unstated: Int
  var withBound: Int
  /// The first of its lines: the one that carries the name.
  var isFirst = false

  static let fields: [Field<TotalView>] = [
    .flag("isFirst") { $0.isFirst },
    .text("kind") { $0.kind },
    .text("label") { $0.label },
    .text("projects") { String($0.projects) },
    .text("records") { String($0.records) },
    .flag("standsForMore") { $0.projects != $0.records },
    .view("amount") { $0.amount },
    .flag("hasUnstated") { $0.unstated > 0 },
    .text("unstated") { String($0.unstated) },
    .flag("hasBound") { $0.withBound > 0 },
    .text("withBound") { String($0.withBound) },
  ]

  init(_ total: Total, _ ledger: Ledger) {
    kind = ledger.rules.kinds[total.kind].name
    label = total.label.map { ledger.rules.amountLabels[$0].name } ?? ""
    projects = total.projects
    records = total.records
    amount = total.withAmount > 0 ? AmountView(total.amount, in: ledger.settings.moneyUnit) : nil
    unstated = total.unstated
    withBound = total.withBound
  }
}

/// The totals of one place, sector, unit, batch …: the lines of one row of a table.
struct TotalsView: Viewable {
  var name: String
  var href: String
  var projects: Int
  var overdue: Int
  var near: Int
  var lines: [TotalView]
  /// How deep the name stands under others, for indenting: 0 or 1.
  var isBelow: Bool

  static let fields: [Field<TotalsView>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("projects") { String($0.projects) },
    .text("overdue") { $0.overdue == 0 ? "" : String($0.overdue) },
    .text("near") { $0.near == 0 ? "" : String($0.near) },
    .list("lines") { $0.lines },
    .text("lineCount") { String(max(1, $0.lines.count)) },
    .flag("isEmpty") { $0.lines.isEmpty },
    .flag("isBelow") { $0.isBelow },
  ]
}
