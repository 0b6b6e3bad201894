/// What templates may name on a view: the fields of one `Viewable` type, without any value.
package struct Shape: Sendable {
  let type: any Viewable.Type
  let slots: [Slot]

  /// A field's name and kind; its place in the list is its place in a view's slots.
  struct Slot: Sendable {
    let name: String
    let kind: FieldKind
  }

  /// The shape of every view of `Owner`.
  package init<Owner: Viewable>(of owner: Owner.Type) {
    type = owner
    slots = Owner.fields.map { Slot(name: $0.name, kind: $0.kind) }
    assert(
      Set(slots.map(\.name)).count == slots.count,
      "The fields of \(Owner.viewName) have unique names"
    )
    assert(
      slots.allSatisfy { $0.name == "." || !($0.name.isEmpty || $0.name.contains(".")) },
      "The field names of \(Owner.viewName) are not empty and have no dots, '.' alone excepted"
    )
  }

  /// What findings call it.
  var name: String { type.viewName }

  /// The slot of that name.
  func index(of name: String) -> Int? {
    slots.firstIndex { $0.name == name }
  }
}
