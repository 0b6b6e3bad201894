package import TaizhangModel

/// Reads every content file into records: all files, whatever is found in one of them.
///
/// Only files below `Content/` are looked at. Every one of them yields records or findings.
/// The result does not depend on `jobs`.
package func parseRecords(_ sources: Sources, jobs: Int) async -> Outcome<Records> {
  var memory: ParsedFiles?
  return await parseRecords(sources, jobs: jobs, recalling: &memory)
}

/// The same; where there is a memory, files that it knows byte for byte are not parsed again.
package func parseRecords(
  _ sources: Sources,
  jobs: Int,
  recalling memory: inout ParsedFiles?
) async -> Outcome<Records> {
  let indices = sources.files.indices.filter { sources.files[$0].path.hasPrefix(contentFolder) }
  let known = memory
  let parts = await concurrentMap(count: indices.count, jobs: jobs) { index in
    let id = FileID(indices[index])
    return known?.part(of: sources[id], id) ?? parseFile(sources[id], id)
  }
  if memory != nil { memory = ParsedFiles(sources: sources, parts: parts) }
  var gathered = GatheredRecords()
  var diagnostics: [Diagnostic] = []
  for part in parts {
    gathered.add(part.records)
    gathered.records.loosePlaces += part.loosePlaces
    if let text = part.text { gathered.records.texts[part.id] = text }
    diagnostics += part.diagnostics
  }
  let present = Set(indices.map { sources.files[$0].path })
  for part in parts where part.diagnostics.contains(where: { $0.severity == .error }) {
    gathered.records.unread[sources[part.id].path] = part.unread
  }
  for table in ContentTable.allCases where !present.contains(table.path) {
    gathered.records.unread[table.path] = .any
    diagnostics.append(Diagnostic(.missingFile, at: .path(table.path)))
  }
  return Outcome(gathered.records, diagnostics)
}

/// What the files of an earlier run held: for the preview, which parses them after each change of
/// one.
package struct ParsedFiles: Sendable {
  private var sources: Sources
  /// By `FileID`; nil of a file that is no content.
  private var parts: [ParsedFile?]

  /// Knows nothing.
  package init() {
    sources = Sources([])
    parts = []
  }

  fileprivate init(sources: Sources, parts: [ParsedFile]) {
    self.sources = sources
    self.parts = Array(repeating: nil, count: sources.files.count)
    for part in parts { self.parts[Int(part.id.index)] = part }
  }

  /// What the same bytes held at the same place of the list of files: spots name that place.
  fileprivate func part(of file: SourceFile, _ id: FileID) -> ParsedFile? {
    guard Int(id.index) < parts.count, sources[id].path == file.path,
      sources[id].bytes == file.bytes
    else { return nil }
    return parts[Int(id.index)]
  }
}

private struct ParsedFile: Sendable {
  var id: FileID
  /// Nil where the file could not be read.
  var records: FilePart?
  var diagnostics: [Diagnostic]
  /// See `Records`.
  var loosePlaces: [Located<String>]
  var unread: UnreadNames
  /// What was made of a file that is no UTF-8 text; its spots point there.
  var text: SourceFile?
}

/// Whether a file holds records, or reports of them as text; nothing else follows from it.
///
/// A table of reports tells of the records as well.
package func holdsOnlyRecords(_ path: String) -> Bool { holdsProjects(path) || isReportText(path) }

private func holdsProjects(_ path: String) -> Bool {
  guard path.hasPrefix("\(contentFolder)projects/") else { return false }
  if case .projects? = SpreadsheetFolder(path) { return true }
  return isText(path)
}

private func isReportText(_ path: String) -> Bool {
  path.hasPrefix("\(contentFolder)reports/") && isText(path)
}

private func isText(_ path: String) -> Bool {
  path.hasSuffix(".md") || path.hasSuffix(".yaml") || path.hasSuffix(".yml")
}

/// The records of one such file, by itself; nil of any other file, and of one that names places which are
/// no record's.
package func parseProjectFile(_ source: SourceFile, _ id: FileID) -> Outcome<ProjectFile>? {
  guard holdsProjects(source.path) else { return nil }
  let parsed = parseFile(source, id)
  guard parsed.loosePlaces.isEmpty, case .projects(let records, let progress)? = parsed.records
  else { return nil }
  let content = ProjectFile(records: records, progress: progress, text: parsed.text)
  return Outcome(content, parsed.diagnostics)
}

