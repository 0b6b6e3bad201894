/// An office, county government, zone committee or company that answers for something.
package struct Unit: Hashable, Sendable {
  package var name: String
  package var slug: String
  package var type: UnitType
  /// The place it governs or belongs to.
  package var place: Ref<Place>?
  package var aliases: [String]
  package var remarks: String
  package var spot: SourceSpot

  package init(
    name: String,
    slug: String,
    type: UnitType,
    place: Ref<Place>?,
    aliases: [String],
    remarks: String,
    spot: SourceSpot
  ) {
    self.name = name
    self.slug = slug
    self.type = type
    self.place = place
    self.aliases = aliases
    self.remarks = remarks
    self.spot = spot
  }
}

/// What kind of unit.
package enum UnitType: String, Hashable, Sendable, CaseIterable {
  case department
  case government
  case zone
  case company
}

/// A sector, as the announcements group projects (not GB/T 4754).
package struct Sector: Hashable, Sendable {
  package var name: String
  package var slug: String
  package var aliases: [String]
  package var remarks: String
  package var spot: SourceSpot

  package init(
    name: String,
    slug: String,
    aliases: [String],
    remarks: String,
    spot: SourceSpot
  ) {
    self.name = name
    self.slug = slug
    self.aliases = aliases
    self.remarks = remarks
    self.spot = spot
  }
}

/// An event or campaign whose list a project first appeared on.
package struct Batch: Hashable, Sendable {
  package var name: String
  package var slug: String
  package var aliases: [String]
  package var remarks: String
  package var spot: SourceSpot

  package init(
    name: String,
    slug: String,
    aliases: [String],
    remarks: String,
    spot: SourceSpot
  ) {
    self.name = name
    self.slug = slug
    self.aliases = aliases
    self.remarks = remarks
    self.spot = spot
  }
}
