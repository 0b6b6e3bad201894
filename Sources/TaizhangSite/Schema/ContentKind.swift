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

/// A kind of mapping by its field table.
struct MappingKind: Sendable {
  var record: String
  var rows: [FieldRow]

  init<Field: RecordField>(_ table: FieldTable<Field>) {
    record = table.record
    rows = table.rows
  }

  /// Every kind there is.
  static let all = [
    MappingKind(SiteField.table), MappingKind(RulesField.table), MappingKind(VocabularyField.table),
    MappingKind(ConditionField.table), MappingKind(LightField.table), MappingKind(RateField.table),
    MappingKind(SelectionField.table), MappingKind(DutyField.table), MappingKind(PlaceField.table),
    MappingKind(AreaField.table), MappingKind(TableField.table), MappingKind(UnitField.table),
    MappingKind(AnnouncementField.table), MappingKind(ClaimField.table),
    MappingKind(ScopeField.table), MappingKind(ErratumField.table), MappingKind(ProjectField.table),
    MappingKind(QuoteField.table), MappingKind(MilestoneField.table),
    MappingKind(ChangeField.table), MappingKind(ReportField.table),
    MappingKind(ProblemField.table), MappingKind(OverrideField.table),
    MappingKind(IndicatorField.table), MappingKind(AcceptanceField.table),
  ]

  /// Which kind a field of mappings holds, by the mapping and the field's id.
  static let within: [String: String] = [
    "rules.kinds": VocabularyField.table.record,
    "rules.stages": VocabularyField.table.record,
    "rules.amountLabels": VocabularyField.table.record,
    "rules.problemTypes": VocabularyField.table.record,
    "rules.conditions": ConditionField.table.record,
    "rules.lights": LightField.table.record,
    "rules.rates": RateField.table.record,
    "rules.duty": DutyField.table.record,
    "rate.denominator": SelectionField.table.record,
    "rate.numerator": SelectionField.table.record,
    "place.areas": AreaField.table.record,
    "announcement.claims": ClaimField.table.record,
    "announcement.errata": ErratumField.table.record,
    "claim.scope": ScopeField.table.record,
    "project.milestones": MilestoneField.table.record,
    "project.changes": ChangeField.table.record,
    "project.projects": ProjectField.table.record,
    "report.problems": ProblemField.table.record,
    "report.override": OverrideField.table.record,
    "report.entries": ReportField.table.record,
  ]
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
