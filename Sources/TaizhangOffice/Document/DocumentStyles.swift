/// What styles say that the reading of text depends on.
struct DocumentStyles {
  /// One style, without what it has from the one it is based on.
  struct Style {
    var basedOn: String?
    /// The list of its paragraphs; 0 for none.
    var list: Int?
    /// From 0.
    var level: Int?
    var isHidden: Bool?
  }

  /// By their ids.
  var styles: [String: Style] = [:]
  /// That of paragraphs which name none.
  var defaultParagraph: String?

  /// A longer line of styles, each based on the next, is not followed; Word keeps to fewer.
  private static let longest = 32

  /// A style and those it is based on, the nearest first; none for a style that there is not.
  ///
  /// - Throws: `tooLarge` for more than 32, or a circle.
  func line(from id: String?) throws(PartFault) -> [(id: String, style: Style)] {
    var line: [(id: String, style: Style)] = []
    var next = id
    while let id = next, let style = styles[id] {
      guard line.count < DocumentStyles.longest else { throw .tooLarge }
      line.append((id, style))
      next = style.basedOn
    }
    return line
  }

  /// The style of a paragraph by the id it gives, if it gives one.
  func paragraphStyle(_ id: String?) -> String? {
    id.flatMap { styles[$0] == nil ? nil : $0 } ?? defaultParagraph
  }
}

/// Reads the styles of a text document.
struct DocumentStylesReader: PartReader {
  static let root = Element.documentStyles

  private(set) var styles = DocumentStyles()
  private var filter = ContentFilter()
  private var id: String?
  private var style = DocumentStyles.Style()
  var allowance: Allowance

  init(_ allowance: Allowance) {
    self.allowance = allowance
  }

  mutating func open(_ element: Element, _ attributes: Attributes) throws(PartFault) {
    guard filter.opens(element) else { return }
    switch element {
    case .style:
      guard let id = attributes.word("styleId") else { throw .damaged }
      try allowance.takeItem()
      self.id = id
      style = DocumentStyles.Style()
      let isDefault = ["1", "true", "on"].contains(attributes.word("default"))
      if isDefault, attributes.word("type") == "paragraph" { styles.defaultParagraph = id }
    case .basedOn: style.basedOn = attributes.word("val")
    case .listNumber: style.list = attributes.wordNumber()
    case .listLevel: style.level = attributes.wordNumber()
    case .vanish: style.isHidden = attributes.isOn
    default: break
    }
  }

  mutating func close(_ element: Element) {
    guard filter.closes(element), element == .style, let id else { return }
    styles.styles[id] = style
    self.id = nil
  }
}
