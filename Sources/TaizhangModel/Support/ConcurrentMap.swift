/// The results of one function over 0..<count, in order, computed by several tasks.
///
/// The results do not depend on the number of jobs. Work is handed out in chunks, several per
/// job, so that one long chunk does not keep the others waiting.
package func concurrentMap<Result: Sendable>(
  count: Int,
  jobs: Int,
  _ transform: @escaping @Sendable (Int) -> Result
) async -> [Result] {
  guard jobs > 1, count > 1 else { return (0..<count).map(transform) }
  let chunkSize = max(1, count / (jobs * 8))
  let chunks = stride(from: 0, to: count, by: chunkSize).map { $0..<min($0 + chunkSize, count) }
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    var next = 0
    func add() {
      guard next < chunks.count else { return }
      let index = next
      let chunk = chunks[index]
      next += 1
      group.addTask { (index, chunk.map(transform)) }
    }
    for _ in 0..<jobs { add() }
    var results = [[Result]](repeating: [], count: chunks.count)
    while let (index, result) = await group.next() {
      results[index] = result
      add()
    }
    return results.flatMap { $0 }
  }
}
