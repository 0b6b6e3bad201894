package import TaizhangModel

/// What changed in a record between the ends of two days.
package enum Change: Hashable, Sendable {
  /// It became known.
  case added
  case stage(from: Ref<Stage>?, to: Ref<Stage>?)
  case condition(from: Ref<Condition>?, to: Ref<Condition>?)
  /// A year's flow counts from nothing where the year is another.
  case sum(Measure, from: ReportedSum?, to: ReportedSum)
  case portion(from: Portion?, to: Portion)
  /// The report of a month was corrected.
  case correction(of: Month)
  /// Talks became a contract.
  case kind(from: Ref<Kind>, to: Ref<Kind>)
  case amount(from: LabelledAmount, to: LabelledAmount)
  /// How many projects it stands for.
  case count(from: Int, to: Int)
  /// Its last day passed without its being met.
  case overdue
  case problem(Problem)
  case solved(Problem)
  /// A correction tells of others in its place: it was none.
  case withdrawn(Problem)
  /// Another day by which an open problem is to be solved.
  case problemDue(Problem, from: Day?)
  case light(from: LightColor?, to: LightColor?)

  /// Whether it is a reported sum, which grows from month to month.
  package var isSum: Bool {
    if case .sum = self { true } else { false }
  }

  /// The kind of change, for data: `added`, `stage`, `fundsTotal` and so on.
  package var keyword: String {
    switch self {
    case .added: "added"
    case .stage: "stage"
    case .condition: "condition"
    case .sum(let measure, _, _): measure.rawValue
    case .portion: "portion"
    case .correction: "correction"
    case .kind: "kind"
    case .amount: "amount"
    case .count: "count"
    case .overdue: "overdue"
    case .problem: "problem"
    case .solved: "solved"
    case .withdrawn: "withdrawn"
    case .problemDue: "problemDue"
    case .light: "light"
    }
  }
}

/// The amount of a record and what it is an amount of.
package struct LabelledAmount: Hashable, Sendable {
  package var amount: Amount?
  package var label: Ref<AmountLabel>?

  /// At the end of a day.
  init(_ project: Project, on day: Day) {
    (amount, label) = (project.amount(on: day), project.amountLabel(on: day))
  }

  /// Whether it says the same, in whatever words.
  fileprivate func isSame(as other: LabelledAmount) -> Bool {
    guard label == other.label else { return false }
    guard let amount, let known = other.amount else { return amount == other.amount }
    return amount.isSame(as: known)
  }
}

extension Ledger {
  /// Whether a record was known at the end of a day.
  package func isKnown(_ ref: Ref<Project>, on day: Day) -> Bool {
    knownSince(ref).map { $0 <= day } ?? true
  }

  /// What changed in a record from the end of one day to that of a later one, as known then.
  ///
  /// A record that only became known is one change; what it says from the start is none, but that its
  /// last day passed since without its being met.
  package func changes(of ref: Ref<Project>, from: Day, to: Day) -> [Change] {
    guard isKnown(ref, on: to) else { return [] }
    var changes: [Change] = []
    let before = isKnown(ref, on: from) ? standing(of: ref, on: from) : nil
    addChanges(of: ref, from: before, since: from, to: standing(of: ref, on: to), &changes)
    return changes
  }

  /// Adds the same between two standings; the first, of the day `since`, is nil where the record was not
  /// known then.
  func addChanges(
    of ref: Ref<Project>,
    from one: Standing?,
    since: Day,
    to other: Standing,
    _ changes: inout [Change]
  ) {
    guard let one else {
      changes.append(.added)
      // One whose last day had passed before did not become late since.
      if passed(since, ref, other) { changes.append(.overdue) }
      return
    }
    let (from, to) = (one.day, other.day)
    let (before, after) = (one.state, other.state)
    if before.stage != after.stage {
      changes.append(.stage(from: before.stage, to: after.stage))
    }
    if before.condition != after.condition {
      changes.append(.condition(from: before.condition, to: after.condition))
    }
    let year = to.civil.year
    for measure in Measure.allCases {
      let old = before.figure(measure, in: year)
      if let new = after.figure(measure, in: year), new != old {
        changes.append(.sum(measure, from: old, to: new))
      }
    }
    if let portion = after.portion, portion != before.portion {
      changes.append(.portion(from: before.portion, to: portion))
    }
    for index in progress.reports(of: ref) where !progress.isInOrder(ref) {
      guard let month = reports[index].facts.corrects, from < reports[index].facts.knownOn,
        reports[index].facts.knownOn <= to
      else { continue }
      changes.append(.correction(of: month))
    }
    if projects[ref].hasHistory { projects[ref].addScopeChanges(from: from, to: to, &changes) }
    addProblemChanges(of: ref, from: one, to: other, &changes)
    // Also where an earlier step was late before, and the next one's day passed since.
    if other.lights.status.isOverdue, !one.lights.status.isOverdue || passed(from, ref, other) {
      changes.append(.overdue)
    }
    let (dim, lit) = (one.lights.project?.color, other.lights.project?.color)
    if dim != lit { changes.append(.light(from: dim, to: lit)) }
  }

