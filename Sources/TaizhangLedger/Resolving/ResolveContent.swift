package import TaizhangModel

/// What all content comes to once its names are resolved and its quotes found, whatever its date:
/// what the ledger of a day is taken from.
package struct ResolvedContent: Sendable {
  /// With what is later than its as-of date; without progress.
  package var whole: Ledger
  var names: Names
  /// Names that are known not to be right, each with the right one.
  package var variants: [NameVariant]
  package var acceptances: [AcceptanceRecord]
  /// By project: what was found while its record was resolved.
  var foundInProjects: [[Diagnostic]]
  /// By file with reports: what was found while they were resolved.
  var foundInReports: [FoundInFile]
  var foundElsewhere: [Diagnostic]
  /// Records that rows of tables of changes tell of, which are not kept.
  var toldInTables: Set<Int32> = []
  /// What months' sheets say of the records themselves, and what was found where it was held against them.
  var statements = StatementBook()
  var foundInStatements: [Diagnostic] = []
  /// What it was read from, if from anything.
  var kept = KeptPieces()
}

/// What was found in a file.
struct FoundInFile: Hashable, Sendable {
  var file: FileID
  var found: [Diagnostic]
}

/// Resolves every name and finds every quote.
///
/// `asOf` overrides the date in `site.yaml`. The result does not depend on `jobs`.
package func resolveContent(
  _ records: Records,
  _ sources: Sources,
  asOf: Day?,
  jobs: Int
) async -> ResolvedContent {
  var found: [Diagnostic] = []
  let names = Names(records, &found)
  _ = names.places.resolve(records.loosePlaces, .unknownPlace, &found)
  let texts = records.announcements.map(AnnouncementText.init)
  let citations = await CitationResolver(texts, names, sources, jobs: jobs)
  let rules = resolveRules(records.rules, names, &found)
  let announcements = resolveAnnouncements(records.announcements, names, citations, &found)
  let asOf = asOf ?? records.site.asOf?.value ?? Day(number: 0)
  let places = resolvePlaces(records.places, names, citations, &found)
  let resolver = ProjectResolver(
    names: names,
    rules: rules,
    places: places,
    citations: citations,
    days: announcements.map(\.date),
    asOf: asOf
  )
  let projectNames = ProjectNames(
    ids: records.projects.map(\.id.value),
    names: records.projects.map(\.name.value),
    hasEntries: !records.reports.isEmpty || !records.changes.isEmpty,
    unread: unreadRecords(records.unread)
  )
  let changes = changes(of: records.changes, projectNames, names.projects, &found)
  let projects = await concurrentMap(count: records.projects.count, jobs: jobs) {
    resolver.resolve(records.projects[$0], changes[Int32($0)] ?? [])
  }
  let reports = await resolveReports(
    records.reports,
    ReportResolver(
      names: names,
      citations: citations,
      days: announcements.map(\.date),
      projects: projectNames
    ),
    jobs: jobs
  )
  found += reports.doubled
  var whole = Ledger(
    settings: Ledger.Settings(
      title: records.site.title,
      editor: records.site.editor,
      asOf: asOf,
      moneyUnit: records.site.moneyUnit,
      introduction: records.site.introduction
    ),
    rules: rules,
    places: places,
    sectors: resolveSectors(records.sectors),
    units: resolveUnits(records.units, names, &found),
    batches: resolveBatches(records.batches),
    announcements: announcements,
    claims: resolveClaims(records.announcements, names, citations, &found),
    projects: await settled(projects.map(\.value), sources, jobs: jobs),
    indicators: resolveIndicators(records.indicators, names, citations, &found),
    later: Ledger.Later()
  )
  whole.reports = reports.reports
  whole.bulletinNotes = records.bulletinNotes
  let statements = statementBook(records.statements, whole, names, projectNames)
  if !records.unread.keys.contains(where: { $0.hasPrefix("Content/reports/") }) {
    found += unreadProgress(records.progress, whole)
  }
  var content = ResolvedContent(
    whole: whole,
    names: names,
    variants: nameVariants(records),
    acceptances: records.acceptances,
    foundInProjects: projects.map(\.diagnostics),
    foundInReports: reports.files,
    foundElsewhere: found,
    toldInTables: Set(changes.keys),
    statements: statements,
    foundInStatements: holdStatements(statements, whole, resolver)
  )
  content.forgetNames(records.unread)
  return content
}

