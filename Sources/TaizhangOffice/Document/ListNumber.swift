/// Writes a number as a list shows it.
///
/// - Parameters:
///   - value: 0 or more.
///   - format: The format's name in a file.
/// - Returns: nil where the format, or what it makes of this number, is not certain.
func listNumber(_ value: Int, format: String) -> String? {
  switch format {
  case "none": ""
  case "decimal", "decimalHalfWidth": String(value)
  case "decimalZero": value < 10 ? "0\(value)" : String(value)
  case "decimalFullWidth", "decimalFullWidth2": digits(value, of: "０１２３４５６７８９")
  case "decimalEnclosedCircle": item(value, of: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
  case "decimalEnclosedCircleChinese": item(value, of: "①②③④⑤⑥⑦⑧⑨⑩")
  case "decimalEnclosedParen": item(value, of: "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")
  case "decimalEnclosedFullstop": item(value, of: "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")
  case "ideographTraditional": item(value, of: "甲乙丙丁戊己庚辛壬癸")
  case "ideographZodiac": item(value, of: "子丑寅卯辰巳午未申酉戌亥")
  case "ideographDigital": value > 0 ? digits(value, of: "〇一二三四五六七八九") : nil
  // From 100 on these three differ from each other.
  case "chineseCounting", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand":
    value < 100 ? counting(value) : nil
  case "chineseCountingThousand": counting(value)
  case "chineseLegalSimplified": legal(value)
  case "upperLetter": letters(value, from: "A")
  case "lowerLetter": letters(value, from: "a")
  case "upperRoman": roman(value)
  case "lowerRoman": roman(value)?.lowercased()
  default: nil
  }
}

private func item(_ value: Int, of items: String) -> String? {
  let items = Array(items)
  return items.indices.contains(value - 1) ? String(items[value - 1]) : nil
}

private func digits(_ value: Int, of digits: String) -> String {
  let digits = Array(digits)
  return String(String(value).utf8.map { digits[Int($0 - 0x30)] })
}

/// 一, 十, 十一, 二十, 一百零一, 一百一十; from 1 to 9,999.
private func counting(_ value: Int) -> String? {
  let text = grouped(value, digits: "零一二三四五六七八九", units: ["千", "百", "十", ""])
  return value < 20 ? text.map { String($0.trimmingPrefix(value < 10 ? "" : "一")) } : text
}

/// 壹, 壹拾, 壹拾壹, 壹佰零壹; from 1 to 9,999.
private func legal(_ value: Int) -> String? {
  grouped(value, digits: "零壹贰叁肆伍陆柒捌玖", units: ["仟", "佰", "拾", ""])
}

private func grouped(_ value: Int, digits: String, units: [String]) -> String? {
  guard (1...9_999).contains(value) else { return nil }
  let digits = Array(digits)
  var (text, rest, weight, hasGap) = ("", value, 1000, false)
  for unit in units {
    let digit = rest / weight
    rest %= weight
    weight /= 10
    if digit == 0 {
      hasGap = !text.isEmpty
    } else {
      if hasGap { text.append(digits[0]) }
      text += "\(digits[digit])\(unit)"
      hasGap = false
    }
    if weight == 0 { break }
  }
  return text
}

/// A to Z, then AA to ZZ, AAA to ZZZ and so on, at most 30 letters.
private func letters(_ value: Int, from first: Unicode.Scalar) -> String? {
  guard (1...780).contains(value) else { return nil }
  let letter = Unicode.Scalar(UInt8(first.value) + UInt8((value - 1) % 26))
  return String(repeating: String(Character(letter)), count: (value - 1) / 26 + 1)
}

/// From 1 to 3,999.
private func roman(_ value: Int) -> String? {
  guard (1...3_999).contains(value) else { return nil }
  let signs = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
  var (text, rest) = ("", value)
  for (weight, sign) in signs {
    text += String(repeating: sign, count: rest / weight)
    rest %= weight
  }
  return text
}
