import TaizhangModel
import TaizhangWording

/// A text is read as the same amount again from what was kept of it, bounds lie in order, and every
/// sum that can be read can be printed and read back.
func amountFault(_ text: String) -> String? {
  _ = Tally(parsing: text)
  _ = Area(parsing: text)
  _ = Share(parsing: text)
  for found in Amount.all(in: text) {
    if let fault = wordingFault(found) { return fault }
    guard Array(text.utf8)[...].firstOccurrence(of: Array(found.text.utf8)) != nil else {
      return "\(found.text) does not stand in the text"
    }
  }
  guard let amount = Amount(parsing: text) else { return nil }
  guard Amount(parsing: amount.text) == amount else { return "\(amount.text) is read otherwise" }
  return wordingFault(amount)
}

private func wordingFault(_ amount: Amount) -> String? {
  for money in amount.sums {
    let words = MoneyUnit.allCases.map { money.exactText(in: $0) }
    if words.contains(where: \.isEmpty) { return "a sum without words" }
    if money.words.isEmpty { return "a sum without words" }
    // Nobody states 0, and longer figures are written with 万 or 亿.
    guard money.fen > 0, money.fen < 100_000_000_000_000_000 else { continue }
    guard Amount(parsing: money.yuanText + "元")?.point == money else {
      return "\(money.fen) fen is not what \(money.yuanText)元 is read as"
    }
  }
  if case .between(let low, let high) = amount.value, high.fen < low.fen {
    return "bounds out of order"
  }
  return nil
}

extension Amount {
  fileprivate var sums: [Money] {
    switch value {
    case .exactly(let money), .about(let money), .above(let money), .atLeast(let money),
      .below(let money), .atMost(let money):
      [money]
    case .between(let low, let high): [low, high]
    }
  }
}
