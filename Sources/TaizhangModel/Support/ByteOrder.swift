/// Names of files are bytes: two that look alike, such as é and e with an accent behind it, are one
/// text to Swift and two files on the disk.
extension String {
  /// Whether its bytes come before another's.
  package func stands(before other: String) -> Bool {
    // Where they lie: a sequence asks an iterator for each byte.
    let (own, others) = (utf8.span, other.utf8.span)
    for index in 0..<min(own.count, others.count) where own[index] != others[index] {
      return own[index] < others[index]
    }
    return own.count < others.count
  }

  /// Whether its bytes are another's.
  package func isWritten(as other: String) -> Bool {
    let (own, others) = (utf8.span, other.utf8.span)
    return own.count == others.count && own.indices.allSatisfy { own[$0] == others[$0] }
  }
}
