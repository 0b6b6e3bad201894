/// A value kept apart from what holds it, which is then quick to copy.
///
/// Records and reports are many and gone through by every pass; each text and list in them that is
/// copied with them is counted in memory that all cores share. A change makes a new value.
struct Apart<Value: Hashable & Sendable>: Hashable, Sendable {
  private var box: Box

  init(_ content: Value) { box = Box(content) }

  var content: Value {
    get { box.content }
    set { box = Box(newValue) }
  }

  static func == (one: Apart, other: Apart) -> Bool {
    one.box === other.box || one.box.content == other.box.content
  }

  func hash(into hasher: inout Hasher) { hasher.combine(box.content) }

  private final class Box: Sendable {
    let content: Value

    init(_ content: Value) { self.content = content }
  }
}
