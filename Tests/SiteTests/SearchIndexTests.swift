import Foundation
import TaizhangTestSupport
import Testing

/// What the search looks through.
struct SearchIndexTests {
  /// The entries, by page, as a browser would read the strings.
  private func entries(_ site: FileTree) throws -> [String: [String]] {
    var entries: [String: [String]] = [:]
    let scripts = site.files.keys.filter { $0.hasPrefix("search/") }
    for number in 1...max(1, scripts.count) {
      let lines = try #require(site.text("search/\(number).js")).split(separator: "\n")
      #expect(lines.first == "taizhangIndex(\(number), \(scripts.count), [")
      #expect(lines.last == "]);")
      let list = "[\(lines.dropFirst().dropLast().joined())]"
      for entry in try JSONDecoder().decode([String].self, from: Data(list.utf8)) {
        let fields = entry.components(separatedBy: "\t")
        #expect(fields.count >= 5, "\(entry)")
        entries[fields[1]] = fields
      }
    }
    return entries
  }

  @Test func holdsEveryRecord() async throws {
    let site = await sampleSite.value
    let entries = try entries(site)
    let rows = try site.table("data/projects.csv").rows
    #expect(rows.count > 50)
    for row in rows {
      let entry = try #require(entries[row["page", default: ""]])
      let text = entry.joined(separator: " ")
      for column in ["name", "id", "lead", "sector", "primary_place", "amount_text"] {
        let value = row[column, default: ""]
        #expect(value.isEmpty || text.contains(value), "\(row)")
      }
    }
    for row in try site.table("data/places.csv").rows {
      #expect(entries["places/\(row["id", default: ""]).html"]?[2] == row["name"])
    }
  }

  /// Other names are there once, each by itself, and not again with every record.
  @Test func tellsTheOtherNamesOfPlacesAndUnits() async throws {
    let site = await sampleSite.value
    let entries = try entries(site)
    let county = try #require(entries["places/taxkorgan.html"])
    #expect(county[2] == "塔什库尔干塔吉克自治县")
    #expect(county.dropFirst(5).contains("塔县"))
    let records = entries.filter { $0.key.hasPrefix("projects/") }
    #expect(records.values.contains { $0[3].contains("塔什库尔干塔吉克自治县") })
    #expect(!records.values.contains { $0.contains { $0.contains("塔县") } })
  }

  @Test(.scratchFolder, arguments: [11, 12])
  func survivesHostileNames(seed: UInt64) async throws {
    try RandomLedger(seed: seed).files.write(to: ScratchFolder.path)
    let site = await pages(of: ScratchFolder.path)
    let entries = try entries(site)
    for page in entries.keys { #expect(site.files[page] != nil, "\(page)") }
    #expect(
      try site.table("data/projects.csv").rows.allSatisfy {
        entries[$0["page", default: ""]] != nil
      }
    )
  }
}
