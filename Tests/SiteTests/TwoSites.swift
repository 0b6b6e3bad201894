import Foundation
import Glibc
import TaizhangTestSupport

/// Two sites in the scratch folder, `one` and `two`, and an empty folder to publish them to.
struct TwoSites: Sendable {
  let one: FileTree
  let two: FileTree

  var destination: String { "\(ScratchFolder.path)/www" }

  init() async throws {
    var project = try EditedProject(seed: 0)
    try project.write()
    _ = try await project.build("one")
    project.changeEveryPage()
    try project.write()
    _ = try await project.build("two")
    one = try TwoSites.pages("\(ScratchFolder.path)/one")
    two = try TwoSites.pages("\(ScratchFolder.path)/two")
    try FileManager.default.createDirectory(
      atPath: "\(ScratchFolder.path)/www",
      withIntermediateDirectories: true
    )
  }

  func publish(
    _ name: String,
    _ options: String...,
    also others: [String] = [],
    killedAfter: Int? = nil,
    umask: String? = nil
  ) async throws -> ProgramRun {
    try await runProgram(
      ["publish", destination, "--output", name, "--lang", "zh"] + options + others,
      in: ScratchFolder.path,
      killedAfter: killedAfter,
      after: umask.map { "umask \($0)" }
    )
  }

  /// What is shown, or leads to it, that a web server could not read.
  func unreadable() throws -> [String] {
    let release = try FileManager.default.destinationOfSymbolicLink(
      atPath: "\(destination)/current"
    )
    let below = try FileManager.default.subpathsOfDirectory(atPath: "\(destination)/\(release)")
    return (["releases", release, "current-release"] + below.map { "\(release)/\($0)" }).filter {
      var status = stat()
      guard stat("\(destination)/\($0)", &status) == 0 else { return true }
      let needed: mode_t = status.st_mode & S_IFMT == S_IFDIR ? 0o755 : 0o644
      return status.st_mode & needed != needed
    }
  }

  /// What a web server would send.
  func shown() throws -> FileTree {
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: "\(destination)/current")
    return try TwoSites.pages("\(destination)/\(link)")
  }

  func releases() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(destination)/releases").sorted()
  }

  /// Leaves what a run does that is killed before it shows its release: this one, which is like
  /// another.
  func leaveUnshown(_ release: String, as other: String) throws {
    let releases = "\(destination)/releases"
    try markNext(release)
    try FileManager.default.copyItem(
      atPath: "\(releases)/\(other)",
      toPath: "\(releases)/\(release)"
    )
  }

  /// Leaves the mark of a release that is about to be shown.
  func markNext(_ release: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(destination)/releases/next",
      withDestinationPath: release
    )
  }

  private static func pages(_ folder: String) throws -> FileTree {
    FileTree(try FileTree(readingFrom: folder).files.filter { !$0.key.hasPrefix(".taizhang") })
  }
}

/// A file system in memory that is soon full.
enum SmallFileSystem {
  /// Bytes.
  static let size = 1 << 20

  /// Whether this process may mount one.
  static let isPossible: Bool = {
    guard getuid() == 0 else { return false }
    let folder = FileManager.default.temporaryDirectory.path + "/taizhang-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard mount("tmpfs", folder, "tmpfs", 0, nil) == 0 else { return false }
    return umount(folder) == 0
  }()

  /// Runs the work with one in place; `remount` makes it read-only.
  static func mounted(
    at folder: String,
    _ work: (_ remount: () throws -> Void) async throws -> Void
  ) async throws {
    guard mount("tmpfs", folder, "tmpfs", 0, "size=\(size)") == 0 else { throw posixError() }
    defer { umount2(folder, Int32(MNT_DETACH)) }
    try await work {
      let flags = UInt(MS_REMOUNT | MS_RDONLY)
      guard mount("tmpfs", folder, "tmpfs", flags, nil) == 0 else { throw posixError() }
    }
  }

  /// Lets a file grow until only so many bytes are free.
  static func fill(_ path: String, leaving free: Int) {
    let file = open(path, O_WRONLY | O_CREAT, 0o600)
    let block = [UInt8](repeating: 1, count: 4096)
    var size = 0
    while write(file, block, block.count) == block.count { size += block.count }
    ftruncate(file, size - free)
    close(file)
  }

  private static func posixError() -> any Error {
    NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
  }
}
