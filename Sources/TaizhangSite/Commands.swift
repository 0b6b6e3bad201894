internal import TaizhangLedger
internal import TaizhangModel
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

func tell(_ counts: SiteCounts, _ console: Console) {
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
