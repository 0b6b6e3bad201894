import TaizhangModel
import TaizhangOffice

/// What somebody has to look at.
extension Drafting {
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

  mutating func remark(onNoList group: NoticeOutline.Group) {
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

  mutating func remark(on record: RecordDraft, isUnassigned: Bool) {
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

  mutating func remark(
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
}
