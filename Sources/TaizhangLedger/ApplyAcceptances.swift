package import TaizhangModel

/// Marks the findings that somebody lets stand; an acceptance without its finding is a finding.
///
/// An acceptance of a day after `asOf` was not yet given; of two of the same finding the first
/// counts, and the other is told as one without a finding. Errors cannot be accepted.
package func applyAcceptances(
  _ acceptances: [AcceptanceRecord],
  to diagnostics: [Diagnostic],
  asOf: Day
) -> [Diagnostic] {
  var waiting: [Key: (record: AcceptanceRecord, isUsed: Bool)] = [:]
  var unused: [AcceptanceRecord] = []
  for record in acceptances where record.acceptance.day <= asOf {
    let key = Key(id: record.finding.value, subject: record.subject.value)
    if waiting[key] == nil { waiting[key] = (record, false) } else { unused.append(record) }
  }
  guard !waiting.isEmpty else { return diagnostics }
  var result = diagnostics
  for index in result.indices where !result[index].subject.isEmpty {
    let key = Key(id: result[index].id, subject: result[index].subject)
    guard let found = waiting[key] else { continue }
    result[index].acceptance = found.record.acceptance
    waiting[key]?.isUsed = true
  }
  unused += waiting.values.filter { !$0.isUsed }.map(\.record)
  return result
    + unused.map { record in
      Diagnostic(
        .acceptanceUnused,
        at: record.finding.spot,
        record.finding.value.rawValue,
        record.subject.value,
        subject: record.subject.value
      )
    }
}

private struct Key: Hashable {
  var id: Diagnostic.ID
  var subject: String
}
