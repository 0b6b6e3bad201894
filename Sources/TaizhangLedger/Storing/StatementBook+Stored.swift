import Synchronization
package import TaizhangModel

/// What is said of records, as it was stored: a piece for each run of records.
final class StatedPieces: Sendable {
  let fingerprints: [Fingerprint]
  private let bytes: @Sendable (Fingerprint) -> [UInt8]?
  /// The piece that was read last, since records are asked for in their order.
  private let last = Mutex<(index: Int, records: [[StatedMatter]])?>(nil)

  /// `bytes` gives nil for a piece that is not to be had.
  init(_ fingerprints: [Fingerprint], _ bytes: @escaping @Sendable (Fingerprint) -> [UInt8]?) {
    (self.fingerprints, self.bytes) = (fingerprints, bytes)
  }

  func matters(ofProjectAt index: Int) throws(StoreError) -> [StatedMatter] {
    guard !fingerprints.isEmpty else { return [] }
    let (piece, place) = index.quotientAndRemainder(dividingBy: longestRun)
    let records = try records(ofPiece: piece)
    guard place < records.count else { throw .count }
    return records[place]
  }

  private func records(ofPiece index: Int) throws(StoreError) -> [[StatedMatter]] {
    if let last = last.withLock({ $0 }), last.index == index { return last.records }
    guard index < fingerprints.count else { throw .count }
    let records: [[StatedMatter]] = try read(fingerprints[index], bytes) {
      reader throws(StoreError) in try reader.read()
    }
    last.withLock { $0 = (index, records) }
    return records
  }
}

extension StatementBook {
  /// What is said of a ledger's records, in runs; of what was read of pieces, these.
  func stored(ofProjects count: Int, jobs: Int) async -> [Piece] {
    if let pieces { return pieces.fingerprints.map(Piece.init(kept:)) }
    guard !isEmpty else { return [] }
    let runs = (count + longestRun - 1) / longestRun
    return await concurrentMap(count: runs, jobs: jobs) { run in
      let records = run * longestRun..<min((run + 1) * longestRun, count)
      var writer = StoreWriter(capacity: records.count * 512)
      writer.store(count: records.count)
      for index in records { writer.store(known[Int32(index)] ?? []) }
      return Piece(writer.bytes)
    }
  }
}

extension StatementBook.Column: Storable {
  func store(in writer: inout StoreWriter) {
    writer.store(name)
    writer.store(subject)
  }

  init(from reader: inout StoreReader) throws(StoreError) {
    name = try reader.read()
    subject = try reader.read()
  }
}

extension StatedMatter: Storable {
  func store(in writer: inout StoreWriter) {
    writer.store(matter)
    writer.store(runs)
  }

  init(from reader: inout StoreReader) throws(StoreError) {
    matter = try reader.read()
    runs = try reader.read()
  }
}

extension StatedMatter.Run: Storable {
  func store(in writer: inout StoreWriter) {
    writer.store(text)
    writer.store(names)
    writer.store(columns)
    writer.store(isOfForms)
  }

  init(from reader: inout StoreReader) throws(StoreError) {
    text = try reader.read()
    names = try reader.read()
    columns = try reader.read()
    isOfForms = try reader.read()
  }
}

extension RecordStatement.Matter: Storable {
  /// Those of one column each, in the order of their tags.
  private static let plain: [RecordStatement.Matter] = [
    .batch, .kind, .sector, .places, .amountLabel, .count, .lead, .responsible, .deadline, .target,
    .investors, .content, .signedOn,
  ]

  package func store(in writer: inout StoreWriter) {
    switch self {
    case .amount(let label):
      writer.store(tag: 0)
      writer.store(label)
    case .milestone(let event, let isPlanned):
      writer.store(tag: 1)
      writer.store(event)
      writer.store(isPlanned)
    case .batch, .kind, .sector, .places, .amountLabel, .count, .lead, .responsible, .deadline,
      .target, .investors, .content, .signedOn:
      guard let tag = Self.plain.firstIndex(of: self) else { preconditionFailure("\(self)") }
      writer.store(tag: UInt8(tag) + 2)
    }
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    switch try reader.readTag() {
    case 0: self = .amount(label: try reader.read())
    case 1: self = .milestone(event: try reader.read(), isPlanned: try reader.read())
    case let tag:
      guard Self.plain.indices.contains(Int(tag) - 2) else { throw .choice }
      self = Self.plain[Int(tag) - 2]
    }
  }
}
