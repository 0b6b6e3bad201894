package import TaizhangLedger
package import TaizhangModel
package import TaizhangTemplates

/// Every file of the site; a page is rendered when it is asked for.
///
/// A function of its arguments: the same ledger, templates and sources give the same bytes,
/// whatever the number of jobs.
package struct SitePages: Sendable {
  private let context: SiteContext
  private let drafts: [PageDraft]
  private let templates: [PageTemplate: CompiledTemplate]
  private let jobs: Int

  package init(
    _ ledger: Ledger,
    _ reconciliations: [Reconciliation],
    _ findings: [Diagnostic],
    _ templates: CompiledTemplates,
    _ sources: Sources,
    jobs: Int
  ) async {
    context = await SiteContext(ledger, reconciliations, findings, sources, jobs: jobs)
    drafts = pageDrafts(context)
    self.templates = Dictionary(
      uniqueKeysWithValues: PageTemplate.allCases.compactMap { template in
        templates[template.rawValue].map { (template, $0) }
      }
    )
    self.jobs = jobs
  }

  /// All of them, sorted by path.
  package func all() async -> [Page] {
    async let data = dataFiles(context)
    var pages = await concurrentMap(count: drafts.count, jobs: jobs) { render(drafts[$0]) }
    pages += await data
    pages += context.calendars
    pages += assetPages(context.sources)
    pages.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return pages
  }

  /// The bytes of one; nil where the site has none of that path.
  package func page(at path: String) -> [UInt8]? {
    if let draft = drafts.first(where: { $0.path == path }) { return render(draft).bytes }
    let others = context.calendars + assetPages(context.sources)
    if let page = others.first(where: { $0.path == path }) { return page.bytes }
    return dataFiles(context).first { $0.path == path }?.bytes
  }

  private func render(_ draft: PageDraft) -> Page {
    guard let template = templates[draft.template] else {
      preconditionFailure("The template \(draft.template.rawValue) was compiled without errors")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16_384)
    template.render(draft.view(context), into: &bytes)
    return Page(path: draft.path, bytes: bytes)
  }
}

/// A page whose view is made when its turn comes.
private struct PageDraft: Sendable {
  var path: String
  var template: PageTemplate
  /// The context is handed in and not captured: 10,000 drafts would hold as many copies.
  var view: @Sendable (SiteContext) -> View

  init(
    _ path: String,
    _ template: PageTemplate,
    _ page: @escaping @Sendable (SiteContext) -> some Viewable
  ) {
    self.path = path
    self.template = template
    view = { View(of: page($0)) }
  }
}

private func pageDrafts(_ context: SiteContext) -> [PageDraft] {
  let ledger = context.ledger
  var drafts = [
    PageDraft("index.html", .home) { HomePage($0) },
    PageDraft("places/index.html", .places) {
      TotalsPage(
        frame: $0.frame("县市园区", .places, depth: 1),
        totals: placeTotals($0),
        picture: placePicture($0)
      )
    },
    PageDraft("sectors/index.html", .sectors) {
      TotalsPage(
        frame: $0.frame("行业", .sectors, depth: 1),
        totals: sectorTotals($0),
        picture: sectorPicture($0)
      )
    },
    PageDraft("units/index.html", .units) { UnitsPage($0) },
    PageDraft("stages.html", .stages) { StagesPage($0) },
    PageDraft("deadlines.html", .deadlines) { DeadlinesPage($0) },
    PageDraft("projects/index.html", .projects) { ProjectsPage($0) },
    PageDraft("announcements/index.html", .announcements) { AnnouncementsPage($0) },
    PageDraft("indicators.html", .indicators) { IndicatorsPage($0) },
    PageDraft("reconciliation.html", .reconciliation) { ReconciliationPage($0) },
    PageDraft("404.html", .notFound) {
      BarePage(frame: $0.frame("没有这个页面", .none, depth: 0))
    },
  ]
  if !context.groups.nowhere.members.isEmpty {
    drafts.append(
      PageDraft(unstatedPlaceLink.href, .sector) {
        SectorPage(unstated: $0.groups.nowhere, on: unstatedPlaceLink, in: placesLink, $0)
      }
    )
  }
  if !context.groups.unsorted.members.isEmpty {
    drafts.append(
      PageDraft(unstatedSectorLink.href, .sector) {
        SectorPage(unstated: $0.groups.unsorted, on: unstatedSectorLink, in: sectorsLink, $0)
      }
    )
  }
  drafts += ledger.places.indices.map { index in
    PageDraft("places/\(ledger.places[index].slug).html", .place) {
      PlacePage(Ref(index), $0)
    }
  }
  drafts += ledger.sectors.indices.map { index in
    PageDraft("sectors/\(ledger.sectors[index].slug).html", .sector) {
      SectorPage(Ref(index), $0)
    }
  }
  drafts += ledger.units.indices.map { index in
    PageDraft("units/\(ledger.units[index].slug).html", .unit) { UnitPage(Ref(index), $0) }
  }
  for (index, batch) in ledger.batches.enumerated()
  where !context.groups.batches[index].members.isEmpty {
    drafts.append(
      PageDraft("projects/\(batch.slug)/index.html", .batch) { BatchPage(Ref(index), $0) }
    )
  }
  drafts += ledger.announcements.indices.map { index in
    PageDraft("announcements/\(ledger.announcements[index].id).html", .announcement) {
      AnnouncementPage(Ref(index), $0)
    }
  }
  drafts += ledger.claims.indices.map { index in
    PageDraft(context.link(Ref<Claim>(index)).href, .claim) { ClaimPage(Ref(index), $0) }
  }
  drafts += bulletinDrafts(context)
  drafts += printDrafts(context)
  drafts += ledger.projects.indices.map { index in
    PageDraft(context.href(Ref(index)), .project) { ProjectPage(Ref(index), $0) }
  }
  return drafts
}

private func bulletinDrafts(_ context: SiteContext) -> [PageDraft] {
  guard !context.bulletins.isEmpty else { return [] }
  let index = PageDraft("bulletins/index.html", .bulletins) { BulletinsPage($0) }
  return [index]
    + context.bulletins.indices.map { index in
      PageDraft("bulletins/\(context.bulletins[index].month.iso).html", .bulletin) {
        BulletinPage(index, $0)
      }
    }
}

private func printDrafts(_ context: SiteContext) -> [PageDraft] {
  let sets = printSets(context)
  let index = PageDraft("print/index.html", .printIndex) { PrintIndexPage(sets, $0) }
  return sets.reduce(into: [index]) { drafts, set in
    drafts.append(PageDraft(set.body, .printBody) { PrintBody(set, $0) })
    drafts += set.annexes.map { annex in
      PageDraft(annex.path, .printAnnex) { PrintAnnex(annex, of: set, $0) }
    }
  }
}
