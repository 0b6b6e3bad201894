import TaizhangModel

/// Turns a template's tags and the text between them into a tree.
///
/// White space: a tag alone on its line takes the line with it. Every other line begins with a
/// `lineStart`, so that the indentation of a partial can be put there when it is included.
struct TreeBuilder {
  let bytes: [UInt8]
  /// What stands at the top level.
  private(set) var nodes: [Node] = []
  var problems: [SyntaxProblem] = []

  private let start: Int
  /// The first byte that is in no node yet.
  private var cursor: Int
  /// The elements whose closing tag has not come, outermost first.
  private var elements: [Element] = []

  /// A section, block or parent that is open.
  private struct Element {
    var tag: Tag
    var position: Block.Position
    var nodes: [Node] = []
    /// Of a parent: the blocks it replaces.
    var overrides: [Block] = []
  }

  /// Starts behind a byte order mark.
  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    cursor = start
  }

  mutating func build(_ tags: [Tag]) {
    for tag in tags {
      if elements.count == TemplateLimits.depth, tag.kind.opens {
        report(.tooDeep, tag.name)
        return
      }
      add(tag)
    }
    addText(until: bytes.count)
    while let element = elements.last {
      report(.unclosedSection, element.tag.name)
      close(element.tag)
    }
  }

  private mutating func add(_ tag: Tag) {
    switch tag.kind {
    case .comment, .delimiters: skip(tag)
    case .close: addClose(tag)
    case .block where isInParent: openOverride(tag)
    case _ where isInParent:
      report(.outsideBlock, tag.range)
      if tag.kind.opens { openSection(tag) } else { skip(tag) }
    case .write, .writeRaw:
      addText(until: tag.range.lowerBound, andTag: true)
      append(.write(name: tag.name, isRaw: tag.kind == .writeRaw))
      cursor = tag.range.upperBound
    case .partial: addPartial(tag)
    case .section, .inverted: openSection(tag)
    case .parent: open(tag, .inline)
    case .block: openBlock(tag)
    }
  }

  private var isInParent: Bool { elements.last?.tag.kind == .parent }

  /// A tag that writes nothing.
  private mutating func skip(_ tag: Tag) {
    enter(tag)
  }

  /// Adds the text before a tag and moves behind it: behind its line when it stands alone.
  private mutating func enter(_ tag: Tag) {
    if let leading = tag.leading, let trailing = tag.trailing {
      addText(until: leading.lowerBound)
      cursor = trailing
    } else {
      addText(until: tag.range.lowerBound, andTag: true)
      cursor = tag.range.upperBound
    }
  }

  private mutating func addPartial(_ tag: Tag) {
    enter(tag)
    append(.partial(reference(tag, indentation: tag.isStandalone ? tag.leading : nil)))
  }

  private func reference(_ tag: Tag, indentation: Range<Int>?) -> Reference {
    Reference(name: bytes.text(tag.name), range: tag.name, indentation: indentation)
  }
}

// MARK: - Elements

extension TreeBuilder {
  private mutating func openSection(_ tag: Tag) {
    enter(tag)
    elements.append(Element(tag: tag, position: .inline))
  }

  /// Opens an element whose own leading white space is decided later.
  private mutating func open(_ tag: Tag, _ position: Block.Position) {
    if let leading = tag.leading {
      addText(until: leading.lowerBound)
    } else {
      addText(until: tag.range.lowerBound, andTag: true)
    }
    cursor = tag.range.upperBound
    elements.append(Element(tag: tag, position: position))
  }

  private mutating func openBlock(_ tag: Tag) {
    guard let leading = tag.leading else { return open(tag, .inline) }
    open(tag, tag.isStandalone ? .ownLine(leading) : .firstOnLine(leading))
    cursor = tag.trailing ?? cursor
  }

  /// A block inside a parent: text around it does not count, so nothing before it on its line does.
  private mutating func openOverride(_ tag: Tag) {
    let position: Block.Position =
      if tag.trailing != nil {
        .ownLine(tag.leading ?? tag.range.lowerBound..<tag.range.lowerBound)
      } else {
        .inline
      }
    elements.append(Element(tag: tag, position: position))
    cursor = tag.trailing ?? tag.range.upperBound
  }

