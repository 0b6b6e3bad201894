import TaizhangModel

/// What tables of changes tell of each record, by its place, in the order of the tables.
func changes(
  of rows: [TabledChange],
  _ projects: ProjectNames,
  _ ids: NameIndex<Project>,
  _ found: inout [Diagnostic]
) -> [Int32: [ChangeRecord]] {
  var changes: [Int32: [ChangeRecord]] = [:]
  for row in rows {
    guard let ref = projects.resolve(row.project, ids, &found) else { continue }
    projects.check(row.name, of: ref, &found)
    changes[ref.index, default: []].append(row.change)
  }
  return changes
}

extension ProjectResolver {
  /// A record's scope as first announced and as changed since, up to the as-of date.
  ///
  /// Empty where nothing has changed by then, or nothing that had been announced. Each version
  /// holds everything: what a change does not name is what it was before. Equal days keep the order of
  /// `changes`: that of the record's own list, then that of tables.
  func history(
    of record: ProjectRecord,
    _ changes: [ChangeRecord],
    from first: ScopeVersion,
    _ found: inout [Diagnostic]
  ) -> [ScopeVersion] {
    let dated = changes.compactMap { change -> NewScope? in
      let scope = resolved(change, of: record, from: first, &found)
      if scope == nil {
        found.append(Diagnostic(.deadlineNeedsBase, at: change.date.spot, change.date.value.text))
      }
      // Taken for a day before the first, it would rewrite all that was told since.
      if let day = scope?.day, let base = first.day, day < base {
        found.append(
          change.date.value.namesYear || scope?.citation != nil
            ? Diagnostic(
              .changeBeforeRecord,
              at: change.date.spot,
              record.name.value,
              day.iso,
              base.iso,
              subject: record.id.value
            ) : .deadlineBeforeBase(change.date, day, base, subject: record.id.value)
        )
      }
      return scope
    }
    let ordered = dated.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    .map(\.element)
    var isLabelled = record.amountLabel != nil
    // What was there on each day is known by now, whenever it was announced.
    var scope = first
    var ofDay = ToldOfDay()
    for change in ordered {
      if let other = ofDay.take(change) {
        found.append(
          Diagnostic(
            .duplicateChange,
            at: change.record.date.spot,
            record.name.value,
            change.day.iso,
            related: [other]
          )
        )
      }
      isLabelled = isLabelled || change.record.amountLabel != nil
      if let amount = change.record.amount, !isLabelled {
        found.append(Diagnostic(.amountWithoutLabel, at: amount.spot, amount.value.text))
      }
      checkFormer(change, of: record, scope, &found)
      scope = scope.changed(by: change)
    }
    let known = ordered.filter { $0.knownOn <= asOf }
    guard !known.isEmpty else { return [] }
    return known.reduce(into: [first]) { history, change in
      history.append(history[history.count - 1].changed(by: change))
    }
  }

  /// A change with its day; nil where no year is known that it could be of.
  private func resolved(
    _ change: ChangeRecord,
    of record: ProjectRecord,
    from first: ScopeVersion,
    _ found: inout [Diagnostic]
  ) -> NewScope? {
    let citation = citations.resolve(change.quote, in: change.announcement, &found)
    checkAmountDiffersFromQuote(
      change.amount,
      in: change.quote.map { [$0] } ?? [],
      surroundings: citation.map { [citations.surrounded($0)] } ?? [],
      tabled: citation.map(citations.tableAmounts) ?? [],
      &found
    )
    checkLabelDiffersFromQuote(
      change.amount,
      change.amountLabel,
      in: change.quote.map { [$0] } ?? [],
      surroundings: citation.map { [citations.surrounded($0)] } ?? [],
      labels: names.amountLabels,
      subject: record.id.value,
      &found
    )
    let told = citation.map { days[Int($0.announcement.index)] }
    let date = change.date.value.resolved(from: told ?? first.day)
    guard let date, let day = date.due else { return nil }
    if let told, !change.date.value.namesYear, (date.firstDay ?? day) > told {
      found.append(.dateAfterSource(change.date, day, told, subject: record.id.value))
    }
    return NewScope(
      record: change,
      day: day,
      knownOn: max(day, told ?? day),
      kind: change.kind.flatMap { names.kinds.resolve($0, .unknownKind, &found) },
      label: change.amountLabel.flatMap {
        names.amountLabels.resolve($0, .unknownAmountLabel, &found)
      },
      citation: citation
    )
  }

