import TaizhangModel

/// The pages of one document for paper, in their order: the body, then its annexes.
///
/// Their sheets are numbered on (GB/T 9704-2012, 7.5), so a page is printed when it is known where the
/// one before it ends.
struct PrintSequence: Sendable {
  typealias Page = (path: String, fingerprint: Fingerprint)

  private var pages: ArraySlice<Page>
  /// The number of the next page's first sheet, ≥ 1.
  private(set) var firstSheet = 1

  init(_ pages: [Page]) { self.pages = pages[...] }

  /// The next page to print; nil where all are done.
  var next: Page? { pages.first }

  /// The next page is done and has so many sheets.
  mutating func advance(bySheets count: Int) {
    pages.removeFirst()
    firstSheet += count
  }

  /// The documents among some pages, `print/2023-04/body.html` and so on, by their names.
  static func documents(_ pages: [Page]) -> [PrintSequence] {
    Dictionary(grouping: pages) { $0.path.split(separator: "/")[1] }
      .sorted { $0.key < $1.key }
      .map { PrintSequence($0.value.sorted { PagePlace($0.path) < PagePlace($1.path) }) }
  }
}

/// Where a page stands in its document: `body`, `annex-2-sectors`, `annex-10-list-shache-2`.
private struct PagePlace: Comparable {
  /// 0 of the body.
  private let annex: Int
  /// 0 of a table in one file.
  private let part: Int
  private let path: String

  init(_ path: String) {
    let words = path.split(separator: "/").last?.dropLast(".html".count).split(separator: "-") ?? []
    annex = words.first == "annex" && words.count > 1 ? Int(words[1]) ?? 0 : 0
    // A name may end in a number, too; but then it is the only one of its annex.
    part = words.last.flatMap { Int($0) } ?? 0
    self.path = path
  }

  static func < (one: PagePlace, other: PagePlace) -> Bool {
    (one.annex, one.part, one.path) < (other.annex, other.part, other.path)
  }
}
