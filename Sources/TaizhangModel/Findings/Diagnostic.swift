/// One thing found in the content or the templates: facts only, worded in `TaizhangWording`.
package struct Diagnostic: Hashable, Sendable {
  package var id: ID
  package var severity: Severity
  package var place: Place
  /// What the wording fills in, in its order: names, values, rules.
  package var arguments: [String]
  /// The nearest right answer, where there is one.
  package var suggestion: String?
  /// Other spots that belong to it, such as the first of two equal ids.
  package var related: [SourceSpot]
  /// The id of the record, claim or announcement it is about; empty where it is about none.
  ///
  /// With the finding's id it is what an acceptance names, so it must not change with the line.
  package var subject: String
  /// Who lets it stand and why; it stays visible.
  ///
  /// Nil where nobody does.
  package var acceptance: Acceptance?

  package init(
    _ id: ID,
    at place: Place,
    _ arguments: String...,
    subject: String = "",
    suggestion: String? = nil,
    related: [SourceSpot] = []
  ) {
    self.id = id
    self.severity = id.severity
    self.place = place
    self.arguments = arguments
    self.suggestion = suggestion
    self.related = related
    self.subject = subject
  }

  /// A finding at a spot.
  package init(
    _ id: ID,
    at spot: SourceSpot,
    _ arguments: String...,
    subject: String = "",
    suggestion: String? = nil,
    related: [SourceSpot] = []
  ) {
    self.id = id
    self.severity = id.severity
    self.place = .spot(spot)
    self.arguments = arguments
    self.suggestion = suggestion
    self.related = related
    self.subject = subject
  }

  /// The word of somebody who looked at a finding and lets it stand.
  package struct Acceptance: Hashable, Sendable {
    package var who: String
    package var day: Day
    package var reason: String

    package init(who: String, day: Day, reason: String) {
      self.who = who
      self.day = day
      self.reason = reason
    }
  }

  /// Where a finding stands: at a spot, or at a path that has no bytes (a missing file).
  package enum Place: Hashable, Sendable {
    case path(String)
    case spot(SourceSpot)
  }

  /// How grave: an error stops the build, a doubt is printed on the 核对单, a note informs.
  package enum Severity: String, Hashable, Sendable, CaseIterable {
    case error
    case doubt
    case note
  }
}

extension Diagnostic: Comparable {
  /// Paths without bytes first, then by file, start, id, arguments and the rest: a total order.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    switch (left.place, right.place) {
    case (.path(let one), .path(let other)) where one != other:
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    case (.path, .spot): return true
    case (.spot, .path): return false
    case (.spot(let one), .spot(let other)) where one != other: return one < other
    default: break
    }
    if left.id != right.id { return left.id.rawValue < right.id.rawValue }
    if left.arguments != right.arguments {
      return left.arguments.lexicographicallyPrecedes(right.arguments)
    }
    if left.related != right.related {
      return left.related.lexicographicallyPrecedes(right.related)
    }
    return left.suggestion ?? "" < right.suggestion ?? ""
  }
}
