import TaizhangModel
import TaizhangOffice

/// What somebody has to look at.
extension Drafting {
  mutating func remark(on head: NoticeHead) {
    if head.title == nil { remarks.append(ImportRemark(.noTitle)) }
    if head.date == nil {
      remarks.append(ImportRemark(head.hasSeveralDates ? .severalDates : .noDate))
    }
    let isTraditional = notice.paragraphs.contains { paragraph in
      paragraph.text.unicodeScalars.contains { "億萬縣項".unicodeScalars.contains($0) }
    }
    if isTraditional { remarks.append(ImportRemark(.traditional)) }
    if notice.pageNumbers > 0 {
      remarks.append(ImportRemark(.pageNumbers, String(notice.pageNumbers)))
    }
    if notice.changes > 0 {
      remarks.append(ImportRemark(.unsettledChanges, String(notice.changes)))
    }
    for omission in notice.omissions {
      remarks.append(ImportRemark(.omitted(omission.kind), String(omission.count)))
    }
  }

  mutating func remark(onNoList group: NoticeOutline.Group) {
    if let first = group.items.first {
      let count = String(group.items.count)
      remarks.append(ImportRemark(.notProjects, line: line(first.paragraph), count, first.words))
    } else if let heading = group.heading,
      !group.assignments.isEmpty || namesProject(heading.words),
      !tableHeadings.contains(heading.paragraph)
    {
      remarks.append(ImportRemark(.noItems, line: line(heading.paragraph), heading.words))
    } else if let assignment = group.assignments.first {
      let text = notice.paragraphs[assignment.paragraphs.lowerBound].reading
      remarks.append(
        ImportRemark(.unread, line: line(assignment.paragraphs.lowerBound), text)
      )
    }
  }

  mutating func remark(on record: RecordDraft, isUnassigned: Bool) {
    let line = line(record.paragraph)
    remark(on: record.words, at: line)
    remarkWhereJoined(record.paragraph)
    if isUnassigned { remarks.append(ImportRemark(.noAssignment, line: line, record.words.name)) }
  }

  /// What is not plain in the words of an item, or in the name in a table.
  mutating func remark(on words: ItemWords, at line: Int) {
    if !words.unclearAmounts.isEmpty {
      remarks.append(
        ImportRemark(.unclearAmounts, line: line, words.unclearAmounts.joined(separator: "，"))
      )
    } else if words.amount == nil {
      remarks.append(ImportRemark(.noAmount, line: line, words.name))
    }
    if !words.unclearCounts.isEmpty {
      remarks.append(
        ImportRemark(.unclearCounts, line: line, words.unclearCounts.joined(separator: "，"))
      )
    }
    if !words.isNameClear { remarks.append(ImportRemark(.unclearName, line: line, words.name)) }
    if words.places.isEmpty { remarks.append(ImportRemark(.noPlace, line: line, words.name)) }
    if words.places.count > 1 {
      remarks.append(
        ImportRemark(.severalPlaces, line: line, words.places.joined(separator: "、"))
      )
    }
    if !words.unread.isEmpty {
      remarks.append(ImportRemark(.unread, line: line, words.unread.joined(separator: "，")))
    }
  }

  /// Words of several lines may be those of several things.
  mutating func remarkWhereJoined(_ paragraph: Int) {
    guard notice.paragraphs[paragraph].text.contains("\n") else { return }
    let text = notice.paragraphs[paragraph].reading
    remarks.append(ImportRemark(.joinedLines, line: line(paragraph), text))
  }

  mutating func remark(
    on group: NoticeOutline.Group,
    _ draft: GroupDraft,
    _ start: Int
  ) {
    if group.assignments.isEmpty {
      let words = draft.heading?.name ?? draft.records.first?.words.name ?? ""
      remarks.append(ImportRemark(.noAssignment, line: line(start), words))
    }
    // One in an item's own paragraph is told with the item.
    for assignment in group.assignments where !assignment.isInline {
      for paragraph in assignment.own { remarkWhereJoined(paragraph) }
    }
    let shared = group.sharedAssignment
    if let shared, shared.position > 1, outline.hasOwnAssignments {
      remarks.append(
        ImportRemark(
          .sharedAssignment,
          line: line(shared.paragraphs.lowerBound),
          String(shared.position)
        )
      )
    }
    for assignment in group.assignments where assignment.position == 0 && shared == nil {
      remarks.append(
        ImportRemark(.unclearAssignment, line: line(assignment.paragraphs.lowerBound))
      )
    }
    for (paragraph, position) in group.others where position == 0 {
      let text = notice.paragraphs[paragraph].reading
      guard LabelledWords(text) != nil else { continue }
      remarks.append(ImportRemark(.unread, line: line(paragraph), text))
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

  /// Paragraphs that nothing was drafted from, run by run, and the figures in them.
  mutating func remarkOnWhatIsLeft(_ head: NoticeHead) {
    let headings = outline.parts.indices.filter { !groups[$0].isEmpty }.compactMap {
      outline.parts[$0].heading?.paragraph
    }
    let known = drafted.union(headings).union(tableHeadings).union(
      totals.compactMap { $0?.paragraph }
    )
    var run: [Int] = []
    for (index, paragraph) in notice.paragraphs.enumerated() {
      if !known.contains(index), paragraph.table.isEmpty, !head.says(paragraph.reading) {
        run.append(index)
      } else {
        remark(onRun: run)
        run = []
      }
    }
    remark(onRun: run)
    remarkOnFigures()
  }

  /// Where nothing is a list, everything is left, and that is told at the end.
  private mutating func remark(onRun run: [Int]) {
    guard let first = run.first, let last = run.last, !drafted.isEmpty else { return }
    let text = notice.paragraphs[first].reading
    let words = text.prefix(20)
    if run.count == 1 {
      let isTold = remarks.contains { $0.line == line(first) && $0.kind == .unread }
      guard !isTold, figureWords(in: text).isEmpty else { return }
    }
    remarks.append(
      ImportRemark(.leftOut, line: line(first), String(line(last)), String(words))
    )
  }

  private mutating func remarkOnFigures() {
    let claimed = Dictionary(
      uniqueKeysWithValues: totals.compactMap { $0 }.map { ($0.paragraph, $0.count) }
    )
    let headed = Dictionary(
      uniqueKeysWithValues: groups.joined().compactMap { group in
        group.headingParagraph.map { ($0, group.heading?.count) }
      }
    )
    for (index, paragraph) in notice.paragraphs.enumerated()
    where !drafted.contains(index) || headed[index] != nil {
      guard paragraph.table.isEmpty else { continue }
      let text = paragraph.reading
      // A line of a table.
      if text.contains("\t") { remarks.append(ImportRemark(.unread, line: paragraph.line, text)) }
      var figures = figureWords(in: text)
      if let count = claimed[index] ?? headed[index] ?? nil, let own = figures.firstIndex(of: count)
      {
        figures.remove(at: own)
      }
      guard !figures.isEmpty else { continue }
      remarks.append(
        ImportRemark(.otherFigures, line: paragraph.line, figures.joined(separator: "、"))
      )
    }
  }
}
