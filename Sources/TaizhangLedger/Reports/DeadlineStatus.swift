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
  /// The project has ended, so that no deadline runs.
  case ended
  /// No deadline is stated, or its words set no day.
  case none

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

extension Ledger {
  /// The status of a record at the end of a day, as its record and reports tell it by then.
  ///
  /// A deadline counts as met only where the record says which stage it is for and has come that
  /// far; nothing is inferred from silence.
  package func deadlineStatus(
    of ref: Ref<Project>,
    in state: ProjectState,
    on day: Day
  ) -> DeadlineStatus {
    guard let due = projects[ref].deadline?.due else { return .none }
    if let target = projects[ref].target, let stage = state.stage, stage >= target { return .met }
    if let condition = state.condition, rules.progress.conditions[condition].nature == .ended {
      return .ended
    }
    let left = day.days(until: due)
    if left < 0 { return .overdue(days: -left) }
    return left <= rules.nearDays ? .near(days: left) : .onTime(days: left)
  }
}
