import TaizhangModel

/// A stated count must stand in the words it is taken from, with what limits it: 近百家 is not 100家.
///
/// `subject` is the claim's id.
func checkCountDiffersFromQuote(
  _ count: Located<Tally>?,
  in quote: QuoteRecord,
  subject: String,
  _ diagnostics: inout [Diagnostic]
) {
  guard let count else { return }
  let stated = Tally.values(in: quote.text.value)
  guard !stated.contains(count.value.value) else { return }
  diagnostics.append(
    Diagnostic(
      .countDiffersFromQuote,
      at: count.spot,
      count.value.text,
      subject: subject,
      related: [quote.text.spot]
    )
  )
}
