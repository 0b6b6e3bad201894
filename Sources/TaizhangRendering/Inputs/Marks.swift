import TaizhangLedger
import TaizhangModel

/// What pages are made from, in fingerprints: a page whose inputs have the fingerprint they had is
/// the page it was.
///
/// They hold only among sites of one program, of one day, whose files are the same but for the
/// records and the reports of them: everything else a page reads is then what it was. A record is
/// known by its mark and by the files its reports stand in, a stated figure by what it was held
/// against. To take in more than a page reads costs time; to take in less is a wrong page.
struct Marks: Sendable {
  /// Of what any page may read, whatever it is about: links to passages, how much is later.
  let base: Fingerprint
  /// By record, with its reports.
  let records: [Fingerprint]
  /// By bulletin, with all records and the reports that were known at its month's end.
  let months: [Fingerprint]
  /// By claim, with the records it was held against.
  let claims: [Fingerprint]
  /// By place, with its records, those that list it, and the places below it.
  let places: [Fingerprint]
  /// Of the whole ledger.
  let whole: Fingerprint

  /// `months` are those of the bulletins.
  init(
    _ ledger: Ledger,
    _ sources: Sources,
    _ groups: Groups,
    _ passages: PassageIndex,
    _ reconciliations: [Reconciliation],
    _ months: [Month]
  ) {
    var base = Fingerprint()
    base.add(ledger.later.announcements)
    base.add(ledger.later.records)
    base.add(ledger.later.reports)
    base.add(ledger.reports.isEmpty ? 0 : 1)
    for month in months { base.add(Int(month.number)) }
    passages.add(to: &base)
    self.base = base
    let (records, byMonth) = Marks.records(ledger, sources, months)
    self.records = records
    self.months = Marks.months(ledger, byMonth, base)
    claims = reconciliations.map { result in
      var claim = base
      result.add(to: &claim)
      for ref in result.records { claim.add(records[Int(ref.index)]) }
      return claim
    }
    places = Marks.places(ledger, groups, records, base)
    var whole = base
    for record in records { whole.add(record) }
    for result in reconciliations { result.add(to: &whole) }
    self.whole = whole
  }

  /// Of every record with its reports, and of the reports that the bulletin of each month is the first
  /// to know.
  ///
  /// A report is known by its file, by where it stands in it, and by its month, which is that of the
  /// file's folder.
  private static func records(
    _ ledger: Ledger,
    _ sources: Sources,
    _ months: [Month]
  ) -> (records: [Fingerprint], byMonth: [Fingerprint]) {
    var byMonth = Array(repeating: Fingerprint(), count: months.count)
    let records = ledger.projects.indices.map { index in
      var record = ledger.projects[index].mark
      for place in ledger.progress.reports(of: Ref(index)) {
        let facts = ledger.reports[place].facts
        var report = sources.mark(of: facts.spot)
        report.add(Int(facts.month.number))
        let known = Month(of: facts.knownOn)
        record.add(report)
        if let month = months.firstIndex(where: { $0 >= known }) { byMonth[month].add(report) }
      }
      return record
    }
    return (records, byMonth)
  }

  private static func months(
    _ ledger: Ledger,
    _ byMonth: [Fingerprint],
    _ base: Fingerprint
  ) -> [Fingerprint] {
    var sum = base
    for index in ledger.projects.indices { sum.add(ledger.projects[index].mark) }
    return byMonth.map { reports in
      sum.add(reports)
      return sum
    }
  }

  private static func places(
    _ ledger: Ledger,
    _ groups: Groups,
    _ records: [Fingerprint],
    _ base: Fingerprint
  ) -> [Fingerprint] {
    var places = Array(repeating: base, count: ledger.places.count)
    for index in ledger.places.indices {
      var own = Fingerprint()
      for ref in groups.places[index].members { own.add(records[Int(ref.index)]) }
      own.add(groups.places[index].members.count)
      for ref in groups.listed[index] { own.add(records[Int(ref.index)]) }
      var next: Ref<Place>? = Ref(index)
      while let place = next {
        places[Int(place.index)].add(own)
        next = ledger.places[place].parent
      }
    }
    return places
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
