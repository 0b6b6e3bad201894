import TaizhangModel

/// Tables of the ledger that tell of progress which nobody will read: none of their records has a report.
///
/// Where one has, whatever its month, the office keeps reports, and what such a table tells belongs
/// there. Not to be asked where a file of reports could not be read, which may have some of any record.
func unreadProgress(_ progress: [TabledProgress], _ ledger: Ledger) -> [Diagnostic] {
  guard !progress.isEmpty else { return [] }
  var isReported = Array(repeating: false, count: ledger.projects.count)
  for report in ledger.reports { isReported[Int(report.facts.project.index)] = true }
  let reported = Set(zip(ledger.projects, isReported).filter(\.1).map(\.0.id))
  return progress.filter { reported.isDisjoint(with: $0.projects) }
    .map(Diagnostic.unreadColumns(ofReports:))
}
