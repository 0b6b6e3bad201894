import TaizhangModel

/// A project that has ended does not move on: its stage would count as progress and its funds as
/// funds in place.
///
/// Told of the first report of its kind since the end; one that tells another condition (复工) has
/// taken the end back.
@Sendable
func checkReportAfterEnd(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  var ended: (condition: Ref<Condition>, month: Month)?
  var stage: Ref<Stage>?
  return eachReport(ledger) { project, told, place, found in
    let facts = told[place].facts
    if place == told.startIndex { (ended, stage) = (nil, nil) }
    defer { stage = facts.stage ?? stage }
    if let condition = facts.condition {
      let isEnd = ledger.rules.progress.conditions[condition].nature == .ended
      ended = isEnd ? (condition, facts.month) : nil
      return
    }
    guard let (condition, month) = ended else { return }
    let movesOn = facts.stage.map { next in stage.map { $0 < next } ?? true } ?? false
    let grows = Measure.allCases.contains { measure in
      guard let now = facts.figures[measure]?.money else { return false }
      return told.last(measure, before: place).map { $0 < now } ?? (now.fen > 0)
    }
    guard movesOn || grows else { return }
    ended = nil
    found.append(
      Diagnostic(
        .reportAfterEnd,
        at: facts.spot,
        ledger.projects[project].name,
        facts.month.iso,
        month.iso,
        ledger.rules.progress.conditions[condition].name,
        subject: ledger.projects[project].id
      )
    )
  }
}
