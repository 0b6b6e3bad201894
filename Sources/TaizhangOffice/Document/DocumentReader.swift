/// Reads the paragraphs and tables of a text document.
///
/// Text boxes follow the paragraph they hang on.
struct DocumentReader: PartReader {
  static let root = Element.document

  /// Word allows 20.
  private static let deepestField = 64

  private let styles: DocumentStyles
  private var lists: ListCounter
  private var filter = ContentFilter()
  /// The innermost open story; those around it.
  private var story = Story()
  private var outerStories: [Story] = []
  private var told: [Omission.Kind: Int] = [:]
  private(set) var changes = 0
  var allowance: Allowance

  init(_ styles: DocumentStyles, _ lists: DocumentLists, _ allowance: Allowance) {
    self.styles = styles
    self.lists = ListCounter(lists, styles)
    self.allowance = allowance
  }

  /// All that was read.
  var blocks: [Block] { story.blocks }

  /// What was not.
  var omissions: [Omission] {
    Omission.Kind.allCases.compactMap { kind in
      told[kind].map { Omission(kind: kind, count: $0) }
    }
  }

  mutating func open(_ element: Element, _ attributes: Attributes) throws(PartFault) {
    guard filter.opens(element) else { return }
    if element.isRecordedChange { changes += 1 }
    if let kind = Omission.Kind(element) {
      tell(kind)
      story.fillFields()
      return filter.leaveOut()
    }
    if story.drawing != nil { return try openInDrawing(element) }
    if story.properties != nil { return try readProperty(element, attributes) }
    switch element {
    case .paragraph, .table, .tableRow, .tableCell: try openBlock(element)
    case .paragraphProperties where story.paragraph != nil && story.runs.isEmpty,
      .rowProperties where story.tables.last?.row != nil && story.tables.last?.cell == nil,
      .cellProperties where story.tables.last?.cell != nil:
      story.properties = element
    case .deleted, .movedFrom: filter.leaveOut()
    case .run where story.paragraph != nil: story.runs.append(OpenRun())
    case .textBox: throw .damaged
    case .drawing, .picture: story.drawing = OpenDrawing()
    default: if !story.runs.isEmpty { try readRun(element, attributes) }
    }
  }

  mutating func text(_ bytes: Span<UInt8>) throws(PartFault) {
    guard story.isInText, let run = story.runs.last else { return }
    let text = unsafe run.shown(bytes.withUnsafeBufferPointer { unsafe Array($0) })
    try run.hasSymbols ? appendSymbols(text) : append(text)
  }

  mutating func close(_ element: Element) throws(PartFault) {
    guard filter.closes(element) else { return }
    switch element {
    case .textBox: try closeTextBox()
    case .drawing, .picture: closeDrawing()
    case _ where story.drawing != nil: break
    case story.properties: story.properties = nil
    case _ where story.properties != nil: break
    case .text: story.isInText = false
    case .run: _ = story.runs.popLast()
    case .paragraph: try closeParagraph()
    case .tableCell: try closeCell()
    case .tableRow: closeRow()
    case .table: try closeTable()
    case .document:
      try flushCarried()
      guard story.isWhole else { throw .damaged }
    default: break
    }
  }

  private mutating func tell(_ kind: Omission.Kind) { told[kind, default: 0] += 1 }
}

// MARK: Runs

extension DocumentReader {
  private mutating func readRun(_ element: Element, _ attributes: Attributes) throws(PartFault) {
    let last = story.runs.count - 1
    switch element {
    case .vanish: story.runs[last].isHidden = attributes.isOn
    case .strike, .doubleStrike: story.runs[last].isStruck = attributes.isOn
    case .verticalAlignment: story.runs[last].isRaised = attributes.word("val") == "superscript"
    case .runStyle: story.runs[last].style = attributes.word("val")
    case .fonts: story.runs[last].hasSymbols = isSymbolFont(attributes.word("ascii") ?? "")
    case .text: story.isInText = true
    case .tab, .alignedTab: try append([0x09])
    case .carriageReturn: try append([0x0A])
    case .lineBreak:
      // The others are breaks of pages and columns.
      if ["textWrapping", nil].contains(attributes.word("type")) { try append([0x0A]) }
    case .noBreakHyphen: try append(Array("\u{2011}".utf8))
    case .symbol: try readSymbol(attributes)
    case .field: try readField(attributes)
    default: break
    }
  }

  /// Adds text, if readers see it.
  private mutating func append(_ text: [UInt8]) throws(PartFault) {
    guard story.isResult, !text.isEmpty else { return }
    try allowance.takeText(text.count)
    story.fillFields()
    if try isHidden() || story.runs.last?.isStruck ?? false {
      let last = story.runs.count - 1
      if !story.runs[last].isToldHidden { tell(.hiddenText) }
      story.runs[last].isToldHidden = true
    } else {
      story.paragraph?.text += text
    }
  }

