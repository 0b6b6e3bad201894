/// A line of `acceptances.yaml`: a finding that somebody lets stand.
package struct AcceptanceRecord: Sendable {
  /// The finding's id, such as `near-duplicate`.
  package var finding: Located<Diagnostic.ID>
  /// The record, claim or announcement it is about.
  package var subject: Located<String>
  package var acceptance: Diagnostic.Acceptance

  package init(
    finding: Located<Diagnostic.ID>,
    subject: Located<String>,
    acceptance: Diagnostic.Acceptance
  ) {
    self.finding = finding
    self.subject = subject
    self.acceptance = acceptance
  }
}
