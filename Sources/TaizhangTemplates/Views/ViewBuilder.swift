package import TaizhangModel

/// Flattens a value for rendering: what every field of it holds, in the order of its type's fields,
/// and the same of all views within.
///
/// All of it lies in three runs of plain values, so that a page of thousands of rows is made with a
/// few allocations and rendered without counting references. What one page needed serves the next.
/// Views are made only from `Viewable` values, so every cell has the kind its field declares, and
/// every position lies in what was added.
@usableFromInline
package struct ViewBuilder: ~Copyable {
  /// The type of the value that was built last.
  private(set) var type = ObjectIdentifier(Never.self)
  /// How many cells are its own; they stand first.
  private(set) var ownCells = 0
  private(set) var cells: Growing<Cell>
  /// The first cell of each view within.
  private(set) var firstCells: Growing<Int32>
  /// UTF-8: texts, already escaped, and markup.
  private(set) var bytes: Growing<UInt8>

  /// With room for so many cells to begin with.
  package init(capacity: Int = 1024) {
    cells = Growing(capacity: capacity)
    firstCells = Growing(capacity: capacity / 4)
    bytes = Growing(capacity: capacity * 8)
  }

  /// Reads every field of a value and flattens the views it holds, in place of what was there.
  @inlinable
  package mutating func build<Owner: Viewable>(_ value: Owner) {
    begin(ObjectIdentifier(Owner.self), Owner.fields.count)
    _ = add(value)
  }

  @usableFromInline
  mutating func begin(_ type: ObjectIdentifier, _ ownCells: Int) {
    self.type = type
    self.ownCells = ownCells
    cells.empty()
    firstCells.empty()
    bytes.empty()
  }
}

extension ViewBuilder {
  /// Adds the cells of a value behind those that are there; its first is the result.
  @inlinable
  mutating func add<Owner: Viewable>(_ value: Owner) -> Int32 {
    let fields = Owner.fields
    // The cells of one view stand together, before those of the views within it.
    let first = addCells(fields.count)
    var own = 0
    if let part = value.sharedPart { own = take(part, at: first) }
    for index in own..<fields.count {
      let cell = fields[index].read(value, &self)
      put(cell, at: first + index)
    }
    return Int32(first)
  }

  /// Room for so many cells; the place of the first.
  @usableFromInline
  mutating func addCells(_ count: Int) -> Int {
    cells.append(repeating: .flag(false), count: count)
    return cells.count - count
  }

  @usableFromInline
  mutating func put(_ cell: Cell, at index: Int) { cells.put(cell, at: index) }

  /// Room for the first cells of so many views; the place of the first.
  @usableFromInline
  mutating func addFirstCells(_ count: Int) -> Int {
    firstCells.append(repeating: 0, count: count)
    return firstCells.count - count
  }

  @usableFromInline
  mutating func put(firstCell: Int32, at index: Int) { firstCells.put(firstCell, at: index) }

  /// Where the next byte will stand.
  @usableFromInline var end: Int32 { Int32(bytes.count) }

  @usableFromInline
  mutating func add(text: String) -> Cell {
    guard !text.isEmpty else { return .bytes(start: 0, end: 0) }
    let start = end
    write(text: text)
    return .bytes(start: start, end: end)
  }

  @usableFromInline
  mutating func add(html: HTML) -> Cell {
    let start = end
    html.bytes.withUnsafeBufferPointer { bytes.append($0) }
    return .bytes(start: start, end: end)
  }

  @inlinable
  mutating func add<Element: Viewable>(list elements: [Element]) -> Cell {
    addRun(elements.count) { builder, index in builder.add(elements[index]) }
  }

  @inlinable
  mutating func add<Element: Viewable>(list rows: Rows<Element>) -> Cell {
    addRun(rows.count) { builder, index in builder.add(rows.make(index)) }
  }

  /// Words of ours, in a field that is put together piece by piece; they hold nothing to escape.
  package mutating func write(_ words: ShortText) {
    words.withBytes { bytes.append($0) }
  }

  /// The same with words of somebody else's.
  package mutating func write(text: String) {
    // Without a copy of the text, which would be counted.
    let written: Void? = text.utf8.withContiguousStorageIfAvailable { write(utf8: $0) }
    guard written == nil else { return }
    Array(text.utf8).withUnsafeBufferPointer { write(utf8: $0) }
  }

  /// The same of UTF-8.
  package mutating func write(utf8: UnsafeBufferPointer<UInt8>) {
    appendEscaped(utf8, to: &bytes)
  }

  @inlinable
  mutating func add<Element: Viewable>(_ element: Element?) -> Cell {
    guard let element else { return .views(start: 0, end: 0) }
    return addRun(1) { builder, _ in builder.add(element) }
  }

  /// Views that were made before.
  @usableFromInline
  mutating func add(made views: [View]) -> Cell {
    addRun(views.count) { builder, index in builder.add(made: views[index]) }
  }

  @inlinable
  @inline(__always)
  mutating func addRun(_ count: Int, _ add: (inout ViewBuilder, Int) -> Int32) -> Cell {
    let start = addFirstCells(count)
    for index in 0..<count {
      let first = add(&self, index)
      put(firstCell: first, at: start + index)
    }
    return .views(start: Int32(start), end: Int32(start + count))
  }

  /// Takes in a view that was made before as the first cells of the one that begins at `first`; the
  /// result is how many they are.
  @usableFromInline
  mutating func take(_ part: View, at first: Int) -> Int {
    let own = part.ownCells
    let (run, byte) = (Int32(firstCells.count), end)
    let nested = Int32(cells.count - own)
    part.cells.withUnsafeBufferPointer { moved in
      for index in 0..<own {
        cells.put(moved[index].moved(run: run, byte: byte), at: first + index)
      }
      cells.append(UnsafeBufferPointer(rebasing: moved[own...])) {
        $0.moved(run: run, byte: byte)
      }
    }
    addBehind(part, nested)
    return own
  }

  /// Takes in a view that was made before, moved to behind what is there.
  @usableFromInline
  mutating func add(made view: View) -> Int32 {
    let first = Int32(cells.count)
    let (run, byte) = (Int32(firstCells.count), end)
    view.cells.withUnsafeBufferPointer { moved in
      cells.append(moved) { $0.moved(run: run, byte: byte) }
    }
    addBehind(view, first)
    return first
  }

  /// The first cells and the bytes of a view whose cells were moved.
  private mutating func addBehind(_ view: View, _ distance: Int32) {
    view.firstCells.withUnsafeBufferPointer { moved in
      firstCells.append(moved) { $0 + distance }
    }
    view.bytes.withUnsafeBufferPointer { bytes.append($0) }
  }
}
