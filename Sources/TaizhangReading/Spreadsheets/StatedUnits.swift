import TaizhangModel

/// Stands among the units of a text that gives one of them to some figures only, and does not say plainly to
/// which: 万元（外资项目为万美元）.
let unitOfSome = ""

/// The units that a text says its figures are in: 单位：亿元, （亿元）, 金额单位为亿元, 以亿元计, 亿元 alone, 外资为万美元.
func statedUnits(_ text: String) -> Set<String> {
  // Most texts say nothing of money.
  guard text.unicodeScalars.contains(where: { $0 == "元" || $0 == "亿" || $0 == "万" }) else {
    return []
  }
  let folded = ColumnName.folded(text)
  if let unit = ColumnName.unit(folded) { return [unit] }
  // 年产67万吨, as names of projects go.
  guard folded.unicodeScalars.contains(where: unitMarks.contains) else { return [] }
  var units: Set<String> = []
  for piece in bracketed(folded) { units.formUnion(listedUnits(piece)) }
  for end in folded.ranges(of: "单位").map(\.upperBound) {
    let value = folded[end...].drop { "为是:均都统一律用按以计".contains($0) }
    units.formUnion(listedUnits(String(value.prefix { !"(),;。!".contains($0) })))
  }
  for start in folded.indices where "以按用".contains(folded[start]) {
    let behind = folded[folded.index(after: start)...]
    for end in ["为单位", "计"] {
      guard let stop = behind.firstRange(of: end) else { continue }
      units.formUnion(listedUnits(String(behind[..<stop.lowerBound])))
    }
  }
  let plain = units
  for piece in folded.split(whereSeparator: { "(),;。!、".contains($0) }) {
    guard let (unit, head) = unitBehindWords(piece), !plain.contains(unit) || plain.count > 1 else {
      continue
    }
    units.insert(unit)
    if isForeign(unit) || wordsOfSome.contains(where: head.contains) { units.insert(unitOfSome) }
  }
  return units
}

/// 万美元 of 外资项目为万美元, and what stands in front of it; nil of a figure, and of 亿元以上.
private func unitBehindWords(_ text: Substring) -> (unit: String, head: Substring)? {
  var said = text
  for word in ["计算", "统计", "填报", "填写", "为单位", "为准", "计"] where said.hasSuffix(word) {
    said = said.dropLast(word.count)
    break
  }
  // Asked of every cell, of which few end so.
  guard said.last == "元" || currencies.contains(where: said.hasSuffix) else { return nil }
  for start in said.indices.dropFirst() {
    let words = String(said[start...])
    let unit = currencies.contains(words) ? words : ColumnName.unit(words)
    guard let unit, words.hasSuffix("元") || currencies.contains(words) else { continue }
    let head = said[..<start]
    guard let last = head.last else { return nil }
    // Of its own currency a unit needs a word that says that it is one: 百亿元, 上亿元 and 5亿元 are sums.
    let isSaid = "为是按用以:".contains(last)
    let isSum = last.isNumber || "过超上数近约达几多".contains(last)
    return isSaid || isForeign(unit) && !isSum ? (unit, head) : nil
  }
  return nil
}

/// One of these stands in every text that says more of a unit than its name.
private let unitMarks = Set("元(位计".unicodeScalars).union(
  currencies.compactMap(\.unicodeScalars.last)
)

/// What says that a unit is of some figures only.
private let wordsOfSome = ["外资", "内资", "外商", "项目", "企业", "其中", "部分", "以上", "以下"]

/// What stands in brackets, without those around it.
private func bracketed(_ text: String) -> [String] {
  text.split(separator: "(").dropFirst().compactMap { part in
    part.firstIndex(of: ")").map { String(part[..<$0]) }
  }
}
