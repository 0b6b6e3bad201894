package import TaizhangModel

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
  /// How many cells are its own.
  @usableFromInline let ownCells: Int
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
    ownCells = Owner.fields.count
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

/// A view that many others begin with; a class, so that it is handed on without being copied.
@usableFromInline
package final class SharedView: Sendable {
  let view: View

  package init(of value: some Viewable) { view = View(of: value) }
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

  /// In a view that so many runs and bytes stand before.
  @inline(__always)
  func moved(run: Int32, byte: Int32) -> Cell {
    switch self {
    case .bytes(let start, let end): .bytes(start: start + byte, end: end + byte)
    case .flag: self
    case .views(let start, let end): .views(start: start + run, end: end + run)
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
    var own = 0
    if let part = value.sharedPart { own = take(part, at: first) }
    for index in own..<fields.count {
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
  mutating func add<Element: Viewable>(list rows: Rows<Element>) -> Cell {
    addRun(rows.count) { view, index in view.add(rows.make(index)) }
  }

  /// Words of ours, in a field that is put together piece by piece; they hold nothing to escape.
  package mutating func write(_ words: ShortText) { words.append(to: &bytes) }

  /// The same with words of somebody else's.
  package mutating func write(text: String) { appendEscaped(text, to: &bytes) }

  /// The same of UTF-8.
  package mutating func write(utf8: UnsafeBufferPointer<UInt8>) {
    unsafe appendEscaped(utf8, to: &bytes)
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

  /// Takes in a view that was made before as the first cells of the one that begins at `first`; the
  /// result is how many they are.
  @usableFromInline
  mutating func take(_ shared: SharedView, at first: Int) -> Int {
    let part = shared.view
    let own = part.ownCells
    let nested = Int32(cells.count - own)
    let (run, byte) = (Int32(firstCells.count), Int32(bytes.count))
    for index in part.cells.indices {
      let cell = part.cells[index].moved(run: run, byte: byte)
      if index < own { cells[first + index] = cell } else { cells.append(cell) }
    }
    for cell in part.firstCells { firstCells.append(cell + nested) }
    bytes.append(contentsOf: part.bytes)
    return own
  }

  /// Takes in a view that was made before, moved to behind what is there.
  @usableFromInline
  mutating func add(made view: View) -> Int32 {
    let first = Int32(cells.count)
    let (run, byte) = (Int32(firstCells.count), Int32(bytes.count))
    for cell in view.cells { cells.append(cell.moved(run: run, byte: byte)) }
    for cell in view.firstCells { firstCells.append(cell + first) }
    bytes.append(contentsOf: view.bytes)
    return first
  }
}
