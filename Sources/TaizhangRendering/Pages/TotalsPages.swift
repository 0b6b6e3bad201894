import TaizhangLedger
import TaizhangModel
import TaizhangTemplates

/// A page that is one table of totals: places, sectors, batches.
struct TotalsPage: Viewable {
  var frame: Frame
  var totals: [TotalsView]
  var picture: MoneyPicture?
  var definitions: Definitions?

  static let fields: [Field<TotalsPage>] = [
    .view("frame") { $0.frame },
    .list("totals") { $0.totals },
    .flag("hasTotals") { !$0.totals.isEmpty },
    .view("picture") { $0.picture },
    .view("definitions") { $0.definitions },
  ]

  init(frame: Frame, totals: [TotalsView], picture: MoneyPicture?, _ rules: Rules) {
    self.frame = frame
    self.totals = totals
    self.picture = picture
    definitions = Definitions(of: totals.flatMap(\.lines), rules)
  }
}

/// A table of totals on a page that has other matter too.
struct TotalsTable: Viewable {
  var totals: [TotalsView]

  static let fields: [Field<TotalsTable>] = [.list("totals") { $0.totals }]
}

let placesLink = Link(text: "县市园区", href: "places/index.html")
let sectorsLink = Link(text: "行业", href: "sectors/index.html")
/// The pages of records that state no place, and no sector; `unstated` is no slug.
let unstatedPlaceLink = Link(text: unstatedWord, href: "places/unstated.html")
let unstatedSectorLink = Link(text: unstatedWord, href: "sectors/unstated.html")

func batchTotals(_ context: SiteContext) -> [TotalsView] {
  context.ledger.batches.indices.compactMap { index in
    let group = context.groups.batches[index]
    guard !group.members.isEmpty else { return nil }
    return context.totalsView(context.link(Ref<Batch>(index)), group)
  }
}

func sectorTotals(_ context: SiteContext) -> [TotalsView] {
  var rows = context.ledger.sectors.indices.map { index in
    context.totalsView(context.link(Ref<Sector>(index)), context.groups.sectors[index])
  }
  if !context.groups.unsorted.members.isEmpty {
    rows.append(context.totalsView(unstatedSectorLink, context.groups.unsorted))
  }
  return rows
}

/// Every place with the places below it; prefectures first with what stands below them.
///
/// A prefecture's line is the sum of its lines below, so the lines of the table do not add up;
/// the page says so.
func placeTotals(_ context: SiteContext) -> [TotalsView] {
  let ledger = context.ledger
  var rows = ledger.places.indices.map {
    context.totalsView(Ref<Place>($0), isBelow: ledger.places[$0].parent != nil)
  }
  if !context.groups.nowhere.members.isEmpty {
    rows.append(context.totalsView(unstatedPlaceLink, context.groups.nowhere))
  }
  return rows
}

/// Money by sector: bars whose sum is the total.
func sectorPicture(_ context: SiteContext) -> MoneyPicture? {
  var rows = context.ledger.sectors.indices.map {
    (link: context.link(Ref<Sector>($0)), group: context.groups.sectors[$0])
  }
  rows.append((unstatedSectorLink, context.groups.unsorted))
  return MoneyPicture(rows, named: "money-by-sector", context)
}

/// Money by place: each place with its own records alone, so that the sum of the bars is the total.
func placePicture(_ context: SiteContext) -> MoneyPicture? {
  var rows = context.ledger.places.indices.map {
    (link: context.link(Ref<Place>($0)), group: context.groups.places[$0])
  }
  rows.append((unstatedPlaceLink, context.groups.nowhere))
  return MoneyPicture(rows, named: "money-by-place", context)
}

extension TotalsView {
  var isEmpty: Bool { lines.isEmpty }
}
