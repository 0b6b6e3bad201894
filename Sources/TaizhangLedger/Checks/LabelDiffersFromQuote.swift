import TaizhangModel

/// An amount under one label must not stand in its words right behind another: 8亿元 of 总投资8亿元，签约额5亿元
/// is no 签约额.
///
/// Told only where the words are plain: each time the figure stands in them, another of the
/// office's labels is right in front of it, or one that offices use, and the record's own is in
/// front of another figure or, where the other is the office's, not there at all. 计划投资 may be said
/// as 投资, so a label that ends another is none beside it. `texts` are the quotes with what
/// surrounds them; `subject` is the id of the record or claim.
func checkLabelDiffersFromQuote(
  _ amount: Located<Amount>?,
  _ label: Located<String>?,
  in quotes: [QuoteRecord],
  surroundings texts: [String],
  labels: NameIndex<AmountLabel>,
  subject: String,
  _ diagnostics: inout [Diagnostic]
) {
  guard let amount, let label, let own = labels[label.value] else { return }
  // Mostly it stands in the words just so, 签约额5亿元, and there is nothing to take apart.
  func isSaid(_ name: String) -> Bool {
    let words = name + amount.value.text
    return texts.contains { $0.holds(words) }
  }
  func endsWithLabel(_ name: String) -> Bool {
    name.hasSuffix(label.value) && name.utf8.count > label.value.utf8.count
  }
  guard
    !isSaid(label.value)
      || labels.names.contains(where: { endsWithLabel($0) && isSaid($0) })
      || commonLabels.contains(where: { endsWithLabel($0) && isSaid($0) })
  else { return }
  let words = texts.map { LabelledText($0, labels) }
  var other: String?
  for text in words {
    for figure in text.figures where figure.amount.isSame(as: amount.value) {
      guard let front = text.label(before: figure), labels[front] != own else { return }
      other = other ?? front
    }
  }
  guard let other, !label.value.hasSuffix(other), !words.contains(where: { $0.isLoose(own) })
  else { return }
  let figures = words.flatMap { text in
    text.figures.filter { figure in text.label(before: figure).map { labels[$0] == own } ?? false }
  }
  guard labels[other] != nil || !figures.isEmpty else { return }
  diagnostics.append(
    Diagnostic(
      .labelDiffersFromQuote,
      at: figures.isEmpty ? label.spot : amount.spot,
      amount.value.text,
      label.value,
      other,
      subject: subject,
      suggestion: figures.first?.amount.text ?? other,
      related: quotes.map(\.text.spot)
    )
  )
}

/// What offices call sums, besides the labels that one has.
private let commonLabels = ["总投资", "总投资额", "投资额", "投资", "签约额", "合同额", "到位资金"]

/// A text with its amounts and labels.
private struct LabelledText {
  typealias Figure = (amount: Amount, scalars: Range<Int>)

  let figures: [Figure]
  private let words: [Unicode.Scalar]
  private let labels: NameIndex<AmountLabel>

  init(_ text: String, _ labels: NameIndex<AmountLabel>) {
    words = Array(text.unicodeScalars)
    figures = Amount.located(in: text)
    self.labels = labels
  }

  /// The longest label right in front of a figure, over blanks and a colon.
  func label(before figure: Figure) -> String? {
    var end = figure.scalars.lowerBound
    while end > 0, words[end - 1].isSpace || ":：".unicodeScalars.contains(words[end - 1]) {
      end -= 1
    }
    // What the text begins with may be the end of a longer word.
    return longestLabel { name in
      let start = end - name.count
      return start > 0 && words[start..<end].elementsEqual(name)
    }
  }

  /// Whether a label stands in the text elsewhere than in front of a figure, where it may be of
  /// any: 签约额和总投资均为8亿元.
  func isLoose(_ label: Ref<AmountLabel>) -> Bool {
    var count = 0
    var index = 0
    while index < words.count {
      let name = longestLabel { words[index...].starts(with: $0) }
      if let name, labels[name] == label { count += 1 }
      index += max(1, name?.unicodeScalars.count ?? 0)
    }
    return count
      > figures.count { figure in
        self.label(before: figure).map { labels[$0] == label } ?? false
      }
  }

  private func longestLabel(where isThere: (String.UnicodeScalarView) -> Bool) -> String? {
    (labels.names + commonLabels).filter { isThere($0.unicodeScalars) }
      .max { $0.unicodeScalars.count < $1.unicodeScalars.count }
  }
}
