import Foundation
import Glibc
import TaizhangRendering
import TaizhangServing
import TaizhangSite
import TaizhangTestSupport
import TaizhangWording
import Testing

/// The preview of a small project, without a browser.
@Suite(.scratchFolder)
struct PreviewTests {
  /// A copy of a golden site's sources.
  private func project() throws -> String {
    let folder = ScratchFolder.path + "/project"
    let golden = "\(ProjectFolder.path)/Tests/GoldenTests/Sites/small"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["Content", "Templates"] {
      try FileManager.default.copyItem(atPath: "\(golden)/\(name)", toPath: "\(folder)/\(name)")
    }
    return folder
  }

  private func preview(_ folder: String) -> Preview {
    let request = BuildRequest(source: folder, asOf: nil, isStrict: false, jobs: 2)
    return Preview(request, language: .chinese, start: 7)
  }

  private func text(_ response: PreviewResponse) -> String {
    String(decoding: response.body, as: UTF8.self)
  }

  /// What a build writes, and nothing but the script for the next one.
  @Test func showsThePagesOfABuild() async throws {
    let folder = try project()
    let preview = preview(folder)
    let site = await preview.rebuild()
    #expect(!site.hasErrors)
    let request = BuildRequest(source: folder, asOf: nil, isStrict: false, jobs: 2)
    let built = try #require(await buildSite(request).pages)
    #expect(built.paths.count > 20)
    for path in built.paths {
      let shown = await preview.answer(path)
      #expect(shown.status == .found)
      let script = "<script src=\"/-/preview.js\" data-version=\"7-1\" defer></script>\n"
      let body = text(shown).replacing(script, with: "")
      #expect(Array(body.utf8) == built.page(at: path), "\(path)")
      #expect((body != text(shown)) == path.hasSuffix(".html"))
    }
    #expect(await preview.answer("") == preview.answer("index.html"))
    #expect(await preview.answer("places/") == preview.answer("places/index.html"))
  }

  /// What is remembered of files never shows: after each edit there are the pages of a build that
  /// remembers nothing.
  @Test func remembersNothingThatHasChanged() async throws {
    let folder = try project()
    let preview = preview(folder)
    _ = await preview.rebuild()
    // By now the first files are old enough to be remembered.
    try await Task.sleep(for: .milliseconds(50))
    _ = await preview.rebuild()
    for (number, edit) in Edit.allCases.enumerated() {
      try make(edit, in: folder)
      let shown = await preview.rebuild()
      let request = BuildRequest(source: folder, asOf: nil, isStrict: false, jobs: 2)
      let built = await buildSite(request)
      #expect(shown.diagnostics == built.diagnostics, "\(edit)")
      #expect(shown.hasErrors == (edit == .breakIt), "\(edit)")
      guard let pages = built.pages else { continue }
      let script =
        "<script src=\"/-/preview.js\" data-version=\"7-\(number + 3)\" defer></script>\n"
      for path in pages.paths {
        let body = text(await preview.answer(path)).replacing(script, with: "")
        #expect(Array(body.utf8) == pages.page(at: path), "\(edit): \(path)")
      }
    }
  }

  /// After any edits there are the pages of a build that remembers nothing.
  @Test(arguments: 1...4, ["small", "months"])
  func equalsACleanBuild(_ seed: UInt64, of site: String) async throws {
    var project = try EditedProject(seed: seed, site: site)
    try project.write()
    let preview = preview(ScratchFolder.path)
    _ = await preview.rebuild()
    for number in 0..<40 {
      let edit = number % 4 == 0 ? project.edit() : project.changeField()
      try project.write()
      let shown = await preview.rebuild()
      let request = BuildRequest(source: ScratchFolder.path, asOf: nil, isStrict: false, jobs: 2)
      let built = await buildSite(request)
      #expect(shown.diagnostics == built.diagnostics, "\(edit)")
      guard let pages = built.pages, let remembered = shown.pages else { continue }
      #expect(pages.paths == remembered.paths, "\(edit)")
      for path in pages.paths {
        #expect(pages.page(at: path) == remembered.page(at: path), "\(edit): \(path)")
      }
    }
  }

  /// In this order: each leaves the files to the next.
  private enum Edit: CaseIterable {
    case addTable, grow, sameSize, sameSizeAtOnce, renameOver, addFirst, breakIt, mend, remove,
      template
  }

