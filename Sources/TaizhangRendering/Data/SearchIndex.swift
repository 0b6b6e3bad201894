import TaizhangLedger
import TaizhangModel

/// `search/1.js` and so on: what the search looks through, as plain scripts, so that it
/// also works where the site is opened as files.
///
/// Each script is one call, `taizhangIndex(1, 3, ["…", …]);`, with its number, how many there are,
/// and entries: word, page, name, what is shown, what is only searched, and other names, with tabs
/// between. A record's entry names its place, units, sector and batch once, by their names; who
/// searches for another name of one of these is led on by the entry that has it.
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
    var entries = SearchEntries()
    entries.bytes.reserveCapacity(found.count * 256)
    entries.bytes.append(text: "taizhangIndex(\(number), \(count), [\n")
    for item in found {
      if item != found.first { entries.bytes.append(",\n") }
      context.add(item, to: &entries)
    }
    entries.bytes.append("\n]);\n")
    return entries.bytes
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
  fileprivate func add(_ item: Findable, to entries: inout SearchEntries) {
    switch item {
    case .place(let ref):
      let place = ledger.places[ref]
      entries.begin(placeTypeWord(place.type), link(ref))
      if let parent = place.parent { entries.add(ledger.places[parent].name, behind: " · ") }
      entries.beginField()
      entries.add([place.slug, place.code], behind: " ")
      entries.addNames(place.aliases)
    case .sector(let ref):
      let sector = ledger.sectors[ref]
      entries.begin("行业", link(ref))
      entries.beginField()
      entries.add(sector.slug, behind: " ")
      entries.addNames(sector.aliases)
    case .unit(let ref):
      let unit = ledger.units[ref]
      entries.begin(unitTypeWord(unit.type), link(ref))
      entries.beginField()
      entries.add(unit.slug, behind: " ")
      entries.addNames(unit.aliases)
    case .batch(let ref):
      let batch = ledger.batches[ref]
      entries.begin("批次", link(ref))
      entries.beginField()
      entries.add(batch.slug, behind: " ")
      entries.addNames(batch.aliases)
    case .announcement(let ref):
      let announcement = ledger.announcements[ref]
      entries.begin("公告", link(ref))
      entries.add([announcement.issuer, announcement.dateText], behind: " · ")
      entries.beginField()
      entries.add(announcement.id, behind: " ")
    case .project(let ref): add(ref, to: &entries)
    }
    entries.end()
  }

  private func add(_ ref: Ref<Project>, to entries: inout SearchEntries) {
    let project = ledger.projects[ref]
    entries.begin(ledger.rules.kinds[project.kind].name, link(ref))
    for place in project.places { entries.add(ledger.places[place].name, behind: "、") }
    if let amount = project.amount { entries.add(amount.text, behind: " · ") }
    entries.beginField()
    entries.add(project.id, behind: " ")
    entries.add(project.investors, behind: " ")
    if let sector = project.sector { entries.add(ledger.sectors[sector].name, behind: " ") }
    if let lead = project.lead { entries.add(ledger.units[lead].name, behind: " ") }
    for unit in project.responsible { entries.add(ledger.units[unit].name, behind: " ") }
    entries.add(ledger.batches[project.batch].name, behind: " ")
  }
}

// No method of the entries: handed on as a value it would hold a copy of them, and each text that is
// added would copy them all.
private func isSpecial(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}

/// Entries as strings of JavaScript, put together in place.
private struct SearchEntries {
  var bytes: [UInt8] = []
  private var isFieldEmpty = true

  /// Begins an entry with its word, page and name, and the field of what is shown.
  mutating func begin(_ word: String, _ link: Link) {
    bytes.append("\"")
    write(word)
    bytes.append("\\t")
    write(link.href)
    bytes.append("\\t")
    write(link.text)
    beginField()
  }

  mutating func beginField() {
    bytes.append("\\t")
    isFieldEmpty = true
  }

  /// A part of a field, with what parts it from the one before; an empty one is left out.
  mutating func add(_ part: String, behind separator: StaticString) {
    guard !part.isEmpty else { return }
    if !isFieldEmpty { bytes.append(separator) }
    isFieldEmpty = false
    write(part)
  }

  mutating func add(_ parts: [String], behind separator: StaticString) {
    for part in parts { add(part, behind: separator) }
  }

  /// Other names of what the entry is of, a field each.
  mutating func addNames(_ names: [String]) {
    for name in names {
      beginField()
      add(name, behind: "")
    }
  }

  mutating func end() { bytes.append("\"") }

  /// Quotes and backslashes are escaped; control characters, which would end a line or a field,
  /// become blanks.
  private mutating func write(_ text: String) {
    bytes.append(text: text, where: isSpecial) { byte, bytes in
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        return bytes.append(UInt8(ascii: " "))
      }
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    }
  }
}
