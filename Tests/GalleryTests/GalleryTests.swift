import Foundation
import TaizhangModel
import TaizhangTestSupport
import Testing

/// Every kind of finding, as the program tells it to a person.
@Suite(.tags(.gallery, .program), .scratchFolder)
struct GalleryTests {
  @Test(arguments: Diagnostic.ID.allCases)
  func tellsTheFindingAndWritesNothing(_ id: Diagnostic.ID) async throws {
    let example = GalleryCase(id: id)
    try #require(
      FileManager.default.fileExists(atPath: example.folder),
      "The gallery has no folder for \(id.rawValue)"
    )
    try example.lay(in: ScratchFolder.path)
    let site = FileTree([
      ".taizhang-manifest": Data("index.html\nold/page.html\n".utf8),
      "index.html": Data("the last good site".utf8),
      "old/page.html": Data("gone from the next site".utf8),
    ])
    try site.write(to: "\(ScratchFolder.path)/Output")
    let stops = id.severity == .error
    for language in ["zh", "en"] {
      let run = try await runProgram(["check", "--lang", language], in: ScratchFolder.path)
      #expect(run.status == (stops ? 1 : 0))
      #expect(run.errors.contains("[\(id.rawValue)]"))
      try expectText(run.console, inFile: example.expectation(language))
    }
    guard id.severity != .note else { return }
    let build = try await runProgram(["build", "--strict"], in: ScratchFolder.path)
    #expect(build.status == 1)
    #expect(build.errors.contains("没有写出任何文件"))
    #expect(try FileTree(readingFrom: "\(ScratchFolder.path)/Output") == site)
  }

  /// Only `--strict` stops at a doubt.
  ///
  /// Without it the site is built and the doubt told. Notes stand on the page of findings, and in
  /// what `check` says.
  @Test(arguments: Diagnostic.ID.allCases.filter { $0.severity != .error })
  func buildsInSpiteOfADoubt(_ id: Diagnostic.ID) async throws {
    try GalleryCase(id: id).lay(in: ScratchFolder.path)
    let run = try await runProgram(["build"], in: ScratchFolder.path)
    #expect(run.status == 0)
    #expect(run.errors.contains("[\(id.rawValue)]") == (id.severity == .doubt))
    let site = try FileTree(readingFrom: "\(ScratchFolder.path)/Output")
    #expect(site.text("reconciliation.html")?.contains(id.rawValue) == true)
  }

  @Test func findsNothingInTheBase() async throws {
    try FileTree(readingFrom: "\(GalleryCase.folder)/Base").write(to: ScratchFolder.path)
    try FileTree(readingFrom: "\(ProjectFolder.path)/Templates")
      .write(to: "\(ScratchFolder.path)/Templates")
    let run = try await runProgram(["check", "--strict"], in: ScratchFolder.path)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func holdsNoFolderWithoutAFinding() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: "\(GalleryCase.folder)/Findings"
    )
    let known = Set(Diagnostic.ID.allCases.map(\.rawValue))
    #expect(Set(folders).subtracting(known).sorted() == [])
  }
}
