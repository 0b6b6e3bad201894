/// What the words of a deadline came to from one day on: 签约后6个月内 moves when talks become a contract.
package struct DeadlineVersion: Hashable, Sendable {
  /// From whose end on it is known; nil for the first.
  package var knownOn: Day?
  /// Nil where the day that it counts from was not known yet.
  package var deadline: Deadline?

  package init(knownOn: Day?, deadline: Deadline?) {
    self.knownOn = knownOn
    self.deadline = deadline
  }
}

extension Project {
  /// The deadline as it was known at the end of a day.
  package func deadline(on day: Day) -> Deadline? {
    guard hasEarlierDeadlines else { return deadline }
    let version = deadlineHistory.last { $0.knownOn.map { $0 <= day } ?? true }
    return version.map(\.deadline) ?? deadline
  }
}
