import TaizhangModel

/// A line that was meant to be a field and is words for libyaml: where, and the reason.
struct MisreadField {
  let range: SourceRange
  let reason: String
}

/// What makes the line of an offset no field, where it begins with the label of one.
///
/// `金额:8亿元` has no space behind its colon and `-编号: a` none behind its dash; a line that is
/// indented with full-width spaces stands at the margin.
func misreadField(
  onLineOf offset: Int,
  in bytes: ArraySlice<UInt8>,
  base: Int
) -> MisreadField? {
  let start = lineStart(of: bytes.startIndex + min(max(0, offset), bytes.count), in: bytes)
  let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
  func found(_ reason: String, _ bounds: Range<Int>) -> MisreadField {
    let start = base + bounds.lowerBound - bytes.startIndex
    return MisreadField(range: SourceRange(start, start + bounds.count), reason: reason)
  }
  let inner = line.drop { $0 == space }
  if inner.starts(with: wideSpace) {
    var text = inner
    while text.starts(with: wideSpace) || text.first == space {
      text = text.dropFirst(text.first == space ? 1 : wideSpace.count)
    }
    guard label(of: text) != nil else { return nil }
    return found("full-width indentation", inner.startIndex..<text.startIndex)
  }
  let isItem = inner.first == dash
  let text = inner.drop { $0 == dash || $0 == space }
  guard let label = label(of: text) else { return nil }
  if isItem, inner[inner.startIndex + 1] != space {
    return found("no space after the dash", inner.startIndex..<(inner.startIndex + 1))
  }
  let behind = label.endIndex + 1
  guard behind < line.endIndex, line[behind] != space else { return nil }
  return found("no space after the colon", label.endIndex..<behind)
}

/// The lines right above the one that an offset ends the first key of, as far as they are misread.
///
/// A line without a key makes the next line's key part of its text, and libyaml stops only at
/// that key's colon.
func misreadLines<Line>(
  above offset: Int,
  in bytes: ArraySlice<UInt8>,
  _ misread: (_ onLineOf: Int) -> Line?
) -> [Line] {
  let colon = bytes.startIndex + offset
  guard colon < bytes.endIndex, bytes[colon] == UInt8(ascii: ":") else { return [] }
  var start = lineStart(of: colon, in: bytes)
  guard !bytes[start..<colon].contains(UInt8(ascii: ":")) else { return [] }
  var found: [Line] = []
  while start > bytes.startIndex, let above = misread(start - 1 - bytes.startIndex) {
    found.append(above)
    start = lineStart(of: start - 1, in: bytes)
  }
  return found
}

/// Where the line begins that an index is on.
func lineStart(of index: Int, in bytes: ArraySlice<UInt8>) -> Int {
  var start = index
  while start > bytes.startIndex, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
  return start
}

/// The label of a field that a text begins with, in front of its colon.
private func label(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
  let label = text[..<colon]
  return fieldLabels.contains(String(decoding: label, as: UTF8.self)) ? label : nil
}

private let space = UInt8(ascii: " ")
private let dash = UInt8(ascii: "-")
/// U+3000.
private let wideSpace: [UInt8] = [0xE3, 0x80, 0x80]
