import TaizhangModel

/// Holds what months' sheets say of the records themselves against the records.
///
/// The records are those that something is said of. What is said for months behind the as-of date is left
/// for then.
func holdStatements(
  _ statements: [RecordStatement],
  _ ledger: Ledger,
  _ resolver: ProjectResolver,
  _ projects: ProjectNames
) -> (found: [Diagnostic], records: Set<Int32>) {
  var byRecord: [Int32: [RecordStatement.Matter: [RecordStatement]]] = [:]
  // That nobody knows whose a row is, is told where it reports something.
  var unknown: [Diagnostic] = []
  for statement in statements where statement.month.firstDay <= ledger.settings.asOf {
    guard
      let ref = projects.resolve(statement.project, resolver.names.projects, &unknown)
    else { continue }
    byRecord[ref.index, default: [:]][statement.matter, default: []].append(statement)
  }
  var holder = StatementHolder(ledger: ledger, resolver: resolver)
  for (record, matters) in byRecord {
    for statements in matters.values { holder.hold(statements, ledger.projects[Ref(Int(record))]) }
  }
  return (holder.found.sorted(), Set(byRecord.keys))
}

/// Nobody reads what a sheet says of a record, so that a cell which differs is told: whoever changed it
/// meant to change the record.
///
/// Sheets of earlier months say what was so then, and a record that is put right keeps nothing of what it
/// said. So a cell may say whatever is known that the record ever said, and of what it says otherwise only
/// this is told: what still stands in the last sheet, at the first that has it, and what stands in one sheet
/// only, between two that agree with each other. What forms of several months say one behind the other was
/// filled in each time by the ledger: it was so then.
private struct StatementHolder {
  let ledger: Ledger
  let resolver: ProjectResolver
  /// In no order.
  private(set) var found: [Diagnostic] = []
  /// Columns that are told not to be read.
  private var unread: Set<SourceSpot> = []

  init(ledger: Ledger, resolver: ProjectResolver) {
    self.ledger = ledger
    self.resolver = resolver
  }

  /// `statements` are those of one matter of one record, in the order of months.
  mutating func hold(_ statements: [RecordStatement], _ project: Project) {
    let held = statements.map { ($0, hold($0, against: project)) }
    for (statement, answer) in held where answer == .incomparable {
      guard unread.insert(statement.column.spot).inserted else { continue }
      found.append(.unreadColumn(ofRecord: statement.column, subject: statement.columnSubject))
    }
    let told = held.filter { $0.1 != .incomparable }
    var start = told.startIndex
    while start < told.endIndex {
      let text = told[start].0.folded
      let end = told[start...].firstIndex { $0.0.folded != text } ?? told.endIndex
      if case .differs(let known) = told[start].1,
        end == told.endIndex && !isFilledIn(told[start..<end].map(\.0))
          || isSlip(told.map(\.0.folded), start..<end)
      {
        found.append(difference(told[start].0, known, project))
      }
      start = end
    }
  }

  private func isFilledIn(_ run: [RecordStatement]) -> Bool {
    run.count > 1 && run.allSatisfy(\.isOfForm)
  }

  /// Whether a run of one stands between two that agree.
  private func isSlip(_ texts: [String], _ run: Range<Int>) -> Bool {
    run.count == 1 && run.lowerBound > 0 && texts[run.lowerBound - 1] == texts[run.upperBound]
  }

  private func difference(
    _ statement: RecordStatement,
    _ known: String,
    _ project: Project
  ) -> Diagnostic {
    Diagnostic(
      .reportDiffersFromRecord,
      at: statement.text.spot,
      project.name,
      statement.column.value,
      statement.text.value,
      known,
      subject: "\(project.id) \(statement.column.value) \(statement.text.value)",
      related: [project.spot]
    )
  }
}

/// What becomes of a statement that is held against its record.
private enum Answer: Equatable {
  case agrees
  /// With what the record says, in words; empty where it says nothing.
  case differs(String)
  case incomparable
}

