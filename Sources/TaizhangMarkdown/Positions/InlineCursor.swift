/// Follows cmark's inline nodes through the text they were parsed from.
///
/// cmark keeps no offsets of inlines, and its columns go wrong after the first line. But its
/// nodes come in the text's order and each says what must stand between it and the next: so
/// the cursor steps over marks and literals and always knows where it is. Should the text
/// not be as expected, `isLost` is set and the rest of the block has no exact positions.
struct InlineCursor {
  let leaf: LeafText
  /// Offset in the leaf's text of the next byte not yet accounted for.
  var offset = 0
  var isLost: Bool
  /// cmark's column of the byte at `lineStart`; nil before the first node.
  private var columnBase: Int?
  /// Offset of the first byte after the last line end that cmark counted.
  private var lineStart = 0

  init(leaf: LeafText) {
    self.leaf = leaf
    isLost = leaf.segments.isEmpty
  }

  var bytes: [UInt8] { leaf.bytes }

  /// The next byte; nil at the end.
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Learns from the first node's column how cmark counts in this block.
  mutating func calibrate(column: Int) {
    if columnBase == nil, offset == 0 { columnBase = column }
  }

  /// Steps over a mark of `count` bytes that begins with one of `marks`.
  mutating func skip(_ count: Int, _ marks: UInt8...) {
    guard let next, marks.contains(next), offset + count <= bytes.count else {
      isLost = true
      return
    }
    offset += count
  }

  /// Steps over `~` or `~~`.
  mutating func skipTildes() {
    skip(next(after: offset) == UInt8(ascii: "~") ? 2 : 1, UInt8(ascii: "~"))
  }

  /// Steps from the end of a link's text over the rest of the link.
  ///
  /// - Parameter endColumn: cmark's column of the link's last byte.
  mutating func skipLinkTail(endColumn: Int) {
    if next == UInt8(ascii: ">") {
      offset += 1
      return
    }
    guard next == UInt8(ascii: "]"), let columnBase else {
      isLost = true
      return
    }
    let end = endColumn - columnBase + 1 + lineStart
    guard end > offset, end <= bytes.count, ")]".utf8.contains(bytes[end - 1]) else {
      isLost = true
      return
    }
    offset = end
  }

  /// Steps over `[^label]`.
  mutating func skipFootnoteReference() {
    guard next == UInt8(ascii: "["),
      let end = bytes[offset...].firstIndex(of: UInt8(ascii: "]"))
    else {
      isLost = true
      return
    }
    offset = end + 1
  }

  /// Steps over a line's trailing spaces or backslash, its line end, and indentation.
  mutating func skipLineBreak() {
    let isBackslash = next == UInt8(ascii: "\\")
    if isBackslash { offset += 1 }
    skipSpace()
    guard let byte = next, byte.isLineEnd else {
      isLost = true
      return
    }
    offset += byte == 0x0D && next(after: offset) == 0x0A ? 2 : 1
    // After a backslash cmark neither counts the line nor skips a lazy line's indentation.
    if isBackslash { return }
    lineStart = offset
    skipSpace()
  }

  /// Steps over text that stands as written; gives its bytes, or nil when lost.
  mutating func skipVerbatim(_ literal: [UInt8]) -> Range<Int>? {
    let end = offset + literal.count
    guard end <= bytes.count, bytes[offset..<end] == literal[...] else {
      isLost = true
      return nil
    }
    defer { offset = end }
    return offset..<end
  }

  func next(after index: Int) -> UInt8? {
    index + 1 < bytes.count ? bytes[index + 1] : nil
  }

  private mutating func skipSpace() {
    while let next, next.isSpaceOrTab { offset += 1 }
  }
}
