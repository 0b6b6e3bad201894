import TaizhangModel

/// The units of `叶城县、巴楚县、莎车县、塔什库尔干县人民政府`, by their standard names where the
/// office's table has them.
///
/// A tail shared by several stands behind the last: 叶城县 is 叶城县人民政府. It does not reach back
/// behind a comma, nor to names that have a tail of their own, nor to a county where it is a zone's.
func unitNames(_ text: Substring, _ names: KnownNames) -> [String] {
  var units: [String] = []
  for run in text.unicodeScalars.split(whereSeparator: { "，,；;".unicodeScalars.contains($0) }) {
    let words = run.split(separator: "、").map { String(Substring($0).trimmed()) }
    let tail = tails.first { words.last?.hasSuffix($0.key) ?? false }
    for word in words where !word.isEmpty {
      let isShared = tail.map { !word.hasSuffix($0.key) && word.ends(with: $0.value) } ?? false
      let whole = isShared ? word + (tail?.key ?? "") : word
      let unit = names.units[word] ?? names.units[whole] ?? whole
      if !units.contains(unit) { units.append(unit) }
    }
  }
  return units
}

/// What units end in, and the ends of the places that have such units.
private let tails: KeyValuePairs = [
  "人民政府": regions, "政府": regions, "管委会": zones, "管理委员会": zones, "党工委": zones,
]
private let regions = ["县", "市", "区", "旗", "州"]
private let zones = ["区", "园"]

extension String {
  fileprivate func ends(with ends: [String]) -> Bool { ends.contains { hasSuffix($0) } }
}
