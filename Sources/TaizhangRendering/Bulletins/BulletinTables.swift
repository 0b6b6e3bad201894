import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// A table of the bulletin: by county, by sector or by lead unit.
struct BulletinTable: Viewable {
  var heading: String
  var anchor: String
  var rateNames: [String]
  /// What the rows are ranked by, 开工率名次（按个数）; empty where nothing ranks them.
  var ranking: String
  /// 红灯, 黄灯 and whichever others there are; empty where there are no rules for lights.
  var lightNames: [String]
  /// 采购意向 59 项, among the projects it counts; or empty.
  var intents: String
  /// A column for money: rates by amount have it in theirs, and leave no room.
  var showsMoney: Bool
  /// Of the whole table.
  var count: Int
  /// The rows a page shows of it; nil where it is no page of parts.
  var excerpt: Excerpt?
  var rows: [BulletinGroupRow]

  static let fields: [Field<BulletinTable>] = [
    .text("heading") { $0.heading },
    .text("anchor") { $0.anchor },
    .list("rateNames") { $0.rateNames },
    .flag("isRanked") { !$0.ranking.isEmpty },
    .text("ranking") { $0.ranking },
    .list("lightNames") { $0.lightNames },
    .text("intents") { $0.intents },
    .flag("showsMoney") { $0.showsMoney },
    .text("count") { String($0.count) },
    .view("excerpt") { $0.excerpt.flatMap { $0.isWhole ? nil : $0 } },
    .flag("isContinued") { $0.excerpt?.isContinued ?? false },
    .flag("hasRows") { !$0.rows.isEmpty },
    .list("rows") { $0.rows },
  ]

  /// With those of its rows alone.
  func showing(_ excerpt: Excerpt) -> BulletinTable {
    var table = self
    table.excerpt = excerpt
    table.rows = Array(rows[excerpt.shown])
    return table
  }
}

/// One county, sector or unit in a month.
struct BulletinGroupRow: Viewable {
  var name: String
  var href: String
  /// Where its figures lead: from a bulletin to the page of the group, or to what changed.
  var origin: String
  var projects: Int
  /// 采购意向 59 项, among them; or empty.
  var intents: String
  /// Their amounts, by kind and label.
  var totals: [TotalView]
  /// Of a place without projects: those that name it and count elsewhere.
  var listed = 0
  var reported: Int
  var unreported: Int
  var overdue: Int
  var red: Int
  var yellow: Int
  /// Of each colour that the table has a column for.
  var lights: [String]
  var rates: [RateCell]
  /// Empty where there is none.
  var rank: String
  /// ，上升 1 名; empty where nothing can be compared.
  var rankChange: String

  static let fields: [Field<BulletinGroupRow>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("origin") { $0.origin },
    .text("projects") { String($0.projects) },
    .text("intents") { $0.intents },
    .list("totals") { $0.totals },
    .text("listed") { $0.listed == 0 ? "" : String($0.listed) },
    .text("reported") { String($0.reported) },
    .text("unreported") { String($0.unreported) },
    .text("overdue") { String($0.overdue) },
    .flag("isLate") { $0.overdue > 0 },
    .text("red") { String($0.red) },
    .text("yellow") { String($0.yellow) },
    .list("lights") { $0.lights },
    .list("rates") { $0.rates },
    .text("rank") { $0.rank.isEmpty ? "—" : $0.rank },
    .text("rankKey") { $0.rank },
    .text("rankChange") { $0.rankChange == "，与上月持平" ? "持平" : String($0.rankChange.dropFirst()) },
  ]

  init(_ link: Link, _ sum: ProgressSum, _ colors: [LightColor], _ ledger: Ledger) {
    let rules = ledger.rules
    name = link.text
    href = link.href
    origin = link.href.isEmpty ? "#changes" : "../\(link.href)"
    projects = sum.projects
    intents = rules.intentWords(sum.intents)
    totals = sum.totals.lines.map { TotalView($0, ledger, origin: "#places") }
    reported = sum.reported
    unreported = sum.unreported
    overdue = sum.overdue
    red = sum.lit(.red)
    yellow = sum.lit(.yellow)
    lights = colors.map { String(sum.lit($0)) }
    rates = zip(rules.progress.rates, sum.rates).map { RateCell($0, $1, rules) }
    rank = ""
    rankChange = ""
  }

  /// Its rank and, where it had one a month before, by how much it rose or fell.
  mutating func setRank(_ now: Int?, _ before: Int?) {
    guard let now else { return }
    rank = String(now)
    guard let before else { return }
    rankChange =
      now == before ? "，与上月持平" : now < before ? "，上升 \(before - now) 名" : "，下降 \(now - before) 名"
  }
}

