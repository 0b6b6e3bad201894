import Foundation
import Glibc
import TaizhangTestSupport
import Testing

/// What readers see is always a whole site, and the message says what happened.
@Suite(.tags(.program), .scratchFolder)
struct PublishTests {
  @Test func showsTheSiteAndGoesBack() async throws {
    let sites = try await TwoSites()
    #expect(try await sites.publish("one").status == 0)
    #expect(try sites.shown() == sites.one)
    let again = try await sites.publish("one")
    #expect(again.output.contains("没有改动"))
    #expect(try await sites.publish("two").status == 0)
    #expect(try sites.shown() == sites.two)
    #expect(try await sites.publish("two", "--rollback").status == 0)
    #expect(try sites.shown() == sites.one)
    let last = try await sites.publish("two", "--rollback")
    #expect(last.status == 74)
    #expect(last.errors.contains("没有更早的版本"))
    #expect(try sites.shown() == sites.one)
  }

  /// Behind a release that was taken back, the one before is not the one to go back to.
  @Test func showsTheReleaseThatIsNamed() async throws {
    let sites = try await TwoSites()
    for name in ["one", "two", "one"] { #expect(try await sites.publish(name).status == 0) }
    let back = try await sites.publish("one", "--release", "000002")
    #expect(back.status == 0 && back.output.contains("换回了第 000002 版"))
    #expect(try sites.shown() == sites.two)
    #expect(try await sites.publish("two", "--release", "000003").status == 0)
    #expect(try sites.shown() == sites.one)
    let none = try await sites.publish("two", "--release", "000009")
    #expect(none.status == 74)
    #expect(none.errors.contains("没有第 000009 版；现有 000001、000002、000003；读者看到的网站没有变"))
    #expect(try await sites.publish("two", "--release", "../000001").status == 74)
    #expect(try await sites.publish("two", "--release", "000001", "--rollback").status == 64)
    #expect(try sites.shown() == sites.one)
    #expect(try sites.releases() == ["000001", "000002", "000003"])
  }

  @Test func namesTheNearestFolderWhereNoneIsThere() async throws {
    _ = try await TwoSites()
    for (folder, words) in [("wwww", "；是不是 www？"), ("远处/网站", "；请先建立，或者检查共享是否已挂载")] {
      let run = try await runProgram(
        ["publish", folder, "--output", "one", "--lang", "zh"],
        in: ScratchFolder.path
      )
      #expect(run.status == 74)
      #expect(run.errors.contains("没有 \(folder) 这个文件夹\(words)"), "\(run.errors)")
    }
  }

  /// A release that somebody wrote to is published anew, although its manifest is this site's.
  @Test func mendsWhatIsShown() async throws {
    let sites = try await TwoSites()
    #expect(try await sites.publish("one").status == 0)
    let page = "\(sites.destination)/releases/000001/index.html"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: page))
    #expect(try await sites.publish("one").status == 0)
    #expect(try sites.shown() == sites.one)
    #expect(try sites.releases() == ["000001", "000002"])
    try FileManager.default.removeItem(atPath: page.replacing("000001", with: "000002"))
    #expect(try await sites.publish("one").status == 0)
    #expect(try sites.shown() == sites.one)
  }

  /// A web server reads it as another user, whatever the umask of who publishes.
  @Test(arguments: ["027", "077"])
  func letsEverybodyReadWhatIsShown(umask: String) async throws {
    let sites = try await TwoSites()
    for name in ["one", "two"] {
      #expect(try await sites.publish(name, umask: umask).status == 0)
      #expect(try sites.unreadable() == [])
    }
    // As earlier versions left it.
    for name in ["releases", "releases/000002", "releases/000002/places", "releases/000001"] {
      chmod("\(sites.destination)/\(name)", 0o700)
    }
    for name in ["current-release", "releases/000002/index.html"] {
      chmod("\(sites.destination)/\(name)", 0o600)
    }
    #expect(try await sites.publish("two", umask: umask).output.contains("没有改动"))
    #expect(try sites.unreadable() == [])
    #expect(try await sites.publish("two", "--rollback", umask: umask).status == 0)
    #expect(try sites.unreadable() == [])
  }

  /// What was changed by hand in the site is told, also where the site that was built is shown already.
  @Test func tellsOfAPageChangedByHand() async throws {
    let sites = try await TwoSites()
    #expect(try await sites.publish("one").status == 0)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(ScratchFolder.path)/one/index.html"))
    let run = try await sites.publish("one")
    #expect(run.status == 74)
    #expect(run.errors.contains("index.html"), "\(run.errors)")
    #expect(try sites.shown() == sites.one)
  }

  @Test func keepsTheNewestReleasesAndTheShownOne() async throws {
    let sites = try await TwoSites()
    for _ in 0..<3 {
      #expect(try await sites.publish("one", "--keep", "2").status == 0)
      #expect(try await sites.publish("two", "--keep", "2").status == 0)
    }
    #expect(try sites.releases() == ["000005", "000006"])
  }

  /// The program is killed at any moment, hundreds of times, while it publishes.
  @Test func survivesKillingAtAnyMoment() async throws {
    let sites = try await TwoSites()
    #expect(try await sites.publish("one").status == 0)
    var random = SeededGenerator(seed: 20_240_630)
    var seen: Set<Bool> = []
    for round in 0..<200 {
      let name = round % 2 == 0 ? "two" : "one"
      let delay = Int(random.next() % 60)
      _ = try await sites.publish(name, killedAfter: delay)
      let shown = try sites.shown()
      try #require(shown == sites.one || shown == sites.two, "round \(round), \(delay) ms")
      seen.insert(shown == sites.one)
    }
    #expect(seen.count == 2, "some runs ended before they were killed")
    #expect(try await sites.publish("two").status == 0)
    #expect(try sites.shown() == sites.two)
    #expect(try Set(["draft", "next"]).isDisjoint(with: sites.releases()))
  }

  /// Whose program may be run and not read has a site as everybody else.
  @Test(.enabled(if: getuid() == 0, "who is not root reads what is one's own"))
  func takesASiteOfAProgramThatNobodyMayRead() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let nobody = """
      [ -e tz ] || { mkdir www && cp "$0" tz && chmod 711 tz && chown -R 65534 . && chown 0 tz; } \
        && exec setpriv --reuid 65534 --regid 65534 --clear-groups ./tz "$@"
      """
    for words in [["build"], ["publish", "www"], ["build"], ["publish", "www"]] {
      let run = try await runProgram(words, in: ScratchFolder.path, after: nobody)
      #expect(run.status == 0, "\(words) \(run.errors)")
    }
  }

  @Test func refusesAFolderThatIsNotThere() async throws {
    let sites = try await TwoSites()
    try FileManager.default.removeItem(atPath: sites.destination)
    let run = try await sites.publish("one")
    #expect(run.status == 74)
    #expect(run.errors.contains("共享是否已挂载"))
    #expect(!FileManager.default.fileExists(atPath: sites.destination))
  }

  @Test func refusesFilesOfSomebodyElse() async throws {
    let sites = try await TwoSites()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(sites.destination)/thesis.doc"))
    let run = try await sites.publish("one")
    #expect(run.status == 74)
    #expect(run.errors.contains("thesis.doc"))
    #expect(try FileTree(readingFrom: sites.destination).files.keys.sorted() == ["thesis.doc"])
  }

  /// What is inside the site would be its next build's, and what holds it is no folder of releases.
  @Test(arguments: ["one", "one/published", "nested"])
  func refusesAFolderInsideTheSiteAndOneAroundIt(_ destination: String) async throws {
    _ = try await TwoSites()
    let folder = "\(ScratchFolder.path)/\(destination)"
    try FileManager.default.createDirectory(
      atPath: "\(folder)/releases",
      withIntermediateDirectories: true
    )
    let site = destination == "nested" ? "nested/releases/one" : "one"
    if destination == "nested" {
      try FileManager.default.moveItem(
        atPath: "\(ScratchFolder.path)/one",
        toPath: "\(folder)/releases/one"
      )
    }
    let before = try FileTree(readingFrom: ScratchFolder.path)
    let run = try await runProgram(
      ["publish", folder, "--output", site, "--lang", "zh"],
      in: ScratchFolder.path
    )
    #expect(run.status == 74)
    #expect(run.errors.contains("一个在另一个里面"), "\(run.errors)")
    #expect(try FileTree(readingFrom: ScratchFolder.path) == before)
  }

  /// What readers see is written to by nobody.
  @Test(arguments: ["current", "releases/000001", "releases/000001/places", "new", ".", "link"])
  func isNotBuiltInto(_ folder: String) async throws {
    let sites = try await TwoSites()
    #expect(try await sites.publish("one").status == 0)
    try FileManager.default.createSymbolicLink(
      atPath: "\(ScratchFolder.path)/link",
      withDestinationPath: "www/current"
    )
    let before = try FileTree(readingFrom: sites.destination)
    let output = folder == "link" ? folder : "www/\(folder)"
    let run = try await runProgram(["build", "--output", output], in: ScratchFolder.path)
    #expect(run.status == 64)
    #expect(run.errors.contains("在已发布的网站里"), "\(run.errors)")
    #expect(try FileTree(readingFrom: sites.destination) == before)
  }

  @Test(arguments: ["releases", ".taizhang-lock"])
  func writesThroughNoLink(_ name: String) async throws {
    let sites = try await TwoSites()
    let elsewhere = "\(ScratchFolder.path)/elsewhere"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(sites.destination)/\(name)",
      withDestinationPath: elsewhere
    )
    let run = try await sites.publish("one")
    #expect(run.status == 74)
    #expect(run.errors.contains("\(name) 是通到别处的链接"), "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere) == [])
  }

  /// As where a site was copied by hand before: it is not taken away, and the message names it.
  @Test func replacesNoFolderByALink() async throws {
    let sites = try await TwoSites()
    let old = "\(sites.destination)/current"
    try FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: true)
    let run = try await sites.publish("one")
    #expect(run.status == 74)
    #expect(run.errors.contains("/current 不是本程序建立的链接，多半是以前拷进去的网站；请先移走"), "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: sites.destination)
    #expect(names == ["current"])
  }

  @Test(arguments: ["index.html", ".taizhang-manifest", ".taizhang-state"])
  func refusesASiteThatIsNotAsBuilt(_ path: String) async throws {
    let sites = try await TwoSites()
    #expect(try await sites.publish("one").status == 0)
    let file = URL(fileURLWithPath: "\(ScratchFolder.path)/two/\(path)")
    var bytes = try Data(contentsOf: file)
    bytes[40] ^= 1
    try bytes.write(to: file)
    #expect(try await sites.publish("two").status == 74)
    #expect(try sites.shown() == sites.one)
  }

  /// Who is told that readers see what they saw can rely on it.
  @Test func showsNothingNewWhereTheReleaseCannotBeNamed() async throws {
    let sites = try await TwoSites()
    #expect(try await sites.publish("one").status == 0)
    let name = "\(sites.destination)/current-release"
    try FileManager.default.removeItem(atPath: name)
    try FileManager.default.createDirectory(
      atPath: "\(name)/mine",
      withIntermediateDirectories: true
    )
    #expect(try await sites.publish("two").status == 74)
    #expect(try sites.shown() == sites.one)
    try FileManager.default.removeItem(atPath: name)
    #expect(try await sites.publish("two").status == 0)
    #expect(try sites.shown() == sites.two)
  }

  /// Of a list that was cut short every file is as it says; an earlier version left no seal.
  @Test(arguments: [0.0, 0.4, 0.9], [true, false])
  func goesBackToNothingCutShort(_ part: Double, _ isSealed: Bool) async throws {
    let sites = try await TwoSites()
    for name in ["one", "two"] { #expect(try await sites.publish(name).status == 0) }
    let release = "\(sites.destination)/releases/000001"
    let manifest = URL(fileURLWithPath: "\(release)/.taizhang-manifest")
    let whole = try Data(contentsOf: manifest)
    let lines = try String(contentsOf: manifest, encoding: .utf8).split(separator: "\n")
    let kept = lines.prefix(Int(Double(lines.count) * part)).map { $0 + "\n" }
    try Data(kept.joined().utf8).write(to: manifest)
    if !isSealed { try FileManager.default.removeItem(atPath: "\(release)/.taizhang-seal") }
    let isRefused = isSealed || !kept.contains { $0.hasSuffix(" index.html\n") }
    let run = try await sites.publish("two", "--rollback")
    #expect((run.status == 74) == isRefused)
    #expect(run.errors.contains("与清单不符") == isRefused, "\(run.errors)")
    try whole.write(to: manifest)
    #expect(try await sites.publish("two", "--release", "000001").status == 0)
    #expect(try sites.shown() == sites.one)
  }

  /// A release that could not be shown is none to go back to, and does not stay.
  @Test func leavesNothingThatWasNotShown() async throws {
    let sites = try await TwoSites()
    #expect(try await sites.publish("one").status == 0)
    let blocker = "\(sites.destination)/current.new/mine"
    try FileManager.default.createDirectory(atPath: blocker, withIntermediateDirectories: true)
    #expect(try await sites.publish("two").status == 74)
    #expect(try sites.releases() == ["000001"])
    #expect(try sites.shown() == sites.one)
    try FileManager.default.removeItem(atPath: "\(sites.destination)/current.new")
    #expect(try await sites.publish("two").status == 0)
    #expect(try await sites.publish("two", "--rollback").status == 0)
    #expect(try sites.shown() == sites.one)
  }

  /// As a run leaves it that is killed before the link is replaced.
  @Test(arguments: [["one"], ["two"], ["two", "--rollback"]])
  func goesBackToWhatWasShownOnly(_ words: [String]) async throws {
    let sites = try await TwoSites()
    for name in ["one", "two"] { #expect(try await sites.publish(name).status == 0) }
    try sites.leaveUnshown("000003", as: "000002")
    let run = try await sites.publish(words[0], words.count > 1 ? words[1] : "--keep=5")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try sites.shown() == (words == ["two"] ? sites.two : sites.one))
    let third = words == ["one"] ? ["000003"] : []
    #expect(try sites.releases() == ["000001", "000002"] + third)
  }

  /// As a run leaves it that is killed right behind that.
  @Test func keepsWhatIsShown() async throws {
    let sites = try await TwoSites()
    for name in ["one", "two"] { #expect(try await sites.publish(name).status == 0) }
    try sites.markNext("000002")
    #expect(try await sites.publish("two", "--rollback").status == 0)
    #expect(try sites.shown() == sites.one)
    #expect(try await sites.publish("two", "--release", "000002").status == 0)
    #expect(try sites.releases() == ["000001", "000002"])
  }

  @Test func letsOnlyOnePublishAtATime() async throws {
    let sites = try await TwoSites()
    #expect(try await sites.publish("one").status == 0)
    let lock = open("\(sites.destination)/.taizhang-lock", O_RDWR)
    #expect(flock(lock, LOCK_EX) == 0)
    let run = try await sites.publish("two")
    #expect(run.status == 74)
    #expect(run.errors.contains("另一个人正在发布"))
    close(lock)
    #expect(try await sites.publish("two").status == 0)
  }

  @Test func saysSoWhenTheFolderVanishes() async throws {
    let sites = try await TwoSites()
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      try FileManager.default.createDirectory(
        atPath: sites.destination,
        withIntermediateDirectories: true
      )
      let delay = random.next() % 40
      async let run = sites.publish("one")
      try await Task.sleep(for: .milliseconds(delay))
      // It may grow while it is being removed.
      while FileManager.default.fileExists(atPath: sites.destination) {
        try? FileManager.default.removeItem(atPath: sites.destination)
      }
      let end = try await run
      #expect(end.status == 0 || (end.status == 74 && end.errors.contains("没有变")))
    }
  }

  /// The disk is full at the last steps, one after the other: what is left is what was shown.
  @Test(.enabled(if: SmallFileSystem.isPossible, "mounting needs root"))
  func leavesNothingWhereOnlyTheLastStepsFail() async throws {
    let sites = try await TwoSites()
    let page = 4096
    let pages = sites.two.files.values.reduce(0) { $0 + ($1.count + page - 1) / page }
    try await SmallFileSystem.mounted(at: sites.destination) { _ in
      #expect(try await sites.publish("one").status == 0)
      for free in (pages - 2)...(pages + 20) {
        SmallFileSystem.fill("\(sites.destination)/.taizhang-lock", leaving: free * page)
        let isShown = try await sites.publish("two").status == 0
        #expect(try sites.shown() == (isShown ? sites.two : sites.one))
        #expect(try sites.releases() == (isShown ? ["000001", "000002"] : ["000001"]))
        if isShown { return }
      }
      Issue.record("it never fitted")
    }
  }

  /// A file system of 1 MB that the second site does not fit into, then one that cannot be written.
  @Test(.enabled(if: SmallFileSystem.isPossible, "mounting needs root"))
  func leavesTheSiteWhenTheDiskIsFull() async throws {
    let sites = try await TwoSites()
    try await SmallFileSystem.mounted(at: sites.destination) { remount in
      #expect(try await sites.publish("one").status == 0)
      let filler = "\(sites.destination)/.taizhang-lock"
      SmallFileSystem.fill(filler, leaving: 65_536)
      let run = try await sites.publish("two")
      #expect(run.status == 74)
      #expect(run.errors.contains("No space left on device"))
      #expect(try sites.shown() == sites.one)
      #expect(try sites.releases() == ["000001"])
      try Data().write(to: URL(fileURLWithPath: filler))
      try remount()
      let readOnly = try await sites.publish("two")
      #expect(readOnly.status == 74)
      #expect(readOnly.errors.contains("Read-only file system"))
      #expect(try sites.shown() == sites.one)
    }
  }
}
