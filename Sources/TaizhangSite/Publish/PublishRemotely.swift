import Glibc

/// Publishes a built site to a folder on another machine, by rsync over ssh.
///
/// As `publishSite` does here: the files go into a draft, beside the current release, whose
/// unchanged files are linked instead of sent; then every file over there is compared with the one
/// here by its checksum; then the draft becomes a release and the link is replaced by one rename.
/// `ssh` is the command's words.
func publishSite(
  _ site: String,
  to folder: RemoteFolder,
  ssh: [String],
  keep: Int,
  jobs: Int
) async throws(PublishError) -> Publication {
  let manifest = try completedManifest(of: site)
  try await verify(manifest, in: site, jobs: jobs)
  let releases = try RemoteReleases(openIn: folder, ssh: ssh)
  let list = try Rsync(ssh: ssh, site: site, paths: [Manifest.name])
  let files = try Rsync(ssh: ssh, site: site, paths: manifest.lines.map(\.path) + [Manifest.name])
  let current = try releases.current()
  let shown = current.map { folder.rsyncPath("releases/\($0)") }
  // Mostly another site is there, and the manifest tells; one that somebody wrote to is published anew.
  if let current, let shown, try list.differences(to: shown).isEmpty,
    try files.differences(to: shown).isEmpty
  {
    try releases.mend(current)
    return .unchanged(release: current)
  }
  do throws(PublishError) {
    try releases.makeDraft()
    let draft = folder.rsyncPath("releases/draft")
    try files.send(to: draft, linkingTo: current)
    if let path = try files.differences(to: draft).first { throw .notWhole(path: path) }
    // A build that ran meanwhile would have been copied in part.
    try await verify(manifest, in: site, jobs: jobs)
    let release = try releases.showDraft()
    // The new site is there; that an old one stays is no reason to say it is not.
    try? releases.removeOld(keeping: keep)
    return .published(release: release, files: manifest.lines.count)
  } catch {
    // Where the disk is full it would stay so.
    try? releases.removeUnshown()
    throw error
  }
}

/// Shows a release again, if it is still what it was when it was published.
func showAgain(
  _ choice: ReleaseChoice,
  of folder: RemoteFolder,
  ssh: [String]
) throws(PublishError) -> Publication {
  let releases = try RemoteReleases(openIn: folder, ssh: ssh)
  let release = try choice.release(among: releases.finished(), shown: releases.current())
  return .shownAgain(release: try releases.showAgain(release))
}

/// Runs of rsync over the same files of a site.
private final class Rsync {
  private let ssh: [String]
  private let source: String
  /// Holds the list of files, and what rsync said.
  private let scratch: String

  init(ssh: [String], site: String, paths: [String]) throws(PublishError) {
    self.ssh = ssh
    // Neither an option nor, because of a colon, another machine.
    source = (site.hasPrefix("/") ? "" : "./") + site + "/"
    do throws(PosixError) {
      scratch = try FileSystem.createTemporaryFolder()
      var list: [UInt8] = []
      for path in paths { list += Array(path.utf8) + [0] }
      try FileSystem.write(list, to: "\(scratch)/files")
    } catch {
      throw .posix(error)
    }
  }

  deinit { try? FileSystem.removeTree(scratch) }

  func send(to target: String, linkingTo release: String?) throws(PublishError) {
    let link = release.map { ["--link-dest=../\($0)"] } ?? []
    _ = try run(link, target)
  }

  /// The files that are not the same over there.
  func differences(to target: String) throws(PublishError) -> [String] {
    try run(["--dry-run", "--out-format=%n"], target).split(separator: "\n").map(String.init)
      .filter { !$0.hasSuffix("/") }
  }

  private func run(_ options: [String], _ target: String) throws(PublishError) -> String {
    let said = "\(scratch)/said"
    let output = open(said, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    let input = open("/dev/null", O_RDONLY | O_CLOEXEC)
    guard output >= 0, input >= 0 else { throw .posix(.last("open", said)) }
    defer {
      close(output)
      close(input)
    }
    let words =
      [
        "rsync", "--files-from=\(scratch)/files", "--from0", "--checksum", "--perms",
        "--chmod=D755,F644", "--protect-args", "--rsh=\(ssh.joined(separator: " "))",
      ] + options + ["--", source, target]
    let status = waitForEnd(of: try startProgram(words, input: input, output: output))
    guard status == 0 else { throw .rsyncFailed(status: Int(status)) }
    do throws(PosixError) {
      return String(decoding: try FileSystem.read(said), as: UTF8.self)
    } catch {
      throw .posix(error)
    }
  }
}
