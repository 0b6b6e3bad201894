package import TaizhangModel

/// The sum over records of one kind whose amounts have one label.
///
/// Amounts of different labels are never added; neither are signed and intended ones.
package struct Total: Hashable, Sendable {
  package var kind: Ref<Kind>
  /// Nil for records that name no label.
  package var label: Ref<AmountLabel>?
  package var records = 0
  /// The projects the records stand for.
  package var projects = 0
  /// Records whose figure is in `amount`.
  package var withAmount = 0
  /// Those of them whose figure is 约.
  package var about = 0
  /// The projects of records that state only a bound or a range, or another currency.
  package var withBound = 0
  /// The projects of records that state no amount at all.
  package var unstated = 0
  /// The exact sum of the figures.
  package var amount = Money.zero

  /// Records whose amount is not in the sum.
  package var missing: Int { records - withAmount }

  /// Whether the sum is 约, since a figure in it is.
  package var isAbout: Bool { about > 0 }

  mutating func add(_ record: Addend) {
    records += 1
    projects += record.projects
    if let figure = record.figure {
      withAmount += 1
      if figure.isAbout { about += 1 }
      // Cannot overflow: `sum-too-large` has checked the sum of all.
      amount = Money(fen: amount.fen &+ figure.money.fen)
    } else if record.isAmountStated {
      withBound += record.projects
    } else {
      unstated += record.projects
    }
  }

  mutating func add(_ other: Total) {
    records += other.records
    projects += other.projects
    withAmount += other.withAmount
    about += other.about
    withBound += other.withBound
    unstated += other.unstated
    amount = Money(fen: amount.fen &+ other.amount.fen)
  }
}

/// What a record adds to totals, looked up once for all of them.
struct Addend {
  let kind: Ref<Kind>
  let label: Ref<AmountLabel>?
  /// The projects it stands for.
  let projects: Int
  /// Its figure; nil where it states only a bound or a range, another currency, or nothing.
  let figure: ReportedSum?
  let isAmountStated: Bool

  init(_ project: Project) {
    self.init(
      kind: project.kind,
      label: project.amountLabel,
      projects: project.count,
      project.amount
    )
  }

  /// As it was at the end of a day.
  init(_ project: Project, on day: Day) {
    self.init(
      kind: project.kind(on: day),
      label: project.amountLabel(on: day),
      projects: project.count(on: day),
      project.amount(on: day)
    )
  }

  private init(
    kind: Ref<Kind>,
    label: Ref<AmountLabel>?,
    projects: Int,
    _ amount: Amount?
  ) {
    self.kind = kind
    self.label = label
    self.projects = projects
    figure = amount.flatMap { amount in
      amount.point.map { ReportedSum(money: $0, isAbout: amount.isAbout) }
    }
    isAmountStated = amount != nil
  }
}

/// Totals of some records: by kind, then by label, in the order of `rules.yaml`; no empty ones.
package struct Totals: Hashable, Sendable {
  package private(set) var lines: [Total] = []

  package init() {}

  mutating func add(_ record: Addend) {
    let index = index(kind: record.kind, label: record.label)
    lines[index].add(record)
  }

  mutating func add(_ other: Totals) {
    for total in other.lines {
      let index = index(kind: total.kind, label: total.label)
      lines[index].add(total)
    }
  }

  /// Where the total of a kind and label stands; it is made where there is none.
  private mutating func index(kind: Ref<Kind>, label: Ref<AmountLabel>?) -> Int {
    if let index = lines.firstIndex(where: { $0.kind == kind && $0.label == label }) {
      return index
    }
    func order(_ total: Total) -> (Int32, Int32) { (total.kind.index, total.label?.index ?? .max) }
    let total = Total(kind: kind, label: label)
    let index = lines.firstIndex { order($0) > order(total) } ?? lines.count
    lines.insert(total, at: index)
    return index
  }
}

/// Some of the ledger's records and their totals.
package struct Group: Hashable, Sendable {
  /// In the ledger's order.
  package var members: [Ref<Project>] = []
  private var sums = Totals()

  package init() {}

  /// These records of the ledger.
  package init(_ members: [Ref<Project>], in ledger: Ledger) {
    for ref in members { add(ref, Addend(ledger.projects[ref])) }
  }

  package var totals: [Total] { sums.lines }

  mutating func add(_ ref: Ref<Project>, _ record: Addend) {
    members.append(ref)
    sums.add(record)
  }

  /// Adds another group's totals without its members.
  package mutating func add(totalsOf other: Group) {
    sums.add(other.sums)
  }

  package var records: Int { totals.reduce(0) { $0 + $1.records } }
  package var projects: Int { totals.reduce(0) { $0 + $1.projects } }

  /// Of these, those of kinds that are no projects, such as 采购意向.
  package func intents(_ rules: Rules) -> Int {
    totals.reduce(0) { $0 + (rules.kinds[$1.kind].isNoProject ? $1.projects : 0) }
  }
}
