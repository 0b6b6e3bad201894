internal import TaizhangLedger
internal import TaizhangModel
internal import TaizhangReading

/// What a completed build keeps for the next one, in a new process: what the content came to, and
/// what each page was made from.
///
/// Kept in the site as `.taizhang-memory`. It is of use for the very site whose state it was kept with,
/// while nothing but records has changed since; one of another site is as good as nothing. Pure
/// functions gave what it holds, so a build that uses it gives what one without it would.
struct SiteMemory: Sendable {
  private static let name = ".taizhang-memory"

  /// Nil where some of the content is in files that are no text.
  var resolved: ResolvedSources?
  /// Of what each page was made from, in the order of the paths.
  var pages: [Fingerprint]
}

/// What a memory is bound to.
struct MemoryBond: Hashable, Sendable {
  /// The inputs of the site that it is kept in.
  var site: Fingerprint
  /// Of the program, of what it was asked, and of all sources that are no records as text.
  var others: Fingerprint
}

extension SiteMemory {
  func write(to output: String, _ bond: MemoryBond, jobs: Int) async throws(PosixError) {
    var writer = StoreWriter(capacity: 1 << 20)
    writer.store(bond.site)
    writer.store(bond.others)
    writer.store(pages)
    writer.store(resolved?.found)
    if let resolved {
      writer.append(stored: await resolved.content.stored(jobs: jobs))
    }
    try SealedFile.write(writer.bytes, to: "\(output)/\(SiteMemory.name)")
  }

  /// What the last build kept; nil where there is nothing of use. `sources` are those it was made
  /// of.
  static func read(
    from output: String,
    _ bond: MemoryBond,
    _ sources: Sources,
    jobs: Int
  ) async -> SiteMemory? {
    guard let bytes = SealedFile.read("\(output)/\(name)") else { return nil }
    do throws(StoreError) {
      guard let (head, found, rest) = try readHead(of: bytes, bond) else { return nil }
      guard let found else { return head }
      var memory = head
      memory.resolved = ResolvedSources(
        sources: sources,
        texts: [:],
        content: try await ResolvedContent(stored: bytes[rest...], jobs: jobs),
        found: found
      )
      return memory
    } catch {
      return nil
    }
  }

  /// All but the content, which begins at `rest` where there is any: `found` was found in it.
  private static func readHead(
    of bytes: ArraySlice<UInt8>,
    _ bond: MemoryBond
  ) throws(StoreError) -> (memory: SiteMemory, found: [Diagnostic]?, rest: Int)? {
    try bytes.withUnsafeBufferPointer { buffer throws(StoreError) in
      var reader = unsafe StoreReader(UnsafeRawBufferPointer(buffer))
      guard try reader.read() == bond.site, try reader.read() == bond.others else { return nil }
      let memory = SiteMemory(resolved: nil, pages: try reader.read())
      let found: [Diagnostic]? = try reader.read()
      return (memory, found, bytes.endIndex - reader.remaining)
    }
  }
}

/// Of the program, of what it was asked, and of all sources that are no records as text.
func otherInputs(
  _ request: BuildRequest,
  _ sources: Sources,
  program: Fingerprint
) -> Fingerprint {
  var inputs = program
  inputs.add(request.words)
  for file in sources.files where !isProjectText(file.path) {
    inputs.add(file.path)
    inputs.add(file.fingerprint)
  }
  return inputs
}
