import TaizhangModel
internal import TaizhangWording

/// Findings as a person reads them: place, rule, the line and a caret under what is wrong.
struct FindingText {
  let sources: Sources
  let language: Language
  let usesColour: Bool

  /// All lines of one finding, each with its line end.
  func lines(_ diagnostic: Diagnostic) -> String {
    let severity = coloured(diagnostic.severity.word(in: language), diagnostic.severity)
    let separator = language == .chinese ? "：" : ": "
    let summary = clean(diagnostic.summary(in: language))
    let message = "\(severity)\(separator)\(summary) [\(diagnostic.id.rawValue)]\n"
    switch diagnostic.place {
    case .path(let path):
      return "\(path)\(separator)\(message)"
    case .spot(let spot):
      return "\(position(spot)): \(message)\(excerpt(spot))\(related(diagnostic))"
    }
  }

  private func position(_ spot: SourceSpot) -> String {
    let file = sources[spot.file]
    let (line, column) = file.position(of: Int(spot.range.start))
    return "\(file.path):\(line):\(column)"
  }

  private func related(_ diagnostic: Diagnostic) -> String {
    diagnostic.related.map { spot in
      "  \(Diagnostic.relatedHeading(in: language)) \(position(spot))\n"
    }.joined()
  }

  /// The line a spot begins on, at most 160 columns of it, and carets under the spot.
  private func excerpt(_ spot: SourceSpot) -> String {
    let file = sources[spot.file]
    guard !file.bytes.isEmpty else { return "" }
    let start = min(Int(spot.range.start), file.bytes.count)
    let whole = file.lineRange(around: start)
    let number = String(file.position(of: start).line)
    let end = max(start, min(Int(spot.range.end), whole.upperBound))
    // Long lines are cut so that what is wrong stays visible.
    let first = windowStart(file.bytes, whole, start)
    let before = clean(String(decoding: file.bytes[first..<start], as: UTF8.self))
    let marked = clean(String(decoding: file.bytes[start..<end], as: UTF8.self))
    let after = clean(String(decoding: file.bytes[end..<whole.upperBound], as: UTF8.self))
    let cut = first > whole.lowerBound ? "…" : ""
    let text = String((cut + before + marked + after).unicodeScalars.prefix(160))
    let margin = String(repeating: " ", count: number.utf8.count + 2)
    let indent = String(repeating: " ", count: displayWidth(cut + before))
    let width = min(max(1, displayWidth(marked)), 120)
    let carets = String(repeating: "^", count: width)
    return " \(number) | \(text)\n\(margin)| \(indent)\(coloured(carets, .note))\n"
  }

  /// Where the shown part of a line begins: its start, or some 40 bytes before the spot.
  private func windowStart(_ bytes: [UInt8], _ line: Range<Int>, _ start: Int) -> Int {
    guard start - line.lowerBound > 240 else { return line.lowerBound }
    var first = start - 60
    while first > line.lowerBound, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return first
  }

  /// Control characters of content must not steer a terminal.
  private func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl =
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      result.append(isControl ? " " : scalar)
    }
    return String(result)
  }

  private func coloured(_ text: String, _ severity: Diagnostic.Severity) -> String {
    guard usesColour else { return text }
    let code =
      switch severity {
      case .error: "31;1"
      case .doubt: "33;1"
      case .note: "36"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
