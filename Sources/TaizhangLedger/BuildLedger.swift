package import TaizhangModel

/// Resolves every name, finds every quote and applies every rule without which there is no site.
///
/// `asOf` overrides the date in `site.yaml`. The result does not depend on `jobs`.
package func buildLedger(
  _ records: Records,
  _ sources: Sources,
  asOf: Day?,
  jobs: Int
) async -> Outcome<Ledger> {
  await buildLedger(resolveContent(records, sources, asOf: asOf, jobs: jobs), jobs: jobs)
}

/// The ledger as known on its day: everything was resolved, whatever its date; now what was
/// announced later is set aside.
package func buildLedger(_ content: ResolvedContent, jobs: Int) async -> Outcome<Ledger> {
  var found = content.foundElsewhere + content.foundInStatements
  for diagnostics in content.foundInProjects where !diagnostics.isEmpty { found += diagnostics }
  for file in content.foundInReports where !file.found.isEmpty { found += file.found }
  for check in structuralChecks { found += check.run(content.whole) }
  var known = content.whole.known(on: content.whole.settings.asOf)
  known.later.changes = known.projects.indices.reduce(0) { $0 + known.projects[$1].laterChanges }
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
