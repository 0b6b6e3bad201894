/// A text with the marks of Markdown made harmless.
func escaped(_ text: String) -> String {
  var result = ""
  for character in text {
    if "\\`*_<>[]|".contains(character) { result.append("\\") }
    result.append(character)
  }
  return result
}

/// A table; cells are Markdown already.
func table(_ header: [String], _ rows: [[String]]) -> [String] {
  let lines = [header, header.map { _ in "---" }] + rows
  return lines.map { "| " + $0.joined(separator: " | ") + " |" }
}
