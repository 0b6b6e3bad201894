import TaizhangImport
import TaizhangMarkdown
import TaizhangModel
import TaizhangReading
import TaizhangWording

/// Whatever a notice says, its draft is content that can be read: every quote stands in the
/// announcement, every amount in its quote, no id comes twice, and no word of the notice is lost.
///
/// What may be missing or unknown is what the notice or the tables do not say.
func noticeFault(_ text: String) async -> String? {
  let tables = await SmallLedger([])
  let notice = NoticeText(text)
  // No text has a zero byte, and the command reads no file that has one.
  guard !notice.paragraphs.isEmpty, !text.unicodeScalars.contains("\0") else { return nil }
  let draft = draftNotice(
    notice,
    as: "a",
    batch: "亚博会",
    KnownNames(tables.records),
    treatment: "导入"
  )
  let files = draft.files.map { file in
    (path: String(file.path.dropFirst("Content/".count)), bytes: Array(file.text.utf8))
  }
  let small = await SmallLedger(files)
  if let fault = findingFault(small.findings, small.sources) { return fault }
  let fault = small.findings.first { $0.severity == .error && !excused.contains($0.id) }
  if let fault { return "the draft has \(fault.summary(in: .english))" }
  // Markdown that would cost too much is not read at all.
  guard !small.findings.contains(where: { $0.id == .costlyMarkdown || $0.id == .fileTooLarge })
  else { return nil }
  guard small.records.projects.count == draft.records else { return "a record is lost" }
  return textFault(notice, small)
}

private let excused: Set<Diagnostic.ID> = [
  .missingField, .amountWithoutLabel, .unreadableDeadline, .unreadableDate, .unknownUnit,
  .unknownSector, .unknownKind,
  .unknownAmountLabel, .unknownStage, .unknownPlace, .costlyMarkdown, .fileTooLarge,
]

/// The announcement's page shows the notice's words, all of them.
private func textFault(_ notice: NoticeText, _ small: SmallLedger) -> String? {
  guard let file = small.sources.files.first(where: { $0.path.hasSuffix("/a.md") }),
    let body = small.records.announcements.first?.body
  else { return "no announcement" }
  let tree = parseMarkdown(file.bytes[body.bounds])
  let shown = folded(String(decoding: plainText(tree), as: UTF8.self))
  let words = folded(notice.paragraphs.map { $0.text + $0.table.joined().joined() }.joined())
  return shown == words ? nil : "the announcement's words are not the notice's"
}
