import Foundation
import Glibc
import TaizhangTestSupport
import Testing

/// Publishing by rsync over ssh; the other machine is this one, behind a command that does what ssh
/// does with its words.
@Suite(
  .tags(.program),
  .scratchFolder,
  .enabled(if: RemoteSites.isPossible, "rsync is not installed")
)
struct RemotePublishTests {
  @Test func showsTheSiteAndGoesBack() async throws {
    let sites = try await RemoteSites()
    #expect(try await sites.publish("one").status == 0)
    #expect(try sites.local.shown() == sites.local.one)
    #expect(try await sites.publish("one").output.contains("没有改动"))
    #expect(try await sites.publish("two").status == 0)
    #expect(try sites.local.shown() == sites.local.two)
    #expect(try await sites.publish("two", "--rollback").status == 0)
    #expect(try sites.local.shown() == sites.local.one)
    let last = try await sites.publish("two", "--rollback")
    #expect(last.status == 74)
    #expect(last.errors.contains("没有更早的版本"))
    // The folder is the same as one published to here.
    #expect(try await sites.local.publish("two").status == 0)
    #expect(try sites.local.shown() == sites.local.two)
    #expect(try await sites.publish("one", "--keep", "2").status == 0)
    #expect(try sites.local.releases() == ["000003", "000004"])
  }

