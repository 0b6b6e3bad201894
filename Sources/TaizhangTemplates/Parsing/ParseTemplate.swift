import TaizhangModel

/// Reads a template into a tree, following the specification's rules for tags that stand alone.
///
/// The tree is whole even when something is wrong: what cannot be read is left out.
func parseTemplate(_ file: TemplateFile) -> Outcome<Template> {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let start = file.bytes.matches(mark, at: 0) ? mark.count : 0
  var builder = TreeBuilder(bytes: file.bytes, start: start)
  if let bad = file.bytes.firstBadBytes() {
    builder.problems.append(SyntaxProblem(reason: .badBytes, range: bad))
  } else {
    let (tags, problems) = scanTags(file.bytes, from: start)
    builder.problems = problems
    builder.build(tags)
  }
  let template = Template(
    file: file.file,
    name: file.name,
    bytes: file.bytes,
    nodes: builder.nodes
  )
  return Outcome(template, builder.problems.map { $0.diagnostic(in: template) })
}

extension SyntaxProblem {
  /// The finding, with the bytes of its range as its second argument.
  func diagnostic(in template: Template) -> Diagnostic {
    Diagnostic(
      .templateSyntax,
      at: template.spot(range),
      reason.rawValue,
      template.bytes.text(range),
      suggestion: suggestion,
      related: related.map { [template.spot($0)] } ?? []
    )
  }
}
