import TaizhangModel

/// Holds the rows of totals of a table, 合计 and 小计, against its rows, in one pass.
///
/// A 小计 is of the rows since the one before; any other total is of all rows above it, or of all rows
/// where it stands above the first. Where a row's figure is a bound or a range, there is nothing to
/// hold a sum against. A sum with fewer decimals than its addends may differ by half of its last
/// digit.
struct SheetTotals {
  private let table: SheetTable
  /// Those of money.
  private let columns: [SheetHeader.Column]
  private var whole: [Int: RunningSum] = [:]
  private var partial: [Int: RunningSum] = [:]
  /// Rows of totals that stand above all rows.
  private var above: [SheetLine] = []
  private var isEmpty = true

  init(_ table: SheetTable, _ columns: [Int: SheetHeader.Column]) {
    self.table = table
    self.columns = columns.values.filter(\.holdsMoney).sorted { $0.index < $1.index }
  }

  /// A row's figures, by column.
  mutating func add(_ figures: [Int: Money?]) {
    isEmpty = false
    for (column, figure) in figures {
      whole[column, default: RunningSum()].add(figure)
      partial[column, default: RunningSum()].add(figure)
    }
  }

  mutating func compare(
    _ line: SheetLine,
    isPartial: Bool,
    in context: inout ReadingContext
  ) {
    if isEmpty {
      above.append(line)
    } else {
      report(line, isPartial ? partial : whole, in: &context)
    }
    if isPartial { partial = [:] }
  }

  /// Compares what stands above all rows, once they are known.
  func finish(in context: inout ReadingContext) {
    for line in above { report(line, whole, in: &context) }
  }

  private func report(
    _ line: SheetLine,
    _ sums: [Int: RunningSum],
    in context: inout ReadingContext
  ) {
    for column in columns {
      guard let cell = line[column.index],
        let stated = Amount(parsing: figure(cell.text, unit: column.name.unit)),
        let sum = stated.point, let recorded = sums[column.index, default: RunningSum()].exact
      else { continue }
      let isRounded = recorded.digit.fen < stated.resolution.fen
      let tolerance = isRounded ? stated.resolution.fen / 2 : 0
      guard abs(sum.fen - recorded.sum.fen) > tolerance else { continue }
      let finding = Diagnostic(
        .totalRowDiffers,
        at: context.spot(cell.range),
        column.words,
        String(sum.fen),
        String(recorded.sum.fen),
        String(recorded.count),
        subject: table.subject(column.words)
      )
      context.report(finding)
    }
  }
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

extension SheetHeader.Column {
  fileprivate var holdsMoney: Bool {
    switch meaning {
    case .amount, .field(_, isMoney: true): true
    default: false
    }
  }
}
