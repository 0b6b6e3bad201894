package import TaizhangModel

/// The states of every project over time, one sorted run of them for each.
///
/// Made once from all reports, some projects at a time; a state of any day is a binary search away.
package struct ProgressBook: Sendable {
  /// Of `length` projects each, in their order.
  private var chapters: [ProgressChapter] = []
  /// Reports as corrected; entries past the ledger's reports count on from there.
  private var corrected: [Report] = []

  /// Projects in a chapter.
  private static let length = 256

  package init() {}

  /// The book of a ledger's reports, which are sorted by project and then by day known.
  ///
  /// It does not depend on `jobs`.
  static func make(_ ledger: Ledger, jobs: Int) async -> ProgressBook {
    var book = ProgressBook()
    book.chapters = await concurrentMap(
      count: (ledger.projects.count + length - 1) / length,
      jobs: jobs
    ) { index in
      let first = index * length
      return ProgressChapter(first..<min(first + length, ledger.projects.count), ledger)
    }
    for index in book.chapters.indices {
      book.corrected += book.chapters[index].takeCorrected(
        to: ledger.reports.count + book.corrected.count,
        reports: ledger.reports.count
      )
    }
    return book
  }

  /// The state of a project at the end of a day; before everything known of it, its record's.
  package func state(of project: Ref<Project>, on day: Day) -> ProjectState {
    let (chapter, index) = Int(project.index).quotientAndRemainder(dividingBy: Self.length)
    return chapters[chapter].states[chapters[chapter].place(of: index, on: day)]
  }

  /// The states of a project up to that of a day, by their days; at least one.
  func states(of project: Ref<Project>, upTo day: Day) -> ArraySlice<ProjectState> {
    let (chapter, index) = Int(project.index).quotientAndRemainder(dividingBy: Self.length)
    return chapters[chapter].states(of: index, upTo: day)
  }

  /// The reports of a project, in the ledger's list.
  package func reports(of project: Ref<Project>) -> Range<Int> {
    let (chapter, index) = Int(project.index).quotientAndRemainder(dividingBy: Self.length)
    let starts = chapters[chapter].reportStarts
    return Int(starts[index])..<Int(starts[index + 1])
  }

  /// Whether a project's reports stand as they are told: none corrects another, and none comes
  /// behind one of a later month.
  func isInOrder(_ project: Ref<Project>) -> Bool {
    let (chapter, index) = Int(project.index).quotientAndRemainder(dividingBy: Self.length)
    return chapters[chapter].inOrder[index]
  }

  func report(_ entry: EntryIndex, _ ledger: Ledger) -> Report {
    let index = Int(entry.index)
    return index < ledger.reports.count
      ? ledger.reports[index] : corrected[index - ledger.reports.count]
  }
}

/// The states of projects that follow each other.
private struct ProgressChapter: Sendable {
  /// Where each project's states begin, and where the last one's end.
  private var starts: [Int32] = []
  /// By project, then by day; the first of each is that of its record.
  private(set) var states: [ProjectState] = []
  /// The day of each state, close together: they are searched through far more often than read.
  private var days: [Day] = []
  /// Where each project's reports begin in the ledger's list, and where the last one's end.
  private(set) var reportStarts: [Int32] = []
  /// By project: whether its reports stand as they are told.
  private(set) var inOrder: [Bool] = []
  /// Reports as corrected; entries past the ledger's reports count on from there.
  private var corrected: [Report] = []

  init(_ projects: Range<Int>, _ ledger: Ledger) {
    var next = ledger.reports.firstIndex(ofProject: projects.lowerBound)
    let end = ledger.reports.firstIndex(ofProject: projects.upperBound)
    states.reserveCapacity(projects.count + end - next)
    for index in projects {
      starts.append(Int32(states.count))
      reportStarts.append(Int32(next))
      states.append(ledger.recordState(Ref(index)))
      let first = next
      while next < end, ledger.reports[next].facts.project.index == index { next += 1 }
      inOrder.append(ledger.reports.isInOrder(first..<next))
      addStates(first..<next, ledger.projects[index].stageHistory.dropFirst(), ledger)
    }
    starts.append(Int32(states.count))
    reportStarts.append(Int32(next))
    days = states.map(\.day)
  }

  /// Which of its states is that of a project, by its place here, at the end of a day.
  func place(of project: Int, on day: Day) -> Int {
    var low = Int(starts[project])
    var high = Int(starts[project + 1])
    while high - low > 1 {
      let middle = (low + high) / 2
      if days[middle] <= day { low = middle } else { high = middle }
    }
    return low
  }

  /// The states of a project, by its place here, up to that of a day.
  func states(of project: Int, upTo day: Day) -> ArraySlice<ProjectState> {
    states[Int(starts[project])...place(of: project, on: day)]
  }

  /// Gives its corrected reports away, to where the first of them has the index `first`; the ledger
  /// has so many reports.
  mutating func takeCorrected(to first: Int, reports: Int) -> [Report] {
    guard !corrected.isEmpty else { return [] }
    for index in states.indices {
      guard let latest = states[index].latest, Int(latest.index) >= reports else { continue }
      let place = Int(latest.index) - reports
      states[index].latest = EntryIndex(index: Int32(first + place))
    }
    defer { corrected = [] }
    return corrected
  }

