extension TemplateCompiler {
  mutating func compileSection(_ section: Section, _ place: Surroundings) {
    guard var inner = deeper(section.name, place) else { return }
    if place.scope.target(of: ".") == nil,
      place.template.bytes.text(section.name) == "."
    {
      // The innermost view itself, which is there: its section is shown, its inverse is not.
      if !section.isInverted { compile(section.nodes[...], inner) }
      return
    }
    guard let resolution = resolve(section.name, place) else { return }
    let target = resolution.target
    if section.isInverted {
      let skip = program.append(.unless(target.address, otherwise: 0))
      program.land(resolution.misses)
      compile(section.nodes[...], inner)
      return program.land([skip])
    }

    let depth = resolution.nextDepth
    let skip: Program.Jump
    switch target.kind {
    case .list(let type):
      program.useFrame(depth)
      inner.scope = place.scope.pushing(shape(of: type), depth: depth)
      skip = program.append(.each(target.address, depth: Int32(depth), end: 0))
    case .view(let type):
      program.useFrame(depth)
      inner.scope = place.scope.pushing(shape(of: type), depth: depth)
      skip = program.append(.enter(target.address, depth: Int32(depth), otherwise: 0))
    case .text, .html:
      inner.scope = place.scope.within(target, nextDepth: depth)
      skip = program.append(.when(target.address, otherwise: 0))
    case .flag:
      skip = program.append(.when(target.address, otherwise: 0))
    }
    compile(section.nodes[...], inner)
    program.land(resolution.misses + [skip])
  }
}
