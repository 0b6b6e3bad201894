/// An entry of a month's reports as written, its file's shared fields filled in.
///
/// A class: there are hundreds of thousands, and they go from list to list.
package final class ReportRecord: Sendable {
  /// Its id, or its name.
  package let project: Located<String>
  package let month: Month
  package let stage: Located<String>?
  package let figures: ReportedSums
  /// Progress, then next step.
  package let words: TextPair
  /// Nil where it says nothing else.
  private let rest: ReportRest?

  package init(
    project: Located<String>,
    name: Located<String>?,
    month: Month,
    date: Located<DeadlineExpression>?,
    corrects: Located<Month>?,
    stage: Located<String>?,
    condition: Located<String>?,
    figures: ReportedSums,
    portion: Portion?,
    progress: String,
    problems: [ProblemRecord],
    nextStep: String,
    evidence: String,
    unit: Located<String>?,
    announcement: Located<String>?,
    quote: QuoteRecord?,
    override: LightOverride?,
    remarks: String
  ) {
    self.project = project
    self.month = month
    self.stage = stage
    self.figures = figures
    words = TextPair(progress, nextStep)
    let hasNames = name != nil || condition != nil || unit != nil || announcement != nil
    let hasValues = date != nil || corrects != nil || portion != nil || override != nil
    let hasWords = !problems.isEmpty || !evidence.isEmpty || quote != nil || !remarks.isEmpty
    rest =
      hasNames || hasValues || hasWords
      ? ReportRest(
        name: name,
        date: date,
        corrects: corrects,
        condition: condition,
        portion: portion,
        problems: problems,
        evidence: evidence,
        unit: unit,
        announcement: announcement,
        quote: quote,
        override: override,
        remarks: remarks
      ) : nil
  }

  /// Whether it says anything but its project, stage, figures, progress and next step; few do.
  package var saysMore: Bool { rest != nil }

  /// Its name beside the id, which then must agree.
  package var name: Located<String>? { rest?.name }
  package var date: Located<DeadlineExpression>? { rest?.date }
  package var corrects: Located<Month>? { rest?.corrects }
  package var condition: Located<String>? { rest?.condition }
  package var portion: Portion? { rest?.portion }
  package var problems: [ProblemRecord] { rest?.problems ?? [] }
  package var evidence: String { rest?.evidence ?? "" }
  package var unit: Located<String>? { rest?.unit }
  package var announcement: Located<String>? { rest?.announcement }
  package var quote: QuoteRecord? { rest?.quote }
  package var override: LightOverride? { rest?.override }
  package var remarks: String { rest?.remarks ?? "" }
}

/// What most reports do not say.
private final class ReportRest: Sendable {
  let name: Located<String>?
  let date: Located<DeadlineExpression>?
  let corrects: Located<Month>?
  let condition: Located<String>?
  let portion: Portion?
  let problems: [ProblemRecord]
  let evidence: String
  let unit: Located<String>?
  let announcement: Located<String>?
  let quote: QuoteRecord?
  let override: LightOverride?
  let remarks: String

  init(
    name: Located<String>?,
    date: Located<DeadlineExpression>?,
    corrects: Located<Month>?,
    condition: Located<String>?,
    portion: Portion?,
    problems: [ProblemRecord],
    evidence: String,
    unit: Located<String>?,
    announcement: Located<String>?,
    quote: QuoteRecord?,
    override: LightOverride?,
    remarks: String
  ) {
    self.name = name
    self.date = date
    self.corrects = corrects
    self.condition = condition
    self.portion = portion
    self.problems = problems
    self.evidence = evidence
    self.unit = unit
    self.announcement = announcement
    self.quote = quote
    self.override = override
    self.remarks = remarks
  }
}

/// 问题 as written.
package struct ProblemRecord: Sendable {
  package var words: String
  package var type: Located<String>?
  package var unit: Located<String>?
  package var due: Located<DeadlineExpression>?
  package var solvedOn: Located<DeadlineExpression>?

  package init(
    words: String,
    type: Located<String>?,
    unit: Located<String>?,
    due: Located<DeadlineExpression>?,
    solvedOn: Located<DeadlineExpression>?
  ) {
    self.words = words
    self.type = type
    self.unit = unit
    self.due = due
    self.solvedOn = solvedOn
  }
}
