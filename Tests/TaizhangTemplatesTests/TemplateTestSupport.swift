import TaizhangModel
import Testing

@testable import TaizhangTemplates

/// Compiles templates given as texts; the first file is `page` and the root, for `Sample` views.
func compile(
  _ page: String,
  partials: [String: String] = [:],
  for shape: Shape = Shape(of: Sample.self)
) -> Outcome<CompiledTemplates> {
  var files = [TemplateFile(file: FileID(0), name: "page", bytes: Array(page.utf8))]
  for (index, (name, text)) in partials.sorted(by: { $0.key < $1.key }).enumerated() {
    files.append(TemplateFile(file: FileID(index + 1), name: name, bytes: Array(text.utf8)))
  }
  return compileTemplates(files: files, roots: ["page": shape])
}

/// The page as text; findings fail the test.
func render(
  _ page: String,
  partials: [String: String] = [:],
  with value: some Viewable = Sample(),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
  try render(page, partials: partials, with: value, checkedAt: sourceLocation)
}

private func render<Owner: Viewable>(
  _ page: String,
  partials: [String: String],
  with value: Owner,
  checkedAt sourceLocation: SourceLocation
) throws -> String {
  let outcome = compile(page, partials: partials, for: Shape(of: Owner.self))
  #expect(outcome.diagnostics == [], sourceLocation: sourceLocation)
  let template = try #require(outcome.value["page"], sourceLocation: sourceLocation)
  var output = OutputBytes()
  template.render(value, into: &output)
  return output.withBytes { String(decoding: $0, as: UTF8.self) }
}
