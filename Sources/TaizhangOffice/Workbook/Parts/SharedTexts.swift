/// A text that cells share.
struct SharedText {
  var text: String
  var runs: StruckRuns = []
}

/// Reads the texts that cells share by their index.
struct SharedTextsReader: PartReader {
  static let root = Element.sharedTexts

  private(set) var texts: [SharedText] = []
  private var text = CellText()
  var allowance: Allowance

  init(_ allowance: Allowance) {
    self.allowance = allowance
  }

  mutating func open(_ element: Element, _ attributes: Attributes) {
    text.open(element, attributes)
  }

  mutating func text(_ bytes: Span<UInt8>) throws(PartFault) {
    try text.append(bytes, &allowance)
  }

  mutating func close(_ element: Element) throws(PartFault) {
    text.close(element)
    guard element == .sharedText else { return }
    try allowance.takeItem()
    let runs = text.runs
    texts.append(SharedText(text: text.take(), runs: runs))
  }
}
