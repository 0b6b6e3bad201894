import TaizhangModel

extension TableOfRecords {
  /// What a table of the ledger tells of its records' progress; nil where nothing is filled in.
  ///
  /// It is not read there, so that one table can lie in the ledger and, month after month, with the reports.
  func progress(in context: ReadingContext) -> TabledProgress? {
    guard let key = columns.first(where: { $0.meaning.label == kind.keyLabel }) else { return nil }
    // A row of totals has figures, too.
    let rows = table.lines.drop { $0.number <= header.lastRow }.compactMap { line in
      line[key.index].map { (id: kind.keyText($0.text, kind.keyLabel), line: line) }
    }.filter { isSlug($0.id) }
    let told = header.columns.filter { column in
      kind.leavesToReports(column) && !header.leavesOut(column)
        && rows.contains { row in row.line[column.index].map { !saysNothing($0.text) } ?? false }
    }
    guard !told.isEmpty else { return nil }
    return TabledProgress(
      columns: told.map { Located($0.words, at: context.spot($0.range)) },
      projects: rows.map(\.id),
      subject: table.subject(told.map(\.words).joined(separator: "、"))
    )
  }
}
