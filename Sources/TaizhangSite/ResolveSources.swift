internal import Synchronization
internal import TaizhangLedger
internal import TaizhangModel
internal import TaizhangReading

/// What sources come to once they are parsed and their names are resolved.
struct ResolvedSources: Sendable {
  /// As they were read.
  var sources: Sources
  /// The texts made of files that are none.
  var texts: [FileID: SourceFile]
  /// Where those are kept that are what the last build made.
  var keptTexts: [FileID: KeptText] = [:]
  var content: ResolvedContent
  /// What was found while the files were parsed.
  var found: [Diagnostic]
  /// What rules found.
  var checks = CheckMemory()
  /// Whether nothing but records has changed since all of it was without errors.
  var isRevised = false
}

/// Parses all content and resolves its names; what could not be read of the disk is known by its finding.
///
/// Where `earlier` is what these sources came to before some files of records or reports got other
/// words, only these files are looked at: the functions are the same, and so is what they yield. An
/// `earlier` with errors is of no use.
func resolveSources(
  _ request: BuildRequest,
  _ read: Outcome<Sources>,
  recalling parsed: inout ParsedFiles?,
  earlier: ResolvedSources?,
  progress: (BuildStage) -> Void
) async -> ResolvedSources {
  let sources = read.value
  if let revised = await earlier?.revised(to: sources, jobs: request.jobs) { return revised }
  var records = await parseRecords(sources, jobs: request.jobs, recalling: &parsed)
  // What the disk refused is not missing, and may hold any name.
  for case .path(let path) in read.diagnostics.map(\.place) {
    records.value.unread[path] = .any
    records.diagnostics.removeAll { $0.id == .missingFile && $0.place == .path(path) }
  }
  progress(.resolving)
  // A preview has them anyway, file by file.
  if parsed == nil { keptRecords.withLock { $0 = records.value } }
  return ResolvedSources(
    sources: sources,
    texts: records.value.texts,
    content: await resolveContent(
      records.value,
      sources.showing(records.value.texts),
      asOf: request.asOf,
      jobs: request.jobs
    ),
    found: records.diagnostics
  )
}

/// What a build parsed, until the process ends: to take hundreds of thousands of records apart is
/// the work of one core while the others wait, and nobody waits for the memory.
private let keptRecords = Mutex<Records?>(nil)

extension ResolvedSources {
  /// Where its texts are to be kept, and the bytes of those that are not there.
  func storedTexts(
    jobs: Int
  ) async -> (texts: [KeptText], new: [(fingerprint: Fingerprint, bytes: [UInt8])]) {
    let texts = texts.sorted { $0.key < $1.key }
    let stored = await concurrentMap(count: texts.count, jobs: jobs) { index in
      let (file, text) = texts[index]
      if let kept = keptTexts[file] { return StoredText(kept: kept) }
      return KeptText.storing(text, of: file)
    }
    return (stored.map(\.kept), stored.compactMap(\.piece))
  }

  /// The same with other words in some files of records and reports; nil where anything else has
  /// changed.
  fileprivate func revised(to sources: Sources, jobs: Int) async -> ResolvedSources? {
    guard let changed = sources.changedRecords(from: self.sources) else { return nil }
    var result = self
    result.sources = sources
    result.isRevised = true
    result.found.removeAll { diagnostic in
      switch diagnostic.place {
      case .spot(let spot): changed.contains(spot.file)
      case .path(let path): changed.contains { sources[$0].path == path }
      }
    }
    var files: [(FileID, ProjectFile)] = []
    var reports: [(FileID, [ReportRecord])] = []
    for file in changed {
      if let read = parseProjectFile(sources[file], file), !read.hasErrors {
        result.found += read.diagnostics
        files.append((file, read.value))
        result.texts[file] = read.value.text
        result.keptTexts[file] = nil
      } else if let read = parseReportFile(sources[file], file), !read.hasErrors {
        result.found += read.diagnostics
        reports.append((file, read.value))
      } else {
        return nil
      }
    }
    let shown = sources.showing(result.texts)
    guard let content = await content.revised(files, reports, shown, jobs: jobs)
    else { return nil }
    result.content = content
    return result
  }
}

extension Sources {
  /// The files of records and reports with other bytes than before; nil where anything else is not what
  /// it was.
  func changedRecords(from earlier: Sources) -> [FileID]? {
    guard files.count == earlier.files.count else { return nil }
    var changed: [FileID] = []
    for index in files.indices {
      guard files[index].path == earlier.files[index].path else { return nil }
      guard files[index].fingerprint != earlier.files[index].fingerprint else { continue }
      guard holdsOnlyRecords(files[index].path) else { return nil }
      changed.append(FileID(index))
    }
    return changed
  }
}
