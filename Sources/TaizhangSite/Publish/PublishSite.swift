internal import TaizhangModel

/// What publishing did.
package enum Publication: Hashable, Sendable {
  /// A new release is what readers see.
  case published(release: String, files: Int)
  /// The site that readers see is this one already.
  case unchanged(release: String)
  /// Readers see a release of before again.
  case shownAgain(release: String)
}

/// Why a site was not published; what readers see is as it was, but for `outcomeUnknown` and
/// `shownWithoutName`.
package enum PublishError: Error, Sendable {
  case posix(PosixError)
  /// The folder to publish from holds no site that a build completed.
  case noSite(folder: String)
  /// A file is not what the site's manifest says, as built or as copied.
  case notWhole(path: String)
  /// The folder to publish to does not exist; it is not created, as it may be a share that is
  /// not mounted.
  case noDestination(folder: String)
  case foreignFiles(folder: String, example: String)
  /// What a release or the lock would be written to leads elsewhere.
  case linked(path: String)
  /// What must be a link to be replaced by one rename is a folder or a file, such as a site that was
  /// copied there by hand.
  case unlinked(path: String)
  /// The site and the folder to publish to are one, or one is inside the other.
  case nested(folder: String, site: String)
  /// Somebody else is publishing there.
  case locked(folder: String)
  /// There is no older release.
  case noOlderRelease
  /// There is none of that name; those that are there, oldest first.
  case noRelease(String, there: [String])
  /// This names no folder of another machine.
  case noRemoteFolder(String)
  /// A program is not installed here.
  case noTool(String)
  /// A program is not installed on the other machine.
  case noRemoteTool(String, host: String)
  /// The connection to the other machine broke off, or was never made.
  case connectionLost
  /// It broke off while the link was being replaced.
  case outcomeUnknown(folder: String)
  /// `current` leads to the release, and `current-release` does not name it.
  case shownWithoutName(folder: String, release: String, reason: String)
  /// The other machine did not do what it was asked; its words.
  case refused(folder: String, answer: String)
  case rsyncFailed(status: Int)
}

/// Copies a built site into a new release of a folder and makes it the current one.
///
/// The web server shows `current`, a link to one of `releases/`. The copy is made beside them,
/// read back and held against the manifest; only then is the link replaced, by one rename. So
/// readers see a whole old or a whole new site, whatever happens on the way. The newest `keep`
/// releases stay, ≥ 1.
package func publishSite(
  _ site: String,
  to folder: String,
  keep: Int,
  jobs: Int
) async throws(PublishError) -> Publication {
  let manifest = try completedManifest(of: site)
  if let inner = FileSystem.realPath(folder), let outer = FileSystem.realPath(site),
    "\(inner)/".hasPrefix("\(outer)/") || "\(outer)/".hasPrefix("\(inner)/")
  {
    throw .nested(folder: folder, site: site)
  }
  let releases = try Releases(openIn: folder)
  var shown: String?
  do throws(PosixError) {
    try releases.removeUnshown()
    shown = try releases.current
  } catch {
    throw .posix(error)
  }
  if let shown, await isWhole(releases.path(shown), manifest, jobs: jobs) {
    try await verify(manifest, in: site, jobs: jobs)
    do throws(PosixError) { try releases.mend(shown) } catch { throw .posix(error) }
    return .unchanged(release: shown)
  }
  do throws(PublishError) {
    let release = try await showCopy(of: site, manifest, in: releases, jobs: jobs)
    // The new site is there; that an old one stays is no reason to say it is not.
    try? releases.removeOld(keeping: keep)
    return .published(release: release, files: manifest.lines.count)
  } catch {
    // Where the disk is full it would stay so.
    try? releases.removeUnshown()
    throw error
  }
}

/// Copies a site, reads the copy back and shows it; the new release's name.
private func showCopy(
  of site: String,
  _ manifest: Manifest,
  in releases: Releases,
  jobs: Int
) async throws(PublishError) -> String {
  let draft = releases.draft
  do throws(PosixError) {
    try releases.makeDraft(folders: folders(of: manifest.lines.map(\.path)))
  } catch {
    throw .posix(error)
  }
  try await copy(manifest, from: site, to: draft, jobs: jobs)
  try await verify(manifest, in: draft, jobs: jobs)
  do throws(PosixError) { try manifest.writeSealed(to: draft) } catch { throw .posix(error) }
  return try releases.showDraft()
}

