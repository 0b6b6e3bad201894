import TaizhangModel

/// Lines of a text that were meant to be fields.
///
/// A plain text goes on over every deeper line that is no field, so that `  名称：甲` below a value
/// becomes more of that value and the field is lost without a word. A line that begins with the
/// label of a field and a colon is therefore a finding; a text that really has such a line is
/// written with `|` or quotation marks.
func reportSwallowedFields(_ events: [YAMLEvent], in context: inout ReadingContext) {
  let bytes = context.bytes
  for place in events.indices {
    guard let range = events[place].plainRange else { continue }
    let text = bytes.span.extracting(range.bounds)
    // Most texts stand on one line.
    for index in text.indices where text[index] == UInt8(ascii: "\n") {
      let line = bytes[range.bounds].dropFirst(index + 1).prefix { $0 != UInt8(ascii: "\n") }
      reportSwallowedField(line, of: range, in: &context)
    }
  }
}

private func reportSwallowedField(
  _ line: ArraySlice<UInt8>,
  of text: SourceRange,
  in context: inout ReadingContext
) {
  let spaces: [UInt8] = [0x20, 0x09]
  let field = line.drop { spaces.contains($0) || $0 == UInt8(ascii: "-") }
  let wide = field.firstOccurrence(of: fullWidthColonBytes)
  let narrow = field.firstIndex(of: UInt8(ascii: ":")).map { $0..<($0 + 1) }
  guard let colon = [wide, narrow].compactMap({ $0 }).min(by: { $0.lowerBound < $1.lowerBound })
  else { return }
  let label = field[..<colon.lowerBound].reversed().drop(while: spaces.contains).reversed()
  guard fieldLabels.contains(String(decoding: label, as: UTF8.self)) else { return }
  // The value above it is none, and may be an id.
  context.leaveOut(text)
  let range = SourceRange(colon.lowerBound, colon.upperBound)
  if colon == wide {
    context.report(.fullWidthColon, at: range)
  } else {
    context.report(.unreadableYAML, at: range, "no space after the colon")
  }
}

/// U+FF1A.
let fullWidthColonBytes: [UInt8] = [0xEF, 0xBC, 0x9A]

/// Every label of every kind of mapping.
let fieldLabels: Set<String> = {
  func labels<Field>(_ table: FieldTable<Field>) -> [String] { table.knownKeys }
  return Set(
    labels(ProjectField.table) + labels(MilestoneField.table) + labels(QuoteField.table)
      + labels(AnnouncementField.table) + labels(ClaimField.table) + labels(ScopeField.table)
      + labels(ErratumField.table) + labels(IndicatorField.table) + labels(SiteField.table)
      + labels(RulesField.table) + labels(VocabularyField.table) + labels(TableField.table)
      + labels(UnitField.table) + labels(PlaceField.table) + labels(AreaField.table)
      + labels(ChangeField.table) + labels(AcceptanceField.table) + labels(ReportField.table)
      + labels(ProblemField.table) + labels(OverrideField.table) + labels(ConditionField.table)
      + labels(LightField.table) + labels(RateField.table) + labels(SelectionField.table)
      + labels(DutyField.table)
  )
}()
