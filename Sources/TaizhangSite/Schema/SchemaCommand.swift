internal import TaizhangModel
internal import TaizhangReading
internal import TaizhangRendering

/// `taizhang schema`: the schema of a kind of content file on standard output, with the names that the
/// content at `source` has; without a kind, which there are.
///
/// Findings are not told: a schema is asked for while content is being written.
package func schemaCommand(
  _ kind: ContentKind?,
  source: String,
  jobs: Int,
  _ console: Console
) async -> ExitStatus {
  guard let kind else {
    for kind in ContentKind.allCases {
      console.print("\(kind.rawValue.padded(to: 14))\(kind.files)")
    }
    return console.ended(.done)
  }
  let sources = await readSources(in: source, jobs: jobs)
  let records = await parseRecords(sources.value, jobs: jobs)
  console.print(ContentSchema(records.value).document(of: kind).written())
  return console.ended(.done)
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - utf8.count))
  }
}
