import TaizhangLedger
import TaizhangModel
import TaizhangTemplates

/// A page whose view is made when its turn comes.
struct PageDraft: Sendable {
  var path: String
  var template: PageTemplate
  /// The context is handed in and not captured.
  var build: @Sendable (SiteContext, inout ViewBuilder) -> Void
  /// Of all that the page reads.
  var inputs: @Sendable (SiteContext) -> Fingerprint

  init(
    _ path: String,
    _ template: PageTemplate,
    from inputs: @escaping @Sendable (SiteContext) -> Fingerprint = { $0.marks.whole },
    _ page: @escaping @Sendable (SiteContext) -> some Viewable
  ) {
    self.path = path
    self.template = template
    self.inputs = inputs
    build = { $1.build(page($0)) }
  }

  /// The pages over which a list of that many rows is laid.
  static func parts(
    _ path: String,
    rows: Int,
    _ template: PageTemplate,
    from inputs: @escaping @Sendable (Part, SiteContext) -> Fingerprint = { $1.marks.whole },
    _ page: @escaping @Sendable (Part, SiteContext) -> some Viewable
  ) -> [PageDraft] {
    Part.all(of: path, rows: rows).map { part in
      PageDraft(part.path(of: part.number), template, from: { inputs(part, $0) }) {
        page(part, $0)
      }
    }
  }
}

/// Every page of the site but those of records.
func pageDrafts(_ context: SiteContext) -> [PageDraft] {
  var drafts = singleDrafts + listDrafts(context)
  drafts += nameDrafts(context)
  drafts += sourceDrafts(context)
  drafts += bulletinDrafts(context)
  drafts += printDrafts(context)
  return drafts
}

/// Pages of tables with a row for each place, sector, unit, batch.
private let singleDrafts = [
  PageDraft("index.html", .home) { HomePage($0) },
  PageDraft(placesLink.href, .places) {
    TotalsPage(
      frame: $0.frame(placesLink.text, .places, depth: 1),
      totals: placeTotals($0),
      picture: placePicture($0),
      $0.ledger.rules
    )
  },
  PageDraft(sectorsLink.href, .sectors) {
    TotalsPage(
      frame: $0.frame(sectorsLink.text, .sectors, depth: 1),
      totals: sectorTotals($0),
      picture: sectorPicture($0),
      $0.ledger.rules
    )
  },
  PageDraft("units/index.html", .units) { UnitsPage($0) },
  PageDraft("projects/index.html", .projects) { ProjectsPage($0) },
  PageDraft("404.html", .notFound) {
    BarePage(frame: $0.frame("没有这个页面", .none, depth: 0))
  },
]

/// Pages that list records, findings, figures or announcements of the whole ledger.
private func listDrafts(_ context: SiteContext) -> [PageDraft] {
  let ledger = context.ledger
  let errata = ledger.announcements.reduce(0) { $0 + $1.errata.count }
  let sheet = context.findings.count + errata + ledger.claims.count
  let announcements = ledger.announcements.count
  let counts = Late<[DeadlineCount]>()
  let lists = Late<ReconciliationLists>()
  let records = ledger.projects.count
  return PageDraft.parts(
    StageList.path,
    rows: records,
    .stages,
    from: { $1.stageInputs($0) },
    { StagesPage($0, $1) }
  )
    + PageDraft.parts(
      DeadlineList.path,
      rows: records,
      .deadlines,
      from: { $1.deadlineInputs($0) },
      { part, context in
        DeadlinesPage(counts.value { DeadlineCount.all(context) }, part, context)
      }
    )
    + PageDraft.parts("announcements/index.html", rows: announcements, .announcements) {
      AnnouncementsPage($0, $1)
    }
    + PageDraft.parts(IndicatorsPage.path, rows: ledger.indicators.count, .indicators) {
      IndicatorsPage($0, $1)
    }
    + PageDraft.parts(
      "reconciliation.html",
      rows: sheet,
      .reconciliation,
      from: { $1.sheetInputs() },
      { part, context in
        ReconciliationPage(lists.value { ReconciliationLists(context) }, part, context)
      }
    )
}

