import TaizhangModel

/// The records of an office's ledger, from the tables of a spreadsheet, and what these tell of progress.
func readProjectTables(
  _ tables: [SheetTable],
  in context: inout ReadingContext
) -> (records: [ProjectRecord], progress: [TabledProgress]) {
  var progress: [TabledProgress] = []
  let records = readTables(tables, .projects, of: nil, in: &context) { table, context in
    if let told = table.progress(in: context) { progress.append(told) }
  } reader: { shared, context in
    let shared = FieldValues<ProjectField>(shared, in: &context)
    return { row, titles, context in
      let fields = FieldValues(row, in: &context).filled(from: shared)
      return readProject(fields, nil, prose: SourceRange(0, 0), titles: titles, in: &context)
    }
  }
  return (records, progress)
}

/// The entries of a month's sheet.
func readReportTables(
  _ tables: [SheetTable],
  of month: Month,
  in context: inout ReadingContext
) -> (reports: [ReportRecord], statements: [RecordStatement]) {
  var statements: [RecordStatement] = []
  let reports = readTables(tables, .reports, of: month, in: &context) { table, context in
    statements += table.statements(of: month, in: context)
  } reader: { shared, context in
    let shared = FieldValues<ReportField>(shared, in: &context)
    return { row, _, context in
      let fields = FieldValues(row, in: &context).filled(from: shared)
      return readReport(fields, of: month, in: &context)
    }
  }
  return (reports, statements)
}

/// The changes of scope that an office keeps in a table of their own.
func readChangeTables(
  _ tables: [SheetTable],
  in context: inout ReadingContext
) -> [TabledChange] {
  readTables(tables, .changes, of: nil, in: &context) { shared, context in
    let shared = FieldValues<ChangeField>(shared, in: &context)
    return { row, _, context in readChangeRow(row, sharing: shared, in: &context) }
  }
}

/// Every row of every table that has a head; a file without one is a finding, and so is a table
/// without one beside tables that have theirs.
///
/// `reader` is given what a table says above its head for all rows, and then gives what reads each, with the
/// titles of the sections that it certainly stands in.
/// `tell` is called with each table whose rows are read.
private func readTables<Record>(
  _ tables: [SheetTable],
  _ kind: SheetKind,
  of month: Month?,
  in context: inout ReadingContext,
  tell: (TableOfRecords, ReadingContext) -> Void = { _, _ in },
  reader: (_ shared: YAMLNode, inout ReadingContext)
    -> (_ row: YAMLNode, [SectionTitle], inout ReadingContext) -> Record?
) -> [Record] {
  let filled = tables.filter { !$0.lines.isEmpty }
  let headers = filled.map { findHeader($0, kind) }
  let isWithout = headers.allSatisfy { $0 == nil }
  let key = kind.holdsProjects ? "项目名称" : "项目编号"
  // A report or a change goes by its project's name where it has no id.
  let other = kind.holdsProjects ? "" : "项目名称"
  if filled.isEmpty { context.report(.missingHeader, at: SourceRange(0, 0), key, "", other) }
  var records: [Record] = []
  for (table, header) in zip(filled, headers) {
    guard let header else {
      let first = table.lines[0].cells[0].range
      if isWithout {
        context.report(.missingHeader, at: first, key, separator(table) ?? "", other)
        context.leaveOut(table.lines)
      } else {
        let spot = context.spot(first)
        context.report(
          Diagnostic(.sheetNotRead, at: spot, table.name, subject: table.subject(""))
        )
      }
      continue
    }
    if let month { reportOtherMonth(table, header, month, in: &context) }
    for statement in header.unread { statement.report(table, in: &context) }
    reportPartlyStruck(table, header, in: &context)
    reportComments(table, header, in: &context)
    guard let columns = columnsToRead(header, table, kind, in: &context) else {
      context.leaveOut(table.lines)
      continue
    }
    let read = reader(.mapping(header.shared, header.range), &context)
    let rows = SheetRows(table, header, columns, kind, in: &context)
    for (row, titles) in zip(rows.rows, rows.titles) {
      let sections = titles.filter { !$0.isOver }.map(\.section)
      if let record = read(row, sections, &context) { records.append(record) }
    }
    tell(TableOfRecords(table: table, header: header, columns: columns, kind: kind), context)
  }
  return records
}

/// Tells cells of the head of which a part is struck through, and those above it that say something of all
/// rows.
private func reportPartlyStruck(
  _ table: SheetTable,
  _ header: SheetHeader,
  in context: inout ReadingContext
) {
  for line in table.lines where line.number <= header.lastRow {
    let isHead = header.lines.contains { $0.number == line.number }
    for cell in line.cells where cell.fault == partlyStruck {
      guard isHead || !statements(cell.text).isEmpty || !statedUnits(cell.text).isEmpty else {
        continue
      }
      context.report(.unreadableCell, at: cell.range, partlyStruck, cell.text)
    }
  }
}

