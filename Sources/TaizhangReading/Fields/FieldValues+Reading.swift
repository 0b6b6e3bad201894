import TaizhangModel

extension FieldValues {
  /// A scalar field's text.
  func text(_ field: Field, _ context: inout ReadingContext) -> Located<String>? {
    guard let node = self[field] else { return nil }
    guard case .scalar(let scalar) = node else {
      context.report(.wrongShape, at: node.range, Field.table[field].label, "text")
      return nil
    }
    return Located(scalar.text, at: context.spot(scalar.range))
  }

  /// A scalar field's text, or an empty text.
  func string(_ field: Field, _ context: inout ReadingContext) -> String {
    text(field, &context)?.value ?? ""
  }

  /// A required field's text; a finding at the mapping where it is absent.
  func required(_ field: Field, _ context: inout ReadingContext) -> Located<String>? {
    if let text = text(field, &context) { return text }
    if self[field] == nil { reportMissing(field, &context) }
    return nil
  }

  /// A finding at the mapping, or at the key where it has no value.
  func reportMissing(_ field: Field, _ context: inout ReadingContext) {
    let label = Field.table[field].label
    guard isMapping, !context.isUnreadable(label, of: range) else { return }
    context.report(
      .missingField,
      at: key(field)?.range ?? range,
      label,
      Field.table.record
    )
  }

  /// A list of texts: a YAML list, or one text cut at 、，；.
  func texts(_ field: Field, _ context: inout ReadingContext) -> [Located<String>] {
    switch self[field] {
    case nil: return []
    case .scalar(let scalar)?: return scalar.names(context)
    case .sequence(let items, _)?:
      return items.compactMap { item in
        guard case .scalar(let scalar) = item, !scalar.isEmpty else {
          context.report(.wrongShape, at: item.range, Field.table[field].label, "list of texts")
          return nil
        }
        return Located(scalar.text, at: context.spot(scalar.range))
      }
    case .mapping(_, let range)?:
      context.report(.wrongShape, at: range, Field.table[field].label, "list of texts")
      return []
    }
  }

  /// A list of mappings; each is read by the caller.
  func items(_ field: Field, _ context: inout ReadingContext) -> [YAMLNode] {
    switch self[field] {
    case nil: return []
    case .sequence(let items, _)?: return items
    case .scalar?, .mapping?:
      let range = self[field]?.range ?? range
      leaveOut(field, &context)
      context.report(.wrongShape, at: range, Field.table[field].label, "list")
      return []
    }
  }

  /// A field read by a value's own parser; `id` is the finding where it cannot be read, with an
  /// `example` of what can, or where a date is of no year that can be meant.
  func parsed<Value>(
    _ field: Field,
    _ id: Diagnostic.ID,
    of years: ClosedRange<Int> = Day.years,
    example: String? = nil,
    _ context: inout ReadingContext,
    _ parse: (String) -> Value?
  ) -> Located<Value>? {
    guard let text = text(field, &context) else { return nil }
    // What was read is of `Day.years`.
    if let value = parse(text.value), years == Day.years || !text.value.namesYear(outside: years) {
      return Located(value, at: text.spot)
    }
    var finding = Diagnostic(id, at: text.spot, text.value)
    let isDate = id == .unreadableDate || id == .unreadableDeadline
    if isDate, text.value.namesYear(outside: years) {
      finding.arguments += [String(years.lowerBound), String(years.upperBound)]
    } else if isDate, let day = dayKept(as: text.value) {
      finding.arguments += ["", "", day.iso]
    }
    if let example { finding.arguments += ["", "", example] }
    context.report(finding)
    return nil
  }

  /// 是 or 否; false where absent.
  func flag(_ field: Field, _ context: inout ReadingContext) -> Bool {
    choice(field, ["是": true, "否": false, "true": true, "false": false], &context) ?? false
  }

  /// One of a closed list of words.
  func choice<Value>(
    _ field: Field,
    _ choices: KeyValuePairs<String, Value>,
    _ context: inout ReadingContext
  ) -> Value? {
    guard let text = text(field, &context) else { return nil }
    if let choice = choices.first(where: { $0.key == text.value }) { return choice.value }
    context.report(
      .unknownChoice,
      at: text.spot.range,
      text.value,
      Field.table[field].label,
      choices.map(\.key).joined(separator: " | "),
      suggestion: nearestName(to: text.value, among: choices.map(\.key))
    )
    return nil
  }

  /// A whole number within bounds.
  func number(
    _ field: Field,
    in bounds: ClosedRange<Int>,
    _ context: inout ReadingContext
  ) -> Int? {
    guard let text = text(field, &context) else { return nil }
    guard let number = Int(text.value), bounds.contains(number) else {
      context.report(
        .unreadableNumber,
        at: text.spot.range,
        text.value,
        String(bounds.lowerBound),
        String(bounds.upperBound)
      )
      return nil
    }
    return number
  }

  /// A name that becomes part of a page's address: a–z, 0–9 and single hyphens between.
  func slug(_ field: Field, _ context: inout ReadingContext) -> Located<String>? {
    guard let text = required(field, &context) else { return nil }
    if !isSlug(text.value) { context.reportSlug(text.value, at: text.spot.range) }
    return text
  }
}

