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

@Sendable
func checkStageBeforeSigning(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  return eachReport(ledger) { project, told, place, found in
    guard let signed = ledger.projects[project].signedOn, let stage = told[place].facts.stage,
      stage.isBehindSigning, told[place].facts.day < signed
    else { return }
    found.append(
      Diagnostic(
        .stageBeforeSigning,
        at: told[place].facts.spot,
        ledger.projects[project].name,
        told[place].facts.month.iso,
        ledger.rules.stages[stage].name,
        signed.iso,
        subject: ledger.projects[project].id
      )
    )
  }
}
