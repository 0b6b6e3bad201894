import Foundation
import TaizhangModel
import TaizhangOffice
import TaizhangTestSupport
import Testing

@testable import TaizhangSite

/// `taizhang new`: forms that become content once they are filled in, and nothing written over.
@Suite(.tags(.program), .scratchFolder)
struct NewCommandTests {
  private func run(_ arguments: String...) async throws -> ProgramRun {
    try await runProgram(["new"] + arguments + ["--lang", "zh"], in: ScratchFolder.path)
  }

  private func fill(_ lines: [(blank: String, filled: String)], in path: String) throws {
    var text = try String(contentsOfFile: path, encoding: .utf8)
    for (blank, filled) in lines {
      try #require(text.contains("\n\(blank)\n"), "\(blank) in \(path)")
      text = text.replacingOccurrences(of: "\n\(blank)\n", with: "\n\(filled)\n")
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// Titles are text, whatever they look like in YAML.
  @Test func beginsALedgerThatBuilds() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let title = "青山县: “亿元”项目 #1"
    let run = try await run("ledger", "new", "--title", title, "--editor", "督查室")
    #expect(run.status == 0, "\(run.console)")
    // Where the first files go is there, and named.
    for folder in ["projects", "announcements", "reports"] {
      let path = "new/Content/\(folder)"
      #expect(FileManager.default.fileExists(atPath: "\(ScratchFolder.path)/\(path)"))
      #expect(run.console.contains(path), "\(run.console)")
    }
    let built = try await runProgram(["build"], in: "\(ScratchFolder.path)/new")
    #expect(built.status == 0, "\(built.console)")
    let home = try FileTree(readingFrom: "\(ScratchFolder.path)/new/Output").text("index.html")
    #expect(home?.contains("<title>\(title)</title>") == true, "\(home ?? "")")
  }

  /// On its first day nothing is published, and no page has a heading over nothing or an empty table.
  @Test func beginsWithSentencesAndNoEmptyTables() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    _ = try await run("ledger", "new", "--title", "甲", "--editor", "乙")
    let site = await pages(of: "\(ScratchFolder.path)/new", asOf: "2024-10-31")
    #expect(site.files.count > 10)
    for path in site.files.keys where path.hasSuffix(".html") {
      let page = try site.page(path)
      #expect(page.firstMatch(of: /<\/thead>\s*<\/table>|<tbody>\s*<\/tbody>/) == nil, "\(path)")
      #expect(page.firstMatch(of: /<\/h2>\s*<\/section>|<p[^>]*><\/p>/) == nil, "\(path)")
    }
    let home = try site.page("index.html")
    #expect(home.contains("台账没有记录。公告放在"))
    #expect(!home.contains("<h2"))
  }

