/// Runs a program over what a builder holds.
///
/// Nothing is looked up by name, and nothing is formatted or escaped: that was done when the view
/// was made. The pointers are good for one run.
struct Renderer {
  private let instructions: UnsafeBufferPointer<Instruction>
  private let literals: UnsafeBufferPointer<UInt8>
  private let cells: UnsafeBufferPointer<Cell>
  private let firstCells: UnsafeBufferPointer<Int32>
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The first cells of the views on the context stack; a depth may hold an old one, never used.
  private let frames: UnsafeMutableBufferPointer<Int32>

  /// Appends what the program makes of the view to the output.
  static func render(
    _ program: Program,
    _ view: borrowing ViewBuilder,
    into output: inout OutputBytes
  ) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: program.frameCount) { frames in
      frames.initialize(repeating: 0)
      program.instructions.withUnsafeBufferPointer { instructions in
        program.literals.withUnsafeBufferPointer { literals in
          let renderer = Renderer(
            instructions: instructions,
            literals: literals,
            cells: view.cells.elements,
            firstCells: view.firstCells.elements,
            bytes: view.bytes.elements,
            frames: frames
          )
          renderer.run(0..<instructions.count, into: &output)
        }
      }
    }
  }

  /// Runs the steps of a range; nested lists go one call deeper, at most `TemplateLimits.depth`.
  private func run(_ range: Range<Int>, into output: inout OutputBytes) {
    var index = range.lowerBound
    while index < range.upperBound {
      var next = index + 1
      switch instructions[index] {
      case .literal(let start, let end):
        append(literals, start, end, to: &output)
      case .write(let address):
        if case .bytes(let start, let end) = cell(address) {
          append(bytes, start, end, to: &output)
        }
      case .each(let address, let depth, let end):
        if case .views(let start, let last) = cell(address) {
          for place in start..<last {
            frames[Int(depth)] = firstCells[Int(place)]
            run(next..<Int(end), into: &output)
          }
        }
        next = Int(end)
      case .enter(let address, let depth, let otherwise):
        if case .views(let start, let last) = cell(address), start < last {
          frames[Int(depth)] = firstCells[Int(start)]
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
    cells[Int(frames[Int(address.depth)] &+ address.slot)]
  }

  @inline(__always)
  private func append(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int32,
    _ end: Int32,
    to output: inout OutputBytes
  ) {
    assert(0 <= start && start <= end && Int(end) <= bytes.count, "Positions lie in what was made")
    guard let first = bytes.baseAddress else { return }
    output.append(first + Int(start), count: Int(end &- start))
  }
}
