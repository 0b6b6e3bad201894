import TaizhangModel

/// A stated figure should agree with the records, or the parts, it speaks of.
///
/// Arguments: what is counted, the stated words, the count and the fen it was held against, empty
/// where there is none.
@Sendable
func checkClaimDiffers(_ input: CheckInput) -> [Diagnostic] {
  input.reconciliations.filter { $0.verdict == .differs }.map { result in
    let claim = input.ledger.claims[result.claim]
    let stated = [claim.count?.text, claim.amount?.text].compactMap { $0 }
    let (count, amount) = held(result)
    return Diagnostic(
      .claimDiffers,
      at: claim.spot,
      claim.what,
      stated.joined(separator: "，"),
      claim.count == nil ? "" : count.map { String($0) } ?? "",
      claim.amount == nil ? "" : amount.map { String($0.fen) } ?? "",
      subject: claim.id
    )
  }
}

/// What a claim was held against: the records, or its parts where only these disagree.
private func held(_ result: Reconciliation) -> (count: Int?, amount: Money?) {
  if case .partsDiffer(let count, let amount) = result.reason { return (count, amount) }
  return (result.recordedCount, result.recordedAmount)
}
