import TaizhangModel

/// Text that was damaged on its way: such places must be read through a 勘误, not past it.
///
/// Looked for: U+FFFD; `?！` (GBK bytes read one byte late); pinyin in brackets or cut off from
/// them; a figure torn by a space (2 2.1亿元); words of page furniture. A place that an erratum
/// quotes has been dealt with.
@Sendable
func checkTextDamage(_ input: CheckInput) -> [Diagnostic] {
  input.ledger.announcements.flatMap { announcement in
    let bytes = input.sources[announcement.file].bytes
    let dealtWith = announcement.errata.map(\.citation.passage.bounds)
    return damages(bytes, announcement.body.bounds)
      .filter { damage in !dealtWith.contains { $0.overlaps(damage.range) } }
      .map { damage in
        Diagnostic(
          .textDamage,
          at: SourceSpot(
            announcement.file,
            SourceRange(damage.range.lowerBound, damage.range.upperBound)
          ),
          damage.kind.rawValue,
          "erratum",
          subject: announcement.id
        )
      }
  }
}

/// What kind of damage; the raw value is the keyword that wordings know.
package enum TextDamageKind: String, Sendable, CaseIterable {
  case replacementCharacter = "replacement character"
  case shiftedBytes = "shifted bytes"
  case pinyin
  case splitFigure = "split figure"
  case pageFurniture = "page furniture"
}

private struct Damage {
  var kind: TextDamageKind
  /// Bytes of the file.
  var range: Range<Int>
}

private struct Pattern {
  var kind: TextDamageKind
  var bytes: [UInt8]
  /// Only at the beginning of a line: in a sentence the same words mean something.
  var startsLine: Bool

  init(_ kind: TextDamageKind, _ text: String, startsLine: Bool = false) {
    self.kind = kind
    bytes = Array(text.utf8)
    self.startsLine = startsLine
  }
}

/// 谱写下一篇章 and 开展相关阅读活动 are sentences; `下一篇：` and a line 相关阅读 are furniture.
private let patterns = [
  Pattern(.replacementCharacter, "\u{FFFD}"), Pattern(.shiftedBytes, "?！"),
  Pattern(.pageFurniture, "当前位置:"), Pattern(.pageFurniture, "当前位置："),
  Pattern(.pageFurniture, "上一篇:"), Pattern(.pageFurniture, "上一篇："),
  Pattern(.pageFurniture, "下一篇:"), Pattern(.pageFurniture, "下一篇："),
  Pattern(.pageFurniture, "相关阅读", startsLine: true),
  Pattern(.pageFurniture, "热门文章", startsLine: true),
]

/// Where each byte may begin a pattern.
private let patternsByFirstByte = {
  var found = [[Pattern]](repeating: [], count: 256)
  for pattern in patterns { found[Int(pattern.bytes[0])].append(pattern) }
  return found
}()

/// By byte, which may follow where there is anything to look for, a bit for the low six of each:
/// mostly none.
private let tellingPairs: [UInt64] = (0...255).map { byte in
  if ")?".utf8.contains(UInt8(byte)) || spaceStarts.contains(UInt8(byte)) { return .max }
  return patternsByFirstByte[byte].reduce(0) { $0 | 1 << UInt64($1.bytes[1] & 63) }
}

private func damages(_ bytes: [UInt8], _ bounds: Range<Int>) -> [Damage] {
  var found: [Damage] = []
  let telling = tellingPairs
  for index in bounds {
    let byte = bytes[index]
    let next = index + 1 < bounds.upperBound ? bytes[index + 1] : 0
    guard telling[Int(byte)] >> UInt64(next & 63) & 1 != 0 else { continue }
    for pattern in patternsByFirstByte[Int(byte)]
    where index + 1 < bounds.upperBound && bytes[index + 1] == pattern.bytes[1] {
      if bytes[index..<bounds.upperBound].starts(with: pattern.bytes),
        !pattern.startsLine || startsLine(bytes, index, bounds)
      {
        found.append(Damage(kind: pattern.kind, range: index..<index + pattern.bytes.count))
      }
    }
    if byte == UInt8(ascii: "?"), let range = tornCharacter(bytes, at: index, bounds) {
      found.append(Damage(kind: .shiftedBytes, range: range))
    }
    if byte == UInt8(ascii: ")"), let range = pinyin(bytes, endingAt: index, bounds) {
      found.append(Damage(kind: .pinyin, range: range))
    }
    if let range = splitFigure(bytes, around: index, bounds) {
      found.append(Damage(kind: .splitFigure, range: range))
    }
  }
  return found
}

/// What is left of a character that lost its first byte, which begins with a question mark: `?!0月`,
/// `?!苯K`.
///
/// Behind the two marks of a question that is an exclamation, too, a sentence or its quote ends.
private func tornCharacter(
  _ bytes: [UInt8],
  at start: Int,
  _ bounds: Range<Int>
) -> Range<Int>? {
  let next = start + 2
  guard next < bounds.upperBound, bytes[start + 1] == UInt8(ascii: "!"),
    (0x30...0x39).contains(bytes[next]) || (0xE4...0xE9).contains(bytes[next])
  else { return nil }
  return start..<next
}

/// Whether only blanks and marks of headings stand between a line's beginning and a place in it.
private func startsLine(_ bytes: [UInt8], _ index: Int, _ bounds: Range<Int>) -> Bool {
  let before = bytes[bounds.lowerBound..<index].last { $0 != 0x20 && $0 != UInt8(ascii: "#") }
  return before.map { $0 == 0x0A || $0 == 0x0D } ?? true
}

/// Latin letters with at least one tone mark in front of a bracket: `(kāi)`, `shù)`.
///
/// A name such as `(Nestlé)` or `(vin rosé)` is none: before pinyin stands its bracket, a Chinese
/// character or the mark of a lost one.
private func pinyin(_ bytes: [UInt8], endingAt end: Int, _ bounds: Range<Int>) -> Range<Int>? {
  var start = end
  var hasTone = false
  while start > bounds.lowerBound {
    let byte = bytes[start - 1]
    // Tone-marked vowels are two bytes from U+00E0 to U+01DC: lead C3 to C7.
    let isTone =
      (0x80...0xBF).contains(byte) && start - 2 >= bounds.lowerBound
      && (0xC3...0xC7).contains(bytes[start - 2])
    if isTone {
      hasTone = true
      start -= 2
    } else if (0x61...0x7A).contains(byte) {
      start -= 1
    } else {
      break
    }
    guard end - start <= 12 else { return nil }
  }
  let before = start > bounds.lowerBound ? bytes[start - 1] : UInt8(ascii: "(")
  guard hasTone, "(?".utf8.contains(before) || before >= 0x80 else { return nil }
  return start..<end + 1
}
