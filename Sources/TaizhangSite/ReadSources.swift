internal import Glibc
package import TaizhangModel
internal import TaizhangReading

/// The folders of a project that are read.
let sourceFolders = ["Content", "Templates"]

/// Whether a folder is a project's, as far as its content goes.
package func holdsContent(_ root: String) -> Bool {
  FileSystem.kind("\(root)/\(sourceFolders[0])") == .folder
}

/// Reads every file of `Content/` and `Templates/` below a project's folder.
///
/// Hidden files and the lock files of office programs (`~$…`) are passed over. What cannot be
/// read, what is too large to be text, a link that leads out of the project, and a folder that is
/// missing are findings.
package func readSources(in root: String, jobs: Int) async -> Outcome<Sources> {
  var memory: SourceMemory?
  return await readSources(in: root, jobs: jobs, recalling: &memory)
}

/// The same; where there is a memory, files that it knows and nobody has written to since are not
/// read again.
package func readSources(
  in root: String,
  jobs: Int,
  recalling memory: inout SourceMemory?
) async -> Outcome<Sources> {
  await readSources(SourceListing(below: root), jobs: jobs, recalling: &memory)
}

/// The same of files that have been listed.
func readSources(
  _ listing: SourceListing,
  jobs: Int,
  recalling memory: inout SourceMemory?
) async -> Outcome<Sources> {
  let (root, paths) = (listing.root, listing.paths)
  let known = memory?.isEmpty == false ? memory : nil
  // Where nothing is known, every file is read, and has its status then.
  let statuses =
    known == nil
    ? [] : await fileStatuses(of: paths, below: root, followsLinks: true, jobs: jobs)
  let results = await concurrentMap(count: paths.count, jobs: jobs) { index in
    known?.file(paths[index], statuses[index], near: index).map { .success($0, statuses[index]) }
      ?? readFile(paths[index], below: root)
  }
  var files: [SourceFile] = []
  files.reserveCapacity(paths.count)
  var diagnostics = listing.diagnostics
  memory?.forgetAll()
  for result in results {
    switch result {
    case .success(let file, let status):
      files.append(file)
      // What was written to as late as this may be written to again within the clock's tick.
      memory?.add(file, status.flatMap { $0.changed < listing.began ? $0 : nil })
    case .failure(let diagnostic): diagnostics.append(diagnostic)
    }
  }
  return Outcome(Sources(files), diagnostics)
}

private func readFile(_ path: String, below root: String) -> FileResult {
  do throws(PosixError) {
    switch try FileSystem.read("\(root)/\(path)", upTo: largestSize(ofFileAt: path)) {
    case .whole(let bytes, let status):
      return .success(SourceFile(path: path, bytes: bytes), status)
    case .tooLarge(let size): return .failure(fileTooLarge(path, size: size))
    }
  } catch {
    return .failure(Diagnostic(.unreadableFile, at: .path(path), error.reason))
  }
}

enum FileResult: Sendable {
  /// With its status before it was read.
  case success(SourceFile, FileSystem.Status?)
  case failure(Diagnostic)
}

/// The files below the source folders of a project.
struct SourceListing: Sendable {
  let root: String
  /// When it was begun.
  let began: FileSystem.Time
  /// Sorted.
  private(set) var paths: [String] = []
  /// What could not be listed.
  private(set) var diagnostics: [Diagnostic] = []
  private let realRoot: String?
  private let entries: Entries

  /// What lists a folder; nil where there is none.
  typealias Entries = @Sendable (_ path: String) throws(PosixError) -> [FileSystem.Entry]?

  init(below root: String, entries: @escaping Entries = FileSystem.entries) {
    self.root = root
    self.entries = entries
    began = FileSystem.now
    realRoot = FileSystem.realPath(root)
    for folder in sourceFolders {
      if FileSystem.kind("\(root)/\(folder)") == .folder {
        list(folder, depth: 0)
      } else {
        diagnostics.append(Diagnostic(.missingFile, at: .path("\(folder)/")))
      }
    }
    paths.sort { $0.stands(before: $1) }
  }

  /// Folders may stand 16 deep inside each other.
  private mutating func list(_ folder: String, depth: Int) {
    guard depth < 16 else {
      report(folder, "folders nested too deep")
      return
    }
    let listed: [FileSystem.Entry]
    do throws(PosixError) {
      let path = "\(root)/\(folder)"
      guard let found = try entries(path) else {
        // It was there a moment ago: its records may be elsewhere, where nobody looks any more.
        throw PosixError(action: "open folder", path: path, code: ENOENT)
      }
      listed = found
    } catch {
      report(folder, error.reason)
      return
    }
    let hidden = UInt8(ascii: ".")
    // Paths then come nearly in order, and names are quicker to compare.
    for entry in listed.sorted(by: { $0.name < $1.name })
    where entry.name.utf8.first != hidden && !entry.name.utf8.starts(with: "~$".utf8) {
      let path = folder + "/" + entry.name
      guard entry.isUTF8 else {
        report(path, "name is not UTF-8")
        continue
      }
      guard !entry.name.unicodeScalars.contains(where: \.isControl) else {
        report(path, "name has control characters")
        continue
      }
      switch entry.kind {
      case .folder?: list(path, depth: depth + 1)
      case .file?: paths.append(path)
      case .other?, nil: follow(path, depth: depth)
      }
    }
  }

  /// Looks where a link leads.
  private mutating func follow(_ path: String, depth: Int) {
    guard let real = FileSystem.realPath("\(root)/\(path)") else {
      report(path, "link to nothing")
      return
    }
    guard let realRoot, FileSystem.lies(real, in: realRoot) else {
      report(path, "link out of the project")
      return
    }
    switch FileSystem.kind("\(root)/\(path)") {
    case .folder?: list(path, depth: depth + 1)
    case .file?: paths.append(path)
    case .other?, nil: report(path, "not a regular file")
    }
  }

  private mutating func report(_ path: String, _ reason: String) {
    diagnostics.append(Diagnostic(.unreadableFile, at: .path(path), reason))
  }
}
