import Foundation
import TaizhangTestSupport
import Testing

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
    let built = try await runProgram(["build"], in: "\(ScratchFolder.path)/new")
    #expect(built.status == 0, "\(built.console)")
    let home = try FileTree(readingFrom: "\(ScratchFolder.path)/new/Output").text("index.html")
    #expect(home?.contains("<title>\(title)</title>") == true, "\(home ?? "")")
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

  @Test func writesOverNothing() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    #expect(try await run("announcement", "qingshan").status == 0)
    #expect(try await run("record", "qingshan", "hetao").status == 0)
    let before = try FileTree(readingFrom: ScratchFolder.path)
    #expect(try await run("announcement", "qingshan").status == 1)
    #expect(try await run("record", "qingshan", "hetao").status == 1)
    #expect(try await run("record", "../announcements", "qingshan").status == 64)
    #expect(try await run("announcement", "青山").status == 64)
    let ledger = try await run("ledger", "Content", "--title", "甲", "--editor", "乙")
    #expect(ledger.status == 1)
    #expect(try FileTree(readingFrom: ScratchFolder.path) == before)
  }
}
