package import TaizhangModel

/// A light that is on, and why.
package struct Light: Hashable, Sendable {
  package var color: LightColor
  package var reason: Reason

  package enum Reason: Hashable, Sendable {
    /// By a rule, and what the rule counts: days or months, ≥ 0.
    ///
    /// Months since the signing are months since the announcement where nothing tells the day of
    /// signing; there may be more of them, and they must not be called what they are not.
    case rule(Ref<LightRule>, number: Int, isSinceAnnounced: Bool = false)
    /// Against the rules, by somebody's word.
    case override(LightOverride)
  }
}

/// The lights of one record at the end of a day.
package struct Lights: Hashable, Sendable {
  /// Of the project itself; nil where no rule holds (不亮灯).
  package var project: Light?
  /// Of its reporting; nil where none is owed or all is well.
  package var reporting: Light?
  package var status: DeadlineStatus
  /// Months in a row that a report was owed for and did not come.
  package var unreportedMonths: Int

  /// The colour of the graver of the two.
  var gravestColor: LightColor? {
    guard let one = project?.color, let other = reporting?.color else {
      return project?.color ?? reporting?.color
    }
    return other.gravity > one.gravity ? other : one
  }

  /// The graver of the two.
  package var gravest: Light? {
    guard let project, let reporting else { return project ?? reporting }
    return reporting.color.gravity > project.color.gravity ? reporting : project
  }
}

/// How a record stands at the end of a day.
package struct Standing: Hashable, Sendable {
  package var day: Day
  package var state: ProjectState
  package var lights: Lights
}

extension Ledger {
  package func standing(of ref: Ref<Project>, on day: Day) -> Standing {
    let state = state(of: ref, on: day)
    return Standing(day: day, state: state, lights: lights(of: ref, in: state, on: day))
  }
}

extension LightColor {
  /// Red is the gravest.
  package var gravity: Int {
    switch self {
    case .red: 4
    case .orange: 3
    case .yellow: 2
    case .blue: 1
    case .green: 0
    }
  }
}

extension Ledger {
  /// The lights of a record by the rules of `rules.yaml`, as known at the end of a day.
  ///
  /// Of the rules about the project, and of those about reporting, the first that holds decides.
  /// Reporting is judged for the last month that is over on the day.
  package func lights(
    of ref: Ref<Project>,
    in state: ProjectState,
    on day: Day
  ) -> Lights {
    let status = deadlineStatus(of: ref, in: state, on: day)
    let month = Month.last(completeOn: day)
    var lights = Lights(
      status: status,
      unreportedMonths: unreportedMonths(of: ref, in: state, upTo: month)
    )
    for index in rules.progress.lights.indices {
      let isReporting = rules.progress.lights[index].trigger.isReporting
      guard isReporting ? lights.reporting == nil : lights.project == nil,
        let number = count(Ref(index), state, day, lights, month),
        rules.progress.lights[index].admits(number)
      else { continue }
      let light = Light(
        color: rules.progress.lights[index].color,
        reason: .rule(
          Ref(index),
          number: number,
          isSinceAnnounced: state.isOnlyAnnounced
            && rules.progress.lights[index].trigger == .notReached
        )
      )
      if isReporting { lights.reporting = light } else { lights.project = light }
    }
    if state.hasOverride, let entry = entry(state), let override = entry.override,
      entry.facts.month >= month
    {
      lights.project = Light(color: override.color, reason: .override(override))
    }
    return lights
  }

  /// What a rule counts of a record; nil where it does not apply.
  private func count(
    _ rule: Ref<LightRule>,
    _ state: ProjectState,
    _ day: Day,
    _ lights: Lights,
    _ month: Month
  ) -> Int? {
    switch rules.progress.lights[rule].trigger {
    case .overdue: if case .overdue(let days) = lights.status { return days }
    case .near: if case .near(let days) = lights.status { return days }
    case .onTime: if case .onTime(let days) = lights.status { return days }
    case .met: if case .met = lights.status { return 0 }
    case .ended: if isIn(.ended, state) { return 0 }
    case .stalled:
      if isIn(.stalled, state), let since = state.conditionSince {
        return since.wholeMonths(until: day)
      }
    case .notReached: return monthsSinceSigning(state, rules.progress.lights[rule].stage, day)
    case .unreported: return lights.unreportedMonths > 0 ? lights.unreportedMonths : nil
    case .unchanged:
      if let report = state.report(upTo: month), report.month == month, report.unchanged > 0,
        !isBeyondReports(state)
      {
        return report.unchanged
      }
    }
    return nil
  }

