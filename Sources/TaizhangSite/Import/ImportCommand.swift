internal import TaizhangImport
internal import TaizhangModel
internal import TaizhangReading
internal import TaizhangWording

/// What `taizhang import` is asked for.
package struct ImportRequest: Sendable {
  /// The project's folder.
  package var source: String
  /// The notice as received.
  package var file: String
  /// What the announcement will be called; a slug.
  package var id: String
  /// The activity, as records name it; nil looks in the notice's title.
  package var batch: String?
  package var jobs: Int

  package init(source: String, file: String, id: String, batch: String?, jobs: Int) {
    self.source = source
    self.file = file
    self.id = id
    self.batch = batch
    self.jobs = jobs
  }
}

/// `taizhang import`: a notice as received to an announcement and drafts of its records.
///
/// Nothing that exists is written to: an id that is taken is an error, and so is a file in the way.
package func importCommand(_ request: ImportRequest, _ console: Console) async -> ExitStatus {
  guard isSlug(request.id) else {
    console.complain(
      chinese: "--id 只能用小写字母、数字和中间的连字符，例如 qingshan-2025；不能是“\(request.id)”",
      english: "--id takes lower-case letters, digits and hyphens between, such as qingshan-2025; "
        + "not '\(request.id)'"
    )
    return .usage
  }
  let notice: NoticeText
  switch readNotice(request.file) {
  case .success(let text): notice = text
  case .failure(let failure):
    failure.tell(request.file, console)
    return failure.status
  }
  let (names, sources) = await readTables(request)
  let errors = names.diagnostics.filter { $0.severity == .error }
  guard errors.isEmpty else {
    console.show(sorted(errors, isStrict: false), sources)
    console.complain(
      chinese: "名称表有错误，先改正再导入；没有写出任何文件。",
      english: "The tables of names have errors; put them right first. Nothing was written."
    )
    return .failed
  }
  let name = request.file.split(separator: "/").last.map(String.init) ?? request.file
  let draft = draftNotice(
    notice,
    as: request.id,
    batch: request.batch,
    KnownNames(names.value),
    treatment: "由收到的 \(name) 导入：文字照录，段间空一行，行首的空白未录。"
  )
  if let taken = taken(draft, request) {
    console.complain(
      chinese: "已经有 \(taken)，没有写出任何文件；请换一个 --id，或先移走原来的文件。",
      english: "\(taken) exists; nothing was written. Give another --id, or move it away first."
    )
    return .failed
  }
  do throws(PosixError) {
    try write(draft, to: request.source)
  } catch {
    console.complain(
      chinese: "写不出来：\(error.description)",
      english: "cannot write: \(error.description)"
    )
    return .disk
  }
  tell(draft, as: request.id, of: name, console)
  return .done
}

/// The tables alone: drafts of another notice may still be full of errors.
private func readTables(_ request: ImportRequest) async -> (Outcome<Records>, Sources) {
  let all = await readSources(in: request.source, jobs: request.jobs)
  let tables = Sources(
    all.value.files.filter {
      $0.path.split(separator: "/").count == 2 && $0.path.hasSuffix(".yaml")
    }
  )
  return (await parseRecords(tables, jobs: request.jobs), tables)
}

/// The first file or folder in the way of a draft.
private func taken(_ draft: NoticeDraft, _ request: ImportRequest) -> String? {
  let paths = draft.files.map(\.path) + ["Content/projects/\(request.id)"]
  return paths.first { FileSystem.kind("\(request.source)/\($0)") != nil }
}

/// All files, or none.
private func write(_ draft: NoticeDraft, to source: String) throws(PosixError) {
  var written: [String] = []
  do throws(PosixError) {
    for file in draft.files {
      let path = "\(source)/\(file.path)"
      try FileSystem.createFolders(folder(of: path))
      written.append(path)
      try FileSystem.replace(path, with: Array(file.text.utf8))
    }
  } catch {
    for path in written {
      try? FileSystem.remove(path)
      FileSystem.removeIfEmpty(folder(of: path))
    }
    throw error
  }
}

private func folder(of path: String) -> String {
  String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
}

private enum NoticeFailure: Error {
  case posix(PosixError)
  case tooLarge(size: Int)
  case badBytes
  case empty

  var status: ExitStatus {
    if case .posix = self { .disk } else { .failed }
  }

  func tell(_ file: String, _ console: Console) {
    switch self {
    case .posix(let error):
      console.complain(
        chinese: "读不了：\(error.description)",
        english: "cannot read: \(error.description)"
      )
    case .tooLarge(let size):
      console.complain(
        chinese: "\(file) 有 \(size) 字节，太大了；一份公告最多 \(largestNotice >> 20) MiB。",
        english: "\(file) has \(size) bytes; a notice may have \(largestNotice >> 20) MiB"
      )
    case .badBytes:
      console.complain(
        chinese: "\(file) 不是文字文件；请把公告另存为纯文本（UTF-8 或 GBK）。",
        english: "\(file) is no text; save the notice as plain text (UTF-8 or GBK)"
      )
    case .empty:
      console.complain(
        chinese: "\(file) 里没有文字。",
        english: "\(file) holds no text"
      )
    }
  }
}

/// An announcement's file may be as large.
private let largestNotice = largestSize(ofFileAt: ".md")

private func readNotice(_ path: String) -> Result<NoticeText, NoticeFailure> {
  do throws(PosixError) {
    switch try FileSystem.read(path, upTo: largestNotice) {
    case .tooLarge(let size): return .failure(.tooLarge(size: size))
    case .whole(let bytes):
      guard !bytes.contains(0), let text = decodeText(bytes) else { return .failure(.badBytes) }
      let notice = NoticeText(text)
      return notice.paragraphs.isEmpty ? .failure(.empty) : .success(notice)
    }
  } catch {
    return .failure(.posix(error))
  }
}

private func tell(_ draft: NoticeDraft, as id: String, of notice: String, _ console: Console) {
  for remark in draft.remarks {
    let place = remark.line.map { "\(notice):\($0): " } ?? ""
    console.print(place + remarkWords(remark, in: console.language))
  }
  let announcement = "Content/announcements/\(id).md"
  console.say(
    chinese: "写出 \(announcement)：公布数 \(draft.claims) 条。",
    english: "wrote \(announcement); stated figures: \(draft.claims)."
  )
  guard draft.records > 0 else {
    return console.say(
      chinese: "没有认出成条的项目，只存了原文；记录要自己写，见手册第四章第 3 步。",
      english: "No list of projects was recognised: only the text was kept, and records are to be "
        + "written by hand."
    )
  }
  let files = draft.files.count - 1
  console.say(
    chinese: "写出 Content/projects/\(id)/：\(files) 个文件，\(draft.records) 条记录。",
    english: "wrote Content/projects/\(id)/; files: \(files), records: \(draft.records)."
  )
  for sum in draft.sums {
    console.say(chinese: sumWords(sum, in: .chinese), english: sumWords(sum, in: .english))
  }
  console.say(
    chinese: "这是草稿：逐条与原文对过，再运行 taizhang check。",
    english: "These are drafts: hold each against the notice, then run taizhang check."
  )
}
