import TaizhangModel

/// A stage, once reported, is not taken back; and nothing behind the signing comes before it.
///
/// Looked for in the reports as corrected, so that a correction mends it.
@Sendable
func checkStageBackwards(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  return ledger.projects.indices.flatMap { index -> [Diagnostic] in
    var highest: Ref<Stage>?
    return ledger.told(Ref(index)).compactMap { report in
      guard let stage = report.stage else { return nil }
      defer { highest = max(stage, highest ?? stage) }
      guard let before = highest, stage < before else { return nil }
      return Diagnostic(
        .stageBackwards,
        at: report.spot,
        ledger.projects[index].name,
        report.month.iso,
        ledger.rules.stages[stage].name,
        ledger.rules.stages[before].name,
        subject: ledger.projects[index].id
      )
    }
  }
}

@Sendable
func checkStageBeforeSigning(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  return ledger.projects.indices.flatMap { index -> [Diagnostic] in
    guard let signed = ledger.projects[index].signedOn else { return [] }
    return ledger.told(Ref(index)).compactMap { report in
      guard let stage = report.stage, stage.isBehindSigning, report.day < signed
      else { return nil }
      return Diagnostic(
        .stageBeforeSigning,
        at: report.spot,
        ledger.projects[index].name,
        report.month.iso,
        ledger.rules.stages[stage].name,
        signed.iso,
        subject: ledger.projects[index].id
      )
    }
  }
}