/// The reports of one such file, by itself; nil of any other file.
package func parseReportFile(_ source: SourceFile, _ id: FileID) -> Outcome<[ReportRecord]>? {
  guard isReportText(source.path) else { return nil }
  let parsed = parseFile(source, id)
  guard case .reports(let records, _)? = parsed.records else { return nil }
  return Outcome(records, parsed.diagnostics)
}

let contentFolder = "Content/"

/// The files that must be there.
private enum ContentTable: String, CaseIterable {
  case site
  case rules
  case places
  case sectors
  case units
  case batches

  var path: String { "\(contentFolder)\(rawValue).yaml" }
}

/// What one file holds.
private enum FilePart: Sendable {
  case site(SiteRecord)
  case rules(RulesRecord)
  case places([PlaceRecord])
  case sectors([TableRecord])
  case units([UnitRecord])
  case batches([TableRecord])
  case announcement(AnnouncementRecord)
  case projects([ProjectRecord], [TabledProgress])
  case indicators([IndicatorRecord])
  case acceptances([AcceptanceRecord])
  case reports([ReportRecord], [RecordStatement])
  case changes([TabledChange])
  case bulletinNote(BulletinNote)
}

private func parseFile(_ source: SourceFile, _ id: FileID) -> ParsedFile {
  guard let folder = SpreadsheetFolder(source.path) else {
    var context = ReadingContext(file: id, bytes: source.bytes)
    let part = parseFile(source, in: &context)
    if part == nil { leaveOut(source, in: &context) }
    return ParsedFile(
      id: id,
      records: part,
      diagnostics: context.diagnostics,
      loosePlaces: context.loosePlaces,
      unread: context.unread
    )
  }
  let spreadsheet = openSpreadsheet(source, id)
  var context = spreadsheet.context
  let part = spreadsheet.tables.map { parseTables($0, in: folder, &context) }
  return ParsedFile(
    id: id,
    records: part,
    diagnostics: context.diagnostics,
    loosePlaces: context.loosePlaces,
    unread: context.unread,
    text: spreadsheet.text
  )
}

private func parseTables(
  _ tables: [SheetTable],
  in folder: SpreadsheetFolder,
  _ context: inout ReadingContext
) -> FilePart {
  switch folder {
  case .projects:
    let read = readProjectTables(tables, in: &context)
    return .projects(read.records, read.progress)
  case .reports(let month):
    let read = readReportTables(tables, of: month, in: &context)
    return .reports(read.reports, read.statements)
  case .changes: return .changes(readChangeTables(tables, in: &context))
  }
}

/// Of texts that are read; what has another ending is no content, whatever its bytes.
private let textEndings: Set<String> = ["md", "yaml", "yml"]

/// Tables that a spreadsheet program saves as `.xlsx`.
private let tableEndings: Set<String> = ["xlsm", "xlsb", "xltx", "et", "ett", "ods", "tsv"]

private func parseFile(_ source: SourceFile, in context: inout ReadingContext) -> FilePart? {
  let ending = ending(of: source)
  guard textEndings.contains(ending) else {
    let isTable = tableEndings.contains(ending)
    reportUnexpected(source, in: &context, isTable ? "." + ending : "")
    return nil
  }
  guard checkText(source, in: &context) else { return nil }
  if let table = ContentTable.allCases.first(where: { $0.path == source.path }) {
    return parseTable(table, source, in: &context)
  }
  let parts = source.path.dropFirst(contentFolder.count).split(separator: "/")
  switch (parts.first.map(String.init) ?? "", ending, parts.count) {
  case ("announcements", "md", 2):
    return parseAnnouncement(source, in: &context).map(FilePart.announcement)
  case ("indicators", "yaml", 2), ("indicators", "yml", 2):
    return parseYAML(source, in: &context).map { node in
      .indicators(readList(node, in: &context, readIndicator))
    }
  case ("acceptances.yaml", _, 1):
    return parseYAML(source, in: &context).map { node in
      .acceptances(readList(node, in: &context, readAcceptance))
    }
  case ("projects", "yaml", 2...), ("projects", "yml", 2...):
    return parseYAML(source, in: &context).map { node in
      .projects(readProjectFile(node, source, in: &context), [])
    }
  case ("reports", "yaml", 3), ("reports", "yml", 3):
    guard let month = Month(iso: parts[1]) else { break }
    return parseYAML(source, in: &context).map { node in
      reportOtherMonth(ofFileAt: source.path, than: month, at: node.range, in: &context)
      return .reports(readReportFile(node, of: month, in: &context), [])
    }
  case ("bulletins", "md", 2):
    guard let month = Month(iso: parts[1].dropLast(3)) else { break }
    let body = SourceRange(startOfText(source.bytes), source.bytes.count)
    context.reportDamage(in: body)
    return .bulletinNote(BulletinNote(month: month, body: context.spot(body)))
  case ("projects", "md", 2...):
    return parseProjectPage(source, in: &context).map { .projects([$0], []) }
  default:
    break
  }
  reportUnexpected(source, in: &context)
  return nil
}

