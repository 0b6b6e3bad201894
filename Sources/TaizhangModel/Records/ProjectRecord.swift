/// One project record as written, its batch's shared fields filled in.
///
/// A class: records are many and large, and go from list to list before they are resolved.
package final class ProjectRecord: Sendable {
  package let id: Located<String>
  package let name: Located<String>
  package let batch: Located<String>?
  package let kind: Located<String>?
  package let sector: Located<String>?
  package let places: [Located<String>]
  package let amount: Located<Amount>?
  /// An amount was written that cannot be read: `amount` is nil, but not for want of one.
  package let hasUnreadableAmount: Bool
  package let amountLabel: Located<String>?
  package let count: Int
  package let listMissing: Bool
  package let lead: Located<String>?
  package let responsible: [Located<String>]
  package let deadline: Located<DeadlineExpression>?
  package let target: Located<String>?
  package let stage: Located<String>?
  package let milestones: [MilestoneRecord]
  package let changes: [ChangeRecord]
  package let investors: [String]
  package let content: String
  package let announcement: Located<String>?
  package let quotes: [QuoteRecord]
  /// Where the announcement names lead unit, responsible units and deadline.
  package let assignment: QuoteRecord?
  package let signedOn: Located<DeadlineExpression>?
  package let related: [Located<String>]
  package let remarks: String
  /// Markdown below the front matter; empty for YAML records.
  package let prose: SourceRange
  package let spot: SourceSpot
  /// Of a row of a table: those above it, outermost first.
  package let titles: [SectionTitle]

  package init(
    id: Located<String>,
    name: Located<String>,
    batch: Located<String>?,
    kind: Located<String>?,
    sector: Located<String>?,
    places: [Located<String>],
    amount: Located<Amount>?,
    hasUnreadableAmount: Bool,
    amountLabel: Located<String>?,
    count: Int,
    listMissing: Bool,
    lead: Located<String>?,
    responsible: [Located<String>],
    deadline: Located<DeadlineExpression>?,
    target: Located<String>?,
    stage: Located<String>?,
    milestones: [MilestoneRecord],
    changes: [ChangeRecord],
    investors: [String],
    content: String,
    announcement: Located<String>?,
    quotes: [QuoteRecord],
    assignment: QuoteRecord?,
    signedOn: Located<DeadlineExpression>?,
    related: [Located<String>],
    remarks: String,
    prose: SourceRange,
    spot: SourceSpot,
    titles: [SectionTitle]
  ) {
    self.id = id
    self.name = name
    self.batch = batch
    self.kind = kind
    self.sector = sector
    self.places = places
    self.amount = amount
    self.hasUnreadableAmount = hasUnreadableAmount
    self.amountLabel = amountLabel
    self.count = count
    self.listMissing = listMissing
    self.lead = lead
    self.responsible = responsible
    self.deadline = deadline
    self.target = target
    self.stage = stage
    self.milestones = milestones
    self.changes = changes
    self.investors = investors
    self.content = content
    self.announcement = announcement
    self.quotes = quotes
    self.assignment = assignment
    self.signedOn = signedOn
    self.related = related
    self.remarks = remarks
    self.prose = prose
    self.spot = spot
    self.titles = titles
  }
}

/// 变更 as written: what is given replaces, what is not stays.
package struct ChangeRecord: Sendable {
  package var date: Located<DeadlineExpression>
  package var kind: Located<String>?
  package var amount: Located<Amount>?
  package var amountLabel: Located<String>?
  package var count: Int?
  package var content: String
  package var remarks: String
  package var evidence: String
  package var announcement: Located<String>?
  package var quote: QuoteRecord?
  /// The row of a table that tells it; nil of one in its record.
  package var row: SourceSpot?
  /// What the row says of the time before, to be held against the ledger.
  package var former: [Located<FormerValue>] = []

  package init(
    date: Located<DeadlineExpression>,
    kind: Located<String>?,
    amount: Located<Amount>?,
    amountLabel: Located<String>?,
    count: Int?,
    content: String,
    remarks: String,
    evidence: String,
    announcement: Located<String>?,
    quote: QuoteRecord?
  ) {
    self.date = date
    self.kind = kind
    self.amount = amount
    self.amountLabel = amountLabel
    self.count = count
    self.content = content
    self.remarks = remarks
    self.evidence = evidence
    self.announcement = announcement
    self.quote = quote
  }
}

/// 节点 as written.
package struct MilestoneRecord: Sendable {
  package var event: String
  package var stage: Located<String>?
  package var date: Located<DeadlineExpression>?
  package var isPlanned: Bool
  package var quote: QuoteRecord?

  package init(
    event: String,
    stage: Located<String>?,
    date: Located<DeadlineExpression>?,
    isPlanned: Bool,
    quote: QuoteRecord?
  ) {
    self.event = event
    self.stage = stage
    self.date = date
    self.isPlanned = isPlanned
    self.quote = quote
  }
}
