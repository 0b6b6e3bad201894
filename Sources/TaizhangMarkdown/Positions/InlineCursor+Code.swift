extension InlineCursor {
  /// Steps over a code span, and cuts its text at line ends, which become spaces.
  ///
  /// - Parameters:
  ///   - literal: cmark's literal.
  ///   - pieces: Receives the parts; incomplete when the cursor is lost.
  mutating func skipCode(_ literal: [UInt8], pieces: inout [TextPiece]) {
    pieces.removeAll(keepingCapacity: true)
    guard let inside = codeBounds() else {
      isLost = true
      return
    }
    let ticks = inside.lowerBound - offset
    var end = inside.upperBound
    var start = inside.lowerBound
    if isStripped(inside) {
      start = lineEndOrByte(after: start)
      end -= end - 2 >= start && bytes[end - 1] == 0x0A && bytes[end - 2] == 0x0D ? 2 : 1
    }
    cut(start..<end, literal, pieces: &pieces)
    offset = inside.upperBound + ticks
  }

  /// The bytes between the backticks.
  private func codeBounds() -> Range<Int>? {
    let ticks = tickRun(at: offset)
    guard ticks > 0 else { return nil }
    let start = offset + ticks
    var end = start
    while end < bytes.count {
      let run = tickRun(at: end)
      if run == ticks { return start..<end }
      end += max(run, 1)
    }
    return nil
  }

  private mutating func cut(
    _ inside: Range<Int>,
    _ literal: [UInt8],
    pieces: inout [TextPiece]
  ) {
    var index = inside.lowerBound
    var literalIndex = 0
    while index < inside.upperBound {
      let start = index
      while index < inside.upperBound, !bytes[index].isLineEnd { index += 1 }
      let isLineEnd = index == start
      if isLineEnd { index = lineEndOrByte(after: index) }
      let count = isLineEnd ? 1 : index - start
      let end = literalIndex + count
      guard end <= literal.count,
        isLineEnd || bytes[start..<index] == literal[literalIndex..<end]
      else {
        isLost = true
        return
      }
      pieces.append(
        TextPiece(content: start..<index, literal: literalIndex..<end, isVerbatim: !isLineEnd)
      )
      literalIndex = end
    }
    if literalIndex != literal.count { isLost = true }
  }

  /// Whether cmark took one space off each end.
  private func isStripped(_ inside: Range<Int>) -> Bool {
    guard inside.count >= 2 else { return false }
    let hasBoth =
      isSpace(bytes[inside.lowerBound]) && isSpace(bytes[inside.upperBound - 1])
    return hasBoth && !bytes[inside].allSatisfy(isSpace)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte.isLineEnd }

  private func lineEndOrByte(after index: Int) -> Int {
    bytes[index] == 0x0D && next(after: index) == 0x0A ? index + 2 : index + 1
  }

  private func tickRun(at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
    return end - start
  }
}
