package import TaizhangModel

extension Ledger {
  /// The months that have a bulletin, earliest first: every month that is over and that something
  /// was reported for, or in which reports were asked for and some record was known.
  ///
  /// Rules taken from an older ledger ask for reports from before there was any record.
  package func bulletinMonths() -> [Month] {
    let last = Month.last(completeOn: settings.asOf)
    var months: Set<Month> = []
    // Looked at in place: there are hundreds of thousands.
    for index in reports.indices where reports[index].facts.corrects == nil {
      months.insert(reports[index].facts.month)
    }
    let known = projects.indices.lazy.map { knownSince(Ref($0)) ?? Day(number: .min) }.min()
    if let known, let duty = rules.progress.duty {
      for step in 0...max(0, duty.from.months(until: last)) {
        let month = duty.from.advanced(by: step)
        if known <= month.lastDay { months.insert(month) }
      }
    }
    return months.filter { $0 <= last }.sorted()
  }
}
