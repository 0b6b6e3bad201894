package import TaizhangModel
package import TaizhangOffice

/// What a table of a notice says of projects, read as a sheet of a ledger would be.
package struct NoticeTable: Sendable {
  /// A row that is a project.
  package struct Row: Sendable {
    /// Of the table's rows, from 0.
    package var number: Int
    /// By the labels of the record's fields; sums have the units of their columns.
    package var fields: [(label: String, text: String)]
    /// 计划开工 and the like, by the labels of a milestone's fields.
    package var milestones: [[(label: String, text: String)]]
    /// Of the groups it stands in, outermost first.
    package var titles: [Title] = []
  }

  /// The title of a group of rows, as written: 一、工业项目（2个）.
  package struct Title: Sendable {
    package var words: String
    /// Whether the row may stand outside the group: behind its total.
    package var isOver: Bool
  }

  /// A head, a unit or a value of all rows below the head.
  package struct HeadBelow: Hashable, Sendable {
    /// Of the table's rows, from 1.
    package var row: Int
    package var words: String
    /// Rows that were not read, from 1.
    package var behind: [Int]
    /// Whether sums were left out because it may be of the rows in front, too.
    package var isDoubtful: Bool
  }

  package var rows: [Row]
  package var headBelow: HeadBelow?
  /// Columns and rows that are in none of these, totals that differ, cells that were made one: the spot of
  /// each begins at the number of its row.
  package var findings: [Diagnostic]
}

/// Reads a table of a notice; nil of one whose columns do not name projects.
///
/// Where a cell over several rows is a sum or a name, and where it is not plain which column holds what a
/// project costs or in what, these are left out, and told. `cells` are by row, of which some may be
/// shorter than others; `merges` are cells that were made one, their rows from 1 and their columns from
/// 0; `above` are lines right above the table, which may say its unit; `groupName` says whether a name is
/// one of a place or a sector, and of nothing else.
package func readNoticeTable(
  _ cells: [[String]],
  merges: [CellRange],
  above: [String],
  groupName: @escaping (String) -> GroupName?
) -> NoticeTable? {
  let table = SheetTable(cells, merges: merges, above: above)
  guard let header = findHeader(table, .projects) else { return nil }
  var context = ReadingContext(file: FileID(0), bytes: [])
  let read = columnsToRead(header, table, in: &context)
  let sheet = SheetRows(table, header, read, .projects, groupName: groupName, in: &context)
  let merged = Set(
    context.diagnostics.filter { $0.id == .mergedCells }.compactMap { finding -> String? in
      guard case .spot(let spot) = finding.place, let words = finding.arguments.first else {
        return nil
      }
      let label = read.first { $0.words == words }?.meaning.recordLabel ?? ""
      return "\(spot.range.start) \(label)"
    }
  )
  // A unit in a column of its own, or below the rows, may be that of any of them.
  let isDoubtful =
    context.diagnostics.contains { $0.id == .unitColumn }
    || sheet.headBelow.map { !$0.beginsSomething } ?? false
  let sumLabels = read.filter(\.meaning.isAmount).compactMap(\.meaning.recordLabel)
  let rows = zip(sheet.rows, sheet.titles).compactMap { node, titles -> NoticeTable.Row? in
    guard case .mapping(let entries, let range) = node else { return nil }
    var row = NoticeTable.Row(number: Int(range.start), fields: [], milestones: [])
    row.titles = titles.map { NoticeTable.Title(words: $0.section.words.value, isOver: $0.isOver) }
    for entry in header.shared + entries {
      switch entry.value {
      case .scalar(let scalar):
        let label = entry.key.text
        guard !merged.contains("\(range.start) \(label)"),
          !(isDoubtful && sumLabels.contains(label))
        else { continue }
        row.fields.append((label, scalar.text))
      case .sequence(let items, _): row.milestones += items.map(\.texts)
      case .mapping: break
      }
    }
    return row
  }
  return NoticeTable(
    rows: rows,
    headBelow: context.diagnostics.contains { $0.id == .headBelow }
      ? sheet.headBelow.map(NoticeTable.HeadBelow.init) : nil,
    findings: context.diagnostics.filter { $0.id != .headBelow }.map(\.withoutAdvice)
  )
}

/// Those that are known; of two with what a project costs none, nor where the head says something of a sum
/// that is not understood.
private func columnsToRead(
  _ header: SheetHeader,
  _ table: SheetTable,
  in context: inout ReadingContext
) -> [SheetHeader.Column] {
  let sums = header.columns.filter(\.meaning.isAmount)
  if sums.count > 1 {
    context.report(.ambiguousColumn, at: sums[1].range, sums[0].words, sums[1].words, "")
  }
  header.reportUnclear(in: &context)
  let isClear = sums.count < 2 && header.unclear.isEmpty
  var read: [SheetHeader.Column] = []
  for column in header.columns {
    switch column.meaning {
    case .unknown: reportUnknown(column, table, .projects, in: &context)
    case .amount where !isClear: continue
    case .field, .milestone, .problem, .amount:
      // Of two columns of one name the first is read.
      if !read.contains(where: { $0.meaning == column.meaning }) { read.append(column) }
    case .matter, .latter, .former, .ofRecord, .elsewhere: continue
    }
  }
  return read
}

extension NoticeTable.HeadBelow {
  fileprivate init(_ found: HeadBelow.Found) {
    row = found.line.number
    words = found.line.cells.map(\.text).joined(separator: " ")
    behind = found.behind.map(\.number)
    isDoubtful = !found.beginsSomething
  }
}

extension Diagnostic {
  /// Without what one could write in a sheet: a notice is left as it came.
  fileprivate var withoutAdvice: Diagnostic {
    var plain = self
    switch id {
    case .unreadColumn: plain.arguments[1] = ""
    case .unitColumn: plain.arguments = Array(arguments.prefix(3))
    default: break
    }
    return plain
  }
}

extension ColumnMeaning {
  /// Of the field of a record that a column fills.
  fileprivate var recordLabel: String? { isAmount ? "金额" : label }
}

extension YAMLNode {
  /// Of a mapping of texts.
  fileprivate var texts: [(label: String, text: String)] {
    guard case .mapping(let entries, _) = self else { return [] }
    return entries.compactMap { entry in
      guard case .scalar(let scalar) = entry.value else { return nil }
      return (entry.key.text, scalar.text)
    }
  }
}

extension SheetTable {
  /// A table without a file: spots begin at the numbers of rows.
  fileprivate init(_ cells: [[String]], merges: [CellRange], above: [String]) {
    self.init(path: "")
    self.merges = merges
    for (index, text) in above.enumerated() {
      let value = SheetValue(column: 0, text: text, range: SourceRange(0, 0))
      lines.append(SheetLine(number: index + 1 - above.count, cells: [value]))
    }
    for (number, row) in cells.enumerated() {
      let range = SourceRange(number, number)
      let values = row.enumerated().compactMap { column, text -> SheetValue? in
        let words = String(text.trimmed())
        return words.isEmpty || saysNothing(words)
          ? nil : SheetValue(column: column, text: words, range: range)
      }
      if !values.isEmpty { lines.append(SheetLine(number: number + 1, cells: values)) }
    }
  }
}