/// What parts the cells of a table where it is no comma; nil of a workbook, and where commas do.
private func separator(_ table: SheetTable) -> String? {
  let lines = table.lines.prefix(5)
  guard table.name.isEmpty, lines.allSatisfy({ $0.cells.count == 1 }) else { return nil }
  let text = lines.map { $0.cells[0].text }.joined()
  return ["\t": "tabs", ";": "semicolons"].first { text.contains($0.key) }?.value
}

/// The columns that are read; nil, and a finding, where that cannot be told.
///
/// What is not known is told, with the nearest name that is, and so is a field that every record
/// must have and no column holds: once, and not for each row.
private func columnsToRead(
  _ header: SheetHeader,
  _ table: SheetTable,
  _ kind: SheetKind,
  in context: inout ReadingContext
) -> [SheetHeader.Column]? {
  var read: [SheetHeader.Column] = []
  var isClear = header.unclear.isEmpty
  header.reportUnclear(in: &context)
  for column in header.columns where !header.leavesOut(column) {
    switch column.meaning {
    case .elsewhere: continue
    case .ofRecord(let meaning):
      if meaning.matter == nil {
        let words = Located(column.words, at: context.spot(column.range))
        context.report(.unreadColumn(ofRecord: words, subject: table.subject(column.words)))
      }
      continue
    case .unknown:
      reportUnknown(column, table, kind, in: &context)
      continue
    case .field, .milestone, .problem, .amount, .matter, .former, .latter: break
    }
    if let first = read.first(where: { $0.holdsTheSame(as: column) }) {
      context.report(
        .ambiguousColumn,
        at: column.range,
        first.words,
        column.words,
        kind.holdsProjects ? first.meaning.amountLabel ?? "" : "",
        "…"
      )
      isClear = false
    }
    read.append(column)
  }
  if let chosen = header.chosenLabel, header.hasAmounts, read.allSatisfy({ !$0.meaning.isAmount }) {
    context.report(.missingColumn, at: header.range, chosen, "")
    isClear = false
  }
  var given = read.compactMap(\.meaning.label) + header.shared.map(\.key.text)
  // A report or a change may go by its project's name.
  if !kind.holdsProjects, given.contains(kind.nameLabel) { given.append(kind.keyLabel) }
  for label in kind.required where !given.contains(label) {
    let words = kind.columnLabel(label)
    context.report(.missingColumn, at: header.range, words, kind.isShared(label) ? words : "")
    isClear = false
  }
  for words in kind.missingChange(read) {
    context.report(.missingColumn, at: header.range, words, "")
    isClear = false
  }
  return isClear ? read : nil
}

/// A column that is not read; the words by which one could say so above the head, where there is room.
func reportUnknown(
  _ column: SheetHeader.Column,
  _ table: SheetTable,
  _ kind: SheetKind,
  in context: inout ReadingContext
) {
  let finding = Diagnostic(
    .unreadColumn,
    at: context.spot(column.range),
    column.words,
    column.words,
    "unknown",
    subject: table.subject(column.words),
    suggestion: nearestName(to: column.name.name, among: kind.knownNames)
  )
  context.report(finding)
}

extension SheetHeader {
  /// Tells what the head says of sums and is not understood.
  func reportUnclear(in context: inout ReadingContext) {
    for cell in unclear {
      let column = columns.first { $0.index == cell.column }
      context.report(.unclearHead, at: cell.range, cell.text, column?.words ?? "")
    }
  }

  /// Whether a column is one of those that are named above the table as not to be read, or an
  /// amount beside the one whose label stands there.
  func leavesOut(_ column: Column) -> Bool {
    if leftOut.contains(column.name.name) || leftOut.contains(ColumnName.folded(column.words)) {
      return true
    }
    guard let label = column.meaning.amountLabel, let chosenLabel else { return false }
    return label != chosenLabel
  }

  /// What is said above the table of the sums that are read: 金额名目：总投资.
  fileprivate var chosenLabel: String? {
    guard let chosen = shared.first(where: { $0.key.text == "金额名目" }),
      case .scalar(let scalar) = chosen.value
    else { return nil }
    return ColumnName.folded(scalar.text)
  }

  fileprivate var hasAmounts: Bool { columns.contains(where: \.meaning.isAmount) }
}

extension SheetHeader.Column {
  fileprivate func holdsTheSame(as other: SheetHeader.Column) -> Bool {
    meaning == other.meaning || meaning.isAmount && other.meaning.isAmount
      || meaning.isFormerAmount && other.meaning.isFormerAmount
  }
}
