import TaizhangTestSupport

/// The ids of all records of a project, found without the program's own reader: the `编号` of each
/// line of a batch, and the file's name of a record that stands alone and has none.
func recordIDs(in project: FileTree) -> [String] {
  let files = project.below("Content/projects").files.keys.sorted()
  return files.flatMap { path -> [String] in
    let text = project.text("Content/projects/\(path)") ?? ""
    let ids = text.split(separator: "\n").compactMap { line -> String? in
      let key = line.drop { $0 == " " || $0 == "-" }
      guard key.hasPrefix("编号: ") else { return nil }
      return String(key.dropFirst("编号: ".count)).filter { $0 != "\"" }
    }
    let stem = path.split(separator: "/").last?.split(separator: ".").first.map(String.init)
    return ids.isEmpty ? [stem ?? ""] : ids
  }
}
