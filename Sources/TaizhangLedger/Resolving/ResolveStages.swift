import TaizhangModel

extension ProjectResolver {
  /// The stages a record came to after it became known, as its own milestones tell.
  ///
  /// A record is written on from month to month, so its 阶段 is that of today. Where milestones
  /// with a day lead up to it, it was not known before the last of them; before the first, the
  /// record was where its kind and what had happened by then put it. What an announcement tells is
  /// known with the announcement.
  func stageHistory(of project: Project) -> [StageVersion] {
    guard let stage = project.stage else { return [] }
    let known = project.announcement.map { days[Int($0.index)] } ?? project.signedOn
    var first = rules.kinds[project.kind].stage.map { min($0, stage) }
    var later: [(day: Day, stage: Ref<Stage>)] = []
    for milestone in project.milestones {
      guard !milestone.isPlanned, let reached = milestone.stage, reached <= stage else { continue }
      if let day = milestone.knownOn, known.map({ $0 < day }) ?? true {
        later.append((day, reached))
      } else {
        first = max(first ?? reached, reached)
      }
    }
    guard first != stage, !later.isEmpty else { return [] }
    later.sort { ($0.day, $0.stage) < ($1.day, $1.stage) }
    later[later.count - 1].stage = stage
    return [StageVersion(day: nil, stage: first)]
      + later.map { StageVersion(day: $0.day, stage: $0.stage) }
  }
}

extension Milestone {
  /// The day from whose end on a milestone is known that no announcement tells: its own.
  ///
  /// Nil for what is known with the record: what is planned, and what has no day.
  var knownOn: Day? { citation == nil && !isPlanned ? day : nil }
}
