package import TaizhangModel

/// What a rule over the whole ledger looks at.
package struct CheckInput: Sendable {
  package var ledger: Ledger
  package var sources: Sources
  /// Names that are known not to be right, each with the right one.
  package var variants: [NameVariant]
  /// By claim.
  package var reconciliations: [Reconciliation]
  /// By record, worked out once for the rules that compare names, and only for them.
  var cores: [NameCores] = []

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
package struct Check<Input>: Sendable {
  package var id: Diagnostic.ID
  var reads = CheckReading.everything
  var run: @Sendable (Input) -> [Diagnostic]
}

/// The rules without which there is no site: applied to all records, whatever their date.
let structuralChecks: [Check<Ledger>] = [
  Check(id: .pageCollision, run: checkPageCollision),
  Check(id: .placeCycle, run: checkPlaceCycle),
  Check(id: .sumTooLarge) { checkSumTooLarge($0) + checkReportedSumTooLarge($0) },
]

/// The rules that hold the ledger against itself and its sources, as known on its day.
///
/// One file each. None repairs anything; each tells where to look and why.
package let contentChecks: [Check<CheckInput>] = [
  Check(id: .claimDiffers, run: checkClaimDiffers),
  Check(id: .subsetExceedsSet, run: checkSubsetExceedsSet),
  Check(id: .rateDiffers, run: checkRateDiffers),
  Check(id: .missingAmount, run: checkMissingAmount),
  Check(id: .missingTarget, run: checkMissingTarget),
  Check(id: .listMissing, run: checkListMissing),
  Check(id: .uncoveredPlace, run: checkUncoveredPlace),
  Check(id: .twoPlaces, run: checkTwoPlaces),
  Check(id: .nearDuplicate, reads: .names, run: checkNearDuplicate),
  Check(id: .similarName, reads: .names, run: checkSimilarName),
  Check(id: .repeatedSigning, reads: .names, run: checkRepeatedSigning),
  Check(id: .milestoneOrder, run: checkMilestoneOrder),
  Check(id: .stageBackwards, run: checkStageBackwards),
  Check(id: .stageBeforeSigning, run: checkStageBeforeSigning),
  Check(id: .figureFalls, run: checkFigureFalls),
  Check(id: .yearExceedsTotal, run: checkYearExceedsTotal),
  Check(id: .fundsExceedAmount, run: checkFundsExceedAmount),
  Check(id: .figureTooSmall, run: checkFigureTooSmall),
  Check(id: .producingWithoutFunds, run: checkProducingWithoutFunds),
  Check(id: .reportBeforeRecord, run: checkReportBeforeRecord),
  Check(id: .reportAfterEnd, run: checkReportAfterEnd),
  Check(id: .solvedOther, run: checkSolvedOther),
  Check(id: .bulletinNoteUnused, run: checkBulletinNoteUnused),
  Check(id: .labelBeforeSigning, run: checkLabelBeforeSigning),
  Check(id: .amountOutlier, run: checkAmountOutlier),
  Check(id: .textDamage, reads: .announcements, run: checkTextDamage),
  Check(id: .nameVariant, reads: .announcements, run: checkNameVariant),
]
