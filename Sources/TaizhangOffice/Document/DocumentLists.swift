/// The lists of a document, by which paragraphs are numbered.
struct DocumentLists {
  /// What several lists may share, the numbers they have come to included.
  struct Abstract {
    /// By their numbers, 0 to 8.
    var levels: [Int: Level] = [:]
    /// The style whose list has the levels, where this has none.
    var style: String?
  }

  /// A list that paragraphs refer to.
  struct List {
    var abstract: Int?
    /// Levels that differ from the shared ones.
    var levels: [Int: Level] = [:]
    /// Where levels begin instead.
    var starts: [Int: Int] = [:]
  }

  /// How the items of one level are numbered.
  struct Level {
    /// 0 to 9,999,999; nil for any other number.
    var start: Int? = 0
    var format = "decimal"
    /// With `%1` to `%9` for the numbers of the levels.
    var text = ""
    /// What stands behind the number.
    var suffix = "\t"
    /// The level, from 1, by which and by all above which this one begins anew; 0 for none, nil
    /// for any above this one.
    var restart: Int?
    /// Whether all numbers are shown in digits.
    var isLegal = false
    /// Whether the number is hidden.
    var isHidden = false
    /// The style whose paragraphs have this level.
    var style: String?
  }

  var abstracts: [Int: Abstract] = [:]
  var lists: [Int: List] = [:]
}

/// Reads the lists of a text document.
struct DocumentListsReader: PartReader {
  static let root = Element.lists

  /// In UTF-8; a text is gone through for each paragraph of its level.
  private static let longestText = 512
  /// Of numbers in a text: one for each level.
  private static let mostPlaces = 9

  private(set) var lists = DocumentLists()
  private var filter = ContentFilter()
  private var abstract: Int?
  private var list: Int?
  private var overridden: Int?
  private var level: Int?
  private var definition = DocumentLists.Level()
  var allowance: Allowance

  init(_ allowance: Allowance) {
    self.allowance = allowance
  }

  mutating func open(_ element: Element, _ attributes: Attributes) throws(PartFault) {
    guard filter.opens(element) else { return }
    switch element {
    case .abstractList:
      guard let id = attributes.wordNumber("abstractNumId") else { throw .damaged }
      try allowance.takeItem()
      abstract = id
      lists.abstracts[id] = DocumentLists.Abstract()
    case .listStyle:
      if let abstract { lists.abstracts[abstract]?.style = attributes.word("val") }
    case .list:
      guard let id = attributes.wordNumber("numId") else { throw .damaged }
      try allowance.takeItem()
      list = id
      lists.lists[id] = DocumentLists.List()
    case .abstractListNumber:
      if let list { lists.lists[list]?.abstract = attributes.wordNumber() }
    case .levelOverride:
      overridden = attributes.wordNumber("ilvl")
    case .startOverride:
      guard let list, let overridden else { break }
      lists.lists[list]?.starts[overridden] = attributes.wordNumber()
    case .level:
      guard let index = attributes.wordNumber("ilvl"), (0...8).contains(index) else {
        throw .damaged
      }
      try allowance.takeItem()
      level = index
      definition = DocumentLists.Level()
    default:
      try readProperty(element, attributes)
    }
  }

  mutating func close(_ element: Element) {
    guard filter.closes(element) else { return }
    switch element {
    case .abstractList: abstract = nil
    case .list: list = nil
    case .levelOverride: overridden = nil
    case .level:
      guard let level else { return }
      if let abstract { lists.abstracts[abstract]?.levels[level] = definition }
      if let list { lists.lists[list]?.levels[level] = definition }
      self.level = nil
    default: break
    }
  }

  /// Reads a property of a level.
  private mutating func readProperty(
    _ element: Element,
    _ attributes: Attributes
  ) throws(PartFault) {
    guard level != nil else { return }
    switch element {
    case .start:
      let number = attributes.wordNumber()
      definition.start = number.flatMap { (0...9_999_999).contains($0) ? $0 : nil }
    case .numberFormat: definition.format = attributes.word("val") ?? ""
    case .levelText:
      definition.text = attributes.word("val") ?? ""
      let bytes = definition.text.utf8
      guard bytes.count <= DocumentListsReader.longestText,
        bytes.count(where: { $0 == UInt8(ascii: "%") }) <= DocumentListsReader.mostPlaces
      else { throw .tooLarge }
      try allowance.takeText(definition.text.utf8.count)
    case .suffix:
      switch attributes.word("val") {
      case "space": definition.suffix = " "
      case "nothing": definition.suffix = ""
      default: definition.suffix = "\t"
      }
    case .levelRestart: definition.restart = attributes.wordNumber()
    case .isLegal: definition.isLegal = attributes.isOn
    case .vanish: definition.isHidden = attributes.isOn
    case .paragraphStyle: definition.style = attributes.word("val")
    default: break
    }
  }
}