  func isIn(_ nature: Condition.Nature, _ state: ProjectState) -> Bool {
    state.condition.map { rules.progress.conditions[$0].nature == nature } ?? false
  }

  /// Whole months since a project was signed; nil where it was not, has ended, or has come to a
  /// stage.
  private func monthsSinceSigning(
    _ state: ProjectState,
    _ target: Ref<Stage>?,
    _ day: Day
  ) -> Int? {
    guard let target, let stage = state.stage, stage < target, !isIn(.ended, state),
      let signed = state.signedOn, signed <= day
    else { return nil }
    return signed.wholeMonths(until: day)
  }

  /// The problems of a record that somebody has to solve; none where the project has ended.
  package func problemsToSolve(_ state: ProjectState) -> [OpenProblem] {
    // Most records have none.
    state.problems.isEmpty || isIn(.ended, state) ? [] : state.openProblems
  }

  /// Whether nothing more is to be reported: a project has ended, or come to where the duty ends.
  private func isBeyondReports(_ state: ProjectState) -> Bool {
    guard !isIn(.ended, state) else { return true }
    guard let until = rules.progress.duty?.until, let stage = state.stage else { return false }
    return stage >= until
  }

  /// Months up to one that reports were owed for and did not come, counted back from it.
  ///
  /// The first is owed for the month after the record became known, or became of a kind that owes
  /// reports.
  func unreportedMonths(
    of ref: Ref<Project>,
    in state: ProjectState,
    upTo month: Month
  ) -> Int {
    guard let duty = rules.progress.duty, !isBeyondReports(state),
      duty.kinds.isEmpty || duty.kinds.contains(projects[ref].kind(on: month.lastDay))
    else { return 0 }
    var first = duty.from
    if !duty.kinds.isEmpty, projects[ref].hasHistory,
      let since = projects[ref].kindSince(among: duty.kinds, on: month.lastDay)
    {
      first = max(first, Month(of: since).advanced(by: 1))
    }
    if let known = knownSince(ref) {
      first = max(first, Month(of: known).advanced(by: 1))
    }
    // A report of the month that is not over yet says nothing for the one before.
    if let report = state.report(upTo: month) { first = max(first, report.month.advanced(by: 1)) }
    guard first <= month else { return 0 }
    if let free = lastMonthWithoutDuty(of: ref, from: first, upTo: month) {
      first = free.advanced(by: 1)
    }
    return max(0, first.months(until: month) + 1)
  }

  /// The last of some months at whose end nothing was to be reported, as was known then: an end that
  /// was taken back later asked for nothing meanwhile.
  private func lastMonthWithoutDuty(
    of ref: Ref<Project>,
    from first: Month,
    upTo last: Month
  ) -> Month? {
    // The last month that ended in the state at hand, or before it.
    var month = last
    for state in progress.states(of: ref, upTo: last.lastDay).reversed() {
      guard first <= month else { return nil }
      if isBeyondReports(state), state.day <= month.lastDay { return month }
      guard state.day > first.firstDay else { return nil }
      month = min(month, Month.last(completeOn: state.day.adding(days: -1)))
    }
    return nil
  }
}

extension Day {
  /// Whole months up to a later day; from 31 March one is over on 30 April.
  package func wholeMonths(until other: Day) -> Int {
    let months = Month(of: self).months(until: Month(of: other))
    let isWhole = adding(months: months).map { $0 <= other } ?? false
    return isWhole ? months : months - 1
  }
}
