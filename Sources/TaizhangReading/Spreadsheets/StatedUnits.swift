import TaizhangModel

/// The units that a text says its figures are in: 单位：亿元, （亿元）, 金额单位为亿元, 以亿元计, 亿元 alone.
func statedUnits(_ text: String) -> Set<String> {
  // Most texts say nothing of money.
  guard text.unicodeScalars.contains(where: { $0 == "元" || $0 == "亿" || $0 == "万" }) else {
    return []
  }
  let folded = ColumnName.folded(text)
  if let unit = ColumnName.unit(folded) { return [unit] }
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
  return units
}

/// What stands in brackets, without those around it.
private func bracketed(_ text: String) -> [String] {
  text.split(separator: "(").dropFirst().compactMap { part in
    part.firstIndex(of: ")").map { String(part[..<$0]) }
  }
}
