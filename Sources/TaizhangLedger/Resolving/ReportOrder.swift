import TaizhangModel

/// Where a report belongs among those of its project: by the day known, by month, own reports
/// before corrections, then by file.
struct ReportKey: Comparable, Sendable {
  let project: Int32
  private let knownOn: Int32
  private let month: Int32
  private let isCorrection: Bool
  /// Of the files with reports.
  let file: Int32
  /// Its entry in the file.
  let index: Int32

  init(_ report: Report, file: Int, index: Int) {
    project = report.facts.project.index
    knownOn = report.facts.knownOn.number
    month = report.facts.month.number
    isCorrection = report.facts.corrects != nil
    self.file = Int32(file)
    self.index = Int32(index)
  }

  static func < (one: ReportKey, other: ReportKey) -> Bool {
    if one.knownOn != other.knownOn { return one.knownOn < other.knownOn }
    if one.month != other.month { return one.month < other.month }
    if one.isCorrection != other.isCorrection { return other.isCorrection }
    return (one.file, one.index) < (other.file, other.index)
  }
}

/// The order of reports: by project, then by their keys.
///
/// Small keys are sorted in place of the reports, which are many and large, and by project they are
/// counted into place.
struct ReportOrder: Sendable {
  private(set) var keys: [ReportKey]
  /// Where each project's keys begin, and where the last one's end.
  private(set) var starts: [Int]

  /// Of the keys of each file.
  init(_ files: [[ReportKey]], projects: Int) {
    starts = Array(repeating: 0, count: projects + 1)
    for keys in files { for key in keys { starts[Int(key.project) + 1] += 1 } }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    keys = []
    guard let some = files.first(where: { !$0.isEmpty })?.first else { return }
    keys = Array(repeating: some, count: starts[projects])
    var next = starts
    for key in files.joined() {
      keys[next[Int(key.project)]] = key
      next[Int(key.project)] += 1
    }
    for project in 0..<projects { sort(starts[project]..<starts[project + 1]) }
  }

  /// Files follow each other by month, so that most projects' reports stand as they should.
  private mutating func sort(_ range: Range<Int>) {
    let isSorted = range.dropFirst().allSatisfy { keys[$0 - 1] < keys[$0] }
    if !isSorted { keys[range].sort() }
  }
}
