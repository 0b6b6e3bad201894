internal import TaizhangLedger
internal import TaizhangModel
internal import TaizhangReading

/// What a completed build keeps for the next one, in a new process: what the content came to, and
/// what each page was made from.
///
/// Kept in the site as `.taizhang-content` and `.taizhang-memory`. It is of use for the very site whose
/// state it was kept with, while nothing but records has changed since; one of another site is as good
/// as nothing. Pure functions gave what it holds, so a build that uses it gives what one without it
/// would.
struct SiteMemory: Sendable {
  private static let name = ".taizhang-memory"
  private static let contentName = ".taizhang-content"

  /// Nil where some of the content is in files that are no text.
  var resolved: ResolvedSources?
  /// Of what each page was made from, in the order of the paths.
  var pages: [Fingerprint]
}

/// What a memory is bound to.
///
/// The whole program counts, so that a new one never takes an older one's site for its own.
struct MemoryBond: Hashable, Sendable {
  /// Of everything the site follows from: the program, what it was asked, and every source.
  var site: Fingerprint
  /// The same without the sources that are records as text.
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
      guard !isProjectText(file.path) else { continue }
      others.add(file.path)
      others.add(file.fingerprint)
    }
  }
}

extension SiteMemory {
  /// Leaves what the content came to, which is most of it and can be written while pages are made;
  /// how that failed, if it did.
  static func writeContent(
    _ content: ResolvedContent,
    to output: String,
    _ bond: MemoryBond
  ) async -> PosixError? {
    var writer = StoreWriter()
    writer.store(bond.site)
    writer.store(bond.others)
    let parts = [writer.bytes[...]] + (await content.stored(jobs: 1))
    do throws(PosixError) {
      try FileSystem.createFolders(output)
      try SealedFile.write(parts, to: "\(output)/\(contentName)")
      return nil
    } catch {
      return error
    }
  }

  /// Leaves the rest.
  func write(to output: String, _ bond: MemoryBond) throws(PosixError) {
    var writer = StoreWriter(capacity: 1 << 20)
    writer.store(bond.site)
    writer.store(bond.others)
    writer.store(pages)
    writer.store(resolved?.found)
    if let resolved {
      writer.store(resolved.checks)
    } else {
      try FileSystem.remove("\(output)/\(SiteMemory.contentName)")
    }
    try SealedFile.write([writer.bytes[...]], to: "\(output)/\(SiteMemory.name)")
  }

  /// What the last build left in its files, not looked into yet.
  struct Files: Sendable {
    fileprivate var memory: ArraySlice<UInt8>?
    fileprivate var content: ArraySlice<UInt8>?

    init(in output: String) {
      memory = SealedFile.read("\(output)/\(SiteMemory.name)")
      content = SealedFile.read("\(output)/\(SiteMemory.contentName)")
    }
  }

  /// What the last build kept in its files; nil where there is nothing of use.
  ///
  /// `sources` are those it was made of.
  static func read(
    _ files: Files,
    _ bond: MemoryBond,
    _ sources: Sources,
    jobs: Int
  ) async -> SiteMemory? {
    do throws(StoreError) {
      guard let bytes = files.memory, let head = try Head.read(bytes, bond) else { return nil }
      var memory = SiteMemory(resolved: nil, pages: head.pages)
      guard let found = head.found, let content = files.content,
        let start = try bond.end(in: content)
      else { return memory }
      memory.resolved = ResolvedSources(
        sources: sources,
        texts: [:],
        content: try await ResolvedContent(stored: content[start...], jobs: jobs),
        found: found,
        checks: head.checks
      )
      return memory
    } catch {
      return nil
    }
  }

  /// All but the content.
  private struct Head {
    var pages: [Fingerprint]
    /// Nil where there is no content.
    var found: [Diagnostic]?
    var checks = CheckMemory()

    /// Nil of a memory that is bound to something else.
    static func read(_ bytes: ArraySlice<UInt8>, _ bond: MemoryBond) throws(StoreError) -> Head? {
      try bytes.withUnsafeBufferPointer { buffer throws(StoreError) in
        var reader = unsafe StoreReader(UnsafeRawBufferPointer(buffer))
        guard try reader.read() == bond.site, try reader.read() == bond.others else { return nil }
        var head = Head(pages: try reader.read(), found: try reader.read())
        if head.found != nil { head.checks = try reader.read() }
        try reader.finish()
        return head
      }
    }
  }
}

extension MemoryBond {
  /// Where what is bound to it begins; nil of bytes that are bound to something else.
  fileprivate func end(in bytes: ArraySlice<UInt8>) throws(StoreError) -> Int? {
    try bytes.withUnsafeBufferPointer { buffer throws(StoreError) in
      var reader = unsafe StoreReader(UnsafeRawBufferPointer(buffer))
      guard try reader.read() == site, try reader.read() == others else { return nil }
      return bytes.endIndex - reader.remaining
    }
  }
}
