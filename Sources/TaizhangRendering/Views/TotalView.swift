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
  /// The projects of records that state no amount, and of those that state a bound alone.
  var unstated: Int
  var withBound: Int
  /// The words of these bounds: 百亿元以上; none where they are many.
  var bounds: [String] = []
  /// The page and section whose records it is the total of, from the site's folder.
  var origin: String
  /// The first of its lines: the one that carries the name.
  var isFirst = false

  static let fields: [Field<TotalView>] = [
    .flag("isFirst") { $0.isFirst },
    .text("origin") { $0.origin },
    .text("kind") { $0.kind },
    .text("label") { $0.label },
    .text("projects") { String($0.projects) },
    .text("measure") { measureWord(ofKind: $0.kind) },
    .text("records") { String($0.records) },
    .flag("standsForMore") { $0.projects != $0.records },
    .view("amount") { $0.amount },
    .flag("isPartial") { $0.unstated + $0.withBound > 0 },
    .text("omitted") { String($0.unstated + $0.withBound) },
    .flag("hasUnstated") { $0.unstated > 0 },
    .text("unstated") { String($0.unstated) },
    .flag("hasBound") { $0.withBound > 0 },
    .text("withBound") { String($0.withBound) },
  ]

  init(_ total: Total, _ ledger: Ledger, origin: String) {
    self.origin = origin
    kind = ledger.rules.kinds[total.kind].name
    label = total.label.map { ledger.rules.amountLabels[$0].name } ?? ""
    projects = total.projects
    records = total.records
    amount =
      total.withAmount > 0
      ? AmountView(total.amount, isAbout: total.isAbout, in: ledger.settings.moneyUnit) : nil
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
  /// Where the overdue and the near ones are listed, among others.
  var pressing: String
  var lines: [TotalView]
  /// How deep the name stands under others, for indenting: 0 or 1.
  var isBelow: Bool
  /// Projects that the page lists and that count elsewhere.
  var listed = 0
  /// 采购意向 59 项, among the projects; or empty.
  var intents = ""

  static let fields: [Field<TotalsView>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("projects") { String($0.projects) },
    .text("overdue") { $0.overdue == 0 ? "" : String($0.overdue) },
    .text("near") { $0.near == 0 ? "" : String($0.near) },
    .text("pressing") { $0.pressing },
    .list("lines") { $0.lines },
    .text("lineCount") { String(max(1, $0.lines.count)) },
    .flag("isEmpty") { $0.lines.isEmpty },
    .flag("isBelow") { $0.isBelow },
    .text("intents") { $0.intents },
    .text("listed") { $0.listed == 0 ? "" : String($0.listed) },
  ]
}
