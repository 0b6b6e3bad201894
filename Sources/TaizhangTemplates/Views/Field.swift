/// One name that templates may use on a view of `Owner`, its kind, and how its value is read.
@usableFromInline
package struct Field<Owner: Viewable>: Sendable {
  @usableFromInline let name: String
  @usableFromInline let kind: FieldKind
  /// Adds the field's value to a view and yields its cell, which is of the field's kind, always.
  @usableFromInline let read: @Sendable (Owner, inout ViewBuilder) -> Cell

  @inlinable
  init(name: String, kind: FieldKind, read: @escaping @Sendable (Owner, inout ViewBuilder) -> Cell)
  {
    self.name = name
    self.kind = kind
    self.read = read
  }

  /// Text, escaped when written; as a section, a condition that holds when it is not empty.
  @inlinable
  package static func text(
    _ name: String,
    _ read: @escaping @Sendable (Owner) -> String
  ) -> Field {
    Field(name: name, kind: .text) { $1.add(text: read($0)) }
  }

  /// Text that is put together in the view itself, without a string for it.
  @inlinable
  package static func text(
    _ name: String,
    writing: @escaping @Sendable (Owner, inout ViewBuilder) -> Void
  ) -> Field {
    Field(name: name, kind: .text) { owner, view in
      let start = view.end
      writing(owner, &view)
      return .bytes(start: start, end: view.end)
    }
  }

  /// Safe markup, written as it is; as a section, a condition that holds when it is not empty.
  @inlinable
  package static func html(
    _ name: String,
    _ read: @escaping @Sendable (Owner) -> HTML
  ) -> Field {
    Field(name: name, kind: .html) { $1.add(html: read($0)) }
  }

  /// A condition; it cannot be written.
  @inlinable
  package static func flag(
    _ name: String,
    _ read: @escaping @Sendable (Owner) -> Bool
  ) -> Field {
    Field(name: name, kind: .flag) { owner, _ in .flag(read(owner)) }
  }

  /// Views that a section repeats for, in order.
  @inlinable
  package static func list<Element: Viewable>(
    _ name: String,
    _ read: @escaping @Sendable (Owner) -> [Element]
  ) -> Field {
    Field(name: name, kind: .list(Element.self)) { $1.add(list: read($0)) }
  }

  /// Views that a section repeats for, in order, each made when its turn comes.
  @inlinable
  package static func list<Element: Viewable>(
    _ name: String,
    _ read: @escaping @Sendable (Owner) -> Rows<Element>
  ) -> Field {
    Field(name: name, kind: .list(Element.self)) { $1.add(list: read($0)) }
  }

  /// Views of `Element` that were made before, so that many pages can share them.
  @inlinable
  package static func list<Element: Viewable>(
    _ name: String,
    of element: Element.Type,
    _ read: @escaping @Sendable (Owner) -> [View]
  ) -> Field {
    Field(name: name, kind: .list(element)) { owner, view in
      let views = read(owner)
      for made in views { made.require(element) }
      return view.add(made: views)
    }
  }

  /// The fields of `Part`, to stand before all others: what they hold is that of `sharedPart`.
  ///
  /// So the rows of many lists can share what they show of one thing, under names of their own.
  package static func shared<Part: Viewable>(_ part: Part.Type) -> [Field] {
    Part.fields.map { field in
      Field(name: field.name, kind: field.kind) { _, _ in
        preconditionFailure("The fields of \(part) are those of a view that was made before")
      }
    }
  }

  /// A view that may be missing: a section shows it once or not at all.
  @inlinable
  package static func view<Element: Viewable>(
    _ name: String,
    _ read: @escaping @Sendable (Owner) -> Element?
  ) -> Field {
    Field(name: name, kind: .view(Element.self)) { $1.add(read($0)) }
  }

  /// A view of `Element` that was made before, so that many pages can share it.
  @inlinable
  package static func view<Element: Viewable>(
    _ name: String,
    of element: Element.Type,
    _ read: @escaping @Sendable (Owner) -> View?
  ) -> Field {
    Field(name: name, kind: .view(element)) { owner, view in
      guard let made = read(owner) else { return view.add(made: []) }
      made.require(element)
      return view.addRun(1) { view, _ in view.add(made: made) }
    }
  }
}
