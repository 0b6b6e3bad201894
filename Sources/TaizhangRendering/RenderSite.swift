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
    context = await SiteContext.make(ledger, reconciliations, findings, sources, jobs: jobs)
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
    async let search = searchIndex(context)
    var pages = await concurrentMap(count: drafts.count, jobs: jobs) { render(drafts[$0]) }
    pages += await data
    pages += await search
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
    return (dataFiles(context) + searchIndex(context)).first { $0.path == path }?.bytes
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
