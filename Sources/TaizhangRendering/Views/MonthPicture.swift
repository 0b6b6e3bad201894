import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// What the bulletins counted, month by month, in columns: one panel for each figure.
///
/// Every scale begins at zero; rates are drawn against the whole. Months without a bulletin are
/// left out, and a mark says so.
struct MonthPicture: Viewable {
  var panels: [MonthPanel]
  /// Earlier bulletins for which there was no room.
  var omitted: Int

  static let fields: [Field<MonthPicture>] = [
    .list("panels") { $0.panels },
    .flag("isCut") { $0.omitted > 0 },
    .text("omitted") { String($0.omitted) },
  ]

  /// The latest months, earliest first; nil with fewer than two bulletins.
  init?(_ context: SiteContext) {
    guard context.bulletins.count > 1 else { return nil }
    let rules = context.ledger.rules.progress
    let bulletins = Array(context.bulletins.suffix(MonthPlot.mostColumns))
    omitted = context.bulletins.count - bulletins.count
    var series: [MonthSeries] = [
      .counts("本月报送", bulletins) { $0.all.reported },
      .counts("时限已过", bulletins) { $0.all.overdue },
    ]
    if rules.duty != nil { series.append(.counts("应报未报", bulletins) { $0.all.unreported }) }
    for color in countedLights(bulletins, context.ledger.rules) {
      series.append(.counts(color.lightWord, bulletins) { $0.all.lit(color) })
    }
    for (index, rule) in rules.rates.enumerated() {
      // As the tables have it: of a rate with amounts the share of the money.
      let name = rule.label == nil ? rule.name : "\(rule.name)（按金额）"
      series.append(
        .rates(name, bulletins) { bulletin in
          let rate = bulletin.all.rates[index]
          return rule.label == nil ? rate.count : rate.amount
        }
      )
    }
    panels = series.enumerated().map { index, series in
      MonthPanel(id: "months-\(index + 1)", series, bulletins)
    }
  }
}

/// One figure of every bulletin.
private struct MonthSeries {
  /// 时限已过，个.
  var title: String
  var values: [(height: Int, figure: String)]

  static func counts(
    _ name: String,
    _ bulletins: [Bulletin],
    _ count: (Bulletin) -> Int
  ) -> MonthSeries {
    let counts = bulletins.map(count)
    let most = counts.max() ?? 0
    return MonthSeries(
      title: "\(name)，个",
      values: counts.map { (MonthPlot.height(of: Int64($0), in: Int64(most)), String($0)) }
    )
  }

  static func rates(
    _ name: String,
    _ bulletins: [Bulletin],
    _ rate: (Bulletin) -> Ratio
  ) -> MonthSeries {
    MonthSeries(
      title: "\(name)，%",
      values: bulletins.map(rate).map { rate in
        (MonthPlot.height(of: rate.basisPoints ?? 0, in: 10_000), figure(rate))
      }
    )
  }
}

/// 62.5: without zeros at its end, for which a column has no room.
private func figure(_ rate: Ratio) -> String {
  guard let percent = rate.percent else { return "—" }
  let digits = percent.reversed().drop { $0 == "0" }.drop { $0 == "." }
  return String(digits.reversed())
}

/// The geometry of columns, in whole units of which a picture is 400 wide.
package enum MonthPlot {
  package static let mostColumns = 12
  /// From one column to the next.
  static let pitch = 33
  static let width = 18
  /// Of the line the columns stand on: a title and a figure are above the tallest column.
  static let baseline = 124
  package static let tallest = 88

  /// Nothing has no height, and the least is seen: at least 1, at most `tallest`.
  package static func height(of value: Int64, in whole: Int64) -> Int {
    guard value > 0 else { return 0 }
    let part = min(value, whole).magnitude
    return max(1, barLength(part, of: whole.magnitude, longest: tallest))
  }
}

/// The columns of one figure.
struct MonthPanel: Viewable {
  /// Unlike that of any other picture on the page.
  var id: String
  var title: String
  var columns: [MonthColumn]

  static let fields: [Field<MonthPanel>] = [
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("baseline") { _ in String(MonthPlot.baseline) },
    .text("width") { String($0.columns.count * MonthPlot.pitch) },
    .list("columns") { $0.columns },
  ]

  fileprivate init(id: String, _ series: MonthSeries, _ bulletins: [Bulletin]) {
    self.id = id
    title = series.title
    columns = bulletins.indices.map { index in
      MonthColumn(
        series.values[index],
        bulletins[index].month,
        after: index > 0 ? bulletins[index - 1].month : nil,
        x: index * MonthPlot.pitch
      )
    }
  }
}

/// A figure of one month, in the picture's units.
struct MonthColumn: Viewable {
  var href: String
  var figure: String
  var height: Int
  /// Of the column's left edge.
  var x: Int
  /// 10月.
  var month: String
  /// 2024, below the first column and each first one of a year; else empty.
  var year: String
  /// Months without a bulletin lie before this one.
  var isBehindGap: Bool

  static let fields: [Field<MonthColumn>] = [
    .text("href") { $0.href },
    .text("figure") { $0.figure },
    .text("x") { String($0.x) },
    .text("middle") { String($0.x + MonthPlot.width / 2) },
    .text("width") { _ in String(MonthPlot.width) },
    .flag("hasHeight") { $0.height > 0 },
    .text("height") { String($0.height) },
    .text("top") { String(MonthPlot.baseline - $0.height) },
    .text("figureY") { String(MonthPlot.baseline - $0.height - 4) },
    .text("month") { $0.month },
    .text("year") { $0.year },
    .flag("isBehindGap") { $0.isBehindGap },
    .text("gapX") { String($0.x - (MonthPlot.pitch - MonthPlot.width) / 2) },
  ]

  fileprivate init(
    _ value: (height: Int, figure: String),
    _ month: Month,
    after previous: Month?,
    x: Int
  ) {
    href = "bulletins/\(month.iso).html"
    figure = value.figure
    height = value.height
    self.x = x
    self.month = "\(month.month)月"
    year = previous?.year == month.year ? "" : String(month.year)
    isBehindGap = previous.map { $0.months(until: month) > 1 } ?? false
  }
}
