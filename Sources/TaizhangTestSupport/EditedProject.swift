internal import Foundation
internal import Glibc

/// A small project in the scratch folder that is edited at random, the way people do.
package struct EditedProject {
  private var files: FileTree
  /// What stands in the scratch folder.
  private var written = FileTree()
  private var random: SeededGenerator
  private var asOf = ""
  private var added = 0
  /// What files were before the last edit of a field, or the last move of a report.
  private var replaced: [(path: String, bytes: Data?)] = []
  /// A file that cannot be read, and what it was before.
  private var broken: (path: String, bytes: Data?)?

  /// A copy of one of the golden sites.
  package init(seed: UInt64, site: String = "small") throws {
    let all = try FileTree(readingFrom: "\(ProjectFolder.path)/Tests/GoldenTests/Sites/\(site)")
    // Sites of a month are given no templates of their own.
    let own = try FileTree(readingFrom: "\(ProjectFolder.path)/Templates").placed(in: "Templates")
    files = own.overlaid(
      with: FileTree(
        all.files.filter { $0.key.hasPrefix("Content/") || $0.key.hasPrefix("Templates/") }
      )
    )
    random = SeededGenerator(seed: seed)
  }

  /// Makes the scratch folder hold these files, and leaves those alone that are as they were.
  package mutating func write() throws {
    for path in written.files.keys where files.files[path] == nil {
      try FileManager.default.removeItem(atPath: "\(ScratchFolder.path)/\(path)")
    }
    try FileTree(files.files.filter { written.files[$0.key] != $0.value })
      .write(to: ScratchFolder.path)
    written = files
  }

  /// The same, every file written anew.
  package mutating func writeAnew() throws {
    for folder in ["Content", "Templates"] {
      let path = "\(ScratchFolder.path)/\(folder)"
      if FileManager.default.fileExists(atPath: path) {
        try FileManager.default.removeItem(atPath: path)
      }
    }
    written = FileTree()
    try write()
  }

  /// Adds a file of records that differ in every field that is listed by.
  package mutating func addBatch(of count: Int) {
    var lines = "批次: 推介会\n项目:\n"
    for number in 1...count {
      let days = ["2023年6月底前", "2023年12月底前", "2024年6月底前", "长期坚持"]
      lines += """
          - 编号: many-\(number)
            名称: 青山县第\(number)项目
            类别: \(number % 3 == 0 ? "洽谈" : "签约")
            行业: \(number % 2 == 0 ? "农产品加工" : "新能源")
            属地: \(number % 5 == 0 ? "南河市" : "青山县")
            金额: \(number)万元
            金额名目: \(number % 3 == 0 ? "意向投资" : "签约额")
            牵头单位: 州发展改革委
            责任单位: \(number % 5 == 0 ? "南河市" : "青山县")
            完成时限: \(days[number % days.count])
            目标阶段: \(number % 7 == 0 ? "签约" : "开工")

        """
    }
    files.files["Content/projects/many.yaml"] = Data(lines.utf8)
  }

  /// A file with other bytes, or none any more.
  package mutating func put(_ bytes: [UInt8]?, at path: String) {
    replaced = [(path, files.files[path])]
    files.files[path] = bytes.map { Data($0) }
  }

  /// Takes the last edit of a field, or the last file that was put, back.
  package mutating func takeBack() {
    for (path, bytes) in replaced { files.files[path] = bytes }
    replaced = []
  }

  /// Builds in a new process; its exit status.
  package func build(_ output: String) async throws -> Int32 {
    let asked = asOf.isEmpty ? [] : ["--as-of", asOf]
    return try await runProgram(["build", "--output", output] + asked, in: ScratchFolder.path)
      .status
  }

  /// The files of a folder, but for those that hold when sources and the manifest were written.
  package func tree(_ folder: String) throws -> FileTree {
    var tree = try FileTree(readingFrom: "\(ScratchFolder.path)/\(folder)")
    tree.files[".taizhang-sources"] = nil
    tree.files[".taizhang-state"] = nil
    return tree
  }

  /// When each file was last written, in nanoseconds.
  package func times(_ folder: String) throws -> [String: Int] {
    var times: [String: Int] = [:]
    for path in try tree(folder).files.keys {
      var status = stat()
      guard stat("\(ScratchFolder.path)/\(folder)/\(path)", &status) == 0 else { continue }
      times[path] = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }
    return times
  }

  package mutating func changeEveryPage() {
    for path in paths({ $0.hasSuffix("/page.mustache") }) {
      files.files[path] = files.text(path).map {
        Data($0.replacing("<title>", with: "<title>2 ").utf8)
      }
    }
  }

  /// Other words wherever some stand in the content.
  package mutating func replace(_ old: String, with new: String) {
    for path in paths({ $0.hasPrefix("Content/") }) {
      guard let text = files.text(path), text.contains(old) else { continue }
      files.files[path] = Data(text.replacing(old, with: new).utf8)
    }
  }

  /// One edit, and what it was.
  package mutating func edit() -> String {
    if let (path, bytes) = broken {
      files.files[path] = bytes
      broken = nil
      return "mended \(path)"
    }
    switch random.next() % 18 {
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
    case 10: return breakFile()
    case 11: return append("\n又开了第\(random.next() % 100)次协调会。\n", ".md")
    case 12: return changeReport()
    case 13, 14: return writeChanges()
    default: return changeField()
    }
  }

  /// Another value for a field of a record, one that some record has; or none.
  package mutating func changeField() -> String { changeField(below: "Content/projects/") }

  /// The same for a field of a report, where there are reports.
  package mutating func changeReport() -> String {
    let hasReports = !paths { $0.hasPrefix("Content/reports/") }.isEmpty
    return changeField(below: hasReports ? "Content/reports/" : "Content/projects/")
  }

  /// A file of one report goes to another month with the bytes it has, or to another place in its month;
  /// in a month that has a report of the record it is an error.
  package mutating func moveReport() -> String {
    let months = Set(paths { $0.hasPrefix("Content/reports/") }.map { $0.split(separator: "/")[2] })
    guard let month = months.sorted().randomElement(using: &random) else { return "nothing" }
    let path = "Content/reports/\(month)/\(random.next() % 2 == 0 ? "a" : "z").yaml"
    let bytes = Data("- 项目: shiqiao-shuju\n  累计到位资金: 100万元\n".utf8)
    let before = files.files.first { $0.value == bytes }?.key
    replaced = [(path, files.files[path])]
    if let before, before != path { replaced.append((before, files.files[before])) }
    if let before { files.files[before] = nil }
    files.files[path] = bytes
    return "moved a report to \(path)"
  }

  private mutating func changeField(below folder: String) -> String {
    let records = paths { $0.hasPrefix(folder) && !$0.hasSuffix(".csv") }
    var lines: [(path: String, line: String, key: String)] = []
    for path in records {
      for line in (files.text(path) ?? "").split(separator: "\n") {
        let words = line.drop { $0 == " " || $0 == "-" }
        guard let colon = words.range(of: ": ") else { continue }
        lines.append((path, String(line), String(words[..<colon.lowerBound])))
      }
    }
    guard let chosen = lines.randomElement(using: &random) else { return "nothing" }
    let start = chosen.line.range(of: ": ").map { chosen.line[..<$0.upperBound] } ?? ""
    let values = lines.filter { $0.key == chosen.key }.compactMap { line in
      line.line.range(of: ": ").map { String(line.line[$0.upperBound...]) }
    }
    var replacement = start + (values.randomElement(using: &random) ?? "")
    switch chosen.key {
    // Ids and quotes stand for themselves: another's would be an error, and a name or a remark is
    // what somebody thinks of.
    case "编号", "原文", "来源", "项目": return changeField(below: folder)
    case "名称", "备注", "建设内容": replacement = chosen.line + "改\(random.next() % 10)"
    default: if random.next() % 8 == 0 { replacement = "" }
    }
    replaced = [(chosen.path, files.files[chosen.path])]
    files.files[chosen.path] = files.text(chosen.path).map {
      Data($0.replacing("\(chosen.line)\n", with: "\(replacement)\n", maxReplacements: 1).utf8)
    }
    return "\(chosen.path): \(chosen.line) -> \(replacement)"
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

  /// A table of changes of some records, by their ids, or none any more.
  package mutating func writeChanges() -> String {
    let path = "Content/changes/table.csv"
    let ids = paths { $0.hasPrefix("Content/projects/") }.flatMap { path in
      (files.text(path) ?? "").split(separator: "\n").compactMap { line -> String? in
        line.range(of: "编号: ").map { String(line[$0.upperBound...]) }
      }
    }
    var rows: [String] = []
    for _ in 0..<random.next() % 4 {
      guard let id = ids.randomElement(using: &random) else { break }
      rows.append("\(id),2023-0\(random.next() % 6 + 1)-15,\(random.next() % 9 + 1)")
    }
    let head = "编号,日期,意向投资（亿元）\n"
    files.files[path] =
      rows.isEmpty ? nil : Data((head + rows.joined(separator: "\n") + "\n").utf8)
    return "\(rows) in \(path)"
  }

  private mutating func removeRecord() -> String {
    let records = paths { $0.hasPrefix("Content/projects/nanhe/added-") }
    guard let path = records.randomElement(using: &random) else { return addRecord() }
    files.files[path] = nil
    return "removed \(path)"
  }

  /// The record keeps its id, so that only where it stands has changed.
  package mutating func rename() -> String {
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
