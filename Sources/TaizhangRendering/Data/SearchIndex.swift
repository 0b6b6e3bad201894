import TaizhangLedger
import TaizhangModel

/// `search/1.js` and so on: what the search looks through, as plain scripts, so that it
/// also works where the site is opened as files.
///
/// Each script is one call, `taizhangIndex(1, 3, ["…", …]);`, with its number, how many there are,
/// and entries: word, page, name, what is shown, and what is only searched, with tabs between.
func searchFiles(_ context: SiteContext) -> [SiteFile] {
  let found = Findable.all(context)
  let count = max(1, (found.count + entriesInScript - 1) / entriesInScript)
  return (0..<count).map { number in
    let first = number * entriesInScript
    let own = found[first..<min(first + entriesInScript, found.count)]
    let script = SearchScript(number: number + 1, count: count, found: own)
    return SiteFile(
      path: "search/\(number + 1).js",
      content: .table(from: script.inputs, script.bytes)
    )
  }
}

/// One of the scripts.
private struct SearchScript: Sendable {
  /// From 1.
  var number: Int
  var count: Int
  var found: ArraySlice<Findable>

  @Sendable
  func bytes(_ context: SiteContext) -> [UInt8] {
    var bytes = Array("taizhangIndex(\(number), \(count), [\n".utf8)
    for item in found {
      if item != found.first { bytes.append(contentsOf: ",\n".utf8) }
      context.entry(item).append(to: &bytes)
    }
    bytes.append(contentsOf: "\n]);\n".utf8)
    return bytes
  }

  @Sendable
  func inputs(_ context: SiteContext) -> Fingerprint {
    var inputs = context.marks.base
    inputs.add(count)
    for item in found {
      switch item {
      case .project(let ref): inputs.add(context.ledger.projects[ref].mark)
      // Which of them have records to be found may change.
      case .batch(let ref): inputs.add(Int(ref.index))
      case .place, .sector, .unit, .announcement: break
      }
    }
    inputs.add(found.count)
    return inputs
  }
}

/// A script of so many is about 400 KB: small enough to be read between two keystrokes.
private let entriesInScript = 1600

/// What the search can find.
private enum Findable: Hashable, Sendable {
  case place(Ref<Place>)
  case sector(Ref<Sector>)
  case unit(Ref<Unit>)
  case batch(Ref<Batch>)
  case announcement(Ref<Announcement>)
  case project(Ref<Project>)

  /// In the order in which what is found is shown.
  static func all(_ context: SiteContext) -> [Findable] {
    let ledger = context.ledger
    let batches = ledger.batches.indices.filter { !context.groups.batches[$0].members.isEmpty }
    return ledger.places.indices.map { .place(Ref($0)) }
      + ledger.sectors.indices.map { .sector(Ref($0)) }
      + ledger.units.indices.map { .unit(Ref($0)) }
      + batches.map { .batch(Ref($0)) }
      + ledger.announcements.indices.map { .announcement(Ref($0)) }
      + ledger.projects.indices.map { .project(Ref($0)) }
  }
}

extension SiteContext {
  fileprivate func entry(_ item: Findable) -> SearchEntry {
    switch item {
    case .place(let ref):
      let place = ledger.places[ref]
      return SearchEntry(
        placeTypeWord(place.type),
        link(ref),
        [place.parent.map { ledger.places[$0].name } ?? ""],
        [place.slug, place.code] + place.aliases
      )
    case .sector(let ref):
      let sector = ledger.sectors[ref]
      return SearchEntry("行业", link(ref), [], [sector.slug] + sector.aliases)
    case .unit(let ref):
      let unit = ledger.units[ref]
      return SearchEntry(unitTypeWord(unit.type), link(ref), [], [unit.slug] + unit.aliases)
    case .batch(let ref):
      let batch = ledger.batches[ref]
      return SearchEntry("批次", link(ref), [], [batch.slug] + batch.aliases)
    case .announcement(let ref):
      let announcement = ledger.announcements[ref]
      let shown = [announcement.issuer, announcement.dateText]
      return SearchEntry("公告", link(ref), shown, [announcement.id])
    case .project(let ref): return entry(ref)
    }
  }

  private func entry(_ ref: Ref<Project>) -> SearchEntry {
    let project = ledger.projects[ref]
    let places = project.places.map { ledger.places[$0].name }
    let units = [project.lead].compactMap { $0 } + project.responsible
    let sector = project.sector.map { [ledger.sectors[$0].name] } ?? []
    return SearchEntry(
      ledger.rules.kinds[project.kind].name,
      link(ref),
      [places.joined(separator: "、"), project.amount?.text ?? ""],
      [project.id] + project.investors + sector + units.map { ledger.units[$0].name }
        + [ledger.batches[project.batch].name]
    )
  }
}

/// An entry as a string of JavaScript.
private struct SearchEntry {
  private var fields: [String]

  init(_ word: String, _ link: Link, _ shown: [String], _ more: [String]) {
    let shown = shown.filter { !$0.isEmpty }.joined(separator: " · ")
    let more = more.filter { !$0.isEmpty }.joined(separator: " ")
    fields = [word, link.href, link.text, shown, more]
  }

  func append(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for (position, field) in fields.enumerated() {
      if position > 0 { bytes.append(contentsOf: "\\t".utf8) }
      appendLiteral(field, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
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