  private func make(_ edit: Edit, in folder: String) throws {
    let record = "\(folder)/Content/projects/nanhe/ligao.md"
    let first = "\(folder)/Content/projects/nanhe/a.md"
    let template = "\(folder)/Templates/page.mustache"
    switch edit {
    // Its bytes are remembered, and the text that is made of them.
    case .addTable:
      let table = "批次：南河市秋季洽谈会　类别：洽谈\n编号,名称,属地\ntable-1,南河市表格项目,南河市\n"
      let encoding = String.Encoding(rawValue: 0x8000_0632)
      try #require(table.data(using: encoding))
        .write(to: URL(fileURLWithPath: "\(folder)/Content/projects/nanhe/table.csv"))
    case .grow: try replace("进展", "新进展", in: record)
    case .sameSize: try replace("新进展", "老进展", in: record)
    // Within the clock's tick of what was just read.
    case .sameSizeAtOnce: try replace("老进展", "新进展", in: record)
    case .renameOver: try replace("新进展", "老进展", in: record, atomically: true)
    case .addFirst:
      let text = try String(contentsOfFile: record, encoding: .utf8)
      try text.replacing("梨膏", with: "梨干").replacing("原文: 南河市梨干项目", with: "原文: 南河市梨膏项目")
        .write(toFile: first, atomically: false, encoding: .utf8)
    case .breakIt: try replace("类别: 洽谈", "类别: 恰谈", in: first)
    case .mend: try replace("类别: 恰谈", "类别: 洽谈", in: first)
    case .remove: try FileManager.default.removeItem(atPath: first)
    case .template: try replace("<title>", "<title>预览 ", in: template)
    }
  }

