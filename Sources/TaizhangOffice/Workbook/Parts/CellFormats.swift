/// How cells of a format look, as far as it tells what they hold.
struct CellFormat {
  var kind: NumberKind
  /// Its font is struck through.
  var isStruck = false
}

/// Reads what kind of number each format of cells shows, and whether it is struck through.
struct CellFormatsReader: PartReader {
  static let root = Element.styles

  /// By the index that a cell gives.
  private(set) var formats: [CellFormat] = []
  /// By the id that a format gives; what a workbook says goes before what is built in.
  private var own: [Int: NumberKind] = [:]
  /// By the index that a format gives: whether a font is struck through.
  private var fonts: [Bool] = []
  private var isInFonts = false
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
    case .fontList:
      isInFonts = true
    case .font where isInFonts:
      try allowance.takeItem()
      fonts.append(false)
    case .strike where isInFonts && !fonts.isEmpty:
      fonts[fonts.count - 1] = attributes.isOn
    case .cellFormats:
      isInCellFormats = true
    case .format where isInCellFormats:
      guard let id = Int(attributes["numFmtId"] ?? "0"),
        let font = Int(attributes["fontId"] ?? "0")
      else { throw .damaged }
      try allowance.takeItem()
      formats.append(
        CellFormat(
          kind: own[id] ?? NumberKind(builtIn: id),
          isStruck: fonts.indices.contains(font) && fonts[font]
        )
      )
    default:
      break
    }
  }

  mutating func close(_ element: Element) {
    if element == .cellFormats { isInCellFormats = false }
    if element == .fontList { isInFonts = false }
  }
}
