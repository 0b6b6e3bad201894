internal import TaizhangLedger
internal import TaizhangModel
internal import TaizhangRendering
internal import TaizhangWording

/// How a command ended; the numbers are those of `sysexits.h`.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// The content has errors; nothing was written.
  case contentErrors = 1
  case usage = 64
  case disk = 74
}

/// `taizhang check`: findings and nothing else.
package func checkCommand(_ request: BuildRequest, _ console: Console) async -> ExitStatus {
  var timings = Timings()
  let site = await build(request, console, &timings)
  console.show(site.diagnostics, site.sources)
  summarize(site, console)
  return site.hasErrors ? .contentErrors : .done
}

/// `taizhang build`: findings and, where none stops it, the site in the output folder.
package func buildCommand(
  _ request: BuildRequest,
  output: String,
  showsTimings: Bool,
  _ console: Console
) async -> ExitStatus {
  var timings = Timings()
  let site = await build(request, console, &timings)
  // What informs, and what somebody lets stand, is on the 核对单 and in `check`.
  console.show(
    site.diagnostics.filter { $0.severity == .error || $0.isOpenDoubt },
    site.sources
  )
  guard !site.hasErrors else {
    summarize(site, console)
    console.complain(
      chinese: "没有写出任何文件，\(output) 保持原样。",
      english: "Nothing was written; \(output) is as it was."
    )
    return .contentErrors
  }
  do throws(WriteError) {
    timings.enter(.writing)
    let summary = try await writeSite(site.pages, to: output, jobs: request.jobs)
    timings.end()
    summarize(site, console)
    let time = timings.total
    console.say(
      chinese: "\(output)：\(summary.pages) 个文件，\(summary.bytes / 1024) KB，"
        + "写出 \(summary.written) 个，删去 \(summary.removed) 个，用时 \(time) 毫秒。",
      english: "\(output): \(summary.pages) files, \(summary.bytes / 1024) KB; "
        + "wrote \(summary.written), removed \(summary.removed), in \(time) ms."
    )
    if showsTimings { console.say(chinese: timings.chinese, english: timings.english) }
    return .done
  } catch {
    complain(error, console)
    return .disk
  }
}

/// Long work says where it is, once a second has passed.
private func build(
  _ request: BuildRequest,
  _ console: Console,
  _ timings: inout Timings
) async -> BuiltSite {
  var isShown = false
  var stages = timings
  let site = await buildSite(request) { stage in
    stages.enter(stage)
    guard stages.total > 1000 else { return }
    isShown = true
    let words = stage.words(in: console.language)
    console.progress(console.language == .chinese ? "正在\(words)…" : "\(words)…")
  }
  timings = stages
  if isShown { console.endProgress() }
  return site
}

/// How many findings of each grade and, where none stops the build, what was read.
private func summarize(_ site: BuiltSite, _ console: Console) {
  let counts = FindingCounts(site.diagnostics)
  guard !site.hasErrors else {
    console.complain(
      chinese: "\(counts.chinese)；改正错误后才能生成网页。",
      english: "\(counts.english); errors must be put right before a site can be built."
    )
    return
  }
  let ledger = site.ledger
  let later = ledger.later.records
  console.say(
    chinese: "截至 \(ledger.settings.asOf.iso)：\(ledger.announcements.count) 份公告，"
      + "\(ledger.projects.count) 条记录"
      + (later > 0 ? "（另有 \(later) 条晚于截至日期，未列入）" : "") + "；\(counts.chinese)。",
    english: "As of \(ledger.settings.asOf.iso): announcements: \(ledger.announcements.count), "
      + "records: \(ledger.projects.count)"
      + (later > 0 ? " (later and left out: \(later))" : "") + "; \(counts.english)."
  )
}

/// Findings by grade; accepted ones are counted apart.
private struct FindingCounts {
  var errors: Int
  var doubts: Int
  var notes: Int
  var accepted: Int

  init(_ diagnostics: [Diagnostic]) {
    errors = diagnostics.count { $0.severity == .error }
    doubts = diagnostics.count { $0.isOpenDoubt }
    notes = diagnostics.count { $0.severity == .note && $0.acceptance == nil }
    accepted = diagnostics.count { $0.acceptance != nil }
  }

  var chinese: String {
    "\(errors) 个错误，\(doubts) 个存疑，\(notes) 个提示" + (accepted > 0 ? "，\(accepted) 个已接受" : "")
  }

  var english: String {
    "errors: \(errors), doubts: \(doubts), notes: \(notes)"
      + (accepted > 0 ? ", accepted: \(accepted)" : "")
  }
}

extension Diagnostic {
  fileprivate var isOpenDoubt: Bool { severity == .doubt && acceptance == nil }
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
