/// What a pass yields: a value and everything found on the way.
///
/// Passes go on after a finding, so that one run tells all of them. A value that comes with an
/// error is good enough to look for further findings in, never to publish.
package struct Outcome<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Whether anything found stops the build.
  package var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }

  /// The next pass over this value; its findings are added to these.
  package func flatMap<Next>(_ pass: (Value) -> Outcome<Next>) -> Outcome<Next> {
    let next = pass(value)
    return Outcome<Next>(next.value, diagnostics + next.diagnostics)
  }
}

extension Outcome: Sendable where Value: Sendable {}
