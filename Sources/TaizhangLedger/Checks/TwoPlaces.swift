import TaizhangModel

/// A record that names two places counts for the first; somebody should have decided that.
///
/// A zone and the county or prefecture it lies in are one place said twice.
@Sendable
func checkTwoPlaces(_ input: CheckInput) -> [Diagnostic] {
  let places = input.ledger.places
  return input.ledger.projects.compactMap { project in
    guard let first = project.places.first else { return nil }
    var around: Set<Ref<Place>> = Set(places[first].counties)
    var next = places[first].parent
    while let parent = next, around.insert(parent).inserted { next = places[parent].parent }
    let others = project.places.dropFirst().filter { !around.contains($0) }
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
