import TaizhangModel

/// Names of at least this many scalars, places and common words taken off, tell projects apart; shorter
/// ones are alike only where they are the same, in the same place.
private let shortestCore = 4

/// Two records that may be one: in the same place the same core of the name, one core the end of
/// the other, or the same company; in two places the same whole name, or the same core with the same
/// amount or company, since every county may have its 农产品加工项目.
///
/// Records of different phases (一期, 二期) are two. One finding for each record that has an earlier
/// twin, with the twins as related spots. Cores are looked up, not compared pair by pair.
@Sendable
func checkNearDuplicate(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  var byCore: [NameCore: [Ref<Project>]] = [:]
  var byEnd: [PlacedCore: [Ref<Project>]] = [:]
  var byCompany: [NameCore: [Ref<Project>]] = [:]
  var byMark: [NameCore: [Ref<Project>]] = [:]
  let counties = numbersOfCounties(input)
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
    let marks = marks(of: input.cores[index], counties)
    for mark in marks { twins.formUnion(byMark[mark] ?? []) }
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
    if !twins.isEmpty {
      found.append(nearDuplicate(project, twins.sorted(), alike, investors, in: ledger))
    }
    // A word that everything is called says nothing; the lists stay short.
    if core.count >= shortestCore, byCore[core, default: []].count < 5 {
      byCore[core, default: []].append(ref)
    }
    if core.count > 0, byEnd[end, default: []].count < 8 { byEnd[end, default: []].append(ref) }
    for company in companies where byCompany[company, default: []].count < 8 {
      byCompany[company, default: []].append(ref)
    }
    for mark in marks where byMark[mark, default: []].count < 8 {
      byMark[mark, default: []].append(ref)
    }
  }
  return found
}

/// One finding for a record with twins: some are alike by their names, others have one of its investors.
private func nearDuplicate(
  _ project: Project,
  _ twins: [Ref<Project>],
  _ alike: Set<Ref<Project>>,
  _ investors: [Ref<Project>: NameCore],
  in ledger: Ledger
) -> Diagnostic {
  var diagnostic = Diagnostic(
    .nearDuplicate,
    at: project.spot,
    subject: project.id,
    related: twins.prefix(5).map { ledger.projects[$0].spot }
  )
  let names = [project.name, ledger.projects[twins[0]].name]
  // A name that is alike says more than an investor.
  let investor = alike.contains(twins[0]) ? nil : investors[twins[0]]
  diagnostic.arguments = investor.map { ["", ""] + names + [$0.words] } ?? names
  return diagnostic
}

/// Whether two records with one name say nothing against being one: no two places, or one amount.
private func mayBeOne(_ project: Project, _ other: Project) -> Bool {
  guard let place = project.places.first, let otherPlace = other.places.first else { return true }
  guard place != otherPlace else { return true }
  return project.amount?.value != nil && project.amount?.value == other.amount?.value
}

/// What two records have in common only where they may be one, whatever their places and amounts: the
/// whole name, and its core with the company that builds it.
///
/// A name without a county that stands in three of them is what such projects are called.
private func marks(of cores: NameCores, _ counties: [NameCore: Int]) -> [NameCore] {
  let isLong = cores.project.count >= shortestCore
  let isOwn = cores.namesCounty || isLong && counties[cores.name, default: 0] < 3
  let built = isLong ? cores.companies.map { cores.project.with($0) } : []
  return (isOwn ? [cores.name] : []) + built
}

/// In how many places projects of a name stand, of names that several have.
private func numbersOfCounties(_ input: CheckInput) -> [NameCore: Int] {
  var first: [NameCore: Ref<Place>] = [:]
  var places: [NameCore: Set<Ref<Place>>] = [:]
  for (project, cores) in zip(input.ledger.projects, input.cores) {
    guard let place = project.places.first else { continue }
    // Most names are of one project, and a set for each would cost more than the rest of the rule.
    if let known = first[cores.name] {
      places[cores.name, default: [known]].insert(place)
    } else {
      first[cores.name] = place
    }
  }
  return places.mapValues(\.count)
}

private struct PlacedCore: Hashable {
  var place: Ref<Place>?
  var core: NameCore
}
