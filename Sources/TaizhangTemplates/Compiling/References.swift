extension [Node] {
  /// The templates that these nodes include, in order, replacing blocks searched too.
  var references: [Reference] {
    flatMap { node -> [Reference] in
      switch node {
      case .partial(let reference): [reference]
      case .parent(let parent): [parent.reference] + parent.overrides.flatMap(\.nodes.references)
      case .section(let section): section.nodes.references
      case .block(let block): block.nodes.references
      case .lineStart, .text, .write: []
      }
    }
  }

  /// The names of the blocks that can be replaced in these nodes themselves, in order.
  var blockNames: [String] {
    flatMap { node -> [String] in
      switch node {
      case .block(let block): [block.name] + block.nodes.blockNames
      case .section(let section): section.nodes.blockNames
      case .parent(let parent): parent.overrides.flatMap { [$0.name] + $0.nodes.blockNames }
      case .lineStart, .text, .write, .partial: []
      }
    }
  }
}

/// The names of the blocks of a template and of everything it includes; nil if any is missing.
func blockNames(of name: String, in templates: [String: Template]) -> [String]? {
  var names: [String] = []
  var waiting = [name]
  var seen: Set<String> = [name]
  while let next = waiting.popLast() {
    guard let template = templates[next] else { return nil }
    names += template.nodes.blockNames
    waiting += template.nodes.references.map(\.name).filter { seen.insert($0).inserted }
  }
  return names
}
