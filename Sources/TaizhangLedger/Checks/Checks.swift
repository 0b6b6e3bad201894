package import TaizhangModel

/// What a rule over the whole ledger looks at.
package struct CheckInput: Sendable {
  package var ledger: Ledger
  package var sources: Sources
  /// Names that are known not to be right, each with the right one.
  package var variants: [NameVariant]
  /// By claim.
  package var reconciliations: [Reconciliation]

  package init(
    ledger: Ledger,
    sources: Sources,
    variants: [NameVariant],
    reconciliations: [Reconciliation]
  ) {
    self.ledger = ledger
    self.sources = sources
    self.variants = variants
    self.reconciliations = reconciliations
  }
}

/// A name that is not right, and the right one.
package struct NameVariant: Hashable, Sendable {
  package var variant: String
  package var standard: String
}

/// A rule over the whole ledger.
package struct Check: Sendable {
  package var id: Diagnostic.ID
  var run: @Sendable (CheckInput) -> [Diagnostic]
}

/// The rules without which there is no site: applied to all records, whatever their date.
let structuralChecks: [Check] = [
  Check(id: .pageCollision) { checkPageCollision($0.ledger) },
  Check(id: .placeCycle) { checkPlaceCycle($0.ledger) },
  Check(id: .sumTooLarge) { checkSumTooLarge($0.ledger) },
]

/// The rules that hold the ledger against itself and its sources, as known on its day.
///
/// One file each. None repairs anything; each tells where to look and why.
package let contentChecks: [Check] = [
  Check(id: .claimDiffers, run: checkClaimDiffers),
  Check(id: .subsetExceedsSet, run: checkSubsetExceedsSet),
  Check(id: .rateDiffers, run: checkRateDiffers),
  Check(id: .missingAmount, run: checkMissingAmount),
  Check(id: .missingTarget, run: checkMissingTarget),
  Check(id: .listMissing, run: checkListMissing),
  Check(id: .uncoveredPlace, run: checkUncoveredPlace),
  Check(id: .twoPlaces, run: checkTwoPlaces),
  Check(id: .nearDuplicate, run: checkNearDuplicate),
  Check(id: .similarName, run: checkSimilarName),
  Check(id: .repeatedSigning, run: checkRepeatedSigning),
  Check(id: .milestoneOrder, run: checkMilestoneOrder),
  Check(id: .amountOutlier, run: checkAmountOutlier),
  Check(id: .textDamage, run: checkTextDamage),
  Check(id: .nameVariant, run: checkNameVariant),
]

/// Applies every rule about content; the findings are in the order of the rules.
package func checkContent(_ input: CheckInput) -> [Diagnostic] {
  contentChecks.flatMap { $0.run(input) }
}
