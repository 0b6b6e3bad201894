/// What was reported of one project for one month; an entry of `Content/reports/YYYY-MM/`.
///
/// What an entry does not say stays as it was. Entries are never changed: a correction is a later
/// entry that names the month whose report it corrects.
package struct Report: Hashable, Sendable {
  package var facts: ReportFacts
  /// Progress, then next step.
  package let words: TextPair
  /// Nil where it says nothing else, as most do.
  private let rare: Apart<ReportDetails>?

  package init(
    facts: ReportFacts,
    words: TextPair = TextPair(),
    details: ReportDetails? = nil
  ) {
    let details = details.flatMap { $0 == ReportDetails() ? nil : $0 }
    self.facts = facts
    self.facts.hasDetails = details != nil
    self.words = words
    rare = details.map { Apart($0) }
  }

  /// This report with what a correction says in place of what it said.
  package func corrected(by other: Report) -> Report {
    var facts = facts
    facts.stage = other.facts.stage ?? facts.stage
    facts.condition = other.facts.condition ?? facts.condition
    for measure in Measure.allCases {
      facts.figures[measure] = other.facts.figures[measure] ?? self.facts.figures[measure]
    }
    let words = TextPair(
      other.progress.isEmpty ? progress : other.progress,
      other.nextStep.isEmpty ? nextStep : other.nextStep
    )
    var details = details
    if let said = other.details {
      details = (details ?? ReportDetails()).corrected(by: said)
    }
    return Report(facts: facts, words: words, details: details)
  }

  /// The report with its citation moved to where its announcement now stands.
  package func citing(_ citation: Citation) -> Report {
    var details = details ?? ReportDetails()
    details.citation = citation
    return Report(facts: facts, words: words, details: details)
  }

  package var details: ReportDetails? { rare?.content }
  package var progress: String { words.first }
  package var nextStep: String { words.second }
  package var portion: Portion? { rare?.content.portion }
  package var problems: [Problem] { rare?.content.problems ?? [] }
  /// What shows it: 验资报告, 银行进账单.
  package var evidence: String { rare?.content.evidence ?? "" }
  package var citation: Citation? { rare?.content.citation }
  package var override: LightOverride? { rare?.content.override }
  package var remarks: String { rare?.content.remarks ?? "" }

  /// Whether its progress and next step are what reports before it, latest first, last said of either.
  ///
  /// What it does not say stays as it was; where it tells nothing at all, it is like no other.
  package func repeatsWords(of earlier: some Sequence<Report>) -> Bool {
    guard words != TextPair() else { return !facts.tellNothing || rare != nil }
    let progress = progress
    let nextStep = nextStep
    return
      (progress.isEmpty
      || earlier.lazy.map(\.progress).first { !$0.isEmpty } == progress)
      && (nextStep.isEmpty
        || earlier.lazy.map(\.nextStep).first { !$0.isEmpty } == nextStep)
  }
}

/// What a report says in names and figures.
///
/// Hundreds of thousands are looked through again and again, and nothing in them is counted when they
/// are copied.
package struct ReportFacts: Hashable, Sendable {
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
  /// Who reports.
  package var unit: Ref<Unit>?
  package var spot: SourceSpot
  /// Whether the report says anything else but progress and next step, so that nothing is looked for
  /// where it does not.
  package internal(set) var hasDetails = false

  package init(
    project: Ref<Project>,
    month: Month,
    day: Day,
    knownOn: Day,
    corrects: Month? = nil,
    stage: Ref<Stage>? = nil,
    condition: Ref<Condition>? = nil,
    figures: ReportedSums = ReportedSums(),
    unit: Ref<Unit>? = nil,
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
    self.unit = unit
    self.spot = spot
  }

  /// Whether there is neither stage nor condition nor figure.
  fileprivate var tellNothing: Bool { stage == nil && condition == nil && figures.isEmpty }
}

/// What few reports say.
package struct ReportDetails: Hashable, Sendable {
  package var portion: Portion?
  package var problems: [Problem]
  package var evidence: String
  package var citation: Citation?
  package var override: LightOverride?
  package var remarks: String

  package init(
    portion: Portion? = nil,
    problems: [Problem] = [],
    evidence: String = "",
    citation: Citation? = nil,
    override: LightOverride? = nil,
    remarks: String = ""
  ) {
    self.portion = portion
    self.problems = problems
    self.evidence = evidence
    self.citation = citation
    self.override = override
    self.remarks = remarks
  }

  /// With what a correction says in place of what it said; remarks are each entry's own.
  ///
  /// Where it names problems, these are all that the month had to tell: what it told of others goes.
  fileprivate func corrected(by other: ReportDetails) -> ReportDetails {
    var result = self
    result.portion = other.portion ?? portion
    result.evidence = other.evidence.isEmpty ? evidence : other.evidence
    result.override = other.override ?? override
    result.citation = other.citation ?? citation
    if !other.problems.isEmpty { result.problems = other.problems }
    return result
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
  /// As written: 尽快 sets no day.
  package var dueText: String
  package var solvedOn: Day?

  package init(
    words: String,
    type: Ref<ProblemType>?,
    unit: Ref<Unit>?,
    due: Day?,
    dueText: String = "",
    solvedOn: Day?
  ) {
    self.words = words
    self.type = type
    self.unit = unit
    self.due = due
    self.dueText = dueText
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
