internal import TaizhangLedger
internal import TaizhangModel
internal import TaizhangOffice
internal import TaizhangRendering
internal import TaizhangWording

/// What a ledger is written as, told by the ending of the file's name.
private enum ExportForm: String {
  case workbook = ".xlsx"
  case json = ".json"

  /// Nil for another ending, and for a name that is nothing else.
  init?(of path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    self.init(rawValue: String(name[dot...]))
  }
}

/// `taizhang export`: the ledger as a workbook or as JSON, by the same checks as the site.
///
/// A file that exists is not written over; somebody may have worked in it. A folder that does not exist
/// is not created: it is no more than part of a file's name, and may be a slip.
package func exportCommand(
  _ request: BuildRequest,
  to path: String,
  _ console: Console
) async -> ExitStatus {
  guard let form = ExportForm(of: path) else {
    console.complain(
      chinese: "文件名要以 .xlsx 或 .json 结尾，例如 台账.xlsx；不能是“\(path)”",
      english: "the file must be called .xlsx or .json, such as ledger.xlsx; not '\(path)'"
    )
    return .usage
  }
  guard !liesInSources(path, of: request.source, console) else { return .usage }
  guard FileSystem.kind(path) == nil else {
    console.complain(
      chinese: "已经有 \(path)，没有写出；请换一个名字，或先移走。",
      english: "\(path) exists; nothing was written. Give another name, or move it away."
    )
    return .failed
  }
  let folder = folder(of: path)
  guard FileSystem.kind(folder) != nil else {
    let nearest = nearestPath(to: folder, .folder)
    console.complain(
      chinese: "没有 \(folder) 这个文件夹，没有写出；\(nearest.map { "是不是 \($0)？" } ?? "请先建立。")",
      english: "there is no folder \(folder); nothing was written. "
        + (nearest.map { "Did you mean \($0)?" } ?? "Create it first.")
    )
    return .disk
  }
  let site = await buildSite(request)
  showErrorsAndDoubts(site, console)
  guard let pages = site.pages else {
    summarize(site, console)
    return .failed
  }
  do {
    try write(pages, as: form, to: path, in: folder, site.ledger.settings.asOf)
  } catch {
    console.complain(error)
    return .disk
  }
  summarize(site, console)
  console.say(
    chinese: "写出 \(path)：\(site.ledger.projects.count) 条记录。",
    english: "wrote \(path); records: \(site.ledger.projects.count)."
  )
  return .done
}

private func write(
  _ pages: SitePages,
  as form: ExportForm,
  to path: String,
  in folder: String,
  _ asOf: Day
) throws {
  try writeNewFile(path, in: folder) { draft in
    switch form {
    case .workbook:
      try writeWholeWorkbook(pages.ledgerSheets(), to: draft, createdAt: Int(asOf.number) * 86_400)
    case .json:
      try FileSystem.write(Array((pages.ledgerJSON().written() + "\n").utf8), to: draft)
    }
  }
}
