package import TaizhangModel

/// Records and reports are stored in runs of so many, so that all cores read them.
private let longestRun = 512

extension ResolvedContent {
  /// As bytes for `init(stored:jobs:)`; they do not depend on `jobs`.
  package func stored(jobs: Int) async -> [UInt8] {
    let projects = await storedRuns(of: whole.projects, jobs: jobs)
    let reports = await storedRuns(of: whole.reports, jobs: jobs)
    var rest = whole
    (rest.projects, rest.reports) = ([], [])
    var writer = StoreWriter(
      capacity: (projects + reports).reduce(1 << 18) { $0 + $1.count }
    )
    writer.store(rest)
    writer.store(names)
    writer.store(variants)
    writer.store(acceptances)
    writer.store(foundInProjects)
    writer.store(foundElsewhere)
    for runs in [projects, reports] {
      writer.store(runs.map(\.count))
      for run in runs { writer.append(stored: run) }
    }
    return writer.bytes
  }

  /// What was stored as these bytes.
  package init(stored bytes: ArraySlice<UInt8>, jobs: Int) async throws(StoreError) {
    var position = bytes.startIndex
    self = try bytes.reading(from: &position) { reader throws(StoreError) in
      ResolvedContent(
        whole: try reader.read(),
        names: try reader.read(),
        variants: try reader.read(),
        acceptances: try reader.read(),
        foundInProjects: try reader.read(),
        foundElsewhere: try reader.read()
      )
    }
    whole.projects = try await readRuns(of: bytes, from: &position, jobs: jobs)
    whole.reports = try await readRuns(of: bytes, from: &position, jobs: jobs)
    guard foundInProjects.count == whole.projects.count else { throw .count }
  }
}

private func storedRuns<Item: Storable & Sendable>(of items: [Item], jobs: Int) async -> [[UInt8]] {
  let starts = Array(stride(from: 0, to: items.count, by: longestRun))
  return await concurrentMap(count: starts.count, jobs: jobs) { index in
    let run = items[starts[index]..<min(starts[index] + longestRun, items.count)]
    var writer = StoreWriter(capacity: run.count * 768)
    writer.store(count: run.count)
    for item in run { writer.store(item) }
    return writer.bytes
  }
}

private func readRuns<Item: Storable & Sendable>(
  of bytes: ArraySlice<UInt8>,
  from position: inout Int,
  jobs: Int
) async throws(StoreError) -> [Item] {
  let lengths: [Int] = try bytes.reading(from: &position) { reader throws(StoreError) in
    try reader.read()
  }
  var runs: [ArraySlice<UInt8>] = []
  for length in lengths {
    guard length >= 0, length <= bytes.endIndex - position else { throw .truncated }
    runs.append(bytes[position..<position + length])
    position += length
  }
  let ranges = runs
  let read = await concurrentMap(count: ranges.count, jobs: jobs) { index in
    Result { () throws(StoreError) -> [Item] in
      var start = ranges[index].startIndex
      return try ranges[index].reading(from: &start) { reader throws(StoreError) in
        try reader.read()
      }
    }
  }
  var items: [Item] = []
  items.reserveCapacity(lengths.count * longestRun)
  for run in read { items += try run.get() }
  return items
}

extension ArraySlice<UInt8> {
  /// What `read` makes of the bytes from a position on, which moves to behind them.
  fileprivate func reading<Value>(
    from position: inout Int,
    _ read: (inout StoreReader) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    let rest = self[position...]
    let (value, count) = try rest.withUnsafeBufferPointer {
      buffer throws(StoreError) -> (Value, Int) in
      var reader = unsafe StoreReader(UnsafeRawBufferPointer(buffer))
      let value = try read(&reader)
      return (value, rest.count - reader.remaining)
    }
    position += count
    return value
  }
}