  private mutating func addClose(_ tag: Tag) {
    let name = bytes.text(tag.name)
    guard let last = elements.last else {
      report(.unexpectedClose, tag.name)
      return skip(tag)
    }
    if let index = elements.lastIndex(where: { bytes.text($0.tag.name) == name }) {
      while elements.count > index + 1, let inner = elements.last {
        report(.unclosedSection, inner.tag.name, related: tag.name)
        close(inner.tag)
      }
      return close(tag)
    }
    let expected = bytes.text(last.tag.name)
    report(.unexpectedClose, tag.name, suggestion: expected, related: last.tag.name)
    // A slip of the pen closes what is open; anything else is taken for a stray tag.
    if nearestName(to: name, among: [expected]) != nil { close(tag) } else { skip(tag) }
  }

  /// Closes the innermost element at a tag: its closing tag, or itself where that is missing.
  private mutating func close(_ tag: Tag) {
    let isMissing = tag.kind != .close
    if !isMissing, let kind = elements.last?.tag.kind, kind != .parent {
      let isOverride = kind == .block && elements.dropLast().last?.tag.kind == .parent
      if let leading = tag.leading, isOverride || tag.isStandalone {
        addText(until: leading.lowerBound)
        cursor = isOverride ? tag.range.upperBound : tag.trailing ?? tag.range.upperBound
      } else {
        addText(until: tag.range.lowerBound, andTag: true)
        cursor = tag.range.upperBound
      }
    }
    guard let element = elements.popLast() else { return }
    switch element.tag.kind {
    case .parent: closeParent(element, at: tag)
    case .block: closeBlock(element)
    default:
      append(
        .section(
          Section(
            name: element.tag.name,
            isInverted: element.tag.kind == .inverted,
            nodes: element.nodes
          )
        )
      )
    }
  }

  /// A parent stands alone when nothing is before its opening tag nor behind its closing one.
  private mutating func closeParent(_ element: Element, at tag: Tag) {
    var indentation: Range<Int>?
    cursor = max(cursor, tag.range.upperBound)
    if let leading = element.tag.leading {
      if tag.kind == .close, let trailing = tag.trailing {
        indentation = leading
        cursor = trailing
      } else {
        append(.lineStart(leading))
      }
    }
    let reference = reference(element.tag, indentation: indentation)
    append(.parent(Parent(reference: reference, overrides: element.overrides)))
  }

  private mutating func closeBlock(_ element: Element) {
    let block = Block(
      name: bytes.text(element.tag.name),
      range: element.tag.name,
      position: element.position,
      nodes: element.nodes
    )
    guard isInParent, let parent = elements.indices.last else { return append(.block(block)) }
    if let first = elements[parent].overrides.first(where: { $0.name == block.name }) {
      report(.duplicateBlock, block.range, related: first.range)
    } else {
      elements[parent].overrides.append(block)
    }
  }
}

// MARK: - Nodes

extension TreeBuilder {
  private mutating func report(
    _ reason: TemplateSyntaxReason,
    _ range: Range<Int>,
    suggestion: String? = nil,
    related: Range<Int>? = nil
  ) {
    problems.append(
      SyntaxProblem(reason: reason, range: range, suggestion: suggestion, related: related)
    )
  }

  /// Adds a node to the innermost element; directly inside a parent nothing is kept.
  private mutating func append(_ node: Node) {
    guard let last = elements.indices.last else { return nodes.append(node) }
    if elements[last].tag.kind != .parent { elements[last].nodes.append(node) }
  }

  /// Adds the text up to an offset, line by line; a tag that follows may begin a line.
  private mutating func addText(until end: Int, andTag isBeforeTag: Bool = false) {
    while cursor < end {
      let lineEnd = bytes[cursor..<end].firstIndex(of: .newline).map { $0 + 1 } ?? end
      if isLineStart(cursor) {
        let textStart = bytes.endOfBlanks(from: cursor, before: lineEnd)
        append(.lineStart(cursor..<textStart))
        cursor = textStart
      }
      if cursor < lineEnd { append(.text(cursor..<lineEnd)) }
      cursor = lineEnd
    }
    if isBeforeTag, isLineStart(cursor) { append(.lineStart(cursor..<cursor)) }
  }

  private func isLineStart(_ offset: Int) -> Bool {
    offset == start || bytes[offset - 1] == .newline
  }
}

extension Tag.Kind {
  /// Whether a closing tag must follow.
  fileprivate var opens: Bool {
    switch self {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }
}
