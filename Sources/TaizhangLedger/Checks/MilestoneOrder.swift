import TaizhangModel

/// What happened must have happened in the order of the stages, and not before the signing.
@Sendable
func checkMilestoneOrder(_ input: CheckInput) -> [Diagnostic] {
  input.ledger.projects.compactMap { project in
    let reached = project.milestones.compactMap { milestone in
      milestone.isPlanned
        ? nil
        : milestone.stage.flatMap { stage in
          milestone.day.map { (stage: stage, day: $0, words: milestone.event) }
        }
    }
    for (index, later) in reached.enumerated() {
      for earlier in reached[..<index] where disagrees(earlier, later) {
        return Diagnostic(
          .milestoneOrder,
          at: project.spot,
          project.name,
          earlier.words,
          later.words,
          subject: project.id
        )
      }
    }
    guard let signed = project.signedOn, let start = reached.first(where: { $0.day < signed }),
      input.ledger.rules.stages.indices.dropFirst(2).contains(Int(start.stage.index))
    else { return nil }
    return Diagnostic(
      .milestoneOrder,
      at: project.spot,
      project.name,
      start.words,
      signed.iso,
      subject: project.id
    )
  }
}

private typealias Reached = (stage: Ref<Stage>, day: Day, words: String)

/// Whether the stage that comes first in the rules came later in time.
private func disagrees(_ one: Reached, _ other: Reached) -> Bool {
  (one.stage < other.stage && one.day > other.day)
    || (other.stage < one.stage && other.day > one.day)
}
