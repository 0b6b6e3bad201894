import TaizhangModel

/// Everything that months' sheets say of records, by record.
///
/// What is said for months behind the as-of date is left for then.
func statementBook(
  _ statements: [RecordStatement],
  _ ledger: Ledger,
  _ names: Names,
  _ projects: ProjectNames
) -> StatementBook {
  var book = StatementBook()
  for statement in statements where statement.month.firstDay <= ledger.settings.asOf {
    // That nobody knows whose a row is, is told where it reports something.
    guard let ref = projects.ref(of: statement.project.value, names.projects) else { continue }
    book.add(statement, of: ref)
  }
  return book
}

/// What is found where the records that something is said of are held against it, in order.
func holdStatements(
  _ book: StatementBook,
  _ ledger: Ledger,
  _ resolver: ProjectResolver
) -> [Diagnostic] {
  var holder = StatementHolder(book.columns, ledger, resolver)
  for (record, matters) in book.known { holder.hold(matters, ledger.projects[Ref(Int(record))]) }
  return (holder.columns.map(\.finding) + holder.differences).sorted()
}

extension ResolvedContent {
  /// Holds a record that was revised against what is said of it; false where that changes what is known
  /// of a whole column, which other records may have to do with as well.
  ///
  /// `known` is the record as it was.
  mutating func holdStatements(
    ofProjectAt index: Int,
    _ known: Project,
    _ resolver: ProjectResolver
  ) throws(StoreError) -> Bool {
    let matters = try statements.matters(ofProjectAt: index)
    guard !matters.isEmpty else { return true }
    var before = StatementHolder(statements.columns, whole, resolver)
    var after = before
    before.hold(matters, known)
    after.hold(matters, whole.projects[index])
    guard before.unread == after.unread else { return false }
    if before.differences != after.differences {
      let gone = Set(before.differences)
      foundInStatements.removeAll(where: gone.contains)
      foundInStatements = (foundInStatements + after.differences).sorted()
    }
    return true
  }
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
  let all: [StatementBook.Column]
  let ledger: Ledger
  let resolver: ProjectResolver
  /// In no order.
  private(set) var differences: [Diagnostic] = []
  /// Columns that are told not to be read, as indices into `all`.
  private(set) var unread: Set<Int32> = []

  init(_ columns: [StatementBook.Column], _ ledger: Ledger, _ resolver: ProjectResolver) {
    all = columns
    self.ledger = ledger
    self.resolver = resolver
  }

  /// Those that are told not to be read.
  var columns: [StatementBook.Column] { unread.map { all[Int($0)] } }

  mutating func hold(_ matters: [StatedMatter], _ project: Project) {
    for stated in matters { hold(stated, project) }
  }

  private mutating func hold(_ stated: StatedMatter, _ project: Project) {
    let held = stated.runs.map { ($0, hold($0, of: stated.matter, against: project)) }
    for (run, answer) in held where answer == .incomparable { unread.formUnion(run.columns) }
    let told = held.filter { $0.1 != .incomparable }
    let texts = told.map(\.0.folded)
    var start = told.startIndex
    while start < told.endIndex {
      let end = texts[start...].firstIndex { $0 != texts[start] } ?? texts.endIndex
      let runs = told[start..<end].map(\.0)
      if case .differs(let known) = told[start].1,
        end == told.endIndex && !isFilledIn(runs) || isSlip(runs, texts, start..<end)
      {
        differences.append(difference(told[start].0, known, project))
      }
      start = end
    }
  }

  private func isFilledIn(_ runs: [StatedMatter.Run]) -> Bool {
    runs.reduce(0) { $0 + $1.columns.count } > 1 && runs.allSatisfy(\.isOfForms)
  }

  /// Whether one sheet alone says so between two that agree.
  private func isSlip(_ runs: [StatedMatter.Run], _ texts: [String], _ place: Range<Int>) -> Bool {
    runs.count == 1 && runs[0].columns.count == 1 && place.lowerBound > 0
      && place.upperBound < texts.endIndex && texts[place.lowerBound - 1] == texts[place.upperBound]
  }

  private func difference(
    _ run: StatedMatter.Run,
    _ known: String,
    _ project: Project
  ) -> Diagnostic {
    let column = all[Int(run.columns[0])].name
    return Diagnostic(
      .reportDiffersFromRecord,
      at: run.text.spot,
      project.name,
      column.value,
      run.text.value,
      known,
      subject: "\(project.id) \(column.value) \(run.text.value)",
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
  private func hold(
    _ statement: StatedMatter.Run,
    of matter: RecordStatement.Matter,
    against project: Project
  ) -> Answer {
    switch matter {
    case .amount(let label): hold(statement, labelled: label, project)
    case .deadline: hold(deadline: statement, project)
    case .signedOn: hold(day: statement, signings(of: project), project)
    case .milestone(let event, let isPlanned):
      hold(day: statement, milestones(event, isPlanned: isPlanned, of: project), project)
    case .places: hold(places: statement, project)
    case .lead: hold(units: statement, project.lead.map { [$0] } ?? [])
    case .responsible: hold(units: statement, project.responsible)
    case .count: hold(statement.count, scopes(project).map(\.count), words: String(project.count))
    case .batch, .kind, .sector, .amountLabel, .target: hold(name: statement, of: matter, project)
    case .investors: hold(words: statement.names, project.investors)
    case .content: hold(words: [statement.text.value], scopes(project).map(\.content))
    }
  }

  /// The names of these are the office's own, and others' say nothing plain.
  private func hold(
    name statement: StatedMatter.Run,
    of matter: RecordStatement.Matter,
    _ project: Project
  ) -> Answer {
    let (names, rules) = (resolver.names, ledger.rules)
    let name = statement.text.value
    switch matter {
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
  private func hold(units statement: StatedMatter.Run, _ known: [Ref<Unit>]) -> Answer {
    let said = statement.names.map { resolver.names.units[$0] }
    let words = known.map { ledger.units[$0].name }.joined(separator: "、")
    return Set(said) == Set(known.map(Optional.some)) ? .agrees : .differs(words)
  }

  /// A village or a street is none of the office's places; a county and a zone in it do not differ.
  private func hold(places statement: StatedMatter.Run, _ project: Project) -> Answer {
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
    _ statement: StatedMatter.Run,
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

  private func hold(deadline statement: StatedMatter.Run, _ project: Project) -> Answer {
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
    day statement: StatedMatter.Run,
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

extension StatedMatter.Run {
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
