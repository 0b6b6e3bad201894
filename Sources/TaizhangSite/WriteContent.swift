import TaizhangModel
internal import TaizhangOffice

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

/// Writes a file that must not exist yet, in a folder of its own first, so that it is whole or not there.
///
/// `write` is given the path to write to.
func writeNewFile(
  _ path: String,
  in folder: String,
  _ write: (String) throws -> Void
) throws {
  let drafts = try FileSystem.createTemporaryFolder(in: folder, named: ".taizhang-")
  defer { try? FileSystem.removeTree(drafts) }
  let draft = "\(drafts)/draft"
  try write(draft)
  try FileSystem.move(file: draft, toNew: path)
}

extension Console {
  /// Tells that the disk did not take what was to be written, or a workbook could not be made of it.
  func complain(_ error: any Error) {
    let words =
      switch error {
      case let error as PosixError: error.description
      case let error as WorkbookWriteFault: error.words
      default: "\(error)"
      }
    complain(chinese: "写不出来：\(words)", english: "cannot write: \(words)")
  }
}
