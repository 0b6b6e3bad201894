import TaizhangModel

/// The titles that stand above a row of a table, as its rows are gone through from top to bottom.
///
/// 一、 stands above （一）, and what has no number inside both. A title without rows of its own may be above
/// the next one, whatever that is.
struct TitlePath {
  struct Title: Sendable {
    var section: SectionTitle
    var depth: SectionDepth
    /// Those right below it.
    var rows = 0
    /// Whether a total or another title stands behind its rows, so that what follows may be outside.
    var isOver = false
  }

  /// Outermost first.
  private(set) var titles: [Title] = []

  mutating func begin(_ section: SectionTitle, _ depth: SectionDepth) {
    if depth == .unnumbered {
      if let last = titles.last, last.depth == .unnumbered, last.rows > 0 { titles.removeLast() }
      for index in titles.indices where titles[index].rows > 0 { titles[index].isOver = true }
    } else {
      titles.removeAll { $0.depth == .unnumbered ? $0.rows > 0 : $0.depth >= depth }
    }
    titles.append(Title(section: section, depth: depth))
  }

  mutating func addRow() {
    if !titles.isEmpty { titles[titles.count - 1].rows += 1 }
  }

  /// A total behind the rows of the last title.
  mutating func addTotal() {
    if let last = titles.last, last.rows > 0 { titles[titles.count - 1].isOver = true }
  }
}
