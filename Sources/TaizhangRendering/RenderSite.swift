package import TaizhangLedger
package import TaizhangModel
package import TaizhangTemplates

/// Every file of the site, by path; a file is made when it is asked for.
///
/// A function of its arguments: the same ledger, templates and sources give the same bytes,
/// whatever the number of jobs. Only what several pages share is held in memory.
package struct SitePages: Sendable {
  /// Sorted by their bytes, relative to the site's folder, with `/`; those of assets alone may be
  /// other than ASCII.
  package let paths: [String]
  private let files: [SiteFile]
  let context: SiteContext
  private let templates: CompiledTemplates
  private let desks = Desks()

  package init(
    _ ledger: Ledger,
    _ reconciliations: [Reconciliation],
    _ findings: [Diagnostic],
    _ templates: CompiledTemplates,
    _ sources: Sources,
    jobs: Int
  ) async {
    let context = await SiteContext.make(ledger, reconciliations, findings, sources, jobs: jobs)
    async let records = recordFiles(context)
    var others = pageDrafts(context).map { SiteFile(path: $0.path, content: .draft($0)) }
    others += dataFiles(context) + context.calendars.files(ledger) + searchFiles(context)
    others += assetFiles(sources)
    others.sort { $0.path.stands(before: $1.path) }
    files = merged(await records, others)
    paths = files.map(\.path)
    self.context = context
    self.templates = templates
  }

  /// The bytes of the file at an index of `paths`, for as long as the closure runs.
  package func withBytes<Result>(
    of index: Int,
    _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    switch files[index].content {
    case .draft(let draft):
      rendered(draft.template, { draft.build(context, &$0) }, body)
    case .record(let ref):
      rendered(.project, { $0.build(ProjectPage(ref, context)) }, body)
    case .source(let file): unsafe file.bytes.withUnsafeBytes(body)
    case .table(_, let table): unsafe table(context).withUnsafeBytes(body)
    }
  }

  /// Of all that a file is made from: it is the same file where this is the same, among sites of one
  /// program, of one day, whose sources differ in records only.
  package func inputs(of index: Int) -> Fingerprint {
    switch files[index].content {
    case .draft(let draft): draft.inputs(context)
    case .record(let ref): context.inputs(of: ref)
    case .source(let file): file.fingerprint
    case .table(let inputs, _): inputs(context)
    }
  }

  /// The bytes of one file; nil where the site has none of that path.
  package func page(at path: String) -> [UInt8]? {
    var range = paths.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      if paths[middle].isWritten(as: path) { return withBytes(of: middle) { Array($0) } }
      let isBefore = paths[middle].stands(before: path)
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  private func rendered<Result>(
    _ template: PageTemplate,
    _ build: (inout ViewBuilder) -> Void,
    _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    guard let compiled = templates[template.rawValue] else {
      preconditionFailure("The template \(template.rawValue) was compiled without errors")
    }
    return desks.withDesk { desk in
      build(&desk.view)
      desk.page.empty()
      compiled.render(desk.view, into: &desk.page)
      return unsafe desk.page.withBytes(body)
    }
  }
}

/// The pages of records, which are most of a site, sorted by path.
private func recordFiles(_ context: SiteContext) -> [SiteFile] {
  let hrefs = context.hrefs
  let order = hrefs.indices.sorted { hrefs[$0] < hrefs[$1] }
  return order.map { SiteFile(path: hrefs[$0], content: .record(Ref($0))) }
}

/// The files of two lists, each sorted by path, as one.
private func merged(_ some: [SiteFile], _ others: [SiteFile]) -> [SiteFile] {
  var files: [SiteFile] = []
  files.reserveCapacity(some.count + others.count)
  var place = 0
  for file in some {
    while place < others.count, others[place].path.stands(before: file.path) {
      files.append(others[place])
      place += 1
    }
    files.append(file)
  }
  return files + others[place...]
}

/// A file of the site, and what it is made from.
struct SiteFile: Sendable {
  var path: String
  var content: Content

  enum Content: Sendable {
    case draft(PageDraft)
    /// A record's own page.
    case record(Ref<Project>)
    /// A source as it is.
    case source(SourceFile)
    /// A file of data.
    case table(
      from: @Sendable (SiteContext) -> Fingerprint = { $0.marks.whole },
      @Sendable (SiteContext) -> [UInt8]
    )
  }
}
