import TaizhangModel

/// What every project record is resolved with.
///
/// A class, because it is handed on for thousands of records on all cores.
final class ProjectResolver: Sendable {
  let names: Names
  let rules: Rules
  let places: [Place]
  let citations: CitationResolver
  /// The day of each announcement, the base date of wordings without a year.
  let days: [Day]
  /// Changes of scope after this day are not yet known.
  let asOf: Day

  init(
    names: Names,
    rules: Rules,
    places: [Place],
    citations: CitationResolver,
    days: [Day],
    asOf: Day
  ) {
    self.names = names
    self.rules = rules
    self.places = places
    self.citations = citations
    self.days = days
    self.asOf = asOf
  }

  /// The project a record stands for, with changes that tables tell of it.
  ///
  /// What cannot be resolved is an error and left out; a missing batch or kind becomes the
  /// table's first, so that the record keeps its place, which references count on.
  func resolve(_ record: ProjectRecord, _ tabled: [ChangeRecord]) -> Outcome<Project> {
    var found: [Diagnostic] = []
    let announcement = record.announcement.flatMap {
      names.announcements.resolve($0, .unknownAnnouncement, &found)
    }
    let cited = cite(record, announcement, &found)
    checkAmountDiffersFromQuote(
      record.amount,
      in: record.quotes,
      surroundings: cited.count == record.quotes.count ? cited.map(citations.surrounded) : [],
      tabled: cited.flatMap(citations.tableAmounts),
      &found
    )
    checkLabelDiffersFromQuote(
      record.amount,
      record.amountLabel,
      in: record.quotes,
      surroundings: cited.map(citations.surrounded),
      labels: names.amountLabels,
      subject: record.id.value,
      &found
    )
    if let amount = record.amount, record.amountLabel == nil {
      found.append(Diagnostic(.amountWithoutLabel, at: amount.spot, amount.value.text))
    }
    if record.amount == nil, !record.hasUnreadableAmount,
      let quote = quoteWithAmount(record, cited)
    {
      found.append(
        Diagnostic(
          .amountNotRecorded,
          at: quote.text.spot,
          record.id.value,
          subject: record.id.value
        )
      )
    }
    let batch = record.batch.flatMap { names.batches.resolve($0, .unknownBatch, &found) }
    let kind = record.kind.flatMap { names.kinds.resolve($0, .unknownKind, &found) }
    let told = announcement.map { days[Int($0.index)] }
    let stated = dated(record.signedOn, base: told, &found)
    if let written = record.signedOn, let told {
      checkYear(of: written, stated, toldOn: told, subject: record.id.value, &found)
    }
    let signedOn = stated?.due
    let stage = record.stage.flatMap { names.stages.resolve($0, .unknownStage, &found) }
    let milestones = record.milestones.map {
      milestone($0, of: record.id.value, announcement, told: told, signedOn, &found)
    }
    let changes = record.changes + tabled
    var project = Project(
      id: record.id.value,
      name: record.name.value,
      batch: batch ?? Ref(0),
      kind: kind ?? Ref(0),
      sector: record.sector.flatMap { names.sectors.resolve($0, .unknownSector, &found) },
      places: names.places.resolve(record.places, .unknownPlace, &found),
      amountLabel: record.amountLabel.flatMap {
        names.amountLabels.resolve($0, .unknownAmountLabel, &found)
      },
      amount: record.amount?.value,
      count: record.count,
      listMissing: record.listMissing,
      lead: record.lead.flatMap { names.units.resolve($0, .unknownUnit, &found) },
      responsible: names.units.resolve(record.responsible, .unknownUnit, &found),
      deadline: nil,
      target: record.target.flatMap { names.stages.resolve($0, .unknownStage, &found) }
        ?? targetInWords(record),
      stage: ownStage(stage, kind, milestones, changes),
      milestones: milestones,
      investors: record.investors,
      content: record.content,
      announcement: announcement,
      citations: cited,
      assignment: record.assignment.flatMap { cite($0, announcement, &found) },
      signedOn: signedOn,
      related: names.projects.resolve(record.related, .unknownRecord, &found),
      remarks: record.remarks,
      prose: record.prose,
      spot: record.spot
    )
    project.signedFrom = stated?.firstDay
    checkSectionDiffers(record, project, names, places, &found)
    if !changes.isEmpty {
      let first = ScopeVersion(
        day: signedOn ?? told,
        kind: project.kind,
        amount: project.amount,
        amountLabel: project.amountLabel,
        count: project.count,
        content: project.content,
        remarks: "",
        citation: cited.first
      )
      project.history = history(of: record, changes, from: first, &found)
      if let last = project.history.last { project.take(last) }
      project.laterChanges = changes.count - max(0, project.history.count - 1)
    }
    let conversions = project.conversions
    // Talks that became a contract have a day of signing of their own; a contract that became of another
    // kind of contracts keeps its day.
    let signings = project.turns(of: isSigned)
    let signing = signings.last.flatMap(contractDay) ?? signedOn
    project.deadline = deadline(record, told: told, signing: signing, &found)
    project.deadlineHistory = deadlineHistory(record, told: told, signedOn, signings)
    project.stageHistory = stageHistory(of: project, own: project.stage, conversions, signings)
    // That the announcement is not known says enough.
    if record.announcement != nil, announcement == nil {
      found.removeAll { $0.id == .quoteWithoutSource || $0.id == .deadlineNeedsBase }
    }
    return Outcome(project, found)
  }

