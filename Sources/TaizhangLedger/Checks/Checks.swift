import TaizhangModel

/// A rule over the whole ledger.
struct Check: Sendable {
  var id: Diagnostic.ID
  var run: @Sendable (Ledger) -> [Diagnostic]
}

/// Every rule over the whole ledger, one file each.
///
/// Rules about one record's words are applied while the record is resolved.
let checks: [Check] = [
  Check(id: .pageCollision, run: checkPageCollision),
  Check(id: .placeCycle, run: checkPlaceCycle),
  Check(id: .sumTooLarge, run: checkSumTooLarge),
]
