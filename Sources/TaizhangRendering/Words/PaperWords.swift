/// 一, 十二, 一百零三: how sections and paragraphs are numbered on paper; 1…999, others in digits.
func chineseNumeral(_ number: Int) -> String {
  guard (1...999).contains(number) else { return String(number) }
  let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
  var words = hundreds > 0 ? digits[hundreds] + "百" : ""
  if tens > 0 {
    // 十二, but 一百一十二.
    words += (tens == 1 && hundreds == 0 ? "" : digits[tens]) + "十"
  } else if hundreds > 0, ones > 0 {
    words += "零"
  }
  return words + digits[ones]
}

/// Computed words as they are set on paper: without the spaces that part figures and characters on
/// screen.
///
/// A space beside a Latin letter stays, and so does one between two characters: `ABC 公司`, `张 三`.
func paperText(_ text: String) -> String {
  let scalars = text.unicodeScalars
  func isCharacter(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }
  var result = ""
  var kept = text.startIndex
  for space in text.utf8.indices where text.utf8[space] == UInt8(ascii: " ") {
    let next = scalars.index(after: space)
    guard space > text.startIndex, next < text.endIndex else { continue }
    let sides = [scalars[scalars.index(before: space)], scalars[next]]
    let stays =
      sides.contains { $0.isASCII && $0.properties.isAlphabetic }
      || sides.allSatisfy(isCharacter) || sides.allSatisfy(\.isASCII)
    guard !stays else { continue }
    result += text[kept..<space]
    kept = next
  }
  return kept == text.startIndex ? text : result + text[kept...]
}
