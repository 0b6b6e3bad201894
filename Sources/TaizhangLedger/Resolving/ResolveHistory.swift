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
    var changes: [(day: Day, knownOn: Day, record: ChangeRecord, citation: Citation?)] = []
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
      if let amount = change.amount, record.amountLabel == nil {
        found.append(Diagnostic(.amountWithoutLabel, at: amount.spot, amount.value.text))
      }
      let knownOn = max(day, citation.map { days[Int($0.announcement.index)] } ?? day)
      if knownOn <= asOf { changes.append((day, knownOn, change, citation)) }
    }
    guard !changes.isEmpty else { return [] }
    // Equal days keep the order they are written in.
    let ordered = changes.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    var history = [first]
    for (day, knownOn, change, citation) in ordered.map(\.element) {
      var next = history[history.count - 1]
      next.day = day
      next.knownOn = knownOn
      next.amount = change.amount?.value ?? next.amount
      next.count = change.count ?? next.count
      next.content = change.content.isEmpty ? next.content : change.content
      next.remarks = change.remarks
      next.citation = citation
      next.tellsAmount = change.amount != nil
      next.tellsCount = change.count != nil
      history.append(next)
    }
    return history
  }
}
