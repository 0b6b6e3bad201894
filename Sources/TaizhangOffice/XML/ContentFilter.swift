/// Tells a reader of a text document which elements count: of alternatives the first, and of what
/// was changed what it is now.
struct ContentFilter {
  /// How many elements are open.
  private var depth = 0
  /// The depth in which the element stands that is left out.
  private var leftOut: Int?
  /// For each open list of alternatives, whether one was taken.
  private var alternatives: [Bool] = []

  /// What says how something was before a change, and what controls show of themselves.
  private static let neverRead: Set<Element> = [
    .formerParagraphProperties, .formerRunProperties, .formerRowProperties, .formerCellProperties,
    .formerSectionProperties, .controlProperties,
  ]

  /// Takes the beginning of an element; whether it counts.
  mutating func opens(_ element: Element) -> Bool {
    depth += 1
    guard leftOut == nil else { return false }
    switch element {
    case .alternatives:
      alternatives.append(false)
    case .choice, .fallback:
      guard let last = alternatives.indices.last, !alternatives[last] else { break }
      alternatives[last] = true
      return true
    default:
      guard ContentFilter.neverRead.contains(element) else { return true }
    }
    if element != .alternatives { leaveOut() }
    return leftOut == nil
  }

  /// Takes the end of an element; whether it counted.
  mutating func closes(_ element: Element) -> Bool {
    defer { depth -= 1 }
    if let leftOut {
      if leftOut == depth { self.leftOut = nil }
      return false
    }
    if element == .alternatives { _ = alternatives.popLast() }
    return true
  }

  /// Leaves out all that the element holds that was opened last, its end included.
  mutating func leaveOut() { leftOut = depth }

  /// Leaves out the rest of the element that so many elements above the last one is.
  mutating func leaveOut(above count: Int) { leftOut = depth - count }
}
