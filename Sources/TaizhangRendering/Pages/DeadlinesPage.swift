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

  init(_ context: SiteContext) {
    frame = context.frame("完成时限", .deadlines, depth: 0)
    counts = DeadlineCount.all(context)
    nearDays = context.ledger.rules.nearDays
    calendar = context.calendars.isEmpty ? "" : "calendar/all.ics"
    // Nearest first: what is due next, then what has passed, latest first.
    sections = [
      DeadlineSection(.near(days: 1), context, latestFirst: false),
      DeadlineSection(.onTime(days: 1), context, latestFirst: false),
      DeadlineSection(.overdue(days: 1), context, latestFirst: true),
      DeadlineSection(.met, context, latestFirst: true),
      DeadlineSection(.ended, context, latestFirst: true),
      DeadlineSection(.none, context, latestFirst: false),
    ].compactMap { $0 }
    picture = DeadlinePicture(context)
  }
}

/// The records of one status, by day.
struct DeadlineSection: Viewable {
  var status: StatusView
  var projects: Int
  var days: [DeadlineDay]

  static let fields: [Field<DeadlineSection>] = [
    .view("status") { $0.status },
    .text("projects") { String($0.projects) },
    .list("days") { $0.days },
  ]

  /// Nil where no record has the status.
  init?(_ status: DeadlineStatus, _ context: SiteContext, latestFirst: Bool) {
    var days: [DeadlineDay] = []
    for (day, group) in context.groups.deadlines {
      let members = group.members.filter {
        context.statuses[Int($0.index)].word == status.word
      }
      guard !members.isEmpty else { continue }
      days.append(DeadlineDay(day, members, context))
    }
    guard !days.isEmpty else { return nil }
    self.status = StatusView(status, context.overdueHeading)
    self.days = latestFirst ? days.reversed() : days
    projects = days.reduce(0) { $0 + $1.projects }
  }
}

/// The records due on one day.
struct DeadlineDay: Viewable {
  /// 2023年12月31日, or empty.
  var day: String
  /// 已过 305 天, 还有 30 天, or empty.
  var distance: String
  var anchor: String
  var projects: Int
  var totals: [TotalView]
  var rows: [View]

  static let fields: [Field<DeadlineDay>] = [
    .list("totals") { $0.totals },
    .text("day") { $0.day },
    .text("distance") { $0.distance },
    .text("anchor") { $0.anchor },
    .text("projects") { String($0.projects) },
    .list("rows", of: ProjectRow.self) { $0.rows },
  ]

  init(_ day: Day?, _ members: [Ref<Project>], _ context: SiteContext) {
    self.day = day?.chinese ?? ""
    let status = members.first.map { context.statuses[Int($0.index)] } ?? .none
    distance = statusWords(status).detail
    anchor = dayAnchor(status, day)
    let group = Group(members, in: context.ledger)
    projects = group.projects
    let origin = "deadlines.html#\(anchor)"
    totals = context.totals(group) { _ in origin }
    rows = members.map { context.rows[Int($0.index)] }
  }
}

/// The id of a day's records of one status: some of a day's may be met and others not.
///
/// Records without a day stand right below the heading of their status.
func dayAnchor(_ status: DeadlineStatus, _ day: Day?) -> String {
  guard let day else { return StatusView(status).cssClass }
  return "\(status.word == "met" ? "m" : "d")\(day.iso)"
}
