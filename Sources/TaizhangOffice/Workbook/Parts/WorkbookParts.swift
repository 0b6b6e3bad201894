extension OfficePackage {
  /// The shared texts; none where the workbook shares none.
  ///
  /// - Throws: As ``read(_:_:)``.
  mutating func sharedTexts(_ relations: [String: Relation]) throws(OfficeFault) -> [SharedText] {
    guard let part = try only("sharedStrings", of: relations) else { return [] }
    return try read(part, SharedTextsReader.init).texts
  }

  /// What each cell format says of numbers and fonts; none where the workbook has no formats.
  ///
  /// - Throws: As ``read(_:_:)``.
  mutating func cellFormats(
    _ relations: [String: Relation]
  ) throws(OfficeFault) -> [CellFormat] {
    guard let part = try only("styles", of: relations) else { return [] }
    return try read(part, CellFormatsReader.init).formats
  }
}
