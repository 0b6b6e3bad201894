import TaizhangModel

/// The line of a file that holds a spot, cut to what fits a screen, with carets under the spot.
struct Excerpt {
  /// The line, without its number; control characters are blanks.
  private(set) var text: String
  /// As wide as the part of the text that the spot covers, at least one.
  private(set) var carets: String
  /// Display columns before the carets.
  private(set) var indent: Int

  /// Columns that a line may take; where it is longer, `...` stands for what is left out.
  private static let widest = 120
  /// Columns that are shown before the spot, where the line has to be cut there.
  private static let before = 40
  /// Bytes of a line that are looked at on either side of the spot.
  private static let reach = 2048

  /// The line on which a range of a file begins.
  init(_ file: SourceFile, _ range: Range<Int>) {
    let bytes = file.bytes
    let start = min(range.lowerBound, bytes.count)
    let line = Excerpt.line(bytes, around: start)
    let end = max(start, min(range.upperBound, line.upperBound))
    var head = Excerpt.clean(bytes[line.lowerBound..<start])
    let marked = Excerpt.clean(bytes[start..<end])
    let tail = Excerpt.clean(bytes[end..<line.upperBound])
    let isCut = line.lowerBound > 0 && bytes[line.lowerBound - 1] != UInt8(ascii: "\n")
    if isCut || displayWidth(head) + displayWidth(marked) > Excerpt.widest {
      let kept = Excerpt.suffix(head, columns: Excerpt.before)
      if isCut || kept.count < head.count { head = "..." + kept }
    }
    indent = displayWidth(head)
    let room = Excerpt.widest - indent
    let shown = Excerpt.prefix(marked, columns: room)
    let rest = marked + tail
    let fitting = Excerpt.prefix(rest, columns: room)
    text = head + fitting + (fitting.unicodeScalars.count < rest.unicodeScalars.count ? "..." : "")
    carets = String(repeating: "^", count: max(1, displayWidth(shown)))
  }

  /// The line around an offset without its line end, as far as `reach` to either side.
  private static func line(_ bytes: [UInt8], around offset: Int) -> Range<Int> {
    let newline = UInt8(ascii: "\n")
    var start = offset
    while start > 0, bytes[start - 1] != newline, offset - start < reach { start -= 1 }
    while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = offset
    while end < bytes.count, bytes[end] != newline, end - offset < reach { end += 1 }
    while end < bytes.count, end > offset, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    if end > start, end > offset, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private static func prefix(_ text: String, columns: Int) -> String {
    var width = 0
    let kept = text.unicodeScalars.prefix { scalar in
      width += displayWidth(scalar)
      return width <= columns
    }
    return String(kept)
  }

  private static func suffix(_ text: String, columns: Int) -> String {
    var width = 0
    let kept = text.unicodeScalars.reversed().prefix { scalar in
      width += displayWidth(scalar)
      return width <= columns
    }
    return String(String.UnicodeScalarView(kept.reversed()))
  }

  private static func clean(_ bytes: ArraySlice<UInt8>) -> String {
    withoutControls(String(decoding: bytes, as: UTF8.self))
  }
}

/// The text with a blank for each control character: content must not steer a terminal.
func withoutControls(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let steers =
      scalar.isControl || (0x2028...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
    result.append(steers ? " " : scalar)
  }
  return String(result)
}

extension Unicode.Scalar {
  /// Whether it is of Unicode's category Cc, whose members never change (Unicode Standard, 23.1).
  ///
  /// Many times as quick as asking for its properties.
  var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}
