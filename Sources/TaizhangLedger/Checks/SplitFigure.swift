import TaizhangModel

/// The first bytes of white space of all kinds.
let spaceStarts: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20, 0xC2, 0xE2, 0xE3]

/// A figure torn by white space that begins at a place, with 万 or 亿 right behind it.
///
/// `2 2.1亿`, `2. 1亿`, `2 .1亿`, with blanks of any kind or at the end of a line.
///
/// Two figures may rightly stand side by side. A year in front (`2022 7亿元`) and a figure with a
/// point of its own (`58.8 58.32亿元`) are the cells of a table. `1. 2亿元` is a numbered item unless a
/// word stands in front of it. So are two figures with a wide gap or a line's end between, as in
/// the columns of a table that was pasted: there no word stands right in front of the first, there
/// are further gaps, or both lines hold a cell each.
func splitFigure(_ bytes: [UInt8], around space: Int, _ bounds: Range<Int>) -> Range<Int>? {
  let text = Cursor(bytes: bytes, bounds: bounds)
  guard let last = text.mark(before: space) else { return nil }
  var gap = Gap()
  var index = space
  while let (scalar, end) = text.scalar(at: index), scalar.isSpace {
    gap.add(scalar)
    index = end
  }
  guard index > space, gap.lines < 2, let front = text.figure(endingAt: space),
    let behind = text.figure(startingAt: index), !(front.hasPoint && behind.hasPoint)
  else { return nil }
  let isYear = front.digits.count == 4 && ["19", "20"].contains { front.digits.hasPrefix($0) }
  guard text.stands(["亿", "万"], at: behind.range.upperBound), !isYear else { return nil }
  let isPointApart = last == "." || text.scalar(at: index)?.scalar.halfWidth == "."
  let before = text.scalar(before: front.range.lowerBound)
  let isInWords = before.map { $0.properties.isAlphabetic } ?? false
  if gap.isWide || last == "." {
    guard isInWords, !text.hasColumns(around: front.range.lowerBound..<behind.range.upperBound)
    else { return nil }
  } else if isPointApart, text.startsLine(front.range.lowerBound) {
    return nil
  }
  return front.range.lowerBound..<behind.range.upperBound
}

/// White space between two figures.
private struct Gap {
  private var count = 0
  private var hasWide = false
  var lines = 0

  /// Whether it is more than one blank as between words.
  var isWide: Bool { count > 1 || hasWide }

  mutating func add(_ scalar: Unicode.Scalar) {
    count += 1
    if scalar == "\n" { lines += 1 }
    if "\n\r\t\u{3000}".unicodeScalars.contains(scalar) { hasWide = true }
  }
}

/// Digits, half-width or full-width, with at most one point.
private struct Digits {
  var range: Range<Int>
  /// Half-width, without the point.
  var digits: String
  var hasPoint: Bool
}

/// A text's bytes, read character by character to either side.
private struct Cursor {
  var bytes: [UInt8]
  var bounds: Range<Int>

  func scalar(at index: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard bounds.contains(index) else { return nil }
    let lead = bytes[index]
    let count = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = min(index + count, bounds.upperBound)
    return String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first.map {
      ($0, end)
    }
  }

  func scalar(before index: Int) -> Unicode.Scalar? { start(before: index).map(\.scalar) }

  private func start(before index: Int) -> (scalar: Unicode.Scalar, start: Int)? {
    var start = index - 1
    while start > bounds.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start).map { ($0.scalar, start) }
  }

  /// The digit or point in front of a place, half-width; nil where something else stands there.
  func mark(before index: Int) -> Unicode.Scalar? {
    guard bounds.contains(index - 1),
      (0x2E...0x39).contains(bytes[index - 1]) || bytes[index - 1] >= 0x80,
      let mark = scalar(before: index)?.halfWidth, isMark(mark)
    else { return nil }
    return mark
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || scalar == "."
  }

  func figure(endingAt end: Int) -> Digits? {
    var marks: [Unicode.Scalar] = []
    var index = end
    while let (scalar, start) = start(before: index), isMark(scalar.halfWidth) {
      marks.append(scalar.halfWidth)
      index = start
    }
    return digits(marks.reversed(), index..<end)
  }

  func figure(startingAt start: Int) -> Digits? {
    var marks: [Unicode.Scalar] = []
    var index = start
    while let (scalar, end) = scalar(at: index), isMark(scalar.halfWidth) {
      marks.append(scalar.halfWidth)
      index = end
    }
    return digits(marks, start..<index)
  }

  private func digits(_ marks: [Unicode.Scalar], _ range: Range<Int>) -> Digits? {
    let digits = marks.filter { $0 != "." }
    guard !digits.isEmpty, marks.count - digits.count < 2 else { return nil }
    return Digits(
      range: range,
      digits: String(String.UnicodeScalarView(digits)),
      hasPoint: digits.count < marks.count
    )
  }

  func stands(_ words: [String], at index: Int) -> Bool {
    words.contains { bytes[index..<bounds.upperBound].starts(with: $0.utf8) }
  }

  /// Whether only blanks, brackets and marks of lists stand between the line's beginning and a
  /// place.
  func startsLine(_ index: Int) -> Bool {
    var index = index
    while let (scalar, start) = start(before: index) {
      if scalar == "\n" || scalar == "\r" { return true }
      guard scalar.isSpace || "#>-*+(（".unicodeScalars.contains(scalar) else { return false }
      index = start
    }
    return true
  }

  /// Whether two figures with a gap between stand in cells of a table that was pasted.
  func hasColumns(around range: Range<Int>) -> Bool {
    let start = bytes[bounds.lowerBound..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 }
    let end = bytes[range.upperBound..<bounds.upperBound].firstIndex(of: 0x0A) ?? bounds.upperBound
    let before = String(
      decoding: bytes[(start ?? bounds.lowerBound)..<range.lowerBound],
      as: UTF8.self
    )
    let behind = String(decoding: bytes[range.upperBound..<end], as: UTF8.self)
    // Cells, each in a line of its own.
    let isCell =
      bytes[range].contains(0x0A)
      && behind.unicodeScalars.allSatisfy { "亿万元美港 \r".unicodeScalars.contains($0) }
      && !before.unicodeScalars.contains { "，,：:；;。".unicodeScalars.contains($0) }
    return hasWideGap(before) || hasWideGap(behind) || isCell
  }

  /// Whether two blanks or a wide one stand inside a text.
  private func hasWideGap(_ text: String) -> Bool {
    var gap = Gap()
    var hasWords = false
    for scalar in text.unicodeScalars {
      if scalar.isSpace {
        gap.add(scalar)
      } else {
        if hasWords, gap.isWide { return true }
        (gap, hasWords) = (Gap(), true)
      }
    }
    return false
  }
}
