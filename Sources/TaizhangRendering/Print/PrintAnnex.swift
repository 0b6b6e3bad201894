import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// `print/<set>/annex-….html`: one table in landscape.
struct PrintAnnex: Viewable {
  var frame: Frame
  /// 附件1; 附件 alone where it is the only one.
  var label: String
  var title: String
  /// （之二）, or empty.
  var part: String
  var day: String
  var document: Link
  /// The page whose rows the figures of a bulletin lead to.
  var page: String
  var topic: AnnexTopic
  /// Rows of the table in the parts before this one.
  var before: Int
  var hasLights: Bool
  var hasDuty: Bool
  var rates: [String] = []
  var lightRules: [String] = []
  var table: BulletinTable?
  var bulletinRows: Rows<BulletinRow>?
  var problems: Rows<ProblemRow>?
  var totals: [TotalsView] = []
  /// `ProjectRow` views.
  var records: [View] = []
  var claims: [ClaimRow] = []

  static let fields: [Field<PrintAnnex>] = [
    .view("frame") { $0.frame },
    .text("label") { $0.label },
    .text("title") { $0.title },
    .text("part") { $0.part },
    .text("day") { $0.day },
    .view("document") { $0.document },
    .text("page") { $0.page },
    .text("before") { String($0.before) },
    // Styles cannot count from a number that a page tells: each mark counts for a full table.
    .list("fullTables") { Array(repeating: "", count: $0.before / longestTable) },
    .flag("hasLights") { $0.hasLights },
    .flag("hasDuty") { $0.hasDuty },
    .list("rates") { $0.rates },
    .flag("hasRates") { !$0.rates.isEmpty },
    .list("lightRules") { $0.lightRules },
    .view("table") { $0.table },
    .list("changes") { $0.rows(of: $0.topic == .changes) },
    .flag("isChanges") { $0.topic == .changes },
    .list("due") { $0.rows(of: $0.isDue) },
    .flag("isDue") { $0.isDue },
    .list("lights") { $0.rows(of: $0.isLights) },
    .flag("isLights") { $0.isLights },
    .list("unreported") { $0.rows(of: $0.topic == .unreported) },
    .flag("isUnreported") { $0.topic == .unreported },
    .list("problems") { $0.problems ?? .none },
    .flag("isProblems") { $0.topic == .problems },
    .list("totals") { $0.totals },
    .flag("isTotals") { $0.topic == .placeTotals || $0.topic == .sectorTotals },
    .list("records", of: ProjectRow.self) { $0.records },
    .flag("isRecords") { !$0.records.isEmpty },
    .list("claims") { $0.claims },
    .flag("isClaims") { $0.topic == .claims },
  ]

  private var isDue: Bool { topic == .due || topic == .overdue }
  private var isLights: Bool { topic == .lights || topic == .lit }

  /// Rows as bulletins have them, where the annex is of the topic that shows them so.
  private func rows(of isTopic: Bool) -> Rows<BulletinRow> {
    isTopic ? bulletinRows ?? .none : .none
  }

  init(_ annex: PrintSet.Annex, of set: PrintSet, _ context: SiteContext) {
    let rules = context.ledger.rules
    let isOnly = set.annexes.last?.number == 1
    label = isOnly ? "附件" : "附件\(annex.number)"
    title = annex.title
    part = annex.part > 0 ? "（之\(chineseNumeral(annex.part))）" : ""
    day = set.day.chinese
    document = Link(text: set.title, href: set.body)
    topic = annex.topic
    before = annex.rows.lowerBound
    hasLights = !rules.progress.lights.isEmpty
    hasDuty = rules.progress.duty != nil
    page = ""
    frame = context.frame(
      "\(set.shortTitle)\(label)　\(title)\(part)",
      .print,
      depth: 2,
      crumbs: [Link(text: "打印稿", href: "print/index.html")]
    )
    if let index = set.bulletin {
      fill(context.bulletins[index], context.bulletinLists[index], annex.rows, context)
    } else {
      fill(annex.rows, context)
    }
  }

  /// With the rows of a month's bulletin.
  private mutating func fill(
    _ bulletin: Bulletin,
    _ lists: BulletinLists,
    _ rows: Range<Int>,
    _ context: SiteContext
  ) {
    let rules = context.ledger.rules
    page = "bulletins/\(bulletin.month.iso).html"
    switch topic {
    case .places, .sectors, .leads:
      let index = topic == .places ? 0 : topic == .sectors ? 1 : 2
      var whole = lists.tables[index]
      whole.rows = Array(whole.rows[rows])
      table = whole
      rates = rules.progress.rates.map { rateWords($0, rules) }
    case .changes:
      bulletinRows = Rows(rows) { row in
        let notes = lists.movedWords[row]
        return BulletinRow(lists.moved[row].project, in: bulletin, notes: notes, context)
      }
    case .overdue:
      bulletinRows = Rows(rows) { BulletinRow(lists.overdue[$0], in: bulletin, context) }
    case .due:
      bulletinRows = Rows(rows) { BulletinRow(bulletin.dueNext[$0], in: bulletin, context) }
    case .lights:
      bulletinRows = Rows(rows) { row in
        let (project, light) = bulletin.lights[row]
        return BulletinRow(project, in: bulletin, light: light, context)
      }
      lightRules = rules.progress.lights.map { lightRuleWords($0, rules) }
    case .unreported:
      bulletinRows = Rows(rows) { row in
        let (project, months) = bulletin.unreported[row]
        return BulletinRow(project, in: bulletin, notes: [unreportedWords(months)], context)
      }
    case .problems:
      problems = Rows(rows) { ProblemRow(lists.entries[$0], on: bulletin.day, context) }
    case .placeTotals, .sectorTotals, .deadlines, .lit, .claims, .records: break
    }
  }

  /// With the rows of the ledger as of its day.
  private mutating func fill(_ rows: Range<Int>, _ context: SiteContext) {
    let rules = context.ledger.rules
    func views(_ refs: [Ref<Project>]) -> [View] {
      refs[rows].map { context.row($0) }
    }
    switch topic {
    case .placeTotals: totals = Array(ownPlaceTotals(context)[rows])
    case .sectorTotals: totals = Array(filledSectorTotals(context)[rows])
    case .deadlines: records = views(context.annexOrders.byDay(context))
    case .lit:
      let lit = context.annexOrders.lit(context)
      bulletinRows = Rows(rows) { BulletinRow(lit[$0], context) }
      lightRules = rules.progress.lights.map { lightRuleWords($0, rules) }
    case .problems:
      let open = context.annexOrders.problems(context)
      problems = Rows(rows) { ProblemRow(open[$0], on: context.ledger.settings.asOf, context) }
    case .claims: claims = Array(context.claimRows[rows])
    case .records(let place):
      let group = place.map { context.groups.places[Int($0.index)] } ?? context.groups.nowhere
      records = views(group.members)
    case .places, .sectors, .leads, .changes, .overdue, .due, .lights, .unreported: break
    }
  }
}