/// The pages of places, sectors, units and batches.
private func nameDrafts(_ context: SiteContext) -> [PageDraft] {
  let (ledger, groups) = (context.ledger, context.groups)
  var drafts: [PageDraft] = []
  for (group, page, above) in [
    (groups.nowhere, unstatedPlaceLink, placesLink),
    (groups.unsorted, unstatedSectorLink, sectorsLink),
  ] where !group.members.isEmpty {
    drafts += PageDraft.parts(page.href, rows: group.members.count, .sector) { part, context in
      let isPlace = above == placesLink
      let group = isPlace ? context.groups.nowhere : context.groups.unsorted
      return SectorPage(unstated: group, in: above, part, context)
    }
  }
  drafts += ledger.places.indices.flatMap { index in
    let rows = groups.places[index].members.count + groups.listed[index].count
    let ref = Ref<Place>(index)
    return PageDraft.parts(
      context.link(ref).href,
      rows: rows,
      .place,
      from: { $1.inputs(of: ref) },
      { PlacePage(ref, $0, $1) }
    )
  }
  drafts += ledger.sectors.indices.flatMap { index in
    let rows = groups.sectors[index].members.count
    let ref = Ref<Sector>(index)
    return PageDraft.parts(
      context.link(ref).href,
      rows: rows,
      .sector,
      from: { $1.inputs(of: ref) },
      { SectorPage(ref, $0, $1) }
    )
  }
  drafts += ledger.units.indices.flatMap { index in
    let rows = groups.leads[index].members.count + groups.responsible[index].members.count
    let ref = Ref<Unit>(index)
    return PageDraft.parts(
      context.link(ref).href,
      rows: rows,
      .unit,
      from: { $1.inputs(of: ref) },
      { UnitPage(ref, $0, $1) }
    )
  }
  for index in ledger.batches.indices where !groups.batches[index].members.isEmpty {
    let rows = groups.batches[index].members.count
    let ref = Ref<Batch>(index)
    drafts += PageDraft.parts(
      context.link(ref).href,
      rows: rows,
      .batch,
      from: { $1.inputs(of: ref) },
      { BatchPage(ref, $0, $1) }
    )
  }
  return drafts
}

/// The pages of announcements and of the figures they state.
private func sourceDrafts(_ context: SiteContext) -> [PageDraft] {
  let ledger = context.ledger
  let announcements = ledger.announcements.indices.flatMap { index in
    let ref = Ref<Announcement>(index)
    let rows = context.groups.announcements[index].members.count + context.passages[ref].count
    return PageDraft.parts(
      context.link(ref).href,
      rows: rows,
      .announcement,
      from: { $1.inputs(of: ref) },
      { AnnouncementPage(ref, $0, $1) }
    )
  }
  let claims = ledger.claims.indices.flatMap { index in
    let ref = Ref<Claim>(index)
    let rows = context.reconciliations[index].records.count
    return PageDraft.parts(
      context.link(ref).href,
      rows: rows,
      .claim,
      from: { $1.inputs(of: ref) },
      { ClaimPage(ref, $0, $1) }
    )
  }
  return announcements + claims
}

private func bulletinDrafts(_ context: SiteContext) -> [PageDraft] {
  guard !context.bulletins.isEmpty else { return [] }
  let index = PageDraft("bulletins/index.html", .bulletins) { BulletinsPage($0) }
  return context.bulletins.indices.reduce(into: [index]) { drafts, index in
    let path = bulletinLink(context.bulletins[index]).href
    drafts += PageDraft.parts(
      path,
      rows: context.bulletinLists[index].rows,
      .bulletin,
      from: { $1.bulletinInputs(index) },
      { BulletinPage(index, $0, $1) }
    )
  }
}

private func printDrafts(_ context: SiteContext) -> [PageDraft] {
  let sets = printSets(context)
  let index = PageDraft("print/index.html", .printIndex) { PrintIndexPage(sets, $0) }
  return sets.reduce(into: [index]) { drafts, set in
    drafts.append(
      PageDraft(set.body, .printBody, from: { $0.bodyInputs(of: set) }) { PrintBody(set, $0) }
    )
    drafts += set.annexes.map { annex in
      PageDraft(annex.path, .printAnnex, from: { $0.inputs(of: annex, in: set) }) {
        PrintAnnex(annex, of: set, $0)
      }
    }
  }
}
