import TaizhangModel

/// A line number that a file can have.
private let lineNumbers = 1...10_000_000

extension FieldValues {
  /// A quote in one field, its line in another.
  func quote(_ field: Field, line: Field, _ context: inout ReadingContext) -> QuoteRecord? {
    guard let text = text(field, &context) else { return nil }
    return QuoteRecord(text: text, line: number(line, in: lineNumbers, &context))
  }

  /// One quote or a list of them; each is a text, or a mapping with its line.
  func quotes(_ field: Field, _ context: inout ReadingContext) -> [QuoteRecord] {
    switch self[field] {
    case nil: return []
    case .sequence(let items, _)?: return items.compactMap { readQuote($0, &context) }
    case let node?: return readQuote(node, &context).map { [$0] } ?? []
    }
  }

  /// One quote: a text, or a mapping with its line; a list would lose all but one.
  func onlyQuote(_ field: Field, _ context: inout ReadingContext) -> QuoteRecord? {
    guard let node = self[field] else { return nil }
    if case .sequence(_, let range) = node {
      context.report(.wrongShape, at: range, Field.table[field].label, "text")
      return nil
    }
    return readQuote(node, &context)
  }

  private func readQuote(_ node: YAMLNode, _ context: inout ReadingContext) -> QuoteRecord? {
    guard case .scalar(let scalar) = node else {
      let fields = FieldValues<QuoteField>(node, in: &context)
      if fields[.text] == nil { fields.reportMissing(.text, &context) }
      return fields.quote(.text, line: .line, &context)
    }
    guard !scalar.isEmpty else {
      context.report(.missingField, at: scalar.range, QuoteField.table[.text].label, "quote")
      return nil
    }
    return QuoteRecord(text: Located(scalar.text, at: context.spot(scalar.range)), line: nil)
  }
}
