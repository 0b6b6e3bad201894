extension OfficePackage {
  /// The shared texts; none where the workbook shares none.
  ///
  /// - Throws: As ``read(_:_:)``.
  mutating func sharedTexts(_ relations: [String: Relation]) throws(OfficeFault) -> [String] {
    guard let part = try only("sharedStrings", of: relations) else { return [] }
    return try read(part, SharedTextsReader.init).texts
  }

  /// What kind of number each cell format shows; none where the workbook has no formats.
  ///
  /// - Throws: As ``read(_:_:)``.
  mutating func cellFormats(
    _ relations: [String: Relation]
  ) throws(OfficeFault) -> [NumberKind] {
    guard let part = try only("styles", of: relations) else { return [] }
    return try read(part, CellFormatsReader.init).kinds
  }
}
