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
  drafting.batch = batch ?? names.batch(in: head.title ?? "")
  drafting.remark(on: head)
  drafting.draftTables(title: head.title ?? "")
  drafting.draftGroups(title: head.title ?? "")
  drafting.remarkOnBatch()
  drafting.remarkOnWhatIsLeft(head)
  return drafting.finished(head, treatment: treatment)
}

/// A draft in the making.
struct Drafting {
  let notice: NoticeText
  let outline: NoticeOutline
  let id: String
  let names: KnownNames
  var batch: String?
  var remarks: [ImportRemark] = []
  /// By part.
  private(set) var groups: [[GroupDraft]] = []
  var tables: [TableDraft] = []
  /// Headings of the tables that records were made from.
  var tableHeadings: Set<Int> = []
  /// Paragraphs whose figures are in the draft.
  var drafted: Set<Int> = []
  /// By part: the stated count of all its projects, where there is one.
  private(set) var totals: [PartTotal?] = []
  /// By paragraph.
  private let items: [Int: ItemWords]
  /// The number of the last item so far, 0 before the first.
  private var lastNumber = 0

  init(notice: NoticeText, outline: NoticeOutline, id: String, names: KnownNames) {
    self.notice = notice
    self.outline = outline
    self.id = id
    self.names = names
    items = Dictionary(
      uniqueKeysWithValues: outline.parts.flatMap(\.groups).flatMap(\.items).map { item in
        (item.paragraph, ItemWords(item.words, names))
      }
    )
  }

  func line(_ paragraph: Int) -> Int { notice.paragraphs[paragraph].line }

