internal import TaizhangLedger
internal import TaizhangModel
internal import TaizhangOffice
internal import TaizhangRendering
internal import TaizhangWording

/// `taizhang export`: the ledger as a workbook, by the same checks as the site.
///
/// A file that exists is not written over; somebody may have worked in it.
package func exportCommand(
  _ request: BuildRequest,
  to path: String,
  _ console: Console
) async -> ExitStatus {
  guard path.hasSuffix(".xlsx"), !path.hasSuffix("/.xlsx") else {
    console.complain(
      chinese: "文件名要以 .xlsx 结尾，例如 台账.xlsx；不能是“\(path)”",
      english: "the file must be called .xlsx, such as ledger.xlsx; not '\(path)'"
    )
    return .usage
  }
  guard FileSystem.kind(path) == nil else {
    console.complain(
      chinese: "已经有 \(path)，没有写出；请换一个名字，或先移走。",
      english: "\(path) exists; nothing was written. Give another name, or move it away."
    )
    return .failed
  }
  let site = await buildSite(request)
  showErrorsAndDoubts(site, console)
  guard let pages = site.pages else {
    summarize(site, console)
    return .failed
  }
  let sheets = pages.ledgerSheets()
  do {
    try write(sheets, to: path, createdAt: Int(site.ledger.settings.asOf.number) * 86_400)
  } catch {
    let words = writeFaultWords(error)
    console.complain(chinese: "写不出来：\(words)", english: "cannot write: \(words)")
    return .disk
  }
  summarize(site, console)
  console.say(
    chinese: "写出 \(path)：\(site.ledger.projects.count) 条记录。",
    english: "wrote \(path); records: \(site.ledger.projects.count)."
  )
  return .done
}

/// In a folder of its own first, so that the file is whole or not there.
private func write(_ sheets: [SheetDraft], to path: String, createdAt: Int) throws {
  let folder =
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  try FileSystem.createFolders(folder)
  let drafts = try FileSystem.createTemporaryFolder(in: folder, named: ".taizhang-")
  defer { try? FileSystem.removeTree(drafts) }
  let draft = "\(drafts)/export.xlsx"
  try writeWorkbook(sheets, to: draft, createdAt: createdAt)
  try FileSystem.move(file: draft, toNew: path)
}

/// What went wrong with a workbook or its folder.
func writeFaultWords(_ error: any Error) -> String {
  switch error {
  case let error as PosixError: error.description
  case let error as WorkbookWriteFault: error.words
  default: "\(error)"
  }
}
