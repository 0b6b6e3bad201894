import TaizhangModel
import TaizhangReading

/// The announcement with the figures it states.
extension Drafting {
  struct PartTotal {
    var paragraph: Int
    var clause: String
    /// What stands in front of it in its sentence.
    var front: String
    /// As written: 29个.
    var count: String
  }

  /// The count of a part's projects in what introduces it, where there is one and no other: 签约项目29个.
  ///
  /// What limits it stays with it: 20个左右. A count of some of them, of another year or place, or of what
  /// is hoped for is not theirs, and where several may be, none is taken, whichever fits the records.
  func total(of part: Int) -> PartTotal? {
    guard groups[part].contains(where: { $0.heading?.count != nil }) else { return nil }
    let stated = outline.parts[part].introduction.flatMap(totals)
    guard Set(stated.map(\.count)).count == 1 else { return nil }
    return stated.first { isPlain($0, of: part) }
  }

  /// Whether a count says that it is of a part's projects, and nothing else: 大会签约项目29个.
  ///
  /// 第六届博览会签约项目18个, 全省签约项目18个 and 已开工项目18个 are not.
  private func isPlain(_ total: PartTotal, of part: Int) -> Bool {
    func kinds(_ text: String) -> Set<String> { Set(names.kinds.all(in: text).map(\.name)) }
    let heading = outline.parts[part].heading?.words ?? ""
    let own = kinds(heading)
    let isOnly = groups.count { !$0.isEmpty } == 1
    let bare = HeadingWords(heading).name.replacing("项目", with: "")
    let named = kinds(total.clause)
    let isNamed =
      !named.isEmpty && (own.isEmpty ? isOnly : named == own)
      || !bare.isEmpty && total.clause.contains(bare)
    let rest = without([total.count, bare], withoutNames(total.clause))
    return isNamed && without(plainWords, rest).isEmpty && !tellsOfOthers(total.front)
  }

  /// Words in front of a count, in its sentence: 截至2024年底, 上届.
  private func tellsOfOthers(_ front: String) -> Bool {
    otherWords.contains { withoutNames(front).contains($0) }
  }

  /// Without the names of the batch, of places and of kinds.
  private func withoutNames(_ text: String) -> String {
    let own = names.batches.all(in: text).filter { $0.name == batch.flatMap { names.batches[$0] } }
    let found = own + names.places.all(in: text) + names.kinds.all(in: text)
    return without(found.map { String(text[$0.range]) }, text)
  }

  /// The counts of a paragraph that may be those of all projects.
  private func totals(in paragraph: Int) -> [PartTotal] {
    let text = notice.paragraphs[paragraph].reading
    let places = Set(names.places.all(in: text).map(\.name)).subtracting(names.regions)
    guard places.count < 2 else { return [] }
    var isSubset = false
    var sentence = ""
    return clauses(of: text).compactMap { words, beginsSentence in
      let front = beginsSentence ? "" : sentence
      sentence = front + words
      // What follows 其中 in a sentence speaks of some of them, too.
      isSubset = words.contains("其中") || isSubset && !beginsSentence
      let isPartial = isSubset || partialWords.contains { words.contains($0) }
      let counts = figureWords(in: String(words)).filter { Tally(parsing: $0) != nil }
      guard !isPartial, counts.count == 1, let range = words.firstRange(of: counts[0]) else {
        return nil
      }
      // 项目29个, 29个项目.
      let isOfProjects =
        words[..<range.lowerBound].trimmed().hasSuffix("项目")
        || words[range.upperBound...].trimmed().hasPrefix("项目")
      guard isOfProjects else { return nil }
      return PartTotal(
        paragraph: paragraph,
        clause: String(words.trimmed()),
        front: front,
        count: counts[0]
      )
    }
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
    for table in tables {
      draft.files.append(
        NoticeDraft.File(
          path: "Content/projects/\(id)/table-\(table.number).yaml",
          text: table.yaml(batch, announcement: id, page, firstLine: firstLine, names)
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
    func add(_ records: some Sequence<ItemWords>) {
      let shared = sharedAmountLabel(records)
      for words in records {
        // A record without an amount is told with those of its group.
        let label = words.amount == nil ? shared : words.amountLabel
        let index = sums.firstIndex { $0.label == label } ?? sums.count
        if index == sums.count { sums.append(NoticeDraft.Sum(label: label)) }
        sums[index].add(words)
      }
    }
    for group in groups.joined() { add(group.records.lazy.map(\.words)) }
    for table in tables { add(table.records.lazy.map(\.words)) }
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
    let value = Amount(parsing: amount)
    guard let point = value?.point else {
      if value?.currency == .renminbi || value == nil { withoutPoint += 1 } else { foreign += 1 }
      return
    }
    total = total?.adding(point)
  }
}

/// The clauses of a text, and whether each begins a sentence.
private func clauses(of text: String) -> [(words: Substring, beginsSentence: Bool)] {
  let sentences = text.unicodeScalars.split { "。；;".unicodeScalars.contains($0) }
  return sentences.flatMap { sentence in
    sentence.split { "，,".unicodeScalars.contains($0) }.enumerated().map {
      (words: Substring($0.element), beginsSentence: $0.offset == 0)
    }
  }
}

/// By which a clause speaks of some of the projects, or of others.
private let partialWords = [
  "力争", "计划", "预计", "目标", "确保", "拟", "去年", "上年", "同期", "往年", "累计", "以来", "每", "各",
  "新增", "达到",
]

private func without(_ words: [String], _ text: String) -> String {
  words.filter { !$0.isEmpty }.reduce(text) { $0.replacing($1, with: "") }
}

/// Around the count of all projects, the longest first.
private let plainWords = [
  "大会期间", "会议期间", "签约仪式", "推介会", "博览会", "洽谈会", "此次", "本次", "这次", "大会", "期间", "集中", "现场",
  "正式", "共计", "总计", "合计", "项目", "共", "有", "已", " ", "　",
]

/// By which a sentence speaks of another time or a wider place.
private let otherWords =
  partialWords + ["届", "年", "截至", "截止", "全省", "全国", "全市", "全州", "首批", "储备", "上次"]
