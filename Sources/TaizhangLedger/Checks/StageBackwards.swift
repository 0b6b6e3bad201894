import TaizhangModel

/// A stage, once reported, is not taken back; and nothing behind the signing comes before it.
///
/// Looked for in the reports as corrected, so that a correction mends it. It is told once, of the report
/// that went back; those that stay there have nothing new to ask about. A contract that became talks
/// again has begun anew.
@Sendable
func checkStageBackwards(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  var last: (stage: Ref<Stage>, day: Day)?
  return eachReport(ledger) { project, told, place, found in
    if place == told.startIndex { last = nil }
    guard let stage = told[place].facts.stage else { return }
    let day = told[place].facts.day
    defer { last = (stage, day) }
    guard let (before, then) = last, stage < before,
      !ledger.projects[project].stageHistory.contains(where: {
        $0.leadsBack && ($0.since.map { then < $0 && $0 <= day } ?? false)
      })
    else { return }
    found.append(
      Diagnostic(
        .stageBackwards,
        at: told[place].facts.spot,
        ledger.projects[project].name,
        told[place].facts.month.iso,
        ledger.rules.stages[stage].name,
        ledger.rules.stages[before].name,
        subject: ledger.projects[project].id
      )
    )
  }
}

/// Nothing behind the signing is reported before its day, and of talks neither the signing: a change
/// tells it, or the record would be counted with the talks, and its stage with the contracts.
///
/// Of talks it is told once, of the report that first says so.
@Sendable
func checkStageBeforeSigning(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  var isTold = false
  return eachReport(ledger) { project, told, place, found in
    if place == told.startIndex { isTold = false }
    guard let stage = told[place].facts.stage, stage.isSigned else { return }
    let day = told[place].facts.day
    var reasons: [String] = []
    let kind = ledger.projects[project].kind(on: day)
    if ledger.rules.kinds[kind].stage?.isSigned == false {
      guard !isTold else { return }
      isTold = true
      reasons = ["", ledger.rules.kinds[kind].name]
    } else if stage.isBehindSigning, let signed = ledger.projects[project].signedOn, day < signed {
      reasons = [signed.iso]
    }
    guard !reasons.isEmpty else { return }
    var finding = Diagnostic(
      .stageBeforeSigning,
      at: told[place].facts.spot,
      ledger.projects[project].name,
      told[place].facts.month.iso,
      ledger.rules.stages[stage].name,
      subject: ledger.projects[project].id
    )
    finding.arguments += reasons
    found.append(finding)
  }
}
