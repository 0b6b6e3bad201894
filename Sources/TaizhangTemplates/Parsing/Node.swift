/// A part of a template, as a tree; every range is of UTF-8 offsets into the template's bytes.
enum Node: Sendable {
  /// A line begins that writes something; the range is its own leading white space.
  case lineStart(Range<Int>)
  /// Fixed text of one line, without its leading white space, with its line end.
  case text(Range<Int>)
  case write(name: Range<Int>, isRaw: Bool)
  case section(Section)
  case partial(Reference)
  case parent(Parent)
  case block(Block)
}

/// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
struct Section: Sendable {
  var name: Range<Int>
  var isInverted: Bool
  var nodes: [Node]
}

/// The name of another template in a tag.
struct Reference: Sendable {
  var name: String
  var range: Range<Int>
  /// The white space before a tag that stands alone: it goes before each line of the other.
  var indentation: Range<Int>?
}

/// `{{<name}}…{{/name}}`: another template with some of its blocks replaced.
struct Parent: Sendable {
  var reference: Reference
  var overrides: [Block]
}

/// `{{$name}}…{{/name}}`: content that can be replaced or, inside a parent, that replaces.
struct Block: Sendable {
  var name: String
  var range: Range<Int>
  var position: Position
  var nodes: [Node]

  /// Where the opening tag stands on its line.
  enum Position: Sendable {
    /// Alone, behind this white space: the content begins on the next line.
    case ownLine(Range<Int>)
    /// First, behind this white space, with content on the same line.
    case firstOnLine(Range<Int>)
    case inline
  }

  /// Whether the content begins on a line of its own.
  var beginsOnNewLine: Bool {
    if case .ownLine = position { true } else { false }
  }
}

extension [Node] {
  /// The leading white space of the first line that begins in these nodes.
  var firstLeading: Range<Int>? {
    for node in self {
      switch node {
      case .lineStart(let leading): return leading
      case .partial(let reference):
        if let indentation = reference.indentation { return indentation }
      case .parent(let parent):
        if let indentation = parent.reference.indentation { return indentation }
      case .section(let section):
        if let leading = section.nodes.firstLeading { return leading }
      case .block(let block):
        switch block.position {
        case .firstOnLine(let leading): return leading
        case .ownLine(let leading): return block.nodes.firstLeading ?? leading
        case .inline: continue
        }
      case .text, .write: continue
      }
    }
    return nil
  }
}