  /// What a row says of the time before its change must be what the ledger says: a row that slipped, or
  /// a change that was left out, is told.
  private func checkFormer(
    _ change: NewScope,
    of record: ProjectRecord,
    _ scope: ScopeVersion,
    _ found: inout [Diagnostic]
  ) {
    for former in change.record.former {
      guard let (said, known) = difference(former, scope, &found) else { continue }
      found.append(
        Diagnostic(
          .changeFromOther,
          at: former.spot,
          said,
          record.name.value,
          change.day.iso,
          known,
          subject: record.id.value
        )
      )
    }
  }

  /// What is said of a scope and what it is, in words; nil where they agree.
  private func difference(
    _ former: Located<FormerValue>,
    _ scope: ScopeVersion,
    _ found: inout [Diagnostic]
  ) -> (said: String, known: String)? {
    switch former.value {
    case .kind(let name):
      let kind = names.kinds.resolve(Located(name, at: former.spot), .unknownKind, &found)
      return kind == nil || kind == scope.kind ? nil : (name, rules.kinds[scope.kind].name)
    case .amountLabel(let name):
      let written = Located(name, at: former.spot)
      let label = names.amountLabels.resolve(written, .unknownAmountLabel, &found)
      let known = scope.amountLabel.map { rules.amountLabels[$0].name } ?? ""
      return label == nil || label == scope.amountLabel ? nil : (name, known)
    case .amount(let amount):
      let isSame = scope.amount.map(amount.isSame) ?? false
      return isSame ? nil : (amount.text, scope.amount?.text ?? "")
    case .count(let count):
      return count == scope.count ? nil : (String(count), String(scope.count))
    case .content(let content):
      let isSame = content.filter { !$0.isWhitespace } == scope.content.filter { !$0.isWhitespace }
      return isSame ? nil : (content, scope.content)
    }
  }
}

/// A change with its names resolved and its quote found.
private struct NewScope {
  var record: ChangeRecord
  var day: Day
  /// From whose end on it is known.
  var knownOn: Day
  var kind: Ref<Kind>?
  var label: Ref<AmountLabel>?
  var citation: Citation?
}

/// What a change tells, to be held against others of its day.
private enum Told: Equatable {
  case kind(Ref<Kind>)
  case amountLabel(Ref<AmountLabel>)
  case amount(Amount.Value, Amount.Currency)
  case count(Int)
  /// Without its spaces.
  case content(String)

  /// Whether both are of one thing, whatever they say of it.
  func isOfSameThing(as other: Told) -> Bool {
    switch (self, other) {
    case (.kind, .kind), (.amountLabel, .amountLabel), (.amount, .amount), (.count, .count),
      (.content, .content):
      true
    default: false
    }
  }
}

extension NewScope {
  fileprivate var told: [Told] {
    let content = record.content.filter { !$0.isWhitespace }
    return [
      kind.map(Told.kind),
      label.map(Told.amountLabel),
      record.amount.map { .amount($0.value.value, $0.value.currency) },
      record.count.map(Told.count),
      content.isEmpty ? nil : .content(content),
    ]
    .compactMap(\.self)
  }
}

/// What has been told of one day so far: of two changes that tell one thing otherwise, nobody can say
/// which is the later one.
private struct ToldOfDay {
  private var day: Day?
  /// The last of each thing, and the change that tells it.
  private var told: [(value: Told, spot: SourceSpot)] = []

  /// Takes in a change, in the order of days; the result is where an earlier one of its day tells
  /// something else.
  mutating func take(_ change: NewScope) -> SourceSpot? {
    if day != change.day { (day, told) = (change.day, []) }
    let spot = change.record.date.spot
    var other: SourceSpot?
    for value in change.told {
      guard let index = told.firstIndex(where: { $0.value.isOfSameThing(as: value) }) else {
        told.append((value, spot))
        continue
      }
      if told[index].value != value { other = other ?? told[index].spot }
      told[index] = (value, spot)
    }
    return other
  }
}

extension ScopeVersion {
  /// The scope from the day of a change on: what the change does not name stays.
  fileprivate func changed(by change: NewScope) -> ScopeVersion {
    let record = change.record
    var next = self
    next.day = change.day
    next.knownOn = change.knownOn
    next.kind = change.kind ?? kind
    next.amount = record.amount?.value ?? amount
    next.amountLabel = change.label ?? amountLabel
    next.count = record.count ?? count
    next.content = record.content.isEmpty ? content : record.content
    next.remarks = record.remarks
    next.evidence = record.evidence
    next.citation = change.citation
    next.row = record.row.map(ChangeRow.init)
    next.tellsKind = change.kind != nil
    next.tellsAmount = record.amount != nil
    next.tellsLabel = change.label != nil
    next.tellsCount = record.count != nil
    return next
  }
}
