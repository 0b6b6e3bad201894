import TaizhangModel

/// A stated count must stand in the words it is taken from, with what limits it: 近百家 is not 100家.
///
/// So must what is counted, unless it is a measure word that people use: 17个 of 17项 says the same, 4魑 of
/// 4家 says nothing. `subject` is the claim's id.
func checkCountDiffersFromQuote(
  _ count: Located<Tally>?,
  in quote: QuoteRecord,
  subject: String,
  _ diagnostics: inout [Diagnostic]
) {
  guard let count else { return }
  let stated = Tally.all(in: quote.text.value).filter { $0.value == count.value.value }
  guard stated.isEmpty || !isMeasured(count.value.measure, in: quote.text.value) else { return }
  let meant = stated.first { $0.measure.unicodeScalars.first.map(Tally.isMeasureWord) == true }
  diagnostics.append(
    Diagnostic(
      .countDiffersFromQuote,
      at: count.spot,
      count.value.text,
      subject: subject,
      suggestion: meant?.text,
      related: [quote.text.spot]
    )
  )
}

/// Whether the words behind a number are a measure word, something that the quote names, or both.
private func isMeasured(_ words: String, in quote: String) -> Bool {
  let said = String(String.UnicodeScalarView(quote.unicodeScalars.filter { !$0.isSpace }))
  if words.isEmpty || said.holds(words) { return true }
  guard let first = words.unicodeScalars.first, Tally.isMeasureWord(first) else { return false }
  return words.count == 1 || said.holds(String(words.dropFirst()))
}
