/// Tells the lines of places one after the other, counting on from the last, so that a long file is
/// read once and not once for each of them.
package struct LineCounter {
  private let sources: Sources
  private var file = FileID(0)
  private var offset = 0
  private var line = 1

  package init(_ sources: Sources) {
    self.sources = sources
  }

  /// The 1-based line of a place's first byte; quick where it stands behind the last one.
  package mutating func line(of spot: SourceSpot) -> Int {
    let start = Int(spot.range.start)
    if spot.file != file || start < offset { (file, offset, line) = (spot.file, 0, 1) }
    line += sources[file].bytes[offset..<start].count { $0 == UInt8(ascii: "\n") }
    offset = start
    return line
  }
}
