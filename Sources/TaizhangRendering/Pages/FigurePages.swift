import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// `reconciliation.html`: every finding, and every stated figure beside the records.
struct ReconciliationPage: Viewable {
  var frame: Frame
  var verdicts: [VerdictCount]
  /// Those of the stated figures that the page shows.
  var claimsExcerpt: Excerpt
  var announcements: [AnnouncementClaims]
  var findings: [FindingSection]
  /// Text of announcements that is damaged or doubtful.
  var errata: ErrataSection?
  /// What was looked at: records, claims and rules.
  var records: Int
  var claims: Int
  var rules: [RuleLine]

  static let fields: [Field<ReconciliationPage>] = [
    .view("frame") { $0.frame },
    .list("verdicts") { $0.verdicts },
    .flag("showsClaims") { $0.frame.pager?.number ?? 1 == 1 || !$0.announcements.isEmpty },
    .view("claimsExcerpt") { $0.claimsExcerpt.isWhole ? nil : $0.claimsExcerpt },
    .list("announcements") { $0.announcements },
    .list("findings") { $0.findings },
    .view("errata") { $0.errata },
    .text("records") { String($0.records) },
    .text("claims") { String($0.claims) },
    .flag("hasClaims") { $0.claims > 0 },
    .list("rules") { $0.rules },
    .text("ruleCount") { String($0.rules.count) },
  ]

  init(_ lists: ReconciliationLists, _ part: Part, _ context: SiteContext) {
    frame = context.frame("核对单", .reconciliation, depth: 0, part: part)
    verdicts = lists.verdicts
    records = context.ledger.projects.count
    claims = context.ledger.claims.count
    rules = lists.rules
    let ahead =
      lists.findings.map { ($0.anchor, $0.findings.count) } + [("errata", lists.errata.count)]
    claimsExcerpt = part.excerpts(of: ahead + [("claims", claims)])[ahead.count]
    let excerpts = part.excerpts(of: ahead + lists.claims.map { ("claims", $0.results.count) })
    findings = findingSections(lists, excerpts[..<lists.findings.count], on: part, context)
    errata = ErrataSection(lists.errata, excerpts[lists.findings.count], on: part, context)
    announcements = zip(lists.claims, excerpts[ahead.count...]).compactMap { list, excerpt in
      guard !excerpt.shown.isEmpty else { return nil }
      return AnnouncementClaims(
        link: context.link(list.announcement),
        date: context.ledger.announcements[list.announcement].dateText,
        claims: list.results[excerpt.shown].map { context.claimRows[Int($0.claim.index)] }
      )
    }
  }
}

/// What the 核对单 lists, made once for all the pages it is laid over.
struct ReconciliationLists: Sendable {
  var verdicts: [VerdictCount]
  var rules: [RuleLine]
  var findings: [FindingList]
  /// Those that are read in no other way first, then in the order of the announcements.
  var errata: [Erratum]
  /// What the findings are about, by its id.
  var subjects: [String: FindingSubject]
  /// The stated figures of the announcements that state any.
  var claims: [(announcement: Ref<Announcement>, results: [Reconciliation])]

  init(_ context: SiteContext) {
    verdicts = VerdictCount.all(context)
    rules = Diagnostic.ID.allCases.filter { $0.severity != .error }.map {
      RuleLine($0, context.findings, context.ledger)
    }
    let errata = context.ledger.announcements.flatMap(\.errata)
    self.errata = errata.filter(\.isOpen) + errata.filter { !$0.isOpen }
    findings = FindingList.all(context.findings)
    subjects = findingSubjects(context)
    let results = Dictionary(grouping: context.reconciliations) {
      context.ledger.claims[$0.claim].citation.announcement
    }
    claims = context.ledger.announcements.indices.compactMap { index in
      results[Ref(index)].map { (Ref(index), $0) }
    }
  }
}

