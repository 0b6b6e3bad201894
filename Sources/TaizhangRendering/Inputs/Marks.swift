import TaizhangLedger
import TaizhangModel

/// What pages are made from, in fingerprints: a page whose inputs have the fingerprint they had is
/// the page it was.
///
/// They hold only among sites of one program, of one day, whose files are the same but for the
/// records: everything else a page reads is then what it was. A record is known by its mark, a
/// stated figure by what it was held against. To take in more than a page reads costs time; to take
/// in less is a wrong page.
struct Marks: Sendable {
  /// Of what any page may read, whatever it is about: links to passages, how much is later.
  let base: Fingerprint
  /// By claim, with the records it was held against.
  let claims: [Fingerprint]
  /// By place, with its records, those that list it, and the places below it.
  let places: [Fingerprint]
  /// Of the whole ledger.
  let whole: Fingerprint

  init(
    _ ledger: Ledger,
    _ groups: Groups,
    _ passages: PassageIndex,
    _ reconciliations: [Reconciliation]
  ) {
    var base = Fingerprint()
    base.add(ledger.later.announcements)
    base.add(ledger.later.records)
    base.add(ledger.later.reports)
    base.add(ledger.reports.count)
    passages.add(to: &base)
    self.base = base
    claims = reconciliations.map { result in
      var claim = base
      result.add(to: &claim)
      for ref in result.records { claim.add(ledger.projects[ref].mark) }
      return claim
    }
    places = Marks.places(ledger, groups, base)
    var whole = base
    for index in ledger.projects.indices { whole.add(ledger.projects[index].mark) }
    for result in reconciliations { result.add(to: &whole) }
    self.whole = whole
  }

  private static func places(
    _ ledger: Ledger,
    _ groups: Groups,
    _ base: Fingerprint
  ) -> [Fingerprint] {
    var places = Array(repeating: base, count: ledger.places.count)
    for index in ledger.places.indices {
      var own = Fingerprint()
      for ref in groups.places[index].members { own.add(ledger.projects[ref].mark) }
      own.add(groups.places[index].members.count)
      for ref in groups.listed[index] { own.add(ledger.projects[ref].mark) }
      var next: Ref<Place>? = Ref(index)
      while let place = next {
        places[Int(place.index)].add(own)
        next = ledger.places[place].parent
      }
    }
    return places
  }
}

extension PassageIndex {
  /// What numbers passages and places them.
  fileprivate func add(to inputs: inout Fingerprint) {
    for list in passages {
      inputs.add(list.count)
      for passage in list {
        inputs.add(Int(passage.range.start))
        inputs.add(Int(passage.range.end))
      }
    }
  }
}

extension Reconciliation {
  /// All that is shown of it but its records.
  fileprivate func add(to inputs: inout Fingerprint) {
    inputs.add(records.count)
    inputs.add(recordedCount ?? -1)
    inputs.add(recordedAmount.map { Int($0.fen) } ?? .min)
    inputs.add(missing)
    inputs.add(verdict.rawValue)
    inputs.add("\(reason)")
  }
}
