/// The words of one language for what findings carry as arguments.
package struct Wordbook: Sendable {
  /// Kinds of mappings: the `record` of each field table, and `file` and `key`.
  package var records: [String: String]
  /// How a field is written: the second argument of `wrong-shape`, and the third of
  /// `unknown-choice` where it is no list.
  package var shapes: [String: String]
  /// Why a file cannot be read: our own reasons and the C library's.
  package var fileProblems: [String: String]
  /// Why a workbook or a cell cannot be read.
  package var cellProblems: [String: String]
  /// Why a column, or several, are not read, the third argument of `unread-column`; and what a title names,
  /// that of `section-differs`.
  package var columns: [String: String]
  /// What is plainly wrong with a sum, or with a table without a head.
  package var valueProblems: [String: String]
  /// What of a month's sheet tells another month.
  package var monthSources: [String: String]
  /// Why a text is not YAML: our own reasons and libyaml's.
  package var yamlProblems: [String: String]
  /// How a text is damaged: the first argument of `text-damage`.
  package var damages: [String: String]
  /// What is to be done about it: the second one.
  package var repairs: [String: String]
  /// How a text is shown otherwise than it is written: the second argument of `shown-otherwise`.
  package var appearances: [String: String]
  /// Reported sums, by `Measure`.
  package var measures: [String: String]
  /// What templates see, by the view's name without its part in pointed brackets.
  package var views: [String: String]
  /// By `TemplateSyntaxReason`; `{0}` is the text that is wrong.
  package var templateReasons: [String: String]
  /// By the keyword of a field's kind.
  package var templateKinds: [String: String]
  /// By `TemplateUse`; `{0}` is the name.
  package var templateUses: [String: String]
  /// Around a field's label.
  package var quotes: (open: String, close: String)
  /// Between the items of a list.
  package var separator: String

  /// A view in words; what has none, such as a template that is given blocks, keeps its name.
  package func view(_ name: String) -> String {
    views[String(name.prefix { $0 != "<" })] ?? name
  }

  package static func of(_ language: Language) -> Wordbook {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
