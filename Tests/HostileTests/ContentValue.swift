/// A value of a content file, written as the part of YAML that is JSON.
indirect enum ContentValue {
  case text(String)
  case list([ContentValue])
  case mapping([(key: String, value: ContentValue)])
  /// The field is left out.
  case absent

  var yaml: String {
    switch self {
    case .text(let text): quoted(text)
    case .list(let items): "[" + items.map(\.yaml).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\(quoted($0.key)): \($0.value.yaml)" }.joined(separator: ", ") + "}"
    case .absent: "null"
    }
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value > 0xFFF0:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension ContentValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  init(stringLiteral text: String) { self = .text(text) }
  init(arrayLiteral items: ContentValue...) { self = .list(items) }
}
