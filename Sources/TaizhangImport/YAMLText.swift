/// What a file that is written for clerks holds.
package enum YAMLValue {
  case text(String)
  case list([YAMLValue])
  case mapping([(key: String, value: YAMLValue)])

  /// No value behind a key: it takes back what a file's head says for all records.
  static var nothing: YAMLValue { .list([]) }

  static func texts(_ texts: [String]) -> YAMLValue { .list(texts.map(YAMLValue.text)) }
}

extension YAMLValue {
  /// YAML as the handbook writes it: two spaces a level, quotation marks only where they are
  /// needed, texts of several lines as blocks.
  package var yaml: String { lines(indent: 0).map { $0 + "\n" }.joined() }

  private func lines(indent: Int) -> [String] {
    let space = String(repeating: " ", count: indent)
    switch self {
    case .text(let text): return [space + scalar(text)]
    case .list(let values):
      return values.flatMap { value in
        var lines = value.lines(indent: indent + 2)
        if !lines.isEmpty { lines[0] = space + "- " + lines[0].dropFirst(indent + 2) }
        return lines
      }
    case .mapping(let entries):
      return entries.flatMap { entry -> [String] in
        switch entry.value {
        case .text(let text) where isBlock(text):
          let inner = String(repeating: " ", count: indent + 2)
          return [space + entry.key + ": |-"]
            + text.split(separator: "\n", omittingEmptySubsequences: false).map { inner + $0 }
        case .text(let text): return [space + entry.key + ": " + scalar(text)]
        case .list, .mapping:
          return [space + entry.key + ":"] + entry.value.lines(indent: indent + 2)
        }
      }
    }
  }
}

/// Whether a text of several lines can stand as it is, each line indented.
private func isBlock(_ text: String) -> Bool {
  let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.count > 1
    && lines.allSatisfy { line in
      guard let first = line.first, let last = line.last else { return false }
      return first != " " && last != " " && line.allSatisfy(isPrintable)
    }
}

/// A text on one line: as it is where YAML reads it so, else in quotation marks.
private func scalar(_ text: String) -> String {
  isPlain(text) ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
}

private func isPlain(_ text: String) -> Bool {
  let scalars = Array(text.unicodeScalars)
  guard let first = scalars.first, let last = scalars.last, last != " ", last != ":" else {
    return false
  }
  guard first != " ", !"[]{}\"'&*!|>%@-?:,#`=~<".unicodeScalars.contains(first) else {
    return false
  }
  for (one, next) in zip(scalars, scalars.dropFirst()) {
    if one == ":", next == " " { return false }
    if one == " ", next == "#" { return false }
  }
  return scalars.allSatisfy(isPrintable) && text != "..."
}

/// YAML 1.1's printable characters, without the line ends (5.1).
private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
    0x10000...0x10FFFF:
    true
  default: false
  }
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\"": return "\\\""
  case "\\": return "\\\\"
  case "\n": return "\\n"
  case "\t": return "\\t"
  default:
    guard !isPrintable(scalar) else { return String(scalar) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
