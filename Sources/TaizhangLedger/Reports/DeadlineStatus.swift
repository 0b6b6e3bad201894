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
  /// No deadline is stated, or its words set no day.
  case none

  /// `met`, `overdue`, `near`, `on time` or `none`.
  package var word: String {
    switch self {
    case .met: "met"
    case .overdue: "overdue"
    case .near: "near"
    case .onTime: "on time"
    case .none: "none"
    }
  }
}

extension Ledger {
  /// The status of a record as of the ledger's day.
  ///
  /// A deadline counts as met only where the record says which stage it is for and has come that
  /// far; nothing is inferred from silence.
  package func deadlineStatus(_ project: Project) -> DeadlineStatus {
    guard let due = project.deadline?.due else { return .none }
    if let target = project.target, let stage = project.stage, stage >= target { return .met }
    let left = settings.asOf.days(until: due)
    if left < 0 { return .overdue(days: -left) }
    return left <= rules.nearDays ? .near(days: left) : .onTime(days: left)
  }
}
