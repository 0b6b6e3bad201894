import Foundation
import Glibc
import TaizhangModel
import TaizhangReading
import TaizhangRendering
import TaizhangSite
import TaizhangTestSupport
import TaizhangWording
import Testing

/// No id, slug or file's name leads a page out of the site's folder, or to a page of another.
@Suite(.tags(.program), .scratchFolder)
struct PathTests {
  private static let hostile = [
    "../../x", "..", ".", "a/b", "/etc/passwd", "a\\b", "a%2fb", "a\u{0}b", "a\nb", "a b", "", " ",
    "con", "index", "a.html", "A", "é", "甲", "-a", "a--b", "~", "a:b", "$(x)", "a?b", "a#b",
    String(repeating: "a", count: 81),
  ]

  private static let fields =
    slugs(ProjectField.table) + slugs(AnnouncementField.table) + slugs(ClaimField.table)
    + slugs(PlaceField.table) + slugs(UnitField.table) + slugs(TableField.table)

  private static func slugs<Field>(_ table: FieldTable<Field>) -> [String] {
    table.rows.filter { $0.type == .slug }.map { "\(table.record).\($0.id)" }
  }

  /// Every field that names a page, from the tables, with every such name.
  @Test(arguments: PathTests.fields)
  func refusesNamesThatArePaths(_ field: String) async throws {
    // An announcement that gives no id takes its file's name.
    let names = PathTests.hostile.filter { field != "announcement.id" || !$0.isEmpty }
    for name in names {
      let content = HostileContent(.harmless, naming: (field, name)).files.files
      let sources = Sources(content.map { SourceFile(path: $0, bytes: Array($1)) })
      let found = await parseRecords(sources, jobs: 2).diagnostics
      let isRefused = found.contains { [.invalidSlug, .missingField].contains($0.id) }
      #expect(isRefused, "\(field): \(name.debugDescription)")
    }
  }

  /// The name of a file is its record's id where it gives none.
  @Test(arguments: ["projects", "announcements"])
  func refusesFilesWhoseNamesAreNoIDs(_ folder: String) async throws {
    let names = [
      "a b", "<img src=x>", "%2e%2e%2fx", "CON", "nul", "a\\..\\b", "甲", "$(id)", "-rf", "'\"",
    ]
    for (number, name) in names.enumerated() {
      let root = "\(ScratchFolder.path)/\(number)"
      var files = HostileContent(.harmless).files
      let text = "---\n名称: 甲\n标题: 甲\n日期: 2023-01-01\n---\n"
      files.files["Content/\(folder)/\(name).md"] = Data(text.utf8)
      try files.write(to: root)
      let found = await build(root)
      #expect(found.diagnostics.contains { $0.id == .invalidSlug }, "\(name.debugDescription)")
      #expect(found.pages?.paths == nil)
    }
  }

  /// A line break in a path would make two files of one, in the list of a site's files and on a
  /// terminal.
  @Test(arguments: ["Content/projects", "Content/announcements", "Templates", "Templates/assets"])
  func refusesFilesWhoseNamesHaveControlCharacters(_ folder: String) async throws {
    for (number, name) in ["\u{1B}[2J.md", "a\nb.md", "\u{7F}", "a\u{85}.css"].enumerated() {
      let root = "\(ScratchFolder.path)/\(number)"
      var files = HostileContent(.harmless).files
      try files.write(to: root)
      let templates = "\(root)/Templates"
      try FileManager.default.copyItem(atPath: "\(ProjectFolder.path)/Templates", toPath: templates)
      files.files = ["\(folder)/\(name)": Data()]
      try files.write(to: root)
      let found = await build(root)
      let unreadable = found.diagnostics.filter { $0.id == .unreadableFile }
      #expect(unreadable.map(\.arguments) == [["name has control characters"]])
      #expect(found.pages?.paths == nil)
      let told = findingText(found.diagnostics, found.sources, .english)
      #expect(
        !told.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }
      )
      #expect(told.split(separator: "\n").allSatisfy { !$0.hasPrefix("b.md") })
    }
  }

  /// Names a file system takes and Unicode does not, and the longest there are.
  @Test func tellsFilesWhoseNamesAreNoText() async throws {
    let root = ScratchFolder.path
    try HostileContent(.harmless).files.write(to: root)
    for name in [[0xFF, 0xFE], [0xE4, 0xB8], Array("a\u{1}".utf8) + [0x80]] as [[UInt8]] {
      let path = Array("\(root)/Content/projects/".utf8) + name + Array(".yaml".utf8) + [0]
      let file = open(path.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o644)
      try #require(file >= 0)
      close(file)
    }
    let long = String(repeating: "甲", count: 83)
    try Data().write(to: URL(fileURLWithPath: "\(root)/Content/projects/\(long).yaml"))
    let found = await build(root)
    let unreadable = found.diagnostics.filter { $0.id == .unreadableFile }
    #expect(unreadable.map(\.arguments) == Array(repeating: ["name is not UTF-8"], count: 3))
    #expect(found.diagnostics.count > 3, "the file with the long name was read, too")
    #expect(found.pages?.paths == nil)
  }

  /// The pages of a site have names that every server and every disk takes.
  @Test func pagesHavePlainNames() async throws {
    try HostileContent(Payload.all[0]).files.write(to: ScratchFolder.path)
    let pages = await build(ScratchFolder.path).pages?.paths ?? []
    #expect(pages.count > 40)
    for path in pages {
      let isPlain = path.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x2D...0x39).contains(byte) || byte == UInt8(ascii: "_")
      }
      #expect(isPlain && !path.contains("..") && !path.hasPrefix("/"), "\(path)")
    }
  }

  private func build(_ folder: String) async -> BuiltSite {
    let link = "\(folder)/Templates"
    try? FileManager.default.copyItem(atPath: "\(ProjectFolder.path)/Templates", toPath: link)
    return await buildSite(BuildRequest(source: folder, asOf: nil, isStrict: false, jobs: 2))
  }
}
