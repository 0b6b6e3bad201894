internal import TaizhangLedger
internal import TaizhangModel

/// What a build read and found, in numbers.
package struct SiteCounts: Hashable, Sendable {
  var asOf: Day
  var announcements: Int
  var records: Int
  /// Records that are later than the as-of date.
  var laterRecords: Int
  /// The same of reports.
  var laterReports: Int
  /// The same of changes of records that are not.
  var laterChanges: Int
  var findings: FindingCounts

  var doubts: Int { findings.doubts }

  /// As kept in a site's state.
  var line: String {
    let found = [findings.errors, findings.doubts, findings.notes, findings.accepted]
    let counts = [announcements, records, laterRecords, laterReports, laterChanges] + found
    return ([asOf.iso] + counts.map { String($0) }).joined(separator: " ")
  }

  init?(line: Substring) {
    let fields = line.split(separator: " ")
    let counts = fields.dropFirst().compactMap { Int($0) }
    guard fields.count == 10, counts.count == 9, let day = Day(iso: String(fields[0])) else {
      return nil
    }
    asOf = day
    (announcements, records) = (counts[0], counts[1])
    (laterRecords, laterReports, laterChanges) = (counts[2], counts[3], counts[4])
    findings = FindingCounts(
      errors: counts[5],
      doubts: counts[6],
      notes: counts[7],
      accepted: counts[8]
    )
  }

  package init(_ site: BuiltSite) {
    asOf = site.ledger.settings.asOf
    announcements = site.ledger.announcements.count
    records = site.ledger.projects.count
    laterRecords = site.ledger.later.records
    laterReports = site.ledger.later.reports
    laterChanges = site.ledger.later.changes
    findings = FindingCounts(site.diagnostics)
  }
}

/// Findings by grade; accepted ones are counted apart.
struct FindingCounts: Hashable {
  var errors: Int
  var doubts: Int
  var notes: Int
  var accepted: Int

  init(errors: Int, doubts: Int, notes: Int, accepted: Int) {
    self.errors = errors
    self.doubts = doubts
    self.notes = notes
    self.accepted = accepted
  }

  init(_ diagnostics: [Diagnostic]) {
    errors = diagnostics.count { $0.severity == .error }
    doubts = diagnostics.count { $0.isOpenDoubt }
    notes = diagnostics.count { $0.severity == .note && $0.acceptance == nil }
    accepted = diagnostics.count { $0.acceptance != nil }
  }

  var chinese: String {
    "\(errors) 个错误，\(doubts) 个存疑，\(notes) 个提示" + (accepted > 0 ? "，\(accepted) 个已接受" : "")
  }

  var english: String {
    "errors: \(errors), doubts: \(doubts), notes: \(notes)"
      + (accepted > 0 ? ", accepted: \(accepted)" : "")
  }
}

extension Diagnostic {
  /// A doubt that nobody has accepted.
  var isOpenDoubt: Bool { severity == .doubt && acceptance == nil }
}
