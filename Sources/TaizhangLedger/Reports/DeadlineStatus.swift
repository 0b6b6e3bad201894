package import TaizhangModel

/// Where a record stands against its deadline at the end of a day.
package enum DeadlineStatus: Hashable, Sendable {
  /// The stage the deadline is for has been reached, as far as the sources say.
  case met
  /// Days since the last day, ≥ 1.
  case overdue(days: Int)
  /// Days left, 0…the ledger's threshold.
  case near(days: Int)
  /// Days left, above the threshold.
  case onTime(days: Int)
  /// The project has ended, so that no deadline runs, whether one is stated or not.
  case ended
  /// No deadline is stated, or its words set no day.
  case none

  /// Whether it is the same, however many the days.
  package func isLike(_ other: DeadlineStatus) -> Bool {
    switch (self, other) {
    case (.met, .met), (.overdue, .overdue), (.near, .near), (.onTime, .onTime): true
    case (.ended, .ended), (.none, .none): true
    default: false
    }
  }

  /// `met`, `overdue`, `near`, `on time`, `ended` or `none`.
  package var word: String {
    switch self {
    case .met: "met"
    case .overdue: "overdue"
    case .near: "near"
    case .onTime: "on time"
    case .ended: "ended"
    case .none: "none"
    }
  }
}

/// A stage that a record is to come to, and by when.
package struct DueStep: Hashable, Sendable {
  /// The last day, inclusive.
  package var due: Day
  /// Nil where the sources do not say which stage.
  package var target: Ref<Stage>?
  /// Of several steps the words of this one, 开工; empty where the words name one day.
  package var name: String

  /// Whether the step can be judged and a record has come that far.
  func isReached(at stage: Ref<Stage>?) -> Bool {
    guard let target, let stage else { return false }
    return stage >= target
  }
}

extension Project {
  /// The steps of a deadline of it, earliest first; the last is the deadline itself.
  ///
  /// One where its words name one day, none where they set no day.
  private func dueSteps(of deadline: Deadline?) -> [DueStep] {
    guard let deadline, let due = deadline.due else { return [] }
    let before = deadline.steps.dropLast().map {
      DueStep(due: $0.due, target: $0.stage, name: $0.name)
    }
    return before + [DueStep(due: due, target: target, name: deadline.steps.last?.name ?? "")]
  }

  /// The step that the record is judged by, and those behind it; empty where no day is set.
  ///
  /// Of several, 6月底前开工，12月底前投产, it is the first whose stage has not been reached, else the
  /// last. A step that names no stage cannot be judged: only the last may do so.
  package func openSteps(at stage: Ref<Stage>?) -> ArraySlice<DueStep> {
    openSteps(of: deadline, at: stage)
  }

  /// The same of the deadline of an earlier day.
  func openSteps(of deadline: Deadline?, at stage: Ref<Stage>?) -> ArraySlice<DueStep> {
    let steps = dueSteps(of: deadline)
    guard let last = steps.last, !last.isReached(at: stage) else { return steps.suffix(1) }
    let next = steps.firstIndex { $0.target != nil && !$0.isReached(at: stage) }
    return steps[(next ?? steps.count - 1)...]
  }
}

extension Ledger {
  /// The step that a record is judged by at the end of a day, by the stage that it has come to then; nil
  /// where the words of its deadline set no day.
  ///
  /// `stage` is asked for only where there are several: most records have one.
  package func dueStep(
    of ref: Ref<Project>,
    at stage: @autoclosure () -> Ref<Stage>?,
    on day: Day
  ) -> DueStep? {
    if projects[ref].hasEarlierDeadlines {
      let deadline = projects[ref].deadline(on: day)
      return projects[ref].openSteps(of: deadline, at: stage()).first
    }
    guard let due = projects[ref].due else { return nil }
    guard projects[ref].hasDueSteps else {
      return DueStep(due: due, target: projects[ref].target, name: "")
    }
    return projects[ref].openSteps(at: stage()).first
  }

  /// The same by the stage that reports and its record tell.
  package func dueStep(of ref: Ref<Project>, on day: Day) -> DueStep? {
    dueStep(of: ref, at: state(of: ref, on: day).stage, on: day)
  }

  /// The status of a record at the end of a day, as its record and reports tell it by then.
  ///
  /// Of several steps it is that of the next one. A deadline counts as met only where the record
  /// says which stage it is for and has come that far; nothing is inferred from silence.
  package func deadlineStatus(
    of ref: Ref<Project>,
    in state: ProjectState,
    on day: Day
  ) -> DeadlineStatus {
    // Also where it had come far enough, since what was given up is no success; and where no deadline is
    // set, so that there is one number of those that have ended.
    if isIn(.ended, state) { return .ended }
    guard let step = dueStep(of: ref, at: state.stage, on: day) else { return .none }
    if step.isReached(at: state.stage) { return .met }
    let left = day.days(until: step.due)
    if left < 0 { return .overdue(days: -left) }
    return left <= rules.nearDays ? .near(days: left) : .onTime(days: left)
  }
}
