/// A page's template with everything it includes, as flat steps over frames and slots.
struct Program: Sendable {
  private(set) var instructions: [Instruction] = []
  /// UTF-8: all fixed text of the template, in order of first use.
  private(set) var literals: [UInt8] = []
  /// Frames that are in use at once, the page's own included; ≥ 1.
  private(set) var frameCount = 1

  /// Whether the last step is a literal that more text may join: no jump ends behind it.
  private var canExtend = false

  /// A step whose jump target is not known yet.
  struct Jump {
    fileprivate var index: Int
  }

  mutating func write(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = literals.count
    literals.append(contentsOf: bytes)
    let end = Int32(literals.count)
    if canExtend, case .literal(let first, _) = instructions.last {
      instructions[instructions.count - 1] = .literal(start: first, end: end)
    } else {
      instructions.append(.literal(start: Int32(start), end: end))
      canExtend = true
    }
  }

  /// Adds a step; one that jumps is given its target by `land`.
  @discardableResult
  mutating func append(_ instruction: Instruction) -> Jump {
    instructions.append(instruction)
    canExtend = false
    return Jump(index: instructions.count - 1)
  }

  /// Lets jumps end here, at the next step.
  mutating func land(_ jumps: [Jump]) {
    canExtend = false
    for jump in jumps {
      instructions[jump.index] = instructions[jump.index].jumping(to: instructions.count)
    }
  }

  /// Makes room for a frame at a depth.
  mutating func useFrame(_ depth: Int) {
    frameCount = max(frameCount, depth + 1)
  }
}
