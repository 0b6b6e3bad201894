/// The text of one block whose inlines cmark parses, and where each byte of it came from.
///
/// cmark strips each line's container marks (`> `, indentation) before it joins the lines;
/// what is left of a line is the end of its source line. A segment is such a piece.
struct LeafText {
  /// What cmark parsed as inlines.
  var bytes: [UInt8] = []
  /// Ascending by `content`; empty when the text could not be found in the source.
  var segments: [Segment] = []

  /// A run of the text that stands unchanged in the source.
  struct Segment {
    /// Offset of its first byte in the leaf's text.
    var content: Int
    /// Offset of its first byte in the prepared source.
    var source: Int
  }

  /// Index of the segment that holds an offset; requires a segment.
  func segmentIndex(at content: Int) -> Int {
    var low = 0
    var high = segments.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if segments[middle].content <= content { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The prepared-source offset of a byte of the text, or of its end.
  func source(_ content: Int) -> Int? {
    guard !segments.isEmpty else { return nil }
    let segment = segments[segmentIndex(at: content)]
    return segment.source + content - segment.content
  }

  /// The prepared-source offset after the byte before `content`.
  func sourceEnd(_ content: Int) -> Int? {
    guard content > 0 else { return source(0) }
    return source(content - 1).map { $0 + 1 }
  }
}
