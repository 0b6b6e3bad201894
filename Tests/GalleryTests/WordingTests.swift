import TaizhangLedger
import TaizhangModel
import TaizhangReading
import TaizhangTemplates
import TaizhangWording
import Testing

/// Every fact a finding can hold has words in both languages.
struct WordingTests {
  @Test(arguments: Diagnostic.ID.allCases)
  func everyFindingHasARule(_ id: Diagnostic.ID) throws {
    let chinese = try #require(chineseRules[id])
    let english = try #require(englishRules[id])
    for rule in [chinese, english] {
      #expect(!rule.hasSuffix("。") && !rule.hasSuffix("."), "a rule has no full stop: \(rule)")
    }
    #expect(chinese.unicodeScalars.contains { $0.properties.isIdeographic })
    #expect(english.first?.isUppercase == false)
    #expect(placeholders(chinese) == placeholders(english), "both fill in the same facts")
  }

  @Test(arguments: Language.allCases)
  func everyTemplateReasonIsWorded(_ language: Language) {
    let words = Wordbook.of(language)
    #expect(
      words.templateReasons.keys.sorted() == TemplateSyntaxReason.allCases.map(\.rawValue).sorted()
    )
    #expect(words.templateUses.keys.sorted() == TemplateUse.allCases.map(\.rawValue).sorted())
    #expect(words.templateKinds.keys.sorted() == ["flag", "html", "list", "text", "view"])
  }

  @Test(arguments: Language.allCases)
  func everyRecordIsWorded(_ language: Language) {
    let records = [
      SiteField.table.record, RulesField.table.record, VocabularyField.table.record,
      TableField.table.record, UnitField.table.record, PlaceField.table.record,
      AreaField.table.record, AnnouncementField.table.record, ClaimField.table.record,
      ScopeField.table.record, ErratumField.table.record, IndicatorField.table.record,
      ProjectField.table.record, MilestoneField.table.record, QuoteField.table.record,
      AcceptanceField.table.record, ChangeField.table.record, ReportField.table.record,
      ProblemField.table.record, OverrideField.table.record, ConditionField.table.record,
      LightField.table.record, RateField.table.record, SelectionField.table.record,
      DutyField.table.record, ChangeRowField.table.record,
    ]
    // `file` and `key` are no records, but may have a wrong shape.
    #expect(Wordbook.of(language).records.keys.sorted() == (records + ["file", "key"]).sorted())
  }

  @Test(arguments: Language.allCases)
  func everyMeasureIsWorded(_ language: Language) {
    #expect(Set(Wordbook.of(language).measures.keys) == Set(Measure.allCases.map(\.rawValue)))
  }

  @Test(arguments: Language.allCases)
  func everyDamageIsWorded(_ language: Language) {
    #expect(Set(Wordbook.of(language).damages.keys) == Set(TextDamageKind.allCases.map(\.rawValue)))
  }

  @Test(arguments: Language.allCases)
  func everyAppearanceIsWorded(_ language: Language) {
    let kinds = ShownOtherwiseKind.allCases.map(\.rawValue)
    #expect(Set(Wordbook.of(language).appearances.keys) == Set(kinds))
  }

  @Test(arguments: TemplateSyntaxReason.allCases)
  func tellsWhyATemplateIsNotReadable(_ reason: TemplateSyntaxReason) {
    let finding = Diagnostic(.templateSyntax, at: .path("t"), reason.rawValue, "name")
    for language in Language.allCases {
      let summary = finding.summary(in: language)
      #expect(!summary.contains(reason.rawValue))
      #expect(!summary.contains("{0}") && !summary.contains("{1}"))
    }
    #expect(finding.summary(in: .chinese).hasPrefix("模板写法有误："))
  }

  @Test func tellsHowANameMayBeUsed() {
    func summary(_ kind: String, _ use: TemplateUse) -> String {
      Diagnostic(.templateWrongKind, at: .path("t"), "rows", kind, use.rawValue)
        .summary(in: .chinese)
    }
    #expect(summary("list", .write) == "“rows”是清单，不能直接写出；请放在 {{#rows}} 和 {{/rows}} 之间")
    #expect(summary("text", .writeUnescaped) == "“rows”是文字，必须转义，请用两个花括号写成 {{rows}}")
    #expect(summary("flag", .lookInside) == "“rows”是判断项，里面没有别的项，后面不能再加点")
  }

  /// What an author wrote is told as written, even where it is also a word of ours.
  @Test func leavesTheAuthorsWordsAlone() {
    let finding = Diagnostic(.unknownField, at: .path("f"), "unit", "project")
    #expect(finding.summary(in: .chinese) == "项目记录没有“unit”这个字段")
    #expect(finding.summary(in: .english) == "a project record has no field 'unit'")
  }

  @Test func leavesOutWhatIsNotKnown() {
    func summary(_ arguments: [String]) -> String {
      var finding = Diagnostic(.vagueDeadline, at: .path("f"))
      finding.arguments = arguments
      return finding.summary(in: .chinese)
    }
    #expect(summary(["12月初", "2023-12-10"]) == "“12月初”没有说定哪一天，暂按 2023-12-10 计；请与单位核实")
    #expect(summary(["待定", ""]) == "“待定”没有说定哪一天；请与单位核实")
  }

  @Test(arguments: Language.allCases)
  func everyGradeHasAWord(_ language: Language) {
    #expect(Set(Diagnostic.Severity.allCases.map { $0.word(in: language) }).count == 3)
  }
}

/// The numbers of the arguments a rule fills in, sorted.
private func placeholders(_ rule: String) -> [Int] {
  rule.split(separator: "{").compactMap { part in
    part.firstIndex(of: "}").flatMap { Int(part[..<$0]) }
  }.sorted()
}
