import TaizhangModel
import TaizhangOffice

/// The rows of a table that a text begins with: lines cut by tabs, as a table is pasted, by bars, as in
/// Markdown, whose rule has no cells, or by wide gaps, where a head names projects and all rows have as
/// many cells.
func tableRows(_ lines: ArraySlice<Substring>) -> [[String]] {
  guard let first = lines.first else { return [] }
  if first.trimmed().hasPrefix("|") {
    return lines.lazy.prefix { $0.trimmed().hasPrefix("|") }.map(barredCells)
  }
  if first.unicodeScalars.count(where: { $0 == "\t" }) > 1 {
    return lines.lazy.prefix { $0.unicodeScalars.contains("\t") }.map { cells($0, at: "\t") }
  }
  // Bars at either end may be left out.
  let bars = first.unicodeScalars.count { $0 == "|" }
  if bars > 1, first.contains("名称") {
    return lines.lazy.prefix { line in line.unicodeScalars.count { $0 == "|" } == bars }
      .map { cells($0, at: "|") }
  }
  let head = gappedCells(first)
  guard head.count > 2, first.contains("名称") else { return [] }
  return lines.lazy.map(gappedCells).prefix { $0.count == head.count }.map { $0 }
}

private func cells(_ line: Substring, at mark: Unicode.Scalar) -> [String] {
  line.unicodeScalars.split(separator: mark, omittingEmptySubsequences: false).map {
    String(Substring($0).trimmed())
  }
}

/// None of the rule below a head.
private func barredCells(_ line: Substring) -> [String] {
  var row = line.trimmed().dropFirst()
  if row.hasSuffix("|") { row = row.dropLast() }
  let isRule = row.unicodeScalars.allSatisfy { "-:| ".unicodeScalars.contains($0) }
  return isRule ? [] : cells(row, at: "|")
}

/// Cells with two blanks or more between them, or a wide one.
private func gappedCells(_ line: Substring) -> [String] {
  var cells: [String] = []
  var cell = String.UnicodeScalarView()
  var blanks = 0
  for scalar in line.trimmed().unicodeScalars {
    if scalar.isSpace {
      blanks += scalar == "\u{3000}" ? 2 : 1
      continue
    }
    if blanks > 1 {
      cells.append(String(cell))
      cell.removeAll()
    } else if blanks == 1 {
      cell.append(" ")
    }
    blanks = 0
    cell.append(scalar)
  }
  return cells + [String(cell)]
}

/// Cells over several rows or columns.
func merges(_ table: Table) -> [CellRange] {
  var found: [CellRange] = []
  /// By first column: the place in `found` of the cell that may go on below.
  var open: [Int: Int] = [:]
  for (index, row) in table.rows.enumerated() {
    var column = row.columnsBefore
    var stillOpen: [Int: Int] = [:]
    for cell in row.cells {
      let columns = column...column + max(1, cell.columnSpan) - 1
      if cell.continuesAbove, let above = open[column] {
        found[above].rows = found[above].rows.lowerBound...index + 1
        stillOpen[column] = above
      } else {
        stillOpen[column] = found.count
        found.append(CellRange(rows: index + 1...index + 1, columns: columns))
      }
      column = columns.upperBound + 1
    }
    open = stillOpen
  }
  return found.filter { $0.rows.count > 1 || $0.columns.count > 1 }
}

/// A row's cells, with the lines of each; a cell that takes several columns stands in the first.
func texts(_ row: TableRow) -> [String] {
  var texts = Array(repeating: "", count: row.columnsBefore)
  for cell in row.cells {
    let lines = cell.text.split(whereSeparator: \.isNewline).map { String($0.trimmed()) }
    texts.append(lines.joined(separator: "\n"))
    texts += Array(repeating: "", count: max(0, cell.columnSpan - 1))
  }
  return texts
}

/// A cell on one line, as a row of Markdown holds it.
func withoutLineEnds(_ cell: some StringProtocol) -> String {
  cell.split(separator: "\n").joined(separator: " ")
}
