package import TaizhangModel

/// Reads all templates, checks every name in them, and compiles each root for its page's view.
///
/// A root is a template that pages are rendered with; its key is its name, its value the shape of
/// its pages' view. A template that no root includes is checked for syntax and for missing
/// partials only, as the views it would be given are not known. The result is to be rendered only
/// if nothing was found: tags that could not be understood are left out of it.
///
/// Findings' arguments: `templateMissing` [name]; `templateUnknownName` [name, the view's or, for
/// a block, the parent's name]; `templateWrongKind` [name, kind, `TemplateUse`];
/// `templateSyntax` [`TemplateSyntaxReason`, text]. A finding inside an included template is
/// related to the tags that included it, innermost first.
package func compileTemplates(
  files: [TemplateFile],
  roots: [String: Shape]
) -> Outcome<CompiledTemplates> {
  let parsed = parseTemplates(files)
  let templates = parsed.value
  let known = templates.keys.sorted()
  var findings = Findings(parsed.diagnostics)

  for name in known {
    guard let template = templates[name] else { continue }
    for reference in template.nodes.references where templates[reference.name] == nil {
      findings.add(
        Diagnostic(
          .templateMissing,
          at: template.spot(reference.range),
          reference.name,
          suggestion: nearestName(to: reference.name, among: known)
        )
      )
    }
  }

  var compiled: [String: CompiledTemplate] = [:]
  for (name, shape) in roots.sorted(by: { $0.key < $1.key }) {
    guard let template = templates[name] else {
      // One that another page needs by its own name is not this one.
      let suggestion = nearestName(to: name, among: known.filter { roots[$0] == nil })
      findings.add(Diagnostic(.templateMissing, at: .path(name), name, suggestion: suggestion))
      continue
    }
    compiled[name] = compile(template, for: shape, among: templates, &findings)
  }
  return Outcome(CompiledTemplates(compiled), findings.list.sorted())
}

/// One root, with all that it includes.
private func compile(
  _ template: Template,
  for shape: Shape,
  among templates: [String: Template],
  _ findings: inout Findings
) -> CompiledTemplate {
  var compiler = TemplateCompiler(templates: templates, findings: findings)
  compiler.compile(root: template, shape: shape)
  findings = compiler.findings
  return CompiledTemplate(name: template.name, type: shape.type, program: compiler.program)
}

/// Templates in which nothing was found when all of them were compiled; of one that nobody asks for
/// not even the names are looked at again.
final class LateTemplates: Sendable {
  private let files: [TemplateFile]
  private let roots: [String: (shape: Shape, compiled: Late<CompiledTemplate?>)]
  private let parsed = Late<[String: Template]>()

  init(_ files: [TemplateFile], _ roots: [String: Shape]) {
    self.files = files
    self.roots = roots.mapValues { ($0, Late()) }
  }

  /// A root; nil where there is none of that name.
  subscript(name: String) -> CompiledTemplate? {
    guard let root = roots[name] else { return nil }
    return root.compiled.value {
      let templates = parsed.value { parseTemplates(files).value }
      var findings = Findings([])
      return templates[name].map { compile($0, for: root.shape, among: templates, &findings) }
    }
  }
}

/// The templates by name; of two with one name the first is kept and the second reported.
private func parseTemplates(_ files: [TemplateFile]) -> Outcome<[String: Template]> {
  var templates: [String: Template] = [:]
  var diagnostics: [Diagnostic] = []
  for file in files.sorted(by: { $0.file < $1.file }) {
    let parsed = parseTemplate(file)
    diagnostics += parsed.diagnostics
    if let first = templates[file.name] {
      diagnostics.append(
        Diagnostic(
          .templateSyntax,
          at: parsed.value.spot(0..<0),
          TemplateSyntaxReason.duplicateTemplate.rawValue,
          file.name,
          related: [first.spot(0..<0)]
        )
      )
    } else {
      templates[file.name] = parsed.value
    }
  }
  return Outcome(templates, diagnostics)
}
