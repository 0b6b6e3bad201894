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
struct FindingList {
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
  _ lists: [FindingList],
  _ excerpts: ArraySlice<Excerpt>,
  on part: Part,
  _ context: SiteContext
) -> [FindingSection] {
  let subjects = subjects(context)
  return zip(lists, excerpts).compactMap { list, excerpt in
    guard part.isFirst || !excerpt.shown.isEmpty else { return nil }
    return FindingSection(
      heading: list.heading,
      anchor: list.anchor,
      excerpt: excerpt,
      rows: list.findings[excerpt.shown].map { findingRow($0, subjects, context) }
    )
  }
}

/// What a finding is about: its page, and the words it rests on.
private struct Subject {
  var link: Link
  var citation: Citation?
}

/// Records, claims and announcements by their ids.
private func subjects(_ context: SiteContext) -> [String: Subject] {
  guard !context.findings.isEmpty else { return [:] }
  let ledger = context.ledger
  var subjects: [String: Subject] = [:]
  for index in ledger.announcements.indices {
    let link = context.link(Ref<Announcement>(index))
    subjects[ledger.announcements[index].id] = Subject(link: link)
  }
  for (index, claim) in ledger.claims.enumerated() {
    let link = context.link(Ref<Claim>(index))
    subjects[claim.id] = Subject(link: link, citation: claim.citation)
  }
  for (index, project) in ledger.projects.enumerated() {
    let link = context.link(Ref<Project>(index))
    subjects[project.id] = Subject(link: link, citation: project.citations.first)
  }
  return subjects
}

private func findingRow(
  _ diagnostic: Diagnostic,
  _ subjects: [String: Subject],
  _ context: SiteContext
) -> FindingRow {
  let subject = subjects[diagnostic.subject]
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
    row.place = "\(file.path):\(file.position(of: start).line)"
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
