import Foundation
import TaizhangTestSupport
import Testing

/// Whatever stands in a file, the program ends in time, within its memory, and says why.
///
/// Each is read by the program itself, as built for debugging, which may use 2 GiB of address space
/// and a minute of the processor.
@Suite(.tags(.program), .scratchFolder, .serialized)
struct BoundTests {
  @Test(arguments: CostlyFile.all)
  func endsInTime(_ file: CostlyFile) async throws {
    try HostileContent(.harmless).files.write(to: ScratchFolder.path)
    try FileManager.default.copyItem(
      atPath: "\(ProjectFolder.path)/Templates",
      toPath: "\(ScratchFolder.path)/Templates"
    )
    try file.write(to: ScratchFolder.path)
    let run = try await runProgram(
      ["check", "--lang", "en"],
      in: ScratchFolder.path,
      limits: ProgramLimits(memory: 2 << 30, seconds: 60)
    )
    if let finding = file.finding {
      #expect(run.status == 1, "\(run.errors.prefix(400))")
      #expect(run.errors.contains("[\(finding)]"), "\(run.errors.prefix(400))")
    } else {
      #expect(run.status == 0, "\(run.errors.prefix(400))")
    }
    #expect(run.errors.utf8.count < 1 << 20)
  }
}

/// A file that is made to take long, or much memory.
struct CostlyFile: Sendable, CustomTestStringConvertible {
  var path: String
  var name: String
  /// What the program says; nil where it makes a page of it.
  var finding: String?
  /// In bytes; all but the first few are a hole in the file, unless there is a text.
  var size = 0
  var text = ""

  var testDescription: String { name }

  func write(to folder: String) throws {
    let whole = "\(folder)/Content/\(path)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: whole))
    guard size > 0 else { return }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: whole))
    try file.truncate(atOffset: UInt64(size))
    try file.close()
  }

  static let all = sizes + records + texts

  private static let sizes = [
    CostlyFile(path: "projects/z.yaml", name: "100 MB", finding: "file-too-large", size: 100 << 20),
    CostlyFile(path: "announcements/z.md", name: "3 MB", finding: "file-too-large", size: 3 << 20),
    CostlyFile(path: "places.yaml", name: "1 TB", finding: "file-too-large", size: 1 << 40),
  ]

  private static func yaml(_ name: String, _ finding: String, _ text: String) -> CostlyFile {
    CostlyFile(path: "projects/z.yaml", name: name, finding: finding, text: text)
  }

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  private static let records = [
    yaml("a list of texts", "too-many-findings", "项目: [" + times(200_000, "a,") + "a]\n"),
    yaml("empty records", "too-many-findings", "项目:\n" + times(100_000, "- {}\n")),
    yaml("the same key", "duplicate-key", times(20_000, "名称: 甲\n")),
    yaml("unknown keys", "too-many-findings", (0..<20_000).map { "k\($0): 1\n" }.joined()),
    yaml("unknown places", "unknown-place", "名称: 甲\n属地: [" + times(3000, "甲甲,") + "乙]\n"),
    yaml("aliases", "yaml-anchor", "a: &a [" + times(50_000, "*a,") + "]\n"),
    yaml("depth", "unreadable-yaml", times(200_000, "[")),
  ]

  private static func markdown(_ name: String, _ finding: String?, _ text: String) -> CostlyFile {
    let head = "---\n标题: 甲\n日期: 2022-01-01\n---\n"
    return CostlyFile(
      path: "announcements/z.md",
      name: name,
      finding: finding,
      text: head + text + "\n"
    )
  }

  private static let texts = [
    markdown(
      "a wide table",
      "costly-markdown",
      times(5000, "|a") + "|\n" + times(5000, "|-") + "|"
    ),
    markdown(
      "short rows",
      "costly-markdown",
      times(150, "|a") + "|\n" + times(150, "|-") + "|\n" + times(20_000, "|b\n")
    ),
    markdown("a wide table in a quote", "costly-markdown", "> a|b\n> -" + times(300, "|-")),
    markdown(
      "a long address used often",
      "costly-markdown",
      "[r]: /" + times(50_000, "u") + "\n\n" + times(20_000, "[r]")
    ),
    markdown(
      "a long title used often",
      "costly-markdown",
      "- [r]: /u '\n" + times(20_000, "title\n") + "'\n\n" + times(20_000, "[r]")
    ),
    markdown("open declarations", "costly-markdown", times(20_000, "a <!A ")),
    markdown("emphasis", nil, times(20_000, "*a _b ") + times(20_000, "a* b_ ")),
    markdown("brackets", nil, times(50_000, "[")),
    markdown("quotes in quotes", nil, times(20_000, ">")),
    markdown("lists in lists", nil, times(20_000, "- ")),
    markdown(
      "labels",
      nil,
      (0..<5000).map { "[r\($0)]: /u\n" }.joined() + "\n" + (0..<5000).map { "[r\($0)] " }.joined()
    ),
    markdown("notes", nil, times(20_000, "[^a]") + "\n\n[^a]: x\n"),
    markdown("a long table", nil, "|a|b|\n|-|-|\n" + times(20_000, "|1|2|\n")),
    markdown("backticks", nil, (0..<400).map { "e" + times($0, "`") }.joined()),
  ]
}
