import TaizhangModel

/// Makes the bulletins of months that follow each other.
///
/// It goes from record to record and not from month to month: what a record is at the end of one
/// month it was before the next, and its states lie beside each other.
struct BulletinRun {
  private let ledger: Ledger
  private var bulletins: [Bulletin]
  /// By bulletin: whether the one before it is that of the month before.
  private let follows: [Bool]
  /// By bulletin, then by place: the rate that ranks, a month before; empty where it follows.
  private var earlier: [[RateSum]]
  /// The rate that ranks.
  private let ranked: Int?
  private let rates: [RateTest]
  /// What the record at hand adds to each rate, and what changed in it: made again and again.
  private var shares: [RateSum]
  private var changes: [Change] = []

  init(_ months: some Collection<Month>, _ ledger: Ledger) {
    self.ledger = ledger
    bulletins = months.map { Bulletin(empty: $0, ledger) }
    follows = [false] + zip(months, months.dropFirst()).map { $0.advanced(by: 1) == $1 }
    ranked = ledger.rules.progress.rates.firstIndex(where: \.isRanked)
    rates = ledger.rules.progress.rates.map { RateTest($0, ledger.rules) }
    shares = Array(repeating: RateSum(), count: rates.count)
    earlier = Array(repeating: [], count: bulletins.count)
    if ranked != nil {
      let places = Array(repeating: RateSum(), count: ledger.places.count + 1)
      for index in bulletins.indices where !follows[index] { earlier[index] = places }
    }
  }

  /// The bulletins; every record is visited once.
  consuming func made() -> [Bulletin] {
    for index in ledger.projects.indices { add(Ref(index)) }
    for index in bulletins.indices { finish(index) }
    return bulletins
  }

  private mutating func add(_ ref: Ref<Project>) {
    let since = ledger.knownSince(ref)
    let record = CountedRecord(ledger.projects[ref])
    let place = ledger.projects[ref].places.first.map { Int($0.index) } ?? ledger.places.count
    let sector = ledger.projects[ref].sector.map { Int($0.index) } ?? ledger.sectors.count
    let lead = ledger.projects[ref].lead.map { Int($0.index) } ?? ledger.units.count
    func isKnown(on day: Day) -> Bool { since.map { $0 <= day } ?? true }
    var last: Standing?
    for index in bulletins.indices where isKnown(on: bulletins[index].day) {
      let now = ledger.standing(of: ref, on: bulletins[index].day)
      let previous = bulletins[index].previous
      if !isKnown(on: previous) {
        last = nil
      } else if last?.day != previous {
        last = ledger.standing(of: ref, on: previous)
      }
      let share = share(of: record, now)
      bulletins[index].places[place].add(share, rates: shares)
      bulletins[index].sectors[sector].add(share, rates: shares)
      bulletins[index].leads[lead].add(share, rates: shares)
      if let last, !follows[index] { addEarlier(record, at: place, last, to: index) }
      list(ref, last, now, on: index)
      last = now
    }
  }

  /// Adds how a record stood a month before.
  private mutating func addEarlier(
    _ record: CountedRecord,
    at place: Int,
    _ last: Standing,
    to index: Int
  ) {
    bulletins[index].before.add(share(of: record, last), rates: shares)
    if let ranked { earlier[index][place].add(shares[ranked]) }
  }

  /// What a record adds to sums; afterwards `shares` is what it adds to rates.
  private mutating func share(of record: CountedRecord, _ now: Standing) -> ProgressShare {
    let month = Month(of: now.day)
    let record = record.addend(on: now.day)
    for index in rates.indices {
      shares[index] = RateSum()
      shares[index].add(rates[index], record, now, year: month.year)
    }
    let isIntent = ledger.rules.kinds[record.kind].isNoProject
    return ProgressShare(record, isIntent: isIntent, now, month)
  }

