import TaizhangModel

/// Two names of three or more scalars that differ in exactly one: 恩科电子 and 思科电子.
///
/// Each name is filed under itself with one scalar left open, so that nothing is compared pair by
/// pair. Records of two places are two: 疏勒县牛肉加工 is no slip for 莎车县羊肉加工. Names in which
/// the differing scalar is a figure, a numeral or a letter are passed over: 一期 and 二期 differ on
/// purpose.
@Sendable
func checkSimilarName(_ input: CheckInput) -> [Diagnostic] {
  let projects = input.ledger.projects
  var filed = FirstHolders()
  var found: [Diagnostic] = []
  for index in projects.indices {
    let core = input.cores[index].project.scalars
    guard (3...24).contains(core.count) else { continue }
    let place = projects[index].places.first
    let whole = fingerprint(core)
    for position in core.indices where isLetter(core[position]) {
      let open = openName(core, whole, open: position, in: place)
      guard let other = filed.first(open, orElse: index) else { continue }
      let otherCore = input.cores[other].project.scalars
      guard projects[other].places.first == place,
        differs(core, from: otherCore, onlyAt: position), isLetter(otherCore[position])
      else { continue }
      found.append(
        Diagnostic(
          .similarName,
          at: projects[index].spot,
          projects[index].name,
          projects[other].name,
          subject: projects[index].id,
          related: [projects[other].spot]
        )
      )
      break
    }
  }
  return found
}

/// A name with one scalar left open, in a place, as a number; equal ones are looked at again.
private func openName(
  _ core: [Unicode.Scalar],
  _ fingerprint: UInt64,
  open position: Int,
  in place: Ref<Place>?
) -> UInt64 {
  let rest = fingerprint &- term(core[position], at: position)
  let around = UInt64(truncatingIfNeeded: place?.index ?? -1) << 8 | UInt64(position)
  return mixed(rest ^ mixed(around))
}

/// The sum of its scalars' terms, so that one of them can be taken out again.
private func fingerprint(_ core: [Unicode.Scalar]) -> UInt64 {
  core.indices.reduce(UInt64(core.count)) { $0 &+ term(core[$1], at: $1) }
}

/// A scalar at a place, mixed so that no two sums of terms are likely to be equal.
private func term(_ scalar: Unicode.Scalar, at position: Int) -> UInt64 {
  mixed(UInt64(scalar.value) << 8 | UInt64(position))
}

/// A number of which every bit depends on every bit of another.
private func mixed(_ number: UInt64) -> UInt64 {
  var mixed = (number ^ number >> 32) &* 0x9E37_79B9_7F4A_7C15
  mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
  return mixed ^ mixed >> 32
}

private func differs(
  _ one: [Unicode.Scalar],
  from other: [Unicode.Scalar],
  onlyAt position: Int
) -> Bool {
  one.count == other.count && one.indices.allSatisfy { (one[$0] != other[$0]) == ($0 == position) }
}

/// A Chinese character that is no numeral.
private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿", "东", "西",
    "南", "北", "上", "下", "甲", "乙", "丙", "丁":
    false
  default: (0x4E00...0x9FFF).contains(scalar.value)
  }
}
