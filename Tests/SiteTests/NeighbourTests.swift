import TaizhangTestSupport
import Testing

/// From each record one goes on to the next of its batch, and back.
struct NeighbourTests {
  private func neighbour(_ relation: String, on page: String, of site: FileTree) throws -> String? {
    let pattern = try Regex(
      "href=\"\\.\\./\\.\\./([^\"]+)\" rel=\"\(relation)\"",
      as: (Substring, Substring).self
    )
    return try site.page(page).firstMatch(of: pattern).map { String($0.output.1) }
  }

  @Test func visitsEveryRecordOfABatchOnce() async throws {
    let site = await sampleSite.value
    let rows = try site.table("data/projects.csv").rows
    let batches = Dictionary(grouping: rows) { $0["batch", default: ""] }
    #expect(batches.count > 3)
    for records in batches.values {
      let pages = records.map { $0["page", default: ""] }
      let first = try #require(pages.first)
      #expect(try neighbour("prev", on: first, of: site) == nil)
      var visited = [first]
      while visited.count <= pages.count,
        let next = try neighbour("next", on: visited[visited.count - 1], of: site)
      {
        #expect(try neighbour("prev", on: next, of: site) == visited.last)
        visited.append(next)
      }
      #expect(visited == pages)
    }
  }
}
