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

private let patterns: [(kind: TextDamageKind, bytes: [UInt8])] = [
  (.replacementCharacter, Array("\u{FFFD}".utf8)), (.shiftedBytes, Array("?！".utf8)),
  (.pageFurniture, Array("当前位置:".utf8)), (.pageFurniture, Array("当前位置：".utf8)),
  (.pageFurniture, Array("相关阅读".utf8)), (.pageFurniture, Array("热门文章".utf8)),
  (.pageFurniture, Array("上一篇".utf8)), (.pageFurniture, Array("下一篇".utf8)),
]

private func damages(_ bytes: [UInt8], _ bounds: Range<Int>) -> [Damage] {
  var found: [Damage] = []
  for index in bounds {
    let byte = bytes[index]
    for pattern in patterns where byte == pattern.bytes[0] {
      if bytes[index..<bounds.upperBound].starts(with: pattern.bytes) {
        found.append(Damage(kind: pattern.kind, range: index..<index + pattern.bytes.count))
      }
    }
    if byte == UInt8(ascii: ")"), let range = pinyin(bytes, endingAt: index, bounds) {
      found.append(Damage(kind: .pinyin, range: range))
    }
    if byte == UInt8(ascii: " "), let range = splitFigure(bytes, around: index, bounds) {
      found.append(Damage(kind: .splitFigure, range: range))
    }
  }
  return found
}

/// Latin letters with at least one tone mark in front of a bracket: `(kāi)`, `shù)`.
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
  return hasTone && start < end ? start..<end + 1 : nil
}

/// A digit, a space, and digits with a point or a unit of money right behind: `2 2.1亿`.
private func splitFigure(_ bytes: [UInt8], around space: Int, _ bounds: Range<Int>) -> Range<Int>? {
  func isDigit(_ index: Int) -> Bool {
    bounds.contains(index) && (0x30...0x39).contains(bytes[index])
  }
  guard isDigit(space - 1), isDigit(space + 1) else { return nil }
  var end = space + 1
  while isDigit(end) || (bounds.contains(end) && bytes[end] == UInt8(ascii: ".")) { end += 1 }
  let rest = bytes[end..<min(end + 3, bounds.upperBound)]
  guard ["亿", "万"].contains(where: { rest.elementsEqual($0.utf8) }) else { return nil }
  var start = space - 1
  while isDigit(start - 1) { start -= 1 }
  return start..<end
}
