import Foundation
import TaizhangTestSupport
import Testing

/// Exit statuses and what goes where: what scripts rely on.
@Suite(.tags(.program), .scratchFolder)
struct CommandTests {
  private func run(_ arguments: String...) async throws -> ProgramRun {
    try await runProgram(arguments, in: ScratchFolder.path)
  }

  @Test func endsWith0WhereNothingStopsIt() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    #expect(try await run("check").status == 0)
    #expect(try await run("build").status == 0)
    let help = try await run("--help")
    #expect(help.status == 0)
    // Broken into lines at any blank.
    let words = help.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for cause in ["is there already", "a program to publish with", "the site was not published"] {
      #expect(words.contains(cause), "\(cause)")
    }
  }

  /// What was asked for does not arrive.
  @Test(arguments: [
    ["schema"], ["schema", "projects"], ["check", "--format", "json"],
    ["diff", "--from", "2000-01-01"], ["build", "--format", "json"],
  ])
  func endsWith74WhereItsAnswerIsLost(command: [String]) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let run = try await runProgram(command, in: ScratchFolder.path, after: "exec >/dev/full")
    #expect(run.status == 74)
    #expect(run.errors.contains("No space left on device"), "\(run.errors)")
  }

  /// What is lost is a message only, and what was asked for is done.
  @Test(arguments: ["check", "build"])
  func endsWith0WhereAMessageIsLost(command: String) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let run = try await runProgram([command], in: ScratchFolder.path, after: "exec >/dev/full")
    #expect(run.status == 0)
  }

  /// A name in GBK, of which Swift would make another.
  @Test(arguments: [["build", "--output"], ["check", "--source"], []])
  func endsWith64WhereAnArgumentIsNotUTF8(before: [String]) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let run = try await runProgram(
      before + ["--lang", "zh"],
      in: ScratchFolder.path,
      environment: ["LANG": "zh_CN.UTF-8"],
      after: "set -- \(before.joined(separator: " ")) \"$(printf '\\271\\253')\""
    )
    #expect(run.status == 64)
    #expect(run.errors.contains("命令行第 \(before.count + 1) 个参数"), "\(run.console)")
    let names = try FileManager.default.contentsOfDirectory(atPath: ScratchFolder.path)
    #expect(names.sorted() == ["Content", "Templates"])
  }

  /// What would be written there would be content.
  @Test(arguments: [
    ["export", "Content/a.json"], ["export", "Templates/a.xlsx"],
    ["forms", "--to", "Content/reports"],
    ["forms", "--to", "Content"], ["publish", "Content/www"], ["publish", "Templates/a/../www"],
  ])
  func endsWith64WhereItWouldWriteToTheContent(command: [String]) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    #expect(try await run("build").status == 0)
    for folder in ["Content/www", "Templates/www", "Templates/a"] {
      try FileManager.default.createDirectory(
        atPath: file(folder).path,
        withIntermediateDirectories: false
      )
    }
    let before = try FileTree(readingFrom: ScratchFolder.path)
    let run = try await runProgram(command + ["--lang", "zh"], in: ScratchFolder.path)
    #expect(run.status == 64 && run.errors.contains("会被当成内容"), "\(run.console)")
    #expect(try FileTree(readingFrom: ScratchFolder.path) == before)
  }

  @Test func endsWith1WhereTheContentHasErrors() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    try Data("名称: 甲\n".utf8).write(to: file("Content/projects/wrong.yaml"))
    for command in ["check", "build"] {
      let run = try await run(command)
      #expect(run.status == 1)
      #expect(run.errors.contains("Content/projects/wrong.yaml:1:1: 错误："))
    }
    #expect(!FileManager.default.fileExists(atPath: file("Output").path))
  }

  @Test(arguments: [
    ["build"], ["check"], ["serve"], ["diff", "--from", "2023-01-01"], ["forms"],
    ["export", "ledger.xlsx"], ["import", "notice.txt", "--id", "qs"], ["schema", "projects"],
  ])
  func endsWith64WhereThereIsNoProject(command: [String]) async throws {
    let run = try await runProgram(command + ["--source", "nowhere"], in: ScratchFolder.path)
    #expect(run.status == 64)
    #expect(run.errors == "nowhere 里没有 Content 文件夹；用 --source 指明有 Content/ 和 Templates/ 的文件夹。\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: ScratchFolder.path) == [])
  }

  @Test func tellsWhatIsMissingOfAProject() async throws {
    let content = file("Content")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    let run = try await run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("Templates/：错误：这个文件（或文件夹）必须有 [missing-file]"))
  }

  @Test func tellsWhichPortsThereAre() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let run = try await run("serve", "--port", "80000")
    #expect(run.status == 64)
    #expect(run.errors.contains("--port must be 0 to 65535"))
  }

  @Test(arguments: [
    ["build", "--as-of", "0202-05-01"], ["build", "--as-of", "9025-05-01"],
    ["diff", "--from", "1948-12-31"], ["forms", "--month", "0202-05"],
  ])
  func tellsWhichYearsThereAre(command: [String]) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let run = try await runProgram(command, in: ScratchFolder.path)
    #expect(run.status == 64)
    #expect(run.errors.contains("from 1949 to 2099; write YYYY-MM"))
  }

  @Test(arguments: [
    ["--as-of", "2023-02-29"], ["--as-of", "昨天"], ["--as-of", "0202-05-01"], ["--jobs", "0"],
    ["--jobs", "many"],
    ["--format", "xml"], ["--lang", "fr"], ["--unknown"], ["more"],
  ])
  func endsWith64WhereTheCommandLineIsNotRight(arguments: [String]) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    for command in ["check", "build"] {
      let run = try await runProgram([command] + arguments, in: ScratchFolder.path)
      #expect(run.status == 64)
      #expect(run.output == "")
    }
    #expect(!FileManager.default.fileExists(atPath: file("Output").path))
  }

  /// Only doubts that nobody has accepted count; the sample has four.
  @Test func strictStopsAtDoubts() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    for command in ["check", "build"] {
      let run = try await run(command, "--strict", "--lang", "en")
      #expect(run.status == 1)
      #expect(run.errors.contains("errors: 4, doubts: 0, notes: 18, accepted: 4; "))
    }
    #expect(!FileManager.default.fileExists(atPath: file("Output").path))
  }

  @Test func strictPassesWhereNobodyDoubts() async throws {
    try FileTree(readingFrom: "\(ProjectFolder.path)/Tests/GalleryTests/Base")
      .overlaid(with: sampleTemplates).write(to: ScratchFolder.path)
    #expect(try await run("build", "--strict").status == 0)
    #expect(FileManager.default.fileExists(atPath: file("Output/index.html").path))
  }

  /// One object a line on standard output; people's lines go to standard error.
  @Test func tellsFindingsAsJSON() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let text = try await run("check", "--lang", "en")
    let json = try await run("check", "--lang", "en", "--format", "json")
    #expect(json.status == 0)
    #expect(json.errors == text.output)
    let findings = try json.output.split(separator: "\n").map { line in
      try JSONDecoder().decode(Finding.self, from: Data(line.utf8))
    }
    #expect(findings.count == 26)
    for finding in findings {
      let line = try #require(finding.line)
      let column = try #require(finding.column)
      let place = "\(finding.file):\(line):\(column): "
      let told = text.errors.split(separator: "\n").filter { $0.hasPrefix(place) }
      #expect(told.contains { $0.contains("\(finding.message) [\(finding.id)]") }, "\(place)")
      #expect(["doubt", "note"].contains(finding.severity))
      let lines = try #require(sampleProject.text(finding.file)).split(
        separator: "\n",
        omittingEmptySubsequences: false
      )
      #expect(lines.indices.contains(line - 1))
      #expect(column - 1 <= lines[line - 1].unicodeScalars.count)
    }
    let accepted = findings.filter { $0.acceptedBy != nil }
    #expect(accepted.count == 4)
    #expect(accepted.allSatisfy { $0.acceptedOn == "2024-10-31" && $0.acceptedBecause != nil })
  }

  /// Whatever an author writes, a line is JSON and says it unchanged.
  @Test func escapesWhatIsNoJSON() async throws {
    let hostile = "\"\\\t\u{7F}</script>\u{2028}甲"
    let yaml = "\"\\\"\\\\\\t\\x7f</script>\\u2028甲\""
    try sampleProject.write(to: ScratchFolder.path)
    try Data("批次: \(yaml)\n名称: 甲\n类别: 签约\n".utf8)
      .write(to: file("Content/projects/hostile.yaml"))
    let run = try await run("check", "--format", "json")
    #expect(run.status == 1)
    let findings = try run.output.split(separator: "\n").map { line in
      try JSONDecoder().decode(Finding.self, from: Data(line.utf8))
    }
    let errors = findings.filter { $0.severity == "error" }
    #expect(errors.map(\.id) == ["unknown-batch"])
    #expect(errors.first?.message.contains(hostile) == true)
  }

  private func file(_ path: String) -> URL {
    URL(fileURLWithPath: "\(ScratchFolder.path)/\(path)")
  }
}

/// A line of `--format json`.
private struct Finding: Decodable {
  var file: String
  var line: Int?
  var column: Int?
  var severity: String
  var id: String
  var message: String
  var acceptedBy: String?
  var acceptedOn: String?
  var acceptedBecause: String?
}