/// `[a-z0-9]+(-[a-z0-9]+)*`, at most 80 bytes, and no name that Windows or the site reserves.
package func isSlug(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard (1...80).contains(bytes.count), bytes.first != 0x2D, bytes.last != 0x2D else {
    return false
  }
  guard !reservedNames.contains(text) else { return false }
  var last: UInt8 = 0
  for byte in bytes {
    let isAllowed =
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || (byte == 0x2D && last != 0x2D)
    guard isAllowed else { return false }
    last = byte
  }
  return true
}

extension ReadingContext {
  /// Tells of a text that is no slug, and why where its letters are right.
  mutating func reportSlug(_ text: String, at range: SourceRange) {
    leaveOut(named: text)
    let longest = text.utf8.count > 80 ? "80" : ""
    report(.invalidSlug, at: range, text, longest, reservedNames.contains(text) ? text : "")
  }
}

private let reservedNames: Set<String> = [
  "index", "unstated",  // pages of the site itself
  "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3",
]

extension String {
  /// Whether its first number of three digits and more that is written as a year is none of these.
  func namesYear(outside years: ClosedRange<Int>) -> Bool {
    var digits = ""
    for scalar in unicodeScalars.lazy.map(\.halfWidth) {
      if (0x30...0x39).contains(scalar.value) {
        digits.unicodeScalars.append(scalar)
      } else if digits.utf8.count > 2, "年-/.".unicodeScalars.contains(scalar) {
        return Int(digits).map { !years.contains($0) } ?? true
      } else {
        digits = ""
      }
    }
    return false
  }
}

extension YAMLScalar {
  /// The names of a text such as 叶城县、巴楚县、莎车县, each with the bytes it stands on.
  ///
  /// A name that is written otherwise than it reads, such as one with an escape, has the bytes of
  /// the whole scalar.
  fileprivate func names(_ context: ReadingContext) -> [Located<String>] {
    var names: [Located<String>] = []
    var rest = range.bounds
    for name in separatedNames(text) {
      guard let found = context.bytes[rest].firstOccurrence(of: Array(name.utf8)) else {
        names.append(Located(name, at: context.spot(range)))
        continue
      }
      rest = found.upperBound..<rest.upperBound
      let place = SourceRange(found.lowerBound, found.upperBound)
      names.append(Located(name, at: context.spot(place)))
    }
    return names
  }
}

/// The names of a text such as 叶城县、巴楚县、莎车县, without blanks at either end.
func separatedNames(_ text: String) -> [String] {
  pieces(text).compactMap { piece in
    var trimmed = piece
    while trimmed.first == " " { trimmed.removeFirst() }
    while trimmed.last == " " { trimmed.removeLast() }
    return trimmed.isEmpty ? nil : String(trimmed)
  }
}

/// The pieces of a text between 、，； and the like, but not cut inside a firm's name.
///
/// Neither brackets are cut nor what stands in front of the form of a firm: 甲（北京，上海）有限公司 and
/// Foo Solar Co., Ltd. are one name each. A bracket that nothing closes holds nothing together.
private func pieces(_ text: String) -> [Substring.UnicodeScalarView] {
  let scalars = text.unicodeScalars
  var pieces: [Substring.UnicodeScalarView] = []
  var start = scalars.startIndex
  var index = start
  while index < scalars.endIndex {
    let scalar = scalars[index]
    let next = scalars.index(after: index)
    if "（(".unicodeScalars.contains(scalar), let end = closingBracket(of: scalars[next...]) {
      index = end
    } else if separatesNames(scalar), !isFirmSuffix(scalars[next...], behind: scalar) {
      pieces.append(scalars[start..<index])
      (start, index) = (next, next)
    } else {
      index = next
    }
  }
  pieces.append(scalars[start...])
  return pieces
}

/// Where the bracket that has been opened is closed, those within it included.
private func closingBracket(of rest: Substring.UnicodeScalarView) -> String.Index? {
  var depth = 1
  for index in rest.indices {
    if "（(".unicodeScalars.contains(rest[index]) { depth += 1 }
    if "）)".unicodeScalars.contains(rest[index]) { depth -= 1 }
    if depth == 0 { return index }
  }
  return nil
}

private func separatesNames(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "、", "，", "；", ",", ";", "\n": true
  default: false
  }
}

private let firmForms: Set = [
  "ltd", "limited", "inc", "incorporated", "llc", "llp", "corp", "corporation", "co", "company",
  "plc", "gmbh", "pte", "pty", "lp", "sa", "ag", "bv", "nv",
]

/// Whether what stands behind a comma is what the name in front of it ends with: Ltd., Inc.
private func isFirmSuffix(_ rest: Substring.UnicodeScalarView, behind mark: Unicode.Scalar) -> Bool
{
  guard mark == "," || mark == "，" else { return false }
  let word = rest.drop { $0 == " " }.prefix {
    $0.isASCII && $0.properties.isAlphabetic || $0 == "."
  }
  let letters = String(String.UnicodeScalarView(word.filter { $0 != "." })).lowercased()
  guard firmForms.contains(letters) else { return false }
  // Ltd. or Co., Ltd., and nothing else up to the next name.
  let behind = rest[word.endIndex...].drop { $0 == " " }.first
  return behind.map { separatesNames($0) || "（()）".unicodeScalars.contains($0) } ?? true
}
