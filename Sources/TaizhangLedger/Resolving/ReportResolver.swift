import TaizhangModel

/// What every report is resolved with.
struct ReportResolver: Sendable {
  let names: Names
  let citations: CitationResolver
  /// The day of each announcement.
  let days: [Day]
  let projects: ProjectNames

  /// The report an entry stands for; nil where it is not known whose it is.
  func resolve(
    _ record: ReportRecord,
    _ last: inout LastNames,
    _ found: inout [Diagnostic]
  ) -> Report? {
    let project = project(of: record, &last, &found)
    guard record.saysMore else {
      let day = record.month.lastDay
      let reached = record.stage.flatMap { stage($0, &last, &found) }
      return project.map {
        let facts = ReportFacts(
          project: $0,
          month: record.month,
          day: day,
          knownOn: day,
          stage: reached,
          figures: record.figures,
          spot: record.project.spot
        )
        return Report(facts: facts, words: record.words)
      }
    }
    let report = whole(record, of: project, &last, &found)
    return project == nil ? nil : report
  }

  /// The report of an entry that says more than most; that of the first project where its own is
  /// not known.
  private func whole(
    _ record: ReportRecord,
    of project: Ref<Project>?,
    _ last: inout LastNames,
    _ found: inout [Diagnostic]
  ) -> Report {
    let announcement = record.announcement.flatMap { names.announcements[$0.value] }
    let day = day(of: record, &found)
    let facts = ReportFacts(
      project: project ?? Ref(0),
      month: record.month,
      day: day,
      knownOn: announcement.map { max(day, days[Int($0.index)]) } ?? day,
      corrects: record.corrects?.value,
      stage: record.stage.flatMap { stage($0, &last, &found) },
      condition: record.condition.flatMap {
        names.conditions.resolve($0, .unknownCondition, &found)
      },
      figures: record.figures,
      unit: record.unit.flatMap { names.units.resolve($0, .unknownUnit, &found) },
      spot: record.project.spot
    )
    let details = ReportDetails(
      portion: record.portion,
      problems: record.problems.map { problem($0, of: project, in: record.month, &found) },
      evidence: record.evidence,
      citation: citations.resolve(record.quote, in: record.announcement, &found),
      override: record.override,
      remarks: record.remarks
    )
    return Report(facts: facts, words: record.words, details: details)
  }

  /// The record an entry tells of.
  private func project(
    of record: ReportRecord,
    _ last: inout LastNames,
    _ found: inout [Diagnostic]
  ) -> Ref<Project>? {
    let known = next(after: last.project, record.project.value)
    guard let ref = known ?? projects.resolve(record.project, names.projects, &found) else {
      return nil
    }
    projects.check(record.name, of: ref, &found)
    last.project = ref
    return ref
  }

  /// The record behind the last one that was told of, where its id is what is written: entries
  /// mostly follow the records, and to compare a text takes less than to look it up.
  private func next(after last: Ref<Project>?, _ written: String) -> Ref<Project>? {
    let index = last.map { Int($0.index) + 1 } ?? 0
    guard projects.areIDsUnique, index < projects.ids.count, projects.ids[index] == written
    else { return nil }
    return Ref(index)
  }

  /// The day an entry speaks of, which must lie in its month; the month's last where it says none.
  private func day(of record: ReportRecord, _ found: inout [Diagnostic]) -> Day {
    let last = record.month.lastDay
    guard let date = record.date else { return last }
    guard let day = date.value.resolved(from: last)?.due, Month(of: day) == record.month else {
      found.append(
        Diagnostic(.reportOutsideMonth, at: date.spot, date.value.text, record.month.iso)
      )
      return last
    }
    return day
  }

  /// A stage; 停滞 and the like are no stages but lie over one, under a field of their own.
  private func stage(
    _ name: Located<String>,
    _ last: inout LastNames,
    _ found: inout [Diagnostic]
  ) -> Ref<Stage>? {
    if let stage = last.stage, stage.name == name.value { return stage.ref }
    let ref = stage(name, &found)
    last.stage = ref.map { (name.value, $0) }
    return ref
  }

  private func stage(_ name: Located<String>, _ found: inout [Diagnostic]) -> Ref<Stage>? {
    guard names.stages[name.value] == nil, names.conditions[name.value] != nil else {
      return names.stages.resolve(name, .unknownStage, &found)
    }
    let field = "状况: \(name.value)"
    found.append(Diagnostic(.unknownStage, at: name.spot, name.value, suggestion: field))
    return nil
  }

