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

/// What a record is to come to next, and by when.
package struct DueStep: Hashable, Sendable {
  /// The last day, inclusive.
  package var due: Day
  /// Nil where the sources do not say which stage.
  package var target: Ref<Stage>?
  /// Of several steps the words of this one, 开工; empty where the words name one day.
  package var name: String
}

extension Ledger {
  /// The step that a record is judged by; nil where the words of its deadline set no day.
  ///
  /// Of several, 6月底前开工，12月底前投产, the first whose stage it has not come to, else the last. A
  /// step that names no stage cannot be judged: only the last may do so. `state` is asked for only
  /// where there are several.
  package func dueStep(
    of ref: Ref<Project>,
    in state: @autoclosure () -> ProjectState
  ) -> DueStep? {
    guard let deadline = projects[ref].deadline, let due = deadline.due else { return nil }
    let target = projects[ref].target
    let last = DueStep(due: due, target: target, name: deadline.steps.last?.name ?? "")
    guard !deadline.steps.isEmpty else { return last }
    let stage = state().stage
    func isReached(_ target: Ref<Stage>) -> Bool { stage.map { $0 >= target } ?? false }
    if let target, isReached(target) { return last }
    for step in deadline.steps.dropLast() {
      guard let target = step.stage, !isReached(target) else { continue }
      return DueStep(due: step.due, target: target, name: step.name)
    }
    return last
  }

  /// The step that a record is judged by, and those behind it; empty where the words of its deadline
  /// set no day.
  package func openSteps(of ref: Ref<Project>, in state: ProjectState) -> [DueStep] {
    guard let next = dueStep(of: ref, in: state) else { return [] }
    let steps = projects[ref].deadline?.steps ?? []
    guard let place = steps.firstIndex(where: { $0.name == next.name && $0.due == next.due }) else {
      return [next]
    }
    let behind = steps.indices.dropFirst(place + 1).map { index in
      let target = index == steps.count - 1 ? projects[ref].target : steps[index].stage
      return DueStep(due: steps[index].due, target: target, name: steps[index].name)
    }
    return [next] + behind
  }

  /// The step that a record is judged by at the end of a day.
  package func dueStep(of ref: Ref<Project>, on day: Day) -> DueStep? {
    dueStep(of: ref, in: state(of: ref, on: day))
  }

  /// The status of a record at the end of a day, as its record and reports tell it by then.
  ///
  /// Of several steps it is that of the next one. A deadline counts as met only where the record says which stage it is for and has come that
  /// far; nothing is inferred from silence.
  package func deadlineStatus(
    of ref: Ref<Project>,
    in state: ProjectState,
    on day: Day
  ) -> DeadlineStatus {
    guard let step = dueStep(of: ref, in: state) else { return .none }
    if let target = step.target, let stage = state.stage, stage >= target { return .met }
    if let condition = state.condition, rules.progress.conditions[condition].nature == .ended {
      return .ended
    }
    let left = day.days(until: step.due)
    if left < 0 { return .overdue(days: -left) }
    return left <= rules.nearDays ? .near(days: left) : .onTime(days: left)
  }
}
