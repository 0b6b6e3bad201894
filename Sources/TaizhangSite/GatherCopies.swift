internal import TaizhangLedger
internal import TaizhangModel

/// Fewer ids than these may have been copied row by row.
private let fewestCopied = 5

/// Where all of a file stands in another one, too, the same table was put in twice: one finding says so, in
/// the place of one for each record or report.
func gatherCopies(_ found: [Diagnostic], _ ledger: Ledger, _ sources: Sources) -> [Diagnostic] {
  var repeated: [FilePair: [Diagnostic]] = [:]
  for diagnostic in found {
    if let pair = FilePair(diagnostic) { repeated[pair, default: []].append(diagnostic) }
  }
  repeated = repeated.filter { $0.value.count >= fewestCopied }
  guard !repeated.isEmpty else { return found }
  let sizes = sizes(of: ledger)
  let copies = repeated.filter { pair, findings in
    let sizes = sizes[pair.id] ?? [:]
    let smaller = min(sizes[pair.file, default: .max], sizes[pair.other, default: .max])
    return findings.count >= smaller
  }
  let others = found.filter { diagnostic in
    FilePair(diagnostic).map { copies[$0] == nil } ?? true
  }
  return others
    + copies.compactMap { pair, findings in
      guard var copy = findings.min() else { return nil }
      let own = Array(repeating: "", count: copy.arguments.count)
      copy.arguments = own + [sources[pair.other].path, String(findings.count)]
      return copy
    }
}

/// Two files of which one repeats the other.
private struct FilePair: Hashable {
  var id: Diagnostic.ID
  var file: FileID
  /// The one that was first.
  var other: FileID

  /// Nil of a finding that tells of no such thing.
  init?(_ diagnostic: Diagnostic) {
    guard diagnostic.id == .duplicateID || diagnostic.id == .duplicateReport,
      case .spot(let spot) = diagnostic.place, let first = diagnostic.related.first,
      first.file != spot.file
    else { return nil }
    (id, file, other) = (diagnostic.id, spot.file, first.file)
  }
}

/// By what repeats: how many ids or reports each file has.
private func sizes(of ledger: Ledger) -> [Diagnostic.ID: [FileID: Int]] {
  var records: [FileID: Int] = [:]
  for index in ledger.projects.indices {
    records[ledger.projects[index].spot.file, default: 0] += 1
  }
  var reports: [FileID: Int] = [:]
  for index in ledger.reports.indices where ledger.reports[index].facts.corrects == nil {
    reports[ledger.reports[index].facts.spot.file, default: 0] += 1
  }
  return [.duplicateID: records, .duplicateReport: reports]
}
