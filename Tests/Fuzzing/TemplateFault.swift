import TaizhangModel
import TaizhangTemplates

/// Any template is refused with findings that lie in it, or writes pages in which every text of a
/// view is escaped.
func templateFault(_ bytes: [UInt8]) -> String? {
  let cut = bytes.firstIndex(of: 0) ?? bytes.endIndex
  let files = [
    TemplateFile(file: FileID(0), name: "page", bytes: Array(bytes[..<cut])),
    TemplateFile(file: FileID(1), name: "part", bytes: Array(bytes[cut...].dropFirst())),
  ]
  let sources = Sources(
    files.map { SourceFile(path: "Templates/\($0.name).mustache", bytes: $0.bytes) }
  )
  let outcome = compileTemplates(files: files, roots: ["page": Shape(of: FuzzedView.self)])
  if let fault = findingFault(outcome.diagnostics, sources) { return fault }
  guard outcome.diagnostics.isEmpty, let page = outcome.value["page"] else { return nil }
  var output = OutputBytes()
  page.render(FuzzedView(), into: &output)
  let text = output.withBytes { String(decoding: $0, as: UTF8.self) }
  // Nobody types this character into a template.
  guard !bytes.contains(0xEE), text.contains("<\u{E000}") || text.contains("\"\u{E000}")
  else { return nil }
  return "a text that is not escaped"
}

/// A view with a field of every kind.
private struct FuzzedView: Viewable {
  var text = "a<\u{E000}\"\u{E000}&'"
  var rows: [FuzzedRow] = [FuzzedRow(), FuzzedRow()]

  static let fields: [Field<FuzzedView>] = [
    .text("a") { $0.text },
    .html("h") { _ in HTML(trusted: "<b>h</b>") },
    .flag("y") { _ in true },
    .flag("n") { _ in false },
    .list("r") { $0.rows },
    .view("v") { $0.rows.first },
    .view("o") { _ in nil as FuzzedRow? },
  ]
}

private struct FuzzedRow: Viewable {
  static let fields: [Field<FuzzedRow>] = [
    .text("b") { _ in "<\u{E000}" },
    .list("t") { _ in ["x", "\"\u{E000}"] },
  ]
}
