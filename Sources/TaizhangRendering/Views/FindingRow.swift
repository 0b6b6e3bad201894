import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// A finding on the 核对单: the rule, where it stands, the words, and who lets it stand.
struct FindingRow: Viewable {
  var summary: String
  var id: String
  /// `Content/….yaml:12`.
  var place: String
  /// What the announcement says where it is about a record or a stated figure, else the line it
  /// stands on; at most 120 characters.
  var words: String
  /// The passage of the words.
  var source: Link?
  /// The record, stated figure or announcement it is about.
  var subject: Link?
  /// 张三，2024-10-31：理由.
  ///
  /// Empty where nobody accepted it.
  var acceptance: String

  static let fields: [Field<FindingRow>] = [
    .text("summary") { $0.summary },
    .text("id") { $0.id },
    .text("place") { $0.place },
    .text("words") { $0.words },
    .view("source") { $0.source },
    .view("subject") { $0.subject },
    .text("acceptance") { $0.acceptance },
  ]
}

/// The findings of one grade.
struct FindingSection: Viewable {
  var heading: String
  var anchor: String
  /// Those of its findings that the page shows.
  var excerpt: Excerpt
  var rows: [FindingRow]

  static let fields: [Field<FindingSection>] = [
    .text("heading") { $0.heading },
    .text("anchor") { $0.anchor },
    .text("count") { String($0.excerpt.count) },
    .flag("isEmpty") { $0.excerpt.count == 0 },
    .flag("isContinued") { $0.excerpt.isContinued },
    .flag("hasRows") { !$0.rows.isEmpty },
    .view("excerpt") { $0.excerpt.isWhole ? nil : $0.excerpt },
    .list("rows") { $0.rows },
  ]
}

/// The findings of one grade, before it is known on which pages they stand.
struct FindingList: Sendable {
  var heading: String
  var anchor: String
  var findings: [Diagnostic]

  /// Doubts, notes and accepted findings, in this order; a site with errors is not rendered.
  static func all(_ findings: [Diagnostic]) -> [FindingList] {
    let grades: [(Diagnostic.Severity, String)] = [(.doubt, "doubts"), (.note, "notes")]
    let open = grades.map { severity, anchor in
      FindingList(
        heading: severity.word(in: .chinese),
        anchor: anchor,
        findings: findings.filter { $0.severity == severity && $0.acceptance == nil }
      )
    }
    let accepted = findings.filter { $0.acceptance != nil }
    return open + [FindingList(heading: acceptedWord, anchor: "accepted", findings: accepted)]
  }
}

/// What a page shows of the lists of findings.
func findingSections(
  _ lists: ReconciliationLists,
  _ excerpts: ArraySlice<Excerpt>,
  on part: Part,
  _ context: SiteContext
) -> [FindingSection] {
  zip(lists.findings, excerpts).compactMap { list, excerpt in
    guard part.isFirst || !excerpt.shown.isEmpty else { return nil }
    let positions = Positions(context.sources)
    return FindingSection(
      heading: list.heading,
      anchor: list.anchor,
      excerpt: excerpt,
      rows: list.findings[excerpt.shown].map { finding in
        findingRow(finding, lists.subjects[finding.subject], positions, context)
      }
    )
  }
}

/// What a finding is about: its page, and the words it rests on.
struct FindingSubject: Sendable {
  var link: Link
  var citation: Citation?
}

/// The records, claims and announcements that findings are about, by their ids.
func findingSubjects(_ context: SiteContext) -> [String: FindingSubject] {
  let wanted = Set(context.findings.map(\.subject))
  guard !wanted.isEmpty else { return [:] }
  let ledger = context.ledger
  var subjects: [String: FindingSubject] = [:]
  for index in ledger.announcements.indices where wanted.contains(ledger.announcements[index].id) {
    let link = context.link(Ref<Announcement>(index))
    subjects[ledger.announcements[index].id] = FindingSubject(link: link)
  }
  for index in ledger.claims.indices where wanted.contains(ledger.claims[index].id) {
    let claim = ledger.claims[index]
    let link = context.link(Ref<Claim>(index))
    subjects[claim.id] = FindingSubject(link: link, citation: claim.citation)
  }
  for index in ledger.projects.indices where wanted.contains(ledger.projects[index].id) {
    let link = context.link(Ref<Project>(index))
    let citation = ledger.projects[index].citations.first
    subjects[ledger.projects[index].id] = FindingSubject(link: link, citation: citation)
  }
  return subjects
}

private func findingRow(
  _ diagnostic: Diagnostic,
  _ subject: FindingSubject?,
  _ positions: Positions,
  _ context: SiteContext
) -> FindingRow {
  var row = FindingRow(
    summary: diagnostic.summary(in: .chinese),
    id: diagnostic.id.rawValue,
    place: "",
    words: subject?.citation?.quote ?? "",
    source: subject?.citation.map(context.link),
    subject: subject?.link,
    acceptance: ""
  )
  switch diagnostic.place {
  case .path(let path): row.place = path
  case .spot(let spot):
    let file = context.sources[spot.file]
    let start = Int(spot.range.start)
    row.place = positions.lineWords(of: spot)
    if row.words.isEmpty {
      let line = String(decoding: file.bytes[file.lineRange(around: start)], as: UTF8.self)
      row.words = String(line.drop { $0 == " " })
    }
  }
  row.words = String(row.words.prefix(120))
  if let acceptance = diagnostic.acceptance {
    row.acceptance = "\(acceptance.who)，\(acceptance.day.iso)：\(acceptance.reason)"
  }
  return row
}
