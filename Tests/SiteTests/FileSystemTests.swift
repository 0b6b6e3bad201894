import Foundation
import Glibc
import TaizhangTestSupport
import Testing

@testable import TaizhangSite

/// The file operations the site needs, on files of the system.
@Suite(.scratchFolder)
struct FileSystemTests {
  /// The kernel says that such a file has no bytes; whether sources lie on a share is read there.
  @Test func readsFilesWhoseSizeIsNotTold() throws {
    let mounts = String(decoding: try FileSystem.read("/proc/self/mountinfo"), as: UTF8.self)
    let lines = mounts.split(separator: "\n")
    #expect(lines.contains { $0.split(separator: " ").dropFirst(4).first == "/" })
    #expect(lines.allSatisfy { $0.contains(" - ") })
  }

  @Test func tellsTheSizeOfWhatIsTooLarge() throws {
    let path = #filePath
    let size = try FileSystem.read(path).count
    guard case .tooLarge(let told) = try FileSystem.read(path, upTo: size - 1) else {
      Issue.record("A file larger than it may be was read")
      return
    }
    #expect(told == size)
    guard case .whole(let bytes, _) = try FileSystem.read(path, upTo: size) else {
      Issue.record("A file as large as it may be was not read")
      return
    }
    #expect(bytes.count == size)
  }

  /// The descriptor that is read becomes another's, as if the share behind it were gone.
  @Test func tellsThatAFolderWasNotReadToItsEnd() throws {
    let path = ScratchFolder.path
    try FileTree(["a": Data(), "b": Data()]).write(to: path)
    #expect(try FileSystem.names(path)?.sorted() == ["a", "b"])
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let folder = try #require(fdopendir(descriptor))
    defer { closedir(folder) }
    let file = open("\(path)/a", O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    dup2(file, descriptor)
    let error = PosixError(action: "read folder", path: path, code: ENOTDIR)
    #expect(throws: error) { try FileSystem.entries(in: folder, path) }
  }

  /// A folder stands in the file's place, or the disk does not take it all.
  @Test func leavesNoDraftOfWhatCannotBeReplaced() throws {
    let path = ScratchFolder.path
    try FileTree(["folder/a": Data()]).write(to: path)
    #expect(throws: PosixError.self) { try FileSystem.replace("\(path)/folder", with: [1]) }
    #expect(try FileSystem.names(path) == ["folder"])
  }

  /// Nobody writes to the pipe, or reads from it, and the device has no end.
  @Test(arguments: ["pipe", "/dev/zero", "folder"])
  func waitsForNothingThatIsNoFile(name: String) throws {
    let path = name.hasPrefix("/") ? name : "\(ScratchFolder.path)/\(name)"
    if name == "pipe" { #expect(mkfifo(path, 0o600) == 0) }
    if name == "folder" { #expect(mkdir(path, 0o700) == 0) }
    #expect(throws: PosixError.self) { try FileSystem.read(path) }
    #expect(throws: PosixError.self) { try FileSystem.write([1], to: path) }
    guard name == "pipe" else { return }
    // Somebody reads from it, and what is a site's page would go to him.
    let reader = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(reader) }
    let error = PosixError(action: "use as a regular file", path: path, code: ENOTSUP)
    #expect(throws: error) { try FileSystem.write([1], to: path) }
  }

  @Test func readsNoMoreOfAStreamThanItMay() throws {
    guard case .tooLarge = try FileSystem.read("/dev/zero", upTo: 10_000, takesStreams: true) else {
      Issue.record("A device without an end was read")
      return
    }
  }
}
