import TaizhangModel
import TaizhangOffice

/// The head of a sheet: what its columns are, and what is said above for all rows.
struct SheetHeader {
  struct Column {
    /// 0-based: A is 0.
    var index: Int
    /// Its unit is the table's where it has none of its own.
    var name: ColumnName
    /// As it is written.
    var words: String
    var range: SourceRange
    var meaning: ColumnMeaning
  }

  /// One or two of names, and one of units.
  var lines: [SheetLine]
  /// Of the cell that the head was known by.
  var range: SourceRange
  var columns: [Column]
  /// What stands above the table as 标签：值, for fields that all rows may share.
  var shared: [YAMLEntry]
  /// What 单位 above the table says, of all figures without a unit of their own.
  fileprivate var units: Set<String> = []
  /// Names of columns that are left out on purpose, as 不读的列 above the table says.
  var leftOut: Set<String> = []

  var lastRow: Int { lines[lines.count - 1].number }

  /// Two units that differ are none: figures without one of their own cannot be read then.
  private var unit: String? { units.count == 1 ? units.first : nil }

  /// Whether a line of the head stands here once more, as on every page of a printed ledger.
  func repeats(_ line: SheetLine) -> Bool {
    lines.contains { head in line.cells.allSatisfy { head[$0.column]?.text == $0.text } }
  }
}

/// Finds the head among the first rows: the first that names the records and one column more.
///
/// Nil where there is none.
func findHeader(_ table: SheetTable, _ kind: SheetKind) -> SheetHeader? {
  for (index, line) in table.lines.prefix(30).enumerated() {
    let wide = wideCells(line, table)
    let second = secondLine(table.lines.dropFirst(index + 1).first, under: wide)
    let columns = headerColumns(line, second, under: wide, kind)
    let known = columns.filter { $0.meaning != .unknown }
    guard known.count >= 2, let key = columns.first(where: { kind.isKey($0.meaning) }) else {
      continue
    }
    var header = SheetHeader(
      lines: [line] + (second.map { [$0] } ?? []),
      range: key.range,
      columns: columns,
      shared: []
    )
    for above in table.lines[..<index] { header.read(above, kind) }
    header.takeUnits(below: table.lines.first { $0.number > header.lastRow })
    header.fillUnits()
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
      && cell.text.unicodeScalars.first.map { "项编名*＊".unicodeScalars.contains($0) } == true
  }
  guard mayBe, !header.repeats(line) else { return false }
  let meanings = headerColumns(line, nil, under: [], kind).map(\.meaning)
  return meanings.contains(where: kind.isKey) && meanings.filter { $0 != .unknown }.count >= 2
}

/// The names of a line that go over several columns, from left to right.
private func wideCells(_ line: SheetLine, _ table: SheetTable) -> [CellRange] {
  let wide = table.merges.filter { $0.rows == line.number...line.number && $0.columns.count > 1 }
  var spans: [CellRange] = []
  for span in wide.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound })
  where span.columns.lowerBound > spans.last?.columns.upperBound ?? -1 {
    spans.append(span)
  }
  return spans
}

/// The second line of names, below names that go over several columns: 计划 | 实际 under 开工时间.
///
/// Nothing else stands in it; a line with more is a row of the table.
private func secondLine(_ below: SheetLine?, under wide: [CellRange]) -> SheetLine? {
  guard let below, wide.first.map({ $0.rows.upperBound + 1 == below.number }) == true else {
    return nil
  }
  let covered = wide.reduce(0) { $0 + below.cells(in: $1.columns).count }
  return covered == below.cells.count ? below : nil
}

private func headerColumns(
  _ line: SheetLine,
  _ second: SheetLine?,
  under wide: [CellRange],
  _ kind: SheetKind
) -> [SheetHeader.Column] {
  let spans = Dictionary(wide.map { ($0.columns.lowerBound, $0) }) { first, _ in first }
  return line.cells.flatMap { cell in
    let parts = spans[cell.column].flatMap { second?.cells(in: $0.columns) } ?? []
    guard !parts.isEmpty else { return [column(cell, cell.text, kind)] }
    return parts.map { column($0, under: cell.text, kind) }
  }
}

private func column(
  _ cell: SheetValue,
  _ words: String,
  _ kind: SheetKind
) -> SheetHeader.Column {
  let name = ColumnName(words) { kind.row($0) != nil }
  return SheetHeader.Column(
    index: cell.column,
    name: name,
    words: words,
    range: cell.range,
    meaning: kind.meaning(of: name)
  )
}

/// A name in the second line: 计划 under 开工时间 is 计划开工时间, 总投资 under 投资（万元） is in 万元.
private func column(
  _ cell: SheetValue,
  under above: String,
  _ kind: SheetKind
) -> SheetHeader.Column {
  let top = ColumnName(above) { kind.row($0) != nil }
  var found = column(cell, cell.text, kind)
  for words in [cell.text + top.name, top.name + cell.text] where found.meaning == .unknown {
    let whole = column(cell, words, kind)
    if whole.meaning != .unknown { found = whole }
  }
  if found.name.unit == nil, let unit = top.unit {
    found.name.unit = unit
    found.meaning = kind.meaning(of: found.name)
  }
  return found
}

extension SheetHeader {
  /// A row above the head: titles, and what is said for all rows as 标签：值.
  fileprivate mutating func read(_ line: SheetLine, _ kind: SheetKind) {
    for (index, cell) in line.cells.enumerated() {
      let next = index + 1 < line.cells.count ? line.cells[index + 1] : nil
      for statement in statements(cell.text) {
        // The value may stand in the next cell.
        let own = SheetValue(column: cell.column, text: statement.value, range: cell.range)
        guard let value = statement.value.isEmpty ? next : own else { continue }
        take(statement.label, value, cell.range, kind)
      }
    }
  }

  /// The units in a row of their own right below the names: （万元） under 签约额.
  fileprivate mutating func takeUnits(below line: SheetLine?) {
    guard let line, line.cells.allSatisfy({ ColumnName.unit($0.text) != nil }) else { return }
    for cell in line.cells {
      guard let index = columns.firstIndex(where: { $0.index == cell.column }) else { continue }
      columns[index].name.unit = columns[index].name.unit ?? ColumnName.unit(cell.text)
    }
    lines.append(line)
  }

  fileprivate mutating func fillUnits() {
    for index in columns.indices where columns[index].name.unit == nil {
      columns[index].name.unit = unit
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
    case "单位", "金额单位":
      let said = value.text.split { "、，,/ ".contains($0) }
        .lazy.compactMap { ColumnName.unit(String($0)) }.first
      if let said { units.insert(said) }
    case "不读的列":
      let names = value.text.split { "、，,；;".contains($0) }
      leftOut.formUnion(names.map { ColumnName.folded(String($0)) })
    default:
      // 报送单位（盖章） is 报送单位.
      let name = ColumnName(label) { kind.row($0) != nil }.name
      guard let row = kind.row(name), kind.isShared(row.label) else { return }
      shared.append(entry(row.label, labelRange, value.text, value.range))
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
