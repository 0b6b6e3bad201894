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
  return console.ended(site.hasErrors ? .failed : .done)
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
  let found = counts.findings
  let later = counts.later
  console.say(
    chinese: "截至 \(counts.asOf.iso)：\(counts.announcements) 份公告，\(counts.records) 条记录"
      + "\(later.chinese)；\(found.chinese)。",
    english: "As of \(counts.asOf.iso): announcements: \(counts.announcements), "
      + "records: \(counts.records)\(later.english); \(found.english)."
  )
}

extension SiteCounts {
  /// What is left out because it is later than the as-of date; empty where nothing is.
  ///
  /// A day that nobody moved on leaves out a whole month, and so does a month that was mistyped.
  fileprivate var later: (chinese: String, english: String) {
    let lists = [
      (laterRecords, "条记录", "records"), (laterReports, "条月报", "reports"),
      (laterChanges, "条变更", "changes"),
    ]
    .filter { $0.0 > 0 }
    guard !lists.isEmpty else { return ("", "") }
    return (
      "（另有 \(lists.map { "\($0.0) \($0.1)" }.joined(separator: "、"))晚于截至日期，未列入）",
      " (later and left out: \(lists.map { "\($0.0) \($0.2)" }.joined(separator: ", ")))"
    )
  }
}
