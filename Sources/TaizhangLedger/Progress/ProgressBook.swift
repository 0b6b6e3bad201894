package import TaizhangModel

/// The states of every project over time, one sorted run of them for each.
///
/// Made once from all reports, runs of projects at a time; a state of any day is a binary search
/// away.
package struct ProgressBook: Sendable {
  /// Where each project's states begin, and where the last one's end.
  private var starts: [Int32] = [0]
  /// By project, then by day; the first of each is that of its record.
  private var states: [ProjectState] = []
  /// The day of each state, close together: they are searched through far more often than read.
  private var days: [Day] = []
  /// Where each project's reports begin, and where the last one's end.
  private var reportStarts: [Int32] = [0]
  /// Reports as corrected; entries past the ledger's reports count on from there.
  private var corrected: [Report] = []

  package init() {}

  /// The book of a ledger's reports, which are sorted by project and then by day known.
  ///
  /// It does not depend on `jobs`.
  static func make(_ ledger: Ledger, jobs: Int) async -> ProgressBook {
    let length = 256
    let runs = await concurrentMap(
      count: (ledger.projects.count + length - 1) / length,
      jobs: jobs
    ) { index in
      let first = index * length
      return ProgressBook(first..<min(first + length, ledger.projects.count), ledger)
    }
    var book = ProgressBook()
    book.states.reserveCapacity(ledger.projects.count + ledger.reports.count)
    for run in runs { book.append(run, reports: ledger.reports.count) }
    book.days = book.states.map(\.day)
    return book
  }

  /// A book of some projects only, whose reports' places are those in the ledger.
  private init(_ projects: Range<Int>, _ ledger: Ledger) {
    var next = ledger.reports.firstIndex(ofProject: projects.lowerBound)
    reportStarts = []
    starts = []
    for index in projects {
      starts.append(Int32(states.count))
      reportStarts.append(Int32(next))
      states.append(ledger.recordState(Ref(index)))
      let first = next
      while next < ledger.reports.count, ledger.reports[next].project.index == index { next += 1 }
      addStates(first..<next, ledger.projects[index].stageHistory.dropFirst(), ledger)
    }
    starts.append(Int32(states.count))
    reportStarts.append(Int32(next))
  }

  /// Adds the book of the projects that follow; `reports` is how many the ledger has.
  private mutating func append(_ run: ProgressBook, reports: Int) {
    let offset = Int32(states.count)
    starts.removeLast()
    starts += run.starts.map { $0 + offset }
    reportStarts.removeLast()
    reportStarts += run.reportStarts
    let first = states.count
    states += run.states
    if !run.corrected.isEmpty, !corrected.isEmpty {
      // Its corrected reports move behind those that are there.
      for index in first..<states.count {
        guard let latest = states[index].latest, Int(latest.index) >= reports else { continue }
        states[index].latest = EntryIndex(index: latest.index + Int32(corrected.count))
      }
    }
    corrected += run.corrected
  }

  /// Adds the states behind one project's reports, and behind the stages its record tells.
  private mutating func addStates(
    _ range: Range<Int>,
    _ stages: ArraySlice<StageVersion>,
    _ ledger: Ledger
  ) {
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
      let report = ledger.reports[index]
      let entry = EntryIndex(index: Int32(index))
      take(until: report.knownOn, &states)
      let last = told.last.map { self.report($0, ledger) }
      if report.corrects == nil, last.map({ $0.month < report.month }) ?? true {
        told.append(entry)
        let state = states[states.count - 1]
        states.append(state.after(report, last: last, entry, ledger.rules.progress))
        continue
      }
      if let month = report.corrects {
        guard let place = told.firstIndex(where: { self.report($0, ledger).month == month })
        else { continue }
        let correct = self.report(told[place], ledger).corrected(by: report)
        told[place] = EntryIndex(index: Int32(ledger.reports.count + corrected.count))
        corrected.append(correct)
      } else {
        let place = told.firstIndex { self.report($0, ledger).month > report.month }
        told.insert(entry, at: place ?? told.count)
      }
      // What follows from an earlier month is told again, in the light of the new words.
      var state = base
      var before: Report?
      var due = passed[...]
      for entry in told {
        let report = self.report(entry, ledger)
        while let stage = due.first, stage.day.map({ $0 <= report.day }) ?? true {
          state = state.after(stage)
          due.removeFirst()
        }
        state = state.after(report, last: before, entry, ledger.rules.progress)
        before = report
      }
      for stage in due { state = state.after(stage) }
      state.day = report.knownOn
      states.append(state)
    }
    take(until: ledger.settings.asOf, &states)
  }

  /// The state of a project at the end of a day; before everything known of it, its record's.
  package func state(of project: Ref<Project>, on day: Day) -> ProjectState {
    var low = Int(starts[Int(project.index)])
    var high = Int(starts[Int(project.index) + 1])
    while high - low > 1 {
      let middle = (low + high) / 2
      if days[middle] <= day { low = middle } else { high = middle }
    }
    return states[low]
  }

  /// The reports of a project, in the ledger's list.
  package func reports(of project: Ref<Project>) -> Range<Int> {
    Int(reportStarts[Int(project.index)])..<Int(reportStarts[Int(project.index) + 1])
  }

  func report(_ entry: EntryIndex, _ ledger: Ledger) -> Report {
    let index = Int(entry.index)
    return index < ledger.reports.count
      ? ledger.reports[index] : corrected[index - ledger.reports.count]
  }
}

extension [Report] {
  /// Where the reports of a project begin or would; they are sorted by project.
  fileprivate func firstIndex(ofProject project: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].project.index < project { low = middle + 1 } else { high = middle }
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
  package func knownSince(_ project: Project) -> Day? {
    project.announcement.map { announcements[$0].date } ?? project.signedOn
  }

  /// What the record itself says, before any report.
  fileprivate func recordState(_ ref: Ref<Project>) -> ProjectState {
    let project = projects[ref]
    let stage = project.stageHistory.isEmpty ? project.stage : project.stageHistory[0].stage
    var state = ProjectState(day: Day(number: .min), stage: stage)
    state.stageSince = project.signedOn ?? knownSince(project)
    state.signedOn = state.stage?.isSigned ?? false ? state.stageSince : project.signedOn
    return state
  }

  /// Gives every record the stage of the as-of date, so that all pages show one stage.
  mutating func takeStagesFromProgress() {
    for index in projects.indices {
      projects[index].stage = progress.state(of: Ref(index), on: settings.asOf).stage
    }
  }
}
