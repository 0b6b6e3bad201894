internal import TaizhangLedger
package import TaizhangModel
internal import TaizhangRendering
internal import TaizhangWording

/// `taizhang diff`: what changed from the end of one day to that of another, record by record.
///
/// The later day is the request's as-of date; the earlier is told by what was known then. Text goes
/// to standard output; in JSON there is one object a change, with `project`, `name`, `change` and
/// `words`. Findings are shown only where they leave no ledger to compare.
package func diffCommand(
  _ request: BuildRequest,
  from: Day,
  _ console: Console
) async -> ExitStatus {
  guard let ledger = await readLedger(request, console) else { return console.ended(.failed) }
  let to = ledger.settings.asOf
  guard from <= to else {
    console.complain(
      chinese: "\(from.iso) 晚于 \(to.iso)；前一个日期要早一些。",
      english: "\(from.iso) is later than \(to.iso); the first date must be the earlier"
    )
    return .usage
  }
  let changed = ledger.projects.indices.compactMap { index -> (Project, [Change])? in
    let changes = ledger.changes(of: Ref(index), from: from, to: to)
    return changes.isEmpty ? nil : (ledger.projects[index], changes)
  }
  for (project, changes) in changed {
    let words = changes.map { changeWords($0, ledger, in: console.language) }
    guard console.format == .text else {
      for (change, line) in zip(changes, words) {
        console.print(changeJSON(project, change, line))
      }
      continue
    }
    console.print("\(project.name) [\(project.id)]")
    for line in words { console.print("  \(line)") }
  }
  console.say(
    chinese: "\(from.iso) 至 \(to.iso)：\(changed.count) 条记录有变化。",
    english: "\(from.iso) to \(to.iso): records that changed: \(changed.count)."
  )
  return console.ended(.done)
}

private func changeJSON(_ project: Project, _ change: Change, _ words: String) -> String {
  let fields = [
    ("project", project.id), ("name", project.name), ("change", change.keyword), ("words", words),
  ]
  return "{" + fields.map { "\"\($0.0)\":\(jsonText($0.1))" }.joined(separator: ",") + "}"
}