  @Test func showsTheReleaseThatIsNamed() async throws {
    let sites = try await RemoteSites()
    for name in ["one", "two", "one"] { #expect(try await sites.publish(name).status == 0) }
    #expect(try await sites.publish("one", "--release", "000002").status == 0)
    #expect(try sites.local.shown() == sites.local.two)
    for name in ["000009", "'; touch harm; '", "draft"] {
      let none = try await sites.publish("one", "--release", name)
      #expect(none.status == 74)
      #expect(none.errors.contains("没有第 \(name) 版；现有 000001、000002、000003"), "\(none.errors)")
    }
    #expect(try sites.local.shown() == sites.local.two)
  }

  /// A release that somebody wrote to is published anew, although its manifest is this site's.
  @Test func mendsWhatIsShown() async throws {
    let sites = try await RemoteSites()
    #expect(try await sites.publish("one").status == 0)
    let page = "\(sites.local.destination)/releases/000001/index.html"
    try FileManager.default.removeItem(atPath: page)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: page))
    #expect(try await sites.publish("one").status == 0)
    #expect(try sites.local.shown() == sites.local.one)
    #expect(try sites.local.releases() == ["000001", "000002"])
  }

  /// A web server over there is another user than the one who logs in.
  @Test func letsEverybodyReadWhatIsShown() async throws {
    let sites = try await RemoteSites(umask: "077")
    for name in ["one", "two"] {
      #expect(try await sites.publish(name).status == 0)
      #expect(try sites.local.unreadable() == [])
    }
    for name in ["releases", "releases/000002", "releases/000001"] {
      chmod("\(sites.destination)/\(name)", 0o700)
    }
    chmod("\(sites.destination)/current-release", 0o600)
    #expect(try await sites.publish("two").output.contains("没有改动"))
    #expect(try sites.local.unreadable() == [])
    #expect(try await sites.publish("two", "--rollback").status == 0)
    #expect(try sites.local.unreadable() == [])
  }

  /// What did not change is not sent: it is the same file.
  @Test func linksWhatDidNotChange() async throws {
    let sites = try await RemoteSites()
    #expect(try await sites.publish("one").status == 0)
    #expect(try await sites.publish("two").status == 0)
    let files = ["assets/site.css", "index.html"].map { path in
      ["000001", "000002"].map { release -> UInt in
        var status = stat()
        stat("\(sites.local.destination)/releases/\(release)/\(path)", &status)
        return status.st_ino
      }
    }
    #expect(files[0][0] == files[0][1])
    #expect(files[1][0] != files[1][1])
  }

  /// The transfer, the shell over there or the program is killed, at any moment.
  @Test(arguments: ["taizhang", "ssh", "rsync"])
  func survivesKillingAtAnyMoment(_ victim: String) async throws {
    let sites = try await RemoteSites()
    #expect(try await sites.publish("one").status == 0)
    var random = SeededGenerator(seed: 20_240_630)
    for round in 0..<25 {
      let name = round % 2 == 0 ? "two" : "one"
      let delay = Int(random.next() % 500)
      if victim == "taizhang" {
        _ = try await sites.publish(name, killedAfter: delay)
      } else {
        _ = try await sites.publish(name, killing: victim, after: delay)
      }
      let shown = try sites.local.shown()
      try #require(
        shown == sites.local.one || shown == sites.local.two,
        "round \(round), \(victim) after \(delay) ms"
      )
    }
    // What a killed run started may still be at it, and holds the lock.
    var run = try await sites.publish("two")
    for _ in 0..<100 where run.errors.contains("另一个人") {
      try await Task.sleep(for: .milliseconds(100))
      run = try await sites.publish("two")
    }
    #expect(run.status == 0, "\(run.errors)")
    #expect(try sites.local.shown() == sites.local.two)
    #expect(try Set(["draft", "next"]).isDisjoint(with: sites.local.releases()))
  }

  /// A release that could not be shown is none to go back to, and does not stay.
  @Test func leavesNothingThatWasNotShown() async throws {
    let sites = try await RemoteSites()
    #expect(try await sites.publish("one").status == 0)
    let blocker = "\(sites.destination)/current.new/mine"
    try FileManager.default.createDirectory(atPath: blocker, withIntermediateDirectories: true)
    #expect(try await sites.publish("two").status == 74)
    #expect(try sites.local.releases() == ["000001"])
    try FileManager.default.removeItem(atPath: "\(sites.destination)/current.new")
    #expect(try await sites.publish("two").status == 0)
    try sites.local.leaveUnshown("000003", as: "000001")
    #expect(try await sites.publish("two", "--rollback").status == 0)
    #expect(try sites.local.releases() == ["000001", "000002"])
    #expect(try sites.local.shown() == sites.local.one)
    try sites.local.markNext("000001")
    #expect(try await sites.publish("two", "--release", "000002").status == 0)
    #expect(try sites.local.releases() == ["000001", "000002"])
  }

  @Test func letsOnlyOnePublishAtATime() async throws {
    let sites = try await RemoteSites()
    #expect(try await sites.publish("one").status == 0)
    let lock = open("\(sites.local.destination)/.taizhang-lock", O_RDWR)
    #expect(flock(lock, LOCK_EX) == 0)
    let run = try await sites.publish("two")
    #expect(run.status == 74)
    #expect(run.errors.contains("另一个人正在发布"))
    close(lock)
    #expect(try await sites.publish("two").status == 0)
  }

  @Test func refusesAReleaseThatWasChanged() async throws {
    let sites = try await RemoteSites()
    #expect(try await sites.publish("one").status == 0)
    #expect(try await sites.publish("two").status == 0)
    let page = "\(sites.local.destination)/releases/000001/index.html"
    try Data("hacked".utf8).write(to: URL(fileURLWithPath: page))
    let run = try await sites.publish("two", "--rollback")
    #expect(run.status == 74)
    #expect(run.errors.contains("与清单不符"))
    #expect(try sites.local.shown() == sites.local.two)
  }

  /// Of a list that was cut short every file is as it says.
  @Test(arguments: [".taizhang-sums", ".taizhang-manifest"], [0.0, 0.5, 0.95])
  func goesBackToNothingCutShort(_ name: String, _ part: Double) async throws {
    let sites = try await RemoteSites()
    for name in ["one", "two"] { #expect(try await sites.publish(name).status == 0) }
    let list = URL(fileURLWithPath: "\(sites.destination)/releases/000001/\(name)")
    let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
    let kept = lines.prefix(Int(Double(lines.count) * part)).map { $0 + "\n" }
    try Data(kept.joined().utf8).write(to: list)
    let run = try await sites.publish("two", "--rollback")
    #expect(run.status == 74)
    #expect(run.errors.contains("与清单不符"))
    #expect(try sites.local.shown() == sites.local.two)
  }

  @Test func tellsWhatIsMissing() async throws {
    let sites = try await RemoteSites()
    let cases: [(destination: String, ssh: String, status: Int32, words: String)] = [
      ("host:\(sites.local.destination)", "no-such-ssh", 69, "没有安装 no-such-ssh"),
      ("host:\(sites.local.destination)", "false", 74, "连接没有建立"),
      ("host:/nowhere/at/all", sites.ssh, 74, "没有 host:/nowhere/at/all 这个文件夹"),
      ("host:relative", sites.ssh, 64, "用户@机器:/文件夹"),
      ("-oProxyCommand=x:/srv", sites.ssh, 64, "Error"),
      ("a b:/srv", sites.ssh, 64, "用户@机器:/文件夹"),
      ("host;id:/srv", sites.ssh, 64, "用户@机器:/文件夹"),
      ("@host:/srv", sites.ssh, 64, "用户@机器:/文件夹"),
    ]
    for (destination, ssh, status, words) in cases {
      let run = try await runProgram(
        ["publish", destination, "--output", "one", "--lang", "zh", "--ssh", ssh],
        in: ScratchFolder.path
      )
      #expect(run.status == status, "\(destination): \(run.errors)")
      #expect(run.errors.contains(words), "\(destination): \(run.errors)")
    }
    let foreign = "\(sites.local.destination)/thesis.doc"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: foreign))
    let run = try await sites.publish("one")
    #expect(run.status == 74)
    #expect(run.errors.contains("thesis.doc"))
    let names = try FileManager.default.contentsOfDirectory(atPath: sites.local.destination)
    #expect(names == ["thesis.doc"])
  }

  @Test(arguments: ["releases", ".taizhang-lock"])
  func writesThroughNoLink(_ name: String) async throws {
    let sites = try await RemoteSites()
    let elsewhere = "\(ScratchFolder.path)/elsewhere"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(sites.local.destination)/\(name)",
      withDestinationPath: elsewhere
    )
    let run = try await sites.publish("one")
    #expect(run.status == 74)
    #expect(run.errors.contains("\(name) 是通到别处的链接"), "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere) == [])
  }

  /// As where a site was copied by hand before: it is not taken away, and the message names it.
  @Test func replacesNoFolderByALink() async throws {
    let sites = try await RemoteSites()
    let old = "\(sites.local.destination)/current"
    try FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: true)
    let run = try await sites.publish("one")
    #expect(run.status == 74)
    #expect(run.errors.contains("/current 不是本程序建立的链接，多半是以前拷进去的网站；请先移走"), "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: sites.local.destination)
    #expect(names == ["current"])
  }

  /// Over there a rename fails behind the link.
  @Test func tellsWhatIsShownWhereItsNameCannotBeReplaced() async throws {
    let sites = try await RemoteSites()
    #expect(try await sites.publish("one").status == 0)
    let move = "\(ScratchFolder.path)/bin/mv"
    let script = """
      #!/bin/sh
      for last; do :; done
      [ "$last" != current-release ] && exec /bin/mv "$@"

      """
    try FileTree(["bin/mv": Data(script.utf8)]).write(to: ScratchFolder.path)
    chmod(move, 0o755)
    let ssh = try String(contentsOfFile: sites.ssh, encoding: .utf8)
    let path = "export PATH='\(ScratchFolder.path)/bin':\"$PATH\"; exec"
    try Data(ssh.replacing("exec", with: path).utf8).write(to: URL(fileURLWithPath: sites.ssh))
    let run = try await sites.publish("two")
    #expect(run.status == 74)
    #expect(try sites.local.shown() == sites.local.two)
    #expect(run.errors.contains("/current 现在是第 000002 版，current-release 却没有写成"), "\(run.errors)")
    #expect(!run.errors.contains("没有变"))
    try FileManager.default.removeItem(atPath: move)
    #expect(try await sites.publish("two").status == 0)
    let name = "\(sites.destination)/current-release"
    #expect(try String(contentsOfFile: name, encoding: .utf8) == "000002\n")
    #expect(try sites.local.releases() == ["000001", "000002"])
  }

  /// No name is ever more than a name to the shells on the way.
  @Test(arguments: [
    "it's; touch harm", "$(touch harm)`touch harm`", "-rf * \"x\"", "a\\b\\", "台账 ~",
  ])
  func takesAnyNameOfAFolder(_ name: String) async throws {
    var sites = try await RemoteSites()
    sites.destination = "\(ScratchFolder.path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: sites.destination,
      withIntermediateDirectories: true
    )
    let before = try FileManager.default.contentsOfDirectory(atPath: ScratchFolder.path).sorted()
    #expect(try await sites.publish("one").status == 0)
    #expect(try await sites.publish("two").status == 0)
    #expect(try await sites.publish("two", "--rollback").status == 0)
    let link = "\(sites.destination)/current/index.html"
    let shown = try Data(contentsOf: URL(fileURLWithPath: link))
    #expect(shown == sites.local.one.files["index.html"])
    let after = try FileManager.default.contentsOfDirectory(atPath: ScratchFolder.path).sorted()
    #expect(before == after)
    #expect(!FileManager.default.fileExists(atPath: "\(sites.destination)/harm"))
  }
}

