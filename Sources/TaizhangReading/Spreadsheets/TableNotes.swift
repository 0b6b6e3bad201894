import TaizhangModel

/// What is told of a table once all its rows are known: rows that were not read, or only with doubt.
struct TableNotes {
  private let table: SheetTable
  private let header: SheetHeader
  private let kind: SheetKind
  /// Those that are read, by their place.
  private let columns: [Int: SheetHeader.Column]
  /// Those that every record should fill where others do.
  private let watched: [SheetHeader.Column]
  private var units: UnitColumns
  /// Rows that are no records: titles of sections, notes, empty forms.
  private var others: [SheetLine] = []
  /// Of these, those that have a number as records have.
  private var nameless: [SheetLine] = []
  private var sections: [SheetLine] = []
  private var hidden: [SheetLine] = []
  /// Cells of columns that are hidden in a table that is not, by their column, with the number of their row.
  private var hiddenCells: [Int: [(row: Int, cell: SheetValue)]] = [:]
  private let hiddenColumns: Set<Int>
  private var struck: [SheetLine] = []
  /// Cells of other rows that are struck through, by their column, with the number of their row.
  private var struckCells: [Int: [(row: Int, cell: SheetValue)]] = [:]
  /// Of each of them, by its place.
  private var blanks: [Int: BlankCells] = [:]
  /// Whether each blank cell is told; if not, places and what looks as if it had been merged.
  private let tellsEveryBlank: Bool

  init(
    _ table: SheetTable,
    _ header: SheetHeader,
    _ columns: [Int: SheetHeader.Column],
    _ kind: SheetKind,
    tellsEveryBlank: Bool
  ) {
    self.table = table
    self.header = header
    self.columns = columns
    self.kind = kind
    self.tellsEveryBlank = tellsEveryBlank
    let fields: [ProjectField] = [.places, .lead, .responsible, .deadline]
    let labels = fields.map { ProjectField.table[$0].label }.filter { label in
      !header.shared.contains { $0.key.text == label }
    }
    let read = kind.holdsProjects ? Array(columns.values) : []
    self.watched = read.filter { $0.meaning.label.map(labels.contains) ?? false }
      .sorted { $0.index < $1.index }
    units = UnitColumns(header, columns)
    hiddenColumns = Set(
      columns.keys.filter { index in
        !table.isHidden && table.hiddenColumns.contains { $0.contains(index) }
      }
    )
  }

  /// `filled` has the cells, too, that go over the row from above.
  mutating func add(record line: SheetLine, _ filled: SheetLine) {
    if line.isHidden || table.isHidden { hidden.append(line) }
    for cell in line.cells where hiddenColumns.contains(cell.column) {
      hiddenCells[cell.column, default: []].append((line.number, cell))
    }
    if line.cells.contains(where: { $0.isStruck && isKey($0) }) {
      struck.append(line)
    } else {
      for cell in line.cells where cell.isStruck && columns[cell.column] != nil {
        struckCells[cell.column, default: []].append((line.number, cell))
      }
    }
    units.add(line)
    for column in watched {
      blanks[column.index, default: BlankCells()]
        .add(line, isFilled: filled[column.index] != nil)
    }
  }

  mutating func add(section line: SheetLine) {
    others.append(line)
    sections.append(line)
    for column in watched { blanks[column.index]?.beginSection() }
  }

  mutating func add(other line: SheetLine) {
    let isNumbered =
      header.numberColumn.flatMap { line[$0.index] }.map { Int($0.text) != nil } ?? false
    if isNumbered, !header.repeats(line), !line.cells.contains(where: isKey) {
      nameless.append(line)
    } else {
      others.append(line)
    }
  }

  private func isKey(_ cell: SheetValue) -> Bool {
    columns[cell.column].map { kind.isKey($0.meaning) } ?? false
  }

  mutating func report(in context: inout ReadingContext) {
    units.report(table, in: &context)
    reportSections(in: &context)
    report(.rowsNotRead, others, in: &context)
    report(.namelessRows, nameless, in: &context)
    report(.hiddenRows, hidden, in: &context)
    report(.struckRows, struck, in: &context)
    for (id, cells) in [(Diagnostic.ID.hiddenRows, hiddenCells), (.struckRows, struckCells)] {
      for (index, cells) in cells.sorted(by: { $0.key < $1.key }) {
        report(id, cells, columns[index]?.words ?? "", in: &context)
      }
    }
    for column in watched {
      guard let blank = blanks[column.index], blank.isFilledElsewhere, isTold(blank, column) else {
        continue
      }
      report(.blankCells, blank.lines, column.words, in: &context)
    }
  }

  /// Every project has its place; a unit or a deadline may be lacking.
  private func isTold(_ blank: BlankCells, _ column: SheetHeader.Column) -> Bool {
    tellsEveryBlank || blank.lookUnmerged
      || column.meaning.label == ProjectField.table[.places].label
  }

  /// Titles of sections that name another kind of projects than the one above the table.
  private func reportSections(in context: inout ReadingContext) {
    let label = ProjectField.table[.kind].label
    guard kind.holdsProjects, !columns.values.contains(where: { $0.meaning.label == label }),
      case .scalar(let shared)? = header.shared.last(where: { $0.key.text == label })?.value
    else { return }
    for line in sections {
      let cell = line.cells[0]
      let isOther = kindWords.contains { cell.text.contains($0) && !shared.text.contains($0) }
      guard isOther, !cell.text.contains(shared.text) else { continue }
      let spot = context.spot(cell.range)
      let subject = table.subject(cell.text)
      context.report(
        Diagnostic(.sectionDiffers, at: spot, cell.text, shared.text, subject: subject)
      )
    }
  }

  /// One finding for rows of a kind, at the first of them.
  private func report(
    _ id: Diagnostic.ID,
    _ lines: [SheetLine],
    _ words: String = "",
    in context: inout ReadingContext
  ) {
    report(id, lines.map { ($0.number, $0.cells[0]) }, words, in: &context)
  }

  /// One finding for cells of a kind, each in a row of its own, at the first of them.
  private func report(
    _ id: Diagnostic.ID,
    _ cells: [(row: Int, cell: SheetValue)],
    _ words: String,
    in context: inout ReadingContext
  ) {
    guard let first = cells.first else { return }
    var finding = Diagnostic(
      id,
      at: context.spot(first.cell.range),
      String(cells.count),
      listed(cells.map(\.row)),
      subject: table.subject(words)
    )
    if !words.isEmpty { finding.arguments.append(words) }
    context.report(finding)
  }
}

/// Numbers of rows as a finding names them: no more than twelve.
func listed(_ rows: [Int]) -> String {
  let numbers = rows.prefix(12).map(String.init).joined(separator: ", ")
  return rows.count > 12 ? numbers + ", …" : numbers
}

/// Whether words name a kind of projects.
func namesKind(_ words: String) -> Bool { kindWords.contains { words.contains($0) } }

/// What kinds of projects are called.
let kindWords = ["签约", "洽谈", "在谈", "意向", "采购", "谋划", "储备"]
