/// Reads the list of sheets.
struct SheetListReader: PartReader {
  static let root = Element.workbook

  /// A sheet of any kind, in its order.
  struct Entry {
    var name: String
    var isHidden: Bool
    /// The id of the relation that leads to the sheet.
    var relation: String
  }

  private(set) var sheets: [Entry] = []
  private(set) var epoch = Epoch.year1900
  /// Whether the values of formulas are to be computed before anybody looks at them.
  private(set) var computesOnLoad = false
  var allowance: Allowance
  private let limit: Int

  /// A reader that takes so many sheets and no more.
  init(_ limit: Int, _ allowance: Allowance) {
    self.limit = limit
    self.allowance = allowance
  }

  mutating func open(_ element: Element, _ attributes: Attributes) throws(PartFault) {
    switch element {
    case .properties:
      if attributes.isTrue("date1904") { epoch = .year1904 }
    case .calculation:
      if attributes.isTrue("fullCalcOnLoad") { computesOnLoad = true }
    case .sheet:
      guard let name = attributes["name"], let relation = attributes.relation else {
        throw .damaged
      }
      guard sheets.count < limit else { throw .tooLarge }
      let state = attributes["state"] ?? "visible"
      sheets.append(Entry(name: name, isHidden: state != "visible", relation: relation))
    default:
      break
    }
  }
}
