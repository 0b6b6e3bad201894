import TaizhangModel
import TaizhangReading

/// Any bytes as a table yield records and findings that point into the text made of them.
func tableFault(_ bytes: [UInt8]) async -> String? {
  for path in [
    "Content/projects/z.csv", "Content/reports/2023-03/z.csv", "Content/changes/z.csv",
    "Content/projects/z.xlsx",
  ] {
    let sources = Sources([SourceFile(path: path, bytes: bytes)])
    let outcome = await parseRecords(sources, jobs: 1)
    let found = outcome.diagnostics.filter { $0.id != .missingFile }
    let shown = sources.showing(outcome.value.texts)
    if let fault = findingFault(found, shown) { return "\(path): \(fault)" }
    let records = outcome.value
    var spots = records.reports.joined().map(\.project.spot)
    for project in records.projects {
      spots += [project.spot, project.id.spot, project.name.spot] + project.places.map(\.spot)
    }
    for row in records.changes {
      spots += [row.project.spot, row.change.date.spot] + row.change.former.map(\.spot)
    }
    for spot in spots where !lies(spot, in: shown) { return "\(path): a record out of bounds" }
  }
  return nil
}
