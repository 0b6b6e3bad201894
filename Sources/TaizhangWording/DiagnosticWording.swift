package import TaizhangModel

extension Diagnostic {
  /// What is wrong, as a rule, in one line without a full stop; then the nearest right answer.
  package func summary(in language: Language) -> String {
    let text = fill(id.rule(in: language), with: wordedArguments(in: language))
    guard let suggestion else { return text }
    return language == .chinese
      ? "\(text)；是不是“\(suggestion)”？" : "\(text); did you mean '\(suggestion)'?"
  }

  /// The arguments in words: keywords are worded, names and values stay as they are.
  private func wordedArguments(in language: Language) -> [String] {
    let words = Wordbook.of(language)
    var worded = arguments
    func replace(_ index: Int, _ word: (String) -> String) {
      if worded.indices.contains(index) { worded[index] = word(worded[index]) }
    }
    switch id {
    case .unreadableFile, .costlyMarkdown: replace(0) { words.fileProblems[$0] ?? $0 }
    case .unreadableYAML: replace(0) { words.yamlProblems[$0] ?? $0 }
    case .unreadableWorkbook, .unreadableCell: replace(0) { words.cellProblems[$0] ?? $0 }
    case .unreadColumn, .sectionDiffers: replace(2) { words.columns[$0] ?? $0 }
    case .reportOutsideMonth: replace(2) { words.monthSources[$0] ?? $0 }
    case .missingHeader, .unreadableAmount: replace(1) { words.valueProblems[$0] ?? $0 }
    case .totalNotChecked:
      replace(1) { words.cellProblems[$0] ?? $0 }
      replace(2) { $0.replacing(", ", by: words.separator) }
    case .totalRowDiffers: for index in [1, 2, 4] { replace(index, moneyWords) }
    case .missingField, .unknownField: replace(1) { words.records[$0] ?? $0 }
    case .wrongShape:
      replace(0) { words.records[$0] ?? words.quotes.open + $0 + words.quotes.close }
      replace(1) { words.shapes[$0] ?? $0 }
    case .ambiguousQuote, .rowsNotRead, .hiddenRows, .namelessRows, .blankCells, .struckRows,
      .commentsNotRead:
      replace(1) { $0.replacing(", ", by: words.separator) }
    case .unknownChoice:
      replace(2) { words.shapes[$0] ?? $0.replacing(" | ", by: words.separator) }
    case .claimDiffers:
      let stated = arguments.dropFirst().first ?? ""
      replace(3) { fen in Int64(fen).map { Money(fen: $0).words(beside: stated) } ?? fen }
    case .figureFalls:
      replace(2) { words.measures[$0] ?? $0 }
      for index in [3, 4] { replace(index, moneyWords) }
    case .yearExceedsTotal:
      for index in [2, 4] { replace(index) { words.measures[$0] ?? $0 } }
      for index in [3, 5] { replace(index, moneyWords) }
    case .fundsExceedAmount, .figureTooSmall:
      replace(2) { words.measures[$0] ?? $0 }
      for index in [3, 5] { replace(index, moneyWords) }
    case .producingWithoutFunds: replace(3) { words.measures[$0] ?? $0 }
    case .textDamage:
      replace(0) { words.damages[$0] ?? $0 }
      replace(1) { words.repairs[$0] ?? $0 }
    case .shownOtherwise: replace(1) { words.appearances[$0] ?? $0 }
    case .templateSyntax:
      let text = arguments.dropFirst().first ?? ""
      replace(0) { fill(words.templateReasons[$0] ?? $0, with: [text]) }
    case .templateUnknownName: replace(1, words.view)
    case .templateWrongKind:
      let name = arguments.first ?? ""
      replace(1) { words.templateKinds[$0] ?? $0 }
      replace(2) { fill(words.templateUses[$0] ?? $0, with: [name]) }
    default: break
    }
    return worded
  }

  /// The line in front of related spots: where the first of two stands, and the like.
  package static func relatedHeading(in language: Language) -> String {
    language == .chinese ? "另见" : "see also"
  }
}

/// Fen as 亿元 or 万元; what is no number stays as it is.
private func moneyWords(_ fen: String) -> String {
  Int64(fen).map { Money(fen: $0).words } ?? fen
}

extension Diagnostic.ID {
  /// The rule, with `{0}` and so on for the arguments.
  fileprivate func rule(in language: Language) -> String {
    (language == .chinese ? chineseRules : englishRules)[self] ?? rawValue
  }

  /// The rule as the reference shows it: a dash for each argument, and a stroke between what it says in one
  /// case or in another.
  package func ruleOutline(in language: Language) -> String {
    let rule = rule(in: language).replacing(/\]\[(?![；，;, ])/, with: "] / [")
    return fill(rule, with: Array(repeating: "…", count: 6))
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
