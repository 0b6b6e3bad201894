/// One step of a compiled template.
///
/// Jumps go forward only, so every run ends.
enum Instruction: Sendable {
  /// Writes bytes of the program's literals.
  case literal(start: Int32, end: Int32)
  /// Writes a text or html slot; a view holds its texts escaped.
  case write(SlotAddress)
  /// Runs the steps up to `end` for each view of a list, as the frame at `depth`; goes on at `end`.
  case each(SlotAddress, depth: Int32, end: Int32)
  /// Takes a view as the frame at `depth`; where it is missing, goes on at `otherwise`.
  case enter(SlotAddress, depth: Int32, otherwise: Int32)
  /// Goes on at `otherwise` unless the slot is shown as a section.
  case when(SlotAddress, otherwise: Int32)
  /// Goes on at `otherwise` if the slot is shown as a section.
  case unless(SlotAddress, otherwise: Int32)

  /// The same step with another jump target.
  func jumping(to target: Int) -> Instruction {
    let target = Int32(target)
    switch self {
    case .each(let address, let depth, _): return .each(address, depth: depth, end: target)
    case .enter(let address, let depth, _):
      return .enter(address, depth: depth, otherwise: target)
    case .when(let address, _): return .when(address, otherwise: target)
    case .unless(let address, _): return .unless(address, otherwise: target)
    case .literal, .write: return self
    }
  }
}

/// Where a value is while a template runs: a frame of the context stack and a slot in it.
struct SlotAddress: Hashable, Sendable {
  /// 0 is the page's own view.
  var depth: Int32
  var slot: Int32

  init(depth: Int, slot: Int) {
    self.depth = Int32(depth)
    self.slot = Int32(slot)
  }
}
