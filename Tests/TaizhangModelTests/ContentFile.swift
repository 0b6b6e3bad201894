import Foundation

/// The office's own files, found from this file's place in the package.
enum ContentFile {
  /// The text of an announcement below its front matter.
  static func body(of path: String) throws -> String {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "Content").appending(path: path),
      encoding: .utf8
    )
    let parts = text.components(separatedBy: "\n---\n")
    return parts.dropFirst().joined(separator: "\n---\n")
  }
}
