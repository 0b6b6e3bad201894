/// The results of one function over 0..<count, in order, computed by several tasks.
///
/// The results do not depend on the number of jobs. Work is handed out in small chunks that become
/// smaller towards the end: neighbours are often costly together, like the pages of bulletins, and
/// one long chunk would keep the others waiting.
package func concurrentMap<Result: Sendable>(
  count: Int,
  jobs: Int,
  _ transform: @escaping @Sendable (Int) -> Result
) async -> [Result] {
  guard jobs > 1, count > 1 else { return (0..<count).map(transform) }
  let slots = Slots<Result>(count: count)
  await withTaskGroup(of: Void.self) { group in
    var next = 0
    func add() {
      guard next < count else { return }
      let chunk = next..<next + max(1, min(64, (count - next) / (jobs * 4)))
      next = chunk.upperBound
      group.addTask { for index in chunk { slots.fill(index, with: transform(index)) } }
    }
    for _ in 0..<jobs { add() }
    while await group.next() != nil { add() }
  }
  return slots.taken()
}

/// Room for results, each put where it stays: they are large and many, and to copy them from list
/// to list would take one core while the others wait.
private struct Slots<Value>: @unchecked Sendable {
  private let room: UnsafeMutableBufferPointer<Value>

  init(count: Int) { room = .allocate(capacity: count) }

  /// Fills one slot, which must be empty; tasks may fill different ones at the same time.
  func fill(_ index: Int, with value: Value) { room.initializeElement(at: index, to: value) }

  /// The values of all slots, which must be filled; the room is given back.
  func taken() -> [Value] {
    defer { room.deallocate() }
    return Array(unsafeUninitializedCapacity: room.count) { array, count in
      count = array.moveInitialize(fromContentsOf: room)
    }
  }
}
