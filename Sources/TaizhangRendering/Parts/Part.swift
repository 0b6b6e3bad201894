/// One of the pages that a long list is laid over.
///
/// The first page keeps the address, names every table and states its totals; the others hold the
/// rows it has no room for. `_` is in no slug, so no other page can have the address of a part.
struct Part: Sendable {
  /// Rows on a page, over all its tables; 500 rows of the widest table stay well below 1 MB.
  static let rows = 500

  /// Of the first page, from the site's folder: `places/shache.html`.
  let path: String
  /// From 0.
  let number: Int
  /// ≥ 1.
  let count: Int

  var isFirst: Bool { number == 0 }

  /// The pages of a list of that many rows; one where there are none.
  static func all(of path: String, rows: Int) -> [Part] {
    let count = max(1, (rows + Part.rows - 1) / Part.rows)
    return (0..<count).map { Part(path: path, number: $0, count: count) }
  }

  /// The path of another part: `places/shache_2.html` for number 1.
  func path(of number: Int) -> String { partPath(path, number) }

  /// What this page shows of lists that follow one another, each known by the id of its section.
  func excerpts(of lists: [(anchor: String, rows: Int)]) -> [Excerpt] {
    let page = number * Part.rows..<(number + 1) * Part.rows
    var start = 0
    return lists.map { list in
      let all = start..<start + list.rows
      let shown = all.clamped(to: page)
      start = all.upperBound
      // A list that begins further on is clamped to nothing at the page's end.
      let next = max(page.upperBound, all.lowerBound)
      return Excerpt(
        shown: shown.isEmpty
          ? 0..<0 : shown.lowerBound - all.lowerBound..<shown.upperBound - all.lowerBound,
        count: list.rows,
        start: "\(path(of: all.lowerBound / Part.rows))#\(list.anchor)",
        onward: next < all.upperBound ? "\(path(of: next / Part.rows))#\(list.anchor)" : "",
        onwardPage: next / Part.rows + 1,
        onwardRows: max(0, all.upperBound - next)
      )
    }
  }

  /// The way to the other parts; nil where there are none.
  var pager: Pager? {
    guard count > 1 else { return nil }
    return Pager(
      number: number + 1,
      count: count,
      first: isFirst ? nil : Link(text: "第一页", href: path),
      previous: isFirst ? nil : Link(text: "上一页", href: path(of: number - 1)),
      next: number + 1 < count ? Link(text: "下一页", href: path(of: number + 1)) : nil,
      last: number + 1 < count ? Link(text: "最后一页", href: path(of: count - 1)) : nil
    )
  }
}

/// The path of a part, from 0, of the page with that path.
func partPath(_ path: String, _ number: Int) -> String {
  guard number > 0, let dot = path.lastIndex(of: ".") else { return path }
  return "\(path[..<dot])_\(number + 1)\(path[dot...])"
}
