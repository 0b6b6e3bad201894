/// An exact area of land.
package struct Area: Hashable, Comparable, Sendable {
  /// Square centimetres, so that 亩 (2000/3 m²) is the only unit that needs rounding.
  package var squareCentimetres: Int64

  package init(squareCentimetres: Int64) {
    self.squareCentimetres = squareCentimetres
  }

  package static let squareKilometre = Area(squareCentimetres: 10_000_000_000)

  package static func < (left: Area, right: Area) -> Bool {
    left.squareCentimetres < right.squareCentimetres
  }
}
