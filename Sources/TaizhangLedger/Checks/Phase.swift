/// The phases of building that words name: 2 for 二期, 第2期 and Ⅱ期; empty where they name none.
///
/// What differs in phase differs on purpose.
func phases(in words: String) -> [Int] {
  var found: [Int] = []
  var last: Unicode.Scalar?
  for scalar in words.unicodeScalars {
    if scalar == "期", let number = last.flatMap({ numerals[$0] }) { found.append(number) }
    last = scalar
  }
  return found
}

/// One numeral is enough: nothing is built in eleven phases.
private let numerals: [Unicode.Scalar: Int] = {
  var numerals: [Unicode.Scalar: Int] = [:]
  for row in ["123456789", "一二三四五六七八九", "ⅠⅡⅢⅣⅤⅥⅦⅧⅨ"] {
    for (index, scalar) in row.unicodeScalars.enumerated() { numerals[scalar] = index + 1 }
  }
  return numerals
}()
