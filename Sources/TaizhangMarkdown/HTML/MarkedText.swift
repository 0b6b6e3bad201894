internal import TaizhangModel

/// The page under way: tags, and text with the marks that lie on it.
struct MarkedText {
  var out: [UInt8] = []
  /// Whether an `a` element is open.
  var isInsideLink = false
  /// Which marks have had their first run.
  private(set) var isShown: [Bool]
  private let marks: [Mark]
  private let style: MarkStyle?
  private let segments: MarkSegments
  /// The marks of the open run; empty when none is open.
  private var active: [Int] = []
  private var run = MarkRun(marks: [], isInsideLink: false)

  init(marks: [Mark], style: MarkStyle?) {
    self.marks = marks
    self.style = style
    segments = MarkSegments(style == nil ? [] : marks)
    isShown = Array(repeating: false, count: marks.count)
  }

  /// Writes markup; a run of marked text ends before it.
  mutating func tag(_ markup: StaticString) {
    endRun()
    out.append(markup)
  }

  /// The same of markup with a number in it.
  mutating func tag(numbered markup: String) {
    endRun()
    out.append(text: markup)
  }

  /// Writes an attribute with its leading space; the value is escaped.
  mutating func attribute(_ name: StaticString, _ value: ArraySlice<UInt8>) {
    out.append(" ")
    out.append(name)
    out.append("=\"")
    out.appendEscaped(value)
    out.append("\"")
  }

  /// Writes an attribute with its leading space; the value is escaped.
  mutating func attribute(_ name: StaticString, _ value: String) {
    attribute(name, Array(value.utf8)[...])
  }

  /// Writes part of a node's literal, marked where marks lie.
  ///
  /// A mark that begins or ends within a character begins or ends after it.
  mutating func text(_ bytes: ArraySlice<UInt8>, of node: MarkdownNode) {
    guard !segments.segments.isEmpty else { return out.appendEscaped(bytes) }
    guard node.isVerbatim else {
      setRun(segments.marks(touching: node.range.bounds))
      return out.appendEscaped(bytes)
    }
    // Positions minus arena indices, the same for the whole node.
    let shift = Int(node.range.start) - Int(node.literal.start)
    var start = bytes.startIndex
    var next = segments.first(endingAfter: start + shift)
    while start < bytes.endIndex {
      let segment = next < segments.segments.count ? segments.segments[next] : nil
      let isInside = segment.map { $0.start <= start + shift } ?? false
      let limit = segment.map { isInside ? $0.end : $0.start } ?? Int.max
      let end = characterStart(in: bytes, from: min(limit, bytes.endIndex + shift) - shift)
      if end > start {
        setRun(isInside ? segment?.marks ?? [] : [])
        out.appendEscaped(bytes[start..<end])
      }
      start = end
      while next < segments.segments.count, segments.segments[next].end <= start + shift {
        next += 1
      }
    }
  }

  mutating func endRun() {
    guard !active.isEmpty else { return }
    style?.close(run, &out)
    active = []
  }

  private mutating func setRun(_ indices: [Int]) {
    guard indices != active else { return }
    endRun()
    guard !indices.isEmpty else { return }
    active = indices
    run.isInsideLink = isInsideLink
    run.marks.removeAll(keepingCapacity: true)
    for index in indices {
      run.marks.append(
        ActiveMark(index: index, id: marks[index].id, isFirstRun: !isShown[index])
      )
      isShown[index] = true
    }
    style?.open(run, &out)
  }

  private func characterStart(in bytes: ArraySlice<UInt8>, from index: Int) -> Int {
    var index = index
    while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }
}