/// A file that lies where there is no place for it; months that no paper can be of are told as such.
private func reportUnexpected(
  _ source: SourceFile,
  in context: inout ReadingContext,
  _ ending: String = ""
) {
  let parts = source.path.dropFirst(contentFolder.count).split(separator: "/")
  let years = Day.yearsOfPapers
  guard parts.count > 1, ["reports", "bulletins"].contains(parts[0]),
    String(parts[1]).namesYear(outside: years)
  else {
    context.report(.unexpectedFile, atPath: source.path, ending)
    return
  }
  let month = String(parts[1].prefix { $0 != "." })
  let (first, last) = (String(years.lowerBound), String(years.upperBound))
  context.report(.unreadableDate, atPath: source.path, month, first, last)
}

/// Notes what may be the names in a file that could not be read: any in a table of names or a workbook.
private func leaveOut(_ source: SourceFile, in context: inout ReadingContext) {
  if ContentTable.allCases.contains(where: { $0.path == source.path })
    || tableEndings.contains(ending(of: source))
  {
    context.leaveOutAny()
  } else {
    context.leaveOut(source)
  }
}

private func ending(of source: SourceFile) -> String {
  source.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
}

private func parseTable(
  _ table: ContentTable,
  _ source: SourceFile,
  in context: inout ReadingContext
) -> FilePart? {
  guard let node = parseYAML(source, in: &context) else { return nil }
  switch table {
  case .site: return readSite(node, in: &context).map(FilePart.site)
  case .rules: return readRules(node, in: &context).map(FilePart.rules)
  case .places: return .places(readList(node, in: &context, readPlace))
  case .sectors: return .sectors(readList(node, in: &context, readTableLine))
  case .units: return .units(readList(node, in: &context, readUnit))
  case .batches: return .batches(readList(node, in: &context, readTableLine))
  }
}

/// A whole file as one YAML document.
private func parseYAML(_ source: SourceFile, in context: inout ReadingContext) -> YAMLNode? {
  let start = startOfText(source.bytes)
  return parseYAML(source.bytes[start...], base: start, in: &context)
}

/// A file that is a list of mappings.
private func readList<Record>(
  _ node: YAMLNode,
  in context: inout ReadingContext,
  _ read: (YAMLNode, inout ReadingContext) -> Record?
) -> [Record] {
  switch node {
  case .sequence(let items, _):
    return items.compactMap { read($0, &context) }
  case .mapping(let entries, _) where entries.isEmpty:
    return []
  case .mapping, .scalar:
    context.report(.wrongShape, at: node.range, "file", "list")
    return []
  }
}

/// The records of all files, in the order of the files.
private struct GatheredRecords {
  var records = Records(
    site: SiteRecord(
      title: "",
      editor: "",
      asOf: nil,
      moneyUnit: .hundredMillionYuan,
      introduction: ""
    ),
    rules: RulesRecord(kinds: [], stages: [], amountLabels: [], nearDays: defaultNearDays),
    places: [],
    sectors: [],
    units: [],
    batches: [],
    announcements: [],
    projects: [],
    indicators: []
  )

  mutating func add(_ part: FilePart?) {
    switch part {
    case nil: break
    case .site(let site)?: records.site = site
    case .rules(let rules)?: records.rules = rules
    case .places(let places)?: records.places = places
    case .sectors(let sectors)?: records.sectors = sectors
    case .units(let units)?: records.units = units
    case .batches(let batches)?: records.batches = batches
    case .announcement(let announcement)?: records.announcements.append(announcement)
    case .projects(let projects, let progress)?:
      records.projects += projects
      records.progress += progress
    case .indicators(let indicators)?: records.indicators += indicators
    case .acceptances(let acceptances)?: records.acceptances = acceptances
    case .reports(let reports, let statements)?:
      records.reports.append(reports)
      records.statements += statements
    case .changes(let changes)?: records.changes += changes
    case .bulletinNote(let note)?: records.bulletinNotes.append(note)
    }
  }
}
