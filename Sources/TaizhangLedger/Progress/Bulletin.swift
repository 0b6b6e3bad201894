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
  /// How far each record had come, by its place in the ledger; rows of lists look here.
  package var stages: [StagePoint]
  /// By place, for the rule that ranks; empty where none does.
  package var ranks: [Int?] = []
  package var previousRanks: [Int?] = []
  /// Records in which more changed than the sums that grow each month, in the ledger's order.
  package var changes: [(project: Ref<Project>, changes: [Change])] = []
  /// How many projects the records stand for in which only such sums changed.
  package var onlySums = 0
  /// Their last day passed in the month without their being met; the earliest first.
  package var newlyOverdue: [Ref<Project>] = []
  /// Due in the month that follows or on the month's last day, which is not over before its end, and
  /// not met; the earliest first.
  package var dueNext: [Ref<Project>] = []
  /// Every light but the green ones, gravest first, then in the ledger's order.
  package var lights: [(project: Ref<Project>, light: Light)] = []
  /// Owed a report for the month and sent none.
  package var unreported: [(project: Ref<Project>, months: Int)] = []
  package var problems: [(project: Ref<Project>, problem: OpenProblem)] = []
  /// Those that a report of the month speaks of or of which a sum is known, in the ledger's order:
  /// what the sums and the count of reports are made of.
  package var figured: [Ref<Project>] = []
}

/// The stage of a record on a day, and what lies over it.
package struct StagePoint: Hashable, Sendable {
  package var stage: Ref<Stage>?
  package var condition: Ref<Condition>?
}

/// Some records at the end of a month.
package struct ProgressSum: Sendable {
  /// What they stand for, with what is no project.
  package var projects = 0
  /// Of these, those of kinds that are no projects, such as 采购意向.
  package var intents = 0
  /// Their amounts as of the day.
  package var totals = Totals()
  /// Projects that a report of the month speaks of.
  package var reported = 0
  /// Projects by stage, without intents, which go through none; the last is for those of unknown
  /// stage.
  package var stages: [Int]
  package var rates: [RateSum]
  /// The sum, and the projects it is over, of each measure in the order of all.
  private var sums = [MeasureSum](repeating: MeasureSum(), count: Measure.allCases.count)
  /// Projects by the colour of the gravest light, in the order of all.
  private var lit = InlineArray<5, Int>(repeating: 0)
  package var overdue = 0
  package var unreported = 0

  init(_ rules: Rules) {
    stages = Array(repeating: 0, count: rules.stages.count + 1)
    rates = Array(repeating: RateSum(), count: rules.progress.rates.count)
  }

  /// What was reported of a measure, and of how many projects; nil where nothing was.
  package func sum(_ measure: Measure) -> MeasureSum? {
    sums[measure.index].projects == 0 ? nil : sums[measure.index]
  }

  /// Projects whose gravest light has a colour.
  package func lit(_ color: LightColor) -> Int { lit[color.gravity] }

  /// Adds one record; `rates` is what it adds to each rate.
  mutating func add(_ share: ProgressShare, rates added: [RateSum]) {
    projects += share.projects
    totals.add(share.record)
    if share.isReported { reported += share.projects }
    if share.isIntent {
      intents += share.projects
    } else {
      stages[share.stage ?? stages.count - 1] += share.projects
    }
    for index in rates.indices { rates[index].add(added[index]) }
    for index in sums.indices {
      guard let sum = share.sums[index] else { continue }
      sums[index].add(MeasureSum(sum, projects: share.projects))
    }
    if let light = share.light { lit[light.gravity] += share.projects }
    if share.isOverdue { overdue += share.projects }
    if share.isUnreported { unreported += share.projects }
  }

  /// Adds other records.
  mutating func add(_ other: ProgressSum) {
    projects += other.projects
    intents += other.intents
    totals.add(other.totals)
    reported += other.reported
    for index in stages.indices { stages[index] += other.stages[index] }
    for index in rates.indices { rates[index].add(other.rates[index]) }
    for index in sums.indices { sums[index].add(other.sums[index]) }
    for index in lit.indices { lit[index] += other.lit[index] }
    overdue += other.overdue
    unreported += other.unreported
  }
}

/// What was reported of a measure for some records.
package struct MeasureSum: Sendable {
  package var sum = ReportedSum(money: .zero, isAbout: false)
  /// How many projects it is over.
  package var projects = 0

  init() {}

  init(_ sum: ReportedSum, projects: Int) {
    self.sum = sum
    self.projects = projects
  }

  /// Adds others; 约 where one of them is.
  mutating func add(_ other: MeasureSum) {
    sum.money = sum.money.adding(other.sum.money) ?? sum.money
    sum.isAbout = sum.isAbout || other.sum.isAbout
    projects += other.projects
  }
}

/// What one record adds to the sums it is part of, besides rates.
struct ProgressShare {
  var record: Addend
  /// How many projects it stands for.
  var projects: Int { record.projects }
  /// Whether these are no projects by its kind.
  var isIntent: Bool
  /// Whether a report of the month speaks of it.
  var isReported: Bool
  /// The place of its stage; nil where it is unknown.
  var stage: Int?
  /// By measure, in the order of all.
  var sums: InlineArray<4, ReportedSum?> = InlineArray(repeating: nil)
  /// Of the gravest light.
  var light: LightColor?
  var isOverdue: Bool
  var isUnreported: Bool

  init(_ record: Addend, isIntent: Bool, _ now: Standing, _ month: Month) {
    self.record = record
    self.isIntent = isIntent
    isReported = now.state.month == month
    stage = now.state.stage.map { Int($0.index) }
    for measure in Measure.allCases {
      sums[measure.index] = now.state.figure(measure, in: month.year)
    }
    light = now.lights.gravestColor
    isOverdue = now.lights.status.isOverdue
    isUnreported = now.lights.unreportedMonths > 0
  }
}

extension Ledger {
  /// How many projects some records stood for at the end of a day.
  package func projects(of refs: [Ref<Project>], on day: Day) -> Int {
    refs.reduce(0) { $0 + projects[$1].count(on: day) }
  }

  /// The bulletins of months that are over, in their order; they do not depend on `jobs`.
  package func bulletins(of months: [Month], jobs: Int) async -> [Bulletin] {
    // Months that follow each other are made together: the end of one is the beginning of the
    // next.
    let length = max(1, (months.count + jobs - 1) / max(1, jobs))
    let runs = stride(from: 0, to: months.count, by: length).map {
      months[$0..<min($0 + length, months.count)]
    }
    return await concurrentMap(count: runs.count, jobs: jobs) { index in
      BulletinRun(runs[index], self).made()
    }.flatMap { $0 }
  }

  /// The bulletin of a month that is over.
  package func bulletin(of month: Month) -> Bulletin {
    BulletinRun([month], self).made()[0]
  }
}
