import Foundation
import Glibc
import TaizhangTestSupport
import Testing

/// What stands in the output folder before and after a build.
@Suite(.tags(.program), .scratchFolder)
struct OutputFolderTests {
  private var output: String { "\(ScratchFolder.path)/Output" }

  private func build(_ arguments: String...) async throws -> ProgramRun {
    try await runProgram(["build"] + arguments, in: ScratchFolder.path)
  }

  @Test func leavesTheLastSiteWhereThereAreErrors() async throws {
    try RandomLedger(seed: 3).files.write(to: ScratchFolder.path)
    #expect(try await build().status == 0)
    let before = try FileTree(readingFrom: output)
    let wrong: [(path: String, text: String)] = [
      ("Content/projects/wrong.yaml", "名称: 甲\n"), ("Content/units.yaml", "- 名称: \"\n"),
      ("Templates/home.mustache", "{{#unclosed}}"), ("Templates/unit.mustache", "{{wrong}}"),
    ]
    for (path, text) in wrong {
      try RandomLedger(seed: 4).files.write(to: ScratchFolder.path)
      try FileTree([path: Data(text.utf8)]).write(to: ScratchFolder.path)
      let run = try await build()
      #expect(run.status == 1, "\(path)")
      #expect(run.errors.contains("没有写出任何文件，Output 保持原样。"))
      #expect(try FileTree(readingFrom: output) == before, "\(path)")
    }
  }

