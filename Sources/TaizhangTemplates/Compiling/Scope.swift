/// The context stack as it is known while compiling: which names can be used at a tag.
struct Scope {
  /// Outermost first; never empty.
  private(set) var frames: [Frame]
  /// What `{{.}}` means inside a section on text or html; otherwise it is the innermost view.
  private(set) var item: Target?
  /// The next free depth of a frame at run time.
  private(set) var nextDepth: Int

  /// A view on the context stack.
  struct Frame {
    var shape: Shape
    var depth: Int
  }

  /// A slot that a name stands for.
  struct Target {
    var address: SlotAddress
    var kind: FieldKind
  }

  /// A page's own view.
  init(root: Shape) {
    frames = [Frame(shape: root, depth: 0)]
    nextDepth = 1
  }

  /// Inside a section on a view or on the views of a list, whose frame is at `depth`.
  func pushing(_ shape: Shape, depth: Int) -> Scope {
    var scope = self
    scope.frames.append(Frame(shape: shape, depth: depth))
    scope.item = nil
    scope.nextDepth = depth + 1
    return scope
  }

  /// Inside a section on a text or html slot, which may be in a frame on the way to it.
  func within(_ item: Target, nextDepth: Int) -> Scope {
    var scope = self
    scope.item = item
    scope.nextDepth = nextDepth
    return scope
  }

  /// The innermost frame's shape.
  var shape: Shape { frames[frames.count - 1].shape }

  /// What a name without dots stands for: the innermost field of that name.
  func target(of name: String) -> Target? {
    if name == "." { return item ?? frames.last?.target(of: name) }
    for frame in frames.reversed() {
      if let target = frame.target(of: name) { return target }
    }
    return nil
  }

  /// Every name that can be used, innermost first.
  var names: [String] {
    frames.reversed().flatMap { $0.shape.slots.map(\.name) }
  }
}

extension Scope.Frame {
  /// The slot of a field of this frame alone.
  func target(of name: String) -> Scope.Target? {
    guard let slot = shape.index(of: name) else { return nil }
    let address = SlotAddress(depth: depth, slot: slot)
    return Scope.Target(address: address, kind: shape.slots[slot].kind)
  }
}
