import TaizhangModel
import TaizhangOffice

/// The head of a sheet: what its columns are, and what is said above for all rows.
struct SheetHeader {
  struct Column {
    /// 0-based: A is 0.
    var index: Int
    /// Its unit is the table's where it has none of its own.
    var name: ColumnName
    /// Whether its unit is the one that is given above the table, for all figures.
    var hasSharedUnit = false
    /// As it is written.
    var words: String
    var range: SourceRange
    var meaning: ColumnMeaning
  }

  /// Of names, parts of names and units.
  var lines: [SheetLine]
  /// Of the cell that the head was known by.
  var range: SourceRange
  var columns: [Column]
  /// Cells of the head that say something of a sum that is not understood.
  var unclear: [SheetValue] = []
  /// What stands above the table as 标签：值, for fields that all rows may share.
  var shared: [YAMLEntry]
  /// What 单位 above the table says, of all figures without a unit of their own.
  fileprivate var units: Set<String> = []
  /// Units of names above the head that go over several of its columns.
  fileprivate var groups: [(columns: ClosedRange<Int>, unit: String)] = []
  /// Names of columns that are left out on purpose, as 不读的列 above the table says.
  var leftOut: Set<String> = []
  /// What stands above the table as 标签：值 and is not read.
  fileprivate(set) var unread: [UnreadStatement] = []

  var lastRow: Int { lines[lines.count - 1].number }

  /// Two units that differ are none: figures without one of their own cannot be read then.
  private var unit: String? { units.count == 1 ? units.first : nil }

  /// The column that numbers the rows.
  var numberColumn: Column? { columns.first { numberNames.contains($0.name.name) } }

  /// Whether a line of the head stands here once more, as on every page of a printed ledger.
  func repeats(_ line: SheetLine) -> Bool {
    lines.contains { head in line.cells.allSatisfy { head[$0.column]?.text == $0.text } }
  }
}

private let numberNames: Set<String> = ["序号", "项目序号", "序"]

/// Finds the head among the first rows: the first that names the records and one column more.
///
/// Nil where there is none.
func findHeader(_ table: SheetTable, _ kind: SheetKind) -> SheetHeader? {
  for index in table.lines.indices.prefix(30) {
    let rows = HeadRows(table, from: index, kind)
    let (read, unclear) = rows.columns
    let columns = kind.withProblems(read)
    let known = columns.filter { $0.meaning != .unknown }
    guard known.count >= 2, let key = columns.first(where: { kind.isKey($0.meaning) }) else {
      continue
    }
    var header = SheetHeader(
      lines: rows.lines,
      range: key.range,
      columns: columns,
      unclear: unclear,
      shared: []
    )
    for above in table.lines[..<index] { header.read(above, table, kind) }
    header.fillUnits()
    header.dropPlain()
    return header
  }
  return nil
}

/// Whether a row below the head is another head, with other columns, units or an order of its own.
///
/// What stands below it would be read by the wrong names.
func isOtherHeader(_ line: SheetLine, than header: SheetHeader, _ kind: SheetKind) -> Bool {
  // Few rows have a cell that looks like the name of the column that tells which record a row is.
  let mayBe = line.cells.contains { cell in
    cell.text.utf8.count <= 24
      && cell.text.unicodeScalars.first.map { "项编名*＊★☆".unicodeScalars.contains($0) } == true
  }
  guard mayBe, !header.repeats(line) else { return false }
  let meanings = line.cells.map { SheetHeader.Column($0, $0.text, kind).meaning }
  return meanings.contains(where: kind.isKey) && meanings.filter { $0 != .unknown }.count >= 2
}

extension SheetHeader {
  /// A row above the head: titles, and what is said for all rows as 标签：值.
  fileprivate mutating func read(_ line: SheetLine, _ table: SheetTable, _ kind: SheetKind) {
    for (index, cell) in line.cells.enumerated() {
      let next = index + 1 < line.cells.count ? line.cells[index + 1] : nil
      let said = statements(cell.text)
      for statement in said {
        // The value may stand in the next cell.
        let own = SheetValue(column: cell.column, text: statement.value, range: cell.range)
        guard let value = statement.value.isEmpty ? next : own else { continue }
        take(statement.label, value, cell.range, kind)
      }
      takeUnits(of: cell, table.merges.first { $0.starts(at: cell, line) }, kind)
    }
  }

  /// 投资情况（亿元） that goes over some columns gives them its unit; that of a title is of all.
  private mutating func takeUnits(of cell: SheetValue, _ span: CellRange?, _ kind: SheetKind) {
    let said = statedUnits(cell.text)
    if let span, said.count == 1, let unit = said.first,
      !columns.contains(where: { kind.isKey($0.meaning) && span.columns.contains($0.index) })
    {
      groups.append((span.columns, unit))
    } else {
      units.formUnion(said)
    }
  }

  fileprivate mutating func fillUnits() {
    dropDoubtful()
    for index in columns.indices where columns[index].name.unit == nil {
      let group = groups.last { $0.columns.contains(columns[index].index) }
      columns[index].name.unit = group?.unit ?? unit
      columns[index].hasSharedUnit = group == nil
    }
  }

  /// Where some figures are said to be in a unit that no column has, no column's own is that of all of its
  /// figures.
  private mutating func dropDoubtful() {
    let others = units.subtracting([unitOfSome]).filter { unit in
      !columns.contains { $0.name.unit == unit }
    }
    guard units.contains(unitOfSome), !others.isEmpty else { return }
    for index in columns.indices where columns[index].meaning.holdsMoney {
      columns[index].name.unit = nil
    }
  }

  /// A unit that is not of a column and says again what sums are in says nothing else.
  fileprivate mutating func dropPlain() {
    let sums = columns.filter(\.meaning.holdsMoney)
    unclear.removeAll { cell in
      !sums.contains { $0.index == cell.column }
        && sums.contains { ColumnName.unit(cell.text) == $0.name.unit && $0.name.unit != nil }
    }
  }

  private mutating func take(
    _ label: String,
    _ value: SheetValue,
    _ labelRange: SourceRange,
    _ kind: SheetKind
  ) {
    guard !value.text.isEmpty else { return }
    switch label {
    case _ where isUnitLabel(label):
      units.formUnion(listedUnits(value.text))
    case "不读的列":
      let names = value.text.split { "、，,；;".contains($0) }
      leftOut.formUnion(names.map { ColumnName.folded(String($0)) })
    default:
      // 报送单位（盖章） is 报送单位.
      let name = ColumnName(label) { kind.row($0) != nil }.name
      if let row = kind.row(name), kind.isShared(row.label) {
        shared.append(entry(row.label, labelRange, value.text, value.range))
      } else if let statement = UnreadStatement(label, labelRange, kind) {
        unread.append(statement)
      }
    }
  }
}

/// A field and its value as the readers of YAML have them.
func entry(
  _ label: String,
  _ labelRange: SourceRange,
  _ text: String,
  _ range: SourceRange
) -> YAMLEntry {
  YAMLEntry(
    key: YAMLScalar(text: label, range: labelRange, isPlain: false),
    value: .scalar(YAMLScalar(text: text, range: range, isPlain: false))
  )
}