  /// The first quote that states an amount, in words or in a table.
  private func quoteWithAmount(_ record: ProjectRecord, _ cited: [Citation]) -> QuoteRecord? {
    if let quote = record.quotes.first(where: { !Amount.all(in: $0.text.value).isEmpty }) {
      return quote
    }
    guard cited.count == record.quotes.count else { return nil }
    return zip(record.quotes, cited).first { !citations.tableAmounts(in: $1).isEmpty }?.0
  }

  /// The passages of a record; a record with an announcement has at least one.
  private func cite(
    _ record: ProjectRecord,
    _ announcement: Ref<Announcement>?,
    _ found: inout [Diagnostic]
  ) -> [Citation] {
    guard record.announcement != nil else {
      if let quote = record.quotes.first {
        found.append(Diagnostic(.quoteWithoutSource, at: quote.text.spot))
      }
      return []
    }
    guard let announcement else { return [] }
    if record.quotes.isEmpty {
      found.append(Diagnostic(.sourceWithoutQuote, at: record.spot, record.id.value))
    }
    return record.quotes.compactMap {
      citations.resolve($0, in: announcement, &found)
    }
  }

  private func milestone(
    _ record: MilestoneRecord,
    of subject: String,
    _ announcement: Ref<Announcement>?,
    told: Day?,
    _ signedOn: Day?,
    _ found: inout [Diagnostic]
  ) -> Milestone {
    let stage = record.stage.flatMap { names.stages.resolve($0, .unknownStage, &found) }
    let date = dated(record.date, base: told ?? signedOn, &found)
    if let written = record.date, let told {
      checkYear(
        of: written,
        date,
        toldOn: told,
        isPlanned: record.isPlanned,
        subject: subject,
        &found
      )
    }
    return Milestone(
      event: record.event,
      stage: stage,
      dateText: record.date?.value.text ?? "",
      day: date?.due,
      firstDay: date?.firstDay,
      isPlanned: record.isPlanned,
      citation: record.quote.flatMap { cite($0, announcement, &found) }
    )
  }

  /// The passage of one more quote of the record's announcement.
  private func cite(
    _ quote: QuoteRecord,
    _ announcement: Ref<Announcement>?,
    _ found: inout [Diagnostic]
  ) -> Citation? {
    guard let announcement else {
      found.append(Diagnostic(.quoteWithoutSource, at: quote.text.spot))
      return nil
    }
    return citations.resolve(quote, in: announcement, &found)
  }

  private func dated(
    _ date: Located<DeadlineExpression>?,
    base: Day?,
    _ found: inout [Diagnostic]
  ) -> Deadline? {
    guard let date else { return nil }
    guard let resolved = date.value.resolved(from: base) else {
      // With a year to lean on, it is the day that does not exist: 2月29日.
      let id: Diagnostic.ID = base == nil ? .deadlineNeedsBase : .unreadableDate
      found.append(Diagnostic(id, at: date.spot, date.value.text))
      return nil
    }
    return resolved
  }

  /// What an announcement tells has happened by its day, and what is planned has not: where the year
  /// was left out and the announcement's own says otherwise, it is another year's.
  ///
  /// 12月28日签约 in an announcement of January is of the December before. A date as long as a month or a
  /// year is on both sides of a day within.
  private func checkYear(
    of written: Located<DeadlineExpression>,
    _ date: Deadline?,
    toldOn told: Day,
    isPlanned: Bool = false,
    subject: String,
    _ found: inout [Diagnostic]
  ) {
    guard !written.value.namesYear, let last = date?.due else { return }
    if isPlanned, last < told {
      found.append(.deadlineBeforeBase(written, last, told, subject: subject))
    } else if !isPlanned, (date?.firstDay ?? last) > told {
      found.append(.dateAfterSource(written, last, told, subject: subject))
    }
  }

