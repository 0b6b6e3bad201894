import TaizhangModel
internal import TaizhangOffice

/// Writes files below a folder that must not exist yet, all of them or none.
///
/// `EEXIST` where something stands in the place of one, links included. What was written is taken back
/// where a file cannot be, and nothing else: others may be writing there.
func writeContent(
  _ files: [(path: String, bytes: [UInt8])],
  to folder: String
) throws(PosixError) {
  var written: [String] = []
  do throws(PosixError) {
    for file in files {
      let path = "\(folder)/\(file.path)"
      try createContent(path, file.bytes)
      written.append(path)
    }
  } catch {
    for path in written {
      try? FileSystem.remove(path)
      FileSystem.removeIfEmpty(TaizhangSite.folder(of: path))
    }
    throw error
  }
}

private func createContent(_ path: String, _ bytes: [UInt8]) throws(PosixError) {
  let folder = folder(of: path)
  try FileSystem.createFolders(folder)
  defer { FileSystem.removeIfEmpty(folder) }
  let drafts = try FileSystem.createTemporaryFolder(in: folder, named: ".taizhang-")
  defer { try? FileSystem.removeTree(drafts) }
  let draft = "\(drafts)/draft"
  try FileSystem.write(bytes, to: draft)
  try FileSystem.move(file: draft, toNew: path)
}

/// The folder that a path is a name in.
func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
}

/// Writes a file that must not exist yet, in a folder of its own first, so that it is whole or not there.
///
/// `write` is given the path to write to; `EEXIST` where something stands at the file's.
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

/// A workbook that was read back is not what was to be written.
struct WorkbookIsNotWhole: Error {}

/// Writes a workbook and reads it back: the disk may have taken a part of it only, and nobody tells.
func writeWholeWorkbook(
  _ sheets: [SheetDraft],
  to path: String,
  createdAt: Int
) throws {
  try writeWorkbook(sheets, to: path, createdAt: createdAt)
  guard holdsSheets(try FileSystem.read(path), sheets) else { throw WorkbookIsNotWhole() }
}

extension Console {
  /// Tells that the disk did not take what was to be written, or a workbook could not be made of it.
  func complain(_ error: any Error) {
    guard !(error is WorkbookIsNotWhole) else {
      return complain(
        chinese: "写不出来：工作簿写完读回来，与要写的不符，多半是磁盘满了；没有留下文件。",
        english:
          "cannot write: the workbook, read back, is not what was to be written; the disk may be "
          + "full. No file was left."
      )
    }
    if let fault = error as? WorkbookWriteFault, fault.isOfDisk {
      return complain(
        chinese: "写不出来：\(fault.words)；多半是磁盘满了，没有留下文件。",
        english: "cannot write: \(fault.words); the disk may be full. No file was left."
      )
    }
    let words =
      switch error {
      case let error as PosixError: error.description
      case let error as WorkbookWriteFault: error.words
      default: "\(error)"
      }
    complain(chinese: "写不出来：\(words)", english: "cannot write: \(words)")
  }
}
