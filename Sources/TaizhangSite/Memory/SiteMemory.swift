internal import TaizhangLedger
internal import TaizhangModel
internal import TaizhangReading

/// What a completed build keeps for the next one, in a new process: what the content came to, and
/// what each page was made from.
///
/// Kept in the site as `.taizhang-memory`, with the content in pieces beside it. It is of use for the
/// very site whose state it was kept with, while nothing but records and reports has changed since; one
/// of another site is as good as nothing. Pure functions gave what it holds, so a build that uses it
/// gives what one without it would.
struct SiteMemory: Sendable {
  private static let name = ".taizhang-memory"

  /// Nil where nothing of it is of use.
  var resolved: ResolvedSources?
  /// Of what each page was made from, in the order of the paths.
  var pages: [Fingerprint]
}

/// Where the content is kept: in pieces, each named by the fingerprint of its bytes.
struct KeptContent: Hashable, Sendable {
  var pieces: StoredPieces
  /// The texts that were made of spreadsheets, by file.
  var texts: [KeptText]

  /// All pieces there are.
  var all: [Fingerprint] { pieces.all + texts.map(\.piece) }
}

/// What a memory is bound to.
///
/// The whole program counts, so that a new one never takes an older one's site for its own.
struct MemoryBond: Hashable, Sendable {
  /// Of everything the site follows from: the program, what it was asked, and every source.
  var site: Fingerprint
  /// The same without the sources that hold only records, or reports of them as text.
  var others: Fingerprint

  init(site: Fingerprint, others: Fingerprint) {
    (self.site, self.others) = (site, others)
  }

  init(_ request: BuildRequest, _ sources: Sources, _ program: Program) {
    var asked = program.fingerprint
    asked.add("\(request.asOf?.iso ?? "") \(request.isStrict)")
    self.init(site: asked, others: asked)
    for file in sources.files {
      site.add(file.path)
      site.add(file.fingerprint)
      guard !holdsOnlyRecords(file.path) else { continue }
      others.add(file.path)
      others.add(file.fingerprint)
    }
  }
}

extension SiteMemory {
  /// Leaves it for the next build; the content is there already, in these pieces.
  func write(
    to output: String,
    _ bond: MemoryBond,
    _ kept: KeptContent?
  ) throws(PosixError) {
    var writer = StoreWriter(capacity: 1 << 20)
    writer.store(bond.site)
    writer.store(bond.others)
    writer.store(pages)
    writer.store(kept)
    if let resolved {
      writer.store(resolved.found)
      writer.store(resolved.checks)
    }
    try SealedFile.write(writer.bytes, to: "\(output)/\(SiteMemory.name)")
  }

  /// What the last build kept; nil where there is nothing of use.
  ///
  /// `before` is what is known of the sources it was made of. What their content came to is left aside
  /// where more than the words of records has changed since.
  static func read(
    from output: String,
    _ bond: MemoryBond,
    of before: SourceMemory,
    for sources: Sources,
    jobs: Int
  ) async -> SiteMemory? {
    do throws(StoreError) {
      guard let bytes = SealedFile.read("\(output)/\(name)"),
        let head = try Head.read(bytes, bond)
      else { return nil }
      var memory = SiteMemory(resolved: nil, pages: head.pages)
      let files = before.sources
      guard let kept = head.kept, let late = before.late,
        sources.changedRecords(from: files) != nil
      else { return memory }
      let folder = PieceFolder(in: output)
      var resolved = ResolvedSources(
        sources: files,
        texts: [:],
        content: try await ResolvedContent(stored: kept.pieces, jobs: jobs) { folder.read($0) },
        found: head.found,
        checks: head.checks
      )
      for text in kept.texts {
        guard files.files.indices.contains(Int(text.file.index)) else { return memory }
        resolved.texts[text.file] = text.text(at: files[text.file].path, in: folder, late)
        resolved.keptTexts[text.file] = text
      }
      memory.resolved = resolved
      return memory
    } catch {
      return nil
    }
  }

  /// All but the content.
  private struct Head {
    var pages: [Fingerprint]
    /// Nil where there is no content.
    var kept: KeptContent?
    var found: [Diagnostic] = []
    var checks = CheckMemory()

    /// Nil of a memory that is bound to something else.
    static func read(_ bytes: ArraySlice<UInt8>, _ bond: MemoryBond) throws(StoreError) -> Head? {
      try bytes.withUnsafeBufferPointer { buffer throws(StoreError) in
        var reader = unsafe StoreReader(UnsafeRawBufferPointer(buffer))
        guard try reader.read() == bond.site, try reader.read() == bond.others else { return nil }
        var head = Head(pages: try reader.read(), kept: try reader.read())
        if head.kept != nil {
          head.found = try reader.read()
          head.checks = try reader.read()
        }
        try reader.finish()
        return head
      }
    }
  }
}

extension KeptContent: Storable {
  func store(in writer: inout StoreWriter) {
    writer.store(pieces)
    writer.store(texts)
  }

  init(from reader: inout StoreReader) throws(StoreError) {
    pieces = try reader.read()
    texts = try reader.read()
  }
}
