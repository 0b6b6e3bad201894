internal import TaizhangModel

extension TreeBuilder {
  /// The first lines of `[^label]:` definitions that cmark left out of the tree.
  ///
  /// It drops a definition that nothing refers to, and the second one of a label. A caller
  /// that must lose no text reports them.
  func findUnusedFootnotes() -> [SourceRange] {
    var kept: Set<Int32> = []
    var unused: [SourceRange] = []
    var isBuilt = false
    for line in 1...lines.count {
      let bounds = lines[line]
      let start = locator.prefixEnd(bounds, quoteDepth: .max)
      guard isDefinition(start..<bounds.upperBound) else { continue }
      if !isBuilt {
        kept = coveredLines()
        isBuilt = true
      }
      if !kept.contains(Int32(line)) { unused.append(original(start..<bounds.upperBound)) }
    }
    return unused
  }

  private func isDefinition(_ bounds: Range<Int>) -> Bool {
    let line = source.bytes[bounds]
    guard line.starts(with: "[^".utf8), let end = line.firstIndex(of: UInt8(ascii: "]")) else {
      return false
    }
    return end > bounds.lowerBound + 2 && end + 1 < bounds.upperBound
      && line[end + 1] == UInt8(ascii: ":")
  }

  /// The 1-based lines on which text of the tree, or a block of code, stands.
  private func coveredLines() -> Set<Int32> {
    var lineStarts: [Int] = []
    for line in 1...lines.count { lineStarts.append(source.original(lines[line].lowerBound)) }
    var covered: Set<Int32> = []
    for node in tree.nodes where node.literal.start < node.literal.end {
      var line = lineStarts.partitioningIndex { $0 > Int(node.range.start) - origin }
      covered.insert(Int32(line))
      while line < lineStarts.count, lineStarts[line] < Int(node.range.end) - origin {
        line += 1
        covered.insert(Int32(line))
      }
    }
    return covered
  }
}

extension [Int] {
  /// Index of the first element that satisfies a condition all later ones satisfy too.
  func partitioningIndex(where isAfter: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
