import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// What is due when, on a line of time with the as-of date marked, and its table.
struct DeadlinePicture: Viewable {
  var periods: [DeadlinePeriod]
  /// Where the as-of date lies, in the picture's units.
  var presentX: Int
  var omitted: Int

  static let fields: [Field<DeadlinePicture>] = [
    .text("width") { String($0.periods.count * TimelinePlot.pitch) },
    .text("height") { _ in String(TimelinePlot.height) },
    .text("baseline") { _ in String(TimelinePlot.baseline) },
    .text("presentX") { String($0.presentX) },
    .flag("isPresentLate") { $0.presentX * 2 > $0.periods.count * TimelinePlot.pitch },
    .list("periods") { $0.periods },
    .list("rows") { $0.periods.filter { $0.projects > 0 } },
    .flag("isCut") { $0.omitted > 0 },
    .text("omitted") { String($0.omitted) },
  ]

  /// As of the ledger's day; nil where less than two days are known.
  init?(_ context: SiteContext) {
    let asOf = context.ledger.settings.asOf
    let dues = context.deadlines.sections.flatMap(\.days).compactMap { day -> Timeline.Due? in
      guard let last = day.day, let mark = Timeline.Mark(day.status), let first = day.members.first
      else { return nil }
      return Timeline.Due(
        day: last,
        mark: mark,
        projects: day.projects,
        href: context.deadlines.hrefs[Int(first.index)]
      )
    }.sorted { $0.day < $1.day }
    guard let timeline = Timeline(dues, asOf: asOf) else { return nil }
    let most = timeline.periods.map { $0.projects() }.max() ?? 0
    periods = timeline.periods.enumerated().map { index, period in
      let isNewYear = index == 0 || period.first.year != timeline.periods[index - 1].first.year
      return DeadlinePeriod(
        period,
        timeline.step,
        x: index * TimelinePlot.pitch,
        most: most,
        isNewYear: isNewYear
      )
    }
    let start = timeline.periods[timeline.present].first.firstDay
    let days = start.days(
      until: timeline.periods[timeline.present].first
        .advanced(by: Int(timeline.step.rawValue)).firstDay
    )
    presentX =
      timeline.present * TimelinePlot.pitch
      + TimelinePlot.pitch * (start.days(until: asOf) + 1) / max(days, 1)
    omitted = timeline.omitted
  }
}

extension Timeline.Mark {
  fileprivate init?(_ status: DeadlineStatus) {
    switch status {
    case .overdue: self = .overdue
    case .near, .onTime: self = .ahead
    case .met, .ended: self = .done
    case .none: return nil
    }
  }
}

/// The geometry of the line of time, in whole units.
enum TimelinePlot {
  /// From one period to the next: even, so that empty periods are seen as such.
  static let pitch = 40
  static let width = 24
  /// Of the line the columns stand on; a figure and the as-of date are above the tallest one.
  static let baseline = 136
  static let tallest = 92
  static let height = 176
}

/// A month, quarter or year, in the picture's units and in the table.
struct DeadlinePeriod: Viewable {
  /// Of its row in the table.
  var id: String
  /// 2023年6月, 2023年第2季度, 2023年.
  var name: String
  /// Below its column: 6月, 2季, 2023.
  var short: String
  /// 2023, below the first month or quarter of a year.
  var year: String
  var projects: Int
  /// Where the first of them are listed.
  var href: String
  var x: Int
  var bars: [DeadlineBar]
  var cells: [DeadlineCell]
  /// The sums of the cells that are not empty.
  var marks: [DeadlineMark] {
    cells.map(\.sum).filter { $0 > 0 }.enumerated().map(DeadlineMark.init)
  }

  static let fields: [Field<DeadlinePeriod>] = [
    .text("id") { $0.id },
    .text("name") { $0.name },
    .text("short") { $0.short },
    .text("year") { $0.year },
    .flag("hasProjects") { $0.projects > 0 },
    .text("projects") { String($0.projects) },
    .text("href") { $0.href },
    .text("x") { String($0.x) },
    .text("middle") { String($0.x + TimelinePlot.pitch / 2) },
    .text("figureY") { page in String((page.bars.last?.y ?? TimelinePlot.baseline) - 5) },
    .list("bars") { $0.bars },
    .list("cells") { $0.cells },
    .flag("isMixed") { $0.marks.count > 1 },
    .view("only") { $0.marks.count > 1 ? nil : $0.cells.first { $0.sum > 0 } },
    .list("marks") { $0.marks },
  ]

