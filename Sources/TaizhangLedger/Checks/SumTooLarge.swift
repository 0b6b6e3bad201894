import TaizhangModel

/// The sum of all figures must be a sum that can be held exactly, so that every part of it can.
@Sendable
func checkSumTooLarge(_ ledger: Ledger) -> [Diagnostic] {
  var sum = Money.zero
  for project in ledger.projects {
    guard let point = project.amount?.point else { continue }
    guard let next = sum.adding(point) else {
      return [Diagnostic(.sumTooLarge, at: project.spot, project.id)]
    }
    sum = next
  }
  return []
}
