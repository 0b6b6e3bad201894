import TaizhangModel

/// The rows of a table that are records, as the readers of YAML have them; what becomes of the others
/// is told, too.
struct SheetRows {
  private(set) var rows: [YAMLNode] = []
  /// Rows that are no records: titles of sections, notes, empty forms.
  private var others: [SheetLine] = []
  private var hidden: [SheetLine] = []

  /// `read` are the columns that are read.
  init(
    _ table: SheetTable,
    _ header: SheetHeader,
    _ read: [SheetHeader.Column],
    _ kind: SheetKind,
    in context: inout ReadingContext
  ) {
    let columns = Dictionary(read.map { ($0.index, $0) }) { first, _ in first }
    let reader = RowReader(kind: kind, columns: columns, amountLabel: header.amountLabel(read))
    let sorter = RowSorter(header: header, kind: kind, columns: columns)
    let headBelow = HeadBelow(header: header, kind: kind, columns: columns)
    let named = Set(header.columns.map(\.index))
    var merged = MergedCells(table, below: header.lastRow, columns, kind)
    var totals = SheetTotals(table, columns)
    /// The first cell of each column that has no name.
    var nameless: [Int: SheetValue] = [:]
    /// The last row that is, or goes on with, a record.
    var last: Int?
    let lines = table.lines.drop { $0.number <= header.lastRow }
    for line in lines {
      let sort = sorter.sort(of: line)
      // What follows would be misread, and is an error already.
      let isFirst = line.number == lines.first?.number
      if headBelow.report(line, isFirst: isFirst, isRecord: sort == .record, in: &context) { break }
      let filled = merged.filled(line, isRecord: sort == .record, in: &context)
      switch sort {
      case .record:
        let (node, figures) = reader.row(filled, in: &context)
        if kind.isReport, last == line.number - 1,
          let whole = rows.last?.takingProblem(of: node, kind)
        {
          rows[rows.count - 1] = whole
        } else {
          rows.append(node)
          totals.add(figures)
        }
        last = line.number
        if line.isHidden || table.isHidden { hidden.append(line) }
        for cell in line.cells where !named.contains(cell.column) {
          nameless[cell.column] = nameless[cell.column] ?? cell
        }
      case .total: totals.compare(line, isPartial: false, in: &context)
      case .subtotal: totals.compare(line, isPartial: true, in: &context)
      case .other: others.append(line)
      }
    }
    totals.finish(in: &context)
    for cell in nameless.values.sorted(by: { $0.column < $1.column }) {
      let words = columnLetters(cell.column)
      let spot = context.spot(cell.range)
      context.report(Diagnostic(.unreadColumn, at: spot, words, subject: table.subject(words)))
    }
    report(.rowsNotRead, others, of: table, in: &context)
    report(.hiddenRows, hidden, of: table, in: &context)
  }

  /// One finding for rows of a kind, at the first of them.
  private func report(
    _ id: Diagnostic.ID,
    _ lines: [SheetLine],
    of table: SheetTable,
    in context: inout ReadingContext
  ) {
    guard let first = lines.first else { return }
    let numbers = lines.prefix(12).map { String($0.number) }.joined(separator: ", ")
    let finding = Diagnostic(
      id,
      at: context.spot(first.cells[0].range),
      String(lines.count),
      lines.count > 12 ? numbers + ", …" : numbers,
      subject: table.subject("")
    )
    context.report(finding)
  }
}
