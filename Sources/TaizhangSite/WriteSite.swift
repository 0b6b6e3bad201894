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
/// Files of an earlier build that no longer belong are removed; the list of files in
/// `.taizhang-manifest` says which those are. A folder with files but without that list is
/// refused. A run that was killed half-way is completed by the next: every file is compared.
package func writeSite(
  _ pages: [Page],
  to output: String,
  jobs: Int
) async throws(WriteError) -> WriteSummary {
  let known = try earlierFiles(in: output)
  let wanted = Set(pages.map(\.path))
  var summary = WriteSummary(pages: pages.count, bytes: pages.reduce(0) { $0 + $1.bytes.count })
  do throws(PosixError) {
    try createFolders(for: pages, in: output)
    // Until the list is final it names both the old and the new files.
    let all = known.union(wanted)
    if all != known { try write(manifest: all, to: output) }
    for path in known.subtracting(wanted).sorted() {
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
  for result in results {
    switch result {
    case .success(let wrote): summary.written += wrote ? 1 : 0
    case .failure(let error): throw .posix(error)
    }
  }
  do throws(PosixError) {
    if known != wanted { try write(manifest: wanted, to: output) }
  } catch {
    throw .posix(error)
  }
  return summary
}

private let manifestName = ".taizhang-manifest"

/// The files of the last build; a folder that holds others only is refused.
private func earlierFiles(in output: String) throws(WriteError) -> Set<String> {
  let entries: [String]
  let manifest: [UInt8]
  do throws(PosixError) {
    entries = try FileSystem.entries(output) ?? []
    let hasManifest = entries.contains(manifestName)
    manifest = hasManifest ? try FileSystem.read("\(output)/\(manifestName)") : []
  } catch {
    throw .posix(error)
  }
  if !entries.contains(manifestName),
    let foreign = entries.sorted().first(where: { !$0.hasPrefix(".") })
  {
    throw .foreignFiles(folder: output, example: foreign)
  }
  let lines = String(decoding: manifest, as: UTF8.self).split(separator: "\n")
  return Set(lines.map(String.init).filter(isSafe))
}

/// A relative path that stays below its folder.
private func isSafe(_ path: String) -> Bool {
  !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
}

private func write(manifest: Set<String>, to output: String) throws(PosixError) {
  let text = manifest.sorted().joined(separator: "\n") + "\n"
  try FileSystem.write(Array(text.utf8), to: "\(output)/\(manifestName)")
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

/// Whether the file had to be written.
private func writeIfDifferent(_ page: Page, in output: String) -> Result<Bool, PosixError> {
  let path = "\(output)/\(page.path)"
  do throws(PosixError) {
    if FileSystem.kind(path) == .file, try FileSystem.read(path) == page.bytes {
      return .success(false)
    }
    try FileSystem.write(page.bytes, to: path)
    return .success(true)
  } catch {
    return .failure(error)
  }
}
