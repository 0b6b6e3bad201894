import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// A day that is still to come on which records of a place are due.
struct NextDay: Viewable {
  /// Days a place's page names, and records of each.
  private static let mostDays = 3
  private static let mostRecords = 5

  var day: String
  /// The day on the page of all deadlines.
  var href: String
  var status: StatusView
  var projects: Int
  /// The first of its records, with the step that is due.
  var records: [Link]
  var omitsRecords: Bool

  static let fields: [Field<NextDay>] = [
    .text("day") { $0.day },
    .text("href") { $0.href },
    .view("status") { $0.status },
    .text("projects") { String($0.projects) },
    .list("records") { $0.records },
    .flag("omitsRecords") { $0.omitsRecords },
  ]

  /// The nearest days on which some of the records are due, nearest first, and these records.
  static func nearest(
    _ members: [Ref<Project>],
    _ context: SiteContext
  ) -> [(day: Day, refs: [Ref<Project>])] {
    let open = members.filter {
      switch context.statuses[Int($0.index)] {
      case .near, .onTime: true
      case .overdue, .met, .ended, .none: false
      }
    }
    let days = Dictionary(grouping: open) { context.dueSteps[Int($0.index)]?.due }
    return days.compactMap { day, refs in day.map { ($0, refs) } }
      .sorted { $0.0 < $1.0 }.prefix(mostDays).map { ($0, $1) }
  }

  /// A day and the records that are due on it, at least one.
  init(_ day: Day, _ refs: [Ref<Project>], _ context: SiteContext) {
    self.day = day.chinese
    href = context.deadlines.hrefs[Int(refs[0].index)]
    status = StatusView(context.statuses[Int(refs[0].index)])
    projects = refs.reduce(0) { $0 + context.ledger.projects[$1].count }
    records = refs.prefix(NextDay.mostRecords).map { context.link($0) }
    omitsRecords = refs.count > NextDay.mostRecords
  }
}

/// A unit of a place, and what it answers for.
struct PlaceUnit: Viewable {
  var link: Link
  var sentence: [KindSentence]
  var overdue: Int

  static let fields: [Field<PlaceUnit>] = [
    .text("text") { $0.link.text },
    .text("href") { $0.link.href },
    .list("sentence") { $0.sentence },
    .flag("isIdle") { $0.sentence.isEmpty },
    .text("overdue") { $0.overdue == 0 ? "" : String($0.overdue) },
  ]

  /// The units of a place, in the order of the table of units.
  static func all(of place: Ref<Place>, _ context: SiteContext) -> [PlaceUnit] {
    context.units(of: place).map { ref in
      let group = context.groups.responsible[Int(ref.index)]
      let link = context.link(ref)
      return PlaceUnit(
        link: link,
        sentence: KindSentence.all(context.totals(group) { _ in "\(link.href)#responsible" }),
        overdue: context.pressing(group.members).overdue
      )
    }
  }
}

extension SiteContext {
  func units(of place: Ref<Place>) -> [Ref<Unit>] {
    ledger.units.indices.filter { ledger.units[$0].place == place }.map { Ref($0) }
  }
}

/// An announcement of a place, or one that some of its records are from.
struct PlaceSource: Viewable {
  var link: Link
  var records: Int

  static let fields: [Field<PlaceSource>] = [
    .text("text") { $0.link.text },
    .text("href") { $0.link.href },
    .text("records") { $0.records == 0 ? "" : String($0.records) },
  ]

  /// In the order of the announcements.
  static func all(
    of place: Ref<Place>,
    _ members: [Ref<Project>],
    _ context: SiteContext
  ) -> [PlaceSource] {
    let ledger = context.ledger
    let counts = Dictionary(grouping: members) { ledger.projects[$0].announcement }
    return ledger.announcements.indices.compactMap { index in
      let records = counts[Ref(index)]?.count ?? 0
      guard records > 0 || ledger.announcements[index].place == place else { return nil }
      return PlaceSource(link: context.link(Ref<Announcement>(index)), records: records)
    }
  }
}
