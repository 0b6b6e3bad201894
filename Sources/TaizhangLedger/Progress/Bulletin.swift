package import TaizhangModel

/// What a month's bulletin says, as known at the month's end.
///
/// It is made from what was known then, so that it stays the same in every later site.
package struct Bulletin: Sendable {
  package var month: Month
  /// The month's last day.
  package var day: Day
  /// The last day of the month before.
  package var previous: Day
  package var all: ProgressSum
  /// All records a month before, as known then.
  package var before: ProgressSum
  /// By primary place, sector and lead unit; the last of each is for records that name none.
  package var places: [ProgressSum]
  package var sectors: [ProgressSum]
  package var leads: [ProgressSum]
  /// By place, for the rule that ranks; empty where none does.
  package var ranks: [Int?] = []
  package var previousRanks: [Int?] = []
  /// Records with what changed in them, in the ledger's order.
  package var changes: [(project: Ref<Project>, changes: [Change])] = []
  /// Due in the month that follows, and not met.
  package var dueNext: [Ref<Project>] = []
  /// Every light but the green ones, gravest first, then in the ledger's order.
  package var lights: [(project: Ref<Project>, light: Light)] = []
  /// Owed a report for the month and sent none.
  package var unreported: [(project: Ref<Project>, months: Int)] = []
  package var problems: [(project: Ref<Project>, problem: OpenProblem)] = []
}

/// Some records at the end of a month.
package struct ProgressSum: Sendable {
  package var projects = 0
  /// Projects that a report of the month speaks of.
  package var reported = 0
  /// Projects by stage; the last is for those of unknown stage.
  package var stages: [Int]
  package var rates: [RateSum]
  /// The sum, and the records it is over, of each measure in the order of all.
  private var sums = [(money: Money, records: Int)](
    repeating: (.zero, 0),
    count: Measure.allCases.count
  )
  package var red = 0
  package var yellow = 0
  package var overdue = 0
  package var unreported = 0

  init(_ rules: Rules) {
    stages = Array(repeating: 0, count: rules.stages.count + 1)
    rates = Array(repeating: RateSum(), count: rules.progress.rates.count)
  }

  /// What records reported of a measure, and how many did; nil where none did.
  package func sum(_ measure: Measure) -> (money: Money, records: Int)? {
    sums[measure.index].records == 0 ? nil : sums[measure.index]
  }

  /// Adds one record; `shares` is what it adds to each rate.
  fileprivate mutating func add(
    _ count: Int,
    _ record: Standing,
    _ month: Month,
    _ shares: [RateSum],
    _ rules: Rules
  ) {
    projects += count
    if record.state.month == month { reported += count }
    stages[record.state.stage.map { Int($0.index) } ?? rules.stages.count] += count
    for index in rates.indices { rates[index].add(shares[index]) }
    for measure in Measure.allCases {
      guard let sum = record.state.figure(measure, in: month.year) else { continue }
      let known = sums[measure.index]
      sums[measure.index] = (known.money.adding(sum.money) ?? known.money, known.records + 1)
    }
    switch record.lights.gravest?.color {
    case .red: red += count
    case .yellow, .orange: yellow += count
    case .blue, .green, nil: break
    }
    if record.lights.status.isOverdue { overdue += count }
    if record.lights.unreportedMonths > 0 { unreported += count }
  }
}

extension Ledger {
  /// The bulletins of months that are over, in their order; they do not depend on `jobs`.
  package func bulletins(of months: [Month], jobs: Int) async -> [Bulletin] {
    // Months that follow each other are made together: the end of one is the beginning of the
    // next.
    let length = max(1, (months.count + jobs - 1) / max(1, jobs))
    let runs = stride(from: 0, to: months.count, by: length).map {
      months[$0..<min($0 + length, months.count)]
    }
    return await concurrentMap(count: runs.count, jobs: jobs) { index in
      var last: [Standing?] = []
      return runs[index].map { self.bulletin(of: $0, after: &last) }
    }.flatMap { $0 }
  }

  /// The bulletin of a month that is over.
  package func bulletin(of month: Month) -> Bulletin {
    var last: [Standing?] = []
    return bulletin(of: month, after: &last)
  }

