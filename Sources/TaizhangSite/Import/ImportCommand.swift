internal import Glibc
internal import TaizhangImport
internal import TaizhangModel
internal import TaizhangOffice
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
  do throws(PosixError) {
    if let taken = try taken(draft, request) { return tellThatItIsThere(taken, console) }
    try writeContent(draft.files.map { ($0.path, Array($0.text.utf8)) }, to: request.source)
  } catch {
    // Somebody else has imported it meanwhile.
    if error.code == EEXIST { return tellThatItIsThere(error.path, console) }
    console.complain(error)
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
private func taken(
  _ draft: NoticeDraft,
  _ request: ImportRequest
) throws(PosixError) -> String? {
  for path in draft.files.map(\.path) + ["Content/projects/\(request.id)"]
  where try FileSystem.isTaken("\(request.source)/\(path)") {
    return path
  }
  return nil
}

private func tellThatItIsThere(_ path: String, _ console: Console) -> ExitStatus {
  console.complain(
    chinese: "已经有 \(path)，没有写出任何文件；请换一个 --id，或先移走原来的文件。",
    english: "\(path) exists; nothing was written. Give another --id, or move it away first."
  )
  return .failed
}

private enum NoticeFailure: Error {
  case posix(PosixError)
  case tooLarge(size: Int, limit: Int)
  case badBytes
  case unreadable(OfficeFault)
  case empty

  var status: ExitStatus {
    if case .posix = self { .disk } else { .failed }
  }

  func tell(_ file: String, _ console: Console) {
    switch self {
    case .posix(let error) where error.code == ENOENT:
      let nearest = nearestPath(to: file, .file)
      console.complain(
        chinese: "没有 \(file) 这个文件\(nearest.map { "；是不是 \($0)？" } ?? "。")",
        english: "there is no file \(file)\(nearest.map { "; did you mean \($0)?" } ?? "")"
      )
    case .posix(let error) where error.code == EISDIR:
      console.complain(
        chinese: "\(file) 是文件夹；请写明其中的哪个文件。",
        english: "\(file) is a folder; name the file in it"
      )
    case .posix(let error):
      console.complain(
        chinese: "读不了：\(error.description)",
        english: "cannot read: \(error.description)"
      )
    case .tooLarge(let size, let limit):
      console.complain(
        chinese: "\(file) 有 \(size) 字节，太大了；最多 \(limit >> 20) MiB。",
        english: "\(file) has \(size) bytes; it may have \(limit >> 20) MiB"
      )
    case .badBytes:
      console.complain(
        chinese: "\(file) 不是文字文件；请把公告另存为 .docx，或纯文本（UTF-8 或 GBK）。",
        english: "\(file) is no text; save the notice as .docx or plain text (UTF-8 or GBK)"
      )
    case .unreadable(let fault):
      console.complain(
        chinese: "\(file) 读不了：\(fault.words.chinese)。",
        english: "cannot read \(file): \(fault.words.english)"
      )
    case .empty:
      console.complain(
        chinese: "\(file) 里没有文字。",
        english: "\(file) holds no text"
      )
    }
  }
}

extension OfficeFault {
  fileprivate var words: (chinese: String, english: String) {
    switch self {
    case .otherFormat: ("这不是 .docx 文件", "it is no .docx file")
    case .encrypted: ("文件加了密码，请去掉密码再存一次", "it is protected by a password")
    case .legacyFormat:
      ("这是旧的 .doc 格式，请另存为 .docx", "it is a .doc file; save it as .docx")
    case .damaged: ("文件已经损坏，请用文字处理软件打开另存一次", "it is damaged; open it and save it again")
    case .tooLarge: ("内容太多", "it holds too much")
    }
  }
}

/// An announcement's file may be as large.
private let largestNotice = largestSize(ofFileAt: ".md")

private func readNotice(_ path: String) -> Result<NoticeText, NoticeFailure> {
  do throws(PosixError) {
    let limit = isDocument(path) ? OfficeLimits.standard.fileBytes : largestNotice
    // Another program may write the notice, to `/dev/stdin`.
    switch try FileSystem.read(path, upTo: limit, takesStreams: true) {
    case .tooLarge(let size): return .failure(.tooLarge(size: size, limit: limit))
    case .whole(let bytes, _):
      return text(of: bytes, path).flatMap {
        $0.paragraphs.isEmpty ? .failure(.empty) : .success($0)
      }
    }
  } catch {
    return .failure(.posix(error))
  }
}

private func text(of bytes: [UInt8], _ path: String) -> Result<NoticeText, NoticeFailure> {
  guard isDocument(path) else {
    guard !bytes.contains(0), let text = decodeText(bytes) else { return .failure(.badBytes) }
    return .success(NoticeText(text))
  }
  do throws(OfficeFault) {
    return .success(NoticeText(try readDocument(bytes)))
  } catch {
    return .failure(.unreadable(error))
  }
}

private func isDocument(_ path: String) -> Bool { path.lowercased().hasSuffix(".docx") }

/// Lines of a text, as editors number them; a document has none, and its paragraphs are counted.
private func place(_ line: Int?, in notice: String, _ language: Language) -> String {
  guard let line else { return "" }
  guard isDocument(notice) else { return "\(notice):\(line): " }
  return language == .chinese ? "\(notice) 第 \(line) 段：" : "\(notice), paragraph \(line): "
}

private func tell(_ draft: NoticeDraft, as id: String, of notice: String, _ console: Console) {
  for remark in draft.remarks {
    console.print(
      place(remark.line, in: notice, console.language) + remarkWords(remark, in: console.language)
    )
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
