package import TaizhangModel

extension Diagnostic {
  /// What is wrong, as a rule, in one line without a full stop; then the nearest right answer.
  package func summary(in language: Language) -> String {
    let table = language == .chinese ? chineseRules : englishRules
    let rule = table[id] ?? id.rawValue
    let worded = arguments.enumerated().map { index, argument in
      word(argument, at: index, in: language)
    }
    let text = fill(rule, with: worded)
    guard let suggestion else { return text }
    return language == .chinese
      ? "\(text)；是不是“\(suggestion)”？" : "\(text); did you mean '\(suggestion)'?"
  }

  /// Keywords among the arguments are worded too; names stay as they are.
  private func word(_ argument: String, at index: Int, in language: Language) -> String {
    switch id {
    case .unreadableYAML, .wrongShape, .missingField, .unknownField, .templateSyntax,
      .templateWrongKind:
      keywords(in: language)[argument] ?? argument
    default:
      argument
    }
  }

  /// The line in front of related spots: where the first of two stands, and the like.
  package static func relatedHeading(in language: Language) -> String {
    language == .chinese ? "另见" : "see also"
  }
}

extension Diagnostic.Severity {
  /// 错误, 存疑, 提示.
  package func word(in language: Language) -> String {
    switch (self, language) {
    case (.error, .chinese): "错误"
    case (.doubt, .chinese): "存疑"
    case (.note, .chinese): "提示"
    case (.error, .english): "error"
    case (.doubt, .english): "doubt"
    case (.note, .english): "note"
    }
  }
}

/// Replaces `{0}`, `{1}` … by the arguments; a missing argument is left out.
func fill(_ rule: String, with arguments: [String]) -> String {
  var result = ""
  var rest = Substring(rule)
  while let open = rest.firstIndex(of: "{") {
    result += rest[..<open]
    let close = rest[open...].firstIndex(of: "}") ?? rest.endIndex
    if let index = Int(rest[rest.index(after: open)..<close]) {
      result += arguments.indices.contains(index) ? arguments[index] : ""
    }
    rest = close < rest.endIndex ? rest[rest.index(after: close)...] : ""
  }
  return result + rest
}