  private func replace(
    _ old: String,
    _ new: String,
    in file: String,
    atomically: Bool = false
  ) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new).write(toFile: file, atomically: atomically, encoding: .utf8)
  }

  @Test(arguments: [
    "../site.yaml", "%2e%2e/Content/site.yaml", "/etc/passwd", "Content/site.yaml",
    ".taizhang-state", "places", "nothing.html", "\u{0}", "assets/../index.html", "./index.html",
    "assets\\site.css", "/index.html", "index.html\u{0}",
  ])
  func nothingButTheSiteHasAnAddress(address: String) async throws {
    let preview = preview(try project())
    _ = await preview.rebuild()
    let answer = await preview.answer(address)
    #expect(answer.status == .notFound)
    #expect(answer.type == "text/html; charset=utf-8")
  }

  /// Any name that a file of `assets/` has, as its bytes are.
  @Test func showsAssetsOfAnyName() async throws {
    let folder = try project()
    let names = ["标志.svg", "my logo.svg", "cafe\u{301}.svg", "a%20b.svg"]
    for name in names {
      try FileTree(["Templates/assets/\(name)": Data(name.utf8)]).write(to: folder)
    }
    let preview = preview(folder)
    _ = await preview.rebuild()
    for name in names {
      let address = name.utf8.map { "%" + String(UInt16($0) + 0x100, radix: 16).suffix(2) }.joined()
      let head = Array("GET /assets/\(address) HTTP/1.0".utf8)
      let answer = await preview.answer(try #require(PreviewRequest(head: head)).address)
      #expect(answer.status == .found)
      #expect(answer.body == Array(name.utf8))
    }
    #expect(await preview.answer("assets/caf\u{E9}.svg").status == .notFound)
  }

  @Test func errorsStandAboveTheLastGoodPage() async throws {
    let folder = try project()
    let preview = preview(folder)
    _ = await preview.rebuild()
    let good = text(await preview.answer("index.html"))
    let file = "\(folder)/Content/site.yaml"
    let content = try String(contentsOfFile: file, encoding: .utf8)
    try (content + "\n<b>: 1\n").write(toFile: file, atomically: true, encoding: .utf8)
    #expect(await preview.rebuild().hasErrors)
    let bad = text(await preview.answer("index.html"))
    #expect(bad.contains("内容有错误，下面仍是改动以前的网页："))
    #expect(bad.contains("Content/site.yaml:"))
    #expect(bad.contains("&lt;b&gt;"))
    let title = try #require(good.firstRange(of: "<title>"))
    #expect(bad.contains(good[title.upperBound...].prefix(200)))

    try content.write(toFile: file, atomically: true, encoding: .utf8)
    _ = await preview.rebuild()
    #expect(text(await preview.answer("index.html")).replacing("7-3", with: "7-1") == good)
  }

  /// The first build may be the one with errors.
  @Test func errorsAreShownWhereNoSiteWasYet() async throws {
    let folder = ScratchFolder.path + "/nothing"
    let preview = preview(folder)
    #expect(await preview.rebuild().hasErrors)
    let answer = await preview.answer("")
    #expect(answer.status == .notFound)
    #expect(text(answer).contains("内容有错误，改正以后才有网页："))
    #expect(!text(answer).contains("改动以前的网页"))
    #expect(text(answer).contains("Content/"))
    #expect(text(answer).contains("data-version=\"7-1\""))
  }

  @Test func whoWaitsIsToldOfTheNextSite() async throws {
    let preview = preview(try project())
    _ = await preview.rebuild()
    #expect(await preview.version(otherThan: "6-9") == "7-1")
    async let next = {
      // Whoever waits for long is sent away, and asks again.
      var version = "7-1"
      while version == "7-1" { version = await preview.version(otherThan: version) }
      return version
    }()
    try await Task.sleep(for: .milliseconds(50))
    _ = await preview.rebuild()
    #expect(await next == "7-2")
  }

  @Test func answersThisMachineAndReadingOnly() async throws {
    let preview = preview(try project())
    _ = await preview.rebuild()
    let server = try #require(PreviewServer(preview, port: 0))
    defer { server.stop() }
    func answer(_ line: String, host: String) async throws -> PreviewResponse {
      let head = Array("\(line) HTTP/1.1\r\nHost: \(host)".utf8)
      return await server.respond(to: try #require(PreviewRequest(head: head)))
    }
    #expect(try await answer("GET /", host: "127.0.0.1:1").status == .found)
    #expect(try await answer("HEAD /", host: "localhost").status == .found)
    #expect(try await answer("GET /", host: "evil.example").status == .forbidden)
    #expect(try await answer("POST /", host: "localhost").status == .methodNotAllowed)
    #expect(
      try await answer("GET /-/version?known=6-1", host: "localhost").body == Array("7-1".utf8)
    )
    #expect(PreviewServer(preview, port: server.port) == nil, "the port is taken")
    let cross = "localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors"
    #expect(try await answer("GET /search/1.js", host: cross).status == .forbidden)
    for status in [PreviewResponse.Status.found, .forbidden, .notFound] {
      let head = String(decoding: PreviewResponse(status, "").bytes(withBody: true), as: UTF8.self)
      #expect(head.contains("\r\nCross-Origin-Resource-Policy: same-origin\r\n"))
    }
  }

  /// A browser opens connections that it sends nothing on, and asks on another.
  @Test func answersWhileOthersSendNothing() async throws {
    let preview = preview(try project())
    _ = await preview.rebuild()
    let server = try #require(PreviewServer(preview, port: 0))
    defer { server.stop() }
    server.start()
    // On a machine that is busy with other things an answer may be late for once.
    var times: [Duration] = []
    while times.count < 3, times.last.map({ $0 >= .seconds(4) }) ?? true {
      times.append(answerTime(server.port, beside: 40))
    }
    // Each of those waits for five seconds; a few that share threads would take ten.
    #expect(times.contains { $0 < .seconds(4) }, "\(times)")
  }

  /// How long an answer takes beside so many connections on which nothing is sent.
  ///
  /// What is no request is refused by the thread that reads it; any other answer would wait until
  /// the tests that run meanwhile leave it a turn.
  private func answerTime(_ port: UInt16, beside count: Int) -> Duration {
    let idle = (0..<count).map { _ in connection(to: port) }
    defer { for connection in idle { close(connection) } }
    let began = ContinuousClock.now
    let asking = connection(to: port)
    defer { close(asking) }
    let request = Array("nonsense\r\n\r\n".utf8)
    #expect(unsafe send(asking, request, request.count, Int32(MSG_NOSIGNAL)) == request.count)
    var answer = [UInt8](repeating: 0, count: 12)
    #expect(unsafe recv(asking, &answer, answer.count, Int32(MSG_WAITALL)) == 12)
    #expect(String(decoding: answer, as: UTF8.self) == "HTTP/1.1 400")
    return ContinuousClock.now - began
  }

  /// A byte now and then does not hold a connection open.
  @Test func endsARequestThatComesByteByByte() async throws {
    let preview = preview(try project())
    let server = try #require(PreviewServer(preview, port: 0))
    defer { server.stop() }
    server.start()
    let slow = connection(to: server.port)
    defer { close(slow) }
    // They would take twenty seconds at least, and a request may take five.
    var sent = 0
    while sent < 100, unsafe send(slow, [UInt8(ascii: "G")], 1, Int32(MSG_NOSIGNAL)) == 1 {
      sent += 1
      try await Task.sleep(for: .milliseconds(200))
    }
    #expect(sent < 100)
  }

  private func connection(to port: UInt16) -> Int32 {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = unsafe connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    return connection
  }
}