  /// Whether the run is hidden, by itself or by its styles; false outside of runs.
  private mutating func isHidden() throws(PartFault) -> Bool {
    guard let run = story.runs.last else { return false }
    if let isHidden = run.isHidden { return isHidden }
    let ofRun = try styles.line(from: run.style).lazy.compactMap(\.style.isHidden).first
    let style = styles.paragraphStyle(story.paragraph?.style)
    let ofParagraph = try styles.line(from: style).lazy.compactMap(\.style.isHidden).first
    // Two styles that hide undo each other.
    let isHidden = (ofRun ?? false) != (ofParagraph ?? false)
    story.runs[story.runs.count - 1].isHidden = isHidden
    return isHidden
  }

  /// Adds text in a font of symbols, which holds for all characters but Chinese ones.
  private mutating func appendSymbols(_ text: [UInt8]) throws(PartFault) {
    let isCertain = { (scalar: Unicode.Scalar) in
      scalar == " " || scalar.value > 0xFF && scalar.properties.generalCategory != .privateUse
    }
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    if !scalars.allSatisfy(isCertain) {
      story.fillFields()
      tell(.symbol)
    }
    try append(Array(String(String.UnicodeScalarView(scalars.filter(isCertain))).utf8))
  }

  /// A code below 256, or of private use, says nothing without the font it is meant for.
  private mutating func readSymbol(_ attributes: Attributes) throws(PartFault) {
    let code = attributes.word("char").flatMap { UInt32($0, radix: 16) }
    guard let scalar = code.flatMap(Unicode.Scalar.init), scalar.value > 0xFF,
      scalar.properties.generalCategory != .privateUse
    else {
      story.fillFields()
      return tell(.symbol)
    }
    try append(Array(String(Character(scalar)).utf8))
  }

  private mutating func readField(_ attributes: Attributes) throws(PartFault) {
    switch attributes.word("fldCharType") {
    case "begin":
      guard story.fields.count < DocumentReader.deepestField else { throw .tooLarge }
      story.fields.append(OpenField())
    case "separate":
      if let last = story.fields.indices.last { story.fields[last].isResult = true }
    case "end":
      // One inside the instruction of another is not to be seen anyway.
      if let field = story.fields.popLast(), !field.isFilled, story.isResult { tell(.field) }
    default: break
    }
  }
}

// MARK: Properties

extension DocumentReader {
  private mutating func readProperty(
    _ element: Element,
    _ attributes: Attributes
  ) throws(PartFault) {
    switch story.properties {
    case .paragraphProperties: readParagraphProperty(element, attributes)
    case .rowProperties: readRowProperty(element, attributes)
    default: try readCellProperty(element, attributes)
    }
  }

  private mutating func readParagraphProperty(_ element: Element, _ attributes: Attributes) {
    switch element {
    case .paragraphStyle: story.paragraph?.style = attributes.word("val")
    case .listNumber: story.paragraph?.list = attributes.wordNumber()
    case .listLevel: story.paragraph?.level = attributes.wordNumber()
    case .vanish: story.paragraph?.endIsHidden = attributes.isOn
    case .deleted, .movedFrom: story.paragraph?.goesOn = true
    default: break
    }
  }

  private mutating func readRowProperty(_ element: Element, _ attributes: Attributes) {
    guard let table = story.tables.indices.last else { return }
    switch element {
    case .columnsBefore:
      story.tables[table].row?.columnsBefore = columns(attributes, from: 0)
    case .deleted, .hidden:
      guard attributes.isOn else { break }
      if element == .hidden { tell(.hiddenText) }
      story.tables[table].row = nil
      story.properties = nil
      // The row is two elements above.
      filter.leaveOut(above: 2)
    default: break
    }
  }

  private mutating func readCellProperty(
    _ element: Element,
    _ attributes: Attributes
  ) throws(PartFault) {
    guard let table = story.tables.indices.last else { return }
    switch element {
    case .columnSpan:
      story.tables[table].cell?.columnSpan = columns(attributes, from: 1)
    case .verticalMerge:
      story.tables[table].cell?.continuesAbove = attributes.word("val") != "restart"
    case .horizontalMerge:
      story.tables[table].continuesBefore = attributes.word("val") != "restart"
    case .deletedCell:
      story.tables[table].cell = nil
      story.blocks = []
      story.properties = nil
      filter.leaveOut(above: 2)
    default: break
    }
  }
}

/// A count of columns, at most 1,000; Word makes at most 63.
private func columns(_ attributes: Attributes, from least: Int) -> Int {
  min(max(attributes.wordNumber() ?? least, least), 1000)
}

// MARK: Blocks

