import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// `deadlines.html`: every record by its last day, as of the ledger's day.
struct DeadlinesPage: Viewable {
  var frame: Frame
  var counts: [DeadlineCount]
  var nearDays: Int
  /// The calendar of everything due, or empty.
  var calendar: String
  var picture: DeadlinePicture?
  var sections: [DeadlineSection]

  static let fields: [Field<DeadlinesPage>] = [
    .view("frame") { $0.frame },
    .list("counts") { $0.counts },
    .text("nearDays") { String($0.nearDays) },
    .text("calendar") { $0.calendar },
    .view("picture") { $0.picture },
    .list("sections") { $0.sections },
  ]

  /// `counts` are the same on every part.
  init(_ counts: [DeadlineCount], _ part: Part, _ context: SiteContext) {
    frame = context.frame("完成时限", .deadlines, depth: 0, part: part)
    self.counts = counts
    nearDays = context.ledger.rules.nearDays
    calendar = context.calendars.isEmpty ? "" : Calendars.path
    let lists = context.deadlines.sections
    let inSections = part.excerpts(of: lists.map { ($0.anchor, $0.records) })
    var inDays = part.excerpts(of: lists.flatMap(\.days).map { ($0.anchor, $0.members.count) })[...]
    sections = zip(lists, inSections).compactMap { list, excerpt in
      let excerpts = inDays.prefix(list.days.count)
      inDays = inDays.dropFirst(list.days.count)
      guard part.isFirst || !excerpt.shown.isEmpty else { return nil }
      let days = zip(list.days, excerpts).filter { !$1.shown.isEmpty }
      return DeadlineSection(
        status: StatusView(list.status, context.overdueHeading),
        projects: list.days.reduce(0) { $0 + $1.projects },
        excerpt: excerpt,
        days: days.map { DeadlineDay($0, $1, context) }
      )
    }
    picture = part.isFirst ? DeadlinePicture(context) : nil
  }
}

/// The records of one status, by day.
struct DeadlineSection: Viewable {
  var status: StatusView
  /// Of all its days.
  var projects: Int
  /// Those of its records that the page shows.
  var excerpt: Excerpt
  var days: [DeadlineDay]

  static let fields: [Field<DeadlineSection>] = [
    .view("status") { $0.status },
    .text("projects") { String($0.projects) },
    .flag("isContinued") { $0.excerpt.isContinued },
    .view("excerpt") { $0.excerpt.isWhole ? nil : $0.excerpt },
    .list("days") { $0.days },
  ]
}

/// The records due on one day.
struct DeadlineDay: Viewable {
  /// 2023年12月31日, or empty.
  var day: String
  /// 已过 305 天, 还有 30 天, or empty.
  var distance: String
  var anchor: String
  var projects: Int
  /// Of all its records; empty where the day began on an earlier page.
  var totals: [TotalView]
  /// Those of its records that the page shows.
  var excerpt: Excerpt
  var rows: [View]

  static let fields: [Field<DeadlineDay>] = [
    .list("totals") { $0.totals },
    .text("day") { $0.day },
    .text("distance") { $0.distance },
    .text("anchor") { $0.anchor },
    .text("projects") { String($0.projects) },
    .view("excerpt") { $0.excerpt.isWhole ? nil : $0.excerpt },
    .flag("isContinued") { $0.excerpt.isContinued },
    .flag("hasRows") { !$0.rows.isEmpty },
    .list("rows", of: ProjectRow.self) { $0.rows },
  ]

  init(_ list: DeadlineList.Day, _ excerpt: Excerpt, _ context: SiteContext) {
    day = list.day?.chinese ?? ""
    distance = statusWords(list.status).detail
    anchor = list.anchor
    projects = list.projects
    totals =
      excerpt.isContinued
      ? [] : context.totals(Group(list.members, in: context.ledger)) { _ in excerpt.start }
    self.excerpt = excerpt
    rows = list.members[excerpt.shown].map { context.row($0) }
  }
}
