import TaizhangModel

/// What a text above a table says as 标签：值.
///
/// 单位：万元　　截至：2023年3月 is two of them: wide gaps and line ends part them, and so does a blank in
/// front of a word with a colon. （单位：万元） is one, and so is 截至2023年3月 without a colon. A label
/// without its value has an empty one.
func statements(_ text: String) -> [(label: String, value: String)] {
  pieces(text).compactMap { piece in
    let piece = withoutBrackets(piece)
    if let colon = piece.firstIndex(where: isColon) {
      let value = piece[piece.index(after: colon)...].trimmed()
      return (ColumnName.folded(String(piece[..<colon])), String(value))
    }
    for label in ["截至", "截止"] where piece.hasPrefix(label) {
      return (label, String(piece.dropFirst(label.count).trimmed()))
    }
    return isUnitLabel(String(piece)) ? ("单位", "") : nil
  }
}

/// Whether what stands behind a label may be the unit of all figures.
func isUnitLabel(_ label: String) -> Bool { ["单位", "金额单位"].contains(label) }

/// A text cut where another statement begins.
private func pieces(_ text: String) -> [Substring] {
  var pieces: [String] = []
  for line in text.split(whereSeparator: { $0 == "\u{3000}" || $0.isNewline }) {
    var isWide = true
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty {
        isWide = true
      } else if isWide || word.contains(where: isColon) || word.hasPrefix("截") {
        pieces.append(String(word))
        isWide = false
      } else {
        pieces[pieces.count - 1] += " " + word
      }
    }
  }
  return pieces.map { $0.trimmed() }
}

/// Without brackets at either end that have no other half in the text, or go around all of it.
private func withoutBrackets(_ text: Substring) -> Substring {
  var text = text
  func count(_ marks: String) -> Int { text.count { marks.contains($0) } }
  if let first = text.first, "（(".contains(first) { text = text.dropFirst() }
  while let last = text.last, "）)".contains(last), count("）)") > count("（(") {
    text = text.dropLast()
  }
  return text
}

private func isColon(_ character: Character) -> Bool { character == "：" || character == ":" }
