import TaizhangModel
import TaizhangOffice

/// The cells of a table that were made one, as its rows are gone through from top to bottom.
///
/// A cell over several rows says one thing of all of them where that is possible: a unit, a place, a
/// deadline. One amount over several rows is the sum of who knows which; such a cell is a finding.
struct MergedCells {
  private let columns: [Int: SheetHeader.Column]
  private let kind: SheetKind
  /// Those that touch a column that is read, by their first row; the next to come is at `next`.
  private let spans: [CellRange]
  private var next = 0
  /// By column that is read: the cell over several rows that goes over it now, and what it holds.
  private var open: [Int: (span: CellRange, value: SheetValue?, isTold: Bool)] = [:]

  init(
    _ table: SheetTable,
    below lastHeaderRow: Int,
    _ columns: [Int: SheetHeader.Column],
    _ kind: SheetKind
  ) {
    self.columns = columns
    self.kind = kind
    let read = columns.keys.sorted()
    spans = table.merges.filter { span in
      span.rows.lowerBound > lastHeaderRow && read.contains { span.columns.contains($0) }
    }.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  /// Goes on to a row; the spans that begin there, for findings.
  private mutating func move(to line: SheetLine) -> [CellRange] {
    open = open.filter { $0.value.span.rows.upperBound >= line.number }
    var starting: [CellRange] = []
    while next < spans.count, spans[next].rows.lowerBound <= line.number {
      let span = spans[next]
      next += 1
      guard span.rows.lowerBound == line.number else { continue }
      starting.append(span)
      guard span.rows.count > 1, columns[span.columns.lowerBound] != nil else { continue }
      let column = span.columns.lowerBound
      open[column] = (span, line[column], false)
    }
    return starting
  }

  /// A row with the values of the cells that begin above and go over it.
  ///
  /// `isRecord` rows are told of where a cell says one thing of several rows or fields, and cannot.
  mutating func filled(
    _ line: SheetLine,
    isRecord: Bool,
    in context: inout ReadingContext
  ) -> SheetLine {
    let starting = move(to: line)
    if isRecord {
      for span in starting where span.rows.count == 1 { report(span, line, in: &context) }
      for column in open.keys.sorted() { reportOpen(column, in: &context) }
    }
    let over = open.compactMap { column, cell -> SheetValue? in
      let isAbove = cell.span.rows.lowerBound < line.number
      return isAbove && columns[column].map(canBeShared) == true ? cell.value : nil
    }
    guard !over.isEmpty else { return line }
    var filled = line
    filled.cells = (line.cells + over).sorted { $0.column < $1.column }
    return filled
  }

  /// A cell over several rows, once, at the first record that it goes over.
  private mutating func reportOpen(_ column: Int, in context: inout ReadingContext) {
    guard let (span, value, isTold) = open[column], let value, !isTold else { return }
    open[column]?.isTold = true
    let read = columnsRead(under: span)
    if let wrong = read.first(where: { !canBeShared($0) }) ?? read.dropFirst().first {
      tell(wrong, value, span, in: &context)
    }
  }

  /// A cell over several columns of one row, of which more than one is read.
  private func report(_ span: CellRange, _ line: SheetLine, in context: inout ReadingContext) {
    let second = columnsRead(under: span).dropFirst().first
    if let second, let cell = line[span.columns.lowerBound] {
      tell(second, cell, span, in: &context)
    }
  }

  private func columnsRead(under span: CellRange) -> [SheetHeader.Column] {
    columns.values.filter { span.columns.contains($0.index) }.sorted { $0.index < $1.index }
  }

  private func tell(
    _ column: SheetHeader.Column,
    _ cell: SheetValue,
    _ span: CellRange,
    in context: inout ReadingContext
  ) {
    let advice = kind.holdsProjects ? "项目数" : ""
    context.report(.mergedCells, at: cell.range, column.words, span.name, advice)
  }

  private func canBeShared(_ column: SheetHeader.Column) -> Bool {
    column.meaning.label.map(kind.isShared) ?? false
  }
}