  /// Adds the states behind one project's reports, and behind the stages its record tells.
  private mutating func addStates(
    _ range: Range<Int>,
    _ stages: ArraySlice<StageVersion>,
    _ ledger: Ledger
  ) {
    // Closures would copy the ledger with each report.
    let reports = ledger.reports
    let base = states[states.count - 1]
    var stages = stages
    var passed: [StageVersion] = []
    func take(until day: Day, _ states: inout [ProjectState]) {
      while let stage = stages.first, stage.day.map({ $0 <= day }) ?? true {
        states.append(states[states.count - 1].after(stage))
        passed.append(stages.removeFirst())
      }
    }
    var told: [EntryIndex] = []
    for index in range {
      let new = reports[index].facts
      let entry = EntryIndex(index: Int32(index))
      take(until: new.knownOn, &states)
      let last = told.last
      // A report that an announcement told later may be of a day before a stage that is known.
      let isLatest = passed.last?.day.map { $0 <= new.day } ?? true
      if new.corrects == nil, isLatest,
        last.map({ facts(of: $0, reports).month < new.month }) ?? true
      {
        told.append(entry)
        states.append(state(after: states[states.count - 1], entry, told.dropLast(), ledger))
        continue
      }
      if let corrects = new.corrects {
        guard let place = told.firstIndex(where: { facts(of: $0, reports).month == corrects })
        else { continue }
        let correct = report(told[place], reports).corrected(by: reports[index])
        told[place] = EntryIndex(index: Int32(reports.count + corrected.count))
        corrected.append(correct)
      } else {
        let place = told.firstIndex { facts(of: $0, reports).month > new.month }
        told.insert(entry, at: place ?? told.count)
      }
      // What follows from an earlier month is told again, in the light of the new words.
      var state = base
      var due = passed[...]
      for (place, entry) in told.enumerated() {
        let day = facts(of: entry, reports).day
        while let stage = due.first, stage.day.map({ $0 <= day }) ?? true {
          state = state.after(stage)
          due.removeFirst()
        }
        state = self.state(after: state, entry, told[..<place], ledger)
      }
      for stage in due { state = state.after(stage) }
      state.day = new.knownOn
      states.append(state)
    }
    take(until: ledger.settings.asOf, &states)
  }

  /// The state behind an entry that is told behind others.
  private func state(
    after state: ProjectState,
    _ entry: EntryIndex,
    _ told: ArraySlice<EntryIndex>,
    _ ledger: Ledger
  ) -> ProjectState {
    let reports = ledger.reports
    let facts = self.facts(of: entry, reports)
    let details = facts.hasDetails ? report(entry, reports).details : nil
    return state.after(
      facts,
      details,
      repeatsWords: report(entry, reports).repeatsWords(
        of: told.reversed().lazy.map { report($0, reports) }
      ),
      entry,
      ledger
    )
  }

  private func facts(of entry: EntryIndex, _ reports: [Report]) -> ReportFacts {
    let place = Int(entry.index) - reports.count
    return place < 0 ? reports[Int(entry.index)].facts : corrected[place].facts
  }

  private func report(_ entry: EntryIndex, _ reports: [Report]) -> Report {
    let place = Int(entry.index) - reports.count
    return place < 0 ? reports[Int(entry.index)] : corrected[place]
  }
}

extension [Report] {
  /// Whether some reports of one project are told in the order of their months, uncorrected.
  fileprivate func isInOrder(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      self[index].facts.corrects == nil
        && (index == range.lowerBound || self[index - 1].facts.month <= self[index].facts.month)
    }
  }

  /// Where the reports of a project begin or would; they are sorted by project.
  fileprivate func firstIndex(ofProject project: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].facts.project.index < project { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Ledger {
  /// The state of a project at the end of a day, as far as was known then.
  package func state(of project: Ref<Project>, on day: Day) -> ProjectState {
    progress.state(of: project, on: day)
  }

  /// The last report behind a state, with its corrections.
  package func entry(_ state: ProjectState) -> Report? {
    state.latest.map { progress.report($0, self) }
  }

  /// The day from whose end on a record is known; nil for one that has no day.
  package func knownSince(_ ref: Ref<Project>) -> Day? {
    projects[ref].announcement.map { announcements[$0].date } ?? projects[ref].signedOn
  }

  /// What the record itself says, before any report.
  fileprivate func recordState(_ ref: Ref<Project>) -> ProjectState {
    let project = projects[ref]
    let stage = project.stageHistory.isEmpty ? project.stage : project.stageHistory[0].stage
    var state = ProjectState(day: Day(number: .min), stage: stage)
    state.stageSince = project.signedOn ?? knownSince(ref)
    state.signedOn =
      switch state.stage?.isSigned {
      case true?: state.stageSince
      // The day of the fair that a file gives all its records; talks are signed when that is told.
      case false?: nil
      case nil: project.signedOn
      }
    state.isOnlyAnnounced = state.signedOn != nil && project.signedOn == nil
    return state
  }

  /// Gives every record the stage of the as-of date, so that all pages show one stage.
  mutating func takeStagesFromProgress() {
    for index in projects.indices {
      let stage = progress.state(of: Ref(index), on: settings.asOf).stage
      // Of a ledger without reports none is another, and the list stays shared.
      if projects[index].stage != stage { projects[index].stage = stage }
    }
  }
}
