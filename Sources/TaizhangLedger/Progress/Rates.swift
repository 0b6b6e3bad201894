package import TaizhangModel

/// One rate of some records: counts and amounts beside each other.
package struct RateSum: Hashable, Sendable {
  /// Projects below and above the line.
  package var whole = 0
  package var part = 0
  /// Sums over records whose amount has the rule's label.
  package var wholeAmount = Money.zero
  package var partAmount = Money.zero
  /// Whether a figure in the sum is 约, below and above the line.
  package var isWholeAbout = false
  package var isPartAbout = false
  /// Projects below the line whose amount is not in the sum.
  package var withoutAmount = 0
  /// Projects below the line of which nothing was ever reported: of a rule with a reported sum, not
  /// that sum.
  package var unreported = 0

  package init() {}

  /// Whether something is known of what stands above the line: where nobody ever reported, it is
  /// missing and not zero.
  package var isKnown: Bool { part > 0 || unreported < whole }

  package var count: Ratio {
    Ratio(numerator: Int64(part), denominator: isKnown ? Int64(whole) : 0)
  }

  package var amount: Ratio {
    Ratio(numerator: partAmount.fen, denominator: isKnown ? wholeAmount.fen : 0)
  }

  mutating func add(_ other: RateSum) {
    whole += other.whole
    part += other.part
    // Cannot overflow, for the reason told below.
    wholeAmount = wholeAmount.adding(other.wholeAmount) ?? wholeAmount
    partAmount = partAmount.adding(other.partAmount) ?? partAmount
    isWholeAbout = isWholeAbout || other.isWholeAbout
    isPartAbout = isPartAbout || other.isPartAbout
    withoutAmount += other.withoutAmount
    unreported += other.unreported
  }

  /// Adds a record as it stood at the end of a day; `year` is that of the day.
  mutating func add(_ test: RateTest, _ record: Addend, _ now: Standing, year: Int) {
    let (stage, condition) = (now.state.stage, now.state.condition)
    guard test.denominator.admits(record.kind, stage, condition) else { return }
    let count = record.projects
    let figure = test.measure.flatMap { now.state.figure($0, in: year) }
    let reported = test.measure.map { _ in figure ?? ReportedSum(money: .zero, isAbout: false) }
    let isPart =
      test.numerator.admits(record.kind, stage, condition)
      && (reported.map { $0.money > .zero } ?? true)
    whole += count
    if isPart { part += count }
    if test.measure == nil ? now.state.month == nil : figure == nil { unreported += count }
    guard let label = test.label else { return }
    guard record.label == label, let amount = record.figure else {
      withoutAmount += count
      return
    }
    // Cannot overflow: `sum-too-large` has checked the sum of all amounts, and reported sums are
    // held to fit beside them.
    wholeAmount = wholeAmount.adding(amount.money) ?? wholeAmount
    isWholeAbout = isWholeAbout || amount.isAbout
    guard isPart else { return }
    let sum = reported ?? amount
    partAmount = partAmount.adding(sum.money) ?? partAmount
    isPartAbout = isPartAbout || sum.isAbout
  }
}

/// What sums ask of a record month after month, looked up once.
struct CountedRecord {
  private let project: Project
  private let hasHistory: Bool
  private let addend: Addend

  init(_ project: Project) {
    self.project = project
    hasHistory = project.hasHistory
    addend = Addend(project)
  }

  /// What it adds to totals at the end of a day.
  func addend(on day: Day) -> Addend { hasHistory ? Addend(project, on: day) : addend }
}

/// A rule for a rate as what is asked of each record in each month; a class, so that it is not
/// copied each time.
final class RateTest: Sendable {
  let denominator: SelectionTest
  let numerator: SelectionTest
  let label: Ref<AmountLabel>?
  let measure: Measure?

  init(_ rule: RateRule, _ rules: Rules) {
    denominator = SelectionTest(rule.denominator, rules)
    numerator = SelectionTest(rule.numerator, rules)
    label = rule.label
    measure = rule.measure
  }
}

/// A selection as one answer for each kind, stage and condition.
struct SelectionTest: Sendable {
  private var kinds: [Bool]
  /// The last is for records of unknown stage.
  private var stages: [Bool]
  /// The last is for records that nothing lies over.
  private var conditions: [Bool]

  init(_ selection: Selection, _ rules: Rules) {
    kinds = rules.kinds.indices.map {
      selection.kinds.isEmpty || selection.kinds.contains(Ref($0))
    }
    stages = rules.stages.indices.map {
      selection.stages.isEmpty || selection.stages.contains(Ref($0))
    }
    stages.append(selection.stages.isEmpty)
    conditions = rules.progress.conditions.indices.map { !selection.without.contains(Ref($0)) }
    conditions.append(true)
  }

  func admits(_ kind: Ref<Kind>, _ stage: Ref<Stage>?, _ condition: Ref<Condition>?) -> Bool {
    kinds[Int(kind.index)] && stages[stage.map { Int($0.index) } ?? stages.count - 1]
      && conditions[condition.map { Int($0.index) } ?? conditions.count - 1]
  }
}

/// Places by a rate: the best is first, equals share a rank, and who has nothing to divide by has
/// none.
package func ranks(_ ratios: some Sequence<Ratio>) -> [Int?] {
  let defined = ratios.filter(\.isDefined)
  return ratios.map { ratio in
    ratio.isDefined ? 1 + defined.count { $0.isGreater(than: ratio) } : nil
  }
}
