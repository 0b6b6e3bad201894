import TaizhangLedger
import TaizhangModel
import TaizhangTemplates

/// A page that is one table of totals: places, sectors, batches.
struct TotalsPage: Viewable {
  var frame: Frame
  var totals: [TotalsView]

  static let fields: [Field<TotalsPage>] = [
    .view("frame") { $0.frame },
    .list("totals") { $0.totals },
  ]
}

/// A table of totals on a page that has other matter too.
struct TotalsTable: Viewable {
  var totals: [TotalsView]

  static let fields: [Field<TotalsTable>] = [.list("totals") { $0.totals }]
}

func batchTotals(_ context: SiteContext) -> [TotalsView] {
  context.ledger.batches.indices.compactMap { index in
    let group = context.groups.batches[index]
    guard !group.members.isEmpty else { return nil }
    let link = context.link(Ref<Batch>(index))
    return context.totalsView(link.text, link.href, group)
  }
}

func sectorTotals(_ context: SiteContext) -> [TotalsView] {
  var rows = context.ledger.sectors.indices.map { index in
    let link = context.link(Ref<Sector>(index))
    return context.totalsView(link.text, link.href, context.groups.sectors[index])
  }
  if !context.groups.unsorted.members.isEmpty {
    rows.append(context.totalsView(unstatedWord, "", context.groups.unsorted))
  }
  return rows
}

/// Every place by its own records; prefectures first with what stands below them.
///
/// A prefecture's line is the sum of its lines below, so the lines of the table do not add up;
/// the page says so.
func placeTotals(_ context: SiteContext) -> [TotalsView] {
  let ledger = context.ledger
  var rows = ledger.places.indices.map { index in
    let place = ledger.places[index]
    let link = context.link(Ref<Place>(index))
    let isBelow = place.parent != nil
    return context.totalsView(
      link.text,
      link.href,
      context.rolledUp[index],
      members: context.groups.places[index].members,
      isBelow: isBelow
    )
  }
  if !context.groups.nowhere.members.isEmpty {
    rows.append(context.totalsView(unstatedWord, "", context.groups.nowhere))
  }
  return rows
}

extension TotalsView {
  var isEmpty: Bool { lines.isEmpty }
}
