/// Reads the texts that cells share by their index.
struct SharedTextsReader: PartReader {
  static let root = Element.sharedTexts

  private(set) var texts: [String] = []
  private var text = CellText()
  var allowance: Allowance

  init(_ allowance: Allowance) {
    self.allowance = allowance
  }

  mutating func open(_ element: Element, _ attributes: Attributes) {
    text.open(element)
  }

  mutating func text(_ bytes: Span<UInt8>) throws(PartFault) {
    try text.append(bytes, &allowance)
  }

  mutating func close(_ element: Element) throws(PartFault) {
    text.close(element)
    guard element == .sharedText else { return }
    try allowance.takeItem()
    texts.append(text.take())
  }
}
