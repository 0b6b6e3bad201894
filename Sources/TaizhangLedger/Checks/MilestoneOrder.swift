import TaizhangModel

/// What happened must have happened in the order of the stages, and not before the signing.
///
/// Only what is certain counts: 2024年2月 is not after 2024年2月27日. Events of different phases
/// (一期投产, 二期开工) have no order.
@Sendable
func checkMilestoneOrder(_ input: CheckInput) -> [Diagnostic] {
  input.ledger.projects.compactMap { project in
    let reached = project.milestones.compactMap(Reached.init)
    guard let found = outOfOrder(reached, in: project, input.ledger.rules) else { return nil }
    return Diagnostic(
      .milestoneOrder,
      at: project.spot,
      project.name,
      found.event,
      found.other,
      found.signing,
      subject: project.id
    )
  }
}

/// Something that happened, with its stage and the days between which it did, both inclusive.
private struct Reached {
  var stage: Ref<Stage>
  var first: Day
  var last: Day
  var words: String
  var phases: [Int]

  /// Nil for what is planned, and without stage or day.
  init?(_ milestone: Milestone) {
    guard !milestone.isPlanned, let stage = milestone.stage, let last = milestone.day else {
      return nil
    }
    self.stage = stage
    self.last = last
    first = milestone.firstDay ?? last
    words = milestone.event
    phases = TaizhangLedger.phases(in: milestone.event)
  }

  /// Whether the stage that comes first in the rules came later in time.
  func disagrees(with other: Reached) -> Bool {
    guard phases == other.phases else { return false }
    return (stage < other.stage && first > other.last)
      || (other.stage < stage && other.first > last)
  }
}

/// The words of two events whose order is wrong, the earlier written first; or of an event and the
/// day of signing.
///
/// What does not apply is empty.
///
/// Only stages behind the first two need a signing.
private func outOfOrder(
  _ reached: [Reached],
  in project: Project,
  _ rules: Rules
) -> (event: String, other: String, signing: String)? {
  for (index, later) in reached.enumerated() {
    if let earlier = reached[..<index].first(where: later.disagrees) {
      return (earlier.words, later.words, "")
    }
  }
  let needingSigning = rules.stages.indices.dropFirst(2)
  guard let signed = project.signedFrom ?? project.signedOn,
    let start = reached.first(where: {
      $0.last < signed && needingSigning.contains(Int($0.stage.index))
    })
  else { return nil }
  return (start.words, "", (project.signedOn ?? signed).iso)
}
