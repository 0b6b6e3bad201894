import TaizhangModel
import TaizhangReading
import TaizhangWording

/// Any bytes in any content file yield records or findings, and all of them point into the file.
func recordFault(_ bytes: [UInt8]) async -> String? {
  for path in [
    "Content/projects/z.yaml", "Content/announcements/z.md", "Content/places.yaml",
    "Content/rules.yaml", "Content/indicators/z.yaml", "Content/acceptances.yaml",
  ] {
    let sources = Sources([SourceFile(path: path, bytes: bytes)])
    let outcome = await parseRecords(sources, jobs: 1)
    if let fault = findingFault(outcome.diagnostics, sources) { return "\(path): \(fault)" }
    let found = outcome.value
    let spots =
      found.projects.flatMap { [$0.spot, $0.id.spot, $0.name.spot] + $0.places.map(\.spot) }
      + found.projects.flatMap { $0.quotes.map(\.text.spot) }
      + found.announcements.flatMap { [$0.spot, SourceSpot(FileID(0), $0.body)] }
    for spot in spots where !lies(spot, in: sources) { return "\(path): a record out of bounds" }
    let errors = outcome.diagnostics.filter { $0.severity == .error && !$0.isAboutOtherFiles }
    let records =
      found.projects.count + found.announcements.count + found.places.count
      + found.indicators.count + found.acceptances.count + found.rules.kinds.count
    if path.hasSuffix("projects/z.yaml"), errors.isEmpty, records == 0 {
      return "\(path): neither a record nor a finding"
    }
  }
  return nil
}

extension Diagnostic {
  /// A table that is missing, as all are here but one.
  fileprivate var isAboutOtherFiles: Bool { id == .missingFile }
}

/// Findings lie in their files and can be told in both languages.
func findingFault(_ diagnostics: [Diagnostic], _ sources: Sources) -> String? {
  for diagnostic in diagnostics {
    let own: [SourceSpot]
    if case .spot(let spot) = diagnostic.place { own = [spot] } else { own = [] }
    for spot in own + diagnostic.related where !lies(spot, in: sources) {
      return "\(diagnostic.id.rawValue) lies out of bounds"
    }
    for language in Language.allCases where diagnostic.summary(in: language).isEmpty {
      return "\(diagnostic.id.rawValue) has no words"
    }
  }
  return nil
}

/// Whether a spot is a run of whole characters of its file.
func lies(_ spot: SourceSpot, in sources: Sources) -> Bool {
  guard sources.files.indices.contains(Int(spot.file.index)) else { return false }
  let bytes = sources[spot.file].bytes
  let (start, end) = (Int(spot.range.start), Int(spot.range.end))
  return 0 <= start && start <= end && end <= bytes.count
}
