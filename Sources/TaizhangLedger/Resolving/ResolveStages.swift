import TaizhangModel

extension ProjectResolver {
  /// The stages a record came to after it became known, as its own milestones tell.
  ///
  /// A record is written on from month to month, so its 阶段 is that of today. Where milestones
  /// with a day lead up to it, it was not known before the last of them; before the first, the
  /// record was where its kind and what had happened by then put it. What an announcement tells is
  /// known with the announcement. A record of another kind came to where that kind begins.
  func stageHistory(of project: Project) -> [StageVersion] {
    guard let stage = project.stage else { return [] }
    let known = project.announcement.map { days[Int($0.index)] } ?? project.signedOn
    let kind = project.history.first?.kind ?? project.kind
    var first = rules.kinds[kind].stage.map { min($0, stage) }
    var later: [(day: Day, stage: Ref<Stage>, since: Day, isOfNewKind: Bool)] = []
    for version in project.conversions {
      guard let day = version.knownOn, let reached = rules.kinds[version.kind].stage else {
        continue
      }
      later.append((day, min(reached, stage), version.day ?? day, true))
    }
    for milestone in project.milestones {
      guard !milestone.isPlanned, let reached = milestone.stage, reached <= stage else { continue }
      if let day = milestone.knownOn, known.map({ $0 < day }) ?? true {
        later.append((day, reached, day, false))
      } else {
        first = max(first ?? reached, reached)
      }
    }
    guard first != stage, !later.isEmpty else { return [] }
    later.sort { ($0.day, $0.stage) < ($1.day, $1.stage) }
    later[later.count - 1].stage = stage
    return [StageVersion(day: nil, since: nil, stage: first)]
      + later.map { day, stage, since, isOfNewKind in
        StageVersion(day: day, since: since, stage: stage, isOfNewKind: isOfNewKind)
      }
  }

  /// The furthest that a record came to by becoming of other kinds; nil where it stayed what it was.
  func stageOfKinds(_ history: [ScopeVersion]) -> Ref<Stage>? {
    history.dropFirst().filter(\.tellsKind).compactMap { rules.kinds[$0.kind].stage }.max()
  }
}

extension Milestone {
  /// The day from whose end on a milestone is known that no announcement tells: its own.
  ///
  /// Nil for what is known with the record: what is planned, and what has no day.
  var knownOn: Day? { citation == nil && !isPlanned ? day : nil }
}
