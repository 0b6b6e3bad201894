internal import TaizhangMarkdown
import TaizhangModel

/// Reports the footnotes (`[^1]: …`) and links (`[1]: …`) that a Markdown text defines and nothing
/// refers to, further definitions of one label, and links to words (`[1]: 见附件`): what their lines say
/// does not stand on the page.
///
/// A line that only looks like one, in a paragraph or in code, stands there word for word. A
/// reference in code counts, though it is none.
func reportUnusedLabels(_ source: SourceFile, in context: inout ReadingContext) {
  let bytes = source.bytes
  let body = splitFrontMatter(bytes)?.body ?? startOfText(bytes)..<bytes.count
  let isShown = shownBytes(bytes, body)
  var scan = LabelScan()
  var start = body.lowerBound
  while start < body.upperBound {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? body.upperBound
    scan.add(bytes[start..<end], isShown: isShown[start..<end].contains(true))
    start = end + 1
  }
  for (label, place) in scan.unused {
    let spot = context.spot(SourceRange(place, place + label.utf8.count))
    let subject = "\(source.path.dropFirst(contentFolder.count)) \(label)"
    context.report(Diagnostic(.unusedLabel, at: spot, label, subject: subject))
  }
}

/// By byte of a file, whether it stands on the page as it is written.
private func shownBytes(_ bytes: [UInt8], _ body: Range<Int>) -> [Bool] {
  var isShown = [Bool](repeating: false, count: bytes.count)
  for node in parseMarkdown(bytes[body], origin: body.lowerBound).nodes where node.isVerbatim {
    for index in node.range.bounds { isShown[index] = true }
  }
  return isShown
}

/// The labels of a text, line by line.
private struct LabelScan {
  /// With their brackets, as written, and where they stand.
  private var definitions: [Definition] = []
  /// Labels that something refers to, in lower case.
  private var uses: Set<String> = []

  private struct Definition {
    var label: String
    var place: Int
    var isShown: Bool
    /// What should be an address begins with a character that none begins with.
    var isOfWords: Bool
  }

  /// Those that nothing refers to, all but the first of a label, and those that are words.
  var unused: [(label: String, place: Int)] {
    var known: Set<String> = []
    return definitions.compactMap { definition in
      let key = definition.label.lowercased()
      let isFirst = known.insert(key).inserted
      let isUsed = isFirst && uses.contains(key) && !definition.isOfWords
      return definition.isShown || isUsed ? nil : (definition.label, definition.place)
    }
  }

  mutating func add(_ line: ArraySlice<UInt8>, isShown: Bool) {
    guard let label = definedLabel(line) else { return addUses(in: line) }
    let isFootnote = line[label].dropFirst().first == UInt8(ascii: "^")
    // A line of a paragraph, which defines nothing.
    guard !isShown || isFootnote else { return addUses(in: line) }
    let address = line[label.upperBound...].dropFirst().first { !" \t<".utf8.contains($0) }
    definitions.append(
      Definition(
        label: String(decoding: line[label], as: UTF8.self),
        place: label.lowerBound,
        isShown: isShown,
        isOfWords: !isFootnote && address.map { $0 >= 0x80 } ?? false
      )
    )
    addUses(in: line[label.upperBound...])
  }

  /// The label, with its brackets, that a line defines or seems to; it may stand in quotes and lists.
  private func definedLabel(_ line: ArraySlice<UInt8>) -> Range<Int>? {
    let rest = line.drop { " \t>-+*.)".utf8.contains($0) || (0x30...0x39).contains($0) }
    guard rest.first == UInt8(ascii: "["), let end = rest.firstIndex(of: UInt8(ascii: "]")),
      rest[(end + 1)...].first == UInt8(ascii: ":")
    else { return nil }
    let label = rest[..<end].dropFirst()
    let isEmpty = label.isEmpty || label.elementsEqual("^".utf8)
    return isEmpty || label.contains(UInt8(ascii: "[")) ? nil : rest.startIndex..<end + 1
  }

  private mutating func addUses(in line: ArraySlice<UInt8>) {
    var rest = line
    while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[(open + 1)...]
      guard let end = rest.firstIndex(where: { "[]".utf8.contains($0) }) else { return }
      if rest[end] == UInt8(ascii: "]") {
        uses.insert(String(decoding: line[open...end], as: UTF8.self).lowercased())
      }
      rest = rest[end...]
    }
  }
}
