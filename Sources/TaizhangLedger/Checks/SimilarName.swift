import TaizhangModel

/// Two names of three or more scalars that differ in exactly one: 恩科电子 and 思科电子.
///
/// Each name is filed under itself with one scalar left open, so that nothing is compared pair by
/// pair. Records of two places are two: 疏勒县牛肉加工 is no slip for 莎车县羊肉加工. Names in which
/// the differing scalar is a figure, a numeral or a letter are passed over: 一期 and 二期 differ on
/// purpose.
@Sendable
func checkSimilarName(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  var filed: [OpenName: Int] = [:]
  var found: [Diagnostic] = []
  for (index, project) in ledger.projects.enumerated() {
    let core = input.cores[index].project
    guard (3...24).contains(core.count) else { continue }
    let whole = fingerprint(core)
    for position in core.indices where isLetter(core[position]) {
      let key = OpenName(
        of: core,
        fingerprint: whole,
        open: position,
        place: project.places.first
      )
      guard let other = filed[key] else {
        filed[key] = index
        continue
      }
      let otherCore = input.cores[other].project
      guard differs(core, from: otherCore, onlyAt: position), isLetter(otherCore[position]) else {
        continue
      }
      let twin = ledger.projects[other]
      found.append(
        Diagnostic(
          .similarName,
          at: project.spot,
          project.name,
          twin.name,
          subject: project.id,
          related: [twin.spot]
        )
      )
      break
    }
  }
  return found
}

/// A name with one scalar left open, as a number, in a place; equal ones are looked at again.
private struct OpenName: Hashable {
  private var rest: UInt64
  private var position: Int
  private var place: Ref<Place>?

  init(
    of core: [Unicode.Scalar],
    fingerprint: UInt64,
    open position: Int,
    place: Ref<Place>?
  ) {
    rest = fingerprint &- term(core[position], at: position)
    self.position = position
    self.place = place
  }
}

/// The sum of its scalars' terms, so that one of them can be taken out again.
private func fingerprint(_ core: [Unicode.Scalar]) -> UInt64 {
  core.indices.reduce(UInt64(core.count)) { $0 &+ term(core[$1], at: $1) }
}

/// A scalar at a place, mixed so that no two sums of terms are likely to be equal.
private func term(_ scalar: Unicode.Scalar, at position: Int) -> UInt64 {
  var mixed = (UInt64(scalar.value) << 8 | UInt64(position)) &* 0x9E37_79B9_7F4A_7C15
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
  (0x4E00...0x9FFF).contains(scalar.value)
    && !numerals.contains(scalar)
}

private let numerals = Set("一二三四五六七八九十百千万亿东西南北上下甲乙丙丁".unicodeScalars)
