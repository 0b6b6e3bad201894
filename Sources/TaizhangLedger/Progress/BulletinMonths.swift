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
      var month = duty.from
      while month <= last {
        months.insert(month)
        month = month.advanced(by: 1)
      }
    }
    return months.filter { $0 <= last }.sorted()
  }
}
