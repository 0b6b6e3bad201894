internal import TaizhangModel

/// Overlapping marks as stretches that do not overlap, each with the marks that lie on it.
struct MarkSegments {
  /// One stretch.
  struct Segment {
    var start: Int
    /// Exclusive.
    var end: Int
    /// Indices of marks, ascending; never empty.
    var marks: [Int]
  }

  /// Ascending and disjoint.
  private(set) var segments: [Segment] = []

  init(_ marks: [Mark]) {
    guard !marks.isEmpty else { return }
    var edges: [(offset: Int, isStart: Bool, index: Int)] = []
    for (index, mark) in marks.enumerated() where mark.range.start < mark.range.end {
      edges.append((Int(mark.range.start), true, index))
      edges.append((Int(mark.range.end), false, index))
    }
    edges.sort { ($0.offset, $0.index) < ($1.offset, $1.index) }
    var active: [Int] = []
    var start = 0
    for edge in edges {
      if !active.isEmpty, edge.offset > start {
        segments.append(Segment(start: start, end: edge.offset, marks: active))
      }
      start = edge.offset
      let place = active.firstIndex { $0 >= edge.index } ?? active.count
      if edge.isStart { active.insert(edge.index, at: place) } else { active.remove(at: place) }
    }
  }

  /// Index of the first stretch that ends after an offset.
  func first(endingAfter offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The marks that touch any byte of a range, ascending.
  func marks(touching range: Range<Int>) -> [Int] {
    var index = first(endingAfter: range.lowerBound)
    guard index < segments.count, segments[index].start < range.upperBound else { return [] }
    var found = segments[index].marks
    index += 1
    while index < segments.count, segments[index].start < range.upperBound {
      for mark in segments[index].marks where !found.contains(mark) { found.append(mark) }
      index += 1
    }
    return found.sorted()
  }
}
