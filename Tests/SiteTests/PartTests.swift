import TaizhangTestSupport
import Testing

@testable import TaizhangRendering

/// Lists that are too long for one page.
struct PartTests {
  @Test func keepsAddressesApartFromSlugs() {
    #expect(partPath("places/a-2.html", 0) == "places/a-2.html")
    #expect(partPath("places/a-2.html", 1) == "places/a-2_2.html")
    #expect(Part.all(of: "deadlines.html", rows: 0).count == 1)
    #expect(Part.all(of: "deadlines.html", rows: Part.rows).map(\.pager).allSatisfy { $0 == nil })
    #expect(Part.all(of: "deadlines.html", rows: Part.rows + 1).count == 2)
  }

  /// Every row of every list stands on one page, in order, and each page tells where to go on.
  @Test(arguments: 1...30) func showsEveryRowOnce(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let sizes = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      Int.random(in: 0...2 * Part.rows, using: &random)
    }
    let lists = sizes.enumerated().map { (anchor: "k\($0.offset)", rows: $0.element) }
    let parts = Part.all(of: "x.html", rows: sizes.reduce(0, +))
    var shown = Array(repeating: [Int](), count: lists.count)
    for part in parts {
      let excerpts = part.excerpts(of: lists)
      #expect(excerpts.reduce(0) { $0 + $1.shown.count } <= Part.rows)
      for (index, excerpt) in excerpts.enumerated() {
        #expect(excerpt.count == lists[index].rows)
        #expect(excerpt.isContinued == (!shown[index].isEmpty && !excerpt.shown.isEmpty))
        if shown[index].isEmpty, !excerpt.shown.isEmpty {
          #expect(excerpt.start == "\(part.path(of: part.number))#k\(index)")
        }
        shown[index] += excerpt.shown
        let rest = lists[index].rows - shown[index].count
        #expect(excerpt.onwardRows == rest)
        #expect(excerpt.onward.isEmpty == (rest == 0))
        if rest > 0 {
          let next = parts[excerpt.onwardPage - 1]
          #expect(excerpt.onward == "\(next.path(of: next.number))#k\(index)")
          #expect(next.number > part.number)
          #expect(next.excerpts(of: lists)[index].shown.lowerBound == shown[index].count)
        }
      }
    }
    #expect(shown == sizes.map { Array(0..<$0) })
  }
}
