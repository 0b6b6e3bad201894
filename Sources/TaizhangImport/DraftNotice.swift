import TaizhangModel
import TaizhangOffice
import TaizhangReading

/// Drafts an announcement and its records from a notice as received.
///
/// - Parameters:
///   - notice: Its paragraphs.
///   - id: What records will call the announcement; a slug.
///   - batch: The activity, as written; nil looks for one of the table's in the title.
///   - names: Those of the office's tables.
///   - treatment: What was done to the text, for the announcement's page.
/// - Returns: The files of the draft, and everything that is not in them.
package func draftNotice(
  _ notice: NoticeText,
  as id: String,
  batch: String?,
  _ names: KnownNames,
  treatment: String
) -> NoticeDraft {
  let outline = NoticeOutline(notice)
  let head = NoticeHead(notice, introduction: outline.parts[0].introduction)
  var drafting = Drafting(notice: notice, outline: outline, id: id, names: names)
  drafting.batch = batch ?? names.batches.only(in: head.title ?? "")
  drafting.remark(on: head)
  drafting.draftGroups(title: head.title ?? "")
  drafting.remarkOnWhatIsLeft()
  return drafting.finished(head, treatment: treatment)
}

private struct Drafting {
  let notice: NoticeText
  let outline: NoticeOutline
  let id: String
  let names: KnownNames
  var batch: String?
  var remarks: [ImportRemark] = []
  /// By part.
  private var groups: [[GroupDraft]] = []
  /// Paragraphs whose figures are in the draft.
  private var drafted: Set<Int> = []

  init(notice: NoticeText, outline: NoticeOutline, id: String, names: KnownNames) {
    self.notice = notice
    self.outline = outline
    self.id = id
    self.names = names
  }

  private func line(_ paragraph: Int) -> Int { notice.paragraphs[paragraph].line }

  mutating func remark(on head: NoticeHead) {
    if head.title == nil { remarks.append(ImportRemark(.noTitle)) }
    if head.date == nil { remarks.append(ImportRemark(.noDate)) }
    let isTraditional = notice.paragraphs.contains { paragraph in
      paragraph.text.unicodeScalars.contains { "億萬縣項".unicodeScalars.contains($0) }
    }
    if isTraditional { remarks.append(ImportRemark(.traditional)) }
    for omission in notice.omissions {
      remarks.append(ImportRemark(.omitted(omission.kind), String(omission.count)))
    }
  }

  // MARK: Records

  mutating func draftGroups(title: String) {
    let lists = outline.parts.map { part in
      part.groups.indices.filter { part.listsProjects(part.groups[$0], names) }
    }
    let isOnlyList = lists.joined().count == 1
    for (index, part) in outline.parts.enumerated() {
      for (position, group) in part.groups.enumerated() where !lists[index].contains(position) {
        remark(onNoList: group)
      }
      groups.append(
        lists[index].map { position in
          var number = outline.parts.count > 1 ? [index] : []
          if part.groups.count > 1 || number.isEmpty { number.append(position + 1) }
          if isOnlyList { number = [] }
          let name = number.map(String.init).joined(separator: "-")
          return draft(part.groups[position], name, part, title)
        }
      )
    }
    if batch == nil, lists.contains(where: { !$0.isEmpty }) {
      remarks.append(ImportRemark(.noBatch))
    }
  }

  private mutating func remark(onNoList group: NoticeOutline.Group) {
    if let first = group.items.first {
      let count = String(group.items.count)
      remarks.append(ImportRemark(.notProjects, line: line(first.paragraph), count, first.words))
    } else if let assignment = group.assignments.first {
      let words = group.heading?.words ?? ""
      remarks.append(
        ImportRemark(.noItems, line: line(assignment.paragraphs.lowerBound), words)
      )
    }
  }

