import TaizhangModel

/// Holds the rows of totals of a table, 合计 and 小计, against its rows, in one pass.
///
/// A 小计 is of the rows since the total before, or of those below it where the first one stands above
/// all rows; any other total is of all rows above it or since the total before, or of all rows where it
/// stands above them. Where a row's figure is a bound or a range, there is nothing to hold a sum
/// against. A sum with fewer decimals than its addends may differ by half of its last digit.
struct SheetTotals {
  private let table: SheetTable
  /// Those of money.
  private let columns: [SheetHeader.Column]
  private var whole: [Int: RunningSum] = [:]
  /// Since the last total of any kind.
  private var recent: [Int: RunningSum] = [:]
  private var recentRows = 0
  /// Rows of totals that stand above all rows.
  private var above: [SheetLine] = []
  /// The 小计 that stands above the rows it is of.
  private var heading: SheetLine?
  private var isEmpty = true

  init(_ table: SheetTable, _ columns: [Int: SheetHeader.Column]) {
    self.table = table
    self.columns = columns.values.filter(\.meaning.holdsMoney).sorted { $0.index < $1.index }
  }

  /// A row's figures, by column.
  mutating func add(_ figures: [Int: Money?]) {
    isEmpty = false
    recentRows += 1
    for (column, figure) in figures {
      whole[column, default: RunningSum()].add(figure)
      recent[column, default: RunningSum()].add(figure)
    }
  }

  mutating func compare(
    _ line: SheetLine,
    isPartial: Bool,
    in context: inout ReadingContext
  ) {
    let isAbove = isPartial && (isEmpty || heading != nil)
    if let heading { report(heading, [recent], in: &context) }
    heading = isAbove ? line : nil
    switch (isAbove, isPartial, isEmpty) {
    case (true, _, _): break
    case (_, false, true): above.append(line)
    case (_, false, false): report(line, [whole, recent], in: &context)
    // Nothing tells what a second 小计 in a row is of.
    case (_, true, _): if recentRows > 0 { report(line, [recent], in: &context) }
    }
    (recent, recentRows) = ([:], 0)
  }

  /// Compares what stands above its rows, once they are known.
  func finish(in context: inout ReadingContext) {
    if let heading { report(heading, [recent], in: &context) }
    for line in above { report(line, [whole], in: &context) }
  }

  private func report(
    _ line: SheetLine,
    _ sums: [[Int: RunningSum]],
    in context: inout ReadingContext
  ) {
    for column in columns {
      guard let cell = line[column.index],
        let stated = Amount(parsing: moneyText(cell, unit: column.name.unit)),
        let sum = stated.point
      else { continue }
      let known = sums.map { $0[column.index, default: RunningSum()] }.compactMap(\.exact)
      guard known.count == sums.count, let recorded = known.first,
        !known.contains(where: { isSame(stated, sum, $0) })
      else { continue }
      let finding = Diagnostic(
        .totalRowDiffers,
        at: context.spot(cell.range),
        column.words,
        String(sum.fen),
        String(recorded.sum.fen),
        String(recorded.count),
        subject: table.subject("\(column.words) \(cell.text)")
      )
      context.report(finding)
    }
  }
}

/// Whether a sum that is stated is that of the rows, as far as its last digit tells.
private func isSame(
  _ stated: Amount,
  _ sum: Money,
  _ recorded: (sum: Money, digit: Money, count: Int)
) -> Bool {
  let isRounded = recorded.digit.fen < stated.resolution.fen
  return abs(sum.fen - recorded.sum.fen) <= (isRounded ? stated.resolution.fen / 2 : 0)
}

/// A sum that grows row by row.
private struct RunningSum {
  private var fen: Int64 = 0
  private var count = 0
  private var isKnown = true
  /// The worth of the last digit of the finest addend, in fen.
  private var digit: Int64 = .max

  /// Nil is a figure that cannot be added, and neither can any sum with it.
  mutating func add(_ figure: Money?) {
    guard let figure else {
      isKnown = false
      return
    }
    let (sum, overflows) = fen.addingReportingOverflow(figure.fen)
    (fen, isKnown) = (sum, isKnown && !overflows)
    count += 1
    var last: Int64 = 1
    while last < 1_000_000_000_000_000, figure.fen % (last * 10) == 0 { last *= 10 }
    digit = min(digit, last)
  }

  var exact: (sum: Money, digit: Money, count: Int)? {
    isKnown ? (Money(fen: fen), Money(fen: digit), count) : nil
  }
}
