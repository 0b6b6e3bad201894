/// A prefecture, county, zone or other place that answers for projects.
package struct Place: Hashable, Sendable {
  package var name: String
  /// ASCII, lower case: the page's file name.
  ///
  /// Written by hand, never derived from the name.
  package var slug: String
  package var type: PlaceType
  package var parent: Ref<Place>?
  /// The counties a zone lies in; several for a zone that crosses a boundary.
  package var counties: [Ref<Place>]
  /// GB/T 2260, six digits.
  ///
  /// Empty for zones, which have none.
  package var code: String
  package var aliases: [String]
  /// What is stated of its area, part by part; empty where nothing is.
  package var areas: [StatedArea]
  package var remarks: String
  package var spot: SourceSpot

  package init(
    name: String,
    slug: String,
    type: PlaceType,
    parent: Ref<Place>?,
    counties: [Ref<Place>],
    code: String,
    aliases: [String],
    areas: [StatedArea],
    remarks: String,
    spot: SourceSpot
  ) {
    self.name = name
    self.slug = slug
    self.type = type
    self.parent = parent
    self.counties = counties
    self.code = code
    self.aliases = aliases
    self.areas = areas
    self.remarks = remarks
    self.spot = spot
  }

  /// The sum of the stated parts; nil where nothing is stated.
  package var area: Area? {
    guard !areas.isEmpty else { return nil }
    return Area(squareCentimetres: areas.reduce(0) { $0 &+ $1.area.squareCentimetres })
  }
}

/// What kind of place: the levels that statistics keep apart.
package enum PlaceType: String, Hashable, Sendable, CaseIterable {
  /// 地区, 自治州.
  case prefecture
  /// 县, 县级市, 自治县.
  case county
  /// 开发区, 园区: no GB/T 2260 code; lies inside counties, reports beside them.
  case zone
  /// 兵团单位: outside the prefecture's statistics.
  case corps
}

/// One stated area: all of a place, or the part of it that lies in one county.
package struct StatedArea: Hashable, Sendable {
  package var text: String
  package var area: Area
  /// The county whose part this is; nil for the whole.
  package var county: Ref<Place>?
  package var citation: Citation?

  package init(text: String, area: Area, county: Ref<Place>?, citation: Citation?) {
    self.text = text
    self.area = area
    self.county = county
    self.citation = citation
  }
}
