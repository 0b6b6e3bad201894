/// Walks a tree from first node to last and writes each element's start and end.
///
/// The elements open are kept in a list, not in calls: a tree may be thousands deep.
struct HTMLWriter {
  let tree: MarkdownTree
  let options: HTMLOptions
  var text: MarkedText
  /// Headings so far.
  var headings = 0
  var notes = NoteState()
  var isHeaderRow = false
  var hasTableBody = false
  /// Whether text stands in code, where addresses are not linked.
  var isInsideCode = false
  private var open: [OpenElement] = []

  init(tree: MarkdownTree, options: HTMLOptions, marks: [Mark], style: MarkStyle?) {
    self.tree = tree
    self.options = options
    text = MarkedText(marks: marks, style: style)
  }

  mutating func run() {
    var index = 0
    while index < tree.nodes.count {
      closeElements(endingBy: index)
      index = enter(index)
    }
    closeElements(endingBy: tree.nodes.count)
    text.endRun()
  }

  /// Remembers how to end the element just begun.
  mutating func push(_ index: Int, _ end: StaticString, _ role: OpenElement.Role = .plain) {
    open.append(OpenElement(node: index, end: end, role: role))
  }

  /// The node of the innermost open element.
  var parent: Int? { open.last?.node }

  private mutating func closeElements(endingBy index: Int) {
    while let element = open.last, Int(tree.nodes[element.node].subtreeEnd) <= index {
      open.removeLast()
      close(element)
    }
  }
}

/// An element begun and not ended.
struct OpenElement {
  /// Index of its node.
  var node: Int
  /// Its end tag; empty where nothing was begun.
  var end: StaticString
  var role: Role

  /// What else must happen when it ends.
  enum Role {
    case plain
    case link
    case code
    case table
    /// The notes' section, if any, ends with the document.
    case document
    /// Links back to the text stand before the end tag.
    case noteEnd(number: Int)
  }
}
