import Foundation
import TaizhangModel
import TaizhangReading
import TaizhangRendering
import TaizhangSite
import TaizhangTestSupport
import TaizhangWording
import Testing

/// Nothing that stands in a field is ever more than text, in whatever the program writes.
///
/// Each hostile site is held against one with the same records and harmless words: both must have
/// the same files, elements, attributes, addresses, columns, rows and events.
@Suite(.tags(.program), .scratchFolder)
struct InjectionTests {
  @Test(arguments: Payload.all)
  func noFieldIsMoreThanText(_ payload: Payload) async throws {
    let plain = try await harmlessSite.value
    let hostile = try await site(of: payload)
    try #require(hostile.files.keys.sorted() == plain.files.keys.sorted())
    for (path, bytes) in hostile.files.sorted(by: { $0.key < $1.key }) {
      let other = try #require(plain.files[path])
      switch path.split(separator: ".").last {
      case "html": holdPage(path, bytes, other)
      case "csv": try holdTable(path, bytes, other)
      case "ics": holdCalendar(path, bytes, other)
      case "js" where path.hasPrefix("search/"): try holdIndex(path, bytes, other)
      default: #expect(bytes == other, "\(path) holds no words of records")
      }
    }
  }

  /// The content above has every field there is, and each is looked at: its words are in the site.
  @Test func everyFieldIsTried() async throws {
    let content = HostileContent(.harmless)
    #expect(fieldIDs.filter { !content.fields.contains($0) } == [])
    let all = try await harmlessSite.value.files.values
      .map { String(decoding: $0, as: UTF8.self) }.joined()
    var unseen: [String] = []
    for (field, words) in content.words where !words.contains(where: all.contains) {
      unseen.append(field)
    }
    #expect(unseen.sorted() == unshown)
  }

  /// Fields of text that no page shows.
  private let unshown = ["condition.aliases", "word.aliases"]

  private func holdPage(_ path: String, _ bytes: Data, _ plain: Data) {
    let (shape, other) = (PageShape(bytes), PageShape(plain))
    #expect(shape.fault == nil, "\(path)")
    var (tags, others) = (shape.tags, other.tags)
    if path.hasPrefix("announcements/") || path.hasPrefix("bulletins/")
      || path.hasSuffix("/p9.html")
      || path.hasPrefix("print/2023-05/body")
    {
      tags.removeAll(where: isOfMarkdown)
      others.removeAll(where: isOfMarkdown)
    }
    let difference = zip(tags, others).first { $0 != $1 }.map { "\($0) and \($1)" }
    #expect(tags.count == others.count, "\(path)")
    #expect(difference == nil, "\(path)")
  }

  /// Whether a tag is one that a text of Markdown may have: this many more or fewer are no harm.
  private func isOfMarkdown(_ tag: String) -> Bool {
    let name = tag.drop { $0 == "/" }.prefix { $0 != " " }
    return [
      "p", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "h2", "h3", "hr", "br",
    ].contains(name)
  }

  private func holdTable(_ path: String, _ bytes: Data, _ plain: Data) throws {
    let table = try #require(CSVTable(bytes), "\(path)")
    let other = try #require(CSVTable(plain), "\(path)")
    #expect(table.header == other.header, "\(path)")
    #expect(table.cells.count == other.cells.count, "\(path)")
    for (row, otherRow) in zip(table.cells, other.cells) {
      for (cell, otherCell) in zip(row, otherRow) where cell != otherCell {
        let first = cell.unicodeScalars.first ?? " "
        #expect(!"=+-@＝＋－＠\t\r\n".unicodeScalars.contains(first), "\(path): \(cell)")
      }
    }
  }

  /// Lines of a calendar, folded ones joined; each begins with its property.
  private func holdCalendar(_ path: String, _ bytes: Data, _ plain: Data) {
    func properties(_ bytes: Data) -> [String] {
      let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
      return text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { line in
        String(line.prefix { $0 != ":" })
      }
    }
    #expect(properties(bytes) == properties(plain), "\(path)")
  }

  /// The entries of the search: plain strings, of which the second part is an address.
  private func holdIndex(_ path: String, _ bytes: Data, _ plain: Data) throws {
    func entries(_ bytes: Data) throws -> [[String]] {
      let text = String(decoding: bytes, as: UTF8.self)
      let start = try #require(text.firstRange(of: "[\n"))
      #expect(text.hasSuffix("\n]);\n") && text.hasPrefix("taizhangIndex("))
      let list = "[" + text[start.upperBound...].dropLast(4) + "]"
      let entries = try JSONDecoder().decode([String].self, from: Data(list.utf8))
      return entries.map { $0.components(separatedBy: "\t") }
    }
    let (found, other) = (try entries(bytes), try entries(plain))
    #expect(found.map(\.count) == other.map(\.count), "\(path)")
    #expect(found.map { $0[1] } == other.map { $0[1] }, "\(path)")
    #expect(found.allSatisfy { $0.count >= 5 }, "\(path)")
  }
}

/// Every field of every table, as `project.name`.
private let fieldIDs: [String] =
  ids(AcceptanceField.table) + ids(AnnouncementField.table) + ids(AreaField.table)
  + ids(ChangeField.table) + ids(ChangeRowField.table) + ids(ClaimField.table)
  + ids(ConditionField.table)
  + ids(DutyField.table) + ids(ErratumField.table) + ids(IndicatorField.table)
  + ids(LightField.table) + ids(MilestoneField.table) + ids(OverrideField.table)
  + ids(PlaceField.table) + ids(ProblemField.table) + ids(ProjectField.table)
  + ids(QuoteField.table) + ids(RateField.table) + ids(ReportField.table)
  + ids(RulesField.table) + ids(ScopeField.table) + ids(SelectionField.table)
  + ids(SiteField.table) + ids(TableField.table) + ids(UnitField.table)
  + ids(VocabularyField.table)

private func ids<Field>(_ table: FieldTable<Field>) -> [String] {
  // A line number is only given where a quote stands twice.
  table.rows.filter { $0.id != "line" }.map { "\(table.record).\($0.id)" }
}

/// What every hostile site is held against.
private let harmlessSite = Task { try await site(of: .harmless) }

/// The site of a payload's content, with the templates of this repository.
private func site(of payload: Payload) async throws -> FileTree {
  let folder = FileManager.default.temporaryDirectory.path + "/taizhang-\(UUID().uuidString)"
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try HostileContent(payload).files.write(to: folder)
  try FileTree(readingFrom: "\(ProjectFolder.path)/Templates").placed(in: "Templates")
    .write(to: folder)
  let request = BuildRequest(source: folder, asOf: nil, isStrict: false, jobs: 2)
  let built = await buildSite(request)
  let errors = built.diagnostics.filter { $0.severity == .error }
  #expect(errors.map { findingText([$0], built.sources, .english) } == [], "\(payload.name)")
  guard let pages = built.pages else { return FileTree() }
  return FileTree(
    Dictionary(pages.paths.map { ($0, Data(pages.page(at: $0) ?? [])) }) { first, _ in first }
  )
}