  /// The bulletin of a month; every record is visited once.
  ///
  /// `last` holds how each record known then stood at the end of the month made before this one,
  /// or nothing; afterwards, how it stands at the end of this one.
  private func bulletin(of month: Month, after last: inout [Standing?]) -> Bulletin {
    let empty = ProgressSum(rules)
    var bulletin = Bulletin(
      month: month,
      day: month.lastDay,
      previous: month.advanced(by: -1).lastDay,
      all: empty,
      before: empty,
      places: Array(repeating: empty, count: places.count + 1),
      sectors: Array(repeating: empty, count: sectors.count + 1),
      leads: Array(repeating: empty, count: units.count + 1)
    )
    let ranked = rules.progress.rates.firstIndex(where: \.isRanked)
    var earlier = Array(repeating: RateSum(), count: ranked == nil ? 0 : places.count + 1)
    if last.isEmpty { last = Array(repeating: nil, count: projects.count) }
    for index in projects.indices where isKnown(Ref(index), on: bulletin.day) {
      let ref = Ref<Project>(index)
      let now = standing(of: ref, on: bulletin.day)
      let before =
        last[index].flatMap { $0.day == bulletin.previous ? $0 : nil }
        ?? standing(of: ref, on: bulletin.previous)
      last[index] = now
      let place = projects[index].places.first.map { Int($0.index) } ?? places.count
      let sector = projects[index].sector.map { Int($0.index) } ?? sectors.count
      let lead = projects[index].lead.map { Int($0.index) } ?? units.count
      let count = projects[index].count(on: bulletin.day)
      let shares = shares(of: projects[index], now)
      bulletin.all.add(count, now, month, shares, rules)
      bulletin.places[place].add(count, now, month, shares, rules)
      bulletin.sectors[sector].add(count, now, month, shares, rules)
      bulletin.leads[lead].add(count, now, month, shares, rules)
      bulletin.list(ref, before, now, self)
      guard isKnown(ref, on: bulletin.previous) else { continue }
      let countBefore = projects[index].count(on: bulletin.previous)
      let sharesBefore = self.shares(of: projects[index], before)
      bulletin.before.add(
        countBefore,
        before,
        Month(of: bulletin.previous),
        sharesBefore,
        rules
      )
      if let ranked { earlier[place].add(sharesBefore[ranked]) }
    }
    if let ranked {
      bulletin.ranks = ranks(bulletin.places.dropLast().map { $0.rates[ranked].count })
      bulletin.previousRanks = ranks(earlier.dropLast().map(\.count))
    }
    bulletin.lights = bulletin.lights.enumerated().sorted { one, other in
      (-one.element.light.color.gravity, one.offset)
        < (-other.element.light.color.gravity, other.offset)
    }.map(\.element)
    return bulletin
  }
}

extension Ledger {
  /// What a record adds to each rate.
  private func shares(of project: Project, _ record: Standing) -> [RateSum] {
    rules.progress.rates.indices.map { index in
      var share = RateSum()
      share.add(rules.progress.rates[index], project, record.state, on: record.day)
      return share
    }
  }
}

extension Bulletin {
  /// Puts a record on the lists it belongs to.
  fileprivate mutating func list(
    _ ref: Ref<Project>,
    _ before: Standing,
    _ record: Standing,
    _ ledger: Ledger
  ) {
    let changed = ledger.changes(of: ref, from: before, to: record)
    if !changed.isEmpty { changes.append((ref, changed)) }
    if let due = ledger.dueStep(of: ref, in: record.state)?.due, day < due,
      due <= month.advanced(by: 1).lastDay, record.lights.status != .met,
      record.lights.status != .ended
    {
      dueNext.append(ref)
    }
    if let light = record.lights.project, light.color != .green { lights.append((ref, light)) }
    if let light = record.lights.reporting, light.color != .green { lights.append((ref, light)) }
    if record.lights.unreportedMonths > 0 {
      unreported.append((ref, record.lights.unreportedMonths))
    }
    for problem in record.state.problems
    where problem.problem.solvedOn == nil || record.state.month == month {
      problems.append((ref, problem))
    }
  }
}
