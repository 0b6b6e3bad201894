import TaizhangModel

/// One template, read into a tree.
struct Template: Sendable {
  let file: FileID
  let name: String
  let bytes: [UInt8]
  let nodes: [Node]

  /// The spot of a run of its bytes.
  func spot(_ range: Range<Int>) -> SourceSpot {
    SourceSpot(file, SourceRange(range.lowerBound, range.upperBound))
  }
}
