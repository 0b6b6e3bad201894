/// Bounds that no template of an office comes near, so that a slip cannot exhaust the machine.
enum TemplateLimits {
  /// Levels of sections, partials, parents and blocks around a tag, all included; inclusive.
  static let depth = 100
  /// Parts (texts, lines, tags) of one page's template with all it includes; inclusive.
  static let parts = 500_000
  /// Bytes of fixed text of one page's template with all it includes; inclusive.
  static let literalBytes = 32 << 20
}
