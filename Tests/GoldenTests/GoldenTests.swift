import Foundation
import TaizhangTestSupport
import Testing

/// Whole sites, byte for byte, with what the console said.
@Suite(.tags(.golden, .program), .scratchFolder)
struct GoldenTests {
  @Test(arguments: GoldenSite.all)
  func isAsRecorded(_ golden: GoldenSite) async throws {
    let (site, console) = try await golden.build()
    try expectText(console, inFile: "\(golden.folder)/console.txt")
    try expectTree(site, inFolder: "\(golden.folder)/Expected")
  }

  /// The names of `small` are full of markup, formulas and script.
  @Test(arguments: GoldenSite.all)
  func holdsNothingHostile(_ golden: GoldenSite) async throws {
    let site = try await golden.build().site
    let pages = site.files.keys.filter { $0.hasSuffix(".html") }.sorted()
    #expect(pages.count > 10)
    for path in pages {
      let page = try #require(site.text(path))
      #expect(!page.contains("<script"), "\(path)")
      #expect(!page.contains("<img src=x"), "\(path)")
      #expect(!page.contains("<b onclick"), "\(path)")
      #expect(!page.lowercased().contains("href=\"javascript"), "\(path)")
    }
  }

  /// A spreadsheet computes cells that begin like a formula; none does, numbers aside.
  @Test(arguments: GoldenSite.all)
  func holdsNoFormula(_ golden: GoldenSite) async throws {
    let site = try await golden.build().site
    for path in site.files.keys.filter({ $0.hasSuffix(".csv") }).sorted() {
      let table = try #require(CSVTable(site.files[path]), "\(path) is CSV")
      for cell in table.cells.joined() where Double(cell) == nil {
        #expect(!"=+-@\t\r＝＋－＠".contains(cell.first ?? "0"), "\(path): \(cell)")
      }
    }
  }

  @Test func findsTheSites() {
    #expect(GoldenSite.all.count >= 2)
  }
}
