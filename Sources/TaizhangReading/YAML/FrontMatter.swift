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
  var lineStart = startOfText(bytes)
  guard let firstEnd = fenceEnd(bytes, at: lineStart) else { return nil }
  let head = firstEnd
  lineStart = firstEnd
  while lineStart < bytes.count {
    if let end = fenceEnd(bytes, at: lineStart) {
      return FrontMatter(head: head..<lineStart, body: end..<bytes.count)
    }
    guard let newline = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    lineStart = newline + 1
  }
  return nil
}

/// 3 behind a byte order mark, else 0.
func startOfText(_ bytes: [UInt8]) -> Int {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}

/// Where the line behind a `---` line begins, or nil where no such line starts here.
private func fenceEnd(_ bytes: [UInt8], at start: Int) -> Int? {
  guard bytes[start...].starts(with: [0x2D, 0x2D, 0x2D]) else { return nil }
  var index = start + 3
  while index < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[index]) { index += 1 }
  guard index < bytes.count else { return index }
  return bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
}
