import TaizhangModel

extension ResolvedContent {
  /// Takes back what was found about names of tables that could not be read.
  ///
  /// Nobody can tell which names these hold. The tables' own findings stop the build; a hundred others
  /// that call every place unknown would hide them.
  mutating func forgetNames(of tables: Set<String>) {
    let ids = Set(tables.flatMap { findings[$0] ?? [] })
    guard !ids.isEmpty else { return }
    foundElsewhere.removeAll { ids.contains($0.id) }
    for index in foundInProjects.indices {
      foundInProjects[index].removeAll { ids.contains($0.id) }
    }
    for index in foundInReports.indices {
      foundInReports[index].found.removeAll { ids.contains($0.id) }
    }
  }
}

/// By table, what is found where it does not hold a name.
private let findings: [String: [Diagnostic.ID]] = [
  "Content/places.yaml": [.unknownPlace],
  "Content/sectors.yaml": [.unknownSector],
  "Content/units.yaml": [.unknownUnit],
  "Content/batches.yaml": [.unknownBatch],
  "Content/rules.yaml": [
    .unknownKind, .unknownStage, .unknownAmountLabel, .unknownCondition, .unknownProblemType,
  ],
]