  private func problem(
    _ record: ProblemRecord,
    of project: Ref<Project>?,
    in month: Month,
    _ found: inout [Diagnostic]
  ) -> Problem {
    let base = month.lastDay
    let due = record.due?.value.resolved(from: base)?.due
    // 1月底 in a report of December: a year that was left out is next year's, or nobody can tell.
    // What was due in spring and is told again in summer stands as it is.
    if let written = record.due, let due, !written.value.namesYear,
      due.adding(months: 6).map({ $0 < base }) ?? false
    {
      let id = project.map { projects.ids[Int($0.index)] } ?? ""
      found.append(.deadlineBeforeBase(written, due, base, subject: id))
    }
    return Problem(
      words: record.words,
      type: record.type.flatMap {
        names.problemTypes.resolve($0, .unknownProblemType, &found)
      },
      unit: record.unit.flatMap { names.units.resolve($0, .unknownUnit, &found) },
      due: due,
      dueText: record.due?.value.text ?? "",
      solvedOn: record.solvedOn.flatMap { solved($0, in: month, &found) }
    )
  }

  /// The day a problem was solved on: a report cannot tell of a later month.
  private func solved(
    _ date: Located<DeadlineExpression>,
    in month: Month,
    _ found: inout [Diagnostic]
  ) -> Day? {
    guard let day = date.value.resolved(from: month.lastDay)?.due else {
      found.append(Diagnostic(.unreadableDate, at: date.spot, date.value.text))
      return nil
    }
    guard day <= month.lastDay else {
      found.append(
        Diagnostic(.solvedAfterReport, at: date.spot, date.value.text, month.iso)
      )
      return nil
    }
    return day
  }
}

/// What the entry before came to: the next one often says the same, or goes on from there.
///
/// An index is asked by all cores at once, and each time it is, they count its users in one place.
struct LastNames {
  var project: Ref<Project>?
  var stage: (name: String, ref: Ref<Stage>)?
}

/// Names of records, for entries and rows that go by them.
struct ProjectNames: Sendable {
  /// By record.
  let ids: [String]
  let names: [String]
  /// Whether no two records have one id.
  let areIDsUnique: Bool
  /// Nil for a name of several records.
  private let refs: [String: Ref<Project>?]
  /// What may be the name of a record that could not be read.
  private let unread: UnreadNames
  private let nearIDs = Late<NearNames>()
  private let nearNames = Late<NearNames>()

  /// By record; nothing is looked up where there are no entries.
  ///
  /// Entries are not looked through for one that goes by a name: there are far more of them.
  init(ids: [String], names: [String], hasEntries: Bool, unread: UnreadNames = UnreadNames()) {
    (self.ids, self.names, self.unread) = (ids, names, unread)
    areIDsUnique = !hasEntries || Set(ids).count == ids.count
    refs =
      hasEntries ? Dictionary(names.enumerated().map { ($1, Ref($0)) }) { _, _ in nil } : [:]
  }

  /// The record that is written: by its id, or by a name that no other has.
  func resolve(
    _ written: Located<String>,
    _ index: NameIndex<Project>,
    _ found: inout [Diagnostic]
  ) -> Ref<Project>? {
    if let ref = self.ref(of: written.value, index) { return ref }
    var finding = Diagnostic(.unknownRecord, at: written.spot, written.value)
    switch refs[written.value] {
    case .some: finding.arguments.append(written.value)
    case nil where unread.contains(written.value):
      // Not told in the end, and no other record's name is meant.
      break
    case nil:
      let isID = written.value.utf8.allSatisfy { $0 < 0x80 }
      let near =
        isID ? nearIDs.value { NearNames(index.names) } : nearNames.value { NearNames(names) }
      finding.suggestion = near.nearest(to: written.value)
    }
    found.append(finding)
    return nil
  }

  /// The same without a finding.
  func ref(of written: String, _ index: NameIndex<Project>) -> Ref<Project>? {
    index[written] ?? refs[written] ?? nil
  }

  /// A name that is written beside an id must be of the same record: a row that slipped tells of
  /// another.
  func check(_ name: Located<String>?, of ref: Ref<Project>, _ found: inout [Diagnostic]) {
    guard let name, !isName(name.value, of: ref) else { return }
    let id = ids[Int(ref.index)]
    let known = names[Int(ref.index)]
    found.append(Diagnostic(.reportNamesOther, at: name.spot, name.value, id, known, subject: id))
  }

  /// Whether a name is a record's, white space aside.
  private func isName(_ name: String, of ref: Ref<Project>) -> Bool {
    let known = names[Int(ref.index)]
    return known == name || letters(known) == letters(name)
  }

  private func letters(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isSpace }))
  }
}