/// Shows a release again, if it is still what its manifest says.
package func showAgain(
  _ choice: ReleaseChoice,
  of folder: String,
  jobs: Int
) async throws(PublishError) -> Publication {
  let releases = try Releases(openIn: folder)
  let (there, shown): ([String], String?)
  do throws(PosixError) {
    try releases.removeUnshown()
    (there, shown) = (try releases.finished(), try releases.current)
  } catch {
    throw .posix(error)
  }
  let release = try choice.release(among: there, shown: shown)
  let folder = releases.path(release)
  let manifest: Manifest?
  do throws(PosixError) { manifest = try Manifest(sealedIn: folder) } catch { throw .posix(error) }
  guard let manifest else { throw .notWhole(path: "\(folder)/\(Manifest.name)") }
  try await verify(manifest, in: folder, jobs: jobs)
  try releases.show(release)
  return .shownAgain(release: release)
}

/// The manifest of a site that a build has completed.
func completedManifest(of site: String) throws(PublishError) -> Manifest {
  guard SiteState.isComplete(site) else { throw .noSite(folder: site) }
  do throws(PosixError) {
    return Manifest(try FileSystem.read("\(site)/\(Manifest.name)"))
  } catch {
    throw .posix(error)
  }
}

private func copy(
  _ manifest: Manifest,
  from site: String,
  to draft: String,
  jobs: Int
) async throws(PublishError) {
  try await forEachFile(manifest, jobs: jobs) { path, entry throws(PublishError) in
    do throws(PosixError) {
      let bytes = try FileSystem.read("\(site)/\(path)")
      guard Fingerprint(bytes) == entry?.fingerprint else { return path }
      try FileSystem.write(bytes, to: "\(draft)/\(path)")
      return nil
    } catch {
      throw .posix(error)
    }
  }
}

/// Whether a release is what a manifest says; one that somebody wrote to is published anew.
private func isWhole(_ release: String, _ manifest: Manifest, jobs: Int) async -> Bool {
  guard (try? FileSystem.read("\(release)/\(Manifest.name)")) == manifest.bytes else {
    return false
  }
  do { try await verify(manifest, in: release, jobs: jobs) } catch { return false }
  return true
}

/// Throws `notWhole` where a file of a folder is not what the manifest says.
func verify(
  _ manifest: Manifest,
  in folder: String,
  jobs: Int
) async throws(PublishError) {
  try await forEachFile(manifest, jobs: jobs) { path, entry throws(PublishError) in
    do throws(PosixError) {
      let bytes = try FileSystem.read("\(folder)/\(path)")
      return Fingerprint(bytes) == entry?.fingerprint ? nil : path
    } catch {
      throw .posix(error)
    }
  }
}

/// Does something with every file, several at a time; the first failure in the order of the
/// paths is thrown, and a path that is returned is one whose bytes are not right.
private func forEachFile(
  _ manifest: Manifest,
  jobs: Int,
  _ work: @escaping @Sendable (String, Manifest.Entry?) throws(PublishError) -> String?
) async throws(PublishError) {
  let files = manifest.lines
  let results = await concurrentMap(count: files.count, jobs: jobs) {
    index -> Result<String?, PublishError> in
    do throws(PublishError) {
      return .success(try work(files[index].path, files[index].entry))
    } catch {
      return .failure(error)
    }
  }
  for result in results {
    if let path = try result.get() { throw .notWhole(path: path) }
  }
}

/// What vouches for the manifest of a release that was copied here: one that was cut short would
/// name fewer files, all of which are what it says.
extension Manifest {
  private static let sealName = ".taizhang-seal"

  fileprivate func writeSealed(to folder: String) throws(PosixError) {
    let bytes = bytes
    try FileSystem.write(bytes, to: "\(folder)/\(Manifest.name)")
    let seal = Fingerprint(bytes).description + "\n"
    try FileSystem.write(Array(seal.utf8), to: "\(folder)/\(Manifest.sealName)")
  }

  /// Nil where it is not what was written.
  ///
  /// What earlier versions copied, and rsync, has no seal: there it must name a front page.
  fileprivate init?(sealedIn folder: String) throws(PosixError) {
    let bytes = try FileSystem.read("\(folder)/\(Manifest.name)")
    let seal = "\(folder)/\(Manifest.sealName)"
    self.init(bytes)
    guard FileSystem.kind(seal) != nil else {
      guard lines.contains(where: { $0.path == "index.html" }) else { return nil }
      return
    }
    let words = String(decoding: try FileSystem.read(seal), as: UTF8.self).split(separator: "\n")
    guard let word = words.first, Fingerprint(word) == Fingerprint(bytes) else { return nil }
  }
}