/// A rate by count and, where the rule has amounts, before it by amount.
struct RateCell: Viewable {
  var name: String
  /// 37/54.
  var counts: String
  /// 68.52%, or — where there is nothing to divide by, or nothing was reported.
  var percent: String
  /// There is something to divide by, and nobody reported.
  var isUnknown: Bool
  /// Projects below the line of which nothing was reported.
  var unreported: Int
  /// What rows are sorted by: hundredths of a percent of what stands first, or empty.
  var key: String
  /// 12.5/30 亿元, or empty where the rule has no amounts.
  var amounts: String
  /// The same on either side of the line: 12.5 and 30 亿元.
  var amountSides: (part: String, whole: String)
  /// 1 个未计入, or empty.
  var omitted: String
  var amountPercent: String
  var isRanked: Bool

  static let fields: [Field<RateCell>] = [
    .text("name") { $0.name },
    .text("counts") { $0.counts },
    .text("percent") { $0.percent },
    .flag("isUnknown") { $0.isUnknown },
    .text("unreported") { $0.unreported == 0 ? "" : String($0.unreported) },
    .text("key") { $0.key },
    .text("amounts") { $0.amounts },
    .text("amountPart") { $0.amountSides.part },
    .text("amountWhole") { $0.amountSides.whole },
    .text("omitted") { $0.omitted },
    .text("amountPercent") { $0.amountPercent },
  ]

  init(_ rule: RateRule, _ sum: RateSum, _ rules: Rules) {
    name = rule.name
    isRanked = rule.isRanked
    counts = "\(sum.part)/\(sum.whole)"
    percent = sum.count.percent.map { "\($0)%" } ?? "—"
    isUnknown = sum.whole > 0 && !sum.isKnown
    unreported = sum.unreported
    key = sum.count.basisPoints.map { String($0) } ?? ""
    amounts = ""
    amountSides = ("", "")
    omitted = ""
    amountPercent = ""
    guard rule.label != nil else { return }
    amounts = amountWords(sum)
    amountSides = TaizhangRendering.amountSides(sum)
    omitted = sum.withoutAmount > 0 ? omittedWords(sum) : ""
    key = sum.amount.basisPoints.map { String($0) } ?? ""
    amountPercent = sum.amount.percent.map { "\($0)%" } ?? "—"
  }
}

/// The colours that bulletins count: red and yellow, and orange and blue where a rule has them or
/// somebody set them; none where there are no rules.
func countedLights(_ bulletins: [Bulletin], _ rules: Rules) -> [LightColor] {
  let lights = rules.progress.lights
  guard !lights.isEmpty else { return [] }
  return [.red, .orange, .yellow, .blue].filter { color in
    color == .red || color == .yellow || lights.contains { $0.color == color }
      || bulletins.contains { $0.all.lit(color) > 0 }
  }
}

/// The tables by county, sector and lead unit; rows without records are left out, but for those of
/// the counties of a prefecture that has some.
func bulletinTables(_ bulletin: Bulletin, _ context: SiteContext) -> [BulletinTable] {
  let ledger = context.ledger
  let names = ledger.rules.progress.rates.map(\.name)
  let colors = countedLights([bulletin], ledger.rules)
  let ranked = ledger.rules.progress.rates.first(where: \.isRanked)
  let ranking = ranked.map { "\($0.name)名次\($0.label == nil ? "" : "（按个数）")" } ?? ""
  func rows(
    _ sums: [ProgressSum],
    _ isShown: [Bool] = [],
    _ link: (Int) -> Link
  ) -> [(index: Int, row: BulletinGroupRow)] {
    sums.enumerated().filter { index, sum in
      sum.projects > 0 || isShown.indices.contains(index) && isShown[index]
    }.map { index, sum in
      let isNamed = index < sums.count - 1
      let link = isNamed ? link(index) : Link(text: unstatedWord, href: "")
      return (index, BulletinGroupRow(link, sum, colors, ledger))
    }
  }
  let isShown = ledger.placesInTables(bulletin.places.dropLast().map { $0.projects > 0 })
  let places = rows(bulletin.places, isShown) { context.ownPlaceLinks[$0] }.map { index, row in
    var row = row
    if row.projects == 0 {
      let known = context.groups.listed[index].filter { ledger.isKnown($0, on: bulletin.day) }
      row.listed = ledger.projects(of: known, on: bulletin.day)
    }
    if index < bulletin.ranks.count {
      row.setRank(bulletin.ranks[index], bulletin.previousRanks[index])
    }
    return row
  }
  let sectors = rows(bulletin.sectors) { context.link(Ref<Sector>($0)) }.map(\.row)
  let leads = rows(bulletin.leads) { context.link(Ref<Unit>($0)) }.map(\.row)
  func table(_ heading: String, _ anchor: String, _ rows: [BulletinGroupRow]) -> BulletinTable {
    BulletinTable(
      heading: heading,
      anchor: anchor,
      rateNames: names,
      ranking: anchor == "places" ? ranking : "",
      lightNames: colors.map(\.lightWord),
      intents: ledger.rules.intentWords(bulletin.all.intents),
      showsMoney: !ledger.rules.progress.rates.contains { $0.label != nil },
      count: rows.count,
      rows: rows
    )
  }
  return [
    table("分县市园区", "places", places), table("分行业", "sectors", sectors),
    table("分牵头单位", "leads", leads),
  ]
}
