package import TaizhangModel

extension Ledger {
  /// The months that have a bulletin, earliest first: every month that is over and that something
  /// was reported for, or that reports were owed for.
  package func bulletinMonths() -> [Month] {
    let last = Month.last(completeOn: settings.asOf)
    var months: Set<Month> = []
    // Looked at in place: there are hundreds of thousands.
    for index in reports.indices where reports[index].facts.corrects == nil {
      months.insert(reports[index].facts.month)
    }
    if let duty = rules.progress.duty {
      for step in 0...max(0, duty.from.months(until: last)) {
        months.insert(duty.from.advanced(by: step))
      }
    }
    return months.filter { $0 <= last }.sorted()
  }
}
