import TaizhangModel

extension TemplateCompiler {
  /// Puts another template in the place of a partial or parent tag.
  mutating func include(_ reference: Reference, overrides: [Block], _ place: Surroundings) {
    // A missing template is reported where all references are checked.
    guard let template = templates[reference.name],
      var inner = deeper(reference.range, place)
    else { return }
    if checkedParents.insert(place.template.spot(reference.range)).inserted {
      checkBlockNames(overrides, of: template, place)
    }
    // What is replaced further out goes before what is replaced here.
    for block in overrides where inner.overrides[block.name] == nil {
      inner.overrides[block.name] = Override(
        block: block,
        template: place.template,
        overrides: place.overrides
      )
    }
    let expansion = Expansion(
      name: template.name,
      overrides: inner.overrides.mapValues(\.spot)
    )
    guard !place.expansions.contains(expansion) else {
      return report(.recursivePartial, reference.range, place)
    }
    inner.expansions.append(expansion)
    inner.callers.insert(place.template.spot(reference.range), at: 0)
    inner.template = template
    inner.layout = Layout()
    if let indentation = reference.indentation {
      inner.layout.prefix = place.layout.lineStart(place.template.bytes[indentation])
    }
    compile(template.nodes[...], inner)
  }

  /// A block: its default content, or what replaces it.
  mutating func compileBlock(_ block: Block, _ place: Surroundings) {
    guard var inner = deeper(block.range, place) else { return }
    let bytes = place.template.bytes
    guard let override = place.overrides[block.name] else {
      if case .firstOnLine(let leading) = block.position {
        program.write(place.layout.lineStart(bytes[leading]))
      }
      return compile(block.nodes[...], inner)
    }

    let ownIndentation = override.block.nodes.firstLeading.map { override.template.bytes[$0] }
    inner.layout = Layout(strip: Array(ownIndentation ?? []))
    var nodes = override.block.nodes[...]
    switch block.position {
    case .ownLine(let leading):
      let indentation = block.nodes.firstLeading ?? leading
      inner.layout.prefix = place.layout.lineStart(bytes[indentation])
      if !override.block.beginsOnNewLine { program.write(inner.layout.prefix) }
    case .firstOnLine(let leading):
      inner.layout.prefix = place.layout.lineStart(bytes[leading])
      if !override.block.beginsOnNewLine { program.write(inner.layout.prefix) }
    case .inline:
      inner.layout.prefix = place.layout.prefix
      if case .lineStart = nodes.first { nodes.removeFirst() }
    }
    inner.template = override.template
    inner.overrides = override.overrides
    compile(nodes, inner)
  }

  /// Every block that a parent is given must be one of the parent's own.
  private mutating func checkBlockNames(
    _ overrides: [Block],
    of parent: Template,
    _ place: Surroundings
  ) {
    guard !overrides.isEmpty, let known = blockNames(of: parent.name, in: templates)
    else { return }
    for block in overrides where !known.contains(block.name) {
      findings.add(
        Diagnostic(
          .templateUnknownName,
          at: place.template.spot(block.range),
          block.name,
          parent.name,
          suggestion: nearestName(to: block.name, among: known),
          related: place.callers
        )
      )
    }
  }
}
