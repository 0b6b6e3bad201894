package import TaizhangModel

/// Records and reports are stored in runs of so many, so that all cores read them.
private let longestRun = 512

/// Records or reports as bytes, in runs.
struct StoredRuns: Sendable {
  /// Nil of a run that is no longer what it was.
  private(set) var runs: [ArraySlice<UInt8>?] = []

  init() {}

  init(_ runs: [ArraySlice<UInt8>]) { self.runs = runs }

  /// An item of a run is another one now.
  mutating func forget(itemAt index: Int) {
    if index / longestRun < runs.count { runs[index / longestRun] = nil }
  }
}

extension ResolvedContent {
  /// As bytes for `init(stored:jobs:)`, in parts that follow one another; they do not depend on
  /// `jobs`.
  ///
  /// What it was read from serves again where nothing has changed.
  package func stored(jobs: Int) async -> [ArraySlice<UInt8>] {
    let projects = await runs(of: whole.projects, kept: storedProjects, jobs: jobs)
    let reports = await runs(of: whole.reports, kept: storedReports, jobs: jobs)
    var rest = whole
    (rest.projects, rest.reports) = ([], [])
    var writer = StoreWriter(capacity: 1 << 20)
    writer.store(rest)
    writer.store(names)
    writer.store(variants)
    writer.store(acceptances)
    writer.store(foundInProjects)
    writer.store(foundElsewhere)
    writer.store(projects.map(\.count))
    writer.store(reports.map(\.count))
    return [writer.bytes[...]] + projects + reports
  }

  /// What was stored as these bytes.
  package init(stored bytes: ArraySlice<UInt8>, jobs: Int) async throws(StoreError) {
    var lengths: (projects: [Int], reports: [Int]) = ([], [])
    var position = bytes.startIndex
    self = try bytes.reading(from: &position) { reader throws(StoreError) in
      let content = ResolvedContent(
        whole: try reader.read(),
        names: try reader.read(),
        variants: try reader.read(),
        acceptances: try reader.read(),
        foundInProjects: try reader.read(),
        foundElsewhere: try reader.read()
      )
      lengths = (try reader.read(), try reader.read())
      return content
    }
    let projects = try bytes.runs(lengths.projects, from: &position)
    let reports = try bytes.runs(lengths.reports, from: &position)
    guard position == bytes.endIndex else { throw .surplus }
    whole.projects = try await items(of: projects, jobs: jobs)
    whole.reports = try await items(of: reports, jobs: jobs)
    guard foundInProjects.count == whole.projects.count else { throw .count }
    (storedProjects, storedReports) = (StoredRuns(projects), StoredRuns(reports))
  }
}

/// Items as runs of bytes; those that are kept serve again.
private func runs<Item: Storable & Sendable>(
  of items: [Item],
  kept: StoredRuns,
  jobs: Int
) async -> [ArraySlice<UInt8>] {
  let count = (items.count + longestRun - 1) / longestRun
  return await concurrentMap(count: count, jobs: jobs) { index in
    if index < kept.runs.count, let run = kept.runs[index] { return run }
    let run = items[index * longestRun..<min((index + 1) * longestRun, items.count)]
    var writer = StoreWriter(capacity: run.count * 768)
    writer.store(count: run.count)
    for item in run { writer.store(item) }
    return writer.bytes[...]
  }
}

/// The items that were stored as some runs.
private func items<Item: Storable & Sendable>(
  of runs: [ArraySlice<UInt8>],
  jobs: Int
) async throws(StoreError) -> [Item] {
  let read = await concurrentMap(count: runs.count, jobs: jobs) { index in
    Result { () throws(StoreError) -> [Item] in
      var start = runs[index].startIndex
      return try runs[index].reading(from: &start) { reader throws(StoreError) in
        try reader.read()
      }
    }
  }
  var items: [Item] = []
  items.reserveCapacity(runs.count * longestRun)
  for run in read { items += try run.get() }
  return items
}

extension ArraySlice<UInt8> {
  /// The parts of these lengths that follow a position, which moves to behind them.
  fileprivate func runs(
    _ lengths: [Int],
    from position: inout Int
  ) throws(StoreError) -> [ArraySlice<UInt8>] {
    var runs: [ArraySlice<UInt8>] = []
    for length in lengths {
      guard length >= 0, length <= endIndex - position else { throw .truncated }
      runs.append(self[position..<position + length])
      position += length
    }
    return runs
  }

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
