/// One name that templates may use on a view of `Owner`, its kind, and how its value is read.
package struct Field<Owner: Viewable>: Sendable {
  let name: String
  let kind: FieldKind
  /// Yields a value of the field's kind, always.
  let read: @Sendable (Owner) -> Value

  /// Text, escaped when written; as a section, a condition that holds when it is not empty.
  package static func text(
    _ name: String,
    _ read: @escaping @Sendable (Owner) -> String
  ) -> Field {
    Field(name: name, kind: .text) { .text(read($0)) }
  }

  /// Safe markup, written as it is; as a section, a condition that holds when it is not empty.
  package static func html(
    _ name: String,
    _ read: @escaping @Sendable (Owner) -> HTML
  ) -> Field {
    Field(name: name, kind: .html) { .html(read($0)) }
  }

  /// A condition; it cannot be written.
  package static func flag(
    _ name: String,
    _ read: @escaping @Sendable (Owner) -> Bool
  ) -> Field {
    Field(name: name, kind: .flag) { .flag(read($0)) }
  }

  /// Views that a section repeats for, in order.
  package static func list<Element: Viewable>(
    _ name: String,
    _ read: @escaping @Sendable (Owner) -> [Element]
  ) -> Field {
    Field(name: name, kind: .list(Element.self)) { owner in
      // Not `map`, for the reason told in `View`.
      let elements = read(owner)
      var views: [View] = []
      views.reserveCapacity(elements.count)
      for index in 0..<elements.count { views.append(View(of: elements[index])) }
      return .list(views)
    }
  }

  /// Views of `Element` that were made before, so that many pages can share them.
  package static func list<Element: Viewable>(
    _ name: String,
    of element: Element.Type,
    _ read: @escaping @Sendable (Owner) -> [View]
  ) -> Field {
    Field(name: name, kind: .list(element)) { owner in
      let views = read(owner)
      for view in views { view.require(element) }
      return .list(views)
    }
  }

  /// A view that may be missing: a section shows it once or not at all.
  package static func view<Element: Viewable>(
    _ name: String,
    _ read: @escaping @Sendable (Owner) -> Element?
  ) -> Field {
    Field(name: name, kind: .view(Element.self)) { owner in
      guard let element = read(owner) else { return .view(nil) }
      return .view(View(of: element))
    }
  }

  /// A view of `Element` that was made before, so that many pages can share it.
  package static func view<Element: Viewable>(
    _ name: String,
    of element: Element.Type,
    _ read: @escaping @Sendable (Owner) -> View?
  ) -> Field {
    Field(name: name, kind: .view(element)) { owner in
      let view = read(owner)
      view?.require(element)
      return .view(view)
    }
  }
}
