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
  /// By measure: the sum, and the records it is over.
  package var sums: [Measure: (money: Money, records: Int)] = [:]
  package var red = 0
  package var yellow = 0
  package var overdue = 0
  package var unreported = 0

  init(_ rules: Rules) {
    stages = Array(repeating: 0, count: rules.stages.count + 1)
    rates = Array(repeating: RateSum(), count: rules.progress.rates.count)
  }

  fileprivate mutating func add(_ project: Project, _ record: Standing, _ rules: Rules) {
    let count = project.count(on: record.day)
    let month = Month(of: record.day)
    projects += count
    if record.state.month == month { reported += count }
    stages[record.state.stage.map { Int($0.index) } ?? rules.stages.count] += count
    for (index, rule) in rules.progress.rates.enumerated() {
      rates[index].add(rule, project, record.state, on: record.day)
    }
    for measure in Measure.allCases {
      guard let sum = record.state.figure(measure, in: month.year) else { continue }
      let known = sums[measure] ?? (Money.zero, 0)
      sums[measure] = (known.money.adding(sum.money) ?? known.money, known.records + 1)
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
  /// The bulletin of a month that is over; every record is visited once.
  package func bulletin(of month: Month) -> Bulletin {
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
    for index in projects.indices where isKnown(Ref(index), on: bulletin.day) {
      let ref = Ref<Project>(index)
      let project = projects[index]
      let now = standing(of: ref, on: bulletin.day)
      let before = standing(of: ref, on: bulletin.previous)
      let place = project.places.first.map { Int($0.index) } ?? places.count
      bulletin.all.add(project, now, rules)
      bulletin.places[place].add(project, now, rules)
      let sector = project.sector.map { Int($0.index) } ?? sectors.count
      let lead = project.lead.map { Int($0.index) } ?? units.count
      bulletin.sectors[sector].add(project, now, rules)
      bulletin.leads[lead].add(project, now, rules)
      bulletin.list(ref, before, now, self)
      guard isKnown(ref, on: bulletin.previous) else { continue }
      bulletin.before.add(project, before, rules)
      if let ranked {
        earlier[place].add(
          rules.progress.rates[ranked],
          project,
          before.state,
          on: bulletin.previous
        )
      }
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
    if let due = ledger.projects[ref].deadline?.due, day < due,
      due <= month.advanced(by: 1).lastDay, record.lights.status != .met,
      record.lights.status != .ended
    {
      dueNext.append(ref)
    }
    for light in [record.lights.project, record.lights.reporting].compactMap({ $0 })
    where light.color != .green {
      lights.append((ref, light))
    }
    if record.lights.unreportedMonths > 0 {
      unreported.append((ref, record.lights.unreportedMonths))
    }
    for problem in record.state.problems
    where problem.problem.solvedOn == nil || record.state.month == month {
      problems.append((ref, problem))
    }
  }
}
