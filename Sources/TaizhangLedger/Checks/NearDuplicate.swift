import TaizhangModel

/// Names of at least this many scalars, places and common words taken off, tell projects apart; shorter
/// ones are alike only where they are the same, in the same place.
private let shortestCore = 4

/// Two records that may be one: in the same place the same core of the name, one core the end of
/// the other, or the same company; in two places the same core with the same amount, since every
/// county may have its 农产品加工项目.
///
/// Records of different phases (一期, 二期) are two. One finding for each record that has an earlier
/// twin, with the twins as related spots. Cores are looked up, not compared pair by pair.
@Sendable
func checkNearDuplicate(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  var byCore: [NameCore: [Ref<Project>]] = [:]
  var byEnd: [PlacedCore: [Ref<Project>]] = [:]
  var byCompany: [NameCore: [Ref<Project>]] = [:]
  var found: [Diagnostic] = []
  for (index, project) in ledger.projects.enumerated() {
    let ref = Ref<Project>(index)
    let core = input.cores[index].project
    let companies = input.cores[index].companies
    var twins: Set<Ref<Project>> = []
    if core.count >= shortestCore {
      twins.formUnion(
        (byCore[core] ?? []).filter { mayBeOne(project, ledger.projects[$0]) }
      )
    }
    let end = PlacedCore(
      place: project.places.first,
      core: NameCore(Array(core.scalars.suffix(shortestCore)))
    )
    if core.count > 0, project.places.first != nil || core.count < shortestCore {
      for other in byEnd[end] ?? [] {
        let otherCore = input.cores[Int(other.index)].project
        // 产业园项目 and 产业园建设工程 have nothing but common words in common.
        guard !core.isCommon || project.name == ledger.projects[other].name else { continue }
        let (short, long) = core.count < otherCore.count ? (core, otherCore) : (otherCore, core)
        if long.scalars.suffix(short.count).elementsEqual(short.scalars) { twins.insert(other) }
      }
    }
    let alike = twins
    var investors: [Ref<Project>: NameCore] = [:]
    for company in companies {
      for other in byCompany[company] ?? []
      where ledger.projects[other].places.first == project.places.first {
        twins.insert(other)
        investors[other] = investors[other] ?? company
      }
    }
    if !twins.isEmpty {
      let ownPhases = phases(in: project.name)
      twins = twins.filter { phases(in: ledger.projects[$0].name) == ownPhases }
    }
    if let first = twins.min() {
      let names = [project.name, ledger.projects[first].name]
      let investor = alike.contains(first) ? nil : investors[first]
      var diagnostic = Diagnostic(
        .nearDuplicate,
        at: project.spot,
        subject: project.id,
        related: twins.sorted().prefix(5).map { ledger.projects[$0].spot }
      )
      // A name that is alike says more than an investor.
      diagnostic.arguments =
        investor.map { ["", ""] + names + [$0.words] } ?? names
      found.append(diagnostic)
    }
    // A word that everything is called says nothing; the lists stay short.
    if core.count >= shortestCore, byCore[core, default: []].count < 5 {
      byCore[core, default: []].append(ref)
    }
    if core.count > 0, byEnd[end, default: []].count < 8 { byEnd[end, default: []].append(ref) }
    for company in companies where byCompany[company, default: []].count < 8 {
      byCompany[company, default: []].append(ref)
    }
  }
  return found
}

/// Whether two records with one name say nothing against being one: no two places, or one amount.
private func mayBeOne(_ project: Project, _ other: Project) -> Bool {
  guard let place = project.places.first, let otherPlace = other.places.first else { return true }
  guard place != otherPlace else { return true }
  return project.amount?.value != nil && project.amount?.value == other.amount?.value
}

private struct PlacedCore: Hashable {
  var place: Ref<Place>?
  var core: NameCore
}
