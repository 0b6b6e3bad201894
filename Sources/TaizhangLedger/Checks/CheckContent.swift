package import TaizhangModel

/// What a rule looks at.
///
/// While nothing but records and reports has changed, a rule finds what it found as long as this is
/// the same.
enum CheckReading: CaseIterable, Sendable {
  /// Anything.
  case everything
  /// Of each record its place in the sources and what `Project.nameMark` is of.
  case names
  /// No records at all, but the announcements known on the ledger's day.
  case announcements
}

/// What every rule looked at and found.
package struct CheckMemory: Sendable {
  /// By `CheckReading`.
  var inputs: [Fingerprint] = []
  /// By rule.
  var found: [[Diagnostic]] = []

  /// Knows nothing.
  package init() {}
}

/// Applies every rule about content; the findings are in the order of the rules.
///
/// A rule that reads what it read, as `memory` tells, is not applied again: the memory must be of a
/// ledger from which nothing but records and reports has changed. It is then that of this ledger. The
/// findings depend neither on it nor on `jobs`.
package func checkContent(
  _ input: CheckInput,
  recalling memory: inout CheckMemory,
  jobs: Int
) async -> [Diagnostic] {
  let known = memory
  let inputs = CheckReading.allCases.map { $0.inputs(of: input.ledger, input.sources) }
  func isDue(_ check: Check<CheckInput>) -> Bool {
    let place = CheckReading.allCases.firstIndex(of: check.reads) ?? 0
    return known.found.count != contentChecks.count || known.inputs[place] != inputs[place]
  }
  let due = contentChecks.indices.filter { isDue(contentChecks[$0]) }
  var whole = input
  if due.contains(where: { contentChecks[$0].reads == .names }) {
    whole.cores = await nameCores(input.ledger, jobs: jobs)
  }
  let read = whole
  let found = await concurrentMap(count: due.count, jobs: jobs) {
    contentChecks[due[$0]].run(read)
  }
  memory.inputs = inputs
  if due.count == contentChecks.count {
    memory.found = found
  } else {
    for (rule, findings) in zip(due, found) { memory.found[rule] = findings }
  }
  return memory.found.flatMap { $0 }
}

/// The same, knowing nothing.
package func checkContent(_ input: CheckInput, jobs: Int) async -> [Diagnostic] {
  var memory = CheckMemory()
  return await checkContent(input, recalling: &memory, jobs: jobs)
}

extension CheckReading {
  fileprivate func inputs(of ledger: Ledger, _ sources: Sources) -> Fingerprint {
    var inputs = Fingerprint()
    switch self {
    case .everything:
      for index in ledger.projects.indices {
        inputs.add(ledger.projects[index].mark)
        inputs.add(ledger.projects[index].spot)
      }
      for index in ledger.reports.indices {
        let facts = ledger.reports[index].facts
        inputs.add(sources.mark(of: facts.spot))
        inputs.add(facts.spot)
        inputs.add(Int(facts.month.number))
      }
      inputs.add(ledger.later.records)
    case .names:
      for index in ledger.projects.indices {
        inputs.add(ledger.projects[index].nameMark)
        inputs.add(ledger.projects[index].spot)
      }
    case .announcements:
      for announcement in ledger.announcements { inputs.add(Int(announcement.file.index)) }
    }
    return inputs
  }
}

extension Fingerprint {
  fileprivate mutating func add(_ spot: SourceSpot) {
    add(Int(spot.file.index))
    add(Int(spot.range.start))
    add(Int(spot.range.end))
  }
}