extension ResolvedContent {
  /// The same content with other words in some files of records and reports; nil where more depends
  /// on these words than the records and reports themselves.
  ///
  /// More does where a file has other records than it had, since references count them, or reports
  /// of other records or days, since they are listed by these; where a record has another name while
  /// there are reports or tables, which may name it; where a table of changes tells of the record, since
  /// that is not kept; or where a whole column of a month's sheet is told of for another reason than
  /// before, or the columns of a ledger that nobody reads. `files` and `reports` hold what each file now
  /// says; `sources` are all, as they now are.
  package func revised(
    _ files: [(file: FileID, content: ProjectFile)],
    _ reports: [(file: FileID, records: [ReportRecord])],
    _ sources: Sources,
    jobs: Int
  ) async -> ResolvedContent? {
    var result = self
    let sourceNames = Set(
      files.flatMap(\.content.records).compactMap(\.announcement?.value)
        + reports.flatMap(\.records).compactMap(\.announcement?.value)
    )
    let quoted = Set(sourceNames.compactMap { names.announcements[$0]?.index })
    let citations = await CitationResolver(
      whole.announcements.map(AnnouncementText.init),
      names,
      sources,
      indexing: { quoted.contains(Int32($0)) },
      jobs: jobs
    )
    let resolver = ProjectResolver(
      names: names,
      rules: whole.rules,
      places: whole.places,
      citations: citations,
      days: whole.announcements.map(\.date),
      asOf: whole.settings.asOf
    )
    let namesAreOwn = whole.reports.isEmpty && toldInTables.isEmpty && statements.isEmpty
    for (file, content) in files {
      let records = content.records
      let places = projects(in: file)
      guard places.count == records.count, !foundElsewhere.contains(where: { $0.stands(in: file) }),
        unreadProgress(content.progress, whole).isEmpty
      else { return nil }
      for (index, record) in zip(places, records) {
        let known = whole.projects[index]
        guard known.id == record.id.value, !toldInTables.contains(Int32(index)),
          namesAreOwn || known.name == record.name.value
        else { return nil }
        let resolved = resolver.resolve(record, [])
        result.whole.projects[index] = resolved.value
        result.foundInProjects[index] = resolved.diagnostics
        result.kept.forget(projectAt: index)
      }
      let settled = await settled(Array(result.whole.projects[places]), sources, jobs: jobs)
      result.whole.projects.replaceSubrange(places, with: settled)
      for index in places {
        let isWhole = try? result.holdStatements(
          ofProjectAt: index,
          whole.projects[index],
          resolver
        )
        guard isWhole == true else { return nil }
      }
    }
    return result.replace(reports, citations) ? result : nil
  }

  /// Puts other reports in the place of those of some files; false, and half done, where they are
  /// not of the same records and days.
  private mutating func replace(
    _ files: [(file: FileID, records: [ReportRecord])],
    _ citations: CitationResolver
  ) -> Bool {
    guard !files.isEmpty else { return true }
    let resolver = ReportResolver(
      names: names,
      citations: citations,
      days: whole.announcements.map(\.date),
      projects: ProjectNames(
        ids: whole.projects.map(\.id),
        names: whole.projects.map(\.name),
        hasEntries: true
      )
    )
    // Looked at in place: there are hundreds of thousands.
    let wanted = Set(files.map(\.file))
    var places: [FileID: [Int]] = [:]
    for place in whole.reports.indices where wanted.contains(whole.reports[place].facts.spot.file) {
      places[whole.reports[place].facts.spot.file, default: []].append(place)
    }
    for (file, records) in files {
      let known = places[file] ?? []
      guard let resolved = resolveReportFile(records, resolver),
        resolved.value.count == known.count,
        let found = foundInReports.firstIndex(where: { $0.file == file })
      else { return false }
      for (place, report) in zip(known, resolved.value) {
        guard whole.reports[place].facts.isListed(like: report.facts) else { return false }
        whole.reports[place] = report
        kept.forget(reportAt: place)
      }
      foundInReports[found].found = resolved.diagnostics
    }
    return true
  }

  /// The projects whose records stand in a file; projects are in file order.
  private func projects(in file: FileID) -> Range<Int> {
    func first(_ isBehind: (FileID) -> Bool) -> Int {
      var range = whole.projects.indices
      while !range.isEmpty {
        let middle = range.lowerBound + range.count / 2
        range =
          isBehind(whole.projects[middle].spot.file)
          ? range.lowerBound..<middle : middle + 1..<range.upperBound
      }
      return range.lowerBound
    }
    return first { $0 >= file }..<first { $0 > file }
  }
}

extension Diagnostic {
  fileprivate func stands(in file: FileID) -> Bool {
    if case .spot(let spot) = place { spot.file == file } else { false }
  }
}

extension ReportFacts {
  /// Whether it has the place of another in the list of all: of the same record, month and day known,
  /// and correcting the same.
  fileprivate func isListed(like other: ReportFacts) -> Bool {
    project == other.project && month == other.month && knownOn == other.knownOn
      && corrects == other.corrects
  }
}

/// The projects with the lines that they and their changes stand on, and with their marks.
private func settled(_ projects: [Project], _ sources: Sources, jobs: Int) async -> [Project] {
  let positions = Positions(sources)
  let lines = projects.map { project in
    let rows = project.hasHistory ? project.history.map(\.row) : []
    return (
      own: positions.position(of: project.spot).line,
      rows: rows.map { $0.map { positions.position(of: $0.spot).line } }
    )
  }
  return await concurrentMap(count: projects.count, jobs: jobs) { index in
    var project = projects[index]
    project.line = lines[index].own
    if project.hasHistory {
      // All at once: each change of the list makes a new one.
      project.history = zip(project.history, lines[index].rows).map { version, line in
        var version = version
        if let line { version.row?.line = line }
        return version
      }
    }
    let spot = project.spot
    project.setMark(cell: sources[spot.file].cellName(at: Int(spot.range.start)) ?? "")
    return project
  }
}

/// Every name that the tables call 误写, with the right one, in table order.
func nameVariants(_ records: Records) -> [NameVariant] {
  let lines =
    records.places.map(\.line) + records.units.map(\.line) + records.sectors + records.batches
  return lines.flatMap { line in
    line.variants.map { NameVariant(variant: $0.value, standard: line.name.value) }
  }
}
