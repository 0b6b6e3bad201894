import TaizhangModel

/// Compiles one page's template, with everything it includes put in place.
struct TemplateCompiler {
  let templates: [String: Template]
  var findings: Findings
  var program = Program()
  /// Nodes compiled so far, for `TemplateLimits.parts`.
  private var partCount = 0
  /// The parent tags whose blocks have been checked: a partial may come by them again.
  var checkedParents: Set<SourceSpot> = []
  /// Those that were come by so far: a page has hundreds of sections on a few types of views.
  private var shapes: [ObjectIdentifier: Shape] = [:]

  init(templates: [String: Template], findings: Findings) {
    self.templates = templates
    self.findings = findings
  }

  /// Everything that is known at a place in a template while it is compiled.
  struct Surroundings {
    var template: Template
    var scope: Scope
    var layout = Layout()
    /// The blocks that are replaced, by name.
    var overrides: [String: Override] = [:]
    /// Levels of sections, partials, parents and blocks around this place.
    var depth = 0
    /// The tags that included this template, innermost first.
    var callers: [SourceSpot] = []
    /// The templates that are being put in place, outermost first.
    var expansions: [Expansion] = []
  }

  /// A template with the blocks it is given: one that comes up inside itself would never end.
  struct Expansion: Equatable {
    var name: String
    var overrides: [String: SourceSpot]
  }

  /// The shape of the views of a type.
  mutating func shape(of type: any Viewable.Type) -> Shape {
    if let known = shapes[ObjectIdentifier(type)] { return known }
    let shape = Shape(of: type)
    shapes[ObjectIdentifier(type)] = shape
    return shape
  }

  mutating func compile(root template: Template, shape: Shape) {
    var place = Surroundings(template: template, scope: Scope(root: shape))
    place.expansions = [Expansion(name: template.name, overrides: [:])]
    compile(template.nodes[...], place)
  }

  mutating func compile(_ nodes: ArraySlice<Node>, _ place: Surroundings) {
    for node in nodes {
      partCount += 1
      guard partCount <= TemplateLimits.parts,
        program.literals.count <= TemplateLimits.literalBytes
      else { return reportTooLarge(place) }
      compile(node, place)
    }
  }

  /// Reported at the page's own tag that included it all, or at the page's first byte.
  private mutating func reportTooLarge(_ place: Surroundings) {
    let spot = place.callers.last ?? place.template.spot(0..<0)
    let name = place.expansions.first?.name ?? place.template.name
    findings.add(
      Diagnostic(.templateSyntax, at: spot, TemplateSyntaxReason.tooLarge.rawValue, name)
    )
  }

  private mutating func compile(_ node: Node, _ place: Surroundings) {
    let bytes = place.template.bytes
    switch node {
    case .lineStart(let leading): program.write(place.layout.lineStart(bytes[leading]))
    case .text(let range): program.write(bytes[range])
    case .write(let name, let isRaw): compileWrite(name, isRaw: isRaw, place)
    case .section(let section): compileSection(section, place)
    case .partial(let reference): include(reference, overrides: [], place)
    case .parent(let parent): include(parent.reference, overrides: parent.overrides, place)
    case .block(let block): compileBlock(block, place)
    }
  }

  /// The surroundings one level further in; nil and a finding where that is too deep.
  mutating func deeper(_ range: Range<Int>, _ place: Surroundings) -> Surroundings? {
    guard place.depth < TemplateLimits.depth else {
      report(.tooDeep, range, place)
      return nil
    }
    var inner = place
    inner.depth += 1
    return inner
  }

  mutating func report(
    _ reason: TemplateSyntaxReason,
    _ range: Range<Int>,
    _ place: Surroundings
  ) {
    findings.add(
      Diagnostic(
        .templateSyntax,
        at: place.template.spot(range),
        reason.rawValue,
        place.template.bytes.text(range),
        related: place.callers
      )
    )
  }
}
