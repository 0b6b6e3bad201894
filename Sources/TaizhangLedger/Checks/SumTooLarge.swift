import TaizhangModel

/// The sum of all figures must be a sum that can be held exactly, so that every part of it can.
@Sendable
func checkSumTooLarge(_ ledger: Ledger) -> [Diagnostic] {
  var sum = Money.zero
  for project in ledger.projects {
    guard let point = project.amount?.point else { continue }
    guard let next = sum.adding(point) else {
      return [Diagnostic(.sumTooLarge, at: project.spot, project.id)]
    }
    sum = next
  }
  return []
}

/// The same for what is reported: the largest sums of all projects must be addable.
func checkReportedSumTooLarge(_ ledger: Ledger) -> [Diagnostic] {
  for measure in Measure.allCases {
    var sum = Money.zero
    var largest = Money.zero
    var project: Ref<Project>?
    for index in ledger.reports.indices {
      if ledger.reports[index].project != project {
        (project, largest) = (ledger.reports[index].project, .zero)
      }
      guard let money = ledger.reports[index].figures[measure]?.money, money > largest else {
        continue
      }
      guard let next = sum.adding(Money(fen: money.fen - largest.fen)) else {
        let report = ledger.reports[index]
        return [Diagnostic(.sumTooLarge, at: report.spot, ledger.projects[report.project].id)]
      }
      (sum, largest) = (next, money)
    }
  }
  return []
}
