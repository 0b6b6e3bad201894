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
  /// Those of its words that are there, so that the others are not looked for.
  package internal(set) var has: Parts
  /// Who reports.
  package var unit: Ref<Unit>?
  package var spot: SourceSpot
  /// Hundreds of thousands of reports are looked through again and again for their stage or figures.
  var words: Apart<ReportWords>

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
    self.unit = unit
    self.spot = spot
    let words = ReportWords(
      portion: portion,
      progress: progress,
      problems: problems,
      nextStep: nextStep,
      evidence: evidence,
      citation: citation,
      override: override,
      remarks: remarks
    )
    has = words.parts
    self.words = Apart(words)
  }

  /// Words that few reports have.
  package struct Parts: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let portion = Parts(rawValue: 1)
    package static let problems = Parts(rawValue: 2)
    package static let citation = Parts(rawValue: 4)
    package static let override = Parts(rawValue: 8)
  }

  /// This report with what a correction says in place of what it said.
  package func corrected(by other: Report) -> Report {
    var result = self
    result.stage = other.stage ?? stage
    result.condition = other.condition ?? condition
    for measure in Measure.allCases {
      result.figures[measure] = other.figures[measure] ?? figures[measure]
    }
    var words = self.words.content
    words.portion = other.portion ?? portion
    words.progress = other.progress.isEmpty ? progress : other.progress
    words.nextStep = other.nextStep.isEmpty ? nextStep : other.nextStep
    words.evidence = other.evidence.isEmpty ? evidence : other.evidence
    words.override = other.override ?? override
    words.citation = other.citation ?? citation
    for problem in other.problems {
      words.problems.removeAll { $0.words == problem.words }
      words.problems.append(problem)
    }
    result.has = words.parts
    result.words = Apart(words)
    return result
  }

  /// The report with its citation moved to where its announcement now stands.
  package func citing(_ citation: Citation) -> Report {
    var result = self
    result.words.content.citation = citation
    result.has.insert(.citation)
    return result
  }

  package var portion: Portion? { words.content.portion }
  package var progress: String { words.content.progress }
  package var problems: [Problem] { words.content.problems }
  package var nextStep: String { words.content.nextStep }
  /// What shows it: 验资报告, 银行进账单.
  package var evidence: String { words.content.evidence }
  package var citation: Citation? { words.content.citation }
  package var override: LightOverride? { words.content.override }
  package var remarks: String { words.content.remarks }

  /// Whether it tells the same as another: stage, condition, figures, share and words.
  ///
  /// A report that tells nothing is like no other.
  package func tellsTheSame(as other: Report) -> Bool {
    // Words, which lie elsewhere, last: most reports differ in their figures.
    stage == other.stage && condition == other.condition && figures == other.figures
      && progress == other.progress && portion == other.portion
      && !(progress.isEmpty && stage == nil && figures.isEmpty && portion == nil)
  }
}

/// What a report says besides its stage and figures.
struct ReportWords: Hashable, Sendable {
  var portion: Portion?
  var progress: String
  var problems: [Problem]
  var nextStep: String
  var evidence: String
  var citation: Citation?
  var override: LightOverride?
  var remarks: String

  var parts: Report.Parts {
    var parts: Report.Parts = []
    if portion != nil { parts.insert(.portion) }
    if !problems.isEmpty { parts.insert(.problems) }
    if citation != nil { parts.insert(.citation) }
    if override != nil { parts.insert(.override) }
    return parts
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
