import Foundation
package import Testing

/// Expects a tree of files to be what a folder of expectations holds, byte for byte; or records it.
///
/// Files that are missing, unexpected and different are told apart. A run that records fails.
package func expectTree(
  _ actual: FileTree,
  inFolder folder: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let exists = FileManager.default.fileExists(atPath: folder)
  let expected = try FileTree(readingFrom: folder)
  let name = folder.removingPrefix(ProjectFolder.path + "/")
  if Recording.current.writes(actual, over: exists ? expected : nil) {
    if exists { try FileManager.default.removeItem(atPath: folder) }
    try actual.write(to: folder)
    Issue.record("Recorded \(name); read it, then run again", sourceLocation: sourceLocation)
    return
  }
  for path in expected.files.keys.sorted() where actual.files[path] == nil {
    Issue.record("\(name)/\(path) is missing from the site", sourceLocation: sourceLocation)
  }
  for path in actual.files.keys.sorted() {
    guard let wanted = expected.files[path] else {
      Issue.record("\(path) is not in \(name)", sourceLocation: sourceLocation)
      continue
    }
    guard let found = actual.files[path], found != wanted else { continue }
    let file = path.split(separator: "/").joined(separator: "-")
    Attachment.record(Array(found), named: file, sourceLocation: sourceLocation)
    let difference = firstDifference(
      String(decoding: wanted, as: UTF8.self),
      String(decoding: found, as: UTF8.self)
    )
    Issue.record("\(name)/\(path) differs; \(difference)", sourceLocation: sourceLocation)
  }
}
