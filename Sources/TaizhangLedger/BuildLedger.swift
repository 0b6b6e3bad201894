package import TaizhangModel

/// Resolves every name, finds every quote and applies every rule to all records.
///
/// Everything is resolved, whatever its date; then what was announced after `asOf` is set aside.
/// `asOf` overrides the date in `site.yaml`. The result does not depend on `jobs`.
package func buildLedger(
  _ records: Records,
  _ sources: Sources,
  asOf: Day?,
  jobs: Int
) async -> Outcome<Ledger> {
  var found: [Diagnostic] = []
  let names = Names(records, &found)
  let citations = await CitationResolver(records.announcements, names, sources, jobs: jobs)
  let rules = resolveRules(records.rules, names, &found)
  let announcements = resolveAnnouncements(records.announcements, names, citations, &found)
  let resolver = ProjectResolver(
    names: names,
    rules: rules,
    citations: citations,
    days: announcements.map(\.date),
    asOf: asOf ?? records.site.asOf?.value ?? Day(number: 0)
  )
  let resolved = await concurrentMap(count: records.projects.count, jobs: jobs) {
    resolver.resolve(records.projects[$0])
  }
  for outcome in resolved { found += outcome.diagnostics }
  let reports = await resolveReports(
    records.reports,
    ReportResolver(
      names: names,
      citations: citations,
      days: announcements.map(\.date),
      projects: ProjectNames(records.projects, for: records.reports)
    ),
    jobs: jobs
  )
  found += reports.diagnostics
  var whole = Ledger(
    settings: Ledger.Settings(
      title: records.site.title,
      editor: records.site.editor,
      asOf: asOf ?? records.site.asOf?.value ?? Day(number: 0),
      moneyUnit: records.site.moneyUnit,
      introduction: records.site.introduction
    ),
    rules: rules,
    places: resolvePlaces(records.places, names, citations, &found),
    sectors: resolveSectors(records.sectors),
    units: resolveUnits(records.units, names, &found),
    batches: resolveBatches(records.batches),
    announcements: announcements,
    claims: resolveClaims(records.announcements, names, citations, &found),
    projects: resolved.map(\.value),
    indicators: resolveIndicators(records.indicators, names, citations, &found),
    later: Ledger.Later()
  )
  whole.reports = reports.value
  whole.bulletinNotes = records.bulletinNotes
  for check in structuralChecks { found += check.run(whole) }
  var known = whole.known(on: whole.settings.asOf)
  known.progress = await .make(known, jobs: jobs)
  known.takeStagesFromProgress()
  return Outcome(known, toldOnce(found))
}

/// Each finding once: what stands in a batch's head is found for every record that shares it, and
/// told of the first.
private func toldOnce(_ found: [Diagnostic]) -> [Diagnostic] {
  var seen: Set<Diagnostic> = []
  return found.filter { diagnostic in
    var key = diagnostic
    key.subject = ""
    return seen.insert(key).inserted
  }
}

/// Every name that the tables call 误写, with the right one, in table order.
package func nameVariants(_ records: Records) -> [NameVariant] {
  let lines =
    records.places.map(\.line) + records.units.map(\.line) + records.sectors + records.batches
  return lines.flatMap { line in
    line.variants.map { NameVariant(variant: $0.value, standard: line.name.value) }
  }
}
