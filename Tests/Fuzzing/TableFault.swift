import TaizhangModel
import TaizhangReading

/// Any bytes as a table yield records and findings that point into the text made of them.
func tableFault(_ bytes: [UInt8]) async -> String? {
  for path in [
    "Content/projects/z.csv", "Content/reports/2023-03/z.csv", "Content/projects/z.xlsx",
  ] {
    let sources = Sources([SourceFile(path: path, bytes: bytes)])
    let outcome = await parseRecords(sources, jobs: 1)
    let found = outcome.diagnostics.filter { $0.id != .missingFile }
    let shown = sources.showing(outcome.value.texts)
    if let fault = findingFault(found, shown) { return "\(path): \(fault)" }
    let records = outcome.value
    let spots =
      records.projects.flatMap { [$0.spot, $0.id.spot, $0.name.spot] + $0.places.map(\.spot) }
      + records.reports.joined().map(\.project.spot)
    for spot in spots where !lies(spot, in: shown) { return "\(path): a record out of bounds" }
  }
  return nil
}
