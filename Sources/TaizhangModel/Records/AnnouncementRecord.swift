/// 原文: words of an announcement, and the line to look on where they fit twice.
package struct QuoteRecord: Sendable {
  package var text: Located<String>
  /// 1-based line of the announcement's file.
  package var line: Int?

  package init(text: Located<String>, line: Int?) {
    self.text = text
    self.line = line
  }
}

/// An announcement file: front matter and text.
package struct AnnouncementRecord: Sendable {
  package var id: Located<String>
  package var title: String
  package var issuer: String
  package var date: Located<DeadlineExpression>?
  package var dateRemarks: String
  package var type: String
  package var place: Located<String>?
  package var isExcerpt: Bool
  package var treatments: [String]
  package var claims: [ClaimRecord]
  package var errata: [ErratumRecord]
  package var remarks: String
  /// The text below the front matter.
  package var body: SourceRange
  package var spot: SourceSpot

  package init(
    id: Located<String>,
    title: String,
    issuer: String,
    date: Located<DeadlineExpression>?,
    dateRemarks: String,
    type: String,
    place: Located<String>?,
    isExcerpt: Bool,
    treatments: [String],
    claims: [ClaimRecord],
    errata: [ErratumRecord],
    remarks: String,
    body: SourceRange,
    spot: SourceSpot
  ) {
    self.id = id
    self.title = title
    self.issuer = issuer
    self.date = date
    self.dateRemarks = dateRemarks
    self.type = type
    self.place = place
    self.isExcerpt = isExcerpt
    self.treatments = treatments
    self.claims = claims
    self.errata = errata
    self.remarks = remarks
    self.body = body
    self.spot = spot
  }
}

/// 勘误.
package struct ErratumRecord: Sendable {
  package var quote: QuoteRecord
  package var reading: String
  package var reason: String

  package init(quote: QuoteRecord, reading: String, reason: String) {
    self.quote = quote
    self.reading = reading
    self.reason = reason
  }
}

/// 公布数.
package struct ClaimRecord: Sendable {
  package var id: Located<String>
  package var what: String
  package var quote: QuoteRecord
  package var count: Located<Tally>?
  package var amount: Located<Amount>?
  package var amountLabel: Located<String>?
  package var scope: ScopeRecord?
  package var parts: [Located<String>]
  package var whole: Located<String>?
  package var share: Located<Share>?
  package var counted: Counted
  package var openList: Bool
  package var remarks: String
  package var spot: SourceSpot

  package init(
    id: Located<String>,
    what: String,
    quote: QuoteRecord,
    count: Located<Tally>?,
    amount: Located<Amount>?,
    amountLabel: Located<String>?,
    scope: ScopeRecord?,
    parts: [Located<String>],
    whole: Located<String>?,
    share: Located<Share>?,
    counted: Counted,
    openList: Bool,
    remarks: String,
    spot: SourceSpot
  ) {
    self.id = id
    self.what = what
    self.quote = quote
    self.count = count
    self.amount = amount
    self.amountLabel = amountLabel
    self.scope = scope
    self.parts = parts
    self.whole = whole
    self.share = share
    self.counted = counted
    self.openList = openList
    self.remarks = remarks
    self.spot = spot
  }
}

/// 范围: the records a claim speaks of, as lists of names.
package struct ScopeRecord: Sendable {
  package var announcements: [Located<String>]
  package var batches: [Located<String>]
  package var kinds: [Located<String>]
  package var sectors: [Located<String>]
  package var places: [Located<String>]
  package var records: [Located<String>]

  package init(
    announcements: [Located<String>],
    batches: [Located<String>],
    kinds: [Located<String>],
    sectors: [Located<String>],
    places: [Located<String>],
    records: [Located<String>]
  ) {
    self.announcements = announcements
    self.batches = batches
    self.kinds = kinds
    self.sectors = sectors
    self.places = places
    self.records = records
  }
}

/// A stated figure that is not a project's.
package struct IndicatorRecord: Sendable {
  package var name: String
  package var place: Located<String>?
  package var period: String
  package var value: Located<String>?
  package var growth: Located<String>?
  package var announcement: Located<String>
  package var quote: QuoteRecord
  package var remarks: String
  package var spot: SourceSpot

  package init(
    name: String,
    place: Located<String>?,
    period: String,
    value: Located<String>?,
    growth: Located<String>?,
    announcement: Located<String>,
    quote: QuoteRecord,
    remarks: String,
    spot: SourceSpot
  ) {
    self.name = name
    self.place = place
    self.period = period
    self.value = value
    self.growth = growth
    self.announcement = announcement
    self.quote = quote
    self.remarks = remarks
    self.spot = spot
  }
}
