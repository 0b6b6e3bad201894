import TaizhangModel

/// The values of one mapping, by field; absent and empty ones are nil.
struct FieldValues<Field: RecordField> {
  /// In the order of the file; those of a shared mapping come behind.
  private var entries: [YAMLEntry] = []
  /// How many of them stand in the mapping itself.
  private var ownCount = 0
  /// By field: one more than the place of its entry, 0 where there is none.
  ///
  /// Reports are hundreds of thousands of mappings, and each has few of its fields.
  private var places = InlineArray<64, Int32>(repeating: 0)
  /// Where the mapping begins.
  let range: SourceRange
  /// Whether it is one; what else stood there has been reported, and lacks every field.
  let isMapping: Bool

  /// Reads a mapping's keys; unknown keys, keys given twice under two names and a value of any
  /// other shape are findings.
  init(_ node: YAMLNode, in context: inout ReadingContext) {
    range = node.range
    guard case .mapping(let found, _) = node else {
      isMapping = false
      context.leaveOut(node)
      context.reportShape(of: node, record: Field.table.record)
      return
    }
    isMapping = true
    entries = found
    ownCount = found.count
    // Once for all keys: both cores count the table's users in one place.
    let table = Field.table
    for place in found.indices {
      guard let field = table.field(of: found[place]) else {
        reportUnknown(found[place].key, &context)
        context.leaveOut(found[place].value)
        continue
      }
      if let first = self.entry(field) {
        let key = found[place].key
        context.report(.duplicateKey, at: key.range, key.text, related: first.key.range)
        context.leaveOut(found[place].value)
        continue
      }
      places[field.rawValue] = Int32(place + 1)
      if context.isDamaged, !isQuote(field) { context.reportDamage(found[place].value) }
    }
  }

  /// Whether a field holds an announcement's own words, whatever these are.
  private func isQuote(_ field: Field) -> Bool {
    [.quote, .quotes].contains(Field.table[field].type) || Field.self == QuoteField.self
  }

  private func reportUnknown(_ key: YAMLScalar, _ context: inout ReadingContext) {
    let known = context.tellsFindings ? Field.table.knownKeys : []
    context.report(
      .unknownField,
      at: key.range,
      key.text,
      Field.table.record,
      suggestion: nearestName(to: key.text, among: known)
    )
  }

  private func entry(_ field: Field) -> YAMLEntry? {
    let place = Int(places[field.rawValue])
    return place > 0 ? entries[place - 1] : nil
  }

  /// The node of a field; nil where it is absent or an empty scalar.
  subscript(field: Field) -> YAMLNode? {
    let place = Int(places[field.rawValue])
    guard place > 0 else { return nil }
    if case .scalar(let scalar) = entries[place - 1].value, scalar.isEmpty { return nil }
    return entries[place - 1].value
  }

  /// The key a field was written under, where it was written at all.
  func key(_ field: Field) -> YAMLScalar? { entry(field)?.key }

  /// Notes every text of its own that may be the name of what an error leaves out.
  func leaveOut(_ context: inout ReadingContext) {
    for entry in entries.prefix(ownCount) { context.leaveOut(entry.value) }
  }

  /// The same of one field.
  func leaveOut(_ field: Field, _ context: inout ReadingContext) {
    if let entry = entry(field) { context.leaveOut(entry.value) }
  }

  /// These values, and another mapping's where these have none.
  ///
  /// A field written but left empty counts as given: it takes back the shared value.
  func filled(from shared: FieldValues) -> FieldValues {
    var result = self
    for field in shared.fields where places[field.rawValue] == 0 {
      guard let entry = shared.entry(field) else { continue }
      result.entries.append(entry)
      result.places[field.rawValue] = Int32(result.entries.count)
    }
    return result
  }

  /// The fields that are present.
  var fields: [Field] { Field.allCases.filter { places[$0.rawValue] > 0 } }
}

extension ReadingContext {
  /// A mapping was expected; the commonest reason is a full-width colon.
  mutating func reportShape(of node: YAMLNode, record: String) {
    if case .scalar(let scalar) = node, let colon = fullWidthColon(in: scalar.range) {
      report(.fullWidthColon, at: colon)
    } else {
      report(.wrongShape, at: node.range, record, "mapping")
    }
  }

  /// Where a scalar that should have been a mapping has its full-width colon.
  private func fullWidthColon(in range: SourceRange) -> SourceRange? {
    bytes[range.bounds].firstOccurrence(of: fullWidthColonBytes)
      .map { SourceRange($0.lowerBound, $0.upperBound) }
  }
}
