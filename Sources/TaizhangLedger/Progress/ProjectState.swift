package import TaizhangModel

/// How far a project had come, as known from one day on.
package struct ProjectState: Hashable, Sendable {
  /// From the end of this day on, until the next state's day.
  package var day: Day
  package var stage: Ref<Stage>?
  /// The day that tells the stage: a report's, the signing's or the announcement's.
  package var stageSince: Day?
  /// The day of signing; where none is stated, the day from which it is told that it was signed.
  package var signedOn: Day?
  /// Whether `signedOn` is only the day of the announcement, since none tells when it was signed.
  var isOnlyAnnounced = false
  /// Nil where nothing lies over the stage; never one that means 正常.
  package var condition: Ref<Condition>?
  package var conditionSince: Day?
  /// As last reported; a year's flow only where it was reported in `year`.
  package var figures = ReportedSums()
  /// The year of the last report's flows.
  package var year = 0
  package var portion: Portion?
  /// Open ones, and those solved as the last report tells.
  package var problems: [OpenProblem] = []
  /// Whether the stage moved since the last report, by what the record itself tells.
  var movedSinceReport = false
  /// The last month reported; nil where nothing was.
  package var month: Month?
  /// How many reports in a row said what the one before had said.
  package var unchangedMonths = 0
  /// The last month reported before `month`, and its `unchangedMonths`.
  var monthBefore: Month?
  var unchangedBefore = 0
  /// The last report with its corrections, for `Ledger.entry`.
  package var latest: EntryIndex?
  /// Whether that report sets a light against the rules.
  package var hasOverride = false

  /// A sum as of a year: last year's flow is not this year's.
  package func figure(_ measure: Measure, in year: Int) -> ReportedSum? {
    measure.isYearly && year != self.year ? nil : figures[measure]
  }

  /// The last month reported up to one that is over, and after how many reports in a row that said the
  /// same.
  ///
  /// Looks past one report: that of the running month, which may come before that month is over.
  func report(upTo last: Month) -> (month: Month, unchanged: Int)? {
    if let month, month <= last { return (month, unchangedMonths) }
    return monthBefore.map { ($0, unchangedBefore) }
  }

  package var openProblems: [OpenProblem] { problems.filter { $0.problem.solvedOn == nil } }
}

/// A problem and since when it is known.
package struct OpenProblem: Hashable, Sendable {
  package var problem: Problem
  package var raisedOn: Day

  /// The same words are the same problem.
  func isSame(as other: OpenProblem) -> Bool { problem.words == other.problem.words }
}

/// A report, as written or with corrections, in a `ProgressBook`.
package struct EntryIndex: Hashable, Sendable {
  var index: Int32
}

extension ProjectState {
  /// The state behind a stage that the record itself tells, which leads back only to talks.
  func after(_ version: StageVersion) -> ProjectState {
    var next = self
    next.day = version.day ?? day
    guard let stage = version.stage else { return next }
    if version.beginsAnew {
      // A contract that became talks again is none.
      next.signedOn = stage.isSigned ? version.since : nil
      next.isOnlyAnnounced = false
    } else if stage.isSigned, next.signedOn == nil {
      next.signedOn = version.since
    }
    guard version.leadsBack || (next.stage.map { $0 < stage } ?? true), next.stage != stage else {
      return next
    }
    next.stage = stage
    next.stageSince = version.since
    next.movedSinceReport = true
    // In the month of a report that told nothing new, something happened all the same.
    if let month, Month(of: next.day) <= month { next.unchangedMonths = 0 }
    return next
  }

  /// The state behind a report that follows this one; `repeatsWords`, of the reports before, is asked for
  /// only where the facts are what they were.
  func after(
    _ facts: ReportFacts,
    _ details: ReportDetails?,
    repeatsWords: @autoclosure () -> Bool,
    _ entry: EntryIndex,
    _ ledger: Ledger
  ) -> ProjectState {
    var next = self
    next.day = facts.knownOn
    if let stage = facts.stage, stage != next.stage {
      next.stage = stage
      next.stageSince = facts.day
      if stage.isSigned, next.signedOn == nil { next.signedOn = facts.day }
    }
    if let condition = facts.condition {
      let isNormal = ledger.rules.progress.conditions[condition].nature == .normal
      if isNormal || condition != next.condition { next.conditionSince = facts.day }
      next.condition = isNormal ? nil : condition
    }
    if facts.month.year != next.year {
      for measure in Measure.allCases where measure.isYearly { next.figures[measure] = nil }
      next.year = facts.month.year
    }
    for measure in Measure.allCases {
      if let figure = facts.figures[measure] { next.figures[measure] = figure }
    }
    if let portion = details?.portion { next.portion = portion }
    next.take(details?.problems ?? [], on: facts.day)
    let isNextMonth = next.month.map { $0.months(until: facts.month) == 1 } ?? false
    let isSame = isNextMonth && isUnchanged(by: facts, next) && repeatsWords()
    next.unchangedMonths = isSame ? next.unchangedMonths + 1 : 0
    (next.monthBefore, next.unchangedBefore) = (month, unchangedMonths)
    next.month = facts.month
    next.movedSinceReport = false
    next.latest = entry
    next.hasOverride = details?.override != nil
    return next
  }

  /// Whether a report that leads to another state tells nothing that was not told already: what it does not
  /// say stays as it was, and who sends December's figures in January sends the same.
  private func isUnchanged(by facts: ReportFacts, _ next: ProjectState) -> Bool {
    !movedSinceReport && next.stage == stage && next.condition == condition
      && next.portion == portion
      && Measure.allCases.allSatisfy { measure in
        facts.figures[measure].map { $0 == figures[measure] } ?? true
      } && next.problems == openProblems
  }

  /// Solved problems have been told; the same words are the same problem.
  private mutating func take(_ reported: [Problem], on day: Day) {
    guard !problems.isEmpty || !reported.isEmpty else { return }
    if problems.contains(where: { $0.problem.solvedOn != nil }) { problems = openProblems }
    for problem in reported {
      guard let index = problems.firstIndex(where: { $0.problem.words == problem.words }) else {
        problems.append(OpenProblem(problem: problem, raisedOn: day))
        continue
      }
      let known = problems[index].problem
      // A day that was set stands until another day is set.
      let dated = problem.due == nil && known.due != nil ? known : problem
      problems[index].problem = Problem(
        words: problem.words,
        type: problem.type ?? known.type,
        unit: problem.unit ?? known.unit,
        due: dated.due,
        dueText: dated.dueText.isEmpty ? known.dueText : dated.dueText,
        solvedOn: problem.solvedOn
      )
    }
  }
}

extension StageVersion {
  /// Whether a contract became talks again; what it had come to is past.
  var leadsBack: Bool { beginsAnew && stage?.isSigned == false }
}

extension Ref<Stage> {
  /// Whether a project at this stage has signed: only talks, the first, come before it.
  var isSigned: Bool { index >= 1 }

  /// Whether a stage can only follow the signing.
  var isBehindSigning: Bool { index >= 2 }
}
