import Foundation
import Glibc
import TaizhangTestSupport
import Testing

@testable import TaizhangSite

/// New files of the content: all of them or none, and nobody else's touched.
@Suite(.scratchFolder)
struct WriteContentTests {
  private func files(_ names: [String]) -> [(path: String, bytes: [UInt8])] {
    names.map { ("Content/\($0)", Array("ours".utf8)) }
  }

  private func write(_ names: [String]) throws { try writeContent(files(names), to: folder) }

  private var folder: String { ScratchFolder.path }

  @Test func writesAllOfThem() throws {
    try write(["a.md", "b/a.yaml", "b/b.yaml"])
    let tree = try FileTree(readingFrom: "\(folder)/Content")
    #expect(tree.files.keys.sorted() == ["a.md", "b/a.yaml", "b/b.yaml"])
    #expect(tree.text("b/a.yaml") == "ours")
  }

  /// Somebody else wrote a file of that name since it was looked for.
  @Test(arguments: [["a.md", "b/a.yaml"], ["b/a.yaml", "a.md"], ["c/a.md", "a.md", "b/a.yaml"]])
  func takesBackNothingButItsOwn(names: [String]) throws {
    let theirs = FileTree(["a.md": Data("theirs".utf8)])
    try theirs.write(to: "\(folder)/Content")
    #expect(throws: PosixError(action: "create", path: "\(folder)/Content/a.md", code: EEXIST)) {
      try write(names)
    }
    #expect(try FileTree(readingFrom: "\(folder)/Content") == theirs)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/Content") == ["a.md"])
  }

  /// What cannot be looked at may be there.
  @Test func tellsWhatStandsAtAPath() throws {
    try FileTree(["a.md": Data()]).write(to: folder)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/b.md",
      withDestinationPath: "nowhere"
    )
    #expect(try FileSystem.isTaken("\(folder)/a.md"))
    #expect(try FileSystem.isTaken("\(folder)/b.md"))
    #expect(try !FileSystem.isTaken("\(folder)/c.md"))
    #expect(throws: PosixError.self) { try FileSystem.isTaken("\(folder)/a.md/c.md") }
  }
}