  private mutating func draft(
    _ group: NoticeOutline.Group,
    _ number: String,
    _ part: NoticeOutline.Part,
    _ title: String
  ) -> GroupDraft {
    let place = part.heading(of: group)
    let heading = place.map { HeadingWords($0.words) }
    let start =
      place?.paragraph ?? group.items.first?.paragraph
      ?? group.assignments.first?.paragraphs.lowerBound ?? 0
    drafted.insert(start)
    var draft = GroupDraft(
      number: number,
      heading: heading,
      headingParagraph: place?.paragraph,
      kind: kind(in: [heading?.name, part.heading?.words, leadIn(to: start), title]),
      sector: heading.flatMap { $0.sector(names) },
      records: []
    )
    if draft.kind == nil {
      remarks.append(ImportRemark(.noKind, line: line(start), heading?.name ?? title))
    }
    let isShared = group.assignments.count == 1
    if isShared { draft.assignment = group.assignments[0] }
    var expected = 1
    for (position, item) in group.items.enumerated() {
      if item.number != expected {
        remarks.append(
          ImportRemark(
            .numberGap,
            line: line(item.paragraph),
            String(expected),
            String(item.number)
          )
        )
      }
      expected = item.number + 1
      var record = RecordDraft(
        id: [id, number, String(position + 1)].filter { !$0.isEmpty }.joined(separator: "-"),
        words: ItemWords(item.words, names),
        paragraph: item.paragraph
      )
      if !isShared { record.assignment = group.assignment(ofItem: position) }
      remark(
        on: record,
        isUnassigned: group.assignments.count > 1 && !group.isAssignmentUnclear
          && record.assignment == nil
      )
      draft.records.append(record)
    }
    if group.items.isEmpty, let heading, let place {
      draft.records = [listMissing(heading, at: place.paragraph, number)]
    }
    remark(on: group, draft, start)
    drafted.formUnion(group.items.map(\.paragraph))
    for assignment in group.assignments { drafted.formUnion(assignment.paragraphs) }
    return draft
  }

  /// 产品采购意向（59项，详见附件）: one record for a list that is not at hand.
  private func listMissing(_ heading: HeadingWords, at place: Int, _ number: String) -> RecordDraft
  {
    var words = ItemWords("", names)
    words.name = heading.name
    words.count = heading.count.flatMap { statedCounts(in: $0[...]).first?.value }
      .flatMap { $0 > 1 ? $0 : nil }
    return RecordDraft(
      id: [id, number].filter { !$0.isEmpty }.joined(separator: "-"),
      words: words,
      paragraph: place,
      isListMissing: true
    )
  }

  /// What ends with a colon in front of a list: 签约项目如下：.
  private func leadIn(to start: Int) -> String? {
    guard start > 0, let last = notice.paragraphs[start - 1].text.unicodeScalars.last else {
      return nil
    }
    return last.halfWidth == ":" ? notice.paragraphs[start - 1].reading : nil
  }

  /// The kind that the first of some texts names, where it names one only.
  private func kind(in texts: [String?]) -> String? {
    for text in texts {
      let named = Set(names.kinds.all(in: text ?? "").map(\.name))
      if !named.isEmpty { return named.count == 1 ? named.first : nil }
    }
    return nil
  }

  // MARK: Remarks

  private mutating func remark(on record: RecordDraft, isUnassigned: Bool) {
    let words = record.words
    let line = line(record.paragraph)
    if let amount = words.amount {
      if words.amountLabel == nil {
        remarks.append(ImportRemark(.noAmountLabel, line: line, amount))
      }
    } else if words.severalAmounts.isEmpty {
      remarks.append(ImportRemark(.noAmount, line: line, words.name))
    } else {
      remarks.append(
        ImportRemark(.severalAmounts, line: line, words.severalAmounts.joined(separator: "、"))
      )
    }
    if words.places.isEmpty { remarks.append(ImportRemark(.noPlace, line: line, words.name)) }
    if words.places.count > 1 {
      remarks.append(
        ImportRemark(.severalPlaces, line: line, words.places.joined(separator: "、"))
      )
    }
    if !words.unread.isEmpty {
      remarks.append(ImportRemark(.unread, line: line, words.unread.joined(separator: "，")))
    }
    if isUnassigned { remarks.append(ImportRemark(.noAssignment, line: line, words.name)) }
  }

