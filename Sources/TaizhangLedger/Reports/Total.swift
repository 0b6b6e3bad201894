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
  /// The projects of records that state only a bound or a range, or another currency.
  package var withBound = 0
  /// The projects of records that state no amount at all.
  package var unstated = 0
  /// The exact sum of the figures.
  package var amount = Money.zero

  /// Records whose amount is not in the sum.
  package var missing: Int { records - withAmount }

  mutating func add(_ record: Addend) {
    records += 1
    projects += record.projects
    if let point = record.point {
      withAmount += 1
      // Cannot overflow: `sum-too-large` has checked the sum of all.
      amount = Money(fen: amount.fen &+ point.fen)
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
    withBound += other.withBound
    unstated += other.unstated
    amount = Money(fen: amount.fen &+ other.amount.fen)
  }
}

/// What a record adds to totals, looked up once for all of them.
struct Addend {
  let ref: Ref<Project>
  let kind: Ref<Kind>
  let label: Ref<AmountLabel>?
  /// The projects it stands for.
  let projects: Int
  /// Its figure; nil where it states only a bound or a range, another currency, or nothing.
  let point: Money?
  let isAmountStated: Bool

  init(_ ref: Ref<Project>, _ project: Project) {
    self.ref = ref
    kind = project.kind
    label = project.amountLabel
    projects = project.count
    let amount = project.amount
    point = amount?.point
    isAmountStated = amount != nil
  }
}

/// Some of the ledger's records and their totals.
package struct Group: Hashable, Sendable {
  /// In the ledger's order.
  package var members: [Ref<Project>] = []
  /// By kind, then by label, in the order of `rules.yaml`; no empty ones.
  package var totals: [Total] = []

  package init() {}

  /// These records of the ledger.
  package init(_ members: [Ref<Project>], in ledger: Ledger) {
    for ref in members { add(Addend(ref, ledger.projects[ref])) }
  }

  mutating func add(_ record: Addend) {
    members.append(record.ref)
    let index = totalIndex(kind: record.kind, label: record.label)
    totals[index].add(record)
  }

  /// Adds another group's totals without its members.
  package mutating func add(totalsOf other: Group) {
    for total in other.totals {
      let index = totalIndex(kind: total.kind, label: total.label)
      totals[index].add(total)
    }
  }

  /// Where the total of a kind and label stands; it is made where there is none.
  private mutating func totalIndex(kind: Ref<Kind>, label: Ref<AmountLabel>?) -> Int {
    if let index = totals.firstIndex(where: { $0.kind == kind && $0.label == label }) {
      return index
    }
    func order(_ total: Total) -> (Int32, Int32) { (total.kind.index, total.label?.index ?? .max) }
    let total = Total(kind: kind, label: label)
    let index = totals.firstIndex { order($0) > order(total) } ?? totals.count
    totals.insert(total, at: index)
    return index
  }

  package var records: Int { totals.reduce(0) { $0 + $1.records } }
  package var projects: Int { totals.reduce(0) { $0 + $1.projects } }

  /// Of these, those of kinds that are no projects, such as 采购意向.
  package func intents(_ rules: Rules) -> Int {
    totals.reduce(0) { $0 + (rules.kinds[$1.kind].isNoProject ? $1.projects : 0) }
  }
}
