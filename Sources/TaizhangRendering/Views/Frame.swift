import TaizhangModel
import TaizhangTemplates

/// What every page shows around its own matter.
struct Frame: Viewable {
  var title: String
  var siteTitle: String
  var editor: String
  /// 2024年10月31日.
  var asOf: String
  /// From the page's folder to the site's: empty, `../` or `../../`.
  var root: String
  var section: Section
  /// From the front page down to the page above this one.
  var crumbs: [Link]
  /// Records left out because they are later than the as-of date; 0 where there are none.
  var laterRecords: Int
  var laterAnnouncements: Int
  /// 亿元 or 万元.
  var unit: String
  var hasBulletins: Bool
  /// The other parts of a list that is laid over several pages; nil where there are none.
  var pager: Pager?
  var hasReports: Bool
  /// The office has rules for lights.
  var hasLights: Bool
  /// 采购意向: what counts hold besides projects; empty where it is nothing.
  var intents: String

  /// The entry of the main navigation a page belongs to.
  enum Section: String, CaseIterable {
    case home
    case places
    case sectors
    case units
    case stages
    case deadlines
    case projects
    case bulletins
    case announcements
    case indicators
    case reconciliation
    case print
    case none
  }

  static let fields: [Field<Frame>] = [
    .text("title") { $0.title },
    .text("siteTitle") { $0.siteTitle },
    .text("editor") { $0.editor },
    .text("asOf") { $0.asOf },
    .text("root") { $0.root },
    .list("crumbs") { $0.crumbs },
    .flag("hasLater") { $0.laterRecords + $0.laterAnnouncements > 0 },
    .text("laterRecords") { String($0.laterRecords) },
    .text("laterAnnouncements") { String($0.laterAnnouncements) },
    .text("unit") { $0.unit },
    .flag("hasBulletins") { $0.hasBulletins },
    .view("pager") { $0.pager },
    .flag("isFirstPart") { ($0.pager?.number ?? 1) == 1 },
    .flag("hasReports") { $0.hasReports },
    .flag("hasLights") { $0.hasLights },
    .text("intents") { $0.intents },
    .flag("isBulletins") { $0.section == .bulletins },
    .flag("isHome") { $0.section == .home },
    .flag("isPlaces") { $0.section == .places },
    .flag("isSectors") { $0.section == .sectors },
    .flag("isUnits") { $0.section == .units },
    .flag("isStages") { $0.section == .stages },
    .flag("isDeadlines") { $0.section == .deadlines },
    .flag("isProjects") { $0.section == .projects },
    .flag("isAnnouncements") { $0.section == .announcements },
    .flag("isIndicators") { $0.section == .indicators },
    .flag("isReconciliation") { $0.section == .reconciliation },
  ]
}

/// A name and the page it leads to, from the site's folder.
struct Link: Viewable, Equatable {
  var text: String
  var href: String

  static let fields: [Field<Link>] = [
    .text("text") { $0.text },
    .text("href") { $0.href },
  ]
}
