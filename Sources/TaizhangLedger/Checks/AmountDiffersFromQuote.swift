import TaizhangModel

/// A figure must stand in the words it is taken from, with its qualifier.
///
/// It must also stand there among the words around the quotes, so that a quote cannot cut 约 off
/// 约3.8亿元 or a digit off 22.1亿元. `surroundings` is empty where a quote was not found. Where it does
/// not, it may be a figure of a table: `tabled` is what the passages state with the units of their
/// columns.
func checkAmountDiffersFromQuote(
  _ amount: Located<Amount>?,
  in quotes: [QuoteRecord],
  surroundings: [String],
  tabled: @autoclosure () -> [Amount],
  _ diagnostics: inout [Diagnostic]
) {
  guard let amount, !quotes.isEmpty else { return }
  // One quote mostly states it: the others are then not searched.
  let isStated = quotes.contains { amount.value.isStated(in: $0.text.value) }
  let isWhole = surroundings.isEmpty || surroundings.contains(where: amount.value.isStated)
  guard !isStated || !isWhole else { return }
  let tabled = tabled()
  let isTabled = tabled.contains { $0.isSame(as: amount.value) }
  guard !isTabled else { return }
  let stated = quotes.flatMap { Amount.all(in: $0.text.value) }
  let around = surroundings.flatMap(Amount.all)
  diagnostics.append(
    Diagnostic(
      .amountDiffersFromQuote,
      at: amount.spot,
      amount.value.text,
      suggestion: suggestion(isStated ? around.filter { !stated.contains($0) } : stated + tabled),
      related: quotes.map(\.text.spot)
    )
  )
}

private func suggestion(_ stated: [Amount]) -> String? {
  stated.isEmpty ? nil : stated.map(\.text).joined(separator: " / ")
}
