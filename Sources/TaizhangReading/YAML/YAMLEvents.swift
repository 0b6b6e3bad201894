internal import CLibYAML
import TaizhangModel

/// One event of libyaml's parser, with byte offsets into the text that was parsed.
enum YAMLEvent {
  case scalar(YAMLScalar)
  case sequenceStart(Int)
  case mappingStart(Int)
  case collectionEnd
  case documentStart(Int)
  case streamEnd

  /// The bytes of a text without quotation marks or `|`; nil of anything else.
  var plainRange: SourceRange? {
    guard case .scalar(let scalar) = self, scalar.isPlain else { return nil }
    return scalar.range
  }
}

/// How deep collections may stand inside each other.
///
/// Content needs five levels. Checked here, as libyaml's own work grows with the depth of a text.
private let deepestNesting = 32

/// Why a text is no YAML that Taizhang reads.
enum YAMLFailure: Error {
  /// libyaml's own words, where it stopped, and the line it had begun (context), in bytes.
  case syntax(problem: String, offset: Int, context: Int?)
  /// An anchor, alias or tag.
  case anchor(SourceRange)
  /// The collection that starts at this byte lies too deep in others.
  case tooDeep(Int)
}

/// Every event of a YAML text, in order.
///
/// libyaml counts characters; offsets here are bytes from the start of `bytes`, moved by `base`.
func readYAMLEvents(
  _ bytes: ArraySlice<UInt8>,
  base: Int
) throws(YAMLFailure) -> [YAMLEvent] {
  var parser = unsafe yaml_parser_t()
  guard unsafe yaml_parser_initialize(&parser) == 1 else {
    throw YAMLFailure.syntax(problem: "out of memory", offset: base, context: nil)
  }
  defer { unsafe yaml_parser_delete(&parser) }
  let text = Array(bytes)
  var failure: YAMLFailure?
  var events: [YAMLEvent] = []
  // A key and its value are some twenty bytes.
  events.reserveCapacity(bytes.count / 8)
  unsafe text.withUnsafeBufferPointer { buffer in
    unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
    var offsets = ByteOffsets(text: text, base: base)
    do throws(YAMLFailure) {
      try unsafe collectEvents(&parser, &offsets, into: &events)
    } catch {
      failure = error
    }
  }
  if let failure { throw failure }
  return events
}

private func collectEvents(
  _ parser: inout yaml_parser_t,
  _ offsets: inout ByteOffsets,
  into events: inout [YAMLEvent]
) throws(YAMLFailure) {
  var depth = 0
  var texts = KnownTexts()
  while true {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(&parser, &event) == 1 else {
      throw unsafe syntaxFailure(parser, &offsets)
    }
    defer { unsafe yaml_event_delete(&event) }
    let start = unsafe offsets.byte(at: event.start_mark)
    switch unsafe event.type {
    case YAML_STREAM_END_EVENT:
      events.append(.streamEnd)
      return
    case YAML_DOCUMENT_START_EVENT:
      events.append(.documentStart(start))
    case YAML_ALIAS_EVENT:
      throw YAMLFailure.anchor(unsafe offsets.range(event))
    case YAML_SEQUENCE_START_EVENT:
      let data = unsafe event.data.sequence_start
      guard unsafe data.anchor == nil, unsafe data.tag == nil else {
        throw YAMLFailure.anchor(unsafe offsets.range(event))
      }
      events.append(.sequenceStart(start))
      depth += 1
    case YAML_MAPPING_START_EVENT:
      let data = unsafe event.data.mapping_start
      guard unsafe data.anchor == nil, unsafe data.tag == nil else {
        throw YAMLFailure.anchor(unsafe offsets.range(event))
      }
      events.append(.mappingStart(start))
      depth += 1
    case YAML_SCALAR_EVENT:
      let data = unsafe event.data.scalar
      guard unsafe data.anchor == nil, unsafe data.tag == nil else {
        throw YAMLFailure.anchor(unsafe offsets.range(event))
      }
      let bytes = unsafe UnsafeBufferPointer(start: data.value, count: data.length)
      let text = unsafe texts.text(of: bytes)
      let isPlain = unsafe data.style == YAML_PLAIN_SCALAR_STYLE
      let range = unsafe offsets.range(event)
      events.append(.scalar(YAMLScalar(text: text, range: range, isPlain: isPlain)))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      events.append(.collectionEnd)
      depth -= 1
    default:
      break
    }
    guard depth <= deepestNesting else { throw YAMLFailure.tooDeep(start) }
  }
}

private func syntaxFailure(
  _ parser: yaml_parser_t,
  _ offsets: inout ByteOffsets
) -> YAMLFailure {
  let problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "unknown"
  // A reader error (a control character, say) has an offset of its own, in bytes.
  if unsafe parser.error == YAML_READER_ERROR {
    return .syntax(
      problem: problem,
      offset: offsets.base + (unsafe parser.problem_offset),
      context: nil
    )
  }
  let hasContext = unsafe parser.context != nil
  let started = hasContext ? unsafe offsets.byte(at: parser.context_mark) : nil
  // `*见附件` and `!重要`: a name in Chinese, which libyaml stops at.
  if let started, nameProblems.contains(problem) {
    return .anchor(SourceRange(started, started + 1))
  }
  return .syntax(
    problem: problem,
    offset: unsafe offsets.byte(at: parser.problem_mark),
    context: started
  )
}

/// libyaml's words for an anchor, alias or tag whose name it cannot read.
private let nameProblems: Set<String> = [
  "did not find expected alphabetic or numeric character", "did not find expected tag URI",
  "did not find expected '!'", "did not find expected whitespace or line break",
  "found undefined tag handle",
]

/// Turns libyaml's character counts into byte offsets, moving through the text from one to the next.
private struct ByteOffsets {
  let text: [UInt8]
  let base: Int
  private var character = 0
  private var byte = 0

  init(text: [UInt8], base: Int) {
    self.text = text
    self.base = base
  }

  mutating func byte(at mark: yaml_mark_t) -> Int {
    let wanted = Int(mark.index)
    // Back step by step: from the start again, time would grow with the square of the text.
    while character > wanted {
      byte -= 1
      while text[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    // What was parsed up to a mark is well-formed, so its first byte tells how long a character is.
    while character < wanted, byte < text.count {
      byte += text[byte] < 0x80 ? 1 : text[byte] < 0xE0 ? 2 : text[byte] < 0xF0 ? 3 : 4
      character += 1
    }
    return base + byte
  }

  mutating func range(_ event: yaml_event_t) -> SourceRange {
    let start = unsafe byte(at: event.start_mark)
    return SourceRange(start, max(start, unsafe byte(at: event.end_mark)))
  }
}
