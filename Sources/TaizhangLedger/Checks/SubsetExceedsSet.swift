import TaizhangModel

/// A part (属于) must not be larger than its whole, in count or in amount of the same label.
@Sendable
func checkSubsetExceedsSet(_ input: CheckInput) -> [Diagnostic] {
  input.ledger.claims.compactMap { claim in
    guard let whole = claim.whole.map({ input.ledger.claims[$0] }) else { return nil }
    let countExceeds =
      claim.count?.point.flatMap { part in whole.count?.point.map { part > $0 } } ?? false
    let amountExceeds =
      claim.amount?.point.flatMap { part in whole.amount?.point.map { part > $0 } } ?? false
    guard countExceeds || (amountExceeds && claim.amountLabel == whole.amountLabel) else {
      return nil
    }
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
