import TaizhangLedger
import TaizhangModel

/// `search/1.js` and so on: what the search looks through, as plain scripts, so that it
/// also works where the site is opened as files.
///
/// Each script is one call, `taizhangIndex(1, 3, ["…", …]);`, with its number, how many there are,
/// and entries: word, page, name, what is shown, and what is only searched, with tabs between.
func searchIndex(_ context: SiteContext) -> [Page] {
  var index = SearchIndexWriter()
  let ledger = context.ledger
  for (number, place) in ledger.places.enumerated() {
    let parent = place.parent.map { ledger.places[$0].name } ?? ""
    let more = [place.slug, place.code] + place.aliases
    index.add(placeTypeWord(place.type), context.link(Ref<Place>(number)), [parent], more)
  }
  for (number, sector) in ledger.sectors.enumerated() {
    index.add("行业", context.link(Ref<Sector>(number)), [], [sector.slug] + sector.aliases)
  }
  for (number, unit) in ledger.units.enumerated() {
    let more = [unit.slug] + unit.aliases
    index.add(unitTypeWord(unit.type), context.link(Ref<Unit>(number)), [], more)
  }
  for (number, batch) in ledger.batches.enumerated()
  where !context.groups.batches[number].members.isEmpty {
    index.add("批次", context.link(Ref<Batch>(number)), [], [batch.slug] + batch.aliases)
  }
  for (number, announcement) in ledger.announcements.enumerated() {
    let shown = [announcement.issuer, announcement.dateText]
    index.add("公告", context.link(Ref<Announcement>(number)), shown, [announcement.id])
  }
  for (number, project) in ledger.projects.enumerated() {
    let places = project.places.map { ledger.places[$0].name }
    let units = [project.lead].compactMap { $0 } + project.responsible
    let sector = project.sector.map { [ledger.sectors[$0].name] } ?? []
    index.add(
      ledger.rules.kinds[project.kind].name,
      context.link(Ref<Project>(number)),
      [places.joined(separator: "、"), project.amount?.text ?? ""],
      [project.id] + project.investors + sector + units.map { ledger.units[$0].name }
        + [ledger.batches[project.batch].name]
    )
  }
  return index.pages
}

/// Collects entries as the strings of JavaScript arrays.
private struct SearchIndexWriter {
  /// Of one script: small enough to be read between two keystrokes.
  private static let mostBytes = 400_000

  private var scripts: [[UInt8]] = [[]]

  mutating func add(_ word: String, _ link: Link, _ shown: [String], _ more: [String]) {
    let shown = shown.filter { !$0.isEmpty }.joined(separator: " · ")
    let more = more.filter { !$0.isEmpty }.joined(separator: " ")
    if scripts[scripts.count - 1].count > SearchIndexWriter.mostBytes { scripts.append([]) }
    let last = scripts.count - 1
    scripts[last].append(contentsOf: (scripts[last].isEmpty ? "\"" : ",\n\"").utf8)
    for (position, field) in [word, link.href, link.text, shown, more].enumerated() {
      if position > 0 { scripts[last].append(contentsOf: "\\t".utf8) }
      appendLiteral(field, to: &scripts[last])
    }
    scripts[last].append(UInt8(ascii: "\""))
  }

  var pages: [Page] {
    scripts.enumerated().map { number, entries in
      let call = "taizhangIndex(\(number + 1), \(scripts.count), [\n"
      return Page(
        path: "search/\(number + 1).js",
        bytes: Array(call.utf8) + entries + Array("\n]);\n".utf8)
      )
    }
  }
}

/// Text inside a string of JavaScript: quotes and backslashes are escaped; control characters,
/// which would end a line or a field, become blanks.
private func appendLiteral(_ text: String, to bytes: inout [UInt8]) {
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0..<0x20, 0x7F: bytes.append(UInt8(ascii: " "))
    default: bytes.append(byte)
    }
  }
}
