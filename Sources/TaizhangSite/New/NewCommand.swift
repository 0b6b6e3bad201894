internal import Glibc
internal import TaizhangImport
package import TaizhangModel
internal import TaizhangOffice
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
  /// `Content/changes/<name>.xlsx`.
  case changes(name: String)
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
    let form = MappingKind(AnnouncementField.table).blankForm(without: ["id"])
    let text = "---\n\(NewWords.announcement)\(form)---\n"
    return write(text, to: "Content/announcements/\(id).md", below: source, console)
  case .record(let folder, let id):
    guard tellUnlessSlug(folder, console), tellUnlessSlug(id, console) else { return .usage }
    let isAnnounced = FileSystem.kind("\(source)/Content/announcements/\(folder).md") != nil
    let form = MappingKind(ProjectField.table).blankForm(
      knowing: isAnnounced ? ["announcement": folder, "quotes": ""] : [:],
      without: ["id", "projects"]
    )
    let path = "Content/projects/\(folder)/\(id).yaml"
    return write(NewWords.record + form, to: path, below: source, console)
  case .changes(let name):
    let ending = ".xlsx"
    let name = name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
    guard tellUnlessFileName(name, console) else { return .usage }
    let sources = await readSources(in: source, jobs: 1)
    let records = await parseRecords(sources.value, jobs: 1).value
    let sheet = changesSheet(amountLabels: records.rules.amountLabels.map(\.name.value))
    return write(sheet, to: "\(NewWords.changesFolder)/\(name)\(ending)", below: source, console)
  }
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

/// A name that a file may have on every machine the content may lie on, and that is not passed over.
private func tellUnlessFileName(_ name: String, _ console: Console) -> Bool {
  let isPlain = name.unicodeScalars.allSatisfy {
    !$0.isControl && !"/\\:*?\"<>|".unicodeScalars.contains($0)
  }
  // With its ending, and another name while it is written.
  let isShort = (1...200).contains(name.utf8.count)
  guard !isPlain || !isShort || name.hasPrefix(".") || name.hasPrefix("~$") else { return true }
  console.complain(
    chinese: "文件名不能空着，不能有 / \\ : * ? \" < > |，不能以点或 ~$ 开头，不能太长，例如 2025；不能是“\(name)”",
    english:
      "the name of a file must not be empty or long, have any of / \\ : * ? \" < > |, or begin with "
      + "a dot or ~$; such as 2025, not '\(name)'"
  )
  return false
}

private func write(
  _ text: String,
  to path: String,
  below source: String,
  _ console: Console
) -> ExitStatus {
  write(to: path, below: source, console) {
    try writeContent([(path, Array(text.utf8))], to: source)
  }
}

private func write(
  _ sheet: SheetDraft,
  to path: String,
  below source: String,
  _ console: Console
) -> ExitStatus {
  write(to: path, below: source, console) {
    let folder = "\(source)/\(NewWords.changesFolder)"
    try FileSystem.createFolders(folder)
    try writeNewFile("\(source)/\(path)", in: folder) {
      try writeWholeWorkbook([sheet], to: $0, createdAt: 0)
    }
  }
}

private func write(
  to path: String,
  below source: String,
  _ console: Console,
  _ write: () throws -> Void
) -> ExitStatus {
  do {
    guard try !FileSystem.isTaken("\(source)/\(path)") else {
      return tellThatItIsThere(path, console)
    }
    try write()
  } catch let error as PosixError where error.code == EEXIST {
    return tellThatItIsThere(path, console)
  } catch {
    console.complain(error)
    return .disk
  }
  console.say(
    chinese: "写出 \(path)。填好以后运行 taizhang check。",
    english: "Wrote \(path). Fill it in, then run taizhang check."
  )
  return .done
}

private func tellThatItIsThere(_ path: String, _ console: Console) -> ExitStatus {
  console.complain(
    chinese: "已经有 \(path)，没有写出任何文件；请换一个编号或文件名。",
    english: "\(path) exists; nothing was written. Give another id or name."
  )
  return .failed
}

