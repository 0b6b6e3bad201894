import Foundation
import TaizhangTestSupport
import Testing

/// `taizhang import`: what it writes, and that it never writes over anything.
@Suite(.tags(.program), .scratchFolder)
struct ImportCommandTests {
  private let notice = """
    青山通知

    2025年3月10日

    一、签约项目（2个）

    1.莎车县甲项目，签约额1亿元。

    2.莎车县乙项目，签约额2亿元。
    """

  private func run(_ arguments: String...) async throws -> ProgramRun {
    try await runProgram(["import"] + arguments + ["--lang", "zh"], in: ScratchFolder.path)
  }

  private func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    try FileTree([path: Data(bytes)]).write(to: ScratchFolder.path)
  }

  private func content() throws -> FileTree {
    try FileTree(readingFrom: "\(ScratchFolder.path)/Content")
  }

  @Test func writesDraftsBesideWhatIsThere() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    try write(notice.utf8, to: "notice.txt")
    let before = try content().files
    let run = try await run("notice.txt", "--id", "qingshan", "--batch", "亚欧商博会")
    #expect(run.status == 0)
    #expect(run.output.contains("签约额：2 条，2 个项目，合计 3 亿元"))
    let after = try content().files
    #expect(after.filter { before[$0.key] != nil } == before)
    #expect(
      Set(after.keys).subtracting(before.keys) == [
        "announcements/qingshan.md", "projects/qingshan/projects.yaml",
      ]
    )
    let check = try await runProgram(["check", "--as-of", "2025-06-30"], in: ScratchFolder.path)
    #expect(check.status == 0, "\(check.console)")
  }

  /// The drafts are written, since a batch may be registered afterwards.
  @Test(arguments: [
    ("亚欧商贸会", "batches.yaml 里没有“亚欧商贸会”这个批次；是不是“亚欧商博会”？\n"),
    ("青山县推介会", "batches.yaml 里没有“青山县推介会”这个批次，请先登记\n"),
  ])
  func tellsOfABatchThatIsNotRegistered(batch: String, words: String) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    try write(notice.utf8, to: "notice.txt")
    let run = try await run("notice.txt", "--id", "qingshan", "--batch", batch)
    #expect(run.status == 0)
    #expect(run.output.contains(words), "\(run.output)")
    #expect(try content().files["projects/qingshan/projects.yaml"] != nil)
  }

  @Test func tellsWhichFileIsNotThere() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    try write(notice.utf8, to: "in/notice.txt")
    let near = try await run("in/notcie.txt", "--id", "a")
    #expect(near.errors == "没有 in/notcie.txt 这个文件；是不是 in/notice.txt？\n")
    let none = try await run("公告.docx", "--id", "a")
    #expect(none.errors == "没有 公告.docx 这个文件。\n")
    let folder = try await run("in", "--id", "a")
    #expect(folder.errors == "in 是文件夹；请写明其中的哪个文件。\n")
  }

  /// Programs in China save text in GBK, with a byte order mark, or with CRLF.
  @Test func readsWhatProgramsSave() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    try write(gbk, to: "gbk.txt")
    let lines = notice.replacingOccurrences(of: "\n", with: "\r\n")
    try write([0xEF, 0xBB, 0xBF] + Array(lines.utf8), to: "bom.txt")
    for name in ["gbk", "bom"] {
      #expect(try await run("\(name).txt", "--id", name).status == 0)
      let records = try content().files["projects/\(name)/projects.yaml"]
      #expect(records.map { String(decoding: $0, as: UTF8.self) }?.contains("莎车县乙项目") == true)
    }
  }

  /// Another program writes the notice, in its own time.
  @Test func readsWhatAnotherProgramWrites() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    try write(notice.utf8, to: "notice.txt")
    let run = try await runProgram(
      ["import", "pipe", "--id", "a", "--lang", "zh"],
      in: ScratchFolder.path,
      after: "mkfifo pipe && { { sleep 1 && cat notice.txt >pipe; } & }"
    )
    #expect(run.status == 0, "\(run.console)")
    #expect(try content().files["projects/a/projects.yaml"] != nil)
  }

  /// A document with automatic numbers, a table, and things that are not read.
  @Test func readsADocument() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let path = "\(ProjectFolder.path)/Tests/TaizhangOfficeTests/Files/notice.docx"
    let run = try await run(path, "--id", "document")
    #expect(run.status == 0)
    #expect(run.output.contains("notice.docx 第 105 段：表格（4 行）存进了公告"))
    let content = try content().files
    let page =
      content["announcements/document.md"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(page.contains("\n## 一、") && page.contains("\n（一）") && page.contains("\n1.石桥县光伏项目"))
    #expect(page.contains("\n| --- |"))
    try write(notice.utf8, to: "text.docx")
    let other = try await self.run("text.docx", "--id", "other")
    #expect(other.status == 1 && other.errors.contains("这不是 .docx 文件"))
  }

  @Test(arguments: ["kashi-expo7-2022", "taken", "folder"])
  func writesOverNothing(_ id: String) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    try write(notice.utf8, to: "notice.txt")
    try write("甲".utf8, to: "Content/projects/folder/.keep")
    #expect(try await run("notice.txt", "--id", "taken").status == 0)
    let before = try content()
    let run = try await run("notice.txt", "--id", id)
    #expect(run.status == 1)
    #expect(run.errors.contains("没有写出任何文件"))
    #expect(try content() == before)
  }

  /// A link to a share that is not mounted is somebody's work.
  @Test(arguments: ["announcements/a.md", "projects/a"])
  func leavesALinkThatLeadsNowhere(path: String) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    try write(notice.utf8, to: "notice.txt")
    let link = "\(ScratchFolder.path)/Content/\(path)"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/nowhere/a")
    let run = try await run("notice.txt", "--id", "a")
    #expect(run.status == 1)
    #expect(run.errors.contains("已经有 Content/\(path)，没有写出任何文件"), "\(run.errors)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "/nowhere/a")
  }

  @Test func endsWith1WhereThereIsNoTextOrTheContentHasErrors() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    let before = try content()
    let wrong: [(name: String, bytes: [UInt8])] = [
      ("empty.txt", []), ("blank.txt", Array(" \n\u{3000}\n".utf8)),
      ("binary.doc", [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0]),
      ("large.txt", Array(repeating: 0x61, count: 3 << 20)),
    ]
    for (name, bytes) in wrong {
      try write(bytes, to: name)
      let run = try await run(name, "--id", "a")
      #expect(run.status == 1 && run.errors.contains(name))
    }
    #expect(try content() == before)
    try write("名称: 甲\n".utf8, to: "Content/places.yaml")
    try write(notice.utf8, to: "notice.txt")
    let run = try await run("notice.txt", "--id", "a")
    #expect(run.status == 1 && run.errors.contains("先改正再导入"))
  }

  @Test(arguments: ["", "甲", "../a", "a/b", "A", "index", "-a"])
  func endsWith64WhereTheIDIsNoSlug(_ id: String) async throws {
    try sampleProject.write(to: ScratchFolder.path)
    try write(notice.utf8, to: "notice.txt")
    let before = try content()
    let run = try await run("notice.txt", "--id=\(id)")
    #expect(run.status == 64)
    #expect(try content() == before)
  }

  @Test func endsWith74WhereTheDiskDoesNotDoWhatItIsAsked() async throws {
    try sampleProject.write(to: ScratchFolder.path)
    #expect(try await run("nothing.txt", "--id", "a").status == 74)
    let before = try content()
    #expect(try await run(ScratchFolder.path, "--id", "a").status == 74)
    #expect(try content() == before)
  }
}

/// 一、签约项目（1个） and 1.莎车县乙项目，签约额2亿元, as they are saved in GBK.
private let gbk: [UInt8] = [
  0xD2, 0xBB, 0xA1, 0xA2, 0xC7, 0xA9, 0xD4, 0xBC, 0xCF, 0xEE, 0xC4, 0xBF, 0xA3, 0xA8, 0x31, 0xB8,
  0xF6, 0xA3, 0xA9, 0x0A, 0x31, 0x2E, 0xC9, 0xAF, 0xB3, 0xB5, 0xCF, 0xD8, 0xD2, 0xD2, 0xCF, 0xEE,
  0xC4, 0xBF, 0xA3, 0xAC, 0xC7, 0xA9, 0xD4, 0xBC, 0xB6, 0xEE, 0x32, 0xD2, 0xDA, 0xD4, 0xAA, 0x0A,
]
