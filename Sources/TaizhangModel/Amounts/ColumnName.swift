/// What stands over a column, taken apart: 总投资（万元） is 总投资 in 万元.
package struct ColumnName: Equatable, Sendable {
  /// Without white space, marks of required columns and the unit; full-width forms are folded.
  package var name: String
  /// 万元, 亿元, 元 …; nil where none is said.
  package var unit: String?

  /// Known names with brackets of their own, such as 投资方（企业）, are in `known`.
  package init(_ text: String, known: (String) -> Bool = { _ in false }) {
    let whole = ColumnName.folded(text)
    (name, unit) = (whole, nil)
    guard !known(whole) else { return }
    if whole.hasSuffix(")"), let open = whole.lastIndex(of: "("), open > whole.startIndex {
      let inner = String(whole[whole.index(after: open)...].dropLast())
      unit = ColumnName.unit(inner)
      // Any other bracket makes it the name of something else: 签约额（其中外资） is no 签约额.
      if unit != nil || remarks.contains(inner) { name = String(whole[..<open]) }
    } else if let word = ["万元", "亿元"].first(where: { whole.hasSuffix($0) }), whole != word {
      name = String(whole.dropLast(word.count))
      if name.last == "/" || name.last == ":" { name.removeLast() }
      unit = word
    }
  }

  /// A unit of money as people write it: 万元, 亿, 单位：人民币万元, （万元）; nil for anything else.
  package static func unit(_ text: String) -> String? {
    var said = Substring(folded(text))
    if said.first == "(", said.last == ")" { said = said.dropFirst().dropLast() }
    for word in ["金额单位", "计量单位", "资金单位", "单位", ":", "人民币"] where said.hasPrefix(word) {
      said = said.dropFirst(word.count)
    }
    for word in ["(人民币)", "人民币"] where said.hasSuffix(word) { said = said.dropLast(word.count) }
    if units.contains(String(said)) { return String(said) }
    let isShort = said.hasSuffix("万") || said.hasSuffix("亿")
    return isShort && units.contains(said + "元") ? said + "元" : nil
  }

  /// Whether brackets behind a name leave it what it is: （必填）.
  package static func isRemark(_ text: String) -> Bool {
    let said = folded(text)
    return said.first == "(" && said.last == ")"
      && remarks.contains(String(said.dropFirst().dropLast()))
  }

  private static let units: Set<String> = [
    "元", "万元", "百万元", "千万元", "亿元", "万美元", "亿美元", "万港元", "亿港元", "万欧元", "亿欧元",
  ]

  /// A text as names of columns are compared.
  package static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isSpace {
      let plain = scalar.halfWidth
      if !requiredMarks.contains(plain) { result.append(plain) }
    }
    return String(result)
  }
}

extension ColumnName {
  /// Whether a column holds what a project costs: it has a unit of money, or a name for such a sum; what
  /// is spent in a year or a month is none.
  package var holdsCost: Bool {
    // 2025年计划投资 is a year's.
    let namesYear = zip(name.unicodeScalars, name.unicodeScalars.dropFirst()).contains {
      isDigit($0) && $1 == "年"
    }
    guard !namesYear, !periodWords.contains(where: { name.contains($0) }) else { return false }
    return unit != nil || amountEndings.contains { name.hasSuffix($0) }
  }
}

/// Of columns that must be filled in.
private let requiredMarks: Set<Unicode.Scalar> = ["*", "★", "☆", "＊"]

private let periodWords = ["今年", "本年", "当年", "年度", "上年", "去年", "月", "季", "累计", "到位", "完成"]
private let amountEndings = ["金额", "投资", "投资额", "签约额", "总额", "总投"]

/// What brackets behind a name may say without making it another.
private let remarks: Set<String> = [
  "必填", "选填", "全称", "公章", "盖章", "名称", "年月", "年/月", "年月日", "年/月/日", "企业", "单位", "活动",
  "签约/洽谈", "县市", "县(市)", "县市区",
]

/// The units of money in a list of units: of 个、万元 it is 万元, and of 亿元/万元 it is both.
package func listedUnits(_ text: String) -> Set<String> {
  Set(
    ColumnName.folded(text).split { "、,/;和及或".contains($0) }
      .compactMap { ColumnName.unit(String($0)) }
  )
}

/// A figure of a column with its unit: 2500 under 总投资（万元） is 2500万元, and so is 2,500.
///
/// A figure that says its own unit stays as it is, and so does one where nobody says any: money
/// without a unit cannot be read, and is found where it is read.
package func figure(_ text: String, unit: String?) -> String {
  let scalars = text.unicodeScalars.map(\.halfWidth)
  guard !scalars.contains(where: unitScalars.contains) else { return text }
  var plain: [Unicode.Scalar] = []
  for (index, scalar) in scalars.enumerated() where !groups(scalars, at: index) {
    plain.append(scalar)
  }
  if let unit, let lastDigit = plain.lastIndex(where: isDigit) {
    plain.insert(contentsOf: unit.unicodeScalars, at: lastDigit + 1)
  }
  return String(String.UnicodeScalarView(plain))
}

/// Whether a comma parts the thousands of a figure: 25,000, but neither 2,5 nor 12,34.
private func groups(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
  guard scalars[index] == "," else { return false }
  let before = scalars[..<index].reversed().prefix { isDigit($0) }.count
  let isFirst = index == before || scalars[index - before - 1] != ","
  let behind = scalars[(index + 1)...].prefix { isDigit($0) }.count
  return behind == 3 && (isFirst ? (1...3).contains(before) : before == 3)
}

private let unitScalars: Set<Unicode.Scalar> = ["元", "万", "亿"]

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
