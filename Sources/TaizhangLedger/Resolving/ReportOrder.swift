import TaizhangModel

/// Where an entry belongs among all reports.
struct ReportPlace: Sendable {
  /// Nil where it is not known.
  var project: Ref<Project>?
  var day: Day
  var knownOn: Day
  var month: Month
  var isCorrection: Bool
  /// What was found on the way; nil of most, which are hundreds of thousands.
  var found: [Diagnostic]?
}

/// The order of reports: by project, by the day known, by month, own reports before corrections,
/// then by file.
///
/// Small keys are sorted in place of the reports, which are many and large, and by project they are
/// counted into place.
struct ReportOrder: Sendable {
  /// Places in the list of entries; those of no known project are last.
  private(set) var entries: [Int32]
  /// Where each project's entries begin; then, where those of no project begin, and where they end.
  private(set) var starts: [Int]

  init(_ places: [ReportPlace], projects: Int) {
    func bucket(_ index: Int) -> Int { places[index].project.map { Int($0.index) } ?? projects }
    starts = Array(repeating: 0, count: projects + 2)
    for index in places.indices { starts[bucket(index) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    entries = Array(repeating: 0, count: places.count)
    var next = starts
    for index in places.indices {
      entries[next[bucket(index)]] = Int32(index)
      next[bucket(index)] += 1
    }
  }

  /// The entries of one project, in the order of its reports.
  func entries(of project: Int, _ places: [ReportPlace]) -> [Int32] {
    func key(_ entry: Int32) -> (Int32, Int32, Int, Int32) {
      let place = places[Int(entry)]
      return (place.knownOn.number, place.month.number, place.isCorrection ? 1 : 0, entry)
    }
    return entries[starts[project]..<starts[project + 1]].sorted { key($0) < key($1) }
  }
}
