/// The rows of a long list, each made when its turn comes to be flattened.
///
/// A list of hundreds of thousands of rows in all is then never held, nor are its rows copied.
@usableFromInline
package struct Rows<Element: Viewable>: Sendable {
  @usableFromInline package let count: Int
  @usableFromInline let make: @Sendable (Int) -> Element

  /// `make` is asked for each of the indices from 0 to `count`.
  @inlinable
  package init(_ count: Int, _ make: @escaping @Sendable (Int) -> Element) {
    self.count = count
    self.make = make
  }

  /// One for each of some indices.
  @inlinable
  package init(_ range: Range<Int>, _ make: @escaping @Sendable (Int) -> Element) {
    self.init(range.count) { make(range.lowerBound + $0) }
  }

  @inlinable package static var none: Rows { Rows(0) { _ in preconditionFailure("No row") } }

  @inlinable package var isEmpty: Bool { count == 0 }
}