  fileprivate init(
    _ period: Timeline.Period,
    _ step: Timeline.Step,
    x: Int,
    most: Int,
    isNewYear: Bool
  ) {
    let id = "t\(period.first.iso)"
    self.id = id
    let (year, month) = (period.first.year, period.first.month)
    switch step {
    case .month: (name, short) = ("\(year)年\(month)月", "\(month)月")
    case .quarter: (name, short) = ("\(year)年第\(month / 3 + 1)季度", "\(month / 3 + 1)季")
    case .year: (name, short) = ("\(year)年", String(year))
    }
    self.year = isNewYear && step != .year ? String(year) : ""
    projects = period.projects()
    href = period.dues.first?.href ?? ""
    self.x = x
    bars = []
    var counted = 0
    var y = TimelinePlot.baseline
    for mark in Timeline.Mark.allCases where period.projects(mark) > 0 {
      counted += period.projects(mark)
      let top =
        TimelinePlot.baseline
        - barLength(UInt64(counted), of: UInt64(most), longest: TimelinePlot.tallest)
      // The least is seen.
      let height = max(1, y - top)
      y -= height
      bars.append(
        DeadlineBar(
          mark: mark,
          x: x + (TimelinePlot.pitch - TimelinePlot.width) / 2,
          y: y,
          height: height
        )
      )
    }
    cells = Timeline.Mark.allCases.map { mark in
      DeadlineCell(period.dues.filter { $0.mark == mark }, id: "\(id)-\(mark)")
    }
  }
}

/// The projects of one mark in a period's column.
struct DeadlineBar: Viewable {
  var mark: Timeline.Mark
  var x: Int
  var y: Int
  var height: Int

  static let fields: [Field<DeadlineBar>] = [
    .text("class") { String(describing: $0.mark) },
    .text("x") { String($0.x) },
    .text("y") { String($0.y) },
    .text("width") { _ in String(TimelinePlot.width) },
    .text("height") { String($0.height) },
  ]
}

/// The projects of one mark in a period, day by day.
struct DeadlineCell: Viewable {
  var id: String
  var addends: [DeadlineAddend]

  /// As many as a month has days; a sum of more is not written out, and leads to the first of them.
  private static let mostAddends = 31

  static let fields: [Field<DeadlineCell>] = [
    .text("id") { $0.id },
    .flag("isSum") { $0.addends.count > 1 && $0.addends.count <= mostAddends },
    .list("addends") { $0.addends },
    .text("days") { $0.addends.count > mostAddends ? String($0.addends.count) : "" },
    .view("first") { $0.addends.first },
    .text("sum") { String($0.sum) },
  ]

  var sum: Int { addends.reduce(0) { $0 + $1.projects } }

  fileprivate init(_ dues: [Timeline.Due], id: String) {
    self.id = id
    addends = dues.enumerated().map { index, due in
      DeadlineAddend(
        day: due.day.chinese,
        projects: due.projects,
        href: due.href,
        isFirst: index == 0
      )
    }
  }
}

/// The projects of one mark in the sum of a period.
struct DeadlineMark: Viewable {
  var index: Int
  var projects: Int

  static let fields: [Field<DeadlineMark>] = [
    .text("projects") { String($0.projects) },
    .flag("isFirst") { $0.index == 0 },
  ]

  init(_ index: Int, _ projects: Int) {
    self.index = index
    self.projects = projects
  }
}

/// The projects of one day in a sum.
struct DeadlineAddend: Viewable {
  var day: String
  var projects: Int
  var href: String
  var isFirst: Bool

  static let fields: [Field<DeadlineAddend>] = [
    .text("day") { $0.day },
    .text("projects") { String($0.projects) },
    .text("href") { $0.href },
    .flag("isFirst") { $0.isFirst },
  ]
}
