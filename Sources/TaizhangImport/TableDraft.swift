import TaizhangModel
import TaizhangReading

/// A table of projects as a file of records.
struct TableDraft {
  /// 1 for the first of the notice's tables that is one.
  var number: Int
  /// Of the notice's paragraphs.
  var paragraph: Int
  /// What stands above it, nearest first.
  var headings: [HeadingWords]
  var records: [Record] = []

  struct Record {
    var id: String
    var words: ItemWords
    /// Of the table's rows, from 0.
    var row: Int
    /// As its column, the titles above it or the table's headings say it.
    var kind: String?
    /// The same.
    var sector: String?
    /// What its columns say besides.
    var fields: [ProjectField: String]
    var milestones: [[MilestoneField: String]]
  }

  /// That of all records; nil where they differ.
  func shared(_ value: KeyPath<Record, String?>) -> String? {
    let first = records.first?[keyPath: value]
    return records.allSatisfy { $0[keyPath: value] == first } ? first : nil
  }
}

extension Drafting {
  /// Makes records of the rows of tables whose columns name projects.
  mutating func draftTables(title: String) {
    for (index, paragraph) in notice.paragraphs.enumerated() where !paragraph.table.isEmpty {
      let above = paragraphsAbove(index)
      let unitLines = above.filter { isUnitLine(notice.paragraphs[$0].reading) }
      let names = names
      let table = readNoticeTable(
        paragraph.table,
        merges: paragraph.merges,
        above: unitLines.map { notice.paragraphs[$0].reading },
        groupName: { names.groupName($0) }
      )
      guard let table else {
        remarks.append(ImportRemark(.table, line: paragraph.line, String(paragraph.table.count)))
        continue
      }
      let heading = above.last {
        !unitLines.contains($0) && !endsSentence(notice.paragraphs[$0].reading[...])
      }
      let headings = headings(above: unitLines.first ?? index, heading)
      var draft = TableDraft(
        number: tables.count + 1,
        paragraph: index,
        headings: headings.map { HeadingWords(withoutNumber: $0.words) }
      )
      remark(on: table, at: paragraph.line)
      for row in table.rows { record(row, of: draft, title).map { draft.records.append($0) } }
      guard !draft.records.isEmpty else {
        let count = String(paragraph.table.count)
        remarks.append(ImportRemark(.tableWithoutRecords, line: paragraph.line, count))
        continue
      }
      drafted.insert(index)
      tableHeadings.formUnion(headings.map(\.paragraph))
      drafted.formUnion(unitLines)
      tables.append(draft)
    }
  }

  /// What a table or its unit stands below, nearest first: 洽谈项目如下：, a short line, （一）, 一、.
  ///
  /// An annex has no part of a notice around it.
  private func headings(
    above table: Int,
    _ short: Int?
  ) -> [(paragraph: Int, words: String)] {
    var headings: [(paragraph: Int, words: String)] = []
    if let words = leadIn(to: table) { headings.append((table - 1, words)) }
    if let short { headings.append((short, notice.paragraphs[short].reading)) }
    let part = outline.parts.last { ($0.heading?.paragraph ?? 0) < table }
    let group = part?.groups.last { $0.heading.map { $0.paragraph < table } ?? false }
    for heading in [group?.heading, part?.heading].compactMap({ $0 })
    where heading.paragraph != short && !beginsAnnex(between: heading.paragraph, table) {
      headings.append((heading.paragraph, heading.words))
    }
    return headings
  }