extension StatementHolder {
  private func hold(_ statement: RecordStatement, against project: Project) -> Answer {
    switch statement.matter {
    case .amount(let label): hold(statement, labelled: label, project)
    case .deadline: hold(deadline: statement, project)
    case .signedOn: hold(day: statement, signings(of: project), project)
    case .milestone(let event, let isPlanned):
      hold(day: statement, milestones(event, isPlanned: isPlanned, of: project), project)
    case .places: hold(places: statement, project)
    case .lead: hold(units: statement, project.lead.map { [$0] } ?? [])
    case .responsible: hold(units: statement, project.responsible)
    case .count: hold(statement.count, scopes(project).map(\.count), words: String(project.count))
    case .batch, .kind, .sector, .amountLabel, .target: hold(name: statement, project)
    case .investors: hold(words: statement.names, project.investors)
    case .content: hold(words: [statement.text.value], scopes(project).map(\.content))
    }
  }

  /// The names of these are the office's own, and others' say nothing plain.
  private func hold(name statement: RecordStatement, _ project: Project) -> Answer {
    let (names, rules) = (resolver.names, ledger.rules)
    let name = statement.text.value
    switch statement.matter {
    case .batch:
      return hold(names.batches[name], [project.batch], words: ledger.batches[project.batch].name)
    case .kind:
      return hold(
        names.kinds[name],
        scopes(project).map(\.kind),
        words: rules.kinds[project.kind].name
      )
    case .amountLabel:
      let words = project.amountLabel.map { rules.amountLabels[$0].name } ?? ""
      return hold(names.amountLabels[name], scopes(project).map(\.amountLabel), words: words)
    case .sector:
      let words = project.sector.map { ledger.sectors[$0].name } ?? ""
      return hold(names.sectors[name], [project.sector], words: words)
    default:
      let words = project.target.map { rules.stages[$0].name } ?? ""
      return hold(names.stages[name], [project.target], words: words)
    }
  }

  /// A value against all that the record ever had; nil is not to be understood.
  private func hold<Value: Equatable>(_ said: Value?, _ known: [Value?], words: String) -> Answer {
    guard let said else { return .incomparable }
    return known.contains(said) ? .agrees : .differs(words)
  }

  /// What is said in other words may say the same.
  private func hold(words said: [String], _ known: [String]) -> Answer {
    let known = Set(known.map(ColumnName.folded))
    return said.allSatisfy { known.contains(ColumnName.folded($0)) } ? .agrees : .incomparable
  }

  /// A name that no unit has is another one than the record's.
  private func hold(units statement: RecordStatement, _ known: [Ref<Unit>]) -> Answer {
    let said = statement.names.map { resolver.names.units[$0] }
    let words = known.map { ledger.units[$0].name }.joined(separator: "、")
    return Set(said) == Set(known.map(Optional.some)) ? .agrees : .differs(words)
  }

  /// A village or a street is none of the office's places; a county and a zone in it do not differ.
  private func hold(places statement: RecordStatement, _ project: Project) -> Answer {
    let said = statement.names.compactMap { resolver.names.places[$0] }
    guard said.count == statement.names.count else { return .incomparable }
    let agrees = said.allSatisfy { place in
      project.places.contains { own in
        own == place || ledger.placesAround(own).contains(place)
          || ledger.placesAround(place).contains(own)
      }
    }
    let words = project.places.map { ledger.places[$0].name }.joined(separator: "、")
    return agrees ? .agrees : .differs(words)
  }

  /// A sum of another label than the record's may be another sum.
  private func hold(
    _ statement: RecordStatement,
    labelled name: String?,
    _ project: Project
  ) -> Answer {
    let scopes = scopes(project)
    let said = amounts(statement.text.value)
    let isKnown = scopes.contains { scope in
      scope.amount.map { known in said.contains { $0.saysSum(of: known) } } ?? false
    }
    if isKnown { return .agrees }
    if let name {
      guard let label = resolver.names.amountLabels[name],
        scopes.contains(where: { $0.amountLabel == label || $0.amount == nil })
      else { return .incomparable }
    }
    // No sum is often written as 0.
    let isZero = statement.text.value.allSatisfy { !("1"..."9").contains($0) } && said.isEmpty
    if isZero, project.amount == nil { return .agrees }
    return .differs(project.amount?.text ?? "")
  }

