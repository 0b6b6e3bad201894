internal import TaizhangModel
package import TaizhangRendering

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
}

/// Makes a folder hold exactly these pages, writing only what differs.
///
/// Files of an earlier build that no longer belong are removed; the manifest says which those
/// are. A folder with files but without a manifest is refused. A run that was killed half-way is
/// completed by the next: every file is compared. With `state`, the folder then also says what
/// the site was made of, so that a build that would change nothing can tell.
package func writeSite(
  _ pages: [Page],
  to output: String,
  jobs: Int,
  state: SiteState? = nil
) async throws(WriteError) -> WriteSummary {
  let known = try earlierManifest(in: output)
  let wanted = Set(pages.map(\.path))
  var summary = WriteSummary(pages: pages.count, bytes: pages.reduce(0) { $0 + $1.bytes.count })
  do throws(PosixError) {
    try SiteState.remove(from: output)
    try createFolders(for: pages, in: output)
    // Until every file is written the manifest names both the old and the new ones.
    let paths = wanted.union(known.files.keys)
    if paths.count > known.files.count {
      let names = Dictionary(uniqueKeysWithValues: paths.map { ($0, Manifest.Entry?.none) })
      try write(Manifest(names), to: output)
    }
    for path in known.files.keys.sorted() where !wanted.contains(path) {
      try FileSystem.remove("\(output)/\(path)")
      removeEmptyFolders(above: path, in: output)
      summary.removed += 1
    }
  } catch {
    throw .posix(error)
  }
  let results = await concurrentMap(count: pages.count, jobs: jobs) { index in
    writeIfDifferent(pages[index], in: output)
  }
  var files: [String: Manifest.Entry?] = [:]
  for (page, result) in zip(pages, results) {
    switch result {
    case .success(let (entry, isWritten)):
      files.updateValue(entry, forKey: page.path)
      summary.written += isWritten ? 1 : 0
    case .failure(let error): throw .posix(error)
    }
  }
  do throws(PosixError) {
    let manifest = Manifest(files)
    if manifest.files != known.files { try write(manifest, to: output) }
    try state?.write(to: output, manifest: manifest.bytes)
  } catch {
    throw .posix(error)
  }
  return summary
}

/// The files of the last build; a folder that holds others only is refused.
private func earlierManifest(in output: String) throws(WriteError) -> Manifest {
  let names: [String]
  do throws(PosixError) {
    names = try FileSystem.names(output) ?? []
    if names.contains(Manifest.name) {
      return Manifest(try FileSystem.read("\(output)/\(Manifest.name)"))
    }
  } catch {
    throw .posix(error)
  }
  if let foreign = names.sorted().first(where: { !$0.hasPrefix(".") }) {
    throw .foreignFiles(folder: output, example: foreign)
  }
  return Manifest([:])
}

private func write(_ manifest: Manifest, to output: String) throws(PosixError) {
  try FileSystem.replace("\(output)/\(Manifest.name)", with: manifest.bytes)
}

private func createFolders(for pages: [Page], in output: String) throws(PosixError) {
  var folders: Set<String> = []
  for page in pages {
    if let slash = page.path.lastIndex(of: "/") {
      folders.insert(String(page.path[..<slash]))
    }
  }
  try FileSystem.createFolders(output)
  for folder in folders.sorted() { try FileSystem.createFolders("\(output)/\(folder)") }
}

private func removeEmptyFolders(above path: String, in output: String) {
  var path = Substring(path)
  while let slash = path.lastIndex(of: "/") {
    path = path[..<slash]
    FileSystem.removeIfEmpty("\(output)/\(path)")
  }
}

/// What the file now is, and whether it had to be written.
private func writeIfDifferent(
  _ page: Page,
  in output: String
) -> Result<(Manifest.Entry, Bool), PosixError> {
  let path = "\(output)/\(page.path)"
  let entry = Manifest.Entry(fingerprint: Fingerprint(page.bytes), size: page.bytes.count)
  do throws(PosixError) {
    if FileSystem.fileStatus(path)?.size == entry.size, try FileSystem.read(path) == page.bytes {
      return .success((entry, false))
    }
    try FileSystem.write(page.bytes, to: path)
    return .success((entry, true))
  } catch {
    return .failure(error)
  }
}
