/// Reads which cells of a sheet have comments; what these say is left out.
struct SheetCommentsReader: PartReader {
  static let root = Element.comments

  /// In the order of the file.
  private(set) var cells: [CellRange] = []
  var allowance: Allowance

  init(_ allowance: Allowance) {
    self.allowance = allowance
  }

  mutating func open(_ element: Element, _ attributes: Attributes) throws(PartFault) {
    guard element == .comment else { return }
    guard let cell = attributes["ref"].flatMap(CellRange.init) else { throw .damaged }
    try allowance.takeItem()
    cells.append(cell)
  }
}

extension OfficePackage {
  /// The cells of a sheet that have comments.
  ///
  /// A thread of comments has an old one beside it for programs that know no threads.
  ///
  /// - Throws: As ``read(_:_:)``.
  mutating func commentedCells(ofSheet part: String) throws(OfficeFault) -> [CellRange] {
    guard has(relationsPart(of: part)) else { return [] }
    var cells: [CellRange] = []
    for (_, relation) in try relations(of: part).sorted(by: { $0.key < $1.key })
    where relation.kind == "comments" && has(relation.part) {
      cells += try read(relation.part, SheetCommentsReader.init).cells
    }
    return cells
  }
}
