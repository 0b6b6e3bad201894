/// A JSON value (RFC 8259) whose members stay in the order they are given in.
package indirect enum JSON: Hashable, Sendable {
  case text(String)
  /// The digits as they are written, so that no figure goes through a binary fraction.
  case number(String)
  case flag(Bool)
  case null
  case list([JSON])
  case object([Member])

  package struct Member: Hashable, Sendable {
    var name: String
    var value: JSON

    package init(_ name: String, _ value: JSON) { (self.name, self.value) = (name, value) }
  }

  package static func number(_ number: Int) -> JSON { .number(String(number)) }

  package static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }

  /// Null where nothing is said.
  static func stated(_ text: String?) -> JSON {
    guard let text, !text.isEmpty else { return .null }
    return .text(text)
  }

  /// With two blanks for each level; no line end behind it.
  package func written() -> String {
    var text = ""
    append(to: &text, indent: "")
    return text
  }

  private func append(to text: inout String, indent: String) {
    switch self {
    case .text(let words): text += jsonText(words)
    case .number(let digits): text += digits
    case .flag(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    case .list(let items):
      JSON.append(items, "[", "]", to: &text, indent) { $0.append(to: &$1, indent: $2) }
    case .object(let members):
      JSON.append(members, "{", "}", to: &text, indent) { member, text, inner in
        text += "\(jsonText(member.name)): "
        member.value.append(to: &text, indent: inner)
      }
    }
  }

  private static func append<Item>(
    _ items: [Item],
    _ opening: String,
    _ closing: String,
    to text: inout String,
    _ indent: String,
    _ append: (Item, inout String, String) -> Void
  ) {
    text += opening
    let inner = indent + "  "
    for (index, item) in items.enumerated() {
      text += index == 0 ? "\n\(inner)" : ",\n\(inner)"
      append(item, &text, inner)
    }
    text += items.isEmpty ? closing : "\n\(indent)\(closing)"
  }
}

/// A JSON string literal (RFC 8259, section 7).
package func jsonText(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20:
      let hex = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
