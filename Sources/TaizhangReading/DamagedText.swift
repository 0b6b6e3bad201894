import TaizhangModel

/// U+FFFD in UTF-8.
let replacementBytes: [UInt8] = [0xEF, 0xBF, 0xBD]

extension ReadingContext {
  /// Tells texts of a field in which U+FFFD stands: a file that was opened in a wrong encoding and saved
  /// again has lost these characters.
  mutating func reportDamage(_ node: YAMLNode) {
    switch node {
    case .scalar(let scalar): reportDamage(scalar.range, scalar.text)
    case .sequence(let items, _):
      for case .scalar(let scalar) in items { reportDamage(scalar.range, scalar.text) }
    case .mapping: break
    }
  }

  /// The same of the lines of prose.
  mutating func reportDamage(in prose: SourceRange) {
    guard isDamaged else { return }
    for line in bytes[prose.bounds].split(separator: UInt8(ascii: "\n")) {
      let range = SourceRange(line.startIndex, line.endIndex)
      reportDamage(range, String(decoding: line, as: UTF8.self))
    }
  }

  /// Once for each text, at its first place; one with an escape for it has no such place.
  private mutating func reportDamage(_ range: SourceRange, _ text: String) {
    guard text.unicodeScalars.contains("\u{FFFD}") else { return }
    let place = bytes[range.bounds].firstOccurrence(of: replacementBytes)
    report(
      Diagnostic(
        .textDamage,
        at: spot(place.map { SourceRange($0.lowerBound, $0.upperBound) } ?? range),
        "replacement character",
        "mend",
        subject: String(text.trimmed().prefix(40))
      )
    )
  }
}