  /// What a text may say of a sum; one without a unit may have any.
  private func amounts(_ text: String) -> [Amount] {
    if let amount = Amount(parsing: text) { return [amount] }
    return ["元", "万元", "亿元"].compactMap { Amount(parsing: figure(text, unit: $0)) }
  }

  private func hold(deadline statement: RecordStatement, _ project: Project) -> Answer {
    let words = project.deadline?.text ?? ""
    if statement.folded == ColumnName.folded(words) { return .agrees }
    let known = project.deadlineHistory.map(\.deadline) + [project.deadline]
    let told = project.announcement.map { resolver.days[Int($0.index)] }
    let said = DeadlineExpression(parsing: statement.text.value.filter { !$0.isWhitespace })?
      .resolved(from: told ?? project.signedOn, signing: project.signedOn)
    guard let said else { return .differs(words) }
    return known.contains { said.isSame(as: $0) } ? .agrees : .differs(words)
  }

  /// A day that the record does not tell is none that the cell could differ from.
  private func hold(
    day statement: RecordStatement,
    _ known: [(first: Day, last: Day)],
    _ project: Project
  ) -> Answer {
    guard let latest = known.last else { return .incomparable }
    let said = DeadlineExpression(parsing: statement.text.value.filter { !$0.isWhitespace })?
      .resolved(from: project.announcement.map { resolver.days[Int($0.index)] })
    guard let last = said?.due else { return .differs(latest.last.iso) }
    let first = said?.firstDay ?? last
    return known.contains { $0.first <= last && first <= $0.last }
      ? .agrees : .differs(latest.last.iso)
  }

  /// The days that the words of its signing allow, and those of contracts that followed.
  private func signings(of project: Project) -> [(first: Day, last: Day)] {
    let own = project.signedOn.map { [(first: project.signedFrom ?? $0, last: $0)] } ?? []
    return own + project.conversions.compactMap(\.day).map { (first: $0, last: $0) }
  }

  /// The days that its milestones of an event allow.
  private func milestones(
    _ event: String,
    isPlanned: Bool,
    of project: Project
  ) -> [(first: Day, last: Day)] {
    let stage = resolver.names.stages[event]
    return project.milestones.compactMap { milestone in
      guard milestone.isPlanned == isPlanned, let last = milestone.day,
        milestone.event == event || milestone.stage != nil && milestone.stage == stage
      else { return nil }
      return (milestone.firstDay ?? last, last)
    }
  }

  /// Every scope that the record has had, the present one included.
  private func scopes(_ project: Project) -> [ScopeVersion] {
    project.history + [
      ScopeVersion(
        day: nil,
        kind: project.kind,
        amount: project.amount,
        amountLabel: project.amountLabel,
        count: project.count,
        content: project.content,
        remarks: "",
        citation: nil
      )
    ]
  }
}

extension RecordStatement {
  /// Without white space, full-width forms folded.
  fileprivate var folded: String { ColumnName.folded(text.value) }

  /// 3, 3个.
  fileprivate var count: Int? { Int(folded.prefix { $0.isASCII && $0.isNumber }) }
}

extension Amount {
  /// Whether it names the sum of another, exactly or not: a column of figures has no room for 约.
  fileprivate func saysSum(of other: Amount) -> Bool {
    isSame(as: other) || currency == other.currency && sum != nil && sum == other.sum
  }

  private var sum: Money? {
    switch value {
    case .exactly(let sum), .about(let sum), .above(let sum), .atLeast(let sum), .below(let sum),
      .atMost(let sum):
      sum
    case .between: nil
    }
  }
}

extension Deadline {
  /// Whether another is of the same days, or sets none in the same way.
  fileprivate func isSame(as other: Deadline?) -> Bool {
    guard let other else { return due == nil && precision == .undated }
    return due == other.due && steps.map(\.due) == other.steps.map(\.due)
      && (due != nil || precision == other.precision)
  }
}
