internal import TaizhangImport
package import TaizhangModel
internal import TaizhangReading
internal import TaizhangRendering

/// What `taizhang new` is asked for.
package enum NewRequest: Sendable {
  /// A project's folder without announcements and records, with the rules, sectors and templates of
  /// the one at hand.
  case ledger(folder: String, title: String, editor: String, asOf: Day)
  /// `Content/announcements/<id>.md`.
  case announcement(id: String)
  /// `Content/projects/<folder>/<id>.yaml`.
  case record(folder: String, id: String)
}

/// `taizhang new`: files to be filled in, every field with what it means.
///
/// Nothing that exists is written to.
package func newCommand(
  _ request: NewRequest,
  source: String,
  _ console: Console
) async -> ExitStatus {
  switch request {
  case .ledger(let folder, let title, let editor, let asOf):
    let settings = YAMLValue.mapping([
      (SiteField.table[.title].label, .text(title)),
      (SiteField.table[.editor].label, .text(editor)),
      (SiteField.table[.asOf].label, .text(asOf.iso)),
    ])
    return await writeLedger(to: folder, settings: settings.yaml, from: source, console)
  case .announcement(let id):
    guard tellUnlessSlug(id, console) else { return .usage }
    let form =
      NewWords.announcement + kind(AnnouncementField.table.record).blankForm(without: ["id"])
    let file = NewFile(path: "Content/announcements/\(id).md", text: "---\n\(form)---\n")
    return write(file, to: source, console)
  case .record(let folder, let id):
    guard tellUnlessSlug(folder, console), tellUnlessSlug(id, console) else { return .usage }
    let isAnnounced = FileSystem.kind("\(source)/Content/announcements/\(folder).md") != nil
    let form = kind(ProjectField.table.record).blankForm(
      knowing: isAnnounced ? ["announcement": folder, "quotes": ""] : [:],
      without: ["id", "projects"]
    )
    let file = NewFile(
      path: "Content/projects/\(folder)/\(id).yaml",
      text: NewWords.record + form
    )
    return write(file, to: source, console)
  }
}

/// A file below a project's folder.
private struct NewFile {
  var path: String
  var text: String
}

private func kind(_ record: String) -> MappingKind {
  guard let kind = MappingKind.all.first(where: { $0.record == record }) else {
    preconditionFailure("\(record) has a table of fields")
  }
  return kind
}

private func folder(of path: String) -> String {
  String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
}

private func tellUnlessSlug(_ id: String, _ console: Console) -> Bool {
  guard !isSlug(id) else { return true }
  console.complain(
    chinese: "编号和文件夹名只能用小写字母、数字和中间的连字符，例如 qingshan-2025；不能是“\(id)”",
    english:
      "ids and names of folders take lower-case letters, digits and hyphens between, such as "
      + "qingshan-2025; not '\(id)'"
  )
  return false
}

private func write(_ file: NewFile, to source: String, _ console: Console) -> ExitStatus {
  let path = "\(source)/\(file.path)"
  guard FileSystem.kind(path) == nil else {
    console.complain(
      chinese: "已经有 \(file.path)，没有写出任何文件；请换一个编号。",
      english: "\(file.path) exists; nothing was written. Give another id."
    )
    return .failed
  }
  do throws(PosixError) {
    try FileSystem.createFolders(folder(of: path))
    try FileSystem.write(Array(file.text.utf8), to: path)
  } catch {
    console.complain(
      chinese: "写不出来：\(error.description)",
      english: "cannot write: \(error.description)"
    )
    return .disk
  }
  console.say(
    chinese: "写出 \(file.path)。填好以后运行 taizhang check。",
    english: "Wrote \(file.path). Fill it in, then run taizhang check."
  )
  return .done
}

/// Writes the folder beside its place and moves it there whole; into one that is there and empty, part
/// by part.
private func writeLedger(
  to path: String,
  settings: String,
  from source: String,
  _ console: Console
) async -> ExitStatus {
  // Shells end the name of a folder that is there with a slash: what is beside it would lie in it.
  var place = path
  while place.count > 1, place.last == "/" { place.removeLast() }
  let isThere = FileSystem.kind(place) != nil
  let sources = await readSources(in: source, jobs: 1)
  let kept = sources.value.files.filter { file in
    file.path.hasPrefix(templatesFolder) || NewWords.keptFiles.contains(file.path)
  }
  var files = kept.map { (path: $0.path, bytes: $0.bytes) }
  files.append(("Content/site.yaml", Array(settings.utf8)))
  for (path, record) in NewWords.emptyFiles {
    files.append((path, Array((NewWords.table + kind(record).blankList()).utf8)))
  }
  let draft = isThere ? "\(place)/.new" : "\(place).new"
  do throws(PosixError) {
    guard try FileSystem.names(place)?.isEmpty ?? true, FileSystem.kind(draft) == nil else {
      console.complain(
        chinese: "\(place) 里已经有文件，没有写出任何文件；请指一个还没有的文件夹。",
        english:
          "There are files in \(place); nothing was written. Name a folder that is not there."
      )
      return .failed
    }
    for file in files {
      let path = "\(draft)/\(file.path)"
      try FileSystem.createFolders(folder(of: path))
      try FileSystem.write(file.bytes, to: path)
    }
    if isThere {
      // A folder one stands in cannot be replaced.
      for name in Set(files.map { $0.path.prefix { $0 != "/" } }) {
        try FileSystem.move("\(draft)/\(name)", to: "\(place)/\(name)")
      }
      FileSystem.removeIfEmpty(draft)
    } else {
      try FileSystem.move(draft, to: place)
    }
  } catch {
    try? FileSystem.removeTree(draft)
    console.complain(
      chinese: "写不出来：\(error.description)",
      english: "cannot write: \(error.description)"
    )
    return .disk
  }
  console.say(
    chinese: "写出 \(place)：类别、阶段、金额名目、行业和网页模板照现有的台账。先填 "
      + "places.yaml、units.yaml、batches.yaml，再到这个文件夹里运行 taizhang build。",
    english: "Wrote \(place), with the rules, sectors and templates of the ledger at hand. Fill in "
      + "places.yaml, units.yaml and batches.yaml, then run taizhang build in that folder."
  )
  return .done
}
