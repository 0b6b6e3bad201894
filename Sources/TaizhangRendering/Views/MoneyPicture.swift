import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// Sums of money of one kind and label as horizontal bars, greatest first.
///
/// Every scale begins at zero and is even. Where one record crushes the rest, its part of its bar
/// is left white, and a second panel shows all bars again without it, on a scale of its own.
struct MoneyPicture: Viewable {
  var kind: String
  var label: String
  /// One, or two where the second leaves out `largest`.
  var panels: [MoneyPanel]
  var largest: Addend?
  /// Bars for which there was no room.
  var omitted: Int

  static let fields: [Field<MoneyPicture>] = [
    .text("kind") { $0.kind },
    .text("label") { $0.label },
    .list("panels") { $0.panels },
    .view("largest") { $0.largest },
    .flag("isCut") { $0.omitted > 0 },
    .text("omitted") { String($0.omitted) },
  ]

  /// The kind and label with the greatest sum in the ledger; nil with fewer than two bars.
  init?(_ rows: [(link: Link, group: Group)], named name: String, _ context: SiteContext) {
    var chosen: Total?
    for total in context.groups.all.totals where total.amount > chosen?.amount ?? .zero {
      chosen = total
    }
    guard let chosen else { return nil }
    var about: [Int: Int] = [:]
    let sums = rows.enumerated().compactMap { index, row -> MoneySum? in
      guard
        let total = row.group.totals.first(where: {
          $0.kind == chosen.kind && $0.label == chosen.label && $0.amount > .zero
        })
      else { return nil }
      about[index] = total.about
      let origin = context.kindOrigin(chosen.kind, of: row.group, on: row.link.href)
      return MoneySum(name: row.link.text, href: origin, row: index, amount: total.amount)
    }
    guard sums.count > 1 else { return nil }

    kind = context.ledger.rules.kinds[chosen.kind].name
    label = chosen.label.map { context.ledger.rules.amountLabels[$0].name } ?? ""
    let greatest = MoneyPicture.greatest(of: chosen, in: rows, context)
    let greatestIsAbout = greatest.flatMap { context.ledger.projects[$0.record].amount?.isAbout }
    let plot = MoneyPlot(sums, greatest: greatest.map { ($0.row, $0.amount) })
    panels = plot.panels.enumerated().map { index, bars in
      MoneyPanel(id: "\(name)-\(index + 1)", isRest: index > 0, bars: bars) { sum in
        let leavesOut = index > 0 && sum.row == greatest?.row && greatestIsAbout == true
        let isAbout = about[sum.row, default: 0] > (leavesOut ? 1 : 0)
        return AmountView(sum.amount, isAbout: isAbout, in: context.unit).text
      }
    }
    largest =
      plot.panels.count < 2
      ? nil
      : greatest.map {
        Addend(
          figure: AmountView(context.ledger.projects[$0.record].amount, in: context.unit).text,
          link: context.link($0.record),
          isFirst: true
        )
      }
    omitted = sums.count - (plot.panels.first?.count ?? 0)
  }

  /// The record with the greatest figure of a total, and the row it stands in; nil where two are
  /// equally great.
  private static func greatest(
    of total: Total,
    in rows: [(link: Link, group: Group)],
    _ context: SiteContext
  ) -> (row: Int, record: Ref<Project>, amount: Money)? {
    var greatest: (row: Int, record: Ref<Project>, amount: Money)?
    var isAlone = false
    for (index, row) in rows.enumerated() {
      for ref in row.group.members {
        let project = context.ledger.projects[ref]
        guard project.kind == total.kind, project.amountLabel == total.label,
          let point = project.amount?.point, point >= greatest?.amount ?? .zero
        else { continue }
        isAlone = point > greatest?.amount ?? .zero
        greatest = (index, ref, point)
      }
    }
    return isAlone ? greatest : nil
  }
}

/// Bars on one scale.
struct MoneyPanel: Viewable {
  /// Unlike that of any other picture on the page.
  var id: String
  var isRest: Bool
  var bars: [MoneyBar]

  static let fields: [Field<MoneyPanel>] = [
    .text("id") { $0.id },
    .flag("isRest") { $0.isRest },
    .text("height") { String($0.bars.count * MoneyPlot.rowHeight) },
    .list("bars") { $0.bars },
  ]

  init(id: String, isRest: Bool, bars: [MoneyPlot.Bar], figure: (MoneySum) -> String) {
    self.id = id
    self.isRest = isRest
    self.bars = bars.enumerated().map { index, bar in
      MoneyBar(bar, y: index * MoneyPlot.rowHeight, figure: figure(bar.sum))
    }
  }
}

/// One bar, in the picture's units.
struct MoneyBar: Viewable {
  var name: String
  var href: String
  /// Exact, in the page's unit; 约 where an addend is.
  var figure: String
  /// Of the row's upper edge.
  var y: Int
  var length: Int
  /// How much of the bar, at its end, is the largest record's; 0 for none.
  var largestLength: Int

  static let fields: [Field<MoneyBar>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("figure") { $0.figure },
    .text("y") { String($0.y) },
    .text("length") { String($0.length) },
    .text("figureX") { String($0.length + MoneyPlot.gap) },
    .flag("holdsLargest") { $0.largestLength > 0 },
    .text("largestX") { String($0.length - $0.largestLength) },
    .text("largestLength") { String($0.largestLength) },
  ]

  init(_ bar: MoneyPlot.Bar, y: Int, figure: String) {
    name = bar.sum.name
    href = bar.sum.href
    self.figure = figure
    self.y = y
    length = bar.length
    largestLength = bar.largestLength
  }
}
