import TaizhangModel

/// The responsible units of a record should answer for its primary place.
///
/// A unit answers for the place it governs and for what lies below it, a zone's counties among
/// them for what is in the zone. Where a record names a whole prefecture, units of its counties
/// answer for it, and so does a zone for the county it lies in. Records without place, and those
/// whose units govern no place (departments), are passed over.
@Sendable
func checkUncoveredPlace(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  return ledger.projects.compactMap { project in
    let answering = Set(project.responsible.compactMap { ledger.units[$0].place })
    guard let place = project.places.first, !answering.isEmpty,
      answering.isDisjoint(with: ledger.placesAround(place).union([place])),
      !answering.contains(where: { ledger.placesAround($0).contains(place) })
    else { return nil }
    return Diagnostic(
      .uncoveredPlace,
      at: project.spot,
      project.name,
      ledger.places[place].name,
      subject: project.id
    )
  }
}
