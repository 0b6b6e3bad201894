import TaizhangModel

/// A stated share (占比) must be the part over the whole, by count or by amount.
///
/// Half a unit of the last digit is rounding; a whole unit below is truncation, which bulletins
/// print as well, and passes. Amounts were rounded themselves before they were stated: what they
/// may have been passes too.
@Sendable
func checkRateDiffers(_ input: CheckInput) -> [Diagnostic] {
  input.ledger.claims.compactMap { claim in
    guard let share = claim.share, let whole = claim.whole.map({ input.ledger.claims[$0] }) else {
      return nil
    }
    let ratios = [countRatio(claim, whole), amountRatio(claim, whole)].compactMap { $0 }
    guard let first = ratios.first, !ratios.contains(where: share.agrees) else { return nil }
    return Diagnostic(
      .rateDiffers,
      at: claim.spot,
      claim.what,
      share.text,
      percentText(first.middle),
      subject: claim.id,
      related: [whole.spot]
    )
  }
}

/// A part over its whole in millionths, and how far rounded figures leave it open.
private struct Ratio {
  var lowest: Int64
  var middle: Int64
  var highest: Int64
}

private func countRatio(_ claim: Claim, _ whole: Claim) -> Ratio? {
  guard let part = claim.count?.point, let count = whole.count?.point,
    let middle = ratio(Int64(part), Int64(count))
  else { return nil }
  return Ratio(lowest: middle, middle: middle, highest: middle)
}

/// Stated amounts stand for all that round to them: half a unit of their last digit.
private func amountRatio(_ claim: Claim, _ whole: Claim) -> Ratio? {
  guard let part = claim.amount, let sum = whole.amount, let fen = part.point?.fen,
    let sumFen = sum.point?.fen, let middle = ratio(fen, sumFen)
  else { return nil }
  let (half, sumHalf) = (part.resolution.fen / 2, sum.resolution.fen / 2)
  return Ratio(
    lowest: ratio(max(0, fen - half), sumFen.adding(sumHalf)) ?? middle,
    middle: middle,
    highest: ratio(fen.adding(half), sumFen - sumHalf) ?? middle
  )
}

extension Share {
  /// Rounded from a ratio, or cut off after its last digit.
  fileprivate func agrees(with ratio: Ratio) -> Bool {
    millionths - tolerance <= ratio.highest
      && ratio.lowest < millionths + max(1, 2 * tolerance)
  }
}

extension Int64 {
  /// The sum, or the greatest number there is.
  fileprivate func adding(_ other: Int64) -> Int64 {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }
}

/// Millionths, rounded down; nil where the whole is not above 0, or a million times smaller.
private func ratio(_ part: Int64, _ whole: Int64) -> Int64? {
  guard whole > 0, part >= 0 else { return nil }
  let (high, low) = part.magnitude.multipliedFullWidth(by: 1_000_000)
  guard high < whole.magnitude else { return nil }
  let quotient = whole.magnitude.dividingFullWidth((high, low)).quotient
  return quotient <= 1_000_000_000_000 ? Int64(quotient) : nil
}

/// Millionths as percent with two decimals, rounded half up.
private func percentText(_ millionths: Int64) -> String {
  let hundredths = (millionths + 50) / 100
  let rest = String(hundredths % 100)
  return "\(hundredths / 100).\(rest.utf8.count == 1 ? "0" : "")\(rest)%"
}
