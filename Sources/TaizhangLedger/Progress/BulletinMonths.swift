package import TaizhangModel

extension Ledger {
  /// The months that have a bulletin, earliest first: every month that is over and that something
  /// was reported for, or in which reports were asked for and some record was known; and those in
  /// between, since a deadline passes, and a change is announced, where nobody reports.
  ///
  /// Rules taken from an older ledger ask for reports from before there was any record.
  package func bulletinMonths() -> [Month] {
    let last = Month.last(completeOn: settings.asOf)
    var months: Set<Month> = []
    // Looked at in place: there are hundreds of thousands.
    for index in reports.indices {
      months.insert(reports[index].facts.month)
    }
    let known = projects.indices.lazy.map { knownSince(Ref($0)) ?? Day(number: .min) }.min()
    if let known, let duty = rules.progress.duty {
      for step in 0...max(0, duty.from.months(until: last)) {
        let month = duty.from.advanced(by: step)
        if known <= month.lastDay { months.insert(month) }
      }
    }
    return filled(months.filter { $0 <= last }.sorted())
  }
}

/// Some months, earliest first, with those in between them; but for the years between reports of an
/// old paper and the first of today, in which nobody kept a ledger.
private func filled(_ months: [Month]) -> [Month] {
  var filled: [Month] = []
  for month in months {
    if let before = filled.last, before.months(until: month) <= longestPause {
      filled += (1..<before.months(until: month)).map { before.advanced(by: $0) }
    }
    filled.append(month)
  }
  return filled
}

/// Months from one report to the next, beyond which nobody reports month by month.
private let longestPause = 12
