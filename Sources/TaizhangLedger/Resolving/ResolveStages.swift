import TaizhangModel

extension ProjectResolver {
  /// The stages a record came to after it became known, as its own milestones and kinds tell; `own`
  /// is the one it came to whatever kinds it became of later.
  ///
  /// A record is written on from month to month, so its 阶段 is that of today. Where milestones
  /// with a day lead up to it, it was not known before the last of them; before the first, the
  /// record was where its kind and what had happened by then put it. What an announcement tells is
  /// known with the announcement. A record of another kind came at least to where that kind begins,
  /// and one that became talks back to these; where nothing but a kind came later, 阶段 was what it is
  /// before that, as it is in a ledger that does not know the change yet. A contract that followed the
  /// talks has come to 阶段 again.
  func stageHistory(
    of project: Project,
    own: Ref<Stage>?,
    _ conversions: [ScopeVersion],
    _ signings: [ScopeVersion]
  ) -> [StageVersion] {
    let known = project.announcement.map { days[Int($0.index)] } ?? project.signedOn
    let kind = project.history.first?.kind ?? project.kind
    var first = own.flatMap { own in rules.kinds[kind].stage.map { min($0, own) } }
    var later: [StageVersion] = []
    for milestone in project.milestones {
      guard let own, !milestone.isPlanned, let reached = milestone.stage, reached <= own else {
        continue
      }
      if let day = milestone.knownOn, known.map({ $0 < day }) ?? true {
        later.append(StageVersion(day: day, since: day, stage: reached))
      } else {
        first = max(first ?? reached, reached)
      }
    }
    if first == own || later.isEmpty {
      (first, later) = (own, [])
    } else {
      later.sort(by: isEarlier)
      later[later.count - 1].stage = own
    }
    var turns = conversions.compactMap { stageVersion($0, beginsAnew: !isSigned($0.kind)) }
    if let last = turns.last?.stage, let own, last.isSigned, last < own,
      turns.contains(where: \.leadsBack)
    {
      turns[turns.count - 1].stage = own
    }
    // Behind the stages of their days, since these may be further; a contract of which it is learnt later
    // that it is older is no conversion.
    later += turns
    later += signings.compactMap { isSigned($0.kind) ? stageVersion($0, beginsAnew: true) : nil }
    guard !later.isEmpty else { return [] }
    return [StageVersion(day: nil, since: nil, stage: first)] + later.sorted(by: isEarlier)
  }

  private func stageVersion(_ version: ScopeVersion, beginsAnew: Bool) -> StageVersion? {
    rules.kinds[version.kind].stage.map {
      StageVersion(
        day: version.knownOn,
        since: version.day,
        stage: $0,
        beginsAnew: beginsAnew
      )
    }
  }

  /// Whether a kind is that of contracts: one that begins behind the talks.
  func isSigned(_ kind: Ref<Kind>) -> Bool { rules.kinds[kind].stage?.isSigned == true }

  /// The stage that a record states, or came to by its kind and what has happened, whatever kinds it
  /// became of later.
  ///
  /// A contract that becomes talks, known yet or not, may have a 阶段 of the talks, which then tells
  /// nothing of the contract.
  func ownStage(
    _ stated: Ref<Stage>?,
    _ kind: Ref<Kind>?,
    _ milestones: [Milestone],
    _ changes: [ChangeRecord]
  ) -> Ref<Stage>? {
    let begin = kind.flatMap { rules.kinds[$0].stage }
    if let stated,
      stated.isSigned || begin?.isSigned != true || !changes.contains(where: tellsTalks)
    {
      return stated
    }
    let told = milestones.filter { !$0.isPlanned }.compactMap(\.stage)
    return ([begin].compactMap(\.self) + told).max()
  }

  private func tellsTalks(_ change: ChangeRecord) -> Bool {
    let kind = change.kind.flatMap { names.kinds[$0.value] }
    return kind.flatMap { rules.kinds[$0].stage }?.isSigned == false
  }
}

/// By the day from whose end on a stage is known, then by how far it is.
private func isEarlier(_ one: StageVersion, _ other: StageVersion) -> Bool {
  guard let day = one.day, let otherDay = other.day, day == otherDay else {
    return (one.day ?? Day(number: .min)) < (other.day ?? Day(number: .min))
  }
  guard let stage = one.stage, let otherStage = other.stage else { return other.stage != nil }
  return stage < otherStage
}

extension Milestone {
  /// The day from whose end on a milestone is known that no announcement tells: its own.
  ///
  /// Nil for what is known with the record: what is planned, and what has no day.
  var knownOn: Day? { citation == nil && !isPlanned ? day : nil }
}