  mutating func draftGroups(title: String) {
    let lists = outline.parts.map { part in
      part.groups.indices.filter {
        part.listsProjects(part.groups[$0], items) && !isOfTable(part, part.groups[$0])
      }
    }
    let isOnlyList = lists.joined().count == 1
    for (index, part) in outline.parts.enumerated() {
      if part.groups.isEmpty, let heading = part.heading, namesProject(heading.words),
        !tableHeadings.contains(heading.paragraph)
      {
        remarks.append(ImportRemark(.noItems, line: line(heading.paragraph), heading.words))
      }
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
    totals = outline.parts.indices.map(total)
  }

  /// Whether a group is the heading of a table that records were made from.
  private func isOfTable(_ part: NoticeOutline.Part, _ group: NoticeOutline.Group) -> Bool {
    group.items.isEmpty
      && part.heading(of: group).map { tableHeadings.contains($0.paragraph) } ?? false
  }

  mutating func remarkOnBatch() {
    guard !tables.isEmpty || groups.contains(where: { !$0.isEmpty }) else { return }
    if let batch {
      guard names.batches[batch] == nil else { return }
      let nearest = names.batches.nearest(to: batch) ?? ""
      remarks.append(ImportRemark(.unknownBatch, batch, nearest))
    } else {
      remarks.append(ImportRemark(.noBatch))
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
      kind: kind(in: [heading?.name, part.heading?.words, leadIn(to: start)], title: title),
      sector: heading.flatMap { $0.sector(names) },
      place: heading?.place(names) ?? part.heading.flatMap { HeadingWords($0.words).place(names) },
      records: []
    )
    if draft.kind == nil {
      remarks.append(ImportRemark(.noKind, line: line(start), heading?.name ?? title))
    }
    draft.assignment = group.sharedAssignment
    let last = lastNumber
    lastNumber = group.items.last?.number ?? lastNumber
    draft.records = group.items.indices.compactMap {
      record($0, of: group, in: draft, behind: last)
    }
    if group.items.isEmpty, let heading, let place {
      if heading.isInAttachment || group.others.isEmpty {
        draft.records = [listMissing(heading, at: place.paragraph, number)]
      } else {
        remarks.append(ImportRemark(.noItems, line: line(start), heading.name))
      }
    }
    remark(on: group, draft, start)
    drafted.formUnion(group.items.map(\.paragraph))
    for assignment in group.assignments { drafted.formUnion(assignment.own) }
    return draft
  }

  /// The record of an item; nil of one that is none, which is told.
  ///
  /// `last` is the number of the last item of the group in front: numbers may run on.
  private mutating func record(
    _ position: Int,
    of group: NoticeOutline.Group,
    in draft: GroupDraft,
    behind last: Int
  ) -> RecordDraft? {
    let item = group.items[position]
    let line = line(item.paragraph)
    let expected = position == 0 ? 1 : group.items[position - 1].number + 1
    if item.number != expected, !(position == 0 && item.number == last + 1) {
      remarks.append(ImportRemark(.numberGap, line: line, String(expected), String(item.number)))
    }
    var words = items[item.paragraph] ?? ItemWords(item.words, names)
    guard !words.name.isEmpty, !words.isNone(names), !isSubtotal(item.words) else {
      let kind: ImportRemark.Kind = isSubtotal(item.words) ? .subtotal : .unread
      remarks.append(ImportRemark(kind, line: line, notice.paragraphs[item.paragraph].reading))
      return nil
    }
    if words.places.isEmpty, let place = draft.place { words.places = [place] }
    let name = [id, draft.number, String(position + 1)].filter { !$0.isEmpty }
    var record = RecordDraft(
      id: name.joined(separator: "-"),
      words: words,
      paragraph: item.paragraph
    )
    if let kind = draft.kind, deniesKind(item.words) {
      record.isKindDenied = true
      remarks.append(ImportRemark(.deniedKind, line: line, kind, item.words))
    }
    take(group.others(behindItem: position), into: &record)
    record.assignment = group.ownAssignment(ofItem: position)
    let hasAssignment = record.assignment != nil || group.sharedAssignment != nil
    remark(on: record, isUnassigned: !group.assignments.isEmpty && !hasAssignment)
    return record
  }

  /// Lines below an item that say 总投资：5亿元 or 投资方：甲公司 belong to it.
  private mutating func take(_ paragraphs: [Int], into record: inout RecordDraft) {
    var last = record.paragraph
    for paragraph in paragraphs where notice.paragraphs[paragraph].table.isEmpty {
      let text = notice.paragraphs[paragraph].reading
      let line = LabelledWords(text)
      // What stands right below an item may go on with it.
      let isNext = paragraph == last + 1
      if isNext { last = paragraph }
      if let line, record.words.take(line, names) {
        record.details.append(paragraph)
        drafted.insert(paragraph)
        remarkWhereJoined(paragraph)
      } else if line != nil || isNext {
        // An amount that is not understood is quoted, so that a build asks for it.
        let isAskedFor = record.words.amount == nil && !Amount.all(in: text).isEmpty
        if isAskedFor { record.details.append(paragraph) }
        remarks.append(ImportRemark(.unread, line: self.line(paragraph), text))
      }
    }
  }

  /// 产品采购意向（59项，详见附件）: one record for a list that is not at hand.
  private func listMissing(_ heading: HeadingWords, at place: Int, _ number: String) -> RecordDraft
  {
    var words = ItemWords("", names)
    words.name = heading.name
    // 约10个 is no number of projects.
    if case .exactly(let count) = heading.count.flatMap({ Tally(parsing: $0) })?.value, count > 1 {
      words.count = count
    }
    return RecordDraft(
      id: [id, number].filter { !$0.isEmpty }.joined(separator: "-"),
      words: words,
      paragraph: place,
      isListMissing: true
    )
  }

  /// What ends with a colon in front of a list: 签约项目如下：.
  func leadIn(to start: Int) -> String? {
    guard start > 0, let last = notice.paragraphs[start - 1].text.unicodeScalars.last else {
      return nil
    }
    return last.halfWidth == ":" ? notice.paragraphs[start - 1].reading : nil
  }

  /// The kind that the first of some headings names, else the title; nil where that names several.
  ///
  /// What says that it is not so, 未签约 or 计划投产, is of no kind, nor is a heading that tells a stage, 续建.
  func kind(in headings: [String?], title: String) -> String? {
    for (text, isTitle) in headings.compactMap({ $0 }).map({ ($0, false) }) + [(title, true)] {
      guard !denials.contains(where: { text.contains($0) }) else { return nil }
      let named = Set(names.kinds.all(in: text).map(\.name))
      if !named.isEmpty { return named.count == 1 ? named.first : nil }
      let tellsStage = text.contains("续建") || !names.stages.all(in: text).isEmpty
      if tellsStage, !isTitle { return nil }
    }
    return nil
  }
}

/// Whether an item says that it is not, or no longer, what its group's heading says.
func deniesKind(_ words: String) -> Bool {
  let isPlanned = words.ranges(of: "拟").contains { range in
    words[range.upperBound...].prefix(8).contains("签")
  }
  return isPlanned
    || ["未签", "待签", "终止", "解约", "取消", "停建", "不再", "退出"].contains { words.contains($0) }
}

/// Words by which something is not, or not yet, what the kind behind them says.
private let denials = [
  "未", "拟", "待", "解除", "解约", "终止", "停建", "取消", "计划", "力争", "预计", "即将", "暂缓", "不再", "不具备", "撤销",
  "储备", "在谈", "意向签约", "意向性签约", "签约意向",
]

/// 小计2个, 以上2个项目, 莎车县合计: rows that add up others.
private func isSubtotal(_ words: String) -> Bool {
  let first = words.prefix { !"，,；;：:".contains($0) }
  return ["以上", "小计", "合计", "总计", "共", "累计", "全县", "其余"].contains { first.hasPrefix($0) }
    || ["小计", "合计", "总计"].contains { first.hasSuffix($0) }
}
