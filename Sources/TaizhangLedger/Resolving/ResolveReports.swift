import TaizhangModel

/// Every report, by project and then by the day it was known on.
///
/// A project has one report of its own a month, and a correction names an earlier one of them.
func resolveReports(
  _ records: [ReportRecord],
  _ resolver: ReportResolver,
  jobs: Int
) async -> Outcome<[Report]> {
  let places = await concurrentMap(count: records.count, jobs: jobs) {
    resolver.place(of: records[$0])
  }
  let projects = resolver.projects.ids.count
  let order = ReportOrder(places, projects: projects)
  let length = 64
  let runs = await concurrentMap(count: (projects + length) / length, jobs: jobs) { index in
    var run = ReportRun()
    for project in index * length..<min((index + 1) * length, projects + 1) {
      let entries = order.entries(of: project, places)
      run.add(entries, isKnown: project < projects, records, places, resolver)
    }
    return run
  }
  var reports: [Report] = []
  reports.reserveCapacity(records.count)
  for run in runs { reports += run.reports }
  let found = runs.flatMap(\.found).sorted { $0.entry < $1.entry }
  return Outcome(reports, found.flatMap(\.found) + runs.flatMap(\.doubled))
}

/// The reports of projects that follow each other.
private struct ReportRun: Sendable {
  var reports: [Report] = []
  /// What was found in entries, by their places in the list.
  var found: [(entry: Int32, found: [Diagnostic])] = []
  /// Doubled reports and corrections of reports that are not there.
  var doubled: [Diagnostic] = []
  /// Where the project at hand has its own report of each month.
  private var months: [Month: SourceSpot] = [:]

  /// Adds the entries of one project; those of no known project are only looked through.
  mutating func add(
    _ entries: [Int32],
    isKnown: Bool,
    _ records: [ReportRecord],
    _ places: [ReportPlace],
    _ resolver: ReportResolver
  ) {
    let first = reports.count
    for entry in entries {
      var found = places[Int(entry)].found ?? []
      let report = resolver.resolve(records[Int(entry)], at: places[Int(entry)], &found)
      if isKnown { reports.append(report) }
      if !found.isEmpty { self.found.append((entry, found)) }
    }
    if isKnown { check(entries, from: first, records) }
  }

  private mutating func check(_ entries: [Int32], from first: Int, _ records: [ReportRecord]) {
    months.removeAll(keepingCapacity: true)
    for (index, entry) in zip(reports.indices[first...], entries) {
      let spot = reports[index].spot
      let written = records[Int(entry)].project
      if let corrected = reports[index].corrects {
        guard months[corrected] == nil else { continue }
        doubled.append(
          Diagnostic(.correctionOfNothing, at: spot, written.value, corrected.iso)
        )
      } else if let known = months.updateValue(spot, forKey: reports[index].month) {
        doubled.append(
          Diagnostic(
            .duplicateReport,
            at: spot,
            written.value,
            reports[index].month.iso,
            related: [known]
          )
        )
      }
    }
  }
}
