internal import Synchronization
internal import TaizhangLedger
internal import TaizhangModel
internal import TaizhangRendering
internal import TaizhangWording

/// `taizhang build`: findings and, where none stops it, the site in the output folder.
///
/// A site that was made of the same bytes by the same program, and has not been written to since,
/// is left as it is; its findings are not told again, but counted. Where only records have changed,
/// the others are taken as the last build resolved them, and only pages with other inputs are
/// rendered.
package func buildCommand(
  _ request: BuildRequest,
  output: String,
  showsTimings: Bool,
  _ console: Console
) async -> ExitStatus {
  guard !liesInSources(output, of: request.source, console) else { return .usage }
  guard !Releases.hold(output) else {
    console.complain(
      chinese: "\(output) 在已发布的网站里，读者会看到写了一半的网页；请换一个文件夹，再用 taizhang publish 发布。",
      english:
        "\(output) lies in what is published, and readers would see a site that is half written; "
        + "give another folder, then run taizhang publish"
    )
    return .usage
  }
  var watch = BuildWatch(console)
  // From before anything is read there, so that nobody changes what is gone by.
  var lock: OutputLock?
  do throws(WriteError) { lock = try OutputLock(output) } catch {
    complain(error, console)
    return .disk
  }
  defer { withExtendedLifetime(lock) {} }
  var result = await build(request, output, recalls: true, &lock, &watch, console)
  if case .sourcesChanged = result {
    // Somebody wrote to a file that had been passed over: now every file is read.
    result = await build(request, output, recalls: false, &lock, &watch, console)
  }
  watch.end()
  switch result {
  case .written(let counts, let summary):
    tell(counts, summary, output, watch.timings, console)
    if showsTimings {
      console.say(chinese: watch.timings.chinese, english: watch.timings.english)
    }
    return console.ended(.done)
  case .stopped: return console.ended(.failed)
  case .unwritten(let error):
    complain(error, console)
    return .disk
  case .sourcesChanged: preconditionFailure("Files that were read are what they were")
  }
}

/// How a build ended.
private enum BuildResult {
  case written(SiteCounts, WriteSummary)
  /// Findings, which have been told, stopped it.
  case stopped
  case unwritten(WriteError)
  /// A file that was passed over is no longer what it was.
  case sourcesChanged
}

/// A build that, if it `recalls`, goes by what the last one of this very program kept.
private func build(
  _ request: BuildRequest,
  _ output: String,
  recalls: Bool,
  _ lock: inout OutputLock?,
  _ watch: inout BuildWatch,
  _ console: Console
) async -> BuildResult {
  watch.enter(.reading)
  async let there = recalls ? SiteState.kept(in: output, jobs: request.jobs) : nil
  async let listing = SourceListing(below: request.source)
  let (known, maker) = await SourceMemory.kept(in: recalls ? output : nil, below: request.source)
  var read: SourceMemory? = known
  let listed = await listing
  let sources = await readSources(listed, jobs: request.jobs, recalling: &read)
  let program = await maker.value
  watch.enter(.comparing)
  // Sources that could not be read have no fingerprints, and neither has a program.
  let bond =
    sources.diagnostics.isEmpty ? program.map { MemoryBond(request, sources.value, $0) } : nil
  let kept = await there
  if let kept, let state = kept.state, let bond, let program, state.inputs == bond.site {
    if state.counts.doubts > 0 { tellThatDoubtsStand(console) }
    // Files that were written again, with the bytes they had, need not be read the next time.
    try? read?.keep(in: output, program)
    return .written(state.counts, kept.summary)
  }
  var earlier: SiteMemory?
  // What is remembered of the sources may be of another build, put back from a backup: then what has
  // changed since this site was made cannot be told.
  if let state = kept?.state, let others = bond?.others, let program,
    MemoryBond(request, known.sources, program).site == state.inputs
  {
    let bond = MemoryBond(site: state.inputs, others: others)
    earlier = await .read(
      from: output,
      bond,
      of: known,
      for: sources.value,
      jobs: request.jobs
    )
  }
  var memory = BuildMemory(earlier?.resolved)
  let site = await buildSite(request, sources, recalling: &memory) { watch.enter($0) }
  keptValues.withLock { $0 += [listed, sources, known, read, kept, earlier, memory, site] }
  guard known.late?.isFaultless ?? true else { return .sourcesChanged }
  watch.pause()
  showErrorsAndDoubts(site, console)
  guard let pages = site.pages else {
    summarize(site, console)
    console.complain(
      chinese: "没有写出任何文件，\(output) 保持原样。",
      english: "Nothing was written; \(output) is as it was."
    )
    return .stopped
  }
  watch.enter(.rendering)
  do throws(WriteError) {
    if lock == nil {
      // There was no folder yet.
      do throws(PosixError) { try FileSystem.createFolders(output) } catch { throw .posix(error) }
      lock = try OutputLock(output)
    }
    let there = if let kept { kept } else { try siteThatIsThere(in: output) }
    let pagesThere = KnownPages(site: there, inputs: earlier?.pages, late: known.late)
    let next = NextBuild(bond: bond, sources: read, resolved: memory.resolved)
    return try await write(site, pages, to: output, jobs: request.jobs, pagesThere, next, program)
  } catch {
    if case .sourcesChanged = error { return .sourcesChanged }
    return .unwritten(error)
  }
}

