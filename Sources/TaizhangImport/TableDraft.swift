import TaizhangModel
import TaizhangReading

/// A table of projects as a file of records.
struct TableDraft {
  /// 1 for the first of the notice's tables that is one.
  var number: Int
  /// Of the notice's paragraphs.
  var paragraph: Int
  var kind: String?
  var sector: String?
  var records: [Record]

  struct Record {
    var id: String
    var words: ItemWords
    /// Of the table's rows, from 0.
    var row: Int
    /// What its columns say besides.
    var fields: [ProjectField: String]
    var milestones: [[MilestoneField: String]]
  }
}

extension Drafting {
  /// Makes records of the rows of tables whose columns name projects.
  mutating func draftTables(title: String) {
    for (index, paragraph) in notice.paragraphs.enumerated() where !paragraph.table.isEmpty {
      let above = paragraphsAbove(index)
      let unitLines = above.filter { isUnitLine(notice.paragraphs[$0].reading) }
      let table = readNoticeTable(
        paragraph.table,
        merges: paragraph.merges,
        above: unitLines.map { notice.paragraphs[$0].reading }
      )
      guard let table else {
        remarks.append(ImportRemark(.table, line: paragraph.line, String(paragraph.table.count)))
        continue
      }
      let heading = above.filter { !unitLines.contains($0) }
        .map { notice.paragraphs[$0].reading }.last { !endsSentence($0[...]) }
        .map { HeadingWords($0) }
      var draft = TableDraft(
        number: tables.count + 1,
        paragraph: index,
        kind: kind(in: [heading?.name], title: title),
        sector: heading.flatMap { $0.sector(names) },
        records: []
      )
      remark(on: table, at: paragraph.line)
      for row in table.rows {
        record(row, of: draft, heading?.place(names)).map { draft.records.append($0) }
      }
      guard !draft.records.isEmpty else {
        let count = String(paragraph.table.count)
        remarks.append(ImportRemark(.tableWithoutRecords, line: paragraph.line, count))
        continue
      }
      if draft.kind == nil, draft.records.contains(where: { $0.fields[.kind] == nil }) {
        remarks.append(ImportRemark(.noKind, line: paragraph.line, heading?.name ?? title))
      }
      drafted.insert(index)
      drafted.formUnion(unitLines)
      tables.append(draft)
    }
  }

  /// Up to three short ones right above a paragraph, from the top.
  private func paragraphsAbove(_ paragraph: Int) -> [Int] {
    let short = (0..<paragraph).suffix(3).reversed().prefix {
      notice.paragraphs[$0].table.isEmpty && notice.paragraphs[$0].text.unicodeScalars.count <= 60
    }
    return short.reversed()
  }

  /// The record of a row; nil of one without a name, which is told.
  private mutating func record(
    _ row: NoticeTable.Row,
    of table: TableDraft,
    _ place: String?
  ) -> TableDraft.Record? {
    let line = notice.paragraphs[table.paragraph].line
    var fields: [ProjectField: String] = [:]
    for (label, text) in row.fields {
      guard let field = ProjectField.table.field(forKey: label) else { continue }
      fields[field] = text
    }
    let shown = notice.paragraphs[table.paragraph].table[row.number].joined(separator: " ")
    guard let name = fields.removeValue(forKey: .name) else {
      remarks.append(ImportRemark(.unread, line: line, shown))
      return nil
    }
    var words = ItemWords(name, names)
    if let amount = fields.removeValue(forKey: .amount) {
      words.amount = amount
      words.amountLabel = fields[.amountLabel].map { names.amountLabels[$0] ?? $0 }
    }
    fields[.amountLabel] = nil
    if let count = fields.removeValue(forKey: .count).flatMap({ Int($0) }), count > 0 {
      words.count = count > 1 ? count : nil
    }
    if let places = fields.removeValue(forKey: .places) {
      words.places = parts(of: places).map { names.places[$0] ?? $0 }
    } else if words.places.isEmpty, let place {
      words.places = [place]
    }
    if let content = fields.removeValue(forKey: .content) { words.content = content }
    // Two lead units are none: which of them leads is not said.
    if let lead = fields[.lead], parts(of: lead).count > 1 {
      remarks.append(ImportRemark(.unread, line: line, lead))
      fields[.lead] = nil
    }
    fields[.id] = nil
    if words.amount == nil { remarks.append(ImportRemark(.noAmount, line: line, words.name)) }
    if words.places.isEmpty { remarks.append(ImportRemark(.noPlace, line: line, words.name)) }
    return TableDraft.Record(
      id: "\(id)-t\(table.number)-\(table.records.count + 1)",
      words: words,
      row: row.number,
      fields: fields,
      milestones: row.milestones.map { milestone in
        Dictionary(
          milestone.compactMap { label, text in
            MilestoneField.table.field(forKey: label).map { ($0, text) }
          },
          uniquingKeysWith: { first, _ in first }
        )
      }
    )
  }

