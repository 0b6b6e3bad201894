import TaizhangLedger
import TaizhangModel
import TaizhangTemplates

/// `reconciliation.html`: every stated figure beside the records.
struct ReconciliationPage: Viewable {
  var frame: Frame
  var verdicts: [VerdictCount]
  var announcements: [AnnouncementClaims]
  var findings: [FindingSection]
  /// What was looked at: records, claims, announcements and rules.
  var records: Int
  var claims: Int
  var rules: Int

  static let fields: [Field<ReconciliationPage>] = [
    .view("frame") { $0.frame },
    .list("verdicts") { $0.verdicts },
    .list("announcements") { $0.announcements },
    .list("findings") { $0.findings },
    .text("records") { String($0.records) },
    .text("claims") { String($0.claims) },
    .text("rules") { String($0.rules) },
    .text("announcementCount") { String($0.announcements.count) },
  ]

  init(_ context: SiteContext) {
    frame = context.frame("核对单", .reconciliation, depth: 0)
    verdicts = VerdictCount.all(context)
    findings = findingSections(context)
    records = context.ledger.projects.count
    claims = context.ledger.claims.count
    rules = Diagnostic.ID.allCases.count
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
