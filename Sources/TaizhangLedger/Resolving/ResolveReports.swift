import TaizhangModel

/// Every report, by project and then by the day it was known on.
///
/// A project has one report of its own a month, and a correction names an earlier one of them.
/// Entries are resolved as they lie, file by file, and then change places without being looked into
/// again: what hundreds of thousands of them point to lies all over the memory.
func resolveReports(
  _ records: [[ReportRecord]],
  _ resolver: ReportResolver,
  jobs: Int
) async -> ResolvedReports {
  var files = await concurrentMap(count: records.count, jobs: jobs) {
    ReportFile(records[$0], at: $0, resolver)
  }
  let order = ReportOrder(files.map(\.keys), projects: resolver.projects.ids.count)
  let reports = laidOut(&files, order)
  let doubled = await doubledReports(reports, order, records, jobs: jobs)
  return ResolvedReports(
    reports: reports,
    files: files.compactMap { resolved in
      resolved.file.map { FoundInFile(file: $0, found: resolved.found) }
    },
    doubled: doubled
  )
}

/// Every report, and what was found on the way.
struct ResolvedReports: Sendable {
  var reports: [Report]
  /// Files with entries, in their order.
  var files: [FoundInFile]
  /// Second reports of a month, corrections of reports that are not there, and second corrections.
  var doubled: [Diagnostic]
}

/// The reports of one file in the order of the ledger; nil where it is not known whose one is.
func resolveReportFile(
  _ records: [ReportRecord],
  _ resolver: ReportResolver
) -> Outcome<[Report]>? {
  let file = ReportFile(records, at: 0, resolver)
  let order = ReportOrder([file.keys], projects: resolver.projects.ids.count)
  let reports = order.keys.compactMap { file.reports[Int($0.index)] }
  return reports.count == records.count ? Outcome(reports, file.found) : nil
}

/// The reports of the files in their order; they are taken from the files.
private func laidOut(_ files: inout [ReportFile], _ order: ReportOrder) -> [Report] {
  var reports: [Report] = []
  reports.reserveCapacity(order.keys.count)
  for key in order.keys {
    guard let report = files[Int(key.file)].reports[Int(key.index)].take() else { continue }
    reports.append(report)
  }
  return reports
}

/// What the entries of one file stand for.
private struct ReportFile: Sendable {
  /// By entry; nil where it is not known whose it is.
  var reports: [Report?] = []
  /// Of each report, where it belongs.
  private(set) var keys: [ReportKey] = []
  private(set) var found: [Diagnostic] = []
  /// Nil of a file without entries.
  let file: FileID?

  init(_ records: [ReportRecord], at file: Int, _ resolver: ReportResolver) {
    self.file = records.first?.project.spot.file
    reports.reserveCapacity(records.count)
    keys.reserveCapacity(records.count)
    var last = LastNames()
    for index in records.indices {
      let report = resolver.resolve(records[index], &last, &found)
      if let report { keys.append(ReportKey(report, file: file, index: index)) }
      reports.append(report)
    }
  }
}

/// Second reports of a month, corrections of reports that are not there, and second corrections.
private func doubledReports(
  _ reports: [Report],
  _ order: ReportOrder,
  _ records: [[ReportRecord]],
  jobs: Int
) async -> [Diagnostic] {
  let projects = order.starts.count - 1
  let length = 64
  let runs = await concurrentMap(count: (projects + length - 1) / length, jobs: jobs) { run in
    var found: [Diagnostic] = []
    for project in run * length..<min((run + 1) * length, projects) {
      let range = order.starts[project]..<order.starts[project + 1]
      if reports.isOneAMonth(range) { continue }
      found += doubledReports(reports[range]) { place in
        let key = order.keys[place]
        return records[Int(key.file)][Int(key.index)].project.value
      }
    }
    return found
  }
  return runs.flatMap { $0 }
}

extension [Report] {
  /// Whether these reports, which are of one project, correct nothing and each is of a later month.
  fileprivate func isOneAMonth(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      self[index].facts.corrects == nil
        && (index == range.lowerBound || self[index - 1].facts.month < self[index].facts.month)
    }
  }
}

private struct Correction: Hashable {
  var month: Month
  var knownOn: Day

  init(of month: Month, knownOn: Day) {
    self.month = month
    self.knownOn = knownOn
  }
}

/// The same of the reports of one project; `written` tells how the entry at a place names it.
private func doubledReports(
  _ reports: ArraySlice<Report>,
  written: (Int) -> String
) -> [Diagnostic] {
  var found: [Diagnostic] = []
  var months: [Month: SourceSpot] = [:]
  // Of two that are known on the same day nobody can tell which is the later one.
  var corrections: [Correction: SourceSpot] = [:]
  for index in reports.indices {
    let (month, spot) = (reports[index].facts.month, reports[index].facts.spot)
    if let corrected = reports[index].facts.corrects {
      guard months[corrected] != nil else {
        found.append(Diagnostic(.correctionOfNothing, at: spot, written(index), corrected.iso))
        continue
      }
      let correction = Correction(of: corrected, knownOn: reports[index].facts.knownOn)
      guard let known = corrections.updateValue(spot, forKey: correction) else { continue }
      let id = Diagnostic.ID.duplicateCorrection
      found.append(Diagnostic(id, at: spot, written(index), corrected.iso, related: [known]))
    } else if let known = months.updateValue(spot, forKey: month) {
      let arguments = (written(index), month.iso)
      found.append(
        Diagnostic(.duplicateReport, at: spot, arguments.0, arguments.1, related: [known])
      )
    }
  }
  return found
}
