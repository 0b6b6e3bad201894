/// Finds where a space nobody sees would let emphasis work next to Chinese punctuation, or keep
/// brackets from being taken for a footnote's.
///
/// CommonMark lets `**` close only where the inside ends in a letter, or the outside begins
/// with a space or punctuation; `**甲：**乙` has neither, and stays unbolded. For such runs
/// this gives the offset on the outer side. Which side is the inside follows from whether a
/// run of the same kind is open in the same paragraph. Code spans and fences are skipped.
/// `_` is left alone: between letters it is a letter by intent.
///
/// Of what begins with `[^`, holds a line end and stands for no footnote, libcmark-gfm drops words:
/// it goes by columns, as if all of it stood on one line. No footnote's mark can have a blank or a line end
/// in it, so behind the `[` of such brackets the space makes them plain ones.
///
/// - Returns: Ascending offsets, each at a scalar's first byte.
func aidOffsets(_ source: [UInt8]) -> [Int] {
  var scan = AidScan(bytes: source[...])
  scan.run()
  return scan.insertions
}

/// One pass over a text, line by line.
private struct AidScan {
  let bytes: ArraySlice<UInt8>
  var insertions: [Int] = []
  /// Open runs of the paragraph so far.
  private var open: [(byte: UInt8, length: Int)] = []
  private var index = 0

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  mutating func run() {
    var isLineStart = true
    while index < bytes.count {
      if isLineStart {
        isLineStart = false
        startLine()
        continue
      }
      let byte = bytes[index]
      // Chinese text first: most of it is.
      guard byte < 0x80 else {
        index += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        isLineStart = true
        index += 1
      case UInt8(ascii: "\\"):
        index += index + 1 < bytes.count && bytes[index + 1].isASCIIPunctuation ? 2 : 1
      case UInt8(ascii: "`"): skipCodeSpan()
      case UInt8(ascii: "*"), UInt8(ascii: "~"): delimiterRun(byte)
      case UInt8(ascii: "["): bracket()
      default: index += 1
      }
    }
  }

  /// Forgets open runs where a block must begin, and passes over a fenced code block.
  private mutating func startLine() {
    var start = index
    while start < bytes.count, bytes[start].isSpaceOrTab || bytes[start] == UInt8(ascii: ">") {
      start += 1
    }
    guard start < bytes.count, !bytes[start].isLineEnd else {
      open.removeAll(keepingCapacity: true)
      index = start
      return
    }
    let byte = bytes[start]
    let opensBlock = byte == UInt8(ascii: "#") || byte == UInt8(ascii: "|")
    let next = start + 1 < bytes.count ? bytes[start + 1] : UInt8(ascii: "\n")
    let isBullet = "*+-".utf8.contains(byte) && (next.isSpaceOrTab || next.isLineEnd)
    if opensBlock || isBullet { open.removeAll(keepingCapacity: true) }
    index = isBullet ? start + 1 : start
    if byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") { skipFence(byte) }
  }

  private mutating func skipFence(_ byte: UInt8) {
    let length = runLength(byte, at: index)
    guard length >= 3 else { return }
    var line = lineEnd(from: index)
    if byte == UInt8(ascii: "`"), bytes[(index + length)..<line].contains(byte) { return }
    while line < bytes.count {
      line += 1
      var start = line
      while start < bytes.count, bytes[start].isSpaceOrTab || bytes[start] == UInt8(ascii: ">") {
        start += 1
      }
      let closes = runLength(byte, at: start) >= length
      line = lineEnd(from: start)
      if closes { break }
    }
    index = line
    open.removeAll(keepingCapacity: true)
  }

  /// Passes over a code span, or over the backticks alone when nothing closes them.
  private mutating func skipCodeSpan() {
    let length = runLength(UInt8(ascii: "`"), at: index)
    let start = index + length
    var cursor = start
    var previous = UInt8(ascii: "`")
    while cursor < bytes.count {
      if bytes[cursor] == UInt8(ascii: "\n"), previous == UInt8(ascii: "\n") { break }
      previous = bytes[cursor]
      let run = runLength(UInt8(ascii: "`"), at: cursor)
      if run == length {
        index = cursor + run
        return
      }
      cursor += max(run, 1)
    }
    index = start
  }

  /// Parts `[` from `^` where no mark of a footnote stands whole, or something might hide its end.
  private mutating func bracket() {
    index += 1
    guard index < bytes.count, bytes[index] == UInt8(ascii: "^") else { return }
    var end = index + 1
    while end < bytes.count, !endsMark(bytes[end]) { end += 1 }
    let isMark = end > index + 1 && end < bytes.count && bytes[end] == UInt8(ascii: "]")
    if !isMark { insertions.append(index) }
  }

  /// Whether the mark of a footnote can go on no further.
  private func endsMark(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "[]\\`<".utf8.contains(byte)
  }

  private mutating func delimiterRun(_ byte: UInt8) {
    let start = index
    let length = runLength(byte, at: start)
    index = start + length
    if byte == UInt8(ascii: "~"), length != 2 { return }
    guard let after = scalar(in: bytes, at: index) else { return }
    guard let before = scalar(in: bytes, before: start) else {
      open.append((byte, length))
      return
    }
    let match = open.lastIndex { $0.byte == byte && $0.length == length }
    if needsAid(inside: before, outside: after), let match {
      insertions.append(index)
      open.removeSubrange(match...)
    } else if needsAid(inside: after, outside: before), match == nil {
      insertions.append(start)
      open.append((byte, length))
    } else if !before.isMarkdownSpace, let match {
      open.removeSubrange(match...)
    } else if !after.isMarkdownSpace {
      open.append((byte, length))
    }
  }

  /// Whether punctuation inside and a letter outside, one of them Chinese, defeat a run.
  private func needsAid(inside: Unicode.Scalar, outside: Unicode.Scalar) -> Bool {
    guard inside.isMarkdownPunctuation else { return false }
    if outside.isCJKLetter { return true }
    return inside.value >= 0x80 && outside.value < 0x80 && UInt8(outside.value).isASCIIAlphanumeric
  }

  private func runLength(_ byte: UInt8, at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == byte { end += 1 }
    return end - start
  }

  private func lineEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }
}
