import TaizhangModel

/// The rows of a table that are records, as the readers of YAML have them; what becomes of the others
/// is told, too.
struct SheetRows {
  private(set) var rows: [YAMLNode] = []
  /// By row: the titles above it, outermost first.
  private(set) var titles: [[TitlePath.Title]] = []
  /// What belongs into the head and stands below it, where something does.
  private(set) var headBelow: HeadBelow.Found?
  private let kind: SheetKind
  private let reader: RowReader
  private var totals: SheetTotals
  private var notes: TableNotes
  private var path = TitlePath()
  /// The last row that is, or goes on with, a record.
  private var lastRecord: Int?

  /// `read` are the columns that are read; `groupName` says what a name of a group is the name of,
  /// where records have no ids.
  init(
    _ table: SheetTable,
    _ header: SheetHeader,
    _ read: [SheetHeader.Column],
    _ kind: SheetKind,
    groupName: ((String) -> GroupName?)? = nil,
    in context: inout ReadingContext
  ) {
    self.kind = kind
    let columns = Dictionary(read.map { ($0.index, $0) }) { first, _ in first }
    reader = RowReader(table: table, header: header, kind: kind, columns: columns)
    totals = SheetTotals(table, columns, kind)
    notes = TableNotes(
      table,
      header,
      columns,
      kind,
      tellsEveryBlank: groupName != nil
    )
    let groups = groupName.map { GroupRows(table, header, columns, kind, name: $0) }
    let sorter = RowSorter(header: header, kind: kind, columns: columns, groups: groups)
    let headBelow = HeadBelow(header: header, kind: kind, columns: columns)
    var merged = MergedCells(table, below: header.lastRow, columns, kind)
    let lines = table.lines.drop { $0.number <= header.lastRow }
    var last: RowSorter.Sort?
    for line in lines {
      let sort = sorter.sort(of: line, behind: last)
      last = sort
      // What follows would be misread, and is an error already.
      let isFirst = line.number == lines.first?.number
      if headBelow.report(line, isFirst: isFirst, isRecord: sort == .record, in: &context) {
        context.leaveOut(lines.drop { $0.number < line.number })
        self.headBelow = headBelow.found(
          line,
          sort,
          behind: lines.drop { $0.number <= line.number }
        )
        break
      }
      let filled = merged.filled(line, isRecord: sort == .record, in: &context)
      switch sort {
      case .record:
        if let name = sorter.totalWithID(line) {
          context.report(.unreadableCell, at: name.range, "total with id", name.text)
        }
        if let key = sorter.emptyReport(line) {
          context.report(.emptyReport, at: key.range, key.text)
        }
        add(filled, in: &context)
        notes.add(record: line, filled)
      case .total(let scope):
        totals.compare(line, scope, in: &context)
        path.addTotal()
      case .section:
        totals.begin(line, in: &context)
        notes.add(section: line)
        let words = Located(line.title.text, at: context.spot(line.title.range))
        path.begin(SectionTitle(words, of: table), SectionDepth(line))
      case .share: totals.leave(line)
      case .other: notes.add(other: line)
      }
    }
    totals.finish(in: &context)
    notes.report(in: &context)
  }

  private mutating func add(_ line: SheetLine, in context: inout ReadingContext) {
    let (node, figures) = reader.row(line, in: &context)
    if kind.isReport, lastRecord == line.number - 1,
      let whole = rows.last?.takingProblem(of: node, kind)
    {
      rows[rows.count - 1] = whole
    } else if let problem = node.soleProblem {
      context.report(.unreadableCell, at: problem.range, "problem of nobody", problem.text)
    } else {
      rows.append(node)
      path.addRow()
      titles.append(path.titles)
      totals.add(figures, projects: reader.projects(line), row: line.number)
    }
    lastRecord = line.number
  }
}
