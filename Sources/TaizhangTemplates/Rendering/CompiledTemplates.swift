/// The templates of a site, ready to render: every thread may use them.
package struct CompiledTemplates: Sendable {
  private let templates: Templates

  private enum Templates: Sendable {
    case compiled([String: CompiledTemplate])
    case late(LateTemplates)
  }

  init(_ compiled: [String: CompiledTemplate]) { templates = .compiled(compiled) }

  /// Templates in which nothing was found before, each compiled when it is first asked for.
  package init(flawless files: [TemplateFile], roots: [String: Shape]) {
    templates = .late(LateTemplates(files, roots))
  }

  /// The template of a root's name.
  package subscript(name: String) -> CompiledTemplate? {
    switch templates {
    case .compiled(let compiled): compiled[name]
    case .late(let late): late[name]
    }
  }
}

/// One page's template with everything it includes.
package struct CompiledTemplate: Sendable {
  package let name: String
  let type: any Viewable.Type
  let program: Program

  /// Appends the page of what a builder holds to the output as UTF-8 bytes.
  ///
  /// The value must be of the type that the root was compiled for.
  package func render(_ view: borrowing ViewBuilder, into output: inout OutputBytes) {
    requireSame(view.type, type)
    Renderer.render(program, view, into: &output)
  }

  /// Appends the page of a value to the output as UTF-8 bytes.
  package func render(_ value: some Viewable, into output: inout OutputBytes) {
    var view = ViewBuilder()
    view.build(value)
    render(view, into: &output)
  }
}
