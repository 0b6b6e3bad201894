import Testing

/// A template and what it renders to with a plain `Sample`, unless it has a reason to differ.
struct TemplateCase: Sendable, CustomTestStringConvertible {
  var name: String
  var template: String
  var partials: [String: String] = [:]
  var expected: String
  /// Whether swift-mustache renders the same bytes; where not, it departs from the specification
  /// or the case is about something that is ours.
  var isInOracle = true

  init(
    _ name: String,
    _ template: String,
    partials: [String: String] = [:],
    gives expected: String,
    isInOracle: Bool = true
  ) {
    self.name = name
    self.template = template
    self.partials = partials
    self.expected = expected
    self.isInOracle = isInOracle
  }

  var testDescription: String { name }

  static let all =
    interpolation + sections + inverted + comments + delimiters + partials + inheritance
    + whitespace
}
