/// A kind of mapping by its field table.
package struct MappingKind: Sendable {
  package let record: String
  package let rows: [FieldRow]

  package init<Field: RecordField>(_ table: FieldTable<Field>) {
    record = table.record
    rows = table.rows
  }

  /// Every kind there is.
  package static let all = [
    MappingKind(SiteField.table), MappingKind(RulesField.table), MappingKind(VocabularyField.table),
    MappingKind(ConditionField.table), MappingKind(LightField.table), MappingKind(RateField.table),
    MappingKind(SelectionField.table), MappingKind(DutyField.table), MappingKind(PlaceField.table),
    MappingKind(AreaField.table), MappingKind(TableField.table), MappingKind(UnitField.table),
    MappingKind(AnnouncementField.table), MappingKind(ClaimField.table),
    MappingKind(ScopeField.table), MappingKind(ErratumField.table), MappingKind(ProjectField.table),
    MappingKind(QuoteField.table), MappingKind(MilestoneField.table),
    MappingKind(ChangeField.table), MappingKind(ChangeRowField.table),
    MappingKind(ReportField.table),
    MappingKind(ProblemField.table), MappingKind(OverrideField.table),
    MappingKind(IndicatorField.table), MappingKind(AcceptanceField.table),
  ]

  /// Which kind a field of mappings holds, by the mapping and the field's id.
  package static let within: [String: String] = [
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