  private func beginsAnnex(between heading: Int, _ table: Int) -> Bool {
    notice.paragraphs[(heading + 1)..<table].contains { $0.reading.hasPrefix("附件") }
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
    _ title: String
  ) -> TableDraft.Record? {
    let line = notice.paragraphs[table.paragraph].line
    var fields: [ProjectField: String] = [:]
    for (label, text) in row.fields {
      guard let field = ProjectField.table.field(forKey: label) else { continue }
      if isUndecided(text) {
        remarks.append(ImportRemark(.unread, line: line, "\(label)：\(text)"))
        continue
      }
      fields[field] = listFields.contains(field) ? text : withoutLineEnds(text)
    }
    let shown = notice.paragraphs[table.paragraph].table[row.number].map { withoutLineEnds($0) }
      .joined(separator: " ")
    // What stands behind a group's total may be no part of it.
    let headings =
      row.titles.reversed().filter { !$0.isOver }.map { HeadingWords(withoutNumber: $0.words) }
      + table.headings
    let place = headings.compactMap { $0.place(names) }.first
    let sector = headings.compactMap { $0.sector(names) }.first
    guard let name = fields.removeValue(forKey: .name) else {
      remarks.append(ImportRemark(.unread, line: line, shown))
      return nil
    }
    var words = ItemWords(name, names)
    take(&fields, into: &words, at: line)
    if words.places.isEmpty, let place { words.places = [place] }
    remark(on: words, at: line)
    var kind = fields.removeValue(forKey: .kind)
    if kind == nil {
      kind = self.kind(of: row, in: table, title)
      let said = shown.replacing(words.content ?? "\n", with: "")
      if let group = kind, deniesKind(said) {
        remarks.append(ImportRemark(.deniedKind, line: line, group, shown))
        kind = nil
      }
    }
    return TableDraft.Record(
      id: "\(id)-t\(table.number)-\(table.records.count + 1)",
      words: words,
      row: row.number,
      kind: kind,
      sector: fields.removeValue(forKey: .sector).map { names.sectors[$0] ?? $0 } ?? sector,
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

  /// Gives a record's words what columns say of them; what they say and is not plain is told.
  private mutating func take(
    _ fields: inout [ProjectField: String],
    into words: inout ItemWords,
    at line: Int
  ) {
    if let amount = fields.removeValue(forKey: .amount) {
      words.take(amount: amount, label: fields[.amountLabel].map { names.amountLabels[$0] ?? $0 })
    }
    fields[.amountLabel] = nil
    if let text = fields.removeValue(forKey: .count) {
      if let count = Int(text), count > 0 {
        words.count = count > 1 ? count : nil
        words.unclearCounts.removeAll { figureWords(in: $0) == ["\(count)个"] }
      } else {
        words.unclearCounts = ["\(words.name)（\(ProjectField.table[.count].label)：\(text)）"]
      }
    }
    if let places = fields.removeValue(forKey: .places) {
      words.places = parts(of: places).map { names.places[$0] ?? $0 }
    }
    if let content = fields.removeValue(forKey: .content) { words.content = content }
    // Two lead units are none: which of them leads is not said.
    if let lead = fields[.lead], parts(of: lead).count > 1 {
      remarks.append(ImportRemark(.unread, line: line, withoutLineEnds(lead)))
      fields[.lead] = nil
    }
    fields[.id] = nil
  }

  /// As the titles above a row say it, else the table's headings, else the notice's title; what is not
  /// plain is told, once for each group.
  private mutating func kind(
    of row: NoticeTable.Row,
    in table: TableDraft,
    _ title: String
  ) -> String? {
    let headings = row.titles.reversed().map(\.words) + table.headings.map(\.name)
    if let kind = kind(in: headings, title: title) { return kind }
    let line = notice.paragraphs[table.paragraph].line
    let remark = ImportRemark(.noKind, line: line, headings.first ?? title)
    if !remarks.contains(remark) { remarks.append(remark) }
    return nil
  }

  private mutating func remark(on table: NoticeTable, at line: Int) {
    if let below = table.headBelow { remarks.append(ImportRemark(.headBelow(below), line: line)) }
    for finding in table.findings { remarks.append(ImportRemark(.inTable(finding), line: line)) }
  }
}

/// Those whose cells may hold one name a line.
private let listFields: Set<ProjectField> = [.places, .lead, .responsible, .investors]

/// 单位：万元 right above a table.
private func isUnitLine(_ text: String) -> Bool {
  text.contains("单位") && text.contains("元") && text.unicodeScalars.count <= 40
}

/// 青山县、白水县 as two.
func parts(of text: String) -> [String] {
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
    let label = sharedAmountLabel(records.lazy.map(\.words))
    let (kind, sector) = (shared(\.kind), shared(\.sector))
    let items = records.map { record -> YAMLValue in
      let words = record.words
      let (own, fields) = (page.rows[paragraph]?[record.row] ?? "", record.fields)
      let line = page.line(ofRow: record.row, in: paragraph).map { $0 + firstLine - 1 }
      let units = fields[.responsible].map { unitNames($0[...], names) } ?? []
      let investors = fields[.investors].map { parts(of: $0) } ?? words.investors
      let identity: [(ProjectField, YAMLValue?)] = [
        (.id, .text(record.id)),
        (.name, .text(words.name)),
        (.kind, kind == nil ? .optional(record.kind) : nil),
        (.sector, sector == nil ? .optional(record.sector) : nil),
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
      return .fields(identity + words.fields(label) + rest)
    }
    let head: [(ProjectField, YAMLValue?)] = [
      (.batch, .optional(batch)), (.kind, .optional(kind)), (.sector, .optional(sector)),
      (.amountLabel, .optional(label)), (.announcement, .text(announcement)),
    ]
    return YAMLValue.fields(head + [(.projects, .list(items))]).yaml
  }

  private func milestone(_ fields: [MilestoneField: String]) -> YAMLValue {
    .fields(
      [MilestoneField.event, .stage, .date, .isPlanned].map { ($0, YAMLValue.optional(fields[$0])) }
    )
  }
}
