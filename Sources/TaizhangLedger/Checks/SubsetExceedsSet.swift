import TaizhangModel

/// A part (属于) must not be larger than its whole, in count or in amount of the same label.
///
/// Counts of different things (计数) are not held against each other. Half a unit of the last
/// digit of the whole is rounding: 3.82亿元 may be a part of 约3.8亿元.
@Sendable
func checkSubsetExceedsSet(_ input: CheckInput) -> [Diagnostic] {
  input.ledger.claims.compactMap { claim in
    guard let whole = claim.whole.map({ input.ledger.claims[$0] }) else { return nil }
    guard countExceeds(claim, whole) || amountExceeds(claim, whole) else { return nil }
    return Diagnostic(
      .subsetExceedsSet,
      at: claim.spot,
      claim.what,
      whole.what,
      subject: claim.id,
      related: [whole.spot]
    )
  }
}

private func countExceeds(_ claim: Claim, _ whole: Claim) -> Bool {
  guard claim.counted == whole.counted, let part = claim.count?.point,
    let count = whole.count?.point
  else { return false }
  return part > count
}

private func amountExceeds(_ claim: Claim, _ whole: Claim) -> Bool {
  guard claim.amountLabel == whole.amountLabel, let part = claim.amount?.point,
    let amount = whole.amount, let sum = amount.point
  else { return false }
  return part.fen - sum.fen > amount.resolution.fen / 2
}