  /// Whether a record is late by a step that could still be met on a day: its last day is included.
  private func passed(_ day: Day, _ ref: Ref<Project>, _ other: Standing) -> Bool {
    guard other.lights.status.isOverdue,
      let step = dueStep(of: ref, at: other.state.stage, on: other.day)
    else { return false }
    return day <= step.due
  }

  private func addProblemChanges(
    of ref: Ref<Project>,
    from one: Standing,
    to other: Standing,
    _ changes: inout [Change]
  ) {
    let (before, after) = (one.state, other.state)
    guard !before.problems.isEmpty || !after.problems.isEmpty else { return }
    let open = Set(before.openProblems.map(\.problem.words))
    let still = Set(after.openProblems.map(\.problem.words))
    let raised = after.openProblems.filter { !open.contains($0.problem.words) }
    changes += raised.map { .problem($0.problem) }
    for gone in before.openProblems where !still.contains(gone.problem.words) {
      let isSolved = isToldSolved(gone, of: ref, from: one.day, to: other.day)
      changes.append(isSolved ? .solved(gone.problem) : .withdrawn(gone.problem))
    }
    // Also what was told and solved between the two days.
    let solved = after.problems.filter { problem in
      problem.problem.solvedOn != nil && !before.problems.contains { $0.isSame(as: problem) }
    }
    changes += solved.map { .solved($0.problem) }
    for problem in after.openProblems {
      guard let known = before.openProblems.first(where: { $0.isSame(as: problem) }),
        known.problem.due != problem.problem.due
      else { continue }
      changes.append(.problemDue(problem.problem, from: known.problem.due))
    }
  }

  /// Whether what became known between two days tells that a problem is solved; only a correction takes
  /// one away otherwise.
  private func isToldSolved(
    _ problem: OpenProblem,
    of ref: Ref<Project>,
    from: Day,
    to: Day
  ) -> Bool {
    guard !progress.isInOrder(ref) else { return true }
    return progress.reports(of: ref).contains { index in
      let known = reports[index].facts.knownOn
      return from < known && known <= to
        && reports[index].problems.contains {
          $0.words == problem.problem.words && $0.solvedOn != nil
        }
    }
  }
}

extension DeadlineStatus {
  package var isOverdue: Bool {
    if case .overdue = self { true } else { false }
  }
}

extension Project {
  /// The last version known at the end of a day that itself tells something, or else the first.
  ///
  /// What a change left as it was may have been changed by an earlier one that was announced later.
  private func scope(on day: Day, telling: (ScopeVersion) -> Bool) -> ScopeVersion? {
    history.last { telling($0) && ($0.knownOn.map { $0 <= day } ?? true) } ?? history.first
  }

  fileprivate func addScopeChanges(from: Day, to: Day, _ changes: inout [Change]) {
    let kinds = (kind(on: from), kind(on: to))
    if kinds.0 != kinds.1 { changes.append(.kind(from: kinds.0, to: kinds.1)) }
    let amounts = (LabelledAmount(self, on: from), LabelledAmount(self, on: to))
    if !amounts.0.isSame(as: amounts.1) {
      changes.append(.amount(from: amounts.0, to: amounts.1))
    }
    let counts = (count(on: from), count(on: to))
    if counts.0 != counts.1 { changes.append(.count(from: counts.0, to: counts.1)) }
  }

  /// The kind at the end of a day.
  package func kind(on day: Day) -> Ref<Kind> {
    history.isEmpty ? kind : scope(on: day, telling: \.tellsKind)?.kind ?? kind
  }

  /// The day from whose end on, as known at the end of another, its kind is among some; nil where it
  /// was from the start, or is not.
  func kindSince(among kinds: [Ref<Kind>], on day: Day) -> Day? {
    var since: Day?
    var isAmong = history.first.map { kinds.contains($0.kind) } ?? false
    // By what was known, and not by the days of the changes: one may be announced after the next.
    for version in conversions {
      guard let known = version.knownOn, known <= day else { continue }
      let isNow = kinds.contains(version.kind)
      if isNow != isAmong { since = isNow ? known : nil }
      isAmong = isNow
    }
    return since
  }

  /// What the amount is an amount of, at the end of a day.
  package func amountLabel(on day: Day) -> Ref<AmountLabel>? {
    history.isEmpty ? amountLabel : scope(on: day, telling: \.tellsLabel)?.amountLabel
  }

  /// The amount at the end of a day.
  package func amount(on day: Day) -> Amount? {
    history.isEmpty ? amount : scope(on: day, telling: \.tellsAmount)?.amount
  }

  /// How many projects it stood for at the end of a day.
  package func count(on day: Day) -> Int {
    history.isEmpty ? count : scope(on: day, telling: \.tellsCount)?.count ?? count
  }
}
