import Foundation
import Glibc
import TaizhangTestSupport

/// A small project in the scratch folder that is edited at random, the way people do.
struct EditedProject {
  private static let start = "\(ProjectFolder.path)/Tests/GoldenTests/Sites/small"

  private var files: FileTree
  private var random: SeededGenerator
  private var asOf = ""
  private var added = 0
  /// A file that cannot be read, and what it was before.
  private var broken: (path: String, bytes: Data?)?

  init(seed: UInt64) throws {
    let all = try FileTree(readingFrom: EditedProject.start)
    files = FileTree(
      all.files.filter { $0.key.hasPrefix("Content/") || $0.key.hasPrefix("Templates/") }
    )
    random = SeededGenerator(seed: seed)
  }

  /// Makes the scratch folder hold these files.
  func write() throws {
    for folder in ["Content", "Templates"] {
      let path = "\(ScratchFolder.path)/\(folder)"
      if FileManager.default.fileExists(atPath: path) {
        try FileManager.default.removeItem(atPath: path)
      }
    }
    try files.write(to: ScratchFolder.path)
  }

  /// Builds in a new process; its exit status.
  func build(_ output: String) async throws -> Int32 {
    let asked = asOf.isEmpty ? [] : ["--as-of", asOf]
    return try await runProgram(["build", "--output", output] + asked, in: ScratchFolder.path)
      .status
  }

  func tree(_ folder: String) throws -> FileTree {
    try FileTree(readingFrom: "\(ScratchFolder.path)/\(folder)")
  }

  /// When each file was last written, in nanoseconds.
  func times(_ folder: String) throws -> [String: Int] {
    var times: [String: Int] = [:]
    for path in try tree(folder).files.keys {
      var status = stat()
      guard stat("\(ScratchFolder.path)/\(folder)/\(path)", &status) == 0 else { continue }
      times[path] = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }
    return times
  }

  mutating func changeEveryPage() {
    for path in paths({ $0.hasSuffix("/page.mustache") }) {
      files.files[path] = files.text(path).map {
        Data($0.replacing("<title>", with: "<title>2 ").utf8)
      }
    }
  }

  /// One edit, and what it was.
  mutating func edit() -> String {
    if let (path, bytes) = broken {
      files.files[path] = bytes
      broken = nil
      return "mended \(path)"
    }
    switch random.next() % 11 {
    case 0: return "nothing"
    case 1: return addRecord()
    case 2: return change(below: "Content/projects", from: "旅游", to: "文旅")
    case 3: return removeRecord()
    case 4: return rename()
    case 5:
      return append("\n{{! \(random.next() % 100) }}<p>\(random.next() % 100)</p>\n", ".mustache")
    case 6: return append("\n# \(random.next() % 100)\n", ".yaml")
    case 7: return append("\n/* \(random.next() % 100) */\n", ".css")
    case 8:
      asOf = ["", "2023-07-01", "2024-12-31"].randomElement(using: &random) ?? ""
      return "as of \(asOf)"
    case 9: return writeTable()
    default: return breakFile()
    }
  }

  private mutating func addRecord() -> String {
    added += 1
    let path = "Content/projects/nanhe/added-\(added).md"
    files.files[path] = Data(
      """
      ---
      编号: added-\(added)
      名称: 青山县新增项目\(added)
      批次: 南河市秋季洽谈会
      类别: 洽谈
      属地: 青山县
      ---

      第\(added)个。

      """.utf8
    )
    return "added \(path)"
  }

  /// A ledger as a table with another number of rows, or none any more.
  private mutating func writeTable() -> String {
    let path = "Content/projects/nanhe/table.csv"
    let rows = (1...4).prefix(Int(random.next() % 5)).map {
      "table-\($0),青山县表格项目\($0),青山县,\(random.next() % 9 + 1)"
    }
    let head = "批次：南河市秋季洽谈会　类别：洽谈\n编号,名称,属地,意向投资（亿元）\n"
    files.files[path] =
      rows.isEmpty ? nil : Data((head + rows.joined(separator: "\n") + "\n").utf8)
    return "\(rows.count) rows in \(path)"
  }

  private mutating func removeRecord() -> String {
    let records = paths { $0.hasPrefix("Content/projects/nanhe/added-") }
    guard let path = records.randomElement(using: &random) else { return addRecord() }
    files.files[path] = nil
    return "removed \(path)"
  }

  /// The record keeps its id, so that only where it stands has changed.
  private mutating func rename() -> String {
    let records = paths { $0.hasPrefix("Content/projects/nanhe/") && $0.hasSuffix(".md") }
    guard let path = records.randomElement(using: &random) else { return "nothing" }
    added += 1
    files.files["Content/projects/nanhe/moved-\(added).md"] = files.files.removeValue(forKey: path)
    return "renamed \(path)"
  }

  private mutating func change(below folder: String, from old: String, to new: String) -> String {
    let texts = paths { $0.hasPrefix(folder) && files.text($0)?.contains(old) ?? false }
    guard let path = texts.randomElement(using: &random) else { return "nothing" }
    files.files[path] = files.text(path).map { Data($0.replacing(old, with: new).utf8) }
    return "changed \(path)"
  }

  private mutating func append(_ text: String, _ ending: String) -> String {
    guard let path = paths({ $0.hasSuffix(ending) }).randomElement(using: &random) else {
      return "nothing"
    }
    files.files[path]?.append(contentsOf: text.utf8)
    return "appended to \(path)"
  }

  private mutating func breakFile() -> String {
    guard let path = paths({ $0.hasSuffix(".yaml") }).randomElement(using: &random) else {
      return "nothing"
    }
    broken = (path, files.files[path])
    files.files[path]?.append(contentsOf: "\n\"".utf8)
    return "broke \(path)"
  }

  private func paths(_ isWanted: (String) -> Bool) -> [String] {
    files.files.keys.filter(isWanted).sorted()
  }
}
