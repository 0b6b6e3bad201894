import TaizhangModel

/// The sum of all figures must be a sum that can be held exactly, so that every part of it can.
///
/// Of a record that changed it is the largest it had: bulletins add up what was known on their day.
@Sendable
func checkSumTooLarge(_ ledger: Ledger) -> [Diagnostic] {
  var sum = Money.zero
  for project in ledger.projects {
    let former = project.hasHistory ? project.history.compactMap { $0.amount?.point }.max() : nil
    guard let point = [project.amount?.point, former].compactMap({ $0 }).max() else { continue }
    guard let next = sum.adding(point) else {
      return [Diagnostic(.sumTooLarge, at: project.spot, project.id)]
    }
    sum = next
  }
  return []
}

/// The same for what is reported: the largest sums of all projects must be addable.
func checkReportedSumTooLarge(_ ledger: Ledger) -> [Diagnostic] {
  var sums = Measure.allCases.map { LargestSums($0) }
  // All measures at once: hundreds of thousands of reports are looked through but once.
  for index in ledger.reports.indices {
    for place in sums.indices { sums[place].add(ledger.reports, index) }
  }
  guard let index = sums.compactMap(\.tooLarge).first else { return [] }
  let report = ledger.reports[index]
  return [Diagnostic(.sumTooLarge, at: report.facts.spot, ledger.projects[report.facts.project].id)]
}

/// The sum of the largest sums that the projects reported of one measure.
private struct LargestSums {
  private let measure: Measure
  private var project: Ref<Project>?
  private var largest = Money.zero
  private var sum = Money.zero
  /// The first report with which the sum can no longer be held.
  private(set) var tooLarge: Int?

  init(_ measure: Measure) { self.measure = measure }

  /// Adds a report; those of a project follow each other.
  mutating func add(_ reports: [Report], _ index: Int) {
    let facts = reports[index].facts
    if facts.project != project { (project, largest) = (facts.project, .zero) }
    guard tooLarge == nil, let money = facts.figures[measure]?.money, money > largest
    else { return }
    guard let next = sum.adding(Money(fen: money.fen - largest.fen)) else {
      tooLarge = index
      return
    }
    (sum, largest) = (next, money)
  }
}