  /// Puts a record on the lists it belongs to; `last` is nil where it was not known before.
  private mutating func list(
    _ ref: Ref<Project>,
    _ last: Standing?,
    _ now: Standing,
    on index: Int
  ) {
    changes.removeAll(keepingCapacity: true)
    let since = bulletins[index].previous
    ledger.addChanges(of: ref, from: last, since: since, to: now, &changes)
    if changes.contains(where: { !$0.isSum }) {
      bulletins[index].changes.append((ref, Array(changes)))
      if changes.contains(.overdue) { bulletins[index].newlyOverdue.append(ref) }
    } else if !changes.isEmpty {
      bulletins[index].onlySums += ledger.projects[ref].count(on: now.day)
    }
    bulletins[index].stages[Int(ref.index)] = StagePoint(
      stage: now.state.stage,
      condition: now.state.condition
    )
    bulletins[index].list(
      ref,
      now,
      due: ledger.dueStep(of: ref, at: now.state.stage, on: now.day)?.due,
      toSolve: ledger.problemsToSolve(now.state)
    )
  }

  /// Gives a bulletin what follows from all records.
  private mutating func finish(_ index: Int) {
    // Each record has one place among these.
    for sum in bulletins[index].places { bulletins[index].all.add(sum) }
    if follows[index] { bulletins[index].before = bulletins[index - 1].all }
    if let ranked {
      let now = bulletins[index].places.map { $0.rates[ranked].count }
      bulletins[index].ranks = ranks(now.dropLast())
      let before =
        follows[index] ? bulletins[index - 1].places.map { $0.rates[ranked] } : earlier[index]
      bulletins[index].previousRanks = ranks(before.dropLast().map(\.count))
    }
    bulletins[index].sortLights()
    let day = bulletins[index].day
    bulletins[index].newlyOverdue = byDueDay(bulletins[index].newlyOverdue, on: day)
    bulletins[index].dueNext = byDueDay(bulletins[index].dueNext, on: day)
  }

  /// The earliest due first, then in the ledger's order.
  private func byDueDay(_ refs: [Ref<Project>], on day: Day) -> [Ref<Project>] {
    refs.map { (due: ledger.dueStep(of: $0, on: day)?.due ?? day, ref: $0) }
      .sorted { ($0.due, $0.ref) < ($1.due, $1.ref) }.map(\.ref)
  }
}

extension Bulletin {
  fileprivate init(empty month: Month, _ ledger: Ledger) {
    let empty = ProgressSum(ledger.rules)
    self.init(
      month: month,
      day: month.lastDay,
      previous: month.advanced(by: -1).lastDay,
      all: empty,
      before: empty,
      places: Array(repeating: empty, count: ledger.places.count + 1),
      sectors: Array(repeating: empty, count: ledger.sectors.count + 1),
      leads: Array(repeating: empty, count: ledger.units.count + 1),
      stages: Array(repeating: StagePoint(), count: ledger.projects.count)
    )
  }

  /// Puts a record on the lists of what is due, lit, reported, unreported and unsolved.
  fileprivate mutating func list(
    _ ref: Ref<Project>,
    _ record: Standing,
    due: Day?,
    toSolve: [OpenProblem]
  ) {
    if let due, day <= due, due <= month.advanced(by: 1).lastDay, record.lights.status != .met,
      record.lights.status != .ended
    {
      dueNext.append(ref)
    }
    if let light = record.lights.project, light.color != .green { lights.append((ref, light)) }
    if let light = record.lights.reporting, light.color != .green { lights.append((ref, light)) }
    if record.state.month == month
      || Measure.allCases.contains(where: { record.state.figure($0, in: month.year) != nil })
    {
      figured.append(ref)
    }
    if record.lights.unreportedMonths > 0 {
      unreported.append((ref, record.lights.unreportedMonths))
    }
    problems += toSolve.map { (ref, $0) }
    guard record.state.month == month else { return }
    for problem in record.state.problems where problem.problem.solvedOn != nil {
      problems.append((ref, problem))
    }
  }

  /// The gravest lights first, then in the ledger's order.
  fileprivate mutating func sortLights() {
    let all = lights
    lights.removeAll(keepingCapacity: true)
    for gravity in Set(all.map(\.light.color.gravity)).sorted(by: >) {
      lights += all.lazy.filter { $0.light.color.gravity == gravity }
    }
  }
}
