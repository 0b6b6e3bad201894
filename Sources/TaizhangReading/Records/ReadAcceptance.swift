import TaizhangModel

/// A line of `acceptances.yaml`; errors cannot be accepted.
func readAcceptance(_ node: YAMLNode, in context: inout ReadingContext) -> AcceptanceRecord? {
  let fields = FieldValues<AcceptanceField>(node, in: &context)
  let finding = fields.required(.finding, &context)
  let subject = fields.required(.subject, &context)
  let who = fields.required(.who, &context)
  let reason = fields.required(.reason, &context)
  let day = fields.parsed(.day, .unreadableDate, &context) { text in
    DeadlineExpression(parsing: text)?.resolved(from: nil)?.due
  }
  if fields[.day] == nil { fields.reportMissing(.day, &context) }
  guard let finding, let subject, let who, let reason, let day else { return nil }
  guard let id = Diagnostic.ID(rawValue: finding.value), id.severity != .error else {
    let codes = Diagnostic.ID.allCases.filter { $0.severity != .error }.map(\.rawValue)
    let isCode = Diagnostic.ID(rawValue: finding.value) != nil
    context.report(
      .unknownChoice,
      at: finding.spot.range,
      finding.value,
      AcceptanceField.table[.finding].label,
      "code of a doubt or note",
      suggestion: isCode ? nil : nearestName(to: finding.value, among: codes)
    )
    return nil
  }
  return AcceptanceRecord(
    finding: finding.map { _ in id },
    subject: subject,
    acceptance: Diagnostic.Acceptance(who: who.value, day: day.value, reason: reason.value)
  )
}
