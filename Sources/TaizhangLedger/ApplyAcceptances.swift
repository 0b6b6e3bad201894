package import TaizhangModel

/// Marks the findings that somebody lets stand; an acceptance without its finding is a finding.
///
/// An acceptance of a day after `asOf` was not yet given. Errors cannot be accepted.
package func applyAcceptances(
  _ acceptances: [AcceptanceRecord],
  to diagnostics: [Diagnostic],
  asOf: Day
) -> [Diagnostic] {
  var waiting: [Key: (record: AcceptanceRecord, isUsed: Bool)] = [:]
  for record in acceptances where record.acceptance.day <= asOf {
    waiting[Key(id: record.finding.value, subject: record.subject.value)] = (record, false)
  }
  guard !waiting.isEmpty else { return diagnostics }
  var result = diagnostics
  for index in result.indices where !result[index].subject.isEmpty {
    let key = Key(id: result[index].id, subject: result[index].subject)
    guard let found = waiting[key] else { continue }
    result[index].acceptance = found.record.acceptance
    waiting[key]?.isUsed = true
  }
  for (record, isUsed) in waiting.values where !isUsed {
    result.append(
      Diagnostic(
        .acceptanceUnused,
        at: record.finding.spot,
        record.finding.value.rawValue,
        record.subject.value,
        subject: record.subject.value
      )
    )
  }
  return result
}

private struct Key: Hashable {
  var id: Diagnostic.ID
  var subject: String
}
