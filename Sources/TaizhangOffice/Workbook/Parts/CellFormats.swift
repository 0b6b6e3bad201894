/// Reads what kind of number each format of cells shows.
struct CellFormatsReader: PartReader {
  static let root = Element.styles

  /// By the index that a cell gives.
  private(set) var kinds: [NumberKind] = []
  /// By the id that a format gives; what a workbook says goes before what is built in.
  private var own: [Int: NumberKind] = [:]
  private var isInCellFormats = false
  var allowance: Allowance

  init(_ allowance: Allowance) {
    self.allowance = allowance
  }

  mutating func open(_ element: Element, _ attributes: Attributes) throws(PartFault) {
    switch element {
    case .numberFormat:
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }),
        let code = attributes["formatCode"]
      else { throw .damaged }
      // Those of conditional formats, which may have the same ids, stand behind all that count.
      try allowance.takeItem()
      own[id] = NumberKind(formatCode: code)
    case .cellFormats:
      isInCellFormats = true
    case .format where isInCellFormats:
      guard let id = Int(attributes["numFmtId"] ?? "0") else { throw .damaged }
      try allowance.takeItem()
      kinds.append(own[id] ?? NumberKind(builtIn: id))
    default:
      break
    }
  }

  mutating func close(_ element: Element) {
    if element == .cellFormats { isInCellFormats = false }
  }
}
