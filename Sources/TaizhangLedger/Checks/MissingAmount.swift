import TaizhangModel

/// A record of a list with amounts (it has 金额名目) states none: counted, not added.
///
/// Where its own words state one, the ledger lacks it and not the announcement; that is another
/// finding (`amount-not-recorded`).
@Sendable
func checkMissingAmount(_ input: CheckInput) -> [Diagnostic] {
  input.ledger.projects.compactMap { project in
    guard project.amount == nil, let label = project.amountLabel,
      project.citations.allSatisfy({ Amount.all(in: $0.quote).isEmpty })
    else { return nil }
    return Diagnostic(
      .missingAmount,
      at: project.spot,
      project.name,
      input.ledger.rules.amountLabels[label].name,
      subject: project.id
    )
  }
}
