import TaizhangTestSupport

@testable import TaizhangTemplates

/// Writes templates in which every name is known, nested to a few levels.
struct RandomTemplate {
  var random: SeededGenerator
  /// The views around, innermost last.
  private var shapes = [Shape(of: Sample.self)]
  /// Whether `{{.}}` is a text or markup here, and which.
  private var item: FieldKind?
  /// Whether `{{.}}` is not to be used: in an inverted list the oracle takes it for the list.
  private var isItemHidden = false

  init(_ random: SeededGenerator) {
    self.random = random
  }

  private static let texts = [
    "a", " ", "\n", "  ", "中文", "<b>", "\n  ", "{ ", "} ", "&amp;", "line\n", "\t",
  ]

  /// A template; it ends with a line end.
  mutating func template(partials: [String]) -> String {
    body(depth: 4, partials: partials) + "\n"
  }

  private mutating func body(depth: Int, partials: [String]) -> String {
    (0..<1 + random.next() % 6).map { _ in part(depth: depth, partials: partials) }.joined()
  }

  private mutating func part(depth: Int, partials: [String]) -> String {
    switch random.next() % 12 {
    case 0...3: random.pick(Self.texts)
    case 4...5: write()
    case 6: random.pick(["{{! note }}", "\n  {{! note }}\n", "{{!\n{}\n}}"])
    case 7 where !partials.isEmpty: "{{>\(random.pick(partials))}}x"
    case 7...10 where depth > 0: section(depth: depth - 1, partials: partials)
    default: random.pick(Self.texts)
    }
  }

  private mutating func write() -> String {
    let (name, kind) = random.pick(visibleNames())
    let pad = random.pick(["", " "])
    return switch kind {
    case .text: "{{\(pad)\(name)\(pad)}}"
    case .html: random.pick(["{{{\(pad)\(name)\(pad)}}}", "{{&\(pad)\(name)\(pad)}}"])
    case .flag, .list, .view: ""
    }
  }

  private mutating func section(depth: Int, partials: [String]) -> String {
    let (name, kind) = random.pick(visibleNames())
    let sigil = random.pick(["#", "#", "^"])
    let before = self
    if sigil == "#" {
      switch kind {
      case .text, .html:
        item = kind
        isItemHidden = false
      case .list(let type), .view(let type):
        let shape = Shape(of: type)
        shapes.append(shape)
        item = nil
        isItemHidden = false
      case .flag: break
      }
    } else if case .list = kind {
      isItemHidden = true
    }
    let body = body(depth: depth, partials: partials)
    shapes = before.shapes
    item = before.item
    isItemHidden = before.isItemHidden
    // Both tags stand alone on their lines or neither does: of a mixed pair the oracle forgets,
    // behind the closing tag, how the line began.
    guard random.once(in: 2) else {
      let line = body.filter { $0 != "\n" }
      return "{{\(sigil)\(name)}}\(line){{/\(name)}}"
    }
    let start = random.pick(["\n", "\n  "])
    return "\(start){{\(sigil)\(name)}}\n\(body)\(start){{/\(name)}}\n"
  }

  /// The names that can be used here, with one dotted step into views; an inner name hides outer.
  private func visibleNames() -> [(String, FieldKind)] {
    var names: [(String, FieldKind)] = []
    if let item { names.append((".", item)) }
    for shape in shapes.reversed() {
      for slot in shape.slots where !names.contains(where: { $0.0 == slot.name }) {
        if slot.name == ".", item != nil { continue }
        names.append((slot.name, slot.kind))
        guard case .view(let type) = slot.kind else { continue }
        names += Shape(of: type).slots.map { ("\(slot.name).\($0.name)", $0.kind) }
      }
    }
    // Only the innermost view has an item of its own.
    let isItem = item != nil || shapes.last?.index(of: ".") != nil
    return names.filter { $0.0 != "." || isItem && !isItemHidden }
  }
}
