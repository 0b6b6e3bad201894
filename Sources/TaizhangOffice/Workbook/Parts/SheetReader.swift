/// What the cells of a sheet refer to.
struct SheetContext {
  var texts: [SharedText]
  /// By the index that a cell gives.
  var formats: [CellFormat]
  var epoch: Epoch
  /// Whether the values that are stored for formulas are those of the formulas.
  var keepsValues: Bool
}

/// Reads the rows of a sheet and its merged ranges.
///
/// Rows and cells without a place follow the one before them. Those that stand out of order, or
/// twice, are no sheet.
struct SheetReader: PartReader {
  static let root = Element.worksheet

  private(set) var rows: [SheetRow] = []
  private(set) var merges: [CellRange] = []
  private(set) var hiddenColumns: [ClosedRange<Int>] = []

  private let context: SheetContext
  var allowance: Allowance
  private var isInData = false
  private var rowNumber = 0
  private var row: SheetRow?
  private var column = -1
  private var cell: OpenCell?
  private var text = CellText()

  init(_ context: SheetContext, _ allowance: Allowance) {
    self.context = context
    self.allowance = allowance
  }

  mutating func open(_ element: Element, _ attributes: Attributes) throws(PartFault) {
    switch element {
    case .data: isInData = true
    case .column: try addColumns(attributes)
    case .row where isInData: try openRow(attributes)
    case .cell where isInData: try openCell(attributes)
    case .formula: cell?.isFormula = true
    case .merge: try addMerge(attributes)
    default: if cell != nil { text.open(element, attributes) }
    }
  }

  mutating func text(_ bytes: Span<UInt8>) throws(PartFault) {
    try text.append(bytes, &allowance)
  }

  mutating func close(_ element: Element) throws(PartFault) {
    switch element {
    case .data: isInData = false
    case .row where isInData: closeRow()
    case .cell where isInData: try closeCell()
    default: text.close(element)
    }
  }

  private mutating func openRow(_ attributes: Attributes) throws(PartFault) {
    guard row == nil else { throw .damaged }
    let number = attributes["r"].map { Int($0) } ?? rowNumber + 1
    guard let number, number > rowNumber, number <= CellReference.lastRow else { throw .damaged }
    rowNumber = number
    column = -1
    // Dragged together or hidden by its menu: nobody sees it.
    let isHidden = attributes.isTrue("hidden") || attributes["ht"].flatMap { Double($0) } == 0
    row = SheetRow(number: number, isHidden: isHidden, cells: [])
  }

  private mutating func closeRow() {
    if let row, !row.cells.isEmpty { rows.append(row) }
    row = nil
  }

  private mutating func openCell(_ attributes: Attributes) throws(PartFault) {
    guard row != nil, cell == nil else { throw .damaged }
    var opened = OpenCell(column: column + 1)
    try attributes.forEachLetter { name, value throws(PartFault) in
      switch name {
      case UInt8(ascii: "r"): opened.column = try columnOfCell(value)
      case UInt8(ascii: "s"): opened.format = try formatIndex(value)
      case UInt8(ascii: "t"): opened.kind = try OpenCell.Kind(value)
      default: break
      }
    }
    guard opened.column > column, opened.column <= CellReference.lastColumn else { throw .damaged }
    column = opened.column
    cell = opened
    text.clear()
  }

  private func columnOfCell(_ reference: Span<UInt8>) throws(PartFault) -> Int {
    guard let place = CellReference(reference), place.row == rowNumber else { throw .damaged }
    return place.column
  }

  private func formatIndex(_ text: Span<UInt8>) throws(PartFault) -> Int {
    guard let index = smallNumber(text) else { throw .damaged }
    return index
  }

  private mutating func closeCell() throws(PartFault) {
    guard let cell else { throw .damaged }
    self.cell = nil
    guard let content = try cell.content(text.bytes, context) else { return }
    try allowance.takeItem()
    let strike = cell.strike(text, context)
    row?.cells.append(SheetCell(column: cell.column, content: content, strike: strike))
  }

  /// Columns beside each other that look alike.
  private mutating func addColumns(_ attributes: Attributes) throws(PartFault) {
    let isHidden =
      attributes.isTrue("hidden") || attributes["width"].flatMap { Double($0) } == 0
    guard isHidden else { return }
    guard let first = attributes["min"].flatMap({ Int($0) }),
      let last = attributes["max"].flatMap({ Int($0) }), first > 0, first <= last
    else { throw .damaged }
    try allowance.takeItem()
    hiddenColumns.append(first - 1...last - 1)
  }

  private mutating func addMerge(_ attributes: Attributes) throws(PartFault) {
    guard let range = attributes["ref"].flatMap(CellRange.init) else { throw .damaged }
    try allowance.takeItem()
    merges.append(range)
  }
}
