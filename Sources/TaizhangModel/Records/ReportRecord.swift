/// An entry of a month's reports as written, its file's shared fields filled in.
///
/// A class: there are hundreds of thousands, and they go from list to list.
package final class ReportRecord: Sendable {
  /// Its id, or its name.
  package let project: Located<String>
  /// Its name beside the id, which then must agree.
  package let name: Located<String>?
  package let month: Month
  package let date: Located<DeadlineExpression>?
  package let corrects: Located<Month>?
  package let stage: Located<String>?
  package let condition: Located<String>?
  package let figures: ReportedSums
  package let portion: Portion?
  package let progress: String
  package let problems: [ProblemRecord]
  package let nextStep: String
  package let evidence: String
  package let unit: Located<String>?
  package let announcement: Located<String>?
  package let quote: QuoteRecord?
  package let override: LightOverride?
  package let remarks: String

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
    self.name = name
    self.month = month
    self.date = date
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
