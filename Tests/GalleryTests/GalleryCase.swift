import Foundation
import TaizhangModel
import TaizhangTestSupport

/// A folder of the gallery: a project with one thing wrong.
struct GalleryCase: Sendable {
  static let folder = "\(ProjectFolder.path)/Tests/GalleryTests"

  let id: Diagnostic.ID

  var folder: String { "\(GalleryCase.folder)/Findings/\(id.rawValue)" }

  /// Where the console's text in a language is expected: `expected.zh.txt`.
  func expectation(_ language: String) -> String { "\(folder)/expected.\(language).txt" }

  /// Lays out the project: the base, the real templates, the case's own files, what it arranges.
  func lay(in project: String) throws {
    let own = try FileTree(readingFrom: folder)
    try FileTree(readingFrom: "\(GalleryCase.folder)/Base")
      .overlaid(
        with: FileTree(readingFrom: "\(ProjectFolder.path)/Templates").placed(in: "Templates")
      )
      .overlaid(with: own.below("Content").placed(in: "Content"))
      .overlaid(with: own.below("Templates").placed(in: "Templates"))
      .write(to: project)
    try arrange(own.text("arrange.txt") ?? "", in: project)
  }
}

/// Does what no file in a folder can say, line by line.
///
/// `remove PATH` leaves a file of the base out, `link PATH TARGET` makes a symbolic link, and
/// `grow PATH N` makes a file of N MiB that takes no room on the disk.
private func arrange(_ script: String, in project: String) throws {
  for line in script.split(separator: "\n") {
    let words = line.split(separator: " ").map(String.init)
    let path = "\(project)/\(words[1])"
    switch words[0] {
    case "remove":
      try FileManager.default.removeItem(atPath: path)
    case "link":
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: words[2])
    case "grow":
      try Data("\n".utf8).write(to: URL(fileURLWithPath: path))
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try file.truncate(atOffset: (UInt64(words[2]) ?? 0) << 20)
      try file.close()
    default:
      throw UnknownArrangement(line: String(line))
    }
  }
}

private struct UnknownArrangement: Error {
  var line: String
}
