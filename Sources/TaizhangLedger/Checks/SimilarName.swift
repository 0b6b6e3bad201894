import TaizhangModel

/// Two names of three or more scalars that differ in exactly one: 恩科电子 and 思科电子.
///
/// Each name is filed under itself with one scalar left open, so that nothing is compared pair by
/// pair. Records of two places are two: 疏勒县牛肉加工 is no slip for 莎车县羊肉加工. Names in which the differing scalar is a figure, a numeral or a letter are passed over:
/// 一期 and 二期 differ on purpose.
@Sendable
func checkSimilarName(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  let cores = NameCores(ledger)
  var filed: [OpenName: (core: [Unicode.Scalar], ref: Ref<Project>)] = [:]
  var found: [Diagnostic] = []
  for (index, project) in ledger.projects.enumerated() {
    let core = cores.ofProject(project.name)
    guard (3...24).contains(core.count) else { continue }
    for position in core.indices where isLetter(core[position]) {
      let key = OpenName(core: core, open: position, place: project.places.first)
      guard let other = filed[key] else {
        filed[key] = (core, Ref(index))
        continue
      }
      guard other.core != core, isLetter(other.core[position]) else { continue }
      let twin = ledger.projects[other.ref]
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

/// A name with one scalar left open, in a place.
private struct OpenName: Hashable {
  var core: [Unicode.Scalar]
  var open: Int
  var place: Ref<Place>?

  init(core: [Unicode.Scalar], open: Int, place: Ref<Place>?) {
    self.core = core
    self.core[open] = "\u{0}"
    self.open = open
    self.place = place
  }
}

/// A Chinese character that is no numeral.
private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  (0x4E00...0x9FFF).contains(scalar.value)
    && !"一二三四五六七八九十百千万亿东西南北上下甲乙丙丁".unicodeScalars.contains(scalar)
}
