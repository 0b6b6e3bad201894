import TaizhangModel

/// The responsible units of a record should answer for its primary place.
///
/// A unit answers for the place it governs, for what lies below it and, for a zone, for the zones
/// of its counties. Records without place or responsible units are passed over.
@Sendable
func checkUncoveredPlace(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  return ledger.projects.compactMap { project in
    guard let place = project.places.first, !project.responsible.isEmpty else { return nil }
    let answering = Set(project.responsible.compactMap { ledger.units[$0].place })
    var covering: Set<Ref<Place>> = Set(ledger.places[place].counties).union([place])
    var next = ledger.places[place].parent
    while let parent = next, covering.insert(parent).inserted {
      next = ledger.places[parent].parent
    }
    guard answering.isDisjoint(with: covering) else { return nil }
    return Diagnostic(
      .uncoveredPlace,
      at: project.spot,
      project.name,
      ledger.places[place].name,
      subject: project.id
    )
  }
}
