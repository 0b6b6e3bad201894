package import TaizhangLedger
package import TaizhangModel
internal import TaizhangReading
package import TaizhangRendering
internal import TaizhangTemplates

/// What a build works on; every state of the site follows from these and the files.
package struct BuildRequest: Sendable {
  /// The project's folder, which holds `Content/` and `Templates/`.
  package var source: String
  /// Overrides the date in `site.yaml`.
  package var asOf: Day?
  /// Doubts stop the build as errors do.
  package var isStrict: Bool
  /// Tasks at a time, ≥ 1.
  ///
  /// The site does not depend on it.
  package var jobs: Int

  package init(source: String, asOf: Day?, isStrict: Bool, jobs: Int) {
    self.source = source
    self.asOf = asOf
    self.isStrict = isStrict
    self.jobs = jobs
  }
}

/// A site, with everything that was found on the way.
package struct BuiltSite: Sendable {
  /// Nil where a finding stops the build.
  package var pages: SitePages?
  package var ledger: Ledger
  package var reconciliations: [Reconciliation]
  /// Sorted; without repetitions.
  package var diagnostics: [Diagnostic]
  package var sources: Sources

  /// Whether a finding stops the build.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// What is remembered from build to build: what the last content without errors came to, and in a
/// preview also the files' bytes and what they held.
package struct BuildMemory: Sendable {
  fileprivate var sources: SourceMemory?
  fileprivate var parsed: ParsedFiles?
  /// Nil where nothing is known.
  var resolved: ResolvedSources?

  /// A preview's, which knows nothing yet.
  package init() {
    sources = SourceMemory()
    parsed = ParsedFiles()
  }

  /// A build's, which goes by what an earlier one kept.
  init(_ resolved: ResolvedSources?) { self.resolved = resolved }
}

/// Content and templates to a site whose pages can be rendered; nothing is written.
package func buildSite(
  _ request: BuildRequest,
  progress: (BuildStage) -> Void = { _ in }
) async -> BuiltSite {
  progress(.reading)
  let sources = await readSources(in: request.source, jobs: request.jobs)
  var memory = BuildMemory(nil)
  return await buildSite(request, sources, recalling: &memory, progress: progress)
}

/// The same, with what is remembered of files that have not changed.
package func buildSite(
  _ request: BuildRequest,
  recalling memory: inout BuildMemory
) async -> BuiltSite {
  let sources = await readSources(
    in: request.source,
    jobs: request.jobs,
    recalling: &memory.sources
  )
  return await buildSite(request, sources, recalling: &memory) { _ in }
}

/// Sources that have been read to a site whose pages can be rendered.
///
/// Every pass runs, whatever an earlier one found, so that one run tells everything; there are
/// pages only where nothing stops the build.
func buildSite(
  _ request: BuildRequest,
  _ sources: Outcome<Sources>,
  recalling memory: inout BuildMemory,
  progress: (BuildStage) -> Void
) async -> BuiltSite {
  var (site, templates) = await checkedSite(
    request,
    sources,
    recalling: &memory,
    progress: progress
  )
  guard !site.hasErrors else { return site }
  progress(.gathering)
  site.pages = await SitePages(
    site.ledger,
    site.reconciliations,
    site.diagnostics,
    templates,
    site.sources,
    jobs: request.jobs
  )
  return site
}

/// The ledger with everything that was found, without pages.
private func checkedSite(
  _ request: BuildRequest,
  _ sources: Outcome<Sources>,
  recalling memory: inout BuildMemory,
  progress: (BuildStage) -> Void
) async -> (BuiltSite, CompiledTemplates) {
  progress(.parsing)
  var resolved = await resolveSources(
    request,
    sources,
    recalling: &memory.parsed,
    earlier: memory.resolved,
    progress: progress
  )
  let isRevised = resolved.isRevised
  async let compiled =
    isRevised
    ? Outcome(flawlessPageTemplates(sources.value)) : compilePageTemplates(sources.value)
  let shown = sources.value.showing(resolved.texts)
  let ledger = await buildLedger(resolved.content, jobs: request.jobs)
  var found = sources.diagnostics + resolved.found + ledger.diagnostics
  progress(.checking)
  let isComplete = !found.contains { $0.severity == .error }
  let reconciliations = await reconcile(ledger.value, jobs: request.jobs)
  // Where a record could not be read, figures differ for that reason alone.
  if isComplete {
    let input = CheckInput(
      ledger: ledger.value,
      sources: shown,
      variants: resolved.content.variants,
      reconciliations: reconciliations
    )
    found += await checkContent(input, recalling: &resolved.checks, jobs: request.jobs)
  }
  let templates = await compiled
  if isComplete, templates.diagnostics.isEmpty { memory.resolved = resolved }
  found += templates.diagnostics
  let site = BuiltSite(
    pages: nil,
    ledger: ledger.value,
    reconciliations: reconciliations,
    diagnostics: sorted(
      applyAcceptances(
        isComplete ? resolved.content.acceptances : [],
        to: gatherCopies(found, resolved.content.whole, shown),
        asOf: ledger.value.settings.asOf
      ),
      isStrict: request.isStrict
    ),
    sources: shown
  )
  return (site, templates.value)
}

/// In their total order, each once, no more errors of a file than anybody reads; a shared value is read for
/// every record that uses it.
func sorted(_ found: [Diagnostic], isStrict: Bool) -> [Diagnostic] {
  let missingFolders = found.compactMap { diagnostic -> String? in
    guard case .path(let path) = diagnostic.place, path.hasSuffix("/") else { return nil }
    return path
  }
  // A folder that is missing says enough; each file that should be in it does not.
  let telling = found.filter { diagnostic in
    guard case .path(let path) = diagnostic.place, !path.hasSuffix("/") else { return true }
    return !missingFolders.contains { path.hasPrefix($0) }
  }
  return limitErrors(Set(telling).sorted()).map { diagnostic in
    guard isStrict, diagnostic.severity == .doubt, diagnostic.acceptance == nil else {
      return diagnostic
    }
    var lifted = diagnostic
    lifted.severity = .error
    return lifted
  }
}
