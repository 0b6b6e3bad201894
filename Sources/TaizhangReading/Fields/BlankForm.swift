extension MappingKind {
  /// A mapping to be filled in by hand: each field below what it means, first those that are asked
  /// for, then the others as comments.
  ///
  /// - Parameters:
  ///   - known: What is known already, as YAML, by the fields' ids; a field with an empty text is
  ///     asked for like a required one.
  ///   - leftOut: Ids of fields that do not stand in such a file.
  /// - Returns: YAML that reads as a mapping of the fields asked for, their values missing.
  package func blankForm(knowing known: [String: String] = [:], without leftOut: Set<String> = [])
    -> String
  {
    let rows = rows.filter { !leftOut.contains($0.id) }
    let asked = rows.filter { $0.isRequired || known[$0.id] != nil }
    let others = rows.filter { !$0.isRequired && known[$0.id] == nil }
    var lines = asked.flatMap { row in
      ["# \(row.label)：\(row.meaning)", filled(row.label, known[row.id] ?? "")]
    }
    for row in others {
      lines += ["", "# \(row.label)：\(row.meaning)"] + MappingKind.commented(blank(row))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A list of such mappings with nothing in it yet; the first item is a comment to begin from.
  package func blankList() -> String {
    let meanings = rows.map { "# \($0.label)：\($0.meaning)" }
    let item = MappingKind.items(of: rows.flatMap(blank))
    return (meanings + ["#"] + MappingKind.commented(item)).map { $0 + "\n" }.joined()
  }

  /// A field without its value: a list with one item where it holds mappings.
  private func blank(_ row: FieldRow) -> [String] {
    let inner = MappingKind.within["\(record).\(row.id)"]
    guard let kind = MappingKind.all.first(where: { $0.record == inner }) else {
      return ["\(row.label):"]
    }
    let fields = kind.rows.map { "\($0.label):" }
    let below = row.type == .records ? MappingKind.items(of: fields) : fields
    return ["\(row.label):"] + below.map { "  \($0)" }
  }

  private func filled(_ label: String, _ value: String) -> String {
    value.isEmpty ? "\(label):" : "\(label): \(value)"
  }

  private static func items(of lines: [String]) -> [String] {
    lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
  }

  private static func commented(_ lines: [String]) -> [String] { lines.map { "# \($0)" } }
}
