internal import Glibc

/// The elements that are looked at, by their local names.
enum Element: String {
  case relations = "Relationships"
  case relation = "Relationship"
  case workbook, sheet
  case properties = "workbookPr"
  case calculation = "calcPr"
  case sharedTexts = "sst"
  case sharedText = "si"
  case text = "t"
  case phonetic = "rPh"
  case styles = "styleSheet"
  case numberFormat = "numFmt"
  case cellFormats = "cellXfs"
  case format = "xf"
  case fontList = "fonts"
  case font
  case worksheet
  case column = "col"
  case data = "sheetData"
  case row
  case cell = "c"
  case value = "v"
  case formula = "f"
  case inlineText = "is"
  case merge = "mergeCell"
  case comments, comment

  // Of text documents.
  case document, body, drawing, vanish, hidden, strike
  case doubleStrike = "dstrike"
  case verticalAlignment = "vertAlign"
  case paragraph = "p"
  case run = "r"
  case paragraphProperties = "pPr"
  case runProperties = "rPr"
  case rowProperties = "trPr"
  case cellProperties = "tcPr"
  case table = "tbl"
  case tableRow = "tr"
  case tableCell = "tc"
  case columnSpan = "gridSpan"
  case columnsBefore = "gridBefore"
  case verticalMerge = "vMerge"
  case horizontalMerge = "hMerge"
  case deletedCell = "cellDel"
  case insertedCell = "cellIns"
  case tab
  case alignedTab = "ptab"
  case lineBreak = "br"
  case carriageReturn = "cr"
  case noBreakHyphen
  case symbol = "sym"
  case field = "fldChar"
  case deleted = "del"
  case movedFrom = "moveFrom"
  case inserted = "ins"
  case movedTo = "moveTo"
  case picture = "pict"
  case pictureData = "blip"
  case textBox = "txbxContent"
  case embeddedObject = "object"
  case ink = "contentPart"
  case equation = "oMath"
  case phoneticGuide = "rt"
  case footnoteReference, endnoteReference, commentReference, headerReference, footerReference
  case embeddedDocument = "altChunk"
  case subdocument = "subDoc"
  case alternatives = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"
  case fonts = "rFonts"
  case controlProperties = "sdtPr"
  case formerParagraphProperties = "pPrChange"
  case formerRunProperties = "rPrChange"
  case formerRowProperties = "trPrChange"
  case formerCellProperties = "tcPrChange"
  case formerSectionProperties = "sectPrChange"
  // Of their styles and lists.
  case documentStyles = "styles"
  case style, basedOn
  case paragraphStyle = "pStyle"
  case runStyle = "rStyle"
  case listNumber = "numId"
  case listLevel = "ilvl"
  case lists = "numbering"
  case abstractList = "abstractNum"
  case abstractListNumber = "abstractNumId"
  case listStyle = "numStyleLink"
  case list = "num"
  case level = "lvl"
  case levelOverride = "lvlOverride"
  case startOverride, start
  case levelText = "lvlText"
  case levelRestart = "lvlRestart"
  case isLegal = "isLgl"
  case suffix = "suff"
  /// Any other, and all of a namespace that is not one of the format's.
  case other = ""

  /// An element by its local name, which ends with a zero.
  ///
  /// Names of one letter make up nearly all of a sheet, and are told apart without a string.
  init(localName: UnsafePointer<CChar>) {
    guard unsafe localName[0] != 0, unsafe localName[1] == 0 else {
      self = unsafe Element(rawValue: String(cString: localName)) ?? .other
      return
    }
    self =
      switch unsafe UInt8(bitPattern: localName[0]) {
      case UInt8(ascii: "c"): .cell
      case UInt8(ascii: "v"): .value
      case UInt8(ascii: "f"): .formula
      case UInt8(ascii: "t"): .text
      case UInt8(ascii: "r"): .run
      case UInt8(ascii: "p"): .paragraph
      default: .other
      }
  }
}

/// Tells elements by their names as expat writes them: namespace, ``separator``, local name.
struct ElementNames {
  /// No address of a namespace may hold it.
  static let separator = UInt8(ascii: "\n")

  /// The namespace of the last element that had one of the format's, with its separator.
  private var known: [CChar] = []

  /// An element by its name, which ends with a zero.
  ///
  /// The format has one set of namespaces in its transitional and one in its strict form. What has
  /// no namespace at all is taken for the format's own.
  mutating func element(_ name: UnsafePointer<CChar>) -> Element {
    if !known.isEmpty, unsafe strncmp(name, known, known.count) == 0 {
      return unsafe Element(localName: name + known.count)
    }
    guard let end = unsafe strrchr(name, CInt(ElementNames.separator)) else {
      return unsafe Element(localName: name)
    }
    let length = unsafe UnsafePointer(end) - name + 1
    guard ElementNames.own.contains(where: { unsafe strncmp(name, $0, $0.utf8.count) == 0 }) else {
      return .other
    }
    known = unsafe Array(UnsafeBufferPointer(start: name, count: length))
    return unsafe Element(localName: name + length)
  }

  private static let own = ["http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"]
}
