import TaizhangModel

/// A line that gives something its label: 总投资：5亿元, （1）建设内容：年产5万吨.
struct LabelledWords: Equatable {
  var label: String
  /// Without the full stop behind it.
  var words: String

  init?(_ text: String) {
    let words = Marker(of: text[...])?.words ?? text[...]
    let scalars = words.unicodeScalars
    let head = scalars.prefix(longestLabel + 1)
    guard let colon = head.firstIndex(where: { $0.halfWidth == ":" }) else { return nil }
    let label = Substring(scalars[..<colon]).trimmed()
    let isPlain = label.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "（）()".unicodeScalars.contains($0)
    }
    var rest = Substring(scalars[scalars.index(after: colon)...]).trimmed()
    while let last = rest.unicodeScalars.last, "。；;".unicodeScalars.contains(last) {
      rest = rest.dropLast().trimmed()
    }
    guard isPlain, !label.isEmpty, !rest.isEmpty else { return nil }
    self.label = String(label)
    self.words = String(rest)
  }
}

/// Characters.
private let longestLabel = 12