/// Two sites, and a folder that is reached as if it were on another machine.
struct RemoteSites: Sendable {
  let local: TwoSites
  var destination: String
  let ssh: String

  static let isPossible = ["rsync", "flock", "sha256sum"].allSatisfy { tool in
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(tool)")
  }

  /// `umask` is that of who logs in there.
  init(umask: String = "022") async throws {
    local = try await TwoSites()
    destination = local.destination
    ssh = "\(ScratchFolder.path)/ssh"
    // Options, the machine, and words that its login shell reads as one line.
    let script = """
      #!/bin/sh
      while [ "${1#-}" != "$1" ] && [ "$1" != -- ]; do shift; done
      [ "$1" != -- ] || shift
      shift
      cd / && umask \(umask) && exec /bin/sh -c "$*"

      """
    try Data(script.utf8).write(to: URL(fileURLWithPath: ssh))
    chmod(ssh, 0o755)
  }

  func publish(
    _ name: String,
    _ options: String...,
    killedAfter: Int? = nil
  ) async throws -> ProgramRun {
    try await runProgram(
      ["publish", "host:\(destination)", "--output", name, "--lang", "zh", "--ssh", ssh] + options,
      in: ScratchFolder.path,
      killedAfter: killedAfter
    )
  }

  /// Kills what the program started: its shell over there, or the transfer.
  func publish(_ name: String, killing victim: String, after delay: Int) async throws -> ProgramRun
  {
    async let run = publish(name)
    try await Task.sleep(for: .milliseconds(delay))
    for process in try FileManager.default.contentsOfDirectory(atPath: "/proc") {
      guard let id = pid_t(process),
        let words = FileManager.default.contents(atPath: "/proc/\(id)/cmdline"),
        let folder = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/cwd")
      else { continue }
      let parts = words.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      let isTransfer = parts.first == "rsync" && parts.contains { $0.contains(ssh) }
      let isShell = folder == destination && parts.first?.hasSuffix("sh") == true
      if victim == "rsync" ? isTransfer : isShell { kill(id, SIGKILL) }
    }
    return try await run
  }
}
