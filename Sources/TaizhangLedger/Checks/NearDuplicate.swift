import TaizhangModel

/// Names of at least this many scalars, places and common words taken off, tell projects apart.
private let shortestCore = 4

/// Two records that may be one: the same core of the name, or one core the end of the other in
/// the same place, or the same company in the same place.
///
/// One finding for each record that has an earlier twin, with the twins as related spots. Cores
/// are looked up, not compared pair by pair.
@Sendable
func checkNearDuplicate(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  let cores = NameCores(ledger)
  var byCore: [[Unicode.Scalar]: [Ref<Project>]] = [:]
  var byEnd: [PlacedCore: [Ref<Project>]] = [:]
  var byCompany: [[Unicode.Scalar]: [Ref<Project>]] = [:]
  var found: [Diagnostic] = []
  for (index, project) in ledger.projects.enumerated() {
    let ref = Ref<Project>(index)
    let core = cores.ofProject(project.name)
    let companies = project.investors.map(cores.ofCompany).filter { $0.count > 1 }
    var twins: Set<Ref<Project>> = []
    if core.count >= shortestCore { twins.formUnion(byCore[core] ?? []) }
    let end = PlacedCore(place: project.places.first, core: Array(core.suffix(shortestCore)))
    if core.count >= shortestCore, project.places.first != nil {
      for other in byEnd[end] ?? [] {
        let otherCore = cores.ofProject(ledger.projects[other].name)
        let (short, long) = core.count < otherCore.count ? (core, otherCore) : (otherCore, core)
        if long.suffix(short.count).elementsEqual(short) { twins.insert(other) }
      }
    }
    for company in companies {
      twins.formUnion(
        (byCompany[company] ?? []).filter {
          ledger.projects[$0].places.first == project.places.first
        }
      )
    }
    if let first = twins.min() {
      found.append(
        Diagnostic(
          .nearDuplicate,
          at: project.spot,
          project.name,
          ledger.projects[first].name,
          subject: project.id,
          related: twins.sorted().prefix(5).map { ledger.projects[$0].spot }
        )
      )
    }
    if core.count >= shortestCore {
      // A word that everything is called says nothing; the list stays short.
      if byCore[core, default: []].count < 5 { byCore[core, default: []].append(ref) }
      if byEnd[end, default: []].count < 8 { byEnd[end, default: []].append(ref) }
    }
    for company in companies where byCompany[company, default: []].count < 8 {
      byCompany[company, default: []].append(ref)
    }
  }
  return found
}

private struct PlacedCore: Hashable {
  var place: Ref<Place>?
  var core: [Unicode.Scalar]
}