extension DocumentReader {
  private mutating func openBlock(_ element: Element) throws(PartFault) {
    guard story.paragraph == nil else { throw .damaged }
    try allowance.takeItem()
    let last = story.tables.indices.last
    switch element {
    case .paragraph:
      guard last == nil || story.tables.last?.cell != nil else { throw .damaged }
      story.paragraph = OpenParagraph()
    case .table:
      guard last == nil || story.tables.last?.cell != nil else { throw .damaged }
      try flushCarried()
      story.tables.append(OpenTable(outerBlocks: story.blocks))
      story.blocks = []
    case .tableRow:
      guard let last, story.tables[last].row == nil else { throw .damaged }
      story.tables[last].row = TableRow(cells: [])
    default:
      guard let last, story.tables[last].row != nil, story.tables[last].cell == nil else {
        throw .damaged
      }
      story.tables[last].cell = TableCell(blocks: [])
      story.tables[last].continuesBefore = false
    }
  }

  private mutating func closeParagraph() throws(PartFault) {
    guard var paragraph = story.paragraph else { throw .damaged }
    story.paragraph = nil
    story.carried.text += paragraph.text
    story.carried.boxes += paragraph.boxes
    if paragraph.goesOn { return }
    paragraph.text = story.carried.text
    paragraph.boxes = story.carried.boxes
    story.carried = OpenParagraph()
    // Readers do not see that it is there.
    if !paragraph.endIsHidden || !paragraph.text.isEmpty {
      story.blocks.append(.paragraph(try numbered(paragraph)))
    }
    story.blocks += paragraph.boxes
  }

  /// A paragraph with the number it has.
  private mutating func numbered(_ paragraph: OpenParagraph) throws(PartFault) -> Paragraph {
    let text = String(decoding: paragraph.text, as: UTF8.self)
    let mark = try lists.mark(
      style: styles.paragraphStyle(paragraph.style),
      list: paragraph.list,
      level: paragraph.level,
      isCertain: outerStories.isEmpty && !story.isCovered
    )
    switch mark {
    case .none: break
    case .bullet: return Paragraph(text: text, isBulleted: true)
    case .number(let number):
      try allowance.takeText(number.utf8.count)
      return Paragraph(text: number + text, number: number)
    case .hiddenNumber: tell(.hiddenText)
    case .unknown: tell(.number)
    }
    return Paragraph(text: text)
  }

  /// Ends a paragraph whose end was deleted, where no other follows.
  private mutating func flushCarried() throws(PartFault) {
    guard !story.carried.text.isEmpty || !story.carried.boxes.isEmpty else { return }
    story.paragraph = OpenParagraph(list: 0)
    try closeParagraph()
  }

  private mutating func closeCell() throws(PartFault) {
    try flushCarried()
    guard let last = story.tables.indices.last, var cell = story.tables[last].cell else {
      throw .damaged
    }
    cell.blocks = story.blocks
    story.blocks = []
    let before = (story.tables[last].row?.cells.count ?? 0) - 1
    let isJoined = story.tables[last].continuesBefore && before >= 0
    let joined = isJoined ? story.tables[last].row?.cells[before] : nil
    if (joined ?? cell).continuesAbove {
      if !cell.text.allSatisfy(\.isWhitespace) { tell(.hiddenText) }
      cell.blocks = []
    }
    if isJoined {
      story.tables[last].row?.cells[before].columnSpan += cell.columnSpan
      if !cell.text.isEmpty { story.tables[last].row?.cells[before].blocks += cell.blocks }
    } else {
      story.tables[last].row?.cells.append(cell)
    }
    story.tables[last].cell = nil
  }

  private mutating func closeRow() {
    guard let last = story.tables.indices.last, let row = story.tables[last].row else { return }
    story.tables[last].rows.append(row)
    story.tables[last].row = nil
  }

  private mutating func closeTable() throws(PartFault) {
    guard let table = story.tables.popLast() else { throw .damaged }
    story.blocks = table.outerBlocks
    // All its rows may be deleted or hidden.
    if !table.rows.isEmpty { story.blocks.append(.table(Table(rows: table.rows))) }
  }
}

// MARK: Drawings

extension DocumentReader {
  private mutating func openInDrawing(_ element: Element) throws(PartFault) {
    switch element {
    case .pictureData: story.drawing?.hasPicture = true
    case .textBox:
      guard story.isResult, try !isHidden() else {
        tell(.hiddenText)
        return filter.leaveOut()
      }
      story.drawing?.hasText = true
      story.fillFields()
      outerStories.append(story)
      story = Story()
    case .drawing, .picture: throw .damaged
    default: break
    }
  }

  private mutating func closeTextBox() throws(PartFault) {
    try flushCarried()
    guard story.isWhole, var outer = outerStories.popLast() else { throw .damaged }
    if outer.paragraph == nil {
      outer.blocks += story.blocks
    } else {
      outer.paragraph?.boxes += story.blocks
    }
    story = outer
  }

  private mutating func closeDrawing() {
    guard let drawing = story.drawing else { return }
    story.drawing = nil
    guard drawing.hasPicture || !drawing.hasText else { return }
    tell(.picture)
    story.fillFields()
  }
}
