import Glibc

/// A folder that is published to: `releases/000001`, `releases/000002` …, `current`, a link to one of
/// them, and `current-release`, a file with that one's name.
///
/// Holding one holds the folder's lock, which the system gives back even if the program is killed.
final class Releases {
  private let folder: String
  private let lock: Int32

  /// Opens and locks a folder that is empty or has been published to.
  init(openIn folder: String) throws(PublishError) {
    let names: [String]?
    do throws(PosixError) {
      names = try FileSystem.names(folder)
    } catch {
      throw .posix(error)
    }
    guard let names else { throw .noDestination(folder: folder) }
    let known: Set = [
      releasesName, currentName, lockName, currentName + ".new", fileName, fileName + ".new",
    ]
    if let foreign = names.sorted().first(where: { !known.contains($0) && $0 != "lost+found" }) {
      throw .foreignFiles(folder: folder, example: foreign)
    }
    for name in [releasesName, lockName] where FileSystem.isLink("\(folder)/\(name)") {
      throw .linked(path: "\(folder)/\(name)")
    }
    let shown = "\(folder)/\(currentName)"
    guard FileSystem.isLink(shown) || FileSystem.kind(shown) == nil else {
      throw .unlinked(path: shown)
    }
    let path = "\(folder)/\(lockName)"
    let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .posix(.last("open", path)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let isTaken = errno == EWOULDBLOCK
      let error = PosixError.last("lock", path)
      close(descriptor)
      throw isTaken ? .locked(folder: folder) : .posix(error)
    }
    self.folder = folder
    lock = descriptor
  }

  deinit { close(lock) }

  /// Whether a folder, which may not be there yet, is one that has been published to or lies in
  /// one, by a link such as `current` too.
  static func hold(_ folder: String) -> Bool {
    var path = FileSystem.realPathToBe(folder)
    while !path.isEmpty {
      let isLocked = FileSystem.kind("\(path)/\(lockName)") == .file
      if isLocked, FileSystem.isFolder("\(path)/\(releasesName)") { return true }
      path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }
    return false
  }

  func path(_ release: String) -> String { "\(folder)/\(releasesName)/\(release)" }

  /// Where a release is made; what is found there was left by a run that was killed.
  var draft: String { path(draftName) }

  /// A link to the release that is about to be shown for the first time: where a run ends before
  /// that, it tells that no reader has seen the release.
  private var next: String { path(nextName) }

  /// The release that readers see; nil before the first.
  var current: String? {
    get throws(PosixError) { try target(of: "\(folder)/\(currentName)") }
  }

  /// The name of the release that a link leads to; nil where there is no link.
  private func target(of path: String) throws(PosixError) -> String? {
    var buffer = [CChar](repeating: 0, count: 256)
    let count = unsafe readlink(path, &buffer, buffer.count)
    if count < 0 {
      if errno == ENOENT { return nil }
      throw .last("read link", path)
    }
    let target = buffer[..<count].map { UInt8(bitPattern: $0) }
    return String(decoding: target, as: UTF8.self).split(separator: "/").last.map(String.init)
  }

  /// Every finished release, oldest first.
  func finished() throws(PosixError) -> [String] {
    (try FileSystem.names("\(folder)/\(releasesName)") ?? [])
      .filter { $0.utf8.count == digits && Int($0) != nil }.sorted()
  }

  /// Removes what no reader has seen: the draft, and a release whose run ended before its link was
  /// there.
  func removeUnshown() throws(PosixError) {
    try FileSystem.removeTree(draft)
    guard let next = try target(of: next) else { return }
    if try next != current, try finished().contains(next) { try remove(next) }
    try FileSystem.remove(self.next)
  }

  private func remove(_ release: String) throws(PosixError) {
    // Under the draft's name a release that is half removed can never be shown.
    try FileSystem.move(path(release), to: draft)
    try FileSystem.removeTree(draft)
  }

  /// An empty draft with these folders.
  func makeDraft(folders: [String]) throws(PosixError) {
    try FileSystem.createFolders(draft)
    for name in folders { try FileSystem.createFolders("\(draft)/\(name)") }
  }

  /// Makes the draft the newest release, once the file system has it whole, and shows it; its name.
  func showDraft() throws(PublishError) -> String {
    // Once for all files: flushing each of thousands takes minutes.
    sync()
    let name: String
    do throws(PosixError) { name = try finishDraft() } catch { throw .posix(error) }
    try show(name)
    try? FileSystem.remove(next)
    return name
  }

  private func finishDraft() throws(PosixError) -> String {
    let number = (try finished().last.flatMap { Int($0) } ?? 0) + 1
    let text = String(number)
    let name = String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    if symlink(name, next) != 0 { throw .last("link", next) }
    try FileSystem.move(draft, to: path(name))
    return name
  }

  /// Makes readers see a release, from one moment to the next.
  ///
  /// What can fail, the disk being full, comes before the link is replaced: who is told that nothing was
  /// shown must be able to rely on it. Where only the file behind it fails, it is `shownWithoutName`.
  func show(_ release: String) throws(PublishError) {
    do throws(PosixError) { try replaceLink(release) } catch { throw .posix(error) }
    let name = "\(folder)/\(fileName)"
    do throws(PosixError) { try FileSystem.move(name + ".new", to: name) } catch {
      throw .shownWithoutName(folder: folder, release: release, reason: error.description)
    }
    sync()
  }

  /// Makes the link lead to a release; the file that names it is then written and lacks its own name.
  private func replaceLink(_ release: String) throws(PosixError) {
    let name = "\(folder)/\(fileName)"
    guard !FileSystem.isFolder(name) else {
      throw PosixError(action: "replace", path: name, code: EISDIR)
    }
    try allowReading(release)
    try FileSystem.remove(name + ".new")
    try FileSystem.write(Array("\(release)\n".utf8), to: name + ".new")
    try FileSystem.allowReading(everythingAt: name + ".new")
    let link = "\(folder)/\(currentName)"
    let new = link + ".new"
    try FileSystem.remove(new)
    if symlink("\(releasesName)/\(release)", new) != 0 { throw .last("link", new) }
    try FileSystem.move(new, to: link)
  }

  /// Makes the file agree with the link, where a run was killed between the two, and lets everybody
  /// read what is shown.
  ///
  /// A server that follows the link once for a file's length and once more for its bytes goes by
  /// the file instead.
  func mend(_ release: String) throws(PosixError) {
    let path = "\(folder)/\(fileName)"
    let name = Array("\(release)\n".utf8)
    if (try? FileSystem.read(path)) != name { try FileSystem.replace(path, with: name) }
    try FileSystem.allowReading(everythingAt: path)
    try allowReading(release)
  }

  /// Lets everybody read a release: a web server is another user than the one who publishes, whose
  /// new files may be for nobody else (umask).
  private func allowReading(_ release: String) throws(PosixError) {
    try FileSystem.allowReading("\(folder)/\(releasesName)")
    try FileSystem.allowReading(everythingAt: path(release))
  }

  /// Removes the oldest releases, never the one that readers see.
  func removeOld(keeping keep: Int) throws(PosixError) {
    let shown = try current
    for release in try finished().dropLast(max(1, keep)) where release != shown {
      try remove(release)
    }
  }
}

private let releasesName = "releases"
private let currentName = "current"
private let fileName = "current-release"
private let lockName = ".taizhang-lock"
private let draftName = "draft"
private let nextName = "next"
/// Of a release's name.
private let digits = 6