/// Whether a ledger of these files could be built; tells why not, which is to be put right in those that
/// it is made from.
///
/// `unread` is what was found while they were read.
private func tellsNoErrors(
  _ files: [(path: String, bytes: [UInt8])],
  _ unread: [Diagnostic],
  _ source: String,
  _ console: Console
) async -> Bool {
  let sources = files.map { SourceFile(path: $0.path, bytes: $0.bytes) }
    .sorted { $0.path < $1.path }
  let found = unread.filter { finding in
    guard case .path(let path) = finding.place else { return false }
    return isTaken(path)
  }
  var memory = BuildMemory(nil)
  let site = await buildSite(
    BuildRequest(source: source, asOf: nil, isStrict: false, jobs: 1),
    Outcome(Sources(sources), found),
    recalling: &memory
  ) { _ in }
  guard site.hasErrors else { return true }
  showErrorsAndDoubts(site, console)
  console.complain(
    chinese: "新台账要照用的文件有错误，没有写出任何文件；请先在现有的台账里改正。",
    english:
      "There are errors in what a new ledger is made from; nothing was written. Put them right "
      + "in the ledger at hand first."
  )
  return false
}

/// Whether a new ledger has a file of the ledger at hand.
private func isTaken(_ path: String) -> Bool {
  path.hasPrefix(templatesFolder) || NewWords.keptFiles.contains(path)
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
  let kept = sources.value.files.filter { isTaken($0.path) }
  var files = kept.map { (path: $0.path, bytes: $0.bytes) }
  files.append(("Content/site.yaml", Array(settings.utf8)))
  for (path, kind) in NewWords.emptyFiles {
    files.append((path, Array((NewWords.table + kind.blankList()).utf8)))
  }
  guard await tellsNoErrors(files, sources.diagnostics, source, console) else { return .failed }
  let parent = isThere ? place : TaizhangSite.folder(of: place)
  var draft: String?
  do throws(PosixError) {
    guard try FileSystem.names(place)?.isEmpty ?? true else {
      console.complain(
        chinese: "\(place) 里已经有文件，没有写出任何文件；请指一个还没有的文件夹。",
        english:
          "There are files in \(place); nothing was written. Name a folder that is not there."
      )
      return .failed
    }
    try FileSystem.createFolders(parent)
    // Of this process alone: two that begin one ledger do not write to each other's.
    let made = try FileSystem.createTemporaryFolder(in: parent, named: ".taizhang-")
    draft = made
    try FileSystem.allowReading(made)
    try writeContent(files, to: made)
    for folder in NewWords.emptyFolders { try FileSystem.createFolders("\(made)/\(folder)") }
    if isThere {
      // A folder one stands in cannot be replaced.
      for name in Set(files.map { $0.path.prefix { $0 != "/" } }) {
        try FileSystem.move("\(made)/\(name)", to: "\(place)/\(name)")
      }
      FileSystem.removeIfEmpty(made)
    } else {
      try FileSystem.move(made, to: place)
    }
  } catch {
    if let draft { try? FileSystem.removeTree(draft) }
    console.complain(error)
    return .disk
  }
  console.say(
    chinese: "写出 \(place)：类别、阶段、金额名目、行业和网页模板照现有的台账。先填 "
      + "\(place)/Content 里的 places.yaml、units.yaml、batches.yaml；"
      + "项目台账（.xlsx、.csv 也行）放进 \(place)/Content/projects，公告放进 \(place)/Content/announcements，"
      + "各月报来的进展放进 \(place)/Content/reports/年-月。再到 \(place) 里运行 taizhang build。",
    english: "Wrote \(place), with the rules, sectors and templates of the ledger at hand. Fill in "
      + "places.yaml, units.yaml and batches.yaml in \(place)/Content. The ledger of projects, such as an "
      + ".xlsx or .csv, goes into \(place)/Content/projects, notices into "
      + "\(place)/Content/announcements, reports into \(place)/Content/reports/YYYY-MM. Then run "
      + "taizhang build in \(place)."
  )
  return .done
}
