/// A text as it goes to cmark, and the way back to the bytes it was made from.
///
/// Two things are changed. Each NUL becomes U+FFFD, as cmark would do itself; and U+1680 is
/// inserted beside emphasis that Chinese punctuation would otherwise defeat, and in brackets that cmark
/// would take for a footnote's and drop words of.
struct PreparedSource {
  /// What cmark reads.
  var bytes: [UInt8]
  /// Ascending; empty for most texts.
  var edits: [Edit] = []
  /// Whether a `~` stands anywhere.
  var hasTildes = false
  /// Whether what stands at a byte may read otherwise than it is written: a `\`, `&` or `<`.
  var hidesWords = false

  /// Three bytes of the prepared text that stand for none or one of the original.
  struct Edit {
    /// Offset of the edit's first byte in the prepared text.
    var prepared: Int
    /// Offset in the original text.
    var original: Int
    /// 0 for an inserted mark, 1 for a NUL.
    var originalLength: Int

    var preparedEnd: Int { prepared + 3 }
    var isInsertion: Bool { originalLength == 0 }
  }

  /// The offset in the original text; inside an edit, where the edit begins.
  func original(_ offset: Int) -> Int {
    guard !edits.isEmpty else { return offset }
    let next = firstEdit(endingAfter: offset)
    if next < edits.count, edits[next].prepared < offset { return edits[next].original }
    guard next > 0 else { return offset }
    let edit = edits[next - 1]
    return edit.original + edit.originalLength + offset - edit.preparedEnd
  }

  /// Index of the first edit that ends after an offset of the prepared text.
  func firstEdit(endingAfter offset: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].preparedEnd <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
