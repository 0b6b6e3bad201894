package import Foundation

/// Every file of a folder, as bytes by path.
package struct FileTree: Equatable, Sendable {
  /// By path relative to the folder, with `/`.
  package var files: [String: Data]

  package init(_ files: [String: Data] = [:]) {
    self.files = files
  }

  /// Reads a folder with everything below it; a folder that does not exist holds nothing.
  package init(readingFrom folder: String) throws {
    files = [:]
    guard let paths = FileManager.default.enumerator(atPath: folder) else { return }
    for case let path as String in paths {
      let whole = "\(folder)/\(path)"
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[path] = try Data(contentsOf: URL(fileURLWithPath: whole))
    }
  }

  /// The files below a folder of the tree, by their paths in it.
  package func below(_ folder: String) -> FileTree {
    var tree = FileTree()
    for (path, bytes) in files where path.hasPrefix(folder + "/") {
      tree.files[String(path.dropFirst(folder.utf8.count + 1))] = bytes
    }
    return tree
  }

  /// The same files in a folder of that name.
  package func placed(in folder: String) -> FileTree {
    FileTree(Dictionary(uniqueKeysWithValues: files.map { ("\(folder)/\($0)", $1) }))
  }

  /// These files with others laid over them.
  package func overlaid(with other: FileTree) -> FileTree {
    FileTree(files.merging(other.files) { $1 })
  }

  /// Writes every file below a folder; files that are there already are replaced.
  ///
  /// In the order of the paths, or backwards, so that a folder's own order differs.
  package func write(to folder: String, backwards: Bool = false) throws {
    let paths = files.keys.sorted()
    for path in backwards ? paths.reversed() : paths {
      let whole = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: whole.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try files[path]?.write(to: whole)
    }
  }

  /// A file as text; nil where there is none, or it is not UTF-8.
  package func text(_ path: String) -> String? {
    files[path].flatMap { String(bytes: $0, encoding: .utf8) }
  }
}
