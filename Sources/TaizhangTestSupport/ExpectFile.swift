import Foundation
package import Testing

/// Expects a text to be what a file of expectations holds, byte for byte; or records it.
///
/// A run that records fails, so that nobody takes it for a run that has tested something.
package func expectText(
  _ actual: String,
  inFile path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(fileURLWithPath: path)
  let expected = try? Data(contentsOf: url)
  let name = path.removingPrefix(ProjectFolder.path + "/")
  if Recording.current.writes(Data(actual.utf8), over: expected) {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(actual.utf8).write(to: url)
    Issue.record("Recorded \(name); read it, then run again", sourceLocation: sourceLocation)
    return
  }
  guard let expected else {
    Issue.record(
      "\(name) is missing; TAIZHANG_RECORD=missing writes it",
      sourceLocation: sourceLocation
    )
    return
  }
  guard expected != Data(actual.utf8) else { return }
  Attachment.record(actual, named: "actual.txt", sourceLocation: sourceLocation)
  let text = String(decoding: expected, as: UTF8.self)
  Issue.record(
    "\(name) differs; \(firstDifference(text, actual))",
    sourceLocation: sourceLocation
  )
}

/// Where two texts part: the line's number, and that line of each.
package func firstDifference(_ expected: String, _ actual: String) -> String {
  let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let found = actual.split(separator: "\n", omittingEmptySubsequences: false)
  var line = 0
  while line < min(wanted.count, found.count), wanted[line] == found[line] { line += 1 }
  let before = wanted.indices.contains(line) ? String(wanted[line]) : "(nothing)"
  let after = found.indices.contains(line) ? String(found[line]) : "(nothing)"
  return "line \(line + 1)\n  expected: \(before)\n  actual:   \(after)"
}

extension String {
  /// The text without a beginning, where it begins so.
  package func removingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
