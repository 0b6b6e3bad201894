import TaizhangModel

/// A YAML text as a tree, or nil and the finding that says why not.
///
/// `base` is the offset of the text in its file. An empty text is an empty mapping.
func parseYAML(
  _ bytes: ArraySlice<UInt8>,
  base: Int,
  in context: inout ReadingContext
) -> YAMLNode? {
  let events: [YAMLEvent]
  do throws(YAMLFailure) {
    events = try readYAMLEvents(bytes, base: base)
  } catch {
    report(error, bytes, base: base, in: &context)
    return nil
  }
  reportSwallowedFields(events, in: &context)
  reportCutValues(events, in: &context)
  var builder = TreeBuilder(events: consume events, context: context)
  let node = builder.document(base: base)
  context = builder.context
  return node
}

private func report(
  _ failure: YAMLFailure,
  _ bytes: ArraySlice<UInt8>,
  base: Int,
  in context: inout ReadingContext
) {
  switch failure {
  case .anchor(let range):
    context.report(.yamlAnchor, at: range)
  case .tooDeep(let start):
    context.report(.unreadableYAML, at: SourceRange(start, start + 1), "nested too deep")
  case .syntax(let problem, let offset, let started):
    // A full-width colon makes the line a text without a key, which libyaml reports on this line
    // or the next.
    for place in [started, offset].compactMap({ $0 }) {
      if let colon = fullWidthColon(onLineOf: place - base, in: bytes, base: base) {
        context.report(.fullWidthColon, at: colon)
        return
      }
    }
    let above = misreadLines(above: offset - base, in: bytes) {
      fullWidthColon(onLineOf: $0, in: bytes, base: base)
    }
    guard above.isEmpty else {
      for colon in above { context.report(.fullWidthColon, at: colon) }
      return
    }
    let fields = misreadFields([started, offset], bytes, base: base)
    guard fields.isEmpty else {
      for field in fields { context.report(.unreadableYAML, at: field.range, field.reason) }
      return
    }
    // A quotation mark that is never closed is wrong where it stands, not where the file ends.
    let isOpen = unclosedProblems.contains(problem)
    let start = min(isOpen ? started ?? offset : offset, base + bytes.count)
    context.report(.unreadableYAML, at: SourceRange(start, start), problem)
  }
}

/// libyaml's words for a quotation mark that is still open.
private let unclosedProblems: Set<String> = [
  "found unexpected end of stream", "found unexpected document indicator",
]

/// The first full-width colon of a line, where nothing before it could be a value.
func fullWidthColon(onLineOf offset: Int, in bytes: ArraySlice<UInt8>, base: Int) -> SourceRange? {
  let text = bytes
  var index = lineStart(of: text.startIndex + min(max(0, offset), text.count), in: text)
  while index < text.endIndex, text[index] != UInt8(ascii: "\n") {
    if text[index] == UInt8(ascii: ":") || text[index] == UInt8(ascii: "\"") { return nil }
    if text[index...].starts(with: fullWidthColonBytes) {
      let position = base + index - text.startIndex
      return SourceRange(position, position + 3)
    }
    index += 1
  }
  return nil
}

/// The fields that libyaml took for words: on the lines where it failed, or else right above.
private func misreadFields(
  _ places: [Int?],
  _ bytes: ArraySlice<UInt8>,
  base: Int
) -> [MisreadField] {
  for place in places.compactMap({ $0 }) {
    if let field = misreadField(onLineOf: place - base, in: bytes, base: base) { return [field] }
  }
  guard let place = places.compactMap({ $0 }).last else { return [] }
  return misreadLines(above: place - base, in: bytes) {
    misreadField(onLineOf: $0, in: bytes, base: base)
  }
}

/// Builds the tree from events, which end before they lie too deep for recursion.
private struct TreeBuilder {
  private var events: [YAMLEvent]
  var context: ReadingContext
  private var next = 0

  init(events: consuming [YAMLEvent], context: ReadingContext) {
    self.events = events
    self.context = context
  }

  mutating func document(base: Int) -> YAMLNode? {
    guard case .documentStart = events.first else {
      return .mapping([], SourceRange(base, base))
    }
    next = 1
    guard let root = node() else { return nil }
    if next < events.count, case .documentStart(let offset) = events[next] {
      context.report(.unreadableYAML, at: SourceRange(offset, offset), "second document")
      return nil
    }
    return root
  }

  private mutating func node() -> YAMLNode? {
    guard next < events.count else { return nil }
    // Taken, not copied: each copy of a text is counted.
    var event = YAMLEvent.streamEnd
    swap(&event, &events[next])
    next += 1
    switch event {
    case .scalar(let scalar): return .scalar(scalar)
    case .sequenceStart(let start): return sequence(from: start)
    case .mappingStart(let start): return mapping(from: start)
    case .collectionEnd, .documentStart, .streamEnd: return nil
    }
  }

  private mutating func sequence(from start: Int) -> YAMLNode? {
    var items: [YAMLNode] = []
    while next < events.count {
      if case .collectionEnd = events[next] {
        next += 1
        break
      }
      guard let item = node() else { return nil }
      items.append(item)
    }
    return .sequence(items, SourceRange(start, start + 1))
  }

  private mutating func mapping(from start: Int) -> YAMLNode? {
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(8)
    var seen = SeenKeys()
    var doubled: [(key: YAMLScalar, first: SourceRange)] = []
    while next < events.count {
      if case .collectionEnd = events[next] {
        next += 1
        break
      }
      guard let keyNode = node(), let value = node() else {
        return nil
      }
      guard case .scalar(let key) = keyNode else {
        context.report(.wrongShape, at: keyNode.range, "key", "text")
        context.leaveOut(value)
        continue
      }
      let entry = YAMLEntry(key: key, value: value)
      if let first = seen.insert(entry, behind: entries) {
        doubled.append((key, first))
        context.leaveOut(value)
        continue
      }
      entries.append(entry)
    }
    report(doubled)
    let end = entries.first.map { Int($0.key.range.end) } ?? start
    return .mapping(entries, SourceRange(start, max(start, end)))
  }
}

extension TreeBuilder {
  /// One finding: many keys twice are two records with a dash missing between them.
  private mutating func report(_ doubled: [(key: YAMLScalar, first: SourceRange)]) {
    guard let (key, first) = doubled.first else { return }
    var finding = Diagnostic(.duplicateKey, at: context.spot(key.range), key.text)
    if doubled.count > 1 { finding.arguments.append(String(doubled.count - 1)) }
    finding.related = [context.spot(first)]
    context.report(finding)
  }
}

/// The keys of a mapping of many; a few are faster compared than hashed, and records have few.
private struct SeenKeys {
  private static let few = 32
  private var many: [String: SourceRange] = [:]

  /// Where the same key stood before, in the entries that are kept; nil where it is new.
  mutating func insert(_ entry: YAMLEntry, behind entries: [YAMLEntry]) -> SourceRange? {
    if entries.count < SeenKeys.few {
      for index in entries.indices where entries[index].hasSameKey(as: entry) {
        return entries[index].key.range
      }
      return nil
    }
    if many.isEmpty { for entry in entries { many[entry.key.text] = entry.key.range } }
    return many.updateValue(entry.key.range, forKey: entry.key.text)
  }
}