  private mutating func remark(on table: NoticeTable, at line: Int) {
    for finding in table.findings { remarks.append(ImportRemark(.inTable(finding), line: line)) }
  }
}

/// 单位：万元 right above a table.
private func isUnitLine(_ text: String) -> Bool {
  text.contains("单位") && text.contains("元") && text.unicodeScalars.count <= 40
}

/// 青山县、白水县 as two.
private func parts(of text: String) -> [String] {
  text.unicodeScalars.split { "、，,；;\n".unicodeScalars.contains($0) }
    .map { String(Substring($0).trimmed()) }.filter { !$0.isEmpty }
}

extension TableDraft {
  /// The file's text; lines of quotes are those of the announcement's file.
  func yaml(
    _ batch: String?,
    announcement: String,
    _ page: NoticePage,
    firstLine: Int,
    _ names: KnownNames
  ) -> String {
    let shared = sharedAmountLabel(records.lazy.map(\.words))
    let items = records.map { record -> YAMLValue in
      let words = record.words
      let (own, fields) = (page.rows[paragraph]?[record.row] ?? "", record.fields)
      let line = page.line(ofRow: record.row, in: paragraph).map { $0 + firstLine - 1 }
      let units = fields[.responsible].map { unitNames($0[...], names) } ?? []
      let investors = fields[.investors].map { parts(of: $0) } ?? words.investor.map { [$0] } ?? []
      let identity: [(ProjectField, YAMLValue?)] = [
        (.id, .text(record.id)),
        (.name, .text(words.name)),
        (.kind, .optional(fields[.kind])),
        (.sector, .optional(fields[.sector].map { names.sectors[$0] ?? $0 })),
      ]
      let rest: [(ProjectField, YAMLValue?)] = [
        (.lead, .optional(fields[.lead].map { names.units[$0] ?? $0 })),
        (.responsible, units.isEmpty ? nil : .texts(units)),
        (.deadline, .optional(fields[.deadline])),
        (.target, .optional(fields[.target])),
        (.stage, .optional(fields[.stage])),
        (.signedOn, .optional(fields[.signedOn])),
        (.investors, investors.isEmpty ? nil : .texts(investors)),
        (.content, .optional(words.content)),
        (.milestones, record.milestones.isEmpty ? nil : .list(record.milestones.map(milestone))),
        (.quotes, quoteValue(own, line: line)),
      ]
      return .fields(identity + words.fields(shared) + rest)
    }
    let head: [(ProjectField, YAMLValue?)] = [
      (.batch, .optional(batch)), (.kind, .optional(kind)), (.sector, .optional(sector)),
      (.amountLabel, .optional(shared)), (.announcement, .text(announcement)),
    ]
    return YAMLValue.fields(head + [(.projects, .list(items))]).yaml
  }

  private func milestone(_ fields: [MilestoneField: String]) -> YAMLValue {
    .fields(
      [MilestoneField.event, .stage, .date, .isPlanned].map { ($0, YAMLValue.optional(fields[$0])) }
    )
  }
}
