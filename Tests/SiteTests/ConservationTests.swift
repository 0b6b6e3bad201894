import TaizhangTestSupport
import Testing

/// No record disappears, and no figure is counted twice.
@Suite(.scratchFolder)
struct ConservationTests {
  @Test func everyRecordOfTheSampleHasItsLineAndItsPage() async throws {
    let site = await sampleSite.value
    let projects = try site.table("data/projects.csv")
    let ids = recordIDs(in: sampleProject)
    #expect(ids.count == 78)
    #expect(projects.rows.compactMap { $0["id"] }.sorted() == ids.sorted())
    try expectPages(of: projects, in: site)
  }

  @Test func everyGroupOfTheSampleHoldsEveryRecord() async throws {
    try expectConservation(await sampleSite.value)
  }

  @Test(arguments: seeds)
  func everyRecordOfARandomLedgerHasItsLineAndItsPage(seed: UInt64) async throws {
    let ledger = RandomLedger(seed: seed)
    try ledger.files.write(to: ScratchFolder.path)
    let site = await pages(of: ScratchFolder.path)
    let projects = try site.table("data/projects.csv")
    try expectPages(of: projects, in: site)
    let known = ledger.records.filter(\.isKnown)
    #expect(projects.rows.compactMap { $0["id"] }.sorted() == known.map(\.id).sorted())
    #expect(recordIDs(in: ledger.files).sorted() == ledger.records.map(\.id).sorted())
    let rows = Dictionary(grouping: projects.rows) { $0["id", default: ""] }
    for record in known {
      let row = try #require(rows[record.id]?.first)
      for (column, cell) in record.cells {
        #expect(row[column] == cell, "\(record.id) \(column)")
      }
    }
  }

  @Test(arguments: seeds)
  func everyGroupOfARandomLedgerHoldsEveryRecord(seed: UInt64) async throws {
    try RandomLedger(seed: seed).files.write(to: ScratchFolder.path)
    try expectConservation(await pages(of: ScratchFolder.path))
  }

  /// Each record has a page of its own that says its name and its amount.
  private func expectPages(of projects: CSVTable, in site: FileTree) throws {
    var seen: Set<String> = []
    for row in projects.rows {
      let path = row["page", default: ""]
      #expect(seen.insert(path).inserted, "\(path) is the page of two records")
      let page = try site.page(path)
      // A cell that begins like a formula has an apostrophe in front.
      let name = row["name", default: ""].removingPrefix("'")
      #expect(page.contains(escapedHTML(name)), "\(path) says \(name)")
      #expect(page.contains(escapedHTML(row["amount_text", default: ""])), "\(path)")
    }
  }
}

/// Of random ledgers.
let seeds = Array(UInt64(1)...12)
