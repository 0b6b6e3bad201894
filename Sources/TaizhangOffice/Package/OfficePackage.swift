/// The parts of a package and how they are found.
struct OfficePackage {
  private let archive: ZipArchive
  private var allowance: Allowance

  init(_ archive: ZipArchive, _ limits: OfficeLimits) {
    self.archive = archive
    allowance = Allowance(limits)
  }

  func has(_ part: String) -> Bool { archive.entry(part) != nil }

  /// Inflates a part and tells a reader of it, which is returned when it has seen everything.
  ///
  /// - Throws: `damaged` where there is no such part or it cannot be read, `otherFormat` where it
  ///   is the part of something else, `tooLarge`.
  mutating func read<Reader: PartReader>(
    _ part: String,
    _ makeReader: (Allowance) -> Reader
  ) throws(OfficeFault) -> Reader {
    guard let entry = archive.entry(part) else { throw .damaged(part: part) }
    do throws(PartFault) {
      try allowance.takeInflated(entry.size)
      let parser = try TypedPartParser(makeReader(allowance))
      try inflateEntry(entry, of: archive) { piece throws(PartFault) in try parser.feed(piece) }
      let reader = try parser.finishedReader()
      allowance = reader.allowance
      return reader
    } catch {
      switch error {
      case .damaged: throw .damaged(part: part)
      case .foreign:
        // The part with the styles is the first of a workbook that a reader of documents opens.
        let tells: Set<Element> = [.workbook, .document, .documentStyles]
        throw tells.contains(Reader.root) ? .otherFormat : .damaged(part: part)
      case .tooLarge: throw .tooLarge
      }
    }
  }

  /// The name of the part that all others hang on: the list of sheets, say.
  ///
  /// - Throws: `otherFormat` where the package has none, and as ``read(_:_:)``.
  mutating func mainPart() throws(OfficeFault) -> String {
    guard archive.entry(relationsPart(of: "")) != nil else { throw .otherFormat }
    let relations = try relations(of: "").values
    let found = relations.filter { $0.kind == "officeDocument" }.map(\.part)
    // A binary workbook (.xlsb) is another format.
    guard found.count == 1, let part = found.first, !part.hasSuffix(".bin") else {
      throw .otherFormat
    }
    return part
  }

  /// The relations of a part by their ids; of the whole package where the part is "".
  ///
  /// - Throws: As ``read(_:_:)``.
  mutating func relations(of part: String) throws(OfficeFault) -> [String: Relation] {
    try read(relationsPart(of: part)) { RelationsReader(source: part, $0) }.relations
  }

  /// The part that is of a kind among relations; nil where there is none.
  ///
  /// - Throws: `damaged` where there are several.
  func only(
    _ kind: String,
    of relations: [String: Relation]
  ) throws(OfficeFault) -> String? {
    let parts = relations.values.filter { $0.kind == kind }.map(\.part)
    guard parts.count <= 1 else { throw .damaged(part: parts.min() ?? "") }
    return parts.first
  }
}
