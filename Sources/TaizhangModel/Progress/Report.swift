/// What was reported of one project for one month; an entry of `Content/reports/YYYY-MM/`.
///
/// What an entry does not say stays as it was. Entries are never changed: a correction is a later
/// entry that names the month whose report it corrects.
package struct Report: Hashable, Sendable {
  package var project: Ref<Project>
  /// The month of its folder.
  package var month: Month
  /// The day whose state it tells; a day of `month`.
  package var day: Day
  /// From the end of this day on it is part of the ledger: `day`, or that of the announcement it
  /// rests on where that is later.
  package var knownOn: Day
  /// 更正: the month whose report of the same project it corrects; nil for a report of its own.
  package var corrects: Month?
  package var stage: Ref<Stage>?
  package var condition: Ref<Condition>?
  package var figures: ReportedSums
  package var portion: Portion?
  package var progress: String
  package var problems: [Problem]
  package var nextStep: String
  /// What shows it: 验资报告, 银行进账单.
  package var evidence: String
  /// Who reports.
  package var unit: Ref<Unit>?
  package var citation: Citation?
  package var override: LightOverride?
  package var remarks: String
  package var spot: SourceSpot

  package init(
    project: Ref<Project>,
    month: Month,
    day: Day,
    knownOn: Day,
    corrects: Month? = nil,
    stage: Ref<Stage>? = nil,
    condition: Ref<Condition>? = nil,
    figures: ReportedSums = ReportedSums(),
    portion: Portion? = nil,
    progress: String = "",
    problems: [Problem] = [],
    nextStep: String = "",
    evidence: String = "",
    unit: Ref<Unit>? = nil,
    citation: Citation? = nil,
    override: LightOverride? = nil,
    remarks: String = "",
    spot: SourceSpot
  ) {
    self.project = project
    self.month = month
    self.day = day
    self.knownOn = knownOn
    self.corrects = corrects
    self.stage = stage
    self.condition = condition
    self.figures = figures
    self.portion = portion
    self.progress = progress
    self.problems = problems
    self.nextStep = nextStep
    self.evidence = evidence
    self.unit = unit
    self.citation = citation
    self.override = override
    self.remarks = remarks
    self.spot = spot
  }

  /// This report with what a correction says in place of what it said.
  package func corrected(by other: Report) -> Report {
    var result = self
    result.stage = other.stage ?? stage
    result.condition = other.condition ?? condition
    for measure in Measure.allCases {
      result.figures[measure] = other.figures[measure] ?? figures[measure]
    }
    result.portion = other.portion ?? portion
    result.progress = other.progress.isEmpty ? progress : other.progress
    result.nextStep = other.nextStep.isEmpty ? nextStep : other.nextStep
    result.evidence = other.evidence.isEmpty ? evidence : other.evidence
    result.override = other.override ?? override
    result.citation = other.citation ?? citation
    for problem in other.problems {
      result.problems.removeAll { $0.words == problem.words }
      result.problems.append(problem)
    }
    return result
  }

  /// Whether it tells the same as another: stage, condition, figures, share and words.
  ///
  /// A report that tells nothing is like no other.
  package func tellsTheSame(as other: Report) -> Bool {
    progress == other.progress && stage == other.stage && condition == other.condition
      && figures == other.figures && portion == other.portion
      && !(progress.isEmpty && stage == nil && figures.isEmpty && portion == nil)
  }
}

/// A problem that somebody has to solve.
///
/// Over the months it is the same problem where its words are the same.
package struct Problem: Hashable, Sendable {
  package var words: String
  package var type: Ref<ProblemType>?
  package var unit: Ref<Unit>?
  /// Inclusive.
  package var due: Day?
  package var solvedOn: Day?

  package init(
    words: String,
    type: Ref<ProblemType>?,
    unit: Ref<Unit>?,
    due: Day?,
    solvedOn: Day?
  ) {
    self.words = words
    self.type = type
    self.unit = unit
    self.due = due
    self.solvedOn = solvedOn
  }
}

/// 调灯: somebody's word against the rule, for the month of the report only.
package struct LightOverride: Hashable, Sendable {
  package var color: LightColor
  package var reason: String
  package var signer: String

  package init(color: LightColor, reason: String, signer: String) {
    self.color = color
    self.reason = reason
    self.signer = signer
  }
}

/// An editor's words on a month's bulletin: `Content/bulletins/YYYY-MM.md`.
package struct BulletinNote: Hashable, Sendable {
  package var month: Month
  /// Markdown, in bytes of the file.
  package var body: SourceSpot

  package init(month: Month, body: SourceSpot) {
    self.month = month
    self.body = body
  }
}
