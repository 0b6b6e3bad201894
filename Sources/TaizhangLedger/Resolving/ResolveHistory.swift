import TaizhangModel

extension ProjectResolver {
  /// A record's scope as first announced and as changed since, up to the as-of date.
  ///
  /// Empty where nothing has changed by then, or nothing that had been announced. Each version
  /// holds everything: what a change does not name is what it was before.
  func history(
    of record: ProjectRecord,
    from first: ScopeVersion,
    _ found: inout [Diagnostic]
  ) -> [ScopeVersion] {
    var changes: [(day: Day, version: NewScope)] = []
    var isLabelled = record.amountLabel != nil
    for change in record.changes {
      let citation = citations.resolve(change.quote, in: change.announcement, &found)
      checkAmountDiffersFromQuote(
        change.amount,
        in: change.quote.map { [$0] } ?? [],
        surroundings: citation.map { [citations.surrounded($0)] } ?? [],
        tabled: citation.map(citations.tableAmounts) ?? [],
        &found
      )
      guard let day = change.date.value.resolved(from: first.day)?.due else {
        found.append(Diagnostic(.deadlineNeedsBase, at: change.date.spot, change.date.value.text))
        continue
      }
      isLabelled = isLabelled || change.amountLabel != nil
      if let amount = change.amount, !isLabelled {
        found.append(Diagnostic(.amountWithoutLabel, at: amount.spot, amount.value.text))
      }
      let version = NewScope(
        record: change,
        knownOn: max(day, citation.map { days[Int($0.announcement.index)] } ?? day),
        kind: change.kind.flatMap { names.kinds.resolve($0, .unknownKind, &found) },
        label: change.amountLabel.flatMap {
          names.amountLabels.resolve($0, .unknownAmountLabel, &found)
        },
        citation: citation
      )
      if version.knownOn <= asOf { changes.append((day, version)) }
    }
    guard !changes.isEmpty else { return [] }
    // Equal days keep the order they are written in.
    let ordered = changes.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    var history = [first]
    for (day, version) in ordered.map(\.element) {
      history.append(history[history.count - 1].changed(on: day, by: version))
    }
    return history
  }
}

/// A change with its names resolved and its quote found.
private struct NewScope {
  var record: ChangeRecord
  /// From whose end on it is known.
  var knownOn: Day
  var kind: Ref<Kind>?
  var label: Ref<AmountLabel>?
  var citation: Citation?
}

extension ScopeVersion {
  /// The scope from a day on: what the change does not name stays.
  fileprivate func changed(on day: Day, by change: NewScope) -> ScopeVersion {
    let record = change.record
    var next = self
    next.day = day
    next.knownOn = change.knownOn
    next.kind = change.kind ?? kind
    next.amount = record.amount?.value ?? amount
    next.amountLabel = change.label ?? amountLabel
    next.count = record.count ?? count
    next.content = record.content.isEmpty ? content : record.content
    next.remarks = record.remarks
    next.citation = change.citation
    next.tellsKind = change.kind != nil
    next.tellsAmount = record.amount != nil
    next.tellsLabel = change.label != nil
    next.tellsCount = record.count != nil
    return next
  }
}
