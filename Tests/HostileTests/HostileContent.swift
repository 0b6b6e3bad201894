import Foundation
import TaizhangReading
import TaizhangTestSupport

/// The content of a site whose every text field carries a payload.
///
/// Every mapping is made from its field table: a field of text that is not given gets the payload,
/// so that a field added to the program cannot be forgotten here.
struct HostileContent {
  let payload: Payload
  /// What the first record gets as the name of its page, by field: `project.id`.
  private var pageName: (field: String, value: String)?
  private(set) var files = FileTree()
  /// Every field that was written, as `project.name`.
  private(set) var fields: Set<String> = []
  /// The words of every field that carries the payload, by field.
  private(set) var words: [String: [String]] = [:]
  /// Quotes, which the announcement has to hold.
  private var quotes: [String] = []
  private var count = 0

  init(_ payload: Payload, naming pageName: (field: String, value: String)? = nil) {
    self.payload = payload
    self.pageName = pageName
    writeTables()
    writeProjects()
    writeChanges()
    writeReports()
    writeAnnouncements()
  }

  /// The text of a name that other fields refer to.
  func name(_ words: String) -> String { payload.lead + words + payload.tail }

  func named(_ words: String) -> ContentValue { .text(name(words)) }

  mutating func write(_ path: String, _ value: ContentValue, body: String? = nil) {
    let text = body.map { "---\n\(value.yaml)\n---\n\($0)\n" } ?? value.yaml + "\n"
    files.files["Content/\(path)"] = Data(text.utf8)
  }

  /// A table of one row; each field is a column.
  mutating func writeTable(_ path: String, _ parts: ContentValue...) {
    let entries = parts.flatMap { part -> [(key: String, value: ContentValue)] in
      if case .mapping(let entries) = part { entries } else { [] }
    }
    let cells = entries.map { entry -> String in
      guard case .text(let text) = entry.value else { return "" }
      // A mark above a quotation mark makes one character of both.
      let scalars = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }
      return "\"" + scalars.joined() + "\""
    }
    let head = entries.map(\.key).joined(separator: ",")
    files.files["Content/\(path)"] = Data((head + "\n" + cells.joined(separator: ",") + "\n").utf8)
  }

  /// Words that no other field has, with the payload.
  mutating func text(_ field: String) -> String {
    count += 1
    let own = "字段\(count)号"
    words[field, default: []].append(own)
    return name(own)
  }

  /// A quote with the payload, which the announcement will hold; `holding` stands in it.
  ///
  /// A file of Markdown cannot hold every control character, so those are left out.
  mutating func quote(_ field: String, holding part: String = "") -> ContentValue {
    let text = String(
      String.UnicodeScalarView(
        (text(field) + part + "。").unicodeScalars.filter { $0.value >= 0x20 }
      )
    )
    quotes.append(text)
    return .text(text)
  }

  /// A mapping with every field of text its table has, besides those that are given.
  mutating func mapping<Field: RecordField>(
    _ table: FieldTable<Field>,
    _ given: KeyValuePairs<Field, ContentValue> = [:]
  ) -> ContentValue {
    var values = Dictionary(uniqueKeysWithValues: given.map { ($0.key, $0.value) })
    for field in Field.allCases where values[field] == nil {
      let row = table[field]
      let id = "\(table.record).\(row.id)"
      switch row.type {
      case .text: values[field] = .text(text(id))
      case .texts: values[field] = [.text(text(id)), .text(text(id))]
      case .quote: values[field] = quote(id)
      default: continue
      }
    }
    if let (name, value) = pageName {
      for field in Field.allCases where "\(table.record).\(table[field].id)" == name {
        guard case .text? = values[field] else { continue }
        values[field] = .text(value)
        pageName = nil
      }
    }
    var entries: [(key: String, value: ContentValue)] = []
    for field in Field.allCases {
      guard let value = values[field] else { continue }
      if case .absent = value { continue }
      fields.insert("\(table.record).\(table[field].id)")
      entries.append((table[field].label, value))
    }
    return .mapping(entries)
  }

  private mutating func writeAnnouncements() {
    let scope = mapping(
      ScopeField.table,
      [
        .announcements: ["a1"], .batches: [named("批次")], .kinds: [named("签约")],
        .sectors: [named("行业")], .places: [named("县")], .records: ["p1"],
      ]
    )
    let whole = mapping(
      ClaimField.table,
      [
        .id: "c1", .count: "3个", .amount: "9亿元", .amountLabel: named("签约额"), .scope: scope,
        .quote: quote("claim.quote", holding: "3个9亿元"), .openList: "是", .counted: "项目",
        .share: .absent,
      ]
    )
    let part = mapping(
      ClaimField.table,
      [
        .id: "c2", .count: "1个", .quote: quote("claim.quote", holding: "1个"), .whole: "c1",
        .share: "12%",
      ]
    )
    let sum = mapping(
      ClaimField.table,
      [
        .id: "c3", .count: "5个", .quote: quote("claim.quote", holding: "5个"),
        .parts: ["c1", "c2"], .share: .absent,
      ]
    )
    let claims: ContentValue = [whole, part, sum]
    let errata: ContentValue = [mapping(ErratumField.table), mapping(ErratumField.table)]
    let head = mapping(
      AnnouncementField.table,
      [
        .id: "a1", .date: "2022年12月20日", .place: named("县"), .isExcerpt: "是",
        .claims: claims, .errata: errata,
      ]
    )
    write(
      "indicators/i.yaml",
      [
        mapping(IndicatorField.table, [.place: named("县"), .announcement: "a1"]),
        mapping(IndicatorField.table, [.announcement: "a1"]),
      ]
    )
    let marked = payload.tail.split(separator: "\n").joined(separator: "\n\n")
    let body =
      quotes.joined(separator: "\n\n")
      + "\n\n| \(payload.tail.filter { !$0.isNewline && $0 != "|" }) |\n"
      + "|--|\n| 甲 |\n\n[注]: javascript:alert(7) \"x\"\n\n[注] 甲[^1]\n\n[^1]: \(marked)\n"
    write("announcements/a1.md", head, body: body)
    files.files["Content/bulletins/2023-05.md"] = Data("按语：\(marked)\n".utf8)
  }
}
