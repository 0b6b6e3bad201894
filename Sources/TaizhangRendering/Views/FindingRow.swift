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
  /// The line it stands on, at most 120 characters of it.
  var words: String
  /// The record or announcement it is about.
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
    .view("subject") { $0.subject },
    .text("acceptance") { $0.acceptance },
  ]
}

/// The findings of one grade.
struct FindingSection: Viewable {
  var heading: String
  var anchor: String
  var rows: [FindingRow]

  static let fields: [Field<FindingSection>] = [
    .text("heading") { $0.heading },
    .text("anchor") { $0.anchor },
    .text("count") { String($0.rows.count) },
    .flag("isEmpty") { $0.rows.isEmpty },
    .list("rows") { $0.rows },
  ]
}

/// Doubts, notes and accepted findings, in this order; a site with errors is not rendered.
func findingSections(_ context: SiteContext) -> [FindingSection] {
  let subjects = subjectLinks(context)
  func rows(_ belongs: (Diagnostic) -> Bool) -> [FindingRow] {
    context.findings.filter(belongs).map { findingRow($0, subjects, context.sources) }
  }
  return [
    FindingSection(
      heading: Diagnostic.Severity.doubt.word(in: .chinese),
      anchor: "doubts",
      rows: rows { $0.severity == .doubt && $0.acceptance == nil }
    ),
    FindingSection(
      heading: Diagnostic.Severity.note.word(in: .chinese),
      anchor: "notes",
      rows: rows { $0.severity == .note && $0.acceptance == nil }
    ),
    FindingSection(heading: acceptedWord, anchor: "accepted", rows: rows { $0.acceptance != nil }),
  ]
}

/// The pages of records, claims and announcements by their ids.
private func subjectLinks(_ context: SiteContext) -> [String: Link] {
  guard !context.findings.isEmpty else { return [:] }
  let ledger = context.ledger
  var links: [String: Link] = [:]
  for index in ledger.announcements.indices {
    links[ledger.announcements[index].id] = context.link(Ref<Announcement>(index))
  }
  for claim in ledger.claims { links[claim.id] = context.link(claim.citation) }
  for (index, project) in ledger.projects.enumerated() {
    links[project.id] = context.link(Ref<Project>(index))
  }
  return links
}

private func findingRow(
  _ diagnostic: Diagnostic,
  _ subjects: [String: Link],
  _ sources: Sources
) -> FindingRow {
  var row = FindingRow(
    summary: diagnostic.summary(in: .chinese),
    id: diagnostic.id.rawValue,
    place: "",
    words: "",
    subject: subjects[diagnostic.subject],
    acceptance: ""
  )
  switch diagnostic.place {
  case .path(let path): row.place = path
  case .spot(let spot):
    let file = sources[spot.file]
    let start = Int(spot.range.start)
    row.place = "\(file.path):\(file.position(of: start).line)"
    let line = String(decoding: file.bytes[file.lineRange(around: start)], as: UTF8.self)
    row.words = String(line.drop { $0 == " " }.prefix(120))
  }
  if let acceptance = diagnostic.acceptance {
    row.acceptance = "\(acceptance.who)，\(acceptance.day.iso)：\(acceptance.reason)"
  }
  return row
}
