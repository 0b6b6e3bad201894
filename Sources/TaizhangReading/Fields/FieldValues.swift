import TaizhangModel

/// The values of one mapping, by field; absent and empty ones are nil.
struct FieldValues<Field: RecordField> {
  private var entries: [YAMLEntry?]
  /// Where the mapping begins.
  let range: SourceRange
  /// Whether it is one; what else stood there has been reported, and lacks every field.
  let isMapping: Bool

  /// Reads a mapping's keys; unknown keys, keys given twice under two names and a value of any
  /// other shape are findings.
  init(_ node: YAMLNode, in context: inout ReadingContext) {
    entries = Array(repeating: nil, count: Field.allCases.count)
    range = node.range
    guard case .mapping(let found, _) = node else {
      isMapping = false
      context.reportShape(of: node, record: Field.table.record)
      return
    }
    isMapping = true
    for entry in found {
      guard let field = Field.table.field(forKey: entry.key.text) else {
        let known = context.tellsFindings ? Field.table.knownKeys : []
        let nearest = nearestName(to: entry.key.text, among: known)
        context.report(
          .unknownField,
          at: entry.key.range,
          entry.key.text,
          Field.table.record,
          suggestion: nearest
        )
        continue
      }
      if let first = entries[field.rawValue] {
        context.report(
          .duplicateKey,
          at: entry.key.range,
          entry.key.text,
          related: first.key.range
        )
        continue
      }
      entries[field.rawValue] = entry
    }
  }

  /// The node of a field; nil where it is absent or an empty scalar.
  subscript(field: Field) -> YAMLNode? {
    guard let value = entries[field.rawValue]?.value else { return nil }
    if case .scalar(let scalar) = value, scalar.isEmpty { return nil }
    return value
  }

  /// The key a field was written under, where it was written at all.
  func key(_ field: Field) -> YAMLScalar? { entries[field.rawValue]?.key }

  /// These values, and another mapping's where these have none.
  ///
  /// A field written but left empty counts as given: it takes back the shared value.
  func filled(from shared: FieldValues) -> FieldValues {
    var result = self
    for index in entries.indices where entries[index] == nil {
      result.entries[index] = shared.entries[index]
    }
    return result
  }

  /// The fields that are present.
  var fields: [Field] { Field.allCases.filter { entries[$0.rawValue] != nil } }
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
