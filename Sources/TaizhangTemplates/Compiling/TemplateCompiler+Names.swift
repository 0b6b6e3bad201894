import TaizhangModel

extension TemplateCompiler {
  /// A name's slot, and the steps that reach it: one for each view before a dot.
  struct Resolution {
    var target: Scope.Target
    /// They jump where a view on the way is missing.
    var misses: [Program.Jump] = []
    /// The next free depth behind the views on the way.
    var nextDepth: Int
  }

  /// Looks a name up and adds the steps through the views before its dots; nil and a finding
  /// where it stands for nothing.
  mutating func resolve(_ range: Range<Int>, _ place: Surroundings) -> Resolution? {
    let parts = place.template.nameParts(range)
    guard let first = parts.first else { return nil }
    guard let target = place.scope.target(of: first.name) else {
      reportUnknown(first, shape: place.scope.shape, known: place.scope.names, place)
      return nil
    }
    // All parts are checked before any step is added.
    var steps: [(SlotAddress, depth: Int)] = []
    var resolution = Resolution(target: target, nextDepth: place.scope.nextDepth)
    for (previous, part) in zip(parts, parts.dropFirst()) {
      guard case .view(let type) = resolution.target.kind else {
        reportWrongKind(previous, resolution.target.kind, .lookInside, place)
        return nil
      }
      let frame = Scope.Frame(shape: shape(of: type), depth: resolution.nextDepth)
      guard let next = frame.target(of: part.name) else {
        reportUnknown(part, shape: frame.shape, known: frame.shape.slots.map(\.name), place)
        return nil
      }
      steps.append((resolution.target.address, depth: resolution.nextDepth))
      resolution.target = next
      resolution.nextDepth += 1
    }
    for (address, depth) in steps {
      program.useFrame(depth)
      let step = Instruction.enter(address, depth: Int32(depth), otherwise: 0)
      resolution.misses.append(program.append(step))
    }
    return resolution
  }

  mutating func compileWrite(_ name: Range<Int>, isRaw: Bool, _ place: Surroundings) {
    let whole = NamePart(name: place.template.bytes.text(name), range: name)
    if whole.name == ".", place.scope.target(of: ".") == nil {
      return reportWrongKind(whole, .view(place.scope.shape.type), .write, place)
    }
    guard let resolution = resolve(name, place) else { return }
    switch resolution.target.kind {
    case .html: program.append(.write(resolution.target.address))
    case .text where !isRaw: program.append(.write(resolution.target.address))
    case .text: reportWrongKind(whole, .text, .writeUnescaped, place)
    case .flag, .list, .view: reportWrongKind(whole, resolution.target.kind, .write, place)
    }
    program.land(resolution.misses)
  }

  private mutating func reportUnknown(
    _ part: NamePart,
    shape: Shape,
    known: [String],
    _ place: Surroundings
  ) {
    findings.add(
      Diagnostic(
        .templateUnknownName,
        at: place.template.spot(part.range),
        part.name,
        shape.name,
        suggestion: nearestName(to: part.name, among: known),
        related: place.callers
      )
    )
  }

  private mutating func reportWrongKind(
    _ part: NamePart,
    _ kind: FieldKind,
    _ use: TemplateUse,
    _ place: Surroundings
  ) {
    findings.add(
      Diagnostic(
        .templateWrongKind,
        at: place.template.spot(part.range),
        part.name,
        kind.keyword,
        use.rawValue,
        related: place.callers
      )
    )
  }
}

/// One part of a dotted name, and where it stands.
struct NamePart {
  var name: String
  var range: Range<Int>
}

extension Template {
  /// The parts between a name's dots; `.` alone is one part.
  func nameParts(_ range: Range<Int>) -> [NamePart] {
    let dot = UInt8(ascii: ".")
    if bytes[range].elementsEqual([dot]) { return [NamePart(name: ".", range: range)] }
    return bytes[range].split(separator: dot).map { part in
      NamePart(name: String(decoding: part, as: UTF8.self), range: part.startIndex..<part.endIndex)
    }
  }
}
