import TaizhangModel
import TaizhangReading

/// The announcement with the figures it states.
extension Drafting {
  struct PartTotal {
    var paragraph: Int
    var clause: String
    /// As written: 29个.
    var count: String
  }

  /// The count of a part's projects in what introduces it: the one that its groups' counts add up
  /// to, or else the first right behind 项目.
  func total(of part: Int) -> PartTotal? {
    let counts = groups[part].map {
      $0.heading?.count.flatMap { statedCounts(in: $0[...]).first?.value }
    }
    guard counts.contains(where: { $0 != nil }) else { return nil }
    let sum = counts.allSatisfy { $0 != nil } ? counts.reduce(0) { $0 + ($1 ?? 0) } : nil
    var stated: [(total: PartTotal, value: Int, isOfProjects: Bool)] = []
    for paragraph in outline.parts[part].introduction {
      let text = notice.paragraphs[paragraph].reading
      for clause in text.unicodeScalars.split(whereSeparator: {
        "，。；,;".unicodeScalars.contains($0)
      }) {
        let words = Substring(clause)
        for count in statedCounts(in: words).prefix(1) {
          let total = PartTotal(
            paragraph: paragraph,
            clause: String(words.trimmed()),
            count: String(words[count.range])
          )
          let isOfProjects = words[..<count.range.lowerBound].hasSuffix("项目")
          stated.append((total, count.value, isOfProjects))
        }
      }
    }
    return (stated.first { $0.value == sum } ?? stated.first { $0.isOfProjects })?.total
  }

  func claims(_ page: NoticePage, firstLine: Int) -> [YAMLValue] {
    func line(_ quote: String, _ paragraph: Int) -> YAMLValue? {
      page.line(of: quote, in: paragraph).map { .text(String($0 + firstLine - 1)) }
    }
    var claims: [YAMLValue] = []
    for (part, drafts) in groups.enumerated() {
      let counted = drafts.filter { $0.heading?.count != nil }
      if let total = totals[part], !page.escaped.contains(total.paragraph) {
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
  func scope(of group: GroupDraft) -> YAMLValue {
    let alike = groups.joined().count { $0.kind == group.kind && $0.sector == group.sector }
    guard alike == 1, let kind = group.kind, let sector = group.sector else {
      return .fields([(ScopeField.records, .texts(group.records.map(\.id)))])
    }
    return .fields([(ScopeField.kinds, .texts([kind])), (.sectors, .texts([sector]))])
  }

  /// The kinds of a part where no other has one of them, else its records one by one.
  func scope(ofPart part: Int) -> YAMLValue {
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

  func claimID(_ group: GroupDraft) -> String {
    group.number.isEmpty ? "\(id)-count" : "\(id)-group-\(group.number)"
  }

  func finished(_ head: NoticeHead, treatment: String) -> NoticeDraft {
    let headings = Set(outline.parts.compactMap { $0.heading?.paragraph })
    let page = NoticePage(notice, headings: headings)
    func matter(_ claims: [YAMLValue]) -> String {
      YAMLValue.fields([
        (AnnouncementField.title, .optional(head.title)), (.issuer, .optional(head.issuer)),
        (.date, .optional(head.date)), (.treatments, .texts([treatment])),
        (.claims, claims.isEmpty ? nil : .list(claims)),
      ]).yaml
    }
    // What stands above the text has as many lines whatever numbers it gives.
    let lines = matter(claims(page, firstLine: 1)).utf8.count { $0 == UInt8(ascii: "\n") }
    let firstLine = lines + 4
    let claims = claims(page, firstLine: firstLine)
    var draft = NoticeDraft()
    draft.files = [
      NoticeDraft.File(
        path: "Content/announcements/\(id).md",
        text: "---\n\(matter(claims))---\n\n\(page.text)"
      )
    ]
    for group in groups.joined() where !group.records.isEmpty {
      draft.files.append(
        NoticeDraft.File(
          path: "Content/projects/\(id)/\(group.number.isEmpty ? "projects" : group.number).yaml",
          text: group.yaml(batch, announcement: id, page, firstLine: firstLine, names)
        )
      )
    }
    draft.claims = claims.count
    draft.sums = sums()
    draft.remarks = (remarks + page.escaped.map { escaped(page, $0) })
      .enumerated().sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
    return draft
  }

  func escaped(_ page: NoticePage, _ paragraph: Int) -> ImportRemark {
    ImportRemark(.escaped, line: line(paragraph), notice.paragraphs[paragraph].reading)
  }

  /// By the label of the amounts, in the order of the notice.
  func sums() -> [NoticeDraft.Sum] {
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
