package import TaizhangLedger
package import TaizhangModel
package import TaizhangTemplates

/// Every file of the site, sorted by path: pages, data files and assets.
///
/// A function of its arguments: the same ledger, templates and sources give the same bytes,
/// whatever the number of jobs.
package func renderSite(
  _ ledger: Ledger,
  _ reconciliations: [Reconciliation],
  _ templates: CompiledTemplates,
  _ sources: Sources,
  jobs: Int
) async -> [Page] {
  let context = await SiteContext(ledger, reconciliations, sources, jobs: jobs)
  let drafts = pageDrafts(context)
  let compiled = Dictionary(
    uniqueKeysWithValues: PageTemplate.allCases.map { ($0, templates[$0.rawValue]) }
  )
  var pages = await concurrentMap(count: drafts.count, jobs: jobs) { index in
    let draft = drafts[index]
    guard let template = compiled[draft.template] ?? nil else {
      preconditionFailure("The template \(draft.template.rawValue) was compiled without errors")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8192)
    template.render(draft.view(), into: &bytes)
    return Page(path: draft.path, bytes: bytes)
  }
  pages += dataFiles(context)
  pages += assetPages(sources)
  pages.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  return pages
}

/// A page whose view is made when its turn comes.
private struct PageDraft: Sendable {
  var path: String
  var template: PageTemplate
  var view: @Sendable () -> View

  init(
    _ path: String,
    _ template: PageTemplate,
    _ page: @escaping @Sendable () -> some Viewable
  ) {
    self.path = path
    self.template = template
    view = { View(of: page()) }
  }
}

private func pageDrafts(_ context: SiteContext) -> [PageDraft] {
  let ledger = context.ledger
  var drafts = [
    PageDraft("index.html", .home) { HomePage(context) },
    PageDraft("places/index.html", .places) {
      TotalsPage(
        frame: context.frame("县市园区", .places, depth: 1),
        totals: placeTotals(context)
      )
    },
    PageDraft("sectors/index.html", .sectors) {
      TotalsPage(
        frame: context.frame("行业", .sectors, depth: 1),
        totals: sectorTotals(context)
      )
    },
    PageDraft("units/index.html", .units) { UnitsPage(context) },
    PageDraft("deadlines.html", .deadlines) { DeadlinesPage(context) },
    PageDraft("projects/index.html", .projects) {
      TotalsPage(
        frame: context.frame("项目", .projects, depth: 1),
        totals: batchTotals(context)
      )
    },
    PageDraft("announcements/index.html", .announcements) { AnnouncementsPage(context) },
    PageDraft("indicators.html", .indicators) { IndicatorsPage(context) },
    PageDraft("reconciliation.html", .reconciliation) { ReconciliationPage(context) },
    PageDraft("404.html", .notFound) {
      BarePage(frame: context.frame("没有这个页面", .none, depth: 0))
    },
  ]
  drafts += ledger.places.indices.map { index in
    PageDraft("places/\(ledger.places[index].slug).html", .place) {
      PlacePage(Ref(index), context)
    }
  }
  drafts += ledger.sectors.indices.map { index in
    PageDraft("sectors/\(ledger.sectors[index].slug).html", .sector) {
      SectorPage(Ref(index), context)
    }
  }
  drafts += ledger.units.indices.map { index in
    PageDraft("units/\(ledger.units[index].slug).html", .unit) { UnitPage(Ref(index), context) }
  }
  for (index, batch) in ledger.batches.enumerated()
  where !context.groups.batches[index].members.isEmpty {
    drafts.append(
      PageDraft("projects/\(batch.slug)/index.html", .batch) { BatchPage(Ref(index), context) }
    )
  }
  drafts += ledger.announcements.indices.map { index in
    PageDraft("announcements/\(ledger.announcements[index].id).html", .announcement) {
      AnnouncementPage(Ref(index), context)
    }
  }
  drafts += ledger.projects.indices.map { index in
    PageDraft(context.href(Ref(index)), .project) { ProjectPage(Ref(index), context) }
  }
  return drafts
}
