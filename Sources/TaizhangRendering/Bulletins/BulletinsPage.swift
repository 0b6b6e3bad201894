import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// `bulletins/index.html`: one line for each month, latest first.
struct BulletinsPage: Viewable {
  var frame: Frame
  var picture: MonthPicture?
  var rateNames: [String]
  var lightNames: [String]
  var bulletins: [BulletinLine]

  static let fields: [Field<BulletinsPage>] = [
    .view("frame") { $0.frame },
    .view("picture") { $0.picture },
    .list("rateNames") { $0.rateNames },
    .list("lightNames") { $0.lightNames },
    .list("bulletins") { $0.bulletins },
  ]

  init(_ context: SiteContext) {
    frame = context.frame("月通报", .bulletins, depth: 1)
    picture = MonthPicture(context)
    rateNames = context.ledger.rules.progress.rates.map(\.name)
    let colors = countedLights(context.bulletins, context.ledger.rules)
    lightNames = colors.map(\.lightWord)
    bulletins = context.bulletins.reversed().map { BulletinLine($0, colors, context.ledger.rules) }
  }
}

/// A month in figures.
struct BulletinLine: Viewable {
  var month: String
  var href: String
  var projects: Int
  var reported: Int
  var unreported: Int
  var overdue: Int
  var red: Int
  var yellow: Int
  /// Of each colour that the table has a column for.
  var lights: [String]
  var rates: [RateCell]

  static let fields: [Field<BulletinLine>] = [
    .text("month") { $0.month },
    .text("href") { $0.href },
    .text("projects") { String($0.projects) },
    .text("reported") { String($0.reported) },
    .text("unreported") { String($0.unreported) },
    .text("overdue") { String($0.overdue) },
    .text("red") { String($0.red) },
    .text("yellow") { String($0.yellow) },
    .list("lights") { $0.lights },
    .list("rates") { $0.rates },
  ]

  init(_ bulletin: Bulletin, _ colors: [LightColor], _ rules: Rules) {
    month = bulletin.day.chineseMonth
    href = "bulletins/\(bulletin.month.iso).html"
    projects = bulletin.all.projects
    reported = bulletin.all.reported
    unreported = bulletin.all.unreported
    overdue = bulletin.all.overdue
    red = bulletin.all.lit(.red)
    yellow = bulletin.all.lit(.yellow)
    lights = colors.map { String(bulletin.all.lit($0)) }
    rates = zip(rules.progress.rates, bulletin.all.rates).map { RateCell($0, $1, rules) }
  }
}