  private mutating func remark(
    on group: NoticeOutline.Group,
    _ draft: GroupDraft,
    _ start: Int
  ) {
    if group.assignments.isEmpty {
      let words = draft.heading?.name ?? draft.records.first?.words.name ?? ""
      remarks.append(ImportRemark(.noAssignment, line: line(start), words))
    }
    if group.isAssignmentUnclear {
      remarks.append(ImportRemark(.unclearAssignment, line: line(start)))
    }
    for assignment in group.assignments where !assignment.unread.isEmpty {
      remarks.append(
        ImportRemark(
          .unread,
          line: line(assignment.paragraphs.lowerBound),
          assignment.unread.joined(separator: "；")
        )
      )
    }
  }

  /// Figures in paragraphs that nothing was drafted from.
  mutating func remarkOnWhatIsLeft() {
    let claimed = Dictionary(
      uniqueKeysWithValues: outline.parts.indices.compactMap { part in
        total(of: part).map { ($0.paragraph, $0.count) }
      }
    )
    for (index, paragraph) in notice.paragraphs.enumerated() where !drafted.contains(index) {
      if !paragraph.table.isEmpty {
        remarks.append(
          ImportRemark(.table, line: paragraph.line, String(paragraph.table.count))
        )
        continue
      }
      let text = paragraph.reading
      var figures = Amount.all(in: text).map(\.text)
      figures += statedCounts(in: text[...]).map { String(text[$0.range]) }
      if let count = claimed[index], let own = figures.firstIndex(of: count) {
        figures.remove(at: own)
      }
      guard !figures.isEmpty else { continue }
      remarks.append(
        ImportRemark(.otherFigures, line: paragraph.line, figures.joined(separator: "、"))
      )
    }
  }

  // MARK: The announcement

  private struct PartTotal {
    var paragraph: Int
    var clause: String
    /// As written: 29个.
    var count: String
  }

  /// The first count in what introduces a part with groups that state theirs: 签约项目29个.
  private func total(of part: Int) -> PartTotal? {
    guard groups[part].contains(where: { $0.heading?.count != nil }) else { return nil }
    for paragraph in outline.parts[part].introduction {
      let text = notice.paragraphs[paragraph].reading
      for clause in text.unicodeScalars.split(whereSeparator: {
        "，。；,;".unicodeScalars.contains($0)
      }) {
        let words = Substring(clause)
        guard let count = statedCounts(in: words).first else { continue }
        return PartTotal(
          paragraph: paragraph,
          clause: String(words.trimmed()),
          count: String(words[count.range])
        )
      }
    }
    return nil
  }

  private func claims(_ page: NoticePage, firstLine: Int) -> [YAMLValue] {
    func line(_ quote: String, _ paragraph: Int) -> YAMLValue? {
      page.line(of: quote, in: paragraph).map { .text(String($0 + firstLine - 1)) }
    }
    var claims: [YAMLValue] = []
    for (part, drafts) in groups.enumerated() {
      let counted = drafts.filter { $0.heading?.count != nil }
      if let total = total(of: part) {
        claims.append(
          .fields([
            (ClaimField.id, .text("\(id)-part-\(part)")),
            (.what, .optional(outline.parts[part].heading?.words ?? total.clause)),
            (.quote, .text(total.clause)),
            (.line, line(total.clause, total.paragraph)),
            (.count, .text(total.count)),
            (
              .parts,
              counted.count == drafts.count ? .texts(counted.map { claimID($0) }) : nil
            ),
            (.scope, scope(ofPart: part)),
          ])
        )
      }
      for group in counted {
        guard let count = group.heading?.count, let place = group.headingParagraph else { continue }
        claims.append(
          .fields([
            (ClaimField.id, .text(claimID(group))),
            (.what, .optional(group.heading?.name)),
            (.quote, .text(page.paragraphs[place])),
            (.line, line(page.paragraphs[place], place)),
            (.count, .text(count)),
            (.scope, scope(of: group)),
          ])
        )
      }
    }
    return claims
  }

