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
  guard text.utf8.contains(UInt8(ascii: " ")) else { return text }
  let scalars = Array(text.unicodeScalars)
  func isCharacter(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }
  var result = String.UnicodeScalarView()
  for (index, scalar) in scalars.enumerated() {
    guard scalar == " ", index > 0, index + 1 < scalars.count else {
      result.append(scalar)
      continue
    }
    let sides = [scalars[index - 1], scalars[index + 1]]
    let stays =
      sides.contains { $0.isASCII && $0.properties.isAlphabetic }
      || sides.allSatisfy(isCharacter) || sides.allSatisfy(\.isASCII)
    if stays { result.append(scalar) }
  }
  return String(result)
}
