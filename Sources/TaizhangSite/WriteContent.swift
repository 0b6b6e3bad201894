import TaizhangModel

/// Writes files below a folder, all of them or none; the caller has seen that nothing stands in their
/// places, since what was written is taken back where the disk refuses a file.
func writeContent(
  _ files: [(path: String, bytes: [UInt8])],
  to folder: String
) throws(PosixError) {
  var written: [String] = []
  do throws(PosixError) {
    for file in files {
      let path = "\(folder)/\(file.path)"
      try FileSystem.createFolders(folderName(of: path))
      written.append(path)
      try FileSystem.replace(path, with: file.bytes)
    }
  } catch {
    for path in written {
      try? FileSystem.remove(path)
      FileSystem.removeIfEmpty(folderName(of: path))
    }
    throw error
  }
}

private func folderName(of path: String) -> String {
  String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
}

extension Console {
  /// Tells that the disk did not take what was to be written.
  func complain(_ error: PosixError) {
    complain(
      chinese: "写不出来：\(error.description)",
      english: "cannot write: \(error.description)"
    )
  }
}
