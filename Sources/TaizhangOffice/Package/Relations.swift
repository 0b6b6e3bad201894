/// Where one part leads to another.
struct Relation {
  /// The last piece of its type's address, which the transitional and the strict form share.
  var kind: String
  /// The other part's name.
  var part: String
}

/// The part that holds a part's relations; of the whole package for "".
func relationsPart(of part: String) -> String {
  let name = part.split(separator: "/").last ?? ""
  return part.dropLast(name.count) + "_rels/" + name + ".rels"
}

/// Reads the relations of a part.
struct RelationsReader: PartReader {
  static let root = Element.relations

  private(set) var relations: [String: Relation] = [:]
  private let source: String
  var allowance: Allowance

  init(source: String, _ allowance: Allowance) {
    self.source = source
    self.allowance = allowance
  }

  mutating func open(_ element: Element, _ attributes: Attributes) throws(PartFault) {
    guard element == .relation else { return }
    guard let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"]
    else { throw .damaged }
    // Links to elsewhere are no parts.
    guard attributes["TargetMode"] != "External" else { return }
    try allowance.takeItem()
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    let relation = Relation(kind: kind, part: partName(target, from: source))
    guard relations.updateValue(relation, forKey: id) == nil else { throw .damaged }
  }
}

/// The part that an address in a part's relations leads to.
///
/// The address is absolute or begins in the part's folder. `..` beyond the root stays at the root.
private func partName(_ target: String, from source: String) -> String {
  let steps = target.split(whereSeparator: { $0 == "/" || $0 == "\\" })
  let isAbsolute = target.hasPrefix("/") || target.hasPrefix("\\")
  var path = isAbsolute ? [] : Array(source.split(separator: "/").dropLast())
  for step in steps where step != "." {
    if step == ".." { _ = path.popLast() } else { path.append(step) }
  }
  return path.joined(separator: "/")
}
