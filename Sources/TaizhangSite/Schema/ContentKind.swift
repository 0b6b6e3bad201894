internal import TaizhangReading

/// A kind of content file that an editor can be told about.
package enum ContentKind: String, CaseIterable, Sendable {
  case site
  case rules
  case places
  case sectors
  case batches
  case units
  /// The front matter of an announcement.
  case announcement
  case projects
  /// The front matter of a record that stands by itself.
  case project
  case reports
  case indicators
  case acceptances

  /// The files it is for, below the project's folder.
  package var files: String {
    switch self {
    case .site: "Content/site.yaml"
    case .rules: "Content/rules.yaml"
    case .places: "Content/places.yaml"
    case .sectors: "Content/sectors.yaml"
    case .batches: "Content/batches.yaml"
    case .units: "Content/units.yaml"
    case .announcement: "Content/announcements/*.md"
    case .projects: "Content/projects/**/*.yaml"
    case .project: "Content/projects/**/*.md"
    case .reports: "Content/reports/*/*.yaml"
    case .indicators: "Content/indicators/*.yaml"
    case .acceptances: "Content/acceptances.yaml"
    }
  }
}

/// What a field of names draws on.
enum NameSource: Hashable, Sendable, CaseIterable {
  case places, sectors, units, batches, kinds, stages, amountLabels, conditions, problemTypes
  case announcements, claims, projects

  /// That of a field, by its id: a name means the same in every kind of mapping.
  static func of(_ row: FieldRow, in record: String) -> NameSource? {
    switch row.id {
    case "place", "places", "parent", "county", "counties": .places
    case "sector", "sectors": .sectors
    case "lead", "responsible", "unit": .units
    case "batch", "batches": .batches
    case "kind", "kinds", "group": .kinds
    case "stage", "stages", "target", "until": .stages
    case "amountLabel", "label": .amountLabels
    case "condition", "without": .conditions
    case "type" where record == ProblemField.table.record: .problemTypes
    case "announcement", "announcements": .announcements
    case "parts", "whole": .claims
    case "related", "records", "project": .projects
    default: nil
    }
  }
}
