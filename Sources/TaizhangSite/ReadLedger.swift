internal import TaizhangLedger
internal import TaizhangModel
internal import TaizhangReading

/// The ledger alone, for commands that make no pages; nil, with its errors shown, where the content
/// leaves none.
///
/// `asOf` is given the date of `site.yaml`, and what it returns is the ledger's day where the
/// request names none.
func readLedger(
  _ request: BuildRequest,
  _ console: Console,
  asOf: (Day) -> Day = { $0 }
) async -> Ledger? {
  let sources = await readSources(in: request.source, jobs: request.jobs)
  let records = await parseRecords(sources.value, jobs: request.jobs)
  let outcome = await buildLedger(
    records.value,
    sources.value,
    asOf: request.asOf ?? records.value.site.asOf.map { asOf($0.value) },
    jobs: request.jobs
  )
  let found = sources.diagnostics + records.diagnostics + outcome.diagnostics
  let errors = found.filter { $0.severity == .error }
  guard errors.isEmpty else {
    let shown = sources.value.showing(records.value.texts)
    console.show(sorted(gatherCopies(errors, outcome.value, shown), isStrict: false), shown)
    return nil
  }
  return outcome.value
}
