import TaizhangLedger
import TaizhangModel

/// The records by status and last day, in the order in which `deadlines.html` lists them: what has
/// passed, latest first, then what is due next, nearest first.
struct DeadlineList: Sendable {
  static let path = "deadlines.html"

  /// The records of one status.
  struct Section: Sendable {
    var status: DeadlineStatus
    var days: [Day]

    var anchor: String { StatusView(status).cssClass }
    var records: Int { days.reduce(0) { $0 + $1.members.count } }
  }

  /// The records of one status and last day.
  struct Day: Sendable {
    /// Nil for records without a last day.
    var day: TaizhangModel.Day?
    var status: DeadlineStatus
    var members: [Ref<Project>]
    /// The projects the records stand for.
    var projects: Int

    /// The id of the day: some of a day's records may be met and others not.
    ///
    /// Records without a day stand right below the heading of their status.
    var anchor: String {
      guard let day else { return StatusView(status).cssClass }
      return "\(status.word == "met" ? "m" : "d")\(day.iso)"
    }
  }

  var sections: [Section] = []
  /// By record: the page and day where its row stands.
  var hrefs: [String]

  init(_ ledger: Ledger, _ groups: Groups, _ statuses: [DeadlineStatus]) {
    hrefs = Array(repeating: DeadlineList.path, count: statuses.count)
    let order: [(status: DeadlineStatus, isLatestFirst: Bool)] = [
      (.overdue(days: 1), true), (.near(days: 1), false), (.onTime(days: 1), false),
      (.met, true), (.ended, true), (.none, false),
    ]
    let places = statuses.map { status in order.firstIndex { $0.status.isLike(status) } }
    var row = 0
    for (place, (status, isLatestFirst)) in order.enumerated() {
      let days = groups.deadlines.compactMap { day, group -> Day? in
        let members = group.members.filter { places[Int($0.index)] == place }
        guard let first = members.first else { return nil }
        return Day(
          day: day,
          status: statuses[Int(first.index)],
          members: members,
          projects: members.reduce(0) { $0 + ledger.projects[$1].count }
        )
      }
      guard !days.isEmpty else { continue }
      sections.append(Section(status: status, days: isLatestFirst ? days.reversed() : days))
      for day in sections[sections.count - 1].days {
        var href = ""
        for (place, ref) in day.members.enumerated() {
          if place == 0 || row.isMultiple(of: Part.rows) {
            href = "\(partPath(DeadlineList.path, row / Part.rows))#\(day.anchor)"
          }
          hrefs[Int(ref.index)] = href
          row += 1
        }
      }
    }
  }
}
