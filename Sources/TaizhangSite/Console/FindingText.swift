package import TaizhangModel
package import TaizhangWording

/// Findings as the console shows them, without colour.
package func findingText(
  _ diagnostics: [Diagnostic],
  _ sources: Sources,
  _ language: Language
) -> String {
  let text = FindingText(sources: sources, language: language, usesColour: false)
  return diagnostics.map { text.lines($0) }.joined()
}

/// Findings as a person reads them: place, rule, the line and a caret under what is wrong.
struct FindingText {
  let sources: Sources
  let language: Language
  let usesColour: Bool
  private let positions: Positions

  init(sources: Sources, language: Language, usesColour: Bool) {
    self.sources = sources
    self.language = language
    self.usesColour = usesColour
    positions = Positions(sources)
  }

  /// All lines of one finding, each with its line end.
  func lines(_ diagnostic: Diagnostic) -> String {
    let severity = coloured(diagnostic.severity.word(in: language), diagnostic.severity)
    let separator = language == .chinese ? "：" : ": "
    let summary = withoutControls(diagnostic.summary(in: language))
    let message = "\(severity)\(separator)\(summary) [\(diagnostic.id.rawValue)]\n"
    switch diagnostic.place {
    case .path(let path):
      return "\(withoutControls(path))\(separator)\(message)"
    case .spot(let spot):
      return "\(position(spot)): \(message)\(excerpt(spot))\(related(diagnostic))"
        + subject(diagnostic) + accepted(diagnostic)
    }
  }

  private func position(_ spot: SourceSpot) -> String {
    withoutControls(positions.words(of: spot))
  }

  private func related(_ diagnostic: Diagnostic) -> String {
    diagnostic.related.map { spot in
      "  \(Diagnostic.relatedHeading(in: language)) \(position(spot))\n"
    }.joined()
  }

  /// What an acceptance would name, of a finding that can be accepted and is not.
  private func subject(_ diagnostic: Diagnostic) -> String {
    guard diagnostic.severity != .error, diagnostic.acceptance == nil, !diagnostic.subject.isEmpty
    else { return "" }
    let heading = language == .chinese ? "对象：" : "subject: "
    return "  \(heading)\(withoutControls(diagnostic.subject))\n"
  }

  private func accepted(_ diagnostic: Diagnostic) -> String {
    guard let acceptance = diagnostic.acceptance else { return "" }
    let (who, reason) = (withoutControls(acceptance.who), withoutControls(acceptance.reason))
    return language == .chinese
      ? "  已接受：\(who)，\(acceptance.day.iso)：\(reason)\n"
      : "  accepted by \(who), \(acceptance.day.iso): \(reason)\n"
  }

  /// The line a spot begins on and carets under the spot.
  private func excerpt(_ spot: SourceSpot) -> String {
    let file = sources[spot.file]
    guard !file.bytes.isEmpty else { return "" }
    let excerpt = Excerpt(file, spot.range.bounds)
    let number = String(positions.position(of: spot).line)
    let margin = String(repeating: " ", count: number.utf8.count + 2)
    let indent = String(repeating: " ", count: excerpt.indent)
    return " \(number) | \(excerpt.text)\n\(margin)| \(indent)\(coloured(excerpt.carets, .note))\n"
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
