import TaizhangModel

/// The cells of a table that were made one.
///
/// A cell over several rows says one thing of all of them where that is possible: a unit, a place, a
/// deadline. One amount over several rows is the sum of who knows which; such a cell is a finding.
struct MergedCells {
  /// Those that go over several rows, and those over several columns; below the head.
  private let down: [CellSpan]
  private let across: [CellSpan]
  private let lines: [Int: SheetLine]

  init(_ table: SheetTable, below lastHeaderRow: Int) {
    let spans = table.merges.filter { $0.rows.lowerBound > lastHeaderRow }
    down = spans.filter { $0.rows.count > 1 }
    across = spans.filter { $0.columns.count > 1 }
    let first = Set(down.map(\.rows.lowerBound))
    lines = Dictionary(
      table.lines.filter { first.contains($0.number) }.map { ($0.number, $0) }
    ) { first, _ in first }
  }

  /// A row with the values of the cells that begin above and go over it.
  func filled(_ line: SheetLine) -> SheetLine {
    let over = spans(over: line).filter { $0.rows.lowerBound < line.number }
    guard !over.isEmpty else { return line }
    var filled = line
    for span in over {
      guard let value = lines[span.rows.lowerBound]?[span.columns.lowerBound] else { continue }
      filled.cells.append(value)
    }
    filled.cells.sort { $0.column < $1.column }
    return filled
  }

  /// Findings of a row's cells that say one thing of several rows or fields, and cannot.
  func report(
    _ line: SheetLine,
    _ columns: [Int: SheetHeader.Column],
    _ kind: SheetKind,
    in context: inout ReadingContext
  ) {
    for span in spans(over: line) where span.rows.lowerBound == line.number {
      guard let cell = line[span.columns.lowerBound] else { continue }
      for index in span.columns {
        guard let column = columns[index], !canBeShared(column, kind) else { continue }
        context.report(.mergedCells, at: cell.range, column.words, name(span))
      }
    }
    for span in across where span.rows == line.number...line.number {
      guard let cell = line[span.columns.lowerBound],
        let last = span.columns.compactMap({ columns[$0] }).dropFirst().last
      else { continue }
      context.report(.mergedCells, at: cell.range, last.words, name(span))
    }
  }

  private func spans(over line: SheetLine) -> [CellSpan] {
    down.filter { $0.rows.contains(line.number) }
  }

  private func canBeShared(_ column: SheetHeader.Column, _ kind: SheetKind) -> Bool {
    guard case .field(let label, _) = column.meaning else { return false }
    return kind.isShared(label)
  }

  private func name(_ span: CellSpan) -> String {
    "\(columnLetters(span.columns.lowerBound))\(span.rows.lowerBound):"
      + "\(columnLetters(span.columns.upperBound))\(span.rows.upperBound)"
  }
}
