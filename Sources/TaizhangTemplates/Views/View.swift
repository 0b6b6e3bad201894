/// A value flattened for rendering: what every field of it holds, in the order of its type's
/// fields, and the same of all views within.
///
/// All of it lies in three arrays without references, so that a page of thousands of values is
/// made with a few allocations and rendered without counting references. Views are made only
/// from `Viewable` values, so every cell has the kind its field declares.
@usableFromInline
package struct View: Equatable, Sendable {
  /// The type it was made from.
  @usableFromInline let type: ObjectIdentifier
  /// This view's own cells first.
  @usableFromInline var cells: [Cell] = []
  /// The first cell of each view within.
  @usableFromInline var firstCells: [Int32] = []
  /// UTF-8: texts, already escaped, and markup.
  @usableFromInline var bytes: [UInt8] = []

  /// The value with every field read, and the views it holds flattened too.
  @inlinable
  package init<Owner: Viewable>(of value: Owner) {
    type = ObjectIdentifier(Owner.self)
    _ = add(value)
  }

  /// Stops where a view is not one of the type that its field or template declares.
  @inlinable
  func require(_ expected: any Viewable.Type) {
    precondition(
      type == ObjectIdentifier(expected),
      "A view of another type was given where one of \(expected) is declared"
    )
  }
}

/// What a field of a view holds; positions are in the arrays of the view that it is part of.
@usableFromInline
enum Cell: Equatable, Sendable {
  /// Text or markup.
  case bytes(start: Int32, end: Int32)
  case flag(Bool)
  /// A list, or a view that may be missing: a run of `firstCells`.
  case views(start: Int32, end: Int32)

  /// Whether a section on it is shown: neither empty, nor false, nor missing.
  var isShown: Bool {
    switch self {
    case .bytes(let start, let end), .views(let start, let end): start < end
    case .flag(let flag): flag
    }
  }
}

extension View {
  /// Adds the cells of a value behind those that are there; its first is the result.
  @inlinable
  mutating func add<Owner: Viewable>(_ value: Owner) -> Int32 {
    let fields = Owner.fields
    let first = cells.count
    // The cells of one view stand together, before those of the views within it.
    cells.append(contentsOf: repeatElement(.flag(false), count: fields.count))
    for index in 0..<fields.count {
      let cell = fields[index].read(value, &self)
      cells[first + index] = cell
    }
    return Int32(first)
  }

  @usableFromInline
  mutating func add(text: String) -> Cell {
    guard !text.isEmpty else { return .bytes(start: 0, end: 0) }
    let start = Int32(bytes.count)
    appendEscaped(text, to: &bytes)
    return .bytes(start: start, end: Int32(bytes.count))
  }

  @usableFromInline
  mutating func add(html: HTML) -> Cell {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: html.bytes)
    return .bytes(start: start, end: Int32(bytes.count))
  }

  @inlinable
  mutating func add<Element: Viewable>(list elements: [Element]) -> Cell {
    addRun(elements.count) { view, index in view.add(elements[index]) }
  }

  @inlinable
  mutating func add<Element: Viewable>(_ element: Element?) -> Cell {
    guard let element else { return .views(start: 0, end: 0) }
    return addRun(1) { view, _ in view.add(element) }
  }

  /// Views that were made before.
  @usableFromInline
  mutating func add(made views: [View]) -> Cell {
    addRun(views.count) { view, index in view.add(made: views[index]) }
  }

  @inlinable
  @inline(__always)
  mutating func addRun(_ count: Int, _ add: (inout View, Int) -> Int32) -> Cell {
    let start = firstCells.count
    firstCells.append(contentsOf: repeatElement(0, count: count))
    for index in 0..<count {
      let first = add(&self, index)
      firstCells[start + index] = first
    }
    return .views(start: Int32(start), end: Int32(start + count))
  }

  /// Takes in a view that was made before, moved to behind what is there.
  @usableFromInline
  mutating func add(made view: View) -> Int32 {
    let first = Int32(cells.count)
    let (run, byte) = (Int32(firstCells.count), Int32(bytes.count))
    for cell in view.cells {
      switch cell {
      case .bytes(let start, let end): cells.append(.bytes(start: start + byte, end: end + byte))
      case .flag: cells.append(cell)
      case .views(let start, let end): cells.append(.views(start: start + run, end: end + run))
      }
    }
    for cell in view.firstCells { firstCells.append(cell + first) }
    bytes.append(contentsOf: view.bytes)
    return first
  }
}
