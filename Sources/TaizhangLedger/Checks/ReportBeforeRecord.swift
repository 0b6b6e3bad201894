import TaizhangModel

/// Nothing is reported of a project before it was signed or announced: most often the year of the
/// folder is wrong, and what the report tells is in no bulletin.
///
/// Told of a project's first report only; the months that follow are as wrong.
@Sendable
func checkReportBeforeRecord(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  return eachReport(ledger) { project, told, place, found in
    let month = told[place].facts.month
    guard place == told.startIndex, let announced = ledger.knownSince(project) else { return }
    let record = ledger.projects[project]
    let known = min(announced, record.signedFrom ?? record.signedOn ?? announced)
    guard month.lastDay < known else { return }
    found.append(
      Diagnostic(
        .reportBeforeRecord,
        at: told[place].facts.spot,
        record.name,
        month.iso,
        known.iso,
        subject: record.id
      )
    )
  }
}
