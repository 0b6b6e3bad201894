/// What is told the elements of one part, in their order; one for each kind of part.
protocol PartReader {
  /// What the part's outermost element must be.
  static var root: Element { get }
  /// Whether it may be any other as well.
  static var takesAnyRoot: Bool { get }
  /// What reading may still cost.
  var allowance: Allowance { get }

  /// An element begins.
  mutating func open(_ element: Element, _ attributes: Attributes) throws(PartFault)
  /// Some of an element's text, in UTF-8.
  mutating func text(_ bytes: Span<UInt8>) throws(PartFault)
  /// An element ends.
  mutating func close(_ element: Element) throws(PartFault)
}

extension PartReader {
  static var takesAnyRoot: Bool { false }
  mutating func text(_ bytes: Span<UInt8>) {}
  mutating func close(_ element: Element) {}
}

/// Why a part cannot be read; ``OfficeFault`` also says which part.
enum PartFault: Error {
  /// It does not hold what it must.
  case damaged
  /// Its outermost element is that of another kind of part.
  case foreign
  case tooLarge
}
