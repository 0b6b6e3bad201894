import TaizhangModel

/// Reports the footnotes (`[^1]: …`) and links (`[1]: …`) that a Markdown text defines and nothing
/// refers to, and further definitions of one label: their lines would not stand on the page.
///
/// What stands between fences is code and defines nothing; a reference in a span of code counts,
/// though it is none.
func reportUnusedLabels(_ source: SourceFile, in context: inout ReadingContext) {
  let bytes = source.bytes
  var scan = LabelScan()
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    scan.add(String(decoding: bytes[start..<end], as: UTF8.self), at: start)
    start = end + 1
  }
  for (label, place) in scan.unused {
    let spot = context.spot(SourceRange(place, place + label.utf8.count))
    let subject = "\(source.path.dropFirst(contentFolder.count)) \(label)"
    context.report(Diagnostic(.unusedLabel, at: spot, label, subject: subject))
  }
}

/// The labels of a text, line by line.
private struct LabelScan {
  /// With their brackets, as written, and where they stand.
  private var definitions: [(label: String, place: Int)] = []
  /// Labels that something refers to, in lower case.
  private var uses: Set<String> = []
  private var isFenced = false
  /// The line above goes on in this one, so that it defines no link.
  private var isInParagraph = false

  /// Those that nothing refers to, and all but the first of a label.
  var unused: [(label: String, place: Int)] {
    var known: Set<String> = []
    return definitions.filter { definition in
      let label = definition.label.lowercased()
      return !known.insert(label).inserted || !uses.contains(label)
    }
  }

  mutating func add(_ line: String, at start: Int) {
    let text = line.drop { $0 == " " }
    if text.hasPrefix("```") || text.hasPrefix("~~~") { isFenced.toggle() }
    guard !isFenced else { return }
    var rest = text
    if let end = definitionEnd(text) {
      let indent = line.utf8.count - text.utf8.count
      definitions.append((String(text[...end]), start + indent))
      rest = text[end...].dropFirst()
      isInParagraph = false
    } else {
      isInParagraph = text.contains { !$0.isWhitespace }
    }
    addUses(in: rest)
  }

  /// The closing bracket of the label that the line defines.
  private func definitionEnd(_ text: Substring) -> Substring.Index? {
    guard text.hasPrefix("["), let end = text.firstIndex(of: "]") else { return nil }
    let behind = text[end...].dropFirst()
    let label = text[..<end].dropFirst()
    guard behind.hasPrefix(":"), !label.isEmpty, !label.contains("[") else { return nil }
    if label.hasPrefix("^") { return label.count > 1 ? end : nil }
    // An address, perhaps with a title; more words are a paragraph like any other.
    let words = behind.dropFirst().split(whereSeparator: \.isWhitespace)
    let isAddress = words.count == 1 || words.count > 1 && "\"'(".contains(words[1].prefix(1))
    return isAddress && !isInParagraph ? end : nil
  }

  private mutating func addUses(in text: Substring) {
    var rest = text
    while let open = rest.firstIndex(of: "[") {
      rest = rest[open...].dropFirst()
      guard let end = rest.firstIndex(where: { $0 == "]" || $0 == "[" }) else { return }
      if rest[end] == "]" { uses.insert("[\(rest[..<end])]".lowercased()) }
      rest = rest[end...]
    }
  }
}
