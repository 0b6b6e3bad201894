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

/// Renders all pages and makes a folder hold exactly these, writing only what differs.
///
/// Each page is written as soon as it is rendered, so that memory does not hold them all. Files of an earlier build that no longer belong are removed; the manifest says which those
/// are. A folder with files but without a manifest is refused. A run that was killed half-way is
/// completed by the next: every file is compared. With `state`, the folder then also says what
/// the site was made of, so that a build that would change nothing can tell.
package func writeSite(
  _ pages: SitePages,
  to output: String,
  jobs: Int,
  state: SiteState? = nil
) async throws(WriteError) -> WriteSummary {
  let known = try earlierManifest(in: output)
  let wanted = Set(pages.paths)
  var summary = WriteSummary(pages: pages.paths.count)
  let completed = SiteState.completionTime(of: output, manifest: known.bytes)
  do throws(PosixError) {
    try SiteState.remove(from: output)
    try createFolders(for: pages.paths, in: output)
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
  let earlier = completed.map { Earlier(files: known.files, completed: $0) }
  let results = await concurrentMap(count: pages.paths.count, jobs: jobs) { index in
    pages.withBytes(of: index) { bytes in
      unsafe writeIfDifferent(bytes, to: pages.paths[index], in: output, earlier)
    }
  }
  var files: [String: Manifest.Entry?] = [:]
  for (path, result) in zip(pages.paths, results) {
    switch result {
    case .success(let (entry, isWritten)):
      files.updateValue(entry, forKey: path)
      summary.bytes += entry.size
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

private func createFolders(for paths: [String], in output: String) throws(PosixError) {
  var folders: Set<String> = []
  for path in paths {
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folders.insert(String(path[..<slash]))
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

/// The files of a site that an earlier build completed.
private struct Earlier: Sendable {
  var files: [String: Manifest.Entry?]
  var completed: FileSystem.Time

  /// Whether a file is what that build wrote: then it need not be read to be compared.
  func holds(_ entry: Manifest.Entry, at path: String, _ status: FileSystem.Status) -> Bool {
    status.changed <= completed && files[path] == entry
  }
}

/// What the file now is, and whether it had to be written.
private func writeIfDifferent(
  _ bytes: UnsafeRawBufferPointer,
  to name: String,
  in output: String,
  _ earlier: Earlier?
) -> Result<(Manifest.Entry, Bool), PosixError> {
  let path = "\(output)/\(name)"
  let entry = unsafe Manifest.Entry(fingerprint: Fingerprint(bytes), size: bytes.count)
  do throws(PosixError) {
    if let status = FileSystem.fileStatus(path), status.size == entry.size {
      if let earlier, earlier.holds(entry, at: name, status) { return .success((entry, false)) }
      if unsafe try FileSystem.read(path).elementsEqual(bytes) { return .success((entry, false)) }
    }
    unsafe try FileSystem.write(bytes, to: path)
    return .success((entry, true))
  } catch {
    return .failure(error)
  }
}
