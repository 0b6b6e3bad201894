import TaizhangModel
import TaizhangOffice

/// The rows of a table's head, one below the other: names, parts of names, units.
///
/// 计划 and 实际 stand below 开工时间, （亿元） below 总投资, and names beside them may be merged downwards,
/// in any mixture.
struct HeadRows {
  private(set) var lines: [SheetLine]
  /// Names that go over several columns.
  private var spans: [CellRange] = []
  private let kind: SheetKind
  /// The last row that the name of the records is merged down to.
  private let lastOfKey: Int

  /// The head that begins at a line of a table, if one does.
  init(_ table: SheetTable, from index: Int, _ kind: SheetKind) {
    let first = table.lines[index]
    lines = [first]
    self.kind = kind
    let keys = first.cells.filter { kind.isKey(SheetHeader.Column($0, $0.text, kind).meaning) }
    lastOfKey =
      table.merges.filter { span in
        span.rows.lowerBound == first.number
          && keys.contains { span.columns.lowerBound == $0.column }
      }.map(\.rows.upperBound).max() ?? first.number
    spans = wideNames(of: first, table)
    for below in table.lines.dropFirst(index + 1).prefix(mostRowsBelow) {
      // A title is no name of columns.
      let inferred = keys.isEmpty || lines.count > 1 ? [] : inferredNames(over: below)
      guard goesOn(below, inferred) else { break }
      spans += inferred + wideNames(of: below, table)
      lines.append(below)
    }
  }

  /// The columns from left to right, and cells that say something of a sum that is not understood.
  var columns: (columns: [SheetHeader.Column], unclear: [SheetValue]) {
    var columns: [SheetHeader.Column] = []
    var unclear: [SheetValue] = []
    for index in Set(lines.flatMap(\.cells).map(\.column)).sorted() where !isOnlyOver(index) {
      let parts = parts(of: index)
      guard let first = parts.first else { continue }
      var found = SheetHeader.Column(first, first.text, kind)
      // A unit of what has no name.
      if lines[0][index] == nil, ColumnName.unit(first.text) != nil { unclear.append(first) }
      for part in parts.dropFirst() where !isLabel(part, under: found) {
        if !isMark(part.text) {
          found = SheetHeader.Column(part, under: found, kind)
        } else if !found.take(mark: part.text, kind) {
          unclear.append(part)
        }
      }
      found.index = index
      columns.append(found)
    }
    return (columns, unclear)
  }

  /// 单位 in front of a row of units, below the names of what no unit is of.
  private func isLabel(_ part: SheetValue, under top: SheetHeader.Column) -> Bool {
    unitLabels.contains(ColumnName.folded(part.text))
      && (kind.isKey(top.meaning) || top.meaning.isElsewhere)
  }

  /// What the rows say of a column, from top to bottom.
  private func parts(of column: Int) -> [SheetValue] {
    lines.compactMap { line in
      if let own = line[column] { return own }
      let span = spans.first { $0.rows.lowerBound == line.number && $0.columns.contains(column) }
      return span.flatMap { line[$0.columns.lowerBound] }
    }
  }

  /// Whether nothing stands in a column but a name for columns beside it, with names of their own.
  private func isOnlyOver(_ column: Int) -> Bool {
    guard let lowest = lines.last(where: { $0[column] != nil }),
      let span = spans.first(where: {
        $0.rows.lowerBound == lowest.number && $0.columns.lowerBound == column
      })
    else { return false }
    return lines.contains { $0.number > lowest.number && !$0.cells(in: span.columns).isEmpty }
  }

  /// Whether the head goes on with this row: nothing in it names a record, and every cell is part of a
  /// name above it.
  private func goesOn(_ below: SheetLine, _ inferred: [CellRange]) -> Bool {
    let last = lines[lines.count - 1]
    if below.number <= lastOfKey { return true }
    // Units may stand below an empty row.
    if below.cells.allSatisfy({ isMark($0.text) }) { return true }
    let above = spans.filter { $0.rows.upperBound + 1 == below.number } + inferred
    let isUnits = below.cells.contains { isMark($0.text) }
    return below.number == last.number + 1
      && below.cells.allSatisfy { cell in
        isMark(cell.text) || above.contains { $0.columns.contains(cell.column) }
          || isUnits && unitLabels.contains(ColumnName.folded(cell.text))
      }
  }

