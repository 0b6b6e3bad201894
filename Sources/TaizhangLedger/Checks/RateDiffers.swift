import TaizhangModel

/// A stated share (占比) must be the part over the whole, by count or by amount.
///
/// Half a unit of the last digit is rounding; a whole unit below is truncation, which bulletins
/// print as well, and passes.
@Sendable
func checkRateDiffers(_ input: CheckInput) -> [Diagnostic] {
  input.ledger.claims.compactMap { claim in
    guard let share = claim.share, let whole = claim.whole.map({ input.ledger.claims[$0] }) else {
      return nil
    }
    let ratios = [
      ratio(claim.count?.point.map(Int64.init), whole.count?.point.map(Int64.init)),
      ratio(claim.amount?.point?.fen, whole.amount?.point?.fen),
    ].compactMap { $0 }
    guard !ratios.isEmpty else { return nil }
    let agrees = ratios.contains { computed in
      let off = computed - share.millionths
      return abs(off) <= share.tolerance || (off > 0 && off < 2 * share.tolerance)
    }
    guard !agrees, let computed = ratios.first else { return nil }
    return Diagnostic(
      .rateDiffers,
      at: claim.spot,
      claim.what,
      share.text,
      percentText(computed),
      subject: claim.id,
      related: [whole.spot]
    )
  }
}

/// Millionths, rounded down; nil where either is missing or the whole is not above 0.
private func ratio(_ part: Int64?, _ whole: Int64?) -> Int64? {
  guard let part, let whole, whole > 0, part >= 0 else { return nil }
  let (high, low) = part.magnitude.multipliedFullWidth(by: 1_000_000)
  guard high < whole.magnitude else { return nil }
  return Int64(clamping: whole.magnitude.dividingFullWidth((high, low)).quotient)
}

/// Millionths as percent with two decimals, rounded half up.
private func percentText(_ millionths: Int64) -> String {
  let hundredths = (millionths + 50) / 100
  let rest = String(hundredths % 100)
  return "\(hundredths / 100).\(rest.utf8.count == 1 ? "0" : "")\(rest)%"
}
