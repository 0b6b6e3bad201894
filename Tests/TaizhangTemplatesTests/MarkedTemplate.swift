import TaizhangModel

/// A template text with two marks around the bytes that a finding points at.
///
/// `{{1️⃣nmae2️⃣}}` is the template `{{nmae}}` with the range of `nmae`.
struct MarkedTemplate {
  var text = ""
  /// UTF-8 offsets in the text without marks, by the mark's digit.
  var offsets: [Character: Int] = [:]

  init(_ marked: String) {
    for character in marked {
      if character.unicodeScalars.count == 3, character.unicodeScalars.contains("\u{20E3}") {
        offsets[Character(String(character.unicodeScalars.prefix(1)))] = text.utf8.count
      } else {
        text.append(character)
      }
    }
  }

  /// The bytes between two marks; empty where the first is missing.
  func range(_ start: Character, _ end: Character) -> SourceRange {
    let first = offsets[start] ?? 0
    return SourceRange(first, offsets[end] ?? first)
  }
}
