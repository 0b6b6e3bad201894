import TaizhangModel

/// A Markdown file cut into its front matter and its text.
struct FrontMatter {
  /// Between the two `---` lines.
  var head: Range<Int>
  /// Behind the second.
  var body: Range<Int>
}

/// Cuts a file at its two `---` lines, the first of which must open the file.
///
/// Nil where either is missing. CRLF and spaces behind the dashes are allowed.
func splitFrontMatter(_ bytes: [UInt8]) -> FrontMatter? {
  let text = bytes.span
  guard let head = fenceEnd(text, at: startOfText(bytes)) else { return nil }
  var lineStart = head
  while lineStart < text.count {
    if let end = fenceEnd(text, at: lineStart) {
      return FrontMatter(head: head..<lineStart, body: end..<bytes.count)
    }
    while lineStart < text.count, text[lineStart] != UInt8(ascii: "\n") { lineStart += 1 }
    lineStart += 1
  }
  return nil
}

/// Where another front matter begins a text that follows the first one; nil of prose.
///
/// A line above the prose has no field right below it.
func secondHead(_ bytes: [UInt8], _ body: Range<Int>) -> SourceRange? {
  let text = bytes.span
  let start = body.first { bytes[$0] > 0x20 } ?? body.upperBound
  guard let head = fenceEnd(text, at: start), head < body.upperBound,
    splitFrontMatter(Array(bytes[start..<body.upperBound])) != nil
  else { return nil }
  let line = bytes[head..<body.upperBound].prefix { $0 != UInt8(ascii: "\n") }
  let isField = String(decoding: line, as: UTF8.self).contains { ":：".contains($0) }
  return isField ? SourceRange(start, start + 3) : nil
}

/// 3 behind a byte order mark, else 0.
func startOfText(_ bytes: [UInt8]) -> Int {
  bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
}

/// Where the line behind a `---` line begins, or nil where no such line starts here.
private func fenceEnd(_ text: Span<UInt8>, at start: Int) -> Int? {
  var index = start
  while index < text.count, index < start + 3, text[index] == UInt8(ascii: "-") { index += 1 }
  guard index == start + 3 else { return nil }
  while index < text.count, text[index] == 0x20 || text[index] == 0x09 || text[index] == 0x0D {
    index += 1
  }
  guard index < text.count else { return index }
  return text[index] == UInt8(ascii: "\n") ? index + 1 : nil
}
