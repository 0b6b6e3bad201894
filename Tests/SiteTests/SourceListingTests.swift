import Foundation
import Glibc
import TaizhangModel
import TaizhangTestSupport
import Testing

@testable import TaizhangSite

/// A folder of the content that cannot be listed is a finding; its records do not just go.
@Suite(.scratchFolder)
struct SourceListingTests {
  /// What is listed of a project with a folder of records, which the system answers with this.
  private func listing(
    _ answer: Result<[FileSystem.Entry]?, PosixError>
  ) throws -> SourceListing {
    let root = ScratchFolder.path
    try FileTree(["Content/projects/a/b.yaml": Data(), "Templates/a.mustache": Data()])
      .write(to: root)
    return SourceListing(below: root) { path throws(PosixError) in
      path == "\(root)/Content/projects/a" ? try answer.get() : try FileSystem.entries(path)
    }
  }

  private func finding(_ code: Int32) -> Diagnostic {
    let reason = PosixError(action: "", path: "", code: code).reason
    return Diagnostic(.unreadableFile, at: .path("Content/projects/a"), reason)
  }

  @Test func aFolderThatCannotBeReadIsAFinding() throws {
    let error = PosixError(action: "read folder", path: "a", code: ESTALE)
    #expect(try listing(.failure(error)).diagnostics == [finding(ESTALE)])
  }

  /// Somebody renames it between the listing of the folder it stands in and its own.
  @Test func aFolderThatVanishesIsAFinding() throws {
    #expect(try listing(.success(nil)).diagnostics == [finding(ENOENT)])
  }
}
