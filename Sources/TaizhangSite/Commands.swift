internal import Synchronization
internal import TaizhangLedger
internal import TaizhangModel
internal import TaizhangRendering
internal import TaizhangWording

/// How a command ended; the numbers are those of `sysexits.h`.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// The content has errors and nothing was written, or a browser did not print.
  case failed = 1
  case usage = 64
  /// What was asked for could not be had: a port, a browser that prints.
  case unavailable = 69
  case disk = 74
}

/// `taizhang check`: findings and nothing else.
package func checkCommand(_ request: BuildRequest, _ console: Console) async -> ExitStatus {
  var watch = BuildWatch(console)
  let site = await buildSite(request) { watch.enter($0) }
  watch.end()
  console.show(site.diagnostics, site.sources)
  summarize(site, console)
  return site.hasErrors ? .failed : .done
}

/// `taizhang build`: findings and, where none stops it, the site in the output folder.
///
/// A site that was made of the same bytes by the same program, and has not been written to since,
/// is left as it is; its findings are not told again, but counted.
package func buildCommand(
  _ request: BuildRequest,
  output: String,
  showsTimings: Bool,
  _ console: Console
) async -> ExitStatus {
  var watch = BuildWatch(console)
  watch.enter(.reading)
  async let program = programFingerprint()
  async let kept = SiteState.kept(in: output, jobs: request.jobs)
  let sources = await readSources(in: request.source, jobs: request.jobs)
  watch.enter(.comparing)
  let inputs =
    sources.diagnostics.isEmpty
    ? await inputsFingerprint(request, sources.value, program: program) : nil
  var result: (counts: SiteCounts, summary: WriteSummary)?
  if let kept = await kept, kept.state.inputs == inputs {
    result = (kept.state.counts, kept.summary)
  }
  if let result, result.counts.doubts > 0 {
    console.say(
      chinese: "内容没有改动；存疑与上次相同，用 taizhang check 查看。",
      english: "Nothing has changed; the doubts are those of the last build: see taizhang check."
    )
  }
  if result == nil {
    let site = await buildSite(request, sources) { watch.enter($0) }
    keptSite.withLock { $0 = site }
    watch.pause()
    showErrorsAndDoubts(site, console)
    guard let pages = site.pages else {
      summarize(site, console)
      console.complain(
        chinese: "没有写出任何文件，\(output) 保持原样。",
        english: "Nothing was written; \(output) is as it was."
      )
      return .failed
    }
    watch.enter(.rendering)
    let counts = SiteCounts(site)
    let state = inputs.map { SiteState(inputs: $0, counts: counts) }
    do throws(WriteError) {
      result = (
        counts,
        try await writeSite(pages, to: output, jobs: request.jobs, state: state)
      )
    } catch {
      complain(error, console)
      return .disk
    }
  }
  watch.end()
  guard let result else { return .done }
  tell(result.counts, result.summary, output, watch.timings, console)
  if showsTimings {
    console.say(chinese: watch.timings.chinese, english: watch.timings.english)
  }
  return .done
}

/// The site that was built, until the process ends: taking a large one apart, reference by
/// reference, takes as long as writing a tenth of its pages, and nobody waits for the memory.
private let keptSite = Mutex<BuiltSite?>(nil)

/// What informs, and what somebody lets stand, is on the 核对单 and in `check`.
package func showErrorsAndDoubts(_ site: BuiltSite, _ console: Console) {
  console.show(
    site.diagnostics.filter { $0.severity == .error || $0.isOpenDoubt },
    site.sources
  )
}

/// How many findings of each grade and, where none stops the build, what was read.
package func summarize(_ site: BuiltSite, _ console: Console) {
  let counts = FindingCounts(site.diagnostics)
  guard site.hasErrors else { return tell(SiteCounts(site), console) }
  console.complain(
    chinese: "\(counts.chinese)；改正错误后才能生成网页。",
    english: "\(counts.english); errors must be put right before a site can be built."
  )
}

private func tell(_ counts: SiteCounts, _ console: Console) {
  let later = counts.later
  let found = counts.findings
  console.say(
    chinese: "截至 \(counts.asOf.iso)：\(counts.announcements) 份公告，\(counts.records) 条记录"
      + (later > 0 ? "（另有 \(later) 条晚于截至日期，未列入）" : "") + "；\(found.chinese)。",
    english: "As of \(counts.asOf.iso): announcements: \(counts.announcements), "
      + "records: \(counts.records)"
      + (later > 0 ? " (later and left out: \(later))" : "") + "; \(found.english)."
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
  case .posix(let error):
    console.complain(
      chinese: "写不出来：\(error.description)",
      english: "cannot write: \(error.description)"
    )
  case .foreignFiles(let folder, let example):
    console.complain(
      chinese: "\(folder) 里有别的文件（例如 \(example)），不是本程序写出的；请换一个空文件夹。",
      english: "\(folder) holds files that are not of this program (such as \(example)); "
        + "give an empty folder"
    )
  }
}
