package import TaizhangModel

/// One rate of some records: counts and amounts beside each other.
package struct RateSum: Hashable, Sendable {
  /// Projects below and above the line.
  package var whole = 0
  package var part = 0
  /// Sums over records whose amount has the rule's label.
  package var wholeAmount = Money.zero
  package var partAmount = Money.zero
  /// Records below the line whose amount is not in the sum.
  package var withoutAmount = 0
  /// Projects below the line of which nothing was ever reported.
  package var unreported = 0

  package init() {}

  package var count: Ratio { Ratio(numerator: Int64(part), denominator: Int64(whole)) }

  package var amount: Ratio { Ratio(numerator: partAmount.fen, denominator: wholeAmount.fen) }

  mutating func add(_ other: RateSum) {
    whole += other.whole
    part += other.part
    // Cannot overflow, for the reason told below.
    wholeAmount = wholeAmount.adding(other.wholeAmount) ?? wholeAmount
    partAmount = partAmount.adding(other.partAmount) ?? partAmount
    withoutAmount += other.withoutAmount
    unreported += other.unreported
  }

  mutating func add(_ rule: RateRule, _ project: Project, _ state: ProjectState, on day: Day) {
    func admits(_ selection: Selection) -> Bool {
      selection.admits(kind: project.kind, stage: state.stage, condition: state.condition)
    }
    guard admits(rule.denominator) else { return }
    let count = project.count(on: day)
    let reported = rule.measure.map { state.figure($0, in: day.civil.year)?.money ?? .zero }
    let isPart = admits(rule.numerator) && (reported.map { $0 > .zero } ?? true)
    whole += count
    if isPart { part += count }
    if state.month == nil { unreported += count }
    guard let label = rule.label else { return }
    guard project.amountLabel == label, let amount = project.amount(on: day)?.point else {
      withoutAmount += 1
      return
    }
    // Cannot overflow: `sum-too-large` has checked the sum of all amounts, and reported sums are
    // held to fit beside them.
    wholeAmount = wholeAmount.adding(amount) ?? wholeAmount
    if isPart { partAmount = partAmount.adding(reported ?? amount) ?? partAmount }
  }
}

/// Places by a rate: the best is first, equals share a rank, and who has nothing to divide by has
/// none.
package func ranks(_ ratios: [Ratio]) -> [Int?] {
  let defined = ratios.filter(\.isDefined)
  return ratios.map { ratio in
    ratio.isDefined ? 1 + defined.count { $0.isGreater(than: ratio) } : nil
  }
}
