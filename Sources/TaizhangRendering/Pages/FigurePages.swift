import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// `reconciliation.html`: every finding, and every stated figure beside the records.
struct ReconciliationPage: Viewable {
  var frame: Frame
  var verdicts: [VerdictCount]
  var announcements: [AnnouncementClaims]
  var findings: [FindingSection]
  /// What was looked at: records, claims and rules.
  var records: Int
  var claims: Int
  var rules: [RuleLine]

  static let fields: [Field<ReconciliationPage>] = [
    .view("frame") { $0.frame },
    .list("verdicts") { $0.verdicts },
    .list("announcements") { $0.announcements },
    .list("findings") { $0.findings },
    .text("records") { String($0.records) },
    .text("claims") { String($0.claims) },
    .list("rules") { $0.rules },
    .text("ruleCount") { String($0.rules.count) },
  ]

  init(_ context: SiteContext) {
    frame = context.frame("核对单", .reconciliation, depth: 0)
    verdicts = VerdictCount.all(context)
    findings = findingSections(context)
    records = context.ledger.projects.count
    claims = context.ledger.claims.count
    rules = Diagnostic.ID.allCases.filter { $0.severity != .error }.map {
      RuleLine($0, context.findings)
    }
    announcements = context.ledger.announcements.indices.compactMap { index in
      let ref = Ref<Announcement>(index)
      let claims = context.reconciliations
        .filter { context.ledger.claims[$0.claim].citation.announcement == ref }
        .map { context.claimRows[Int($0.claim.index)] }
      guard !claims.isEmpty else { return nil }
      return AnnouncementClaims(
        link: context.link(ref),
        date: context.ledger.announcements[index].dateText,
        claims: claims
      )
    }
  }
}

/// A rule that was checked, and how often it found something.
struct RuleLine: Viewable {
  var rule: String
  var id: String
  var grade: String
  var found: Int
  /// The section its findings stand in; those that somebody accepts stand in another.
  var anchor: String

  static let fields: [Field<RuleLine>] = [
    .text("rule") { $0.rule },
    .text("id") { $0.id },
    .text("grade") { $0.grade },
    .flag("isFound") { $0.found > 0 },
    .text("found") { String($0.found) },
    .text("anchor") { $0.anchor },
  ]

  init(_ id: Diagnostic.ID, _ findings: [Diagnostic]) {
    let matching = findings.filter { $0.id == id }
    rule = id.ruleOutline(in: .chinese)
    self.id = id.rawValue
    grade = id.severity.word(in: .chinese)
    found = matching.count
    let isAccepted = matching.allSatisfy { $0.acceptance != nil }
    anchor = isAccepted ? "accepted" : id.severity == .doubt ? "doubts" : "notes"
  }
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
  var frame: Frame
  var indicators: [IndicatorRow]

  static let fields: [Field<IndicatorsPage>] = [
    .view("frame") { $0.frame },
    .list("indicators") { $0.indicators },
  ]

  init(_ context: SiteContext) {
    frame = context.frame("指标", .indicators, depth: 0)
    indicators = context.indicatorRows
  }
}

/// A page without matter of its own: `404.html`.
struct BarePage: Viewable {
  var frame: Frame

  static let fields: [Field<BarePage>] = [.view("frame") { $0.frame }]
}
