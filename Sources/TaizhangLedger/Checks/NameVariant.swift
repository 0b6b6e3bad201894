import TaizhangModel

/// A name that is known not to be right (误写) stands in an announcement.
///
/// The first place of each name in each announcement is told. A place inside a longer name of the
/// tables is none: 进出口贸易加工区 holds 出口贸易加工区, and is right.
@Sendable
func checkNameVariant(_ input: CheckInput) -> [Diagnostic] {
  let names = knownNames(input)
  let variants = input.variants.map { variant in
    let bytes = Array(variant.variant.utf8)
    return (variant, bytes, names.flatMap { name in frames(of: bytes, in: name) })
  }
  return input.ledger.announcements.flatMap { announcement in
    let body = input.sources[announcement.file].bytes[announcement.body.bounds]
    return variants.compactMap { variant, bytes, frames -> Diagnostic? in
      guard let range = first(bytes, notIn: frames, body) else { return nil }
      return Diagnostic(
        .nameVariant,
        at: SourceSpot(announcement.file, SourceRange(range.lowerBound, range.upperBound)),
        variant.variant,
        variant.standard,
        subject: announcement.id
      )
    }
  }
}

/// What stands around a short name in a longer one.
private struct Frame {
  var before: ArraySlice<UInt8>
  var after: ArraySlice<UInt8>
}

/// Every name the tables know, right or not.
private func knownNames(_ input: CheckInput) -> [[UInt8]] {
  let ledger = input.ledger
  let names =
    ledger.places.flatMap { [$0.name] + $0.aliases }
    + ledger.units.flatMap { [$0.name] + $0.aliases } + ledger.sectors.map(\.name)
    + ledger.batches.map(\.name) + input.variants.map(\.variant)
  return names.map { Array($0.utf8) }
}

private func frames(of short: [UInt8], in long: [UInt8]) -> [Frame] {
  guard short.count < long.count else { return [] }
  return long[...].ranges(of: short).map {
    Frame(before: long[..<$0.lowerBound], after: long[$0.upperBound...])
  }
}

/// The first place of a name where no longer name stands around it.
private func first(
  _ name: [UInt8],
  notIn frames: [Frame],
  _ body: ArraySlice<UInt8>
) -> Range<Int>? {
  var rest = body
  while let range = rest.firstOccurrence(of: name) {
    let isPart = frames.contains { frame in
      body[..<range.lowerBound].suffix(frame.before.count).elementsEqual(frame.before)
        && body[range.upperBound...].starts(with: frame.after)
    }
    guard isPart else { return range }
    rest = body[range.upperBound...]
  }
  return nil
}
