/// An entry of a month's reports as written, its file's shared fields filled in.
package struct ReportRecord: Sendable {
  package var project: Located<String>
  package var month: Month
  package var date: Located<DeadlineExpression>?
  package var corrects: Located<Month>?
  package var stage: Located<String>?
  package var condition: Located<String>?
  package var figures: ReportedSums
  package var portion: Portion?
  package var progress: String
  package var problems: [ProblemRecord]
  package var nextStep: String
  package var evidence: String
  package var unit: Located<String>?
  package var announcement: Located<String>?
  package var quote: QuoteRecord?
  package var override: LightOverride?
  package var remarks: String

  package init(
    project: Located<String>,
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
