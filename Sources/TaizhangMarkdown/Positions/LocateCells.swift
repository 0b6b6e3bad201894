/// Finds the cells of one table row, one after the other.
///
/// cmark's own columns are wrong where a table follows a paragraph's line without a blank
/// line between; a row's cells are easy to find again.
struct CellCursor {
  private let source: PreparedSource
  private var index: Int
  private let end: Int

  /// Stands before the first cell of a row: its line, the container marks left out.
  init(source: PreparedSource, bounds: Range<Int>) {
    self.source = source
    index = bounds.lowerBound
    end = bounds.upperBound
    skipSpace()
    if index < end, source.bytes[index] == UInt8(ascii: "|") { index += 1 }
  }

  /// The next cell's place; `bytes` is its text, in which cmark wrote `\|` as `|`.
  ///
  /// - Returns: The cell's bytes in the prepared source, and the segments of its text; no
  ///   segments when the text is not there.
  mutating func next(_ bytes: [UInt8]) -> (bounds: Range<Int>, segments: [LeafText.Segment]) {
    skipSpace()
    let start = index
    var segments = [LeafText.Segment(content: 0, source: start)]
    var content = 0
    var isFound = true
    while index < end, source.bytes[index] != UInt8(ascii: "|") {
      if source.bytes[index] == UInt8(ascii: "\\"), index + 1 < end,
        source.bytes[index + 1] == UInt8(ascii: "|")
      {
        index += 1
        segments.append(LeafText.Segment(content: content, source: index))
      }
      if content < bytes.count, source.bytes[index] != bytes[content] { isFound = false }
      index += 1
      content += 1
    }
    var cellEnd = index
    while cellEnd > start, source.bytes[cellEnd - 1].isSpaceOrTab { cellEnd -= 1 }
    index = min(index + 1, end)
    return (start..<cellEnd, isFound && content >= bytes.count ? segments : [])
  }

  private mutating func skipSpace() {
    while index < end, source.bytes[index].isSpaceOrTab { index += 1 }
  }
}
