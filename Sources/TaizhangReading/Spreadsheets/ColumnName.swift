import TaizhangModel

/// What stands over a column, taken apart: 总投资（万元） is 总投资 in 万元.
struct ColumnName: Equatable {
  /// Without white space, marks of required columns and the unit; full-width forms are folded.
  var name: String
  /// 万元, 亿元, 元 …; nil where none is said.
  var unit: String?

  /// Known names with brackets of their own, such as 投资方（企业）, are in `known`.
  init(_ text: String, known: (String) -> Bool = { _ in false }) {
    let whole = ColumnName.folded(text)
    (name, unit) = (whole, nil)
    guard !known(whole) else { return }
    if whole.hasSuffix(")"), let open = whole.lastIndex(of: "("), open > whole.startIndex {
      let inner = whole[whole.index(after: open)...].dropLast()
      let said = inner.hasPrefix("单位:") ? inner.dropFirst(3) : inner
      name = String(whole[..<open])
      unit = ColumnName.units.contains(String(said)) ? String(said) : nil
    } else if let word = ["万元", "亿元"].first(where: { whole.hasSuffix($0) }), whole != word {
      name = String(whole.dropLast(word.count))
      if name.last == "/" || name.last == ":" { name.removeLast() }
      unit = word
    }
  }

  static let units: Set<String> = ["百万元", "千万元", "万美元", "亿美元", "万元", "亿元", "元"]

  /// A text as names of columns are compared.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isSpace {
      let plain = scalar.halfWidth
      if plain != "*" { result.append(plain) }
    }
    return String(result)
  }
}

/// A figure of a column with its unit: 2500 under 总投资（万元） is 2500万元, and so is 2,500.
///
/// A figure that says its own unit stays as it is, and so does one where nobody says any: money
/// without a unit cannot be read, and is found where it is read.
func figure(_ text: String, unit: String?) -> String {
  var plain = String.UnicodeScalarView()
  var lastDigit: String.UnicodeScalarView.Index?
  for scalar in text.unicodeScalars {
    let folded = scalar.halfWidth
    if unitScalars.contains(folded) { return text }
    // A comma between the digits of a figure only groups them.
    if folded == ",", plain.last.map(isDigit) == true { continue }
    plain.append(folded)
    if isDigit(folded) { lastDigit = plain.endIndex }
  }
  guard let unit, let lastDigit else { return String(plain) }
  plain.insert(contentsOf: unit.unicodeScalars, at: lastDigit)
  return String(plain)
}

private let unitScalars: Set<Unicode.Scalar> = ["元", "万", "亿"]

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
