import TaizhangModel

/// The units of `叶城县、巴楚县、莎车县、塔什库尔干县人民政府`, by their standard names where the
/// office's table has them.
///
/// A tail shared by several stands behind the last: 叶城县 is 叶城县人民政府. It does not reach back
/// behind a comma, nor to names that have a tail of their own.
func unitNames(_ text: Substring, _ names: KnownNames) -> [String] {
  var units: [String] = []
  for run in text.unicodeScalars.split(whereSeparator: { "，,；;".unicodeScalars.contains($0) }) {
    let words = run.split(separator: "、").map { String(Substring($0).trimmed()) }
    let tail = tails.first { words.last?.hasSuffix($0) ?? false } ?? ""
    for word in words where !word.isEmpty {
      let whole = word.hasSuffix(tail) ? word : word + tail
      let unit: String
      if let known = names.units[word] {
        unit = known
      } else if let known = names.units[whole] {
        unit = known
      } else {
        unit = placeEnds.contains { word.hasSuffix($0) } ? whole : word
      }
      if !units.contains(unit) { units.append(unit) }
    }
  }
  return units
}

private let tails = ["人民政府", "政府", "管委会", "管理委员会", "党工委"]
private let placeEnds = ["县", "市", "区", "旗", "州", "园"]
