/// A value flattened for rendering, to be shared by many pages: a class, so that it is handed on
/// without being copied.
@usableFromInline
package final class View: Sendable {
  /// The type it was made from.
  @usableFromInline let type: ObjectIdentifier
  /// How many cells are its own; they stand first.
  let ownCells: Int
  let cells: [Cell]
  /// The first cell of each view within.
  let firstCells: [Int32]
  /// UTF-8: texts, already escaped, and markup.
  let bytes: [UInt8]

  package convenience init(of value: some Viewable) {
    var builder = ViewBuilder(capacity: 64)
    builder.build(value)
    self.init(builder)
  }

  private init(_ builder: borrowing ViewBuilder) {
    type = builder.type
    ownCells = builder.ownCells
    cells = Array(builder.cells.elements)
    firstCells = Array(builder.firstCells.elements)
    bytes = Array(builder.bytes.elements)
  }

  /// Stops where a view is not one of the type that its field declares.
  @inlinable
  func require(_ expected: any Viewable.Type) {
    requireSame(type, expected)
  }
}

/// Stops where a view is not one of the type that its field or template declares.
@usableFromInline
func requireSame(_ type: ObjectIdentifier, _ expected: any Viewable.Type) {
  precondition(
    type == ObjectIdentifier(expected),
    "A view of another type was given where one of \(expected) is declared"
  )
}

/// What a field of a view holds; positions are in what the view is part of.
@usableFromInline
enum Cell: Equatable, BitwiseCopyable, Sendable {
  /// Text or markup.
  case bytes(start: Int32, end: Int32)
  case flag(Bool)
  /// A list, or a view that may be missing: a run of first cells.
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
