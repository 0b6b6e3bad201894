/// Runs a program over a view.
///
/// Nothing is looked up by name and nothing is formatted.
struct Renderer {
  private let instructions: [Instruction]
  private let literals: [UInt8]
  /// The slots of the views on the context stack; a depth may hold an old frame, never used.
  private var frames: [[Value]]

  init(program: Program, root: View) {
    instructions = program.instructions
    literals = program.literals
    frames = [[Value]](repeating: [], count: program.frameCount)
    frames[0] = root.slots
  }

  /// Runs the steps of a range; nested lists go one call deeper, at most `TemplateLimits.depth`.
  mutating func run(_ range: Range<Int>, into output: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      var next = index + 1
      switch instructions[index] {
      case .literal(let start, let end):
        literals.withUnsafeBufferPointer { bytes in
          let literal = UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(end)])
          output.append(contentsOf: literal)
        }
      case .text(let address):
        if case .text(let text) = value(address) { appendEscaped(text, to: &output) }
      case .html(let address):
        if case .html(let html) = value(address) { output.append(contentsOf: html.bytes) }
      case .each(let address, let depth, let end):
        if case .list(let views) = value(address) {
          for view in views {
            frames[Int(depth)] = view.slots
            run(next..<Int(end), into: &output)
          }
        }
        next = Int(end)
      case .enter(let address, let depth, let otherwise):
        if case .view(let view?) = value(address) {
          frames[Int(depth)] = view.slots
        } else {
          next = Int(otherwise)
        }
      case .when(let address, let otherwise):
        if !value(address).isShown { next = Int(otherwise) }
      case .unless(let address, let otherwise):
        if value(address).isShown { next = Int(otherwise) }
      }
      index = next
    }
  }

  @inline(__always)
  private func value(_ address: SlotAddress) -> Value {
    frames[Int(address.depth)][Int(address.slot)]
  }
}
