import TaizhangModel

/// A row that states sums of the rows above it: 合计, 小计.
struct SheetTotal {
  var line: SheetLine
  /// Of the rows since the sum before, not of all.
  var isPartial: Bool
  /// How many records stand above.
  var rowsAbove: Int
}

/// Holds what a table says are its sums against its rows.
///
/// A sum above all rows is that of all of them. Where a row's figure is a bound or a range, there is
/// nothing to hold a sum against. A sum with fewer decimals than its addends may differ by half of
/// its last digit.
func reportTotals(
  _ totals: [SheetTotal],
  _ rows: [SheetRow],
  _ columns: [Int: SheetHeader.Column],
  of table: SheetTable,
  in context: inout ReadingContext
) {
  var start = 0
  for total in totals {
    let isAbove = total.rowsAbove == 0
    let addends = isAbove ? rows[...] : rows[(total.isPartial ? start : 0)..<total.rowsAbove]
    if total.isPartial { start = total.rowsAbove }
    for cell in total.line.cells {
      guard let column = columns[cell.column], column.holdsMoney,
        let stated = Amount(parsing: figure(cell.text, unit: column.name.unit)),
        let sum = stated.point
      else { continue }
      let figures = addends.compactMap { $0.sums[cell.column] }
      let known = figures.compactMap { $0 }
      guard known.count == figures.count, let recorded = exactSum(known) else { continue }
      let difference = abs(sum.fen - recorded.fen)
      let isTail = known.allSatisfy { $0.fen % stated.resolution.fen == 0 }
      guard difference > (isTail ? 0 : stated.resolution.fen / 2) else { continue }
      let finding = Diagnostic(
        .totalRowDiffers,
        at: context.spot(cell.range),
        column.words,
        String(sum.fen),
        String(recorded.fen),
        String(known.count),
        subject: table.subject(column.words)
      )
      context.report(finding)
    }
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

/// Nil where the sum is too large.
private func exactSum(_ figures: [Money]) -> Money? {
  var fen: Int64 = 0
  for figure in figures {
    let (sum, overflows) = fen.addingReportingOverflow(figure.fen)
    guard !overflows else { return nil }
    fen = sum
  }
  return Money(fen: fen)
}