/// What a build leaves to the next one, each nil where it is not to be had.
private struct NextBuild: Sendable {
  var bond: MemoryBond?
  var sources: SourceMemory?
  var resolved: ResolvedSources?
}

/// Writes a site without errors, and what the next build goes by.
private func write(
  _ site: BuiltSite,
  _ pages: SitePages,
  to output: String,
  jobs: Int,
  _ known: KnownPages,
  _ next: NextBuild,
  _ program: Program?
) async throws(WriteError) -> BuildResult {
  let counts = SiteCounts(site)
  async let kept = keep(next.bond == nil ? nil : next.resolved, in: output, jobs: jobs)
  async let sources = program.flatMap { next.sources?.stored(by: $0) }
  let (summary, made) = try await writeSite(pages, to: output, jobs: jobs, known)
  if let bond = next.bond, let sources = await sources {
    let content: KeptContent?
    do throws(PosixError) { content = try await kept.get() } catch { throw .posix(error) }
    let memory = SiteMemory(resolved: next.resolved, pages: made)
    try memory.keep(bond, content, sources, counts, in: output)
  } else {
    try leave(SiteState(inputs: SiteState.unknownInputs, counts: counts), in: output)
  }
  return .written(counts, summary)
}

/// Leaves what the content came to, while pages are made; nil where there is none to be left.
private func keep(
  _ resolved: ResolvedSources?,
  in output: String,
  jobs: Int
) async -> Result<KeptContent?, PosixError> {
  guard let resolved else { return .success(nil) }
  let (pieces, newPieces) = await resolved.content.stored(jobs: jobs)
  let (texts, newTexts) = await resolved.storedTexts(jobs: jobs)
  return Result { () throws(PosixError) in
    try PieceFolder(in: output).write(newPieces + newTexts)
    return KeptContent(pieces: pieces, texts: texts)
  }
}

extension SiteMemory {
  /// Leaves what the next build goes by; the state comes last.
  fileprivate func keep(
    _ bond: MemoryBond,
    _ content: KeptContent?,
    _ sources: [UInt8],
    _ counts: SiteCounts,
    in output: String
  ) throws(WriteError) {
    do throws(PosixError) {
      try write(to: output, bond, content)
      try PieceFolder(in: output).keep(only: content?.all ?? [])
      try SourceMemory.write(sources, to: output)
    } catch {
      throw .posix(error)
    }
    try leave(SiteState(inputs: bond.site, counts: counts), in: output)
  }
}

/// Says that the site in a folder is complete.
private func leave(_ state: SiteState, in output: String) throws(WriteError) {
  do throws(PosixError) {
    let manifest = try FileSystem.read("\(output)/\(Manifest.name)")
    try state.write(to: output, manifest: manifest)
  } catch {
    throw .posix(error)
  }
}

/// The site that was built and what it was built from, until the process ends: taking a large one
/// apart, reference by reference, takes as long as writing a tenth of its pages, and nobody waits for
/// the memory.
private let keptValues = Mutex<[any Sendable]>([])

private func tellThatDoubtsStand(_ console: Console) {
  console.say(
    chinese: "内容没有改动；存疑与上次相同，用 taizhang check 查看。",
    english: "Nothing has changed; the doubts are those of the last build: see taizhang check."
  )
}

/// What a build read, found and wrote.
private func tell(
  _ counts: SiteCounts,
  _ summary: WriteSummary,
  _ output: String,
  _ timings: Timings,
  _ console: Console
) {
  tell(counts, console)
  console.say(
    chinese: "\(output)：\(summary.pages) 个文件，\(summary.bytes / 1024) KB，"
      + "写出 \(summary.written) 个，删去 \(summary.removed) 个，用时 \(timings.total) 毫秒。",
    english: "\(output): \(summary.pages) files, \(summary.bytes / 1024) KB; "
      + "wrote \(summary.written), removed \(summary.removed), in \(timings.total) ms."
  )
}

private func complain(_ error: WriteError, _ console: Console) {
  switch error {
  case .posix(let error): console.complain(error)
  case .foreignFiles(let folder, let example):
    console.complain(
      chinese: "\(folder) 里有别的文件（例如 \(example)），不是本程序写出的；请换一个空文件夹。",
      english: "\(folder) holds files that are not of this program (such as \(example)); "
        + "give an empty folder"
    )
  case .taken(let folder):
    console.complain(
      chinese: "另一个 taizhang 正在写 \(folder)，等它结束再运行。",
      english: "another taizhang is writing to \(folder); run again when it has ended"
    )
  case .sourcesChanged: break
  }
}