  /// The deadline, with doubts about wordings that leave the day open or lie before the day they were
  /// told on.
  private func deadline(
    _ record: ProjectRecord,
    told: Day?,
    signing: Day?,
    _ found: inout [Diagnostic]
  ) -> Deadline? {
    guard let written = record.deadline else { return nil }
    let base = told ?? signing
    guard let deadline = resolved(written, told: told, signing: signing) else {
      let id: Diagnostic.ID = base == nil ? .deadlineNeedsBase : .unreadableDeadline
      found.append(Diagnostic(id, at: written.spot, written.value.text))
      return nil
    }
    let lacksSigning = signing == nil && written.value.countsFromSigning
    if written.value.isVague || lacksSigning {
      var finding = Diagnostic(.vagueDeadline, at: written.spot, subject: record.id.value)
      finding.arguments = [written.value.text, deadline.due?.iso ?? ""]
      if lacksSigning { finding.arguments.append(base?.iso ?? "") }
      found.append(finding)
    }
    // Of several steps, the earliest tells whether the year was guessed wrong.
    if let base, let due = written.value.firstYearlessDay(from: base), due < base {
      found.append(.deadlineBeforeBase(written, due, base, subject: record.id.value))
    }
    return deadline
  }

  /// The deadline with the stages of its steps; nil where a day that it leans on is not known.
  private func resolved(
    _ written: Located<DeadlineExpression>,
    told: Day?,
    signing: Day?
  ) -> Deadline? {
    var deadline = written.value.resolved(from: told ?? signing, signing: signing)
    let terms = written.value.terms.filter { $0.end != .none }
    for (index, term) in zip(0..<(deadline?.steps.count ?? 0), terms) {
      deadline?.steps[index].stage = stage(of: term)
    }
    return deadline
  }

  /// What the deadline was on earlier days, since it may count from the contract that followed the
  /// talks: a day that is past goes by the signing that was known then.
  ///
  /// Empty where it was always the same.
  private func deadlineHistory(
    _ record: ProjectRecord,
    told: Day?,
    _ signedOn: Day?,
    _ signings: [ScopeVersion]
  ) -> [DeadlineVersion] {
    guard let written = record.deadline, !signings.isEmpty else { return [] }
    let first = resolved(written, told: told, signing: signedOn)
    var versions = [DeadlineVersion(knownOn: nil, deadline: first)]
    for version in signings {
      let signing = contractDay(version) ?? signedOn
      let deadline = resolved(written, told: told, signing: signing)
      guard deadline != versions[versions.count - 1].deadline else { continue }
      versions.append(DeadlineVersion(knownOn: version.knownOn, deadline: deadline))
    }
    return versions.count > 1 ? versions : []
  }

  /// The day of signing that a version tells; nil of talks.
  private func contractDay(_ version: ScopeVersion) -> Day? {
    isSigned(version.kind) ? version.day : nil
  }

  /// The stage that the words of a deadline name: 2023年12月底前投产.
  private func targetInWords(_ record: ProjectRecord) -> Ref<Stage>? {
    guard record.target == nil, let last = record.deadline?.value.terms.last else { return nil }
    return stage(of: last)
  }

  private func stage(of term: DeadlineExpression.Term) -> Ref<Stage>? {
    for name in term.stageNames {
      if let stage = names.stages[name] { return stage }
    }
    return nil
  }
}

extension Diagnostic {
  /// A date without a year that lies after the day of the announcement it is told by.
  static func dateAfterSource(
    _ written: Located<DeadlineExpression>,
    _ day: Day,
    _ told: Day,
    subject: String
  ) -> Diagnostic {
    Diagnostic(
      .dateAfterSource,
      at: written.spot,
      written.value.text,
      day.iso,
      told.iso,
      subject: subject
    )
  }

  /// A deadline without a year that lies before the day it was written on.
  static func deadlineBeforeBase(
    _ written: Located<DeadlineExpression>,
    _ due: Day,
    _ base: Day,
    subject: String
  ) -> Diagnostic {
    Diagnostic(
      .deadlineBeforeBase,
      at: written.spot,
      written.value.text,
      due.iso,
      base.iso,
      subject: subject
    )
  }
}
