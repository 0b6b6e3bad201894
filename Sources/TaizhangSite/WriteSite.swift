import Glibc
internal import TaizhangModel
internal import TaizhangRendering

/// What writing a site changed.
package struct WriteSummary: Hashable, Sendable {
  package var pages = 0
  /// Bytes of all pages, written or not.
  package var bytes = 0
  package var written = 0
  package var removed = 0
}

/// Why a site was not written.
package enum WriteError: Error, Sendable {
  case posix(PosixError)
  /// The folder holds files that no build of this program made.
  case foreignFiles(folder: String, example: String)
  /// Another build is writing to the folder.
  case taken(folder: String)
  /// A source is no longer what it was when the build began; the site has to be built anew.
  case sourcesChanged
}

/// What is known of the pages before they are made.
struct KnownPages: Sendable {
  /// The site that is there.
  var site: KeptSite
  /// What its pages were made from, in the order of its manifest; nil where that is not known, or
  /// where more than records has changed since.
  var inputs: [Fingerprint]?
  /// Reads those sources that were passed over; nil where none was.
  var late: LateReader?

  /// Whether all that was made so far was made from what the sources are.
  fileprivate var isMadeFromSources: Bool { late?.isFaultless ?? true }
}

/// Renders all pages and makes a folder hold exactly these, writing only what differs; also returns
/// what each page is made from, in the order of the paths.
///
/// Pages that are known to be what they were are not even rendered. Each page is written as soon as
/// it is rendered, so that memory does not hold them all. Files of an earlier build that no longer
/// belong are removed; the manifest says which those are. A run that was killed half-way is completed
/// by the next: every file is compared. The site's state is removed before its first file is touched;
/// the caller writes another.
func writeSite(
  _ pages: SitePages,
  to output: String,
  jobs: Int,
  _ known: KnownPages
) async throws(WriteError) -> (summary: WriteSummary, inputs: [Fingerprint]) {
  let there = known.site
  var summary = WriteSummary(pages: pages.paths.count)
  do throws(PosixError) {
    try SiteState.remove(from: output)
    let folders = folders(of: pages.paths)
    try refuseLinks(folders, in: output)
    // First the manifest, by which the next build knows the folder; and folders that have lost all
    // their files go before those are made that pages need.
    summary.removed = try removeOthers(than: pages.paths, of: there.manifest, in: output)
    for folder in folders { try FileSystem.createFolders("\(output)/\(folder)") }
  } catch {
    throw .posix(error)
  }
  let files = known.files(at: pages.paths, of: there)
  let results = await concurrentMap(count: pages.paths.count, jobs: jobs) { index -> Written in
    let inputs = pages.inputs(of: index)
    if let entry = files[index].entry, files[index].inputs == inputs {
      return .success((entry, isNew: false, inputs))
    }
    return pages.withBytes(of: index) { bytes in
      guard known.isMadeFromSources else { return .failure(.sourcesChanged) }
      let path = "\(output)/\(pages.paths[index])"
      return unsafe writeIfDifferent(bytes, to: path, files[index].entry, there.completed)
        .map { ($0, isNew: $1, inputs) }
    }
  }
  var lines: [Manifest.Line] = []
  var inputs: [Fingerprint] = []
  lines.reserveCapacity(results.count)
  inputs.reserveCapacity(results.count)
  for (path, result) in zip(pages.paths, results) {
    let written = try result.get()
    lines.append((path, written.entry))
    inputs.append(written.inputs)
    summary.bytes += written.entry.size
    summary.written += written.isNew ? 1 : 0
  }
  guard known.isMadeFromSources else { throw .sourcesChanged }
  let manifest = Manifest(sorted: lines)
  if !manifest.isEqual(to: there.manifest) {
    do throws(PosixError) {
      try FileSystem.replace("\(output)/\(Manifest.name)", with: manifest.bytes)
    } catch {
      throw .posix(error)
    }
  }
  return (summary, inputs)
}

/// A page that was written, or did not have to be.
private typealias Written = Result<
  (entry: Manifest.Entry, isNew: Bool, inputs: Fingerprint), WriteError
>

extension KnownPages {
  /// What stands at sorted paths and what it was made from, each nil where it is not known.
  fileprivate func files(
    at paths: [String],
    of site: KeptSite
  ) -> [(entry: Manifest.Entry?, inputs: Fingerprint?)] {
    let lines = site.manifest.lines
    let inputs = inputs?.count == lines.count ? inputs : nil
    var place = 0
    return paths.map { path in
      // Mostly the file that comes next is the one.
      while place < lines.count, lines[place].path.stands(before: path) { place += 1 }
      guard place < lines.count, lines[place].path.isWritten(as: path) else { return (nil, nil) }
      defer { place += 1 }
      return (lines[place].entry, inputs?[place])
    }
  }
}

