/// Runs a program over a view.
///
/// Nothing is looked up by name, and nothing is formatted or escaped: that was done when the view
/// was made.
struct Renderer {
  private let instructions: [Instruction]
  private let literals: [UInt8]
  private let view: View
  /// The first cells of the views on the context stack; a depth may hold an old one, never used.
  private var frames: [Int32]

  init(program: Program, root: View) {
    instructions = program.instructions
    literals = program.literals
    view = root
    frames = [Int32](repeating: 0, count: program.frameCount)
  }

  mutating func run(into output: inout OutputBytes) {
    run(0..<instructions.count, into: &output)
  }

  /// Runs the steps of a range; nested lists go one call deeper, at most `TemplateLimits.depth`.
  private mutating func run(_ range: Range<Int>, into output: inout OutputBytes) {
    var index = range.lowerBound
    while index < range.upperBound {
      var next = index + 1
      switch instructions[index] {
      case .literal(let start, let end):
        append(literals, start, end, to: &output)
      case .write(let address):
        if case .bytes(let start, let end) = cell(address) {
          append(view.bytes, start, end, to: &output)
        }
      case .each(let address, let depth, let end):
        if case .views(let start, let last) = cell(address) {
          for place in start..<last {
            frames[Int(depth)] = view.firstCells[Int(place)]
            run(next..<Int(end), into: &output)
          }
        }
        next = Int(end)
      case .enter(let address, let depth, let otherwise):
        if case .views(let start, let last) = cell(address), start < last {
          frames[Int(depth)] = view.firstCells[Int(start)]
        } else {
          next = Int(otherwise)
        }
      case .when(let address, let otherwise):
        if !cell(address).isShown { next = Int(otherwise) }
      case .unless(let address, let otherwise):
        if cell(address).isShown { next = Int(otherwise) }
      }
      index = next
    }
  }

  @inline(__always)
  private func cell(_ address: SlotAddress) -> Cell {
    view.cells[Int(frames[Int(address.depth)] + address.slot)]
  }

  @inline(__always)
  private func append(
    _ bytes: [UInt8],
    _ start: Int32,
    _ end: Int32,
    to output: inout OutputBytes
  ) {
    bytes.withUnsafeBufferPointer { buffer in
      output.append(UnsafeBufferPointer(rebasing: buffer[Int(start)..<Int(end)]))
    }
  }
}
