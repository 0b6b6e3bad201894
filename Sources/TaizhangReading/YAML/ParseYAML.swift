import TaizhangModel

/// How deep collections may stand inside each other.
///
/// Content needs five levels.
private let deepestNesting = 32

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
  var builder = TreeBuilder(events: events, context: context)
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
  case .syntax(let problem, let offset, let started):
    // A full-width colon makes the line a text without a key, which libyaml reports on this line
    // or the next.
    for place in [started, offset].compactMap({ $0 }) {
      if let colon = fullWidthColon(onLineOf: place - base, in: bytes, base: base) {
        context.report(.fullWidthColon, at: colon)
        return
      }
    }
    let start = min(offset, base + bytes.count)
    context.report(.unreadableYAML, at: SourceRange(start, start), problem)
  }
}

/// The first full-width colon of a line, where nothing before it could be a value.
func fullWidthColon(onLineOf offset: Int, in bytes: ArraySlice<UInt8>, base: Int) -> SourceRange? {
  let text = bytes
  var start = text.startIndex + min(max(0, offset), text.count)
  while start > text.startIndex, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
  var index = start
  while index < text.endIndex, text[index] != UInt8(ascii: "\n") {
    if text[index] == UInt8(ascii: ":") || text[index] == UInt8(ascii: "\"") { return nil }
    // U+FF1A
    if text[index...].starts(with: [0xEF, 0xBC, 0x9A]) {
      let position = base + index - text.startIndex
      return SourceRange(position, position + 3)
    }
    index += 1
  }
  return nil
}

/// Builds the tree from events; recursion is bounded by `deepestNesting`.
private struct TreeBuilder {
  let events: [YAMLEvent]
  var context: ReadingContext
  private var next = 0

  init(events: [YAMLEvent], context: ReadingContext) {
    self.events = events
    self.context = context
  }

  mutating func document(base: Int) -> YAMLNode? {
    guard case .documentStart = events.first else {
      return .mapping([], SourceRange(base, base))
    }
    next = 1
    guard let root = node(depth: 0) else { return nil }
    if next < events.count, case .documentStart(let offset) = events[next] {
      context.report(.unreadableYAML, at: SourceRange(offset, offset + 3), "second document")
      return nil
    }
    return root
  }

  private mutating func node(depth: Int) -> YAMLNode? {
    guard next < events.count else { return nil }
    let event = events[next]
    next += 1
    switch event {
    case .scalar(let scalar): return .scalar(scalar)
    case .sequenceStart(let start): return sequence(from: start, depth: depth)
    case .mappingStart(let start): return mapping(from: start, depth: depth)
    case .collectionEnd, .documentStart, .streamEnd: return nil
    }
  }

  private mutating func sequence(from start: Int, depth: Int) -> YAMLNode? {
    guard isShallow(depth, at: start) else { return nil }
    var items: [YAMLNode] = []
    while next < events.count {
      if case .collectionEnd = events[next] {
        next += 1
        break
      }
      guard let item = node(depth: depth + 1) else { return nil }
      items.append(item)
    }
    return .sequence(items, SourceRange(start, start + 1))
  }

  private mutating func mapping(from start: Int, depth: Int) -> YAMLNode? {
    guard isShallow(depth, at: start) else { return nil }
    var entries: [YAMLEntry] = []
    var seen: [String: SourceRange] = [:]
    while next < events.count {
      if case .collectionEnd = events[next] {
        next += 1
        break
      }
      guard let keyNode = node(depth: depth + 1), let value = node(depth: depth + 1) else {
        return nil
      }
      guard case .scalar(let key) = keyNode else {
        context.report(.wrongShape, at: keyNode.range, "key", "text")
        continue
      }
      if let first = seen.updateValue(key.range, forKey: key.text) {
        context.report(.duplicateKey, at: key.range, key.text, related: first)
        continue
      }
      entries.append(YAMLEntry(key: key, value: value))
    }
    let end = entries.first.map { Int($0.key.range.end) } ?? start
    return .mapping(entries, SourceRange(start, max(start, end)))
  }

  private mutating func isShallow(_ depth: Int, at start: Int) -> Bool {
    guard depth >= deepestNesting else { return true }
    context.report(.unreadableYAML, at: SourceRange(start, start + 1), "nested too deep")
    return false
  }
}