/// Removes the files of a manifest that are not among some sorted paths; how many there were.
///
/// Until every file is written the manifest names both the old and the new ones.
private func removeOthers(
  than paths: [String],
  of manifest: Manifest,
  in output: String
) throws(PosixError) -> Int {
  let others = manifest.paths(notAmong: paths)
  try refuseLinks(folders(of: others), in: output)
  if paths.count + others.count > manifest.lines.count {
    let names = (paths + others).map { ($0, nil) as Manifest.Line }
    let all = others.isEmpty ? Manifest(sorted: names) : Manifest(names)
    try FileSystem.replace("\(output)/\(Manifest.name)", with: all.bytes)
  }
  for path in others {
    try FileSystem.remove("\(output)/\(path)")
    removeEmptyFolders(above: path, in: output)
  }
  return others.count
}

/// What the last build left, whole or not; a folder that holds other files only is refused.
func siteThatIsThere(in output: String) throws(WriteError) -> KeptSite {
  let names: [String]
  do throws(PosixError) {
    names = try FileSystem.names(output) ?? []
    if names.contains(Manifest.name) {
      let bytes = try FileSystem.read("\(output)/\(Manifest.name)")
      let completed = SiteState.completionTime(of: output, manifest: bytes)
      return KeptSite(state: nil, manifest: Manifest(bytes), completed: completed)
    }
  } catch {
    throw .posix(error)
  }
  if let foreign = names.sorted().first(where: { !$0.hasPrefix(".") }) {
    throw .foreignFiles(folder: output, example: foreign)
  }
  return KeptSite(state: nil, manifest: Manifest(sorted: []), completed: nil)
}

/// The folders that files stand in, those above them first.
func folders(of paths: [String]) -> [String] {
  var folders: Set<[UInt8]> = []
  var last: Substring.UTF8View = ""[...].utf8
  for path in paths {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
    var folder = path.utf8[..<slash]
    // Most files have a neighbour in the same folder.
    if folder.elementsEqual(last) { continue }
    last = folder
    while folders.insert(Array(folder)).inserted,
      let slash = folder.lastIndex(of: UInt8(ascii: "/"))
    {
      folder = folder[..<slash]
    }
  }
  return folders.map { String(decoding: $0, as: UTF8.self) }.sorted { $0.stands(before: $1) }
}

/// Throws where a link stands in the place of a folder: files would be written and removed elsewhere.
private func refuseLinks(_ folders: [String], in output: String) throws(PosixError) {
  for folder in folders {
    let path = "\(output)/\(folder)"
    guard FileSystem.kind(path) == .folder, !FileSystem.isFolder(path) else { continue }
    throw PosixError(action: "open folder", path: path, code: ENOTDIR)
  }
}

private func removeEmptyFolders(above path: String, in output: String) {
  var path = Substring(path)
  while let slash = path.lastIndex(of: "/") {
    path = path[..<slash]
    FileSystem.removeIfEmpty("\(output)/\(path)")
  }
}

/// What the file at a path now is, and whether it had to be written.
///
/// `entry` is what an earlier build left there, which completed the site at a time: a file that nobody
/// has touched since need not be read to be compared.
private func writeIfDifferent(
  _ bytes: UnsafeRawBufferPointer,
  to path: String,
  _ entry: Manifest.Entry?,
  _ completed: FileSystem.Time?
) -> Result<(Manifest.Entry, Bool), WriteError> {
  let made = unsafe Manifest.Entry(fingerprint: Fingerprint(bytes), size: bytes.count)
  do throws(PosixError) {
    // Mostly nothing is there that nothing is known of.
    if entry == nil, unsafe try FileSystem.write(bytes, toNew: path) {
      return .success((made, true))
    }
    if let status = FileSystem.fileStatus(path), status.size == made.size {
      if entry == made, let completed, status.changed <= completed {
        return .success((made, false))
      }
      if unsafe try FileSystem.read(path).elementsEqual(bytes) { return .success((made, false)) }
    }
    unsafe try FileSystem.write(bytes, to: path)
    return .success((made, true))
  } catch {
    return .failure(.posix(error))
  }
}
