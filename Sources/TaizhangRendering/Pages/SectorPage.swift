import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// `sectors/<slug>.html` and the pages of records that state no sector or place: the sum as people
/// say it, each addend a link.
struct SectorPage: Viewable {
  var frame: Frame
  var name: String
  var aliases: String
  var remarks: String
  var sums: [SumView]
  var definitions: Definitions?
  var tables: [ProjectTable]

  static let fields: [Field<SectorPage>] = [
    .view("frame") { $0.frame },
    .text("name") { $0.name },
    .text("aliases") { $0.aliases },
    .text("remarks") { $0.remarks },
    .list("sums") { $0.sums },
    .view("definitions") { $0.definitions },
    .list("tables") { $0.tables },
  ]

  init(_ ref: Ref<Sector>, _ part: Part, _ context: SiteContext) {
    let sector = context.ledger.sectors[ref]
    let group = context.groups.sectors[Int(ref.index)]
    frame = context.frame(
      sector.name,
      .sectors,
      depth: 1,
      crumbs: [sectorsLink],
      part: part
    )
    name = sector.name
    aliases = sector.aliases.joined(separator: "、")
    remarks = sector.remarks
    sums = part.isFirst ? group.totals.map { SumView($0, group, on: part.path, context) } : []
    definitions = Definitions(of: sums.map(\.total), context.ledger.rules)
    tables = context.tables(context.listsByKind(group, on: part.path), on: part)
  }

  /// The records of a group that has no name: those without a sector, those without a place.
  init(unstated group: Group, in above: Link, _ part: Part, _ context: SiteContext) {
    let section: Frame.Section = above == sectorsLink ? .sectors : .places
    name = "\(above.text)\(unstatedWord)"
    frame = context.frame(name, section, depth: 1, crumbs: [above], part: part)
    (aliases, remarks) = ("", "")
    sums = part.isFirst ? group.totals.map { SumView($0, group, on: part.path, context) } : []
    definitions = Definitions(of: sums.map(\.total), context.ledger.rules)
    tables = context.tables(context.listsByKind(group, on: part.path), on: part)
  }
}

/// A total written out: 45 + 160 + 47 + 2.61 = 254.61.
struct SumView: Viewable {
  /// Records that are named one by one; more of them are left to the tables below.
  private static let longest = 40

  var total: TotalView
  /// Too many records to name: there are no addends, and no records without a figure.
  var isLong = false
  /// How many figures make the total.
  var addendCount: Int
  var addends: [Addend]
  /// The greatest addend, where there are several and one is greatest.
  var largest: Addend?
  /// Its part of the total in percent, rounded half up to one decimal.
  var largestShare: String
  /// Records without a figure.
  var unstated: [Link]
  /// Records that state only a bound: their words and page.
  var bounds: [Addend]

  static let fields: [Field<SumView>] = [
    .view("total") { $0.total },
    .list("addends") { $0.addends },
    .flag("hasAddends") { !$0.addends.isEmpty },
    .flag("isSum") { $0.addends.count > 1 },
    .flag("isLong") { $0.isLong },
    .text("addendCount") { String($0.addendCount) },
    .view("largest") { $0.largest },
    .text("largestShare") { $0.largestShare },
    .list("unstated") { $0.unstated },
    .list("bounds") { $0.bounds },
  ]

  init(_ total: Total, _ group: Group, on page: String, _ context: SiteContext) {
    let projects = context.ledger.projects
    let members = group.members.filter {
      projects[$0].kind == total.kind && projects[$0].amountLabel == total.label
    }
    self.total = TotalView(
      total,
      context.ledger,
      origin: "\(page)#\(kindAnchor(total.kind))"
    )
    var addends: [Addend] = []
    var greatest: (addend: Addend, money: Money, isAlone: Bool)?
    bounds = []
    unstated = []
    for ref in members {
      guard let amount = projects[ref].amount else {
        unstated.append(context.link(ref))
        continue
      }
      guard let point = amount.point else {
        bounds.append(Addend(figure: amount.text, link: context.link(ref), isFirst: false))
        continue
      }
      let addend = Addend(
        figure: AmountView(amount, in: context.unit).text,
        link: context.link(ref),
        isFirst: addends.isEmpty
      )
      addends.append(addend)
      if point > greatest?.money ?? Money(fen: -1) {
        greatest = (addend, point, true)
      } else if point == greatest?.money {
        greatest?.isAlone = false
      }
    }
    self.addends = addends
    addendCount = addends.count
    let isWorthNaming = addends.count > 1 && greatest?.isAlone == true
    largest = isWorthNaming ? greatest?.addend : nil
    largestShare = isWorthNaming ? percent(greatest?.money ?? .zero, of: total.amount) : ""
    if members.count > SumView.longest {
      isLong = true
      (self.addends, unstated, bounds) = ([], [], [])
    }
  }
}

/// One figure of a sum and the record it is from.
struct Addend: Viewable {
  var figure: String
  var link: Link
  var isFirst: Bool

  static let fields: [Field<Addend>] = [
    .text("figure") { $0.figure },
    .text("name") { $0.link.text },
    .text("href") { $0.link.href },
    .flag("isFirst") { $0.isFirst },
  ]
}

/// A part of a whole in percent, rounded half up to one decimal; empty where the whole is 0.
func percent(_ part: Money, of whole: Money) -> String {
  guard whole.fen > 0, part.fen >= 0 else { return "" }
  // Parts per thousand; the product of two sums of money needs 128 bits.
  let (high, low) = part.fen.magnitude.multipliedFullWidth(by: 1000)
  let (quotient, remainder) = whole.fen.magnitude.dividingFullWidth((high, low))
  let rounded = quotient + (remainder >= whole.fen.magnitude - remainder ? 1 : 0)
  return "\(rounded / 10).\(rounded % 10)"
}
