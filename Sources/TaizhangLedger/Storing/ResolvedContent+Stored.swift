package import TaizhangModel

/// Records and reports are stored in runs of so many, so that all cores read them.
let longestRun = 512

/// The pieces that content is stored in, by the fingerprints of their bytes.
///
/// Each can be read without the others, and a small change makes few of them new.
package struct StoredPieces: Hashable, Sendable {
  /// Everything but records and reports.
  package var head: Fingerprint
  /// Records in runs.
  package var projects: [Fingerprint]
  package var reports: [Fingerprint]
  /// What months' sheets say of these runs of records; none where they say nothing.
  package var statements: [Fingerprint]

  package var all: [Fingerprint] { [head] + projects + reports + statements }
}

/// The pieces that content was read from, as far as they still are what it says.
struct KeptPieces: Sendable {
  fileprivate var head: Fingerprint?
  /// Nil of a run that is no longer what it was.
  fileprivate var projects: [Fingerprint?] = []
  fileprivate var reports: [Fingerprint?] = []

  init() {}

  fileprivate init(_ pieces: StoredPieces) {
    (head, projects, reports) = (pieces.head, pieces.projects, pieces.reports)
  }

  /// A record is another one now.
  mutating func forget(projectAt index: Int) {
    if index / longestRun < projects.count { projects[index / longestRun] = nil }
  }

  /// The same of a report.
  mutating func forget(reportAt index: Int) {
    if index / longestRun < reports.count { reports[index / longestRun] = nil }
  }
}

extension ResolvedContent {
  /// As pieces for `init(stored:jobs:_:)`, and the bytes of those that it was not read from; they do
  /// not depend on `jobs`.
  package func stored(
    jobs: Int
  ) async -> (pieces: StoredPieces, new: [(fingerprint: Fingerprint, bytes: [UInt8])]) {
    let projects = await runs(of: whole.projects, kept: kept.projects, jobs: jobs)
    let reports = await runs(of: whole.reports, kept: kept.reports, jobs: jobs)
    var rest = whole
    (rest.projects, rest.reports) = ([], [])
    var writer = StoreWriter(capacity: 1 << 20)
    writer.store(rest)
    writer.store(names)
    writer.store(variants)
    writer.store(acceptances)
    writer.store(foundInProjects)
    writer.store(foundInReports)
    writer.store(foundElsewhere)
    writer.store(toldInTables.sorted())
    writer.store(statements.columns)
    writer.store(foundInStatements)
    let statements = await statements.stored(ofProjects: whole.projects.count, jobs: jobs)
    let head = Piece(writer.bytes)
    let pieces = StoredPieces(
      head: head.fingerprint,
      projects: projects.map(\.fingerprint),
      reports: reports.map(\.fingerprint),
      statements: statements.map(\.fingerprint)
    )
    let others = [head.fingerprint == kept.head ? Piece(kept: head.fingerprint) : head]
    let new = (others + projects + reports + statements).compactMap { piece in
      piece.bytes.map { (piece.fingerprint, $0) }
    }
    return (pieces, new)
  }

  /// What was stored as some pieces; `bytes` is asked for those of each, from all cores, and gives nil
  /// for one that is not to be had.
  package init(
    stored pieces: StoredPieces,
    jobs: Int,
    _ bytes: @escaping @Sendable (Fingerprint) -> [UInt8]?
  ) async throws(StoreError) {
    async let head = Result { () throws(StoreError) in
      try read(pieces.head, bytes) { reader throws(StoreError) in
        ResolvedContent(
          whole: try reader.read(),
          names: try reader.read(),
          variants: try reader.read(),
          acceptances: try reader.read(),
          foundInProjects: try reader.read(),
          foundInReports: try reader.read(),
          foundElsewhere: try reader.read(),
          toldInTables: Set(try reader.read() as [Int32]),
          statements: StatementBook(
            columns: try reader.read(),
            pieces: StatedPieces(pieces.statements, bytes)
          ),
          foundInStatements: try reader.read()
        )
      }
    }
    let projects: [Project] = try await items(of: pieces.projects, bytes, jobs: jobs)
    let reports: [Report] = try await items(of: pieces.reports, bytes, jobs: jobs)
    self = try await head.get()
    guard foundInProjects.count == projects.count else { throw .count }
    (whole.projects, whole.reports) = (projects, reports)
    kept = KeptPieces(pieces)
  }
}

/// Bytes, and what they are known by.
struct Piece: Sendable {
  var fingerprint: Fingerprint
  /// Nil of one that was read, and so is kept already.
  var bytes: [UInt8]?

  init(_ bytes: [UInt8]) {
    fingerprint = Fingerprint(bytes)
    self.bytes = bytes
  }

  init(kept fingerprint: Fingerprint) { self.fingerprint = fingerprint }
}

/// Items in runs; those that are kept need not be made.
private func runs<Item: Storable & Sendable>(
  of items: [Item],
  kept: [Fingerprint?],
  jobs: Int
) async -> [Piece] {
  let count = (items.count + longestRun - 1) / longestRun
  return await concurrentMap(count: count, jobs: jobs) { index in
    if index < kept.count, let run = kept[index] { return Piece(kept: run) }
    let run = items[index * longestRun..<min((index + 1) * longestRun, items.count)]
    var writer = StoreWriter(capacity: run.count * 768)
    writer.store(count: run.count)
    for item in run { writer.store(item) }
    return Piece(writer.bytes)
  }
}

/// The items that were stored as some runs.
private func items<Item: Storable & Sendable>(
  of runs: [Fingerprint],
  _ bytes: @escaping @Sendable (Fingerprint) -> [UInt8]?,
  jobs: Int
) async throws(StoreError) -> [Item] {
  let made = await concurrentMap(count: runs.count, jobs: jobs) { index in
    Result { () throws(StoreError) -> [Item] in
      try read(runs[index], bytes) { reader throws(StoreError) in try reader.read() }
    }
  }
  var items: [Item] = []
  items.reserveCapacity(runs.count * longestRun)
  for run in made { items += try run.get() }
  return items
}

/// What `make` reads of a piece, to its end.
func read<Value>(
  _ piece: Fingerprint,
  _ bytes: (Fingerprint) -> [UInt8]?,
  _ make: (inout StoreReader) throws(StoreError) -> Value
) throws(StoreError) -> Value {
  guard let bytes = bytes(piece) else { throw .truncated }
  return try bytes.withUnsafeBufferPointer { buffer throws(StoreError) in
    var reader = unsafe StoreReader(UnsafeRawBufferPointer(buffer))
    let value = try make(&reader)
    try reader.finish()
    return value
  }
}

extension FoundInFile: Storable {
  func store(in writer: inout StoreWriter) {
    writer.store(file)
    writer.store(found)
  }

  init(from reader: inout StoreReader) throws(StoreError) {
    file = try reader.read()
    found = try reader.read()
  }
}

extension StoredPieces: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(head)
    writer.store(projects)
    writer.store(reports)
    writer.store(statements)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    head = try reader.read()
    projects = try reader.read()
    reports = try reader.read()
    statements = try reader.read()
  }
}
