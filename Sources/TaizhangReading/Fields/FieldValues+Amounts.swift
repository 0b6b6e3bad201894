import TaizhangModel

extension FieldValues {
  /// A sum of money; a finding that says what is wrong where it cannot be read.
  func amount(_ field: Field, _ context: inout ReadingContext) -> Located<Amount>? {
    guard let text = text(field, &context) else { return nil }
    guard let amount = Amount(parsing: text.value) else {
      reportAmount(text, in: &context)
      return nil
    }
    return Located(amount, at: text.spot)
  }
}

/// The finding that a text is no sum.
func reportAmount(_ text: Located<String>, in context: inout ReadingContext) {
  let problem = amountProblem(text.value)
  context.report(.unreadableAmount, at: text.spot.range, text.value, problem)
}

/// The keyword of what is plainly wrong with a sum, worded in `TaizhangWording`; else empty.
private func amountProblem(_ text: String) -> String {
  let folded = ColumnName.folded(text)
  if wordsForNothing.contains(folded) { return "nothing" }
  let digits = folded.filter { $0.isASCII && $0.isNumber }
  if !digits.isEmpty, folded.allSatisfy({ $0.isASCII && $0.isNumber || ",.".contains($0) }) {
    return digits.allSatisfy { $0 == "0" } ? "nothing" : "no unit"
  }
  if digits.allSatisfy({ $0 == "0" }), !digits.isEmpty { return "nothing" }
  // With two decimals it would be a sum.
  guard let point = folded.firstIndex(of: "."),
    let end = folded[folded.index(after: point)...].firstIndex(where: {
      !($0.isASCII && $0.isNumber)
    }),
    let cut = folded.index(point, offsetBy: 3, limitedBy: end),
    Amount(parsing: folded[..<cut] + String(folded[end...])) != nil
  else { return "" }
  return "too fine"
}

private let wordsForNothing: Set<String> = [
  "无", "没有", "暂无", "待定", "待确定", "未定", "未确定", "不详", "另议", "保密", "未公布", "未披露",
]
