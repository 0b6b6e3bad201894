package import TaizhangModel

/// A stated figure should agree with the records it speaks of.
///
/// Runs on the ledger as known on its day, since the figures depend on it.
package func checkClaimDiffers(
  _ ledger: Ledger,
  _ reconciliations: [Reconciliation]
) -> [Diagnostic] {
  reconciliations.filter { $0.verdict == .differs }.map { result in
    let claim = ledger.claims[result.claim]
    let stated = [claim.count?.text, claim.amount?.text].compactMap { $0 }
    return Diagnostic(.claimDiffers, at: claim.spot, claim.what, stated.joined(separator: " "))
  }
}