  /// Kind and sector of a group where no other has both, else its records one by one.
  private func scope(of group: GroupDraft) -> YAMLValue {
    let alike = groups.joined().count { $0.kind == group.kind && $0.sector == group.sector }
    guard alike == 1, let kind = group.kind, let sector = group.sector else {
      return .fields([(ScopeField.records, .texts(group.records.map(\.id)))])
    }
    return .fields([(ScopeField.kinds, .texts([kind])), (.sectors, .texts([sector]))])
  }

  /// The kinds of a part where no other has one of them, else its records one by one.
  private func scope(ofPart part: Int) -> YAMLValue {
    let kinds = groups[part].compactMap(\.kind)
    let others = groups.indices.filter { $0 != part }.flatMap { groups[$0].map(\.kind) }
    guard kinds.count == groups[part].count,
      !others.contains(where: { $0.map(kinds.contains) ?? true })
    else {
      return .fields([(ScopeField.records, .texts(groups[part].flatMap { $0.records.map(\.id) }))])
    }
    let once = kinds.enumerated().filter { kinds.firstIndex(of: $0.element) == $0.offset }
    return .fields([(ScopeField.kinds, .texts(once.map(\.element)))])
  }

  private func claimID(_ group: GroupDraft) -> String {
    group.number.isEmpty ? "\(id)-count" : "\(id)-group-\(group.number)"
  }

  func finished(_ head: NoticeHead, treatment: String) -> NoticeDraft {
    let headings = Set(outline.parts.compactMap { $0.heading?.paragraph })
    let page = NoticePage(notice, headings: headings)
    func matter(firstLine: Int) -> String {
      let claims = claims(page, firstLine: firstLine)
      return YAMLValue.fields([
        (AnnouncementField.title, .optional(head.title)), (.issuer, .optional(head.issuer)),
        (.date, .optional(head.date)), (.treatments, .texts([treatment])),
        (.claims, claims.isEmpty ? nil : .list(claims)),
      ]).yaml
    }
    // What stands above the text has as many lines whatever numbers it gives.
    let firstLine = matter(firstLine: 1).utf8.count { $0 == UInt8(ascii: "\n") } + 4
    var draft = NoticeDraft()
    draft.files = [
      NoticeDraft.File(
        path: "Content/announcements/\(id).md",
        text: "---\n\(matter(firstLine: firstLine))---\n\n\(page.text)"
      )
    ]
    for group in groups.joined() {
      draft.files.append(
        NoticeDraft.File(
          path: "Content/projects/\(id)/\(group.number.isEmpty ? "projects" : group.number).yaml",
          text: group.yaml(batch, announcement: id, page, firstLine: firstLine, names)
        )
      )
    }
    draft.claims = claims(page, firstLine: firstLine).count
    draft.sums = sums()
    draft.remarks = (remarks + page.escaped.map { escaped(page, $0) })
      .enumerated().sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
    return draft
  }

  private func escaped(_ page: NoticePage, _ paragraph: Int) -> ImportRemark {
    ImportRemark(.escaped, line: line(paragraph), notice.paragraphs[paragraph].reading)
  }

  /// By the label of the amounts, in the order of the notice.
  private func sums() -> [NoticeDraft.Sum] {
    var sums: [NoticeDraft.Sum] = []
    for group in groups.joined() {
      for record in group.records {
        // A record without an amount is told with those of its group.
        let label = record.words.amount == nil ? group.amountLabel : record.words.amountLabel
        let index = sums.firstIndex { $0.label == label } ?? sums.count
        if index == sums.count { sums.append(NoticeDraft.Sum(label: label)) }
        sums[index].add(record.words)
      }
    }
    return sums
  }
}

extension NoticeDraft.Sum {
  fileprivate mutating func add(_ words: ItemWords) {
    records += 1
    projects += words.count ?? 1
    guard let amount = words.amount else {
      withoutAmount += 1
      return
    }
    guard let point = Amount(parsing: amount)?.point else {
      withoutPoint += 1
      return
    }
    total = total?.adding(point)
  }
}
