/// A line of text that is being read: the document's own, or that of a text box in it.
struct Story {
  /// Those of the innermost open table cell; outside of tables those of the story.
  var blocks: [Block] = []
  /// The tables that are open, the innermost last.
  var tables: [OpenTable] = []
  var paragraph: OpenParagraph?
  /// The text of paragraphs whose ends were deleted, so that it goes on in the next.
  var carried = OpenParagraph()
  /// The properties that are open: of a paragraph, a row or a cell.
  var properties: Element?
  /// The runs that are open, the innermost last; a character with a reading holds others.
  var runs: [OpenRun] = []
  /// Whether what comes is text.
  var isInText = false
  /// The fields that are open, the innermost last.
  var fields: [OpenField] = []
  /// The drawing that is open.
  var drawing: OpenDrawing?

  /// Whether what stands here is the result of all fields around it, and no instruction.
  var isResult: Bool { fields.allSatisfy(\.isResult) }

  /// Whether the story may end here.
  var isWhole: Bool { tables.isEmpty && paragraph == nil && isResult }

  /// Remembers that all open fields show something.
  mutating func fillFields() {
    for index in fields.indices { fields[index].isFilled = true }
  }

  /// Whether what stands here lies below the cell above it.
  var isCovered: Bool { tables.contains { $0.cell?.continuesAbove == true } }
}

/// A paragraph that is being read.
struct OpenParagraph {
  var style: String?
  /// The list it names itself; 0 for none.
  var list: Int?
  /// The level it names itself, from 0.
  var level: Int?
  /// In UTF-8.
  var text: [UInt8] = []
  /// What stands in text boxes that hang on it.
  var boxes: [Block] = []
  /// Whether its end is deleted, so that the next one goes on in it.
  var goesOn = false
  var endIsHidden = false
}

/// A run of characters of one look.
struct OpenRun {
  var style: String?
  /// Whether its font shows other characters than the text says.
  var hasSymbols = false
  /// As the run says itself; else, from its first text on, as its styles say.
  var isHidden: Bool?
  /// Whether it was counted that it holds hidden text.
  var isToldHidden = false
  /// Crossed out: no longer said.
  var isStruck = false
  /// Above the line.
  var isRaised = false

  /// Its characters: digits above the line are no digits of the number beside them.
  func shown(_ text: [UInt8]) -> [UInt8] {
    guard isRaised else { return text }
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
      (0x30...0x39).contains(scalar.value) ? raised[Int(scalar.value - 0x30)] : scalar
    }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }
}

/// A field, from its beginning to its end.
struct OpenField {
  /// Whether its instruction has ended.
  var isResult = false
  /// Whether its result shows anything.
  var isFilled = false
}

/// A drawing, of which only text boxes are read.
struct OpenDrawing {
  var hasText = false
  var hasPicture = false
}

/// A table that is being read.
struct OpenTable {
  /// Those around the table.
  var outerBlocks: [Block]
  var rows: [TableRow] = []
  var row: TableRow?
  /// Without its blocks.
  var cell: TableCell?
  /// Whether the cell belongs to the one in front of it.
  var continuesBefore = false
}

/// Whether characters in a font are symbols, whatever their codes say.
func isSymbolFont(_ name: String) -> Bool {
  ["Wingdings", "Webdings", "Symbol"].contains { name.hasPrefix($0) }
}
