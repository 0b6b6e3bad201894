import TaizhangModel

/// A figure must stand in the words it is taken from, with its qualifier.
func checkAmountDiffersFromQuote(
  _ amount: Located<Amount>?,
  in quotes: [QuoteRecord],
  _ diagnostics: inout [Diagnostic]
) {
  guard let amount, !quotes.isEmpty else { return }
  let stated = quotes.flatMap { Amount.all(in: $0.text.value) }
  let agrees = stated.contains {
    $0.value == amount.value.value && $0.currency == amount.value.currency
  }
  guard !agrees else { return }
  diagnostics.append(
    Diagnostic(
      .amountDiffersFromQuote,
      at: amount.spot,
      amount.value.text,
      suggestion: stated.isEmpty ? nil : stated.map(\.text).joined(separator: " / "),
      related: quotes.map(\.text.spot)
    )
  )
}
