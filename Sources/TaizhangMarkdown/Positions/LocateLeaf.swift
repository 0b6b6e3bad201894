/// Where a block's text begins, as cmark says.
struct LeafPlace {
  /// 1-based.
  var line: Int
  /// 1-based, in bytes; 0 when cmark does not know.
  var column: Int
  /// How many block quotes hold the block.
  var quoteDepth: Int
}

/// Finds each line of a block's text in the source.
struct LeafLocator {
  let source: PreparedSource
  let lines: LineTable

  /// A paragraph's or a setext heading's text.
  ///
  /// Link reference definitions at a paragraph's head are gone from its text, so the first
  /// line is looked for from the paragraph's first line on.
  func locateParagraph(_ bytes: [UInt8], at place: LeafPlace) -> [LeafText.Segment] {
    let text = LineTable(bytes)
    var line = place.line
    var segments: [LeafText.Segment] = []
    for index in 1...text.count where !text[index].isEmpty {
      let piece = text[index]
      while line <= lines.count {
        defer { line += 1 }
        if let start = start(of: bytes[piece], line: line, place: place) {
          segments.append(LeafText.Segment(content: piece.lowerBound, source: start))
          break
        }
        if !segments.isEmpty { return [] }
      }
    }
    return segments
  }

  /// An ATX heading's text.
  func locateHeading(_ bytes: [UInt8], at place: LeafPlace) -> [LeafText.Segment] {
    let line = lines[place.line]
    var start = lines.offset(line: place.line, column: place.column)
    while start < line.upperBound, source.bytes[start] == UInt8(ascii: "#") { start += 1 }
    start = skipSpace(from: start, to: line.upperBound)
    let end = start + bytes.count
    guard end <= line.upperBound, source.bytes[start..<end] == bytes[...] else { return [] }
    return [LeafText.Segment(content: 0, source: start)]
  }

  /// Where a line of text begins on a source line: the text is the line's end.
  private func start(
    of piece: ArraySlice<UInt8>,
    line: Int,
    place: LeafPlace
  ) -> Int? {
    let bounds = lines[line]
    let sourceEnd = trimmedEnd(source.bytes[bounds])
    let length = trimmedEnd(piece) - piece.startIndex
    let start = sourceEnd - length
    guard start >= bounds.lowerBound,
      source.bytes[start..<sourceEnd] == piece.prefix(length)
    else { return nil }
    if line == place.line, place.column > 0 {
      return start == bounds.lowerBound + place.column - 1 ? start : nil
    }
    return prefixEnd(bounds, quoteDepth: place.quoteDepth) >= start ? start : nil
  }

  /// The end of the spaces and at most `quoteDepth` `>` at a line's head.
  func prefixEnd(_ bounds: Range<Int>, quoteDepth: Int) -> Int {
    var index = bounds.lowerBound
    var quotes = 0
    while index < bounds.upperBound {
      let byte = source.bytes[index]
      if byte == UInt8(ascii: ">"), quotes < quoteDepth {
        quotes += 1
      } else if !byte.isSpaceOrTab {
        break
      }
      index += 1
    }
    return index
  }

  private func trimmedEnd(_ slice: ArraySlice<UInt8>) -> Int {
    var end = slice.endIndex
    while end > slice.startIndex, slice[end - 1].isSpaceOrTab { end -= 1 }
    return end
  }

  private func skipSpace(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, source.bytes[index].isSpaceOrTab { index += 1 }
    return index
  }
}
