import Foundation
import Glibc
import TaizhangTestSupport
import Testing

/// The link and the file that names the release it leads to are two, and one of them may fail.
@Suite(.tags(.program), .scratchFolder)
struct ReleaseNameTests {
  /// A file that something is mounted on cannot be replaced, and the link beside it can.
  @Test(.enabled(if: SmallFileSystem.isPossible, "needs the right to mount"))
  func tellsWhatIsShownWhereItsNameCannotBeReplaced() async throws {
    let sites = try await TwoSites()
    #expect(try await sites.publish("one").status == 0)
    let name = "\(sites.destination)/current-release"
    #expect(mount(name, name, nil, UInt(MS_BIND), nil) == 0)
    var isMounted = true
    defer { if isMounted { umount2(name, Int32(MNT_DETACH)) } }
    for (options, site, release) in [
      ([], sites.two, "000002"), (["--rollback"], sites.one, "000001"),
    ] {
      let run = try await sites.publish("two", also: options)
      #expect(run.status == 74)
      #expect(try sites.shown() == site)
      #expect(
        run.errors.contains("/current 现在是第 \(release) 版，current-release 却没有写成"),
        "\(run.errors)"
      )
      #expect(!run.errors.contains("没有变") && run.errors.contains("--release \(release)（rename "))
    }
    umount2(name, Int32(MNT_DETACH))
    isMounted = false
    #expect(try await sites.publish("two", "--release", "000001").status == 0)
    #expect(try sites.shown() == sites.one)
    #expect(try String(contentsOfFile: name, encoding: .utf8) == "000001\n")
  }
}
