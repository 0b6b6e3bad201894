import TaizhangModel

/// Every name a record may use, resolved once for the whole run.
struct Names: Sendable {
  var places = NameIndex<Place>()
  var sectors = NameIndex<Sector>()
  var units = NameIndex<Unit>()
  var batches = NameIndex<Batch>()
  var kinds = NameIndex<Kind>()
  var stages = NameIndex<Stage>()
  var amountLabels = NameIndex<AmountLabel>()
  var announcements = NameIndex<Announcement>()
  var claims = NameIndex<Claim>()
  var projects = NameIndex<Project>()
  var conditions = NameIndex<Condition>()
  var problemTypes = NameIndex<ProblemType>()

  /// Names given to two items are findings.
  init(_ records: Records, _ diagnostics: inout [Diagnostic]) {
    places = nameIndex(records.places.map { ($0.line.name, $0.line.otherNames) }, &diagnostics)
    sectors = nameIndex(records.sectors.map { ($0.name, $0.otherNames) }, &diagnostics)
    units = nameIndex(records.units.map { ($0.line.name, $0.line.otherNames) }, &diagnostics)
    batches = nameIndex(records.batches.map { ($0.name, $0.otherNames) }, &diagnostics)
    let rules = records.rules
    kinds = nameIndex(rules.kinds.map { ($0.word.name, $0.word.aliases) }, &diagnostics)
    stages = nameIndex(rules.stages.map { ($0.name, $0.aliases) }, &diagnostics)
    amountLabels = nameIndex(rules.amountLabels.map { ($0.name, $0.aliases) }, &diagnostics)
    let progress = rules.progress
    conditions = nameIndex(
      progress.conditions.map { ($0.word.name, $0.word.aliases) },
      &diagnostics
    )
    problemTypes = nameIndex(progress.problemTypes.map { ($0.name, $0.aliases) }, &diagnostics)
    announcements = idIndex(records.announcements.map(\.id), &diagnostics)
    claims = idIndex(records.announcements.flatMap(\.claims).map(\.id), &diagnostics)
    projects = idIndex(records.projects.map(\.id), &diagnostics)
  }
}

/// An index over ids, where a repetition is a duplicate id.
private func idIndex<Item>(
  _ ids: [Located<String>],
  _ diagnostics: inout [Diagnostic]
) -> NameIndex<Item> {
  var found: [Diagnostic] = []
  let index: NameIndex<Item> = nameIndex(ids.map { ($0, []) }, &found)
  diagnostics += found.map { diagnostic in
    var renamed = diagnostic
    renamed.id = .duplicateID
    return renamed
  }
  return index
}
