import TaizhangModel

/// The units of `叶城县、巴楚县、莎车县、塔什库尔干县人民政府`, by their standard names where the
/// office's table has them.
///
/// A tail shared by several stands behind the last: 叶城县 is 叶城县人民政府. It does not reach back
/// behind a comma or the end of a line, nor to names that have a tail of their own or stand in front of
/// one, nor to a county where it is a zone's.
func unitNames(_ text: Substring, _ names: KnownNames) -> [String] {
  if let unit = names.units[text.replacing("\n", with: "")] { return [unit] }
  var units: [String] = []
  let whole = String(text).replacing("、\n", with: "、")
  for run in whole.unicodeScalars.split(whereSeparator: { "，,；;\n".unicodeScalars.contains($0) }) {
    let words = run.split(separator: "、").map { String(Substring($0).trimmed()) }
    for (index, word) in words.enumerated() where !word.isEmpty {
      let whole = word + sharedTail(of: word, in: words[index...])
      let unit = names.units[word] ?? names.units[whole] ?? whole
      if !units.contains(unit) { units.append(unit) }
    }
  }
  return units
}

/// What a word lacks that the next unit behind it ends in; `words` begin with it.
private func sharedTail(of word: String, in words: ArraySlice<String>) -> String {
  guard word.ends(with: regions + zones),
    let next = words.first(where: { !$0.ends(with: regions + zones) }),
    let tail = tails.first(where: { next.hasSuffix($0.key) }), word.ends(with: tail.value)
  else { return "" }
  return tail.key
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