  /// Names of the last row that go over several columns although no cells were merged, as in a table of
  /// comma-separated values: the columns beside them have none, and with the words below each is known.
  ///
  /// A sum is none of them: of its parts nobody can tell which is the whole. Its values before and after a
  /// change are no parts.
  private func inferredNames(over below: SheetLine) -> [CellRange] {
    let last = lines[lines.count - 1]
    return last.cells.indices.compactMap { index in
      let name = last.cells[index]
      let end = index + 1 < last.cells.count ? last.cells[index + 1].column : .max
      let parts = below.cells(in: name.column...max(name.column, end - 1))
      let top = SheetHeader.Column(name, name.text, kind)
      let areTimes = parts.allSatisfy { SheetHeader.Column($0, $0.text, kind).meaning.isTime }
      guard parts.count > 1, parts.first?.column == name.column,
        areTimes || !top.meaning.holdsMoney && top.name.unit == nil,
        !kind.isKey(top.meaning), !parts.contains(where: \.hasDigit),
        parts.allSatisfy({ SheetHeader.Column($0, under: top, kind).meaning != .unknown }),
        let right = parts.last?.column
      else { return nil }
      return CellRange(rows: last.number...last.number, columns: name.column...right)
    }
  }
}

/// 总投资 over 计划总投资 over （亿元）, and one more.
private let mostRowsBelow = 3

/// In front of a row of units.
private let unitLabels: Set<String> = ["单位", "计量单位", "金额单位"]

/// Whether a cell of a head is no name but something said of one: （亿元）, （必填）, 亩.
func isMark(_ text: String) -> Bool {
  let folded = ColumnName.folded(text)
  // （一）光伏（2个） is the title of the first section.
  let isBracket = folded.first == "(" && folded.last == ")" && !isNumbered(folded)
  return isBracket || ColumnName.unit(folded) != nil
    || measures.contains(folded)
}

/// Units of what is no money.
private let measures: Set<String> = [
  "亩", "公顷", "平方米", "万平方米", "平方公里", "㎡", "个", "家", "户", "项", "人", "台", "套", "吨", "万吨",
  "千瓦", "万千瓦", "兆瓦", "MW", "%",
]

/// The names of a line that go over several columns, from left to right.
private func wideNames(of line: SheetLine, _ table: SheetTable) -> [CellRange] {
  let wide = table.merges.filter { $0.rows.lowerBound == line.number && $0.columns.count > 1 }
  var spans: [CellRange] = []
  for span in wide.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound })
  where span.columns.lowerBound > spans.last?.columns.upperBound ?? -1 {
    spans.append(span)
  }
  return spans
}

extension SheetHeader.Column {
  /// A name that stands for itself, or is put together of several.
  init(_ cell: SheetValue, _ words: String, _ kind: SheetKind) {
    name = ColumnName(words) { kind.row($0) != nil }
    index = cell.column
    self.words = words
    range = cell.range
    meaning = kind.meaning(of: name)
  }

  /// 计划 under 开工时间 is 计划开工时间, 金额 under 变更前, or above it, is 变更前金额, and 总投资 under 投资（万元） is in 万元.
  init(_ cell: SheetValue, under top: SheetHeader.Column, _ kind: SheetKind) {
    self.init(cell, cell.text, kind)
    let isOfChange = meaning.isTime || top.meaning.isTime
    for words in [cell.text + top.name.name, top.name.name + cell.text]
    where meaning == .unknown || isOfChange {
      let whole = SheetHeader.Column(cell, words, kind)
      if whole.meaning != .unknown { self = whole }
    }
    if name.unit == nil, let unit = top.name.unit {
      name.unit = unit
      meaning = kind.meaning(of: name)
    }
  }

  /// Takes what a cell below the name says of it; false where that does not go with a sum.
  fileprivate mutating func take(mark: String, _ kind: SheetKind) -> Bool {
    guard let unit = ColumnName.unit(mark) else {
      return !meaning.holdsMoney || ColumnName.isRemark(mark)
    }
    guard name.unit == nil else { return name.unit == unit || !meaning.holdsMoney }
    // Below the name of what is no sum, as a unit of the whole table may stand, it says nothing plain.
    guard kind.mayHoldMoney(self) else { return false }
    name.unit = unit
    meaning = kind.meaning(of: name)
    return true
  }
}
