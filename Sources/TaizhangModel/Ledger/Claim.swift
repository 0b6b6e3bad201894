/// 公布数: a count or amount an announcement states, and what it can be held against.
package struct Claim: Hashable, Sendable {
  package var id: String
  /// What is counted, in words.
  package var what: String
  package var citation: Citation
  package var count: Tally?
  package var amount: Amount?
  package var amountLabel: Ref<AmountLabel>?
  /// The records it speaks of; nil where it speaks of none.
  package var scope: ClaimScope?
  /// The claims it is the sum of.
  package var parts: [Ref<Claim>]
  /// The claim this one states a part of; nil where it is no part.
  package var whole: Ref<Claim>?
  /// The part's stated share of the whole.
  package var share: Share?
  /// What of the records is counted.
  package var counted: Counted
  /// The list is known to be incomplete, so that a difference proves nothing.
  package var openList: Bool
  package var remarks: String
  package var spot: SourceSpot

  package init(
    id: String,
    what: String,
    citation: Citation,
    count: Tally?,
    amount: Amount?,
    amountLabel: Ref<AmountLabel>?,
    scope: ClaimScope?,
    parts: [Ref<Claim>],
    whole: Ref<Claim>?,
    share: Share?,
    counted: Counted,
    openList: Bool,
    remarks: String,
    spot: SourceSpot
  ) {
    self.id = id
    self.what = what
    self.citation = citation
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

/// What a count counts.
package enum Counted: String, Hashable, Sendable, CaseIterable {
  case projects
  /// Different primary places.
  case places
  /// Different governments among the responsible units; bureaus and zones are no counties.
  case responsible
}

/// A stated share in percent: `12%`, `84.9%`.
package struct Share: Hashable, Sendable {
  package var text: String
  /// Millionths of the whole: 12% is 120,000.
  ///
  /// 0…10^9.
  package var millionths: Int64
  /// Half a unit of the last digit written, in millionths.
  package var tolerance: Int64

  package init(text: String, millionths: Int64, tolerance: Int64) {
    self.text = text
    self.millionths = millionths
    self.tolerance = tolerance
  }
}

/// A stated number of things: `17个`, `近百家`, `100余家`.
package struct Tally: Hashable, Sendable {
  package var text: String
  package var value: Value

  package init(text: String, value: Value) {
    self.text = text
    self.value = value
  }

  /// Bounds as in `Amount.Value`.
  package enum Value: Hashable, Sendable {
    case exactly(Int)
    case about(Int)
    case above(Int)
    case atLeast(Int)
    case below(Int)
    case atMost(Int)
  }

  /// The number where one is stated; nil for bounds.
  package var point: Int? {
    switch value {
    case .exactly(let number), .about(let number): number
    case .above, .atLeast, .below, .atMost: nil
    }
  }
}

/// The records a claim speaks of: those that every non-empty list agrees with.
package struct ClaimScope: Hashable, Sendable {
  package var announcements: [Ref<Announcement>]
  package var batches: [Ref<Batch>]
  package var kinds: [Ref<Kind>]
  package var sectors: [Ref<Sector>]
  /// Matches records that list the place, primary or not.
  package var places: [Ref<Place>]
  package var records: [Ref<Project>]

  package init(
    announcements: [Ref<Announcement>] = [],
    batches: [Ref<Batch>] = [],
    kinds: [Ref<Kind>] = [],
    sectors: [Ref<Sector>] = [],
    places: [Ref<Place>] = [],
    records: [Ref<Project>] = []
  ) {
    self.announcements = announcements
    self.batches = batches
    self.kinds = kinds
    self.sectors = sectors
    self.places = places
    self.records = records
  }
}

/// A stated figure that is not a project's: GDP, funds in place, output, companies.
package struct Indicator: Hashable, Sendable {
  package var name: String
  package var place: Ref<Place>?
  /// The period as written: 2023年上半年.
  package var period: String
  /// As written, with its unit.
  package var value: String
  /// Growth over the year before, as written; empty where none is stated.
  package var growth: String
  package var citation: Citation
  package var remarks: String
  package var spot: SourceSpot

  package init(
    name: String,
    place: Ref<Place>?,
    period: String,
    value: String,
    growth: String,
    citation: Citation,
    remarks: String,
    spot: SourceSpot
  ) {
    self.name = name
    self.place = place
    self.period = period
    self.value = value
    self.growth = growth
    self.citation = citation
    self.remarks = remarks
    self.spot = spot
  }
}
