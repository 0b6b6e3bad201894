/// A value flattened for rendering: its fields' values in the order of its type's fields.
///
/// Views are made only from `Viewable` values, so every slot has the kind its field declares.
package struct View: Equatable, Sendable {
  /// The type it was made from.
  let type: ObjectIdentifier
  let slots: [Value]

  /// The value with every field read, and the views it holds flattened too.
  package init<Owner: Viewable>(of value: Owner) {
    type = ObjectIdentifier(Owner.self)
    // Not `map`, whose code is not made for each type and looks types up as it runs.
    var slots: [Value] = []
    let fields = Owner.fields
    slots.reserveCapacity(fields.count)
    for field in fields { slots.append(field.read(value)) }
    self.slots = slots
  }

  /// Stops where a view is not one of the type that its field or template declares.
  func require(_ expected: any Viewable.Type) {
    precondition(
      type == ObjectIdentifier(expected),
      "A view of another type was given where one of \(expected) is declared"
    )
  }
}

/// What a slot of a view holds.
enum Value: Equatable, Sendable {
  case text(String)
  case html(HTML)
  case flag(Bool)
  case list([View])
  case view(View?)

  /// Whether a section on it is shown: neither empty, nor false, nor missing.
  var isShown: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .html(let html): !html.bytes.isEmpty
    case .flag(let flag): flag
    case .list(let views): !views.isEmpty
    case .view(let view): view != nil
    }
  }
}