  /// What is not given is no error of the ledger at hand.
  @Test(arguments: [("--title", "", "乙"), ("--title", "\u{3000} ", "乙"), ("--editor", "甲", "")])
  func wantsATitleAndAnOffice(option: String, title: String, editor: String) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let run = try await run("ledger", "new", "--title", title, "--editor", editor)
    #expect(run.status == 64)
    #expect(run.console.contains("\(option) must not be empty"), "\(run.console)")
    #expect(!FileManager.default.fileExists(atPath: "\(ScratchFolder.path)/new"))
  }

  /// As shells complete its name, and the one that somebody stands in.
  @Test(arguments: ["new/", "."])
  func fillsAnEmptyFolder(name: String) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let folder = "\(ScratchFolder.path)/new"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let run = try await runProgram(
      ["new", "ledger", name, "--title", "甲", "--editor", "乙", "--source", ScratchFolder.path],
      in: name == "." ? folder : ScratchFolder.path
    )
    #expect(run.status == 0, "\(run.console)")
    #expect(try FileTree(readingFrom: folder).files["Content/site.yaml"] != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
  }

  /// What the new ledger takes from the one at hand is read as a build reads it; the rest is not.
  @Test(
    arguments: [
      ("Content/rules.yaml", "类别: [\n", "[unreadable-yaml]"),
      ("Content/rules.yaml", nil, "Content/rules.yaml：错误："),
      ("Content/sectors.yaml", "- 名称: 甲\n", "Content/sectors.yaml:1:3: 错误："),
      ("Templates/home.mustache", "{{titel}}\n", "[template-unknown-name]"),
      ("Templates/home.mustache", nil, "[template-missing]"),
      ("Content/projects/x.yaml", "名称: [\n", nil),
    ] as [(String, String?, String?)]
  )
  func beginsNoLedgerFromWhatHasErrors(path: String, text: String?, error: String?) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let url = URL(fileURLWithPath: "\(ScratchFolder.path)/\(path)")
    if let text {
      try Data(text.utf8).write(to: url)
    } else {
      try FileManager.default.removeItem(at: url)
    }
    let run = try await run("ledger", "new", "--title", "甲", "--editor", "乙")
    #expect(run.status == (error == nil ? 0 : 1), "\(run.console)")
    #expect(error.map(run.errors.contains) ?? true, "\(run.errors)")
    let isThere = FileManager.default.fileExists(atPath: "\(ScratchFolder.path)/new")
    #expect(isThere == (error == nil))
    let names = try FileManager.default.contentsOfDirectory(atPath: ScratchFolder.path)
    #expect(!names.contains { $0.hasPrefix(".") })
  }

  /// A link that leads nowhere is told, and no ledger is begun without what it stands for.
  @Test func beginsNoLedgerWithoutWhatTheDiskRefuses() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let rules = "\(ScratchFolder.path)/Content/rules.yaml"
    try FileManager.default.removeItem(atPath: rules)
    try FileManager.default.createSymbolicLink(atPath: rules, withDestinationPath: "nowhere")
    let run = try await run("ledger", "new", "--title", "甲", "--editor", "乙")
    #expect(run.status == 1 && run.errors.contains("[unreadable-file]"), "\(run.console)")
    #expect(!FileManager.default.fileExists(atPath: "\(ScratchFolder.path)/new"))
  }

  @Test func beginsRecordsThatAreReadOnceFilledIn() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    #expect(try await run("announcement", "qingshan").status == 0)
    #expect(try await run("record", "qingshan", "hetao").status == 0)
    let content = "\(ScratchFolder.path)/Content"
    try fill(
      [("标题:", "标题: 青山通知"), ("日期:", "日期: 2023-05-18")],
      in: "\(content)/announcements/qingshan.md"
    )
    let file = try FileHandle(
      forUpdating: URL(fileURLWithPath: "\(content)/announcements/qingshan.md")
    )
    try file.seekToEnd()
    try file.write(contentsOf: Data("\n核桃项目，签约额2亿元。\n".utf8))
    try file.close()
    try fill(
      [
        ("名称:", "名称: 核桃项目"), ("批次:", "批次: 亚欧商博会"), ("类别:", "类别: 签约"),
        ("原文:", "原文: 核桃项目，签约额2亿元"), ("# 金额:", "金额: 2亿元"),
        ("# 金额名目:", "金额名目: 签约额"),
      ],
      in: "\(content)/projects/qingshan/hetao.yaml"
    )
    let check = try await runProgram(["check"], in: ScratchFolder.path)
    #expect(check.status == 0, "\(check.console)")
  }

  /// The sheet as it comes tells nothing and asks nothing; a row that is filled in is a change.
  @Test func writesATableOfChangesThatIsReadOnceFilledIn() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let before = try await runProgram(["check", "--lang", "zh"], in: ScratchFolder.path)
    #expect(try await run("changes", "2024").status == 0)
    let blank = try await runProgram(["check", "--lang", "zh"], in: ScratchFolder.path)
    #expect(blank.console == before.console)
    let path = "\(ScratchFolder.path)/Content/changes/2024.xlsx"
    var sheet = changesSheet(amountLabels: [])
    sheet.rows[0] = ["1", "changji23-heyuan", "", "2024年1月10日", "计划投资", "50000", "6亿元", "补充协议"]
      .map { $0.isEmpty ? .empty : .text($0) }
    try writeWorkbook([sheet], to: path, createdAt: 0)
    let built = try await runProgram(["build", "--lang", "zh"], in: ScratchFolder.path)
    #expect(built.status == 0 && built.console.contains("0 个错误"), "\(built.console)")
    let site = try FileTree(readingFrom: "\(ScratchFolder.path)/Output")
    let page = site.text("projects/changji-2023/changji23-heyuan.html") ?? ""
    #expect(page.contains("6亿元") && page.contains("补充协议"), "\(page)")
  }

  /// A link to a share that is not mounted is somebody's work.
  @Test(arguments: [
    (["announcement", "a"], "announcements/a.md"), (["record", "a", "b"], "projects/a/b.yaml"),
    (["changes", "a"], "changes/a.xlsx"),
  ])
  func leavesALinkThatLeadsNowhere(form: [String], path: String) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let link = URL(fileURLWithPath: "\(ScratchFolder.path)/Content/\(path)")
    try FileManager.default.createDirectory(
      at: link.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try FileManager.default.createSymbolicLink(
      atPath: link.path,
      withDestinationPath: "/nowhere/a"
    )
    let run = try await runProgram(["new"] + form + ["--lang", "zh"], in: ScratchFolder.path)
    #expect(run.status == 1 && run.errors.contains("已经有 Content/\(path)"), "\(run.console)")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "/nowhere/a"
    )
  }

  /// A table of changes may have any name that a file may have; its ending may be given, too.
  @Test(arguments: [
    ("2024年变更", "2024年变更.xlsx"), ("Book 1.xlsx", "Book 1.xlsx"), ("a/b", nil), ("", nil),
    (".a", nil),
    ("~$a", nil), ("a\nb", nil), ("a:b", nil), (String(repeating: "变", count: 70), nil),
  ])
  func namesATableOfChanges(name: String, file: String?) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let before = try FileTree(readingFrom: ScratchFolder.path)
    #expect(try await run("changes", name).status == (file == nil ? 64 : 0))
    let after = try FileTree(readingFrom: ScratchFolder.path)
    let new = Set(after.files.keys).subtracting(before.files.keys)
    #expect(new == Set(file.map { ["Content/changes/\($0)"] } ?? []))
  }

  @Test func writesOverNothing() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    #expect(try await run("announcement", "qingshan").status == 0)
    #expect(try await run("record", "qingshan", "hetao").status == 0)
    #expect(try await run("changes", "2024").status == 0)
    let before = try FileTree(readingFrom: ScratchFolder.path)
    #expect(try await run("announcement", "qingshan").status == 1)
    #expect(try await run("record", "qingshan", "hetao").status == 1)
    #expect(try await run("changes", "2024").status == 1)
    #expect(try await run("record", "../announcements", "qingshan").status == 64)
    #expect(try await run("changes", "../2024").status == 64)
    #expect(try await run("announcement", "青山").status == 64)
    let ledger = try await run("ledger", "Content", "--title", "甲", "--editor", "乙")
    #expect(ledger.status == 1)
    #expect(try FileTree(readingFrom: ScratchFolder.path) == before)
  }
}
