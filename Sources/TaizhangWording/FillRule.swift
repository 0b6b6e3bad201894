/// Replaces `{0}`, `{1}` … by the arguments; other braces stay.
///
/// What stands in square brackets is left out where an argument in it is missing or empty; the
/// brackets themselves are never shown. They do not nest.
func fill(_ rule: String, with arguments: [String]) -> String {
  var result = ""
  // What was there before the bracket that is open, and whether all its arguments are there.
  var bracket: (before: String, isWhole: Bool)?
  var rest = Substring(rule)
  while let first = rest.first {
    if let (index, end) = placeholder(rest) {
      let argument = arguments.indices.contains(index) ? arguments[index] : ""
      if argument.isEmpty { bracket?.isWhole = false }
      result += argument
      rest = rest[end...]
      continue
    }
    rest.removeFirst()
    switch (first, bracket) {
    case ("[", nil): bracket = (result, true)
    case ("]", let open?):
      if !open.isWhole { result = open.before }
      bracket = nil
    default: result.append(first)
    }
  }
  return result
}

/// The number of a `{0}` that stands at the beginning, and where it ends.
private func placeholder(_ text: Substring) -> (index: Int, end: String.Index)? {
  guard text.first == "{", let close = text.firstIndex(of: "}"),
    let index = Int(text[text.index(after: text.startIndex)..<close])
  else { return nil }
  return (index, text.index(after: close))
}

extension String {
  /// A list with another mark between its items.
  func replacing(_ separator: String, by other: String) -> String {
    split(separator: separator).joined(separator: other)
  }
}
