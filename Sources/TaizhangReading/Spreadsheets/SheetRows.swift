import TaizhangModel

/// The rows of a table that are records, as the readers of YAML have them; what becomes of the others
/// is told, too.
struct SheetRows {
  private(set) var rows: [YAMLNode] = []
  private let kind: SheetKind
  private let reader: RowReader
  private var totals: SheetTotals
  private var notes: TableNotes
  /// The last row that is, or goes on with, a record.
  private var last: Int?

  /// `read` are the columns that are read.
  init(
    _ table: SheetTable,
    _ header: SheetHeader,
    _ read: [SheetHeader.Column],
    _ kind: SheetKind,
    in context: inout ReadingContext
  ) {
    self.kind = kind
    let columns = Dictionary(read.map { ($0.index, $0) }) { first, _ in first }
    reader = RowReader(table: table, header: header, kind: kind, columns: columns)
    totals = SheetTotals(table, columns, kind)
    notes = TableNotes(table, header, columns, kind)
    let sorter = RowSorter(header: header, kind: kind, columns: columns)
    let headBelow = HeadBelow(header: header, kind: kind, columns: columns)
    var merged = MergedCells(table, below: header.lastRow, columns, kind)
    let lines = table.lines.drop { $0.number <= header.lastRow }
    for line in lines {
      let sort = sorter.sort(of: line)
      // What follows would be misread, and is an error already.
      let isFirst = line.number == lines.first?.number
      if headBelow.report(line, isFirst: isFirst, isRecord: sort == .record, in: &context) {
        context.leaveOut(lines.drop { $0.number < line.number })
        break
      }
      let filled = merged.filled(line, isRecord: sort == .record, in: &context)
      switch sort {
      case .record:
        if let name = sorter.totalWithID(line) {
          context.report(.unreadableCell, at: name.range, "total with id", name.text)
        }
        add(filled, in: &context)
        notes.add(record: line, filled)
      case .total(let scope): totals.compare(line, scope, in: &context)
      case .section:
        totals.begin(line, in: &context)
        notes.add(section: line)
      case .other: notes.add(other: line)
      }
    }
    totals.finish(in: &context)
    notes.report(in: &context)
  }

  private mutating func add(_ line: SheetLine, in context: inout ReadingContext) {
    let (node, figures) = reader.row(line, in: &context)
    if kind.isReport, last == line.number - 1,
      let whole = rows.last?.takingProblem(of: node, kind)
    {
      rows[rows.count - 1] = whole
    } else if let problem = node.soleProblem {
      context.report(.unreadableCell, at: problem.range, "problem of nobody", problem.text)
    } else {
      rows.append(node)
      totals.add(figures, projects: reader.projects(line))
    }
    last = line.number
  }
}