  /// Pages among the content would be read as content by the next build.
  @Test(arguments: ["Content", "Content/site", "./Templates/a/b/", "link/site", "new/../Content/a"])
  func refusesAFolderOfTheSources(folder: String) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    try FileManager.default.createSymbolicLink(
      atPath: "\(ScratchFolder.path)/link",
      withDestinationPath: "Content"
    )
    let before = try FileTree(readingFrom: "\(ScratchFolder.path)/Content")
    let run = try await build("--output", folder)
    #expect(run.status == 64)
    #expect(run.errors.contains("会被当成内容"), "\(run.errors)")
    #expect(try FileTree(readingFrom: "\(ScratchFolder.path)/Content") == before)
    #expect(try await build("--output", "Contents/a").status == 0)
  }

  /// What an earlier build wrote and this one does not is removed, with folders left empty.
  @Test func holdsExactlyTheSite() async throws {
    try RandomLedger(seed: 5).files.write(to: ScratchFolder.path)
    #expect(try await build().status == 0)
    #expect(FileManager.default.fileExists(atPath: "\(output)/projects/b0"))
    try FileManager.default.removeItem(atPath: "\(ScratchFolder.path)/Content")
    try sampleProject.write(to: ScratchFolder.path)
    #expect(try await build().status == 0)
    let after = try FileTree(readingFrom: output)
    var site = after
    site.files = site.files.filter { !$0.key.hasPrefix(".taizhang-content/") }
    for name in ["manifest", "memory", "sources", "state"] {
      #expect(site.files.removeValue(forKey: ".taizhang-\(name)") != nil)
    }
    #expect(site == (await pages(of: ScratchFolder.path)))
    #expect(!FileManager.default.fileExists(atPath: "\(output)/projects/b0"))
    // A fingerprint, a size and a path on each line.
    let listed = after.text(".taizhang-manifest")?.split(separator: "\n").map { line in
      String(line.split(separator: " ", maxSplits: 2)[2])
    }
    #expect(listed == site.files.keys.sorted())
  }

  /// Names are bytes: é may be one character or two, and these are two files.
  @Test func tellsNamesApartThatLookAlike() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let names = ["caf\u{E9}", "cafe\u{301}"]
    func write(_ which: [Int]) throws {
      let assets = "\(ScratchFolder.path)/Templates/assets"
      for (number, name) in names.enumerated() {
        for old in [name, "\(name).css"] {
          try? FileManager.default.removeItem(atPath: "\(assets)/\(old)")
        }
        guard which.contains(number) else { continue }
        let text = Data(String(repeating: "a", count: number + 1).utf8)
        try FileTree(["\(name)/a.css": text, "\(name).css": text]).write(to: assets)
      }
    }
    for which in [[0], [1], [0, 1], [0, 1], [0], [1, 0], []] {
      try write(which)
      #expect(try await build().status == 0)
      #expect(try await build("--output", "clean").status == 0)
      let clean = try namesAndSizes(below: "\(ScratchFolder.path)/clean/assets")
      #expect(try namesAndSizes(below: "\(output)/assets") == clean, "\(which)")
      #expect(clean.count { $0.contains("caf") } == which.count * 3)
      try FileManager.default.removeItem(atPath: "\(ScratchFolder.path)/clean")
      guard which.count == 2 else { continue }
      try FileManager.default.createDirectory(
        atPath: "\(ScratchFolder.path)/www",
        withIntermediateDirectories: true
      )
      let run = try await runProgram(["publish", "www"], in: ScratchFolder.path)
      #expect(run.status == 0, "\(run.errors)")
      let shown = "\(ScratchFolder.path)/www/current/assets"
      #expect(try namesAndSizes(below: shown) == namesAndSizes(below: "\(output)/assets"))
    }
  }

  /// Each name in its bytes, since texts that look alike are equal.
  private func namesAndSizes(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).map { path in
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")
      let isFile = attributes[.type] as? FileAttributeType == .typeRegular
      let bytes = path.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
      return "\(bytes) \(isFile ? attributes[.size] as? Int ?? 0 : 0)"
    }.sorted()
  }

  /// What became of the state meanwhile does not matter: it was touched, or written by a clock that was
  /// ahead.
  @Test(arguments: [false, true])
  func mendsAPageThatWasChanged(isClockSetBack: Bool) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    #expect(try await build().status == 0)
    let page = URL(fileURLWithPath: "\(output)/index.html")
    let good = try Data(contentsOf: page)
    let state = URL(fileURLWithPath: "\(output)/.taizhang-state")
    try await Task.sleep(for: .milliseconds(50))
    try Data(good.reversed()).write(to: page)
    if isClockSetBack {
      let text = try String(contentsOf: state, encoding: .utf8)
      let lines = text.split(separator: "\n").dropLast().map(String.init) + ["4102444800 0"]
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: state)
    } else {
      try await Task.sleep(for: .milliseconds(50))
      try Data(contentsOf: state).write(to: state)
    }
    #expect(try await build().status == 0)
    #expect(try Data(contentsOf: page) == good)
  }

  /// A pipe in the place of a file of the site's: the build waits for nobody.
  @Test(
    arguments: [
      ("manifest", 74), ("state", 0), ("sources", 0), ("memory", 0), ("content", 0),
      ("index.html", 74),
    ]
  )
  func waitsForNobody(name: String, status: Int32) async throws {
    try RandomLedger(seed: 9).files.write(to: ScratchFolder.path)
    #expect(try await build().status == 0)
    var path = "\(output)/\(name.contains(".") ? name : ".taizhang-\(name)")"
    if name == "content" {
      path += "/" + (try FileManager.default.contentsOfDirectory(atPath: path).sorted().first ?? "")
    }
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    if name == "content" || name == "memory" {
      // These are looked at where a record has changed.
      let records = "\(ScratchFolder.path)/Content/projects"
      let names = try FileManager.default.subpathsOfDirectory(atPath: records)
      let record = "\(records)/\(try #require(names.sorted().first { $0.hasSuffix(".yaml") }))"
      let text = try String(contentsOfFile: record, encoding: .utf8)
      try Data((text + "\n").utf8).write(to: URL(fileURLWithPath: record))
    }
    let run = try await runProgram(["build"], in: ScratchFolder.path, killedAfter: 600_000)
    #expect(run.status == status, "\(run.console)")
  }

  @Test func refusesAFolderOfSomebodyElses() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let theirs = FileTree(["letters/2024.txt": Data("a letter".utf8), "index.html": Data()])
    try theirs.write(to: output)
    let run = try await build()
    #expect(run.status == 74)
    #expect(run.errors.contains("Output 里有别的文件（例如 index.html）"))
    #expect(try FileTree(readingFrom: output) == theirs)
  }

  /// A file that somebody has put beside the site stays, and so do hidden ones.
  @Test func keepsWhatStandsBesideTheSite() async throws {
    try RandomLedger(seed: 6).files.write(to: ScratchFolder.path)
    try FileTree([".gitignore": Data("*".utf8)]).write(to: output)
    #expect(try await build().status == 0)
    try FileTree(["notes.txt": Data("a note".utf8)]).write(to: output)
    #expect(try await build().status == 0)
    let after = try FileTree(readingFrom: output)
    #expect(after.text(".gitignore") == "*")
    #expect(after.text("notes.txt") == "a note")
  }

  /// The list of files is only a list: it cannot lead out of the folder.
  @Test func removesNothingOutsideTheFolder() async throws {
    try RandomLedger(seed: 7).files.write(to: ScratchFolder.path)
    let list = "../Content/site.yaml\n\(ScratchFolder.path)/Content/rules.yaml\na/../../x\n"
    try FileTree([".taizhang-manifest": Data(list.utf8)]).write(to: output)
    try FileTree(["x": Data("theirs".utf8)]).write(to: ScratchFolder.path)
    #expect(try await build().status == 0)
    let after = try FileTree(readingFrom: ScratchFolder.path)
    for path in ["Content/site.yaml", "Content/rules.yaml", "x"] {
      #expect(after.files[path] != nil, "\(path)")
    }
  }

  /// A file where a folder has to be, a folder where a file has to be.
  @Test(arguments: ["Output", "Output/projects", "Output/index.html/x"])
  func endsWith74WhereItCannotWrite(obstacle: String) async throws {
    try RandomLedger(seed: 8).files.write(to: ScratchFolder.path)
    try FileTree(["Output/.taizhang-manifest": Data()]).write(to: ScratchFolder.path)
    if obstacle == "Output" { try FileManager.default.removeItem(atPath: output) }
    try FileTree([obstacle: Data("in the way".utf8)]).write(to: ScratchFolder.path)
    let run = try await build()
    #expect(run.status == 74)
    #expect(run.errors.contains("写不出来："))
    let after = try FileTree(readingFrom: ScratchFolder.path)
    #expect(after.text(obstacle) == "in the way")
  }
}
