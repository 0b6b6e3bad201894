package import TaizhangLedger
package import TaizhangModel
package import TaizhangTemplates

/// Every file of the site, by path; a file is made when it is asked for.
///
/// A function of its arguments: the same ledger, templates and sources give the same bytes,
/// whatever the number of jobs. Only what several pages share is held in memory.
package struct SitePages: Sendable {
  /// Sorted, relative to the site's folder, with `/` and in ASCII.
  package let paths: [String]
  private let files: [SiteFile]
  let context: SiteContext
  private let templates: [PageTemplate: CompiledTemplate]

  package init(
    _ ledger: Ledger,
    _ reconciliations: [Reconciliation],
    _ findings: [Diagnostic],
    _ templates: CompiledTemplates,
    _ sources: Sources,
    jobs: Int
  ) async {
    let context = await SiteContext.make(ledger, reconciliations, findings, sources, jobs: jobs)
    let drafts = pageDrafts(context).map { SiteFile(path: $0.path, content: .draft($0)) }
    let files =
      drafts + dataFiles(context) + context.calendars.files(ledger) + searchFiles(context)
      + assetPages(sources).map { SiteFile(path: $0.path, content: .made($0.bytes)) }
    self.files = files.sorted { $0.path < $1.path }
    paths = self.files.map(\.path)
    self.context = context
    self.templates = Dictionary(
      uniqueKeysWithValues: PageTemplate.allCases.compactMap { template in
        templates[template.rawValue].map { (template, $0) }
      }
    )
  }

  /// The bytes of the file at an index of `paths`, for as long as the closure runs.
  package func withBytes<Result>(
    of index: Int,
    _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    switch files[index].content {
    case .draft(let draft): rendered(draft).withBytes(body)
    case .made(let bytes): unsafe bytes.withUnsafeBytes(body)
    case .table(_, let table): unsafe table(context).withUnsafeBytes(body)
    }
  }

  /// Of all that a file is made from: it is the same file where this is the same, among sites of one
  /// program, of one day, whose sources differ in records only.
  package func inputs(of index: Int) -> Fingerprint {
    switch files[index].content {
    case .draft(let draft): draft.inputs(context)
    case .made(let bytes): Fingerprint(bytes)
    case .table(let inputs, _): inputs(context)
    }
  }

  /// The bytes of one file; nil where the site has none of that path.
  package func page(at path: String) -> [UInt8]? {
    var range = paths.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      if paths[middle] == path { return withBytes(of: middle) { Array($0) } }
      let isBefore = paths[middle] < path
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  private func rendered(_ draft: PageDraft) -> OutputBytes {
    guard let template = templates[draft.template] else {
      preconditionFailure("The template \(draft.template.rawValue) was compiled without errors")
    }
    var bytes = OutputBytes()
    template.render(draft.view(context), into: &bytes)
    return bytes
  }
}

/// A file of the site, and what it is made from.
struct SiteFile: Sendable {
  var path: String
  var content: Content

  enum Content: Sendable {
    case draft(PageDraft)
    case made([UInt8])
    /// A file of data.
    case table(
      from: @Sendable (SiteContext) -> Fingerprint = { $0.marks.whole },
      @Sendable (SiteContext) -> [UInt8]
    )
  }
}