/// A rule that was checked, and how often it found something.
struct RuleLine: Viewable {
  var rule: String
  var id: String
  var grade: String
  var found: Int
  /// Of damaged text: how much of it has an erratum, which is no finding.
  var errata: Int
  /// The section its findings stand in; those that somebody accepts stand in another.
  var anchor: String

  static let fields: [Field<RuleLine>] = [
    .text("rule") { $0.rule },
    .text("id") { $0.id },
    .text("grade") { $0.grade },
    .flag("isFound") { $0.found > 0 },
    .text("found") { String($0.found) },
    .text("anchor") { $0.anchor },
    .text("errata") { $0.errata == 0 ? "" : String($0.errata) },
  ]

  init(_ id: Diagnostic.ID, _ findings: [Diagnostic], _ ledger: Ledger) {
    let matching = findings.filter { $0.id == id }
    rule = checkedRules[id] ?? id.ruleOutline(in: .chinese)
    self.id = id.rawValue
    grade = id.severity.word(in: .chinese)
    found = matching.count
    errata = id == .textDamage ? ledger.announcements.reduce(0) { $0 + $1.errata.count } : 0
    let isAccepted = matching.allSatisfy { $0.acceptance != nil }
    anchor = isAccepted ? "accepted" : id.severity == .doubt ? "doubts" : "notes"
  }
}

/// 勘误: what a page shows of them.
struct ErrataSection: Viewable {
  var excerpt: Excerpt
  var open: Int
  var rows: [ErratumView]

  static let fields: [Field<ErrataSection>] = [
    .text("count") { String($0.excerpt.count) },
    .text("open") { $0.open == 0 ? "" : String($0.open) },
    .flag("isContinued") { $0.excerpt.isContinued },
    .flag("hasRows") { !$0.rows.isEmpty },
    .view("excerpt") { $0.excerpt.isWhole ? nil : $0.excerpt },
    .list("rows") { $0.rows },
  ]

  /// Nil where there are none, and on a page that shows none of them.
  init?(_ errata: [Erratum], _ excerpt: Excerpt, on part: Part, _ context: SiteContext) {
    guard !errata.isEmpty, part.isFirst || !excerpt.shown.isEmpty else { return nil }
    self.excerpt = excerpt
    open = errata.count(where: \.isOpen)
    rows = errata[excerpt.shown].map { ErratumView($0, context) }
  }
}

extension Erratum {
  /// Whether the text stays doubtful: who wrote it says so in these words.
  var isOpen: Bool { reading.contains("存疑") || reading.contains("不作修正") }
}

/// The stated figures of one announcement.
struct AnnouncementClaims: Viewable {
  var link: Link
  var date: String
  var claims: [ClaimRow]

  static let fields: [Field<AnnouncementClaims>] = [
    .view("link") { $0.link },
    .text("date") { $0.date },
    .list("claims") { $0.claims },
  ]
}

/// `indicators.html`: stated figures that are not projects'.
struct IndicatorsPage: Viewable {
  static let path = "indicators.html"

  var frame: Frame
  var excerpt: Excerpt
  var indicators: [IndicatorRow]

  static let fields: [Field<IndicatorsPage>] = [
    .view("frame") { $0.frame },
    .view("excerpt") { $0.excerpt.isWhole ? nil : $0.excerpt },
    .list("indicators") { $0.indicators },
    .flag("hasIndicators") { $0.excerpt.count > 0 },
  ]

  init(_ part: Part, _ context: SiteContext) {
    frame = context.frame("指标", .indicators, depth: 0, part: part)
    excerpt = part.excerpts(of: [("list", context.indicatorRows.count)])[0]
    indicators = Array(context.indicatorRows[excerpt.shown])
  }

  /// Where an indicator's row stands.
  static func href(_ index: Int) -> String {
    "\(partPath(path, index / Part.rows))#\(indicatorAnchor(index))"
  }
}

/// A page without matter of its own: `404.html`.
struct BarePage: Viewable {
  var frame: Frame

  static let fields: [Field<BarePage>] = [.view("frame") { $0.frame }]
}
