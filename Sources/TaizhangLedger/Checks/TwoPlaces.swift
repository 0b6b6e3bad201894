import TaizhangModel

/// A record that names two places counts for the first; somebody should have decided that.
///
/// A zone and the county or prefecture it lies in are one place said twice, whichever is first.
@Sendable
func checkTwoPlaces(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  let places = ledger.places
  return ledger.projects.compactMap { project in
    guard let first = project.places.first, project.places.count > 1 else { return nil }
    let around = ledger.placesAround(first)
    let others = project.places.dropFirst().filter { other in
      other != first && !around.contains(other) && !ledger.placesAround(other).contains(first)
    }
    guard !others.isEmpty else { return nil }
    return Diagnostic(
      .twoPlaces,
      at: project.spot,
      project.name,
      places[first].name,
      others.map { places[$0].name }.joined(separator: "、"),
      subject: project.id
    )
  }
}
