import Testing

@testable import TaizhangSite

/// The file operations the site needs, on files of the system.
@Suite
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
}
