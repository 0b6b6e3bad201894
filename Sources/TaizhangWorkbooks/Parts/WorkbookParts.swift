/// The parts of a package and how they are found.
struct WorkbookParts {
  private let archive: ZipArchive
  private var allowance: Allowance

  init(_ archive: ZipArchive, _ limits: WorkbookLimits) {
    self.archive = archive
    allowance = Allowance(limits)
  }

  /// Inflates a part and tells a reader of it, which is returned when it has seen everything.
  ///
  /// - Throws: `damaged` where there is no such part or it cannot be read, `notAWorkbook` where it
  ///   is the part of something else, `tooLarge`.
  mutating func read<Reader: PartReader>(
    _ part: String,
    _ makeReader: (Allowance) -> Reader
  ) throws(WorkbookFault) -> Reader {
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
      case .foreign: throw Reader.root == .workbook ? .notAWorkbook : .damaged(part: part)
      case .tooLarge: throw .tooLarge
      }
    }
  }

  /// The name of the part with the list of sheets.
  ///
  /// - Throws: `notAWorkbook` where the package has none, and as ``read(_:_:)``.
  mutating func workbook() throws(WorkbookFault) -> String {
    guard archive.entry(relationsPart(of: "")) != nil else { throw .notAWorkbook }
    let relations = try relations(of: "").values
    let found = relations.filter { $0.kind == "officeDocument" }.map(\.part)
    // A binary workbook (.xlsb) is another format.
    guard found.count == 1, let part = found.first, !part.hasSuffix(".bin") else {
      throw .notAWorkbook
    }
    return part
  }

  /// The relations of a part by their ids; of the whole package where the part is "".
  ///
  /// - Throws: As ``read(_:_:)``.
  mutating func relations(of part: String) throws(WorkbookFault) -> [String: Relation] {
    try read(relationsPart(of: part)) { RelationsReader(source: part, $0) }.relations
  }

  /// The shared texts; none where the workbook shares none.
  ///
  /// - Throws: As ``read(_:_:)``.
  mutating func sharedTexts(_ relations: [String: Relation]) throws(WorkbookFault) -> [String] {
    guard let part = try only("sharedStrings", of: relations) else { return [] }
    return try read(part, SharedTextsReader.init).texts
  }

  /// What kind of number each cell format shows; none where the workbook has no formats.
  ///
  /// - Throws: As ``read(_:_:)``.
  mutating func cellFormats(
    _ relations: [String: Relation]
  ) throws(WorkbookFault) -> [NumberKind] {
    guard let part = try only("styles", of: relations) else { return [] }
    return try read(part, CellFormatsReader.init).kinds
  }

  private func only(
    _ kind: String,
    of relations: [String: Relation]
  ) throws(WorkbookFault) -> String? {
    let parts = relations.values.filter { $0.kind == kind }.map(\.part)
    guard parts.count <= 1 else { throw .damaged(part: parts.min() ?? "") }
    return parts.first
  }
}
